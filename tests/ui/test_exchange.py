"""Importing and exporting in the window: columns are said once, bad rows are listed, stopping leaves nothing."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo, finding
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Channel
from tests.hands import Hands, desk_at
from ui.exchange.page import ImportPage
from ui.window import MainWindow

HEADER = ["Came by", "Received", "They are", "What it is", "Docket no.", "Clerk"]
GOOD = ["fax", "2026-11-20T10:00:00-08:00", "civil_litigant", "civil_subpoena_records", "RG26-001234", "Pat"]


def written(path: Path, *rows: list[str], header: list[str] = HEADER) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def page_of(hands: Hands) -> ImportPage:
    return hands.window.importing


def look_at(hands: Hands, path: Path) -> None:
    """Ctrl+I, and the file chosen in the dialog."""
    hands.press("Ctrl+I")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()
    hands.rest()


def say_columns(hands: Hands) -> None:
    mapping = page_of(hands).mapping
    for column, field in (("Came by", "channel"), ("Docket no.", "instrument.case_number"), ("Clerk", "")):
        mapping.choose(column, field)
    hands.rest()


def logged(hands: Hands) -> int:
    assert hands.window.session is not None
    return len(hands.window.session.desk.log.ids(Query()))


def bad_rows(hands: Hands) -> list[tuple[str, str]]:
    rows = page_of(hands).bad.rows
    return [(rows.index(row, 0).data(), rows.index(row, 1).data()) for row in range(rows.rowCount())]


def test_a_file_is_imported_after_its_columns_are_said(hands: Hands, tmp_path: Path) -> None:
    page = page_of(hands)
    look_at(hands, written(tmp_path / "log.csv", GOOD, GOOD))
    assert page.mapping.undecided == ["Came by", "Docket no.", "Clerk"]
    assert "3 columns are not known" in page.result.text
    assert hands.window.focusWidget() is page.mapping.choices["Came by"]
    say_columns(hands)
    assert "2 deliveries can be imported" in page.result.text
    assert "column Clerk" in page.result.text
    assert logged(hands) == 0
    hands.press("Ctrl+Return")
    assert logged(hands) == 2
    assert "2 deliveries imported: LD-2026-000001 to LD-2026-000002" in hands.window.notices.strip.text
    assert hands.window.desk_page.isVisible()
    assert hands.window.desk_page.model.rowCount() == 2
    shown = finding.show(hands.window.session.desk, "LD-2026-000001")  # type: ignore[union-attr]
    assert shown.record.delivery.instrument.case_number == "RG26-001234"


def test_what_was_said_of_columns_is_remembered_also_by_another_window(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    first = Hands(qtbot, new_window())
    first.rest()
    look_at(first, written(tmp_path / "log.csv", GOOD))
    say_columns(first)
    first.window.close()
    second = Hands(qtbot, new_window())
    second.rest()
    look_at(second, written(tmp_path / "next.csv", GOOD, GOOD, GOOD))
    assert "3 deliveries can be imported" in page_of(second).result.text


def test_bad_rows_are_listed_with_line_and_reason_and_the_good_ones_can_be_kept(hands: Hands, tmp_path: Path) -> None:
    page = page_of(hands)
    wrong_day = [*GOOD[:1], "2026-13-40", *GOOD[2:]]
    wrong_kind = [*GOOD[:3], "pamphlet", *GOOD[4:]]
    look_at(hands, written(tmp_path / "log.csv", GOOD, wrong_day, wrong_kind, GOOD))
    say_columns(hands)
    assert "2 deliveries can be imported, 2 cannot" in page.result.text
    found = bad_rows(hands)
    assert [line for line, _ in found] == ["3", "4"]
    assert "received_at" in found[0][1]
    assert "instrument.kind" in found[1][1]
    hands.press("Ctrl+Return")  # not before one says that the good ones are enough
    assert logged(hands) == 0
    hands.go_to("Import the good rows although others are bad")
    hands.press("Space")
    hands.press("Ctrl+Return")
    assert logged(hands) == 2
    assert "2 bad rows were left out" in hands.window.notices.strip.text


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("log.csv", b"PK\x03\x04 no table", "is a spreadsheet or another zip file, not CSV"),
        ("log.xlsx", b"no workbook", "log.xlsx"),
        ("log.json", b"{", "log.json"),
        ("log.txt", b"", "the name must end in"),
    ],
)
def test_what_cannot_be_read_is_said(hands: Hands, tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    look_at(hands, path)
    assert sentence in page_of(hands).result.text
    assert "This file cannot be imported" in page_of(hands).result.text


def test_a_missing_column_is_said_without_options_of_the_command_line(hands: Hands, tmp_path: Path) -> None:
    look_at(hands, written(tmp_path / "log.csv", GOOD[:1], header=["channel"]))
    text = page_of(hands).result.text
    assert "has no column" in text and "instrument.kind" in text
    assert "--map" not in text


def test_a_stopped_import_leaves_nothing(hands: Hands, tmp_path: Path) -> None:
    page = page_of(hands)
    look_at(hands, written(tmp_path / "log.csv", *[GOOD] * 3_000))
    say_columns(hands)
    page._start.trigger()
    assert page._running.isVisible()
    page._running._stop.trigger()  # Ctrl+., before the window has waited for anything
    hands.rest()
    assert "the import was stopped; nothing was imported" in page.result.text
    assert not page._running.isVisible()
    assert logged(hands) == 0
    hands.press("Ctrl+Return")  # and what was checked can be imported after all
    assert logged(hands) == 3_000


def test_the_present_list_is_exported_in_its_order(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    desk = desk_at(tmp_path / "desk")
    demo.fill(desk, 120)
    desk.close()
    hands = Hands(qtbot, new_window())
    hands.rest()
    hands.window.desk_page.filters._actions[Channel.FAX].trigger()
    hands.rest()
    shown = hands.window.desk_page.model.rowCount()
    assert 0 < shown < 120
    hands.press("Ctrl+Shift+E")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "list.json"))
    dialog.close()
    hands.rest()
    told = json.loads((tmp_path / "list.json").read_text(encoding="utf-8"))
    model = hands.window.desk_page.model
    assert [entry["reference"] for entry in told] == [model.index(row, 0).data() for row in range(shown)]
    assert {entry["channel"] for entry in told} == {"fax"}
    assert f"{shown} deliveries written to" in hands.window.notices.strip.text


def test_an_export_that_cannot_be_written_says_so(hands: Hands, tmp_path: Path) -> None:
    hands.window.exporter.write(tmp_path / "nowhere" / "list.csv")
    hands.rest()
    assert "Nothing was written" in hands.window.notices.strip.text
    assert "does not exist" in hands.window.notices.strip.text


def test_files_are_offered_in_the_sidebar(hands: Hands) -> None:
    hands.go_to("Files")
    hands.press("Space")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    offered = [action.text() for action in menu.actions()]
    assert offered == ["Import deliveries…", "Export this list…", "Reconcile a day…", "Reports…"]
    hands.press("Esc")
