"""Scans come in with a new delivery or later, by drop or dialog; they are opened and saved as checked copies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from legaldesk.desk.drafts import Drafts
from legaldesk.domain.query import Query
from tests.hands import Hands
from ui.window import MainWindow

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    (tmp_path / "papers").mkdir()
    summons, proof = tmp_path / "papers" / "Summons.pdf", tmp_path / "papers" / "proof & fax.tif"
    summons.write_bytes(b"%PDF-1.7" + bytes(1_400_000))
    proof.write_bytes(b"II*\x00" + bytes(812))
    return [summons, proof]


@pytest.fixture
def logged(hands: Hands, papers: list[Path]) -> Hands:
    """A person before a delivery that was logged with both papers."""
    fill_form(hands)
    drop(hands.window.intake, papers)
    hands.press("Ctrl+Enter")
    hands.press("Esc")
    hands.window.desk_page.take_focus()
    hands.rest()
    return hands


def fill_form(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("2")
    hands.fill("requester.kind", "civil")
    hands.fill("instrument.kind", "summons and")


def drop(widget: QWidget, files: list[Path]) -> bool:
    """Drag files over the widget and let them go; whether it wanted them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    middle = widget.rect().center()
    enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS))
    return enter.isAccepted()


def chips(window: MainWindow) -> list[str]:
    shown = window.intake.form.scans.findChildren(QPushButton)
    return [each.accessibleName() for each in shown if each.property("role") == "chip" and each.isVisible()]


def press_button(hands: Hands, name: str) -> None:
    (found,) = [
        each for each in hands.window.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible()
    ]
    found.setFocus()
    hands.press("Space")


def show_scans(hands: Hands) -> None:
    hands.window.desk_page.detail.take_focus()
    hands.press("Right")


def attached(hands: Hands) -> list[tuple[str, str, bool]]:
    log = hands.window.desk_page._session.desk.log
    (row,) = log.find(Query(), 5)
    return [(one.name, one.media_type, one.withdrawn is not None) for one in log.files.of(row.reference)]


def test_scans_are_saved_with_the_delivery(logged: Hands) -> None:
    assert attached(logged) == [("Summons.pdf", "application/pdf", False), ("proof & fax.tif", "image/tiff", False)]
    show_scans(logged)
    detail = logged.window.desk_page.detail
    assert detail._tabs.tabText(1) == "Scans 2"
    told = [each.text() for each in detail.scans.findChildren(QWidget) if hasattr(each, "text")]
    assert "proof & fax.tif" in told
    assert "PDF · 1.4 MB" in told
    assert logged.window.intake.form.scans.files == []


def test_files_wait_as_chips_and_are_taken_away_by_keyboard(hands: Hands, papers: list[Path]) -> None:
    fill_form(hands)
    assert drop(hands.window.intake, [*papers, papers[0]])
    assert chips(hands.window) == ["Summons.pdf, 1.4 MB: take it away", "proof & fax.tif, 816 bytes: take it away"]
    hands.go_to("Summons.pdf, 1.4 MB: take it away")
    hands.press("Space")
    assert chips(hands.window) == ["proof & fax.tif, 816 bytes: take it away"]
    assert QApplication.focusWidget().accessibleName() == "proof & fax.tif, 816 bytes: take it away"
    hands.press("Ctrl+Enter")
    assert attached(hands) == [("proof & fax.tif", "image/tiff", False)]
    assert papers[0].exists()


def test_a_file_that_falls_onto_a_field_is_taken_by_the_form(hands: Hands, papers: list[Path]) -> None:
    fill_form(hands)
    field = hands.window.intake.form.grid.editor("requester.name")
    assert isinstance(field, QLineEdit)
    assert not field.acceptDrops()


def test_what_cannot_be_attached_is_refused_at_once(hands: Hands, papers: list[Path], tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    fill_form(hands)
    drop(hands.window.intake, [tmp_path / "empty.pdf", tmp_path / "papers", papers[0]])
    assert chips(hands.window) == ["Summons.pdf, 1.4 MB: take it away"]
    drop(hands.window.intake, [tmp_path / "empty.pdf"])
    assert "empty.pdf: is empty; scan or save it again" in hands.window.intake.form.note.text


def test_the_draft_keeps_the_files(hands: Hands, papers: list[Path], tmp_path: Path, qtbot: QtBot, new_window) -> None:
    fill_form(hands)
    drop(hands.window.intake, papers)
    hands.rest()
    (draft,) = Drafts(tmp_path / "desk").all()
    assert json.loads(draft.values["files"]) == [str(file) for file in papers]
    hands.window.close()
    again = Hands(qtbot, new_window())
    again.rest()
    again.window.intake.go_on(draft)
    again.window.new_delivery()
    assert again.window.intake.form.scans.files == papers
    again.press("Ctrl+Enter")
    assert len(attached(again)) == 2
    assert Drafts(tmp_path / "desk").all() == []


def test_a_file_that_vanished_keeps_the_delivery_from_being_saved(hands: Hands, papers: list[Path]) -> None:
    fill_form(hands)
    drop(hands.window.intake, papers)
    papers[1].unlink()
    hands.press("Ctrl+Enter")
    note = hands.window.intake.form.note.text
    assert note.startswith("Nothing was saved; what you typed is still here")
    assert f"{papers[1]}: there is no such file" in note
    assert hands.window.desk_page._session.desk.log.find(Query(), 5) == []
    hands.window.intake.form.scans.restore(json.dumps([str(papers[0])]))
    hands.press("Ctrl+Enter")
    assert attached(hands) == [("Summons.pdf", "application/pdf", False)]


def test_files_are_chosen_in_the_systems_dialog(logged: Hands, tmp_path: Path) -> None:
    (tmp_path / "papers" / "later.eml").write_bytes(b"From: somebody")
    logged.press("Ctrl+O")
    dialog = logged.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(tmp_path / "papers"))
    dialog.filesSelected.emit([str(tmp_path / "papers" / "later.eml")])
    dialog.close()
    logged.rest()
    assert attached(logged)[2] == ("later.eml", "message/rfc822", False)
    assert "1 file is attached to LD-2026-000001." in logged.window.notices.strip.text


