"""Several deliveries at once: chosen by keyboard and mouse, closed, assigned, copied, exported, and undone."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from legaldesk.desk import finding
from legaldesk.domain.query import Order, Query
from legaldesk.domain.vocabulary import Status
from tests.hands import MANY, Hands
from ui.deliveries.columns import COLUMNS, Column
from ui.deliveries.model import BLOCK


def has_it(hands: Hands, row: int) -> str:
    """Who has the delivery in a row, as the list says it."""
    return str(hands.window.desk_page.model.index(row, COLUMNS.index(Column.ASSIGNED)).data())


def told(hands: Hands) -> str:
    return hands.window.notices.strip.text


def test_several_are_closed_with_one_reason_and_reopened_by_undo(filled: Hands) -> None:
    page, desk = filled.window.desk_page, filled.desk
    filled.press("Shift+Down", 7)
    chosen = [row.reference for row in finding.rows(desk, page.table.choice.ids)]
    assert len(chosen) == 8
    were = {one: finding.show(desk, one).record.status for one in chosen}
    filled.press("Alt+D")
    filled.press("Ctrl+Return")
    assert "missing" in filled.dialog().problem  # type: ignore[attr-defined]
    filled.type("answered by phone")
    filled.press("Ctrl+Return")
    open_ones = [one for one in chosen if were[one] is Status.OPEN]
    assert 0 < len(open_ones) < 8, "the demo desk holds both kinds"
    for one in chosen:
        shown = finding.show(desk, one)
        assert shown.record.status is (Status.CLOSED if one in open_ones else were[one])
        assert (shown.history[-1].reason == "answered by phone") == (one in open_ones)
    assert f"{len(open_ones)} deliveries are closed" in told(filled)
    assert "held for counsel" in told(filled)
    assert page.table.count == 8, "who chose them may go on with them"
    (undo,) = [each for each in filled.window.notices._offers if each.text() == "Undo"]
    undo.click()
    filled.rest()
    for one in open_ones:
        shown = finding.show(desk, one)
        assert shown.record.status is Status.OPEN
        assert [entry.action for entry in shown.history][-2:] == ["closed", "reopened"]


def test_several_are_assigned_and_given_back_by_undo(filled: Hands) -> None:
    page, desk = filled.window.desk_page, filled.desk
    filled.press("Shift+Down", 2)
    chosen = [row.reference for row in finding.rows(desk, page.table.choice.ids)]
    filled.press("Alt+G")
    filled.press("Backspace")
    filled.press("Return")
    assert "missing" in filled.dialog().problem  # type: ignore[attr-defined]
    filled.type("Ben Okafor")
    filled.press("Ctrl+Return")
    assert [finding.show(desk, one).record.handling.assigned_to for one in chosen] == ["Ben Okafor"] * 3
    assert "3 deliveries are assigned" in told(filled)
    assert has_it(filled, 0) == "Ben Okafor" and has_it(filled, 3) == ""
    (undo,) = [each for each in filled.window.notices._offers if each.text() == "Undo"]
    undo.click()
    filled.rest()
    for one in chosen:
        shown = finding.show(desk, one)
        assert shown.record.handling.assigned_to == ""
        assert [entry.action for entry in shown.history][-2:] == ["assigned", "assigned"]


def test_all_results_are_a_flag_that_the_arrows_take_back(filled: Hands) -> None:
    page = filled.window.desk_page
    filled.press("Ctrl+A")
    assert page.table.choice.everything and page.table.count == MANY
    assert len(page.table.selectionModel().selectedRows()) == 1
    assert page.list._strip.isVisible()
    filled.press("Down")
    assert not page.table.everything and page.table.count == 1
    assert not page.list._strip.isVisible()
    filled.press("Ctrl+A")
    filled.press("Esc")
    assert page.table.count == 1


def test_what_is_chosen_stays_chosen_when_others_change_the_list(filled: Hands) -> None:
    page = filled.window.desk_page
    filled.press("Shift+Down", 3)
    before = list(page.table.choice.ids)
    page.table.header.sort_wanted.emit(Order.SENDER)  # another question: only the present one
    filled.rest()
    assert page.table.count == 1
    page.table.header.sort_wanted.emit(Order.LOGGED)
    filled.rest()
    page.table.select_id(before[0])
    filled.press("Shift+Down", 3)
    page.model.beginResetModel()
    page.model.again = page.model.quiet = True
    page.model.endResetModel()
    filled.rest()
    assert list(page.table.choice.ids) == before


def test_rows_are_copied_as_a_table(filled: Hands) -> None:
    filled.press("Shift+Down")
    filled.press("Ctrl+Shift+C")
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[0].split("\t")[0] == "Reference"
    assert [line.split("\t")[0] for line in lines[1:]] == ["LD-2026-000300", "LD-2026-000299"]
    assert data.html().count("<tr>") == 3
    assert "2 rows" in told(filled)


def test_the_chosen_are_exported(filled: Hands, tmp_path: Path) -> None:
    page = filled.window.desk_page
    filled.press("Shift+Down", 2)
    asked: list[object] = []
    page.batch.export_wanted.connect(asked.append)
    page.batch.export_wanted.disconnect(filled.window.exporter.ask_for)
    filled.press("Alt+X")
    filled.press("Ctrl+A")
    filled.press("Alt+X")
    assert list(asked[0]) == [300, 299, 298] and asked[1] is None  # type: ignore[call-overload]
    filled.window.exporter.write(tmp_path / "some.json", [299, 300])
    filled.rest()
    written = json.loads((tmp_path / "some.json").read_text("utf-8"))
    assert [each["reference"] for each in written] == ["LD-2026-000299", "LD-2026-000300"]


def test_the_mouse_chooses_too(filled: Hands, qtbot: QtBot) -> None:
    table = filled.window.desk_page.table
    filled.press("Ctrl+A")
    where = table.visualRect(filled.window.desk_page.model.index(3, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert not table.everything and table.currentIndex().row() == 3
    below = table.visualRect(filled.window.desk_page.model.index(5, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, below)
    filled.rest()
    assert table.count == 3


def test_all_that_a_search_finds_can_be_chosen_while_its_rest_is_on_the_way(filled: Hands) -> None:
    page, desk = filled.window.desk_page, filled.desk
    expected = list(finding.ids(desk, Query(text="co")))
    assert BLOCK < len(expected) < MANY, "the beginning of the list is not all of it"
    sizes: list[int] = []
    page.model.loaded.connect(lambda: sizes.append(page.model.rowCount()))
    page.model.loaded.connect(page.table.choose_all)  # as if the keys were pressed before anything else happens
    page.search.setText("co")
    filled.rest()
    assert sizes == [BLOCK]
    assert list(page.table.choice.ids) == expected
    assert page.table.everything
    assert f"{len(expected)} of {MANY}" in page.list._below.text()
    assert page.list._strip.isVisible()


def test_a_search_that_is_stopped_says_that_its_list_is_not_whole(filled: Hands) -> None:
    page = filled.window.desk_page
    page.model.loaded.connect(page.list._stop)
    page.search.setText("co")
    filled.rest()
    assert page.model.rowCount() == BLOCK
    assert f"only the first {BLOCK}" in page.list._below.text()
    page.table.choose_all()
    assert page.table.count == BLOCK
