"""The page of the daily reconciliation: choose, compare, log from a line with one key, sign off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from legaldesk.desk import intake
from legaldesk.desk.reconciling.signing import sign_offs
from tests.hands import Hands, desk_at
from ui.reconciling.page import ReconcilePage
from ui.window import MainWindow

FAX: dict[str, Any] = {
    "channel": "fax",
    "received_at": "2026-11-23T08:00:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-1"},
    "fax": {"tsid": "DOE ROE", "pages_received": 7},
}
JOURNAL = (
    "Date,Time,Station,Sheets\n11/23/2026,8:01,DOE ROE,7\n11/23/2026,9:15,KERN <b>& SONS,3\n11/23/2026,9:40,,2\n"
    "11/20/2026,9:00,OTHER,2\n"
)


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    desk = desk_at(tmp_path / "desk")
    intake.log_delivery(desk, FAX)
    intake.log_delivery(desk, {**FAX, "received_at": "2026-11-23T07:00:00-08:00", "fax": {"tsid": "UNLISTED"}})
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    made.press("Ctrl+Shift+B")
    return made


def page_of(person: Hands) -> ReconcilePage:
    return person.window.of_time.reconciling


def choose(person: Hands, path: Path) -> None:
    person.press("Ctrl+O")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    person.rest()


def journal(tmp_path: Path, text: str = JOURNAL) -> Path:
    path = tmp_path / "journal.csv"
    path.write_text(text, encoding="utf-8")
    return path


def rows(page: ReconcilePage) -> list[tuple[str, ...]]:
    model = page.table.lines
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_before_a_list_is_chosen_the_page_says_what_to_do(person: Hands, tmp_path: Path) -> None:
    page = page_of(person)
    assert page.nothing.isVisible() and "choose its file" in page.nothing.text and not page.table.isVisible()
    person.go_to("Choose the list…")
    fax_journal(person, tmp_path)
    assert not page.nothing.isVisible() and page.table.isVisible()


def fax_journal(person: Hands, tmp_path: Path) -> ReconcilePage:
    person.go_to("Whose list")
    person.press("End")
    choose(person, journal(tmp_path))
    return page_of(person)


def test_each_line_is_matched_missing_or_extra(person: Hands, tmp_path: Path) -> None:
    page = fax_journal(person, tmp_path)
    assert [(what, line) for what, line, _, _ in rows(page)] == [
        ("Missing", "3"), ("Missing", "4"), ("Extra", ""), ("Matched", "2"),
    ]  # fmt: skip
    assert "KERN <b>& SONS" in rows(page)[0][2]
    assert rows(page)[3][3] == "LD-2026-000001 · the same sender at that time"
    assert page.result.text == (
        "2 lines are missing in the log, 1 delivery is not on the list. 1 matched. 1 line of the file is of another day."
    )


def test_a_missing_line_is_logged_with_one_key(person: Hands, tmp_path: Path) -> None:
    page = fax_journal(person, tmp_path)
    person.go_to("Lines")
    person.press("Ins")
    assert [what for what, *_ in rows(page)] == ["Missing", "Extra", "Matched", "Matched"]
    person.press("Ins")
    person.press("Ins")  # on a delivery that is in the log alone: nothing
    assert [what for what, *_ in rows(page)] == ["Extra", "Matched", "Matched", "Matched"]
    desk = person.window.session.desk
    assert [desk.log.get(f"LD-2026-00000{number}").delivery.notes for number in (3, 4)] == [
        "Logged from line 3 of journal.csv, the fax machine's journal.",
        "Logged from line 4 of journal.csv, the fax machine's journal.",
    ]
    person.press("Return")
    assert person.window.desk_page.isVisible()


def test_what_a_column_is_is_said_once(person: Hands, tmp_path: Path) -> None:
    page = fax_journal(person, tmp_path)
    page.grid.choose("Sheets", "fax.pages_received")
    person.rest()
    assert "3 pages" in rows(page)[0][2]
    person.press("Esc")
    person.press("Ctrl+Shift+B")
    choose(person, journal(tmp_path))
    assert "3 pages" in rows(page)[0][2]


def test_the_day_is_signed_off_with_a_reason_where_list_and_log_differ(person: Hands, tmp_path: Path) -> None:
    page = fax_journal(person, tmp_path)
    person.press("Ctrl+Shift+Return")
    assert "2 lines are missing in the log" in page.result.text and "not signed off" in page.result.text
    person.type("the machine was tested")
    person.press("Ctrl+Shift+Return")
    (signed,) = sign_offs(person.window.session.desk)
    assert (signed.missing, signed.extra, signed.reason) == (2, 1, "the machine was tested")
    assert "Fax machine's journal: signed off by Ana Ruiz" in page._signed.text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Caller,Sheets\nA,1\n", "no column is the day of receipt (received_at)"),
        ("Date,Station\n11/20/2026,A\n", "has no line of Mon, Nov 23, 2026; its lines are of Fri, Nov 20, 2026."),
        ("", "is empty"),
    ],
)
def test_a_list_that_cannot_be_compared_is_said_in_place(person: Hands, tmp_path: Path, text: str, said: str) -> None:
    person.go_to("Whose list")
    person.press("End")
    choose(person, journal(tmp_path, text))
    page = page_of(person)
    assert said in page.result.text and "--" not in page.result.text
    assert rows(page) == [] and not page._sign.isEnabled()


def test_another_day_is_typed(person: Hands, tmp_path: Path) -> None:
    page = fax_journal(person, tmp_path)
    person.fill("Day", "11/20")
    person.press("Tab")
    assert page.day.text() == "Fri, Nov 20, 2026"
    assert [(what, line) for what, line, _, _ in rows(page)] == [("Missing", "5")]
    person.fill("Day", "never")
    person.press("Tab")
    assert "“never” is not a day" in page.result.text


def test_the_keyboard_reaches_everything_and_the_help_explains_it(person: Hands, tmp_path: Path) -> None:
    fax_journal(person, tmp_path)
    for name in ("Whose list", "Day", "Choose the list…", "Lines", "Log this line", "Sign off the day"):
        person.go_to(name)
    person.press("F1")
    assert person.dialog().windowTitle() == "Help: Daily reconciliation"
    person.dialog().close()
