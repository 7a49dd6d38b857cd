"""What a user or a sender typed is text: markup means nothing, and no length breaks the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from legaldesk.desk import intake
from tests.hands import NOW, Hands, desk_at
from ui.deliveries.facts import SHOWN, cut
from ui.widgets.texts import ElidedLabel, label
from ui.window import MainWindow

MARKUP = '<b>Bold</b> & <img src="file:///etc/passwd"> {x} %s &amp;'
NAMES = [
    pytest.param(MARKUP, id="markup"),
    pytest.param("W" * 500, id="500 letters"),
    pytest.param("株式会社法務部 " * 40, id="CJK"),
    pytest.param("עורכי דין כהן ושות׳ " * 20, id="right to left"),
    pytest.param("\u202eevil\u202c & \u200bhidden", id="bidi controls"),
    pytest.param("👩🏽‍⚖️ Nguyễn 🏛", id="emoji"),
]


@pytest.fixture
def shown(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path, request: pytest.FixtureRequest) -> Hands:
    name = request.param
    desk = desk_at(tmp_path / "desk")
    facts = {
        "channel": "fax",
        "received_at": NOW.isoformat(),
        "requester": {"kind": "civil_litigant", "name": name, "reply_address": f"{name}\n{name}"},
        "instrument": {"kind": "civil_subpoena_records", "court": name, "case_number": name[:200], "caption": name},
        "notes": name * 3,
    }
    intake.log_delivery(desk, facts)
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


@pytest.mark.parametrize("shown", NAMES, indirect=True)
def test_the_desk_shows_a_name_as_it_is_and_keeps_its_size(shown: Hands, request: pytest.FixtureRequest) -> None:
    window = shown.window
    name = request.node.callspec.params["shown"].strip()
    assert (window.width(), window.height()) == (1280, 720)
    texts = [label.text() for label in window.desk_page.detail.findChildren(QLabel)]
    assert name in texts
    pane = window.desk_page.detail
    for each in pane.findChildren(QLabel):
        if each.isVisible():
            assert each.mapTo(pane, each.rect().topRight()).x() <= pane.width()
    window.grab()
    shown.press("Ctrl+N")  # the form is as wide as the window, too
    assert (window.width(), window.height()) == (1280, 720)


@pytest.mark.parametrize("shown", [pytest.param(MARKUP, id="markup")], indirect=True)
def test_counsels_dialog_and_the_strip_show_markup_as_text(shown: Hands) -> None:
    shown.press("Ctrl+D")
    assert any(MARKUP in label.text() for label in shown.dialog().findChildren(QLabel))
    texts = [label for label in shown.dialog().findChildren(QLabel) if label.text()]
    assert {label.textFormat().name for label in texts} == {"PlainText"}
    shown.press("Esc")


@pytest.mark.parametrize("make", [lambda text: label(text, wrap=True), ElidedLabel])
def test_marks_that_turn_writing_around_do_not_deceive_the_eye(qtbot: QtBot, make: Callable[[str], QLabel]) -> None:
    def drawn(text: str) -> QImage:
        made = make(text)
        qtbot.addWidget(made)
        made.resize(200, 30)
        return made.grab().toImage()

    turned, plain = "\u202efdp.exe\u202c \u2066& Co.\u2069", "\u200bfdp.exe\u200b \u200b& Co.\u200b"
    assert drawn(turned) == drawn(plain) != drawn("exe.pdf & Co.")
    assert make(turned).text() == turned  # what is kept, copied and read out is as it came


def test_every_label_of_the_window_shows_plain_text(hands: Hands) -> None:
    hands.press("Ctrl+N")
    texts = [label for label in hands.window.findChildren(QLabel) if label.text()]
    assert texts
    assert [label.text() for label in texts if label.textFormat().name != "PlainText"] == []


def test_a_long_text_is_cut_for_the_eye_and_says_how_much_more_there_is() -> None:
    assert cut("x" * SHOWN) == "x" * SHOWN
    assert cut("x" * (SHOWN + 1_500)).endswith("… (1,500 more characters)")


def test_a_megabyte_pasted_into_a_field_is_refused_in_place(hands: Hands) -> None:
    from PySide6.QtGui import QGuiApplication

    hands.press("Ctrl+N")
    hands.press("4")
    QGuiApplication.clipboard().setText("x" * 1_000_000)
    hands.go_to("notes")
    hands.press("Ctrl+V")
    hands.go_to("requester.kind")
    grid = hands.window.intake.form.grid
    assert grid.problem_at("notes") == "longer than 100,000 characters; shorten it"
    hands.go_to("requester.name")
    hands.press("Ctrl+V")
    hands.press("Tab")
    assert grid.problem_at("requester.name") == "longer than 10,000 characters; shorten it"


def test_a_line_that_is_cut_tells_its_whole_text_to_the_mouse_as_text(qtbot: QtBot) -> None:
    shown = ElidedLabel(MARKUP)
    qtbot.addWidget(shown)
    shown.resize(60, 20)
    shown.show()
    place = shown.rect().center()
    QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, place, shown.mapToGlobal(place)))
    assert as_read(QToolTip.text()) == MARKUP
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    shown.resize(2_000, 20)
    QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, place, shown.mapToGlobal(place)))
    assert not QToolTip.isVisible(), "all of it can be read"


def test_the_name_of_a_scan_is_text_in_its_tool_tip_too(hands: Hands, tmp_path: Path) -> None:
    file = tmp_path / "<b>Bold<b> & scan.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(file))
    hands.press("Ctrl+N")
    hands.window.intake.form.scans.add([file])
    hands.rest()
    (chip,) = [each for each in hands.window.intake.form.scans.findChildren(QPushButton) if each.toolTip()]
    assert as_read(chip.toolTip()).startswith(file.name)


def as_read(tip: str) -> str:
    """What Qt shows of the text of a tool tip."""
    assert QtGui.Qt.mightBeRichText(tip)
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()
