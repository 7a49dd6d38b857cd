"""The list of the log: columns as one likes them, hits marked, filters and views, several deliveries at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo, finding
from legaldesk.desk.desk import Desk
from legaldesk.domain.query import Order, Query
from legaldesk.domain.vocabulary import Channel, Disposition, Status
from tests.hands import Hands, desk_at
from ui.deliveries.columns import COLUMNS, USUAL, Column
from ui.widgets.cell import HITS_ROLE
from ui.window import MainWindow

COUNT = 300


@pytest.fixture
def place(tmp_path: Path) -> Path:
    where = tmp_path / "desk"
    desk = desk_at(where)
    demo.fill(desk, COUNT)
    desk.close()
    return where


@pytest.fixture
def filled(qtbot: QtBot, new_window: Callable[..., MainWindow], place: Path) -> Hands:
    """A person before a desk with invented deliveries."""
    made = Hands(qtbot, new_window(place))
    made.rest()
    return made


def desk_of(hands: Hands) -> Desk:
    assert hands.window.session is not None
    return hands.window.session.desk


def shown_columns(hands: Hands) -> list[Column]:
    header = hands.window.desk_page.table.header
    order = [header.logicalIndex(place) for place in range(header.count())]
    return [COLUMNS[place] for place in order if not header.isSectionHidden(place)]


def told(hands: Hands) -> str:
    return hands.window.notices.strip.text


def test_columns_are_arranged_by_keyboard_and_remembered_for_the_person(
    filled: Hands, new_window: Callable[..., MainWindow], qtbot: QtBot, place: Path
) -> None:
    filled.press("F8")
    filled.press("Alt+Down", 2)  # the reference two places further right
    filled.press("Alt+Right", 3)  # and wider
    width = filled.window.desk_page.table.columnWidth(0)
    filled.press("End")
    filled.press("Space")  # the last one, hidden at first, is shown
    filled.press("Esc")
    wanted = [Column.RECEIVED, Column.CHANNEL, Column.REFERENCE, *USUAL[3:], Column.LETTER]
    assert shown_columns(filled) == wanted
    filled.window.close()
    again = Hands(qtbot, new_window(place))
    again.rest()
    assert shown_columns(again) == wanted
    assert again.window.desk_page.table.columnWidth(0) == width
    again.press("F8")
    again.press("Alt+U")
    assert again.window.desk_page.table.header.arrangement.visible == USUAL


def test_a_column_that_is_dragged_or_widened_stays_so(filled: Hands) -> None:
    table = filled.window.desk_page.table
    table.header.moveSection(0, 2)
    table.header.resizeSection(COLUMNS.index(Column.VERDICT), 333)
    filled.window.resize(1700, 800)
    filled.rest()
    assert shown_columns(filled)[2] is Column.REFERENCE
    assert table.columnWidth(COLUMNS.index(Column.VERDICT)) == 333
    assert sum(table.columnWidth(place) for place in range(len(COLUMNS))) == table.viewport().width()


def test_the_last_column_cannot_be_hidden(filled: Hands) -> None:
    header = filled.window.desk_page.table.header
    for column in USUAL:
        header.arrange(header.arrangement.with_shown(column, shown=False))
    assert len(shown_columns(filled)) == 1


def test_hits_are_marked_in_the_cells(filled: Hands) -> None:
    page = filled.window.desk_page
    sender, case = COLUMNS.index(Column.SENDER), COLUMNS.index(Column.CASE)
    filled.press("Ctrl+F")
    filled.type("kern county")
    index = page.model.index(0, sender)
    text = index.data()
    assert [text[begin:end] for begin, end in index.data(HITS_ROLE)] == ["Kern", "County"]
    number = next(row for row in range(COUNT) if page.model.index(row, case).data())
    assert page.model.index(number, case).data(HITS_ROLE) == ()
    page.table.grab()  # painting them must not fail, whatever the text
    page.search.clear()
    filled.rest()
    assert page.model.index(0, sender).data(HITS_ROLE) == ()


def test_filters_have_counts_and_are_taken_back_by_key(filled: Hands) -> None:
    page = filled.window.desk_page
    filled.go_to("Channel")
    filled.press("Space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    counts = dict(action.text().split("\t") for action in menu.actions())
    faxes = finding.count(desk_of(filled), Query(channels=frozenset({Channel.FAX})))
    assert counts["Fax"] == f"{faxes}"
    filled.press("Down", list(Channel).index(Channel.FAX) + 1)
    filled.press("Space")
    filled.press("Down")
    filled.press("Space")  # the menu stays until one leaves it
    filled.press("Esc")
    assert page.filters.filters.channels == {Channel.FAX, list(Channel)[list(Channel).index(Channel.FAX) + 1]}
    filled.go_to(f"Channel: Fax, {faxes}")
    filled.press("Delete")
    assert Channel.FAX not in page.filters.filters.channels
    filled.press("Delete")  # the focus went to the chip beside it
    assert not page.filters.narrows
    assert page.model.rowCount() == COUNT
    assert QApplication.focusWidget() is page.table


def test_backspace_in_an_empty_search_takes_the_last_filter_back(filled: Hands) -> None:
    page = filled.window.desk_page
    page.filters._actions[Channel.FAX].trigger()
    filled.press("Ctrl+F")
    filled.type("x")
    filled.press("Backspace")
    assert page.filters.narrows
    filled.press("Backspace")
    assert not page.filters.narrows


def test_a_shipped_view_is_opened_by_keyboard_with_its_count(filled: Hands) -> None:
    page = filled.window.desk_page
    filled.press("Ctrl+Shift+V")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    name, count = menu.actions()[1].text().split("\t")
    assert name == "Held for counsel"
    filled.press("Down", 2)
    filled.press("Return")
    assert page.model.rowCount() == int(count) > 0
    assert filled.window.sidebar._views["COUNSEL"].isChecked()
    assert page.list._views_chip.chip.accessibleName() == "View: Held for counsel"
    page.list.show_saved(page.list.views.all[2])
    filled.rest()
    assert page.filters.order == (Order.RESPONSE_DATE, False)
    assert filled.window.sidebar._views["ALL"].isChecked()


def test_a_view_of_ones_own_is_saved_renamed_removed_and_brought_back(filled: Hands) -> None:
    page = filled.window.desk_page
    page.filters._actions[Disposition.NOT_VALID_SERVICE].trigger()
    filled.press("Ctrl+F")
    filled.type("llp")
    before = page.query()
    filled.press("Ctrl+Shift+S")
    filled.type("held for counsel")
    filled.press("Return")
    assert "already" in filled.dialog().row.problem  # type: ignore[attr-defined]
    filled.press("Ctrl+A")
    filled.type("Firms & faxes")
    filled.press("Ctrl+Return")
    page.clear_filters()
    filled.rest()
    (own,) = page.list.views.own
    page.list.show_saved(own)
    filled.rest()
    assert page.query() == before
    filled.press("Ctrl+Shift+M")
    filled.go_to("New name")
    filled.press("Ctrl+A")
    filled.type("Firms")
    filled.press("F2")
    assert [view.name for view in page.list.views.own] == ["Firms"]
    filled.press("Ctrl+Del")
    assert page.list.views.own == []
    filled.press("Esc")
    (undo,) = [each for each in filled.window.notices._offers if each.text() == "Undo"]
    undo.click()
    assert [view.name for view in page.list.views.own] == ["Firms"]
    kept = filled.window.memory.of("Ana Ruiz").views
    assert json.dumps(kept) and kept[0]["name"] == "Firms"
    assert filled.window.memory.of("Somebody else").views == []


def test_several_are_closed_with_one_reason_and_reopened_by_undo(filled: Hands) -> None:
    page, desk = filled.window.desk_page, desk_of(filled)
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
    page, desk = filled.window.desk_page, desk_of(filled)
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
    assert page.table.choice.everything and page.table.count == COUNT
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


def test_rows_stand_close_or_apart_and_that_is_remembered(filled: Hands) -> None:
    table = filled.window.desk_page.table
    apart = table.rowHeight(0)
    filled.press("Ctrl+Shift+Y")
    assert table.rowHeight(0) < apart
    assert filled.window.memory.of("Ana Ruiz").compact
    assert table.rowHeight(0) > table.fontMetrics().height()


def test_the_edge_between_list_and_delivery_is_remembered(
    filled: Hands, qtbot: QtBot, new_window: Callable[..., MainWindow], place: Path
) -> None:
    page = filled.window.desk_page
    splitter = page.detail.parentWidget().parentWidget()
    splitter.moveSplitter(500, 1)  # type: ignore[union-attr]
    sides = filled.window.memory.of("Ana Ruiz").sides
    assert abs(sides[0] - 500) < 5
    filled.window.close()
    again = new_window(place)
    assert again.memory.of("Ana Ruiz").sides == sides
    assert abs(again.desk_page.list.width() - 500) < 5


def test_a_question_that_takes_its_time_can_be_stopped(filled: Hands) -> None:
    page = filled.window.desk_page
    patience = page.list._patience
    patience.begin()
    filled.wait(patience.strip.isVisible)
    before = page.model.rowCount()
    page.search.setText("kern")
    page.list._stop()
    filled.rest()
    assert page.model.rowCount() == before
    page.refresh()
    filled.rest()
    assert not patience.strip.isVisible()
    assert page.model.rowCount() < before


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