def test_files_are_dropped_onto_a_delivery(logged: Hands, papers: list[Path], tmp_path: Path) -> None:
    assert drop(logged.window.desk_page.detail, [papers[0]])
    logged.rest()
    assert len(attached(logged)) == 3
    assert drop(logged.window.desk_page.detail, [tmp_path / "gone.pdf"])
    logged.rest()
    assert logged.window.notices.strip.text.startswith("Nothing was attached")
    assert len(attached(logged)) == 3


class Opener(QObject):
    """Stands where the system opens files, and remembers what it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def opener(qapp: QApplication) -> Iterator[Opener]:
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_a_file_opens_as_a_read_only_copy_that_goes_with_the_window(
    logged: Hands, papers: list[Path], opener: Opener
) -> None:
    show_scans(logged)
    press_button(logged, "Open Summons.pdf")
    (copy,) = opener.opened
    assert copy.name == "Summons.pdf"
    assert copy.read_bytes() == papers[0].read_bytes()
    assert copy.stat().st_mode & 0o222 == 0
    logged.window.close()
    assert not copy.exists()


def test_a_file_that_was_altered_is_neither_opened_nor_saved(
    logged: Hands, opener: Opener, tmp_path: Path, papers: list[Path]
) -> None:
    for kept in (tmp_path / "desk" / "scans").rglob("*"):
        if kept.is_file():
            kept.chmod(0o644)
            kept.write_bytes(b"%PDF forged")
    show_scans(logged)
    press_button(logged, "Open Summons.pdf")
    assert opener.opened == []
    assert logged.window.notices.strip.text.startswith("The file was not opened. LD-2026-000001, file 1: its content")
    press_button(logged, "Save as proof & fax.tif")
    logged.dialog().fileSelected.emit(str(tmp_path / "out.tif"))
    logged.dialog().close()
    logged.rest()
    assert not (tmp_path / "out.tif").exists()
    assert logged.window.notices.strip.text.startswith("Nothing was saved")


def test_a_program_is_saved_but_never_opened(logged: Hands, tmp_path: Path, papers: list[Path]) -> None:
    trap = tmp_path / "papers" / "invoice\u202efdp.exe"
    trap.write_bytes(b"MZ\x90\x00")
    drop(logged.window.desk_page.detail, [trap])
    logged.rest()
    show_scans(logged)
    names = [each.accessibleName() for each in logged.window.findChildren(QPushButton) if each.isVisible()]
    assert "Open invoice\ufffdfdp.exe" not in names
    press_button(logged, "Save as invoice\ufffdfdp.exe")
    logged.dialog().fileSelected.emit(str(tmp_path / "out.bin"))
    logged.dialog().close()
    logged.rest()
    assert (tmp_path / "out.bin").read_bytes() == trap.read_bytes()


def test_a_file_is_withdrawn_with_a_reason(logged: Hands) -> None:
    show_scans(logged)
    press_button(logged, "Withdraw Summons.pdf")
    logged.press("Ctrl+Enter")
    assert attached(logged)[0][2] is False
    logged.type("belongs to another case")
    logged.press("Ctrl+Enter")
    assert [gone for _, _, gone in attached(logged)] == [True, False]
    told = [each.text() for each in logged.window.desk_page.detail.scans.findChildren(QWidget) if hasattr(each, "text")]
    assert any(text.startswith("Withdrawn ") and "“belongs to another case”" in text for text in told)
    logged.window.desk_page.detail.take_focus()
    logged.press("Right", 4)
    history = logged.window.desk_page.detail._history.findChildren(QWidget)
    assert "File withdrawn" in [each.text() for each in history if hasattr(each, "text")]


def test_a_correction_takes_no_files(logged: Hands, papers: list[Path]) -> None:
    logged.press("Ctrl+E")
    assert not logged.window.intake.form.scans.isVisible()
    assert not drop(logged.window.intake, papers)
