"""What others do shows up by itself, without a key, and without disturbing whoever reads or types."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legaldesk.desk import correspondence, deciding, intake, policies
from legaldesk.desk.desk import Desk
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status
from tests.hands import NOW, Hands, desk_at
from ui.session import Elsewhere
from ui.window import MainWindow

WARRANT: dict[str, Any] = {
    "channel": "portal",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "law_enforcement", "name": "Kern County Sheriff's Office"},
    "instrument": {"kind": "search_warrant", "case_number": "BW-26-0417"},
}
LETTER = (
    '{"channel": "portal", "received_at": "2026-11-23T09:00:00-08:00",'
    ' "requester": {"kind": "court"}, "instrument": {"kind": "unknown"}}'
)


@pytest.fixture
def elsewhere(filled_place: Path) -> Iterator[Desk]:
    """The same desk as somebody else has it open; it holds 300 invented deliveries."""
    desk = desk_at(filled_place, by="Ben Ortiz")
    yield desk
    desk.close()


@pytest.fixture
def hands(qtbot: QtBot, elsewhere: Desk, new_window: Callable[..., MainWindow]) -> Hands:
    """A person before a window of that desk."""
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def rows(hands: Hands) -> int:
    return hands.window.desk_page.model.rowCount()


def shown(hands: Hands) -> Any:
    found = hands.window.desk_page.detail.shown
    assert found is not None
    return found


def test_a_delivery_that_the_command_line_logs_appears_by_itself(hands: Hands, tmp_path: Path) -> None:
    page = hands.window.desk_page
    command = [sys.executable, "-m", "legaldesk", "log", "-", "--data-dir", str(tmp_path / "desk")]
    done = subprocess.run(command, input=LETTER, text=True, capture_output=True, check=True)
    assert done.stdout.startswith("LD-2026-000301")
    hands.wait(lambda: rows(hands) == 301)
    hands.wait(lambda: page.counts is not None and page.counts.everything == 301)
    hands.rest()
    assert page.model.index(0, 0).data() == "LD-2026-000301"
    assert page.list._below.text() == "301 deliveries"


def test_selection_and_place_stay_when_others_log(hands: Hands, elsewhere: Desk) -> None:
    page = hands.window.desk_page
    hands.press("Down", 40)
    before, scrolled = shown(hands).record.reference, page.table.verticalScrollBar().value()
    at_the_top = page.model.index(page.table.rowAt(0), 0).data()
    assert scrolled > 0
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: rows(hands) == 301)
    hands.rest()
    assert page.table.currentIndex().row() == 41
    assert shown(hands).record.reference == before
    assert page.model.index(page.table.rowAt(0), 0).data() == at_the_top
    assert QApplication.focusWidget() is page.table


def test_a_list_that_stands_at_its_beginning_shows_what_is_new(hands: Hands, elsewhere: Desk) -> None:
    page = hands.window.desk_page
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: rows(hands) == 301)
    hands.rest()
    assert page.table.verticalScrollBar().value() == 0
    assert page.table.currentIndex().row() == 1
    assert shown(hands).record.reference == "LD-2026-000300"


def test_what_somebody_types_into_the_search_stays(hands: Hands, elsewhere: Desk) -> None:
    page = hands.window.desk_page
    hands.press("Ctrl+F")
    hands.type("kern county sher")
    found = rows(hands)
    page.search.setCursorPosition(4)
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: rows(hands) == found + 1)
    hands.rest()
    assert page.search.text() == "kern county sher"
    assert page.search.cursorPosition() == 4
    assert QApplication.focusWidget() is page.search


def test_the_delivery_beside_the_list_follows_and_keeps_its_place(hands: Hands, elsewhere: Desk) -> None:
    page = hands.window.desk_page
    reference = shown(hands).record.reference
    for number in range(30):
        intake.amend(elsewhere, reference, {"notes": f"Seen {number}"})
    hands.wait(lambda: len(shown(hands).history) == 31)
    page.detail.take_focus()
    hands.press("Right", 5)
    pane = page.detail._panes[5]
    hands.wait(lambda: pane.verticalScrollBar().maximum() > 100)
    pane.verticalScrollBar().setValue(90)
    intake.amend(elsewhere, reference, {"instrument": {"caption": "Smith v. Jones"}})
    hands.wait(lambda: shown(hands).record.delivery.instrument.caption == "Smith v. Jones")
    hands.rest()
    assert pane.verticalScrollBar().value() == 90
    assert page.detail._tabs.currentIndex() == 5


def test_who_reads_a_delivery_that_leaves_the_list_reads_on(hands: Hands, elsewhere: Desk) -> None:
    hands.press("Ctrl+2")
    hands.press("Down")
    reference, held = shown(hands).record.reference, rows(hands)
    deciding.decide(elsewhere, reference, Disposition.REDIRECTED, "Told how to serve.")
    hands.wait(lambda: rows(hands) == held - 1)
    hands.wait(lambda: shown(hands).record.status is Status.OPEN)
    hands.rest()
    assert shown(hands).record.reference == reference
    assert shown(hands).record.decision.by == "Ben Ortiz"
    counts = hands.window.desk_page.counts
    assert counts is not None and counts.held == held - 1


def test_the_letters_that_wait_follow(hands: Hands, elsewhere: Desk) -> None:
    hands.press("Ctrl+3")
    waiting = rows(hands)
    correspondence.mark_saved(elsewhere, correspondence.letter(elsewhere, shown(hands).record.reference).stored)
    hands.wait(lambda: rows(hands) == waiting - 1)


def test_the_letter_on_the_screen_follows(hands: Hands, elsewhere: Desk) -> None:
    while shown(hands).record.verdict.letter is LetterKind.HOLD:
        hands.press("Down")
    hands.press("Ctrl+L")
    preview = hands.window.preview
    hands.wait(lambda: any(page.drawn for page in preview.view.pages))
    preview.view.zoom_by(3)
    zoom, before = preview.view.zoom, preview.view.pages
    intake.amend(elsewhere, preview._reference, {"requester": {"name": "Nguyễn & Álvarez LLP"}})
    hands.wait(lambda: preview.view.pages is not before)
    assert preview.view.zoom == zoom
    assert "changed meanwhile" in preview._note.text


def test_a_form_under_edit_is_left_alone(hands: Hands, elsewhere: Desk) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("requester.name", "Doe & Roe")
    editor = hands.window.intake.form.grid.editor("requester.name")
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: rows(hands) == 301)
    hands.type(" LLP")
    assert editor.raw() == "Doe & Roe LLP"
    assert QApplication.focusWidget() is editor


def test_what_one_does_oneself_is_told_once(hands: Hands, elsewhere: Desk) -> None:
    heard: list[frozenset[str]] = []
    hands.window.news.changed.connect(heard.append)
    hands.press("Ctrl+N")
    hands.press("7")
    hands.fill("requester.kind", "law enf")
    hands.fill("instrument.kind", "search")
    hands.press("Ctrl+Return")
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: any(isinstance(each, Elsewhere) for each in heard))
    assert heard == [{"LD-2026-000301"}, {"LD-2026-000302"}]


def test_a_window_that_closes_leaves_nobody_waiting(hands: Hands) -> None:
    window = hands.window
    window.close()
    assert window.session is None  # and the fixtures find no thread and no timer


def test_a_policy_version_that_others_add_is_said(hands: Hands, elsewhere: Desk, tmp_path: Path) -> None:
    newest = elsewhere.book.newest
    file = tmp_path / "new.toml"
    file.write_text(newest.text.replace(newest.version, "2026-12-01"), encoding="utf-8")
    policies.add_file(elsewhere, file)
    hands.wait(lambda: "The policy version 2026-12-01 was added elsewhere" in hands.window.notices.strip.text)
