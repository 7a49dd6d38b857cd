"""The list of the log: columns as one likes them, hits marked, filters with counts, saved views."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from legaldesk.desk import finding
from legaldesk.domain.query import Order, Query
from legaldesk.domain.vocabulary import Channel, Disposition
from tests.hands import MANY, Hands
from ui.deliveries.columns import COLUMNS, USUAL, Column
from ui.widgets.cell import HITS_ROLE
from ui.window import MainWindow


def shown_columns(hands: Hands) -> list[Column]:
    header = hands.window.desk_page.table.header
    order = [header.logicalIndex(place) for place in range(header.count())]
    return [COLUMNS[place] for place in order if not header.isSectionHidden(place)]


def test_columns_are_arranged_by_keyboard_and_remembered_for_the_person(
    filled: Hands, new_window: Callable[..., MainWindow], qtbot: QtBot, filled_place: Path
) -> None:
    filled.press("F8")
    filled.press("Alt+Down", 2)  # the reference two places further right
    filled.press("Alt+Right", 3)  # and wider
    width = filled.window.desk_page.table.columnWidth(0)
    filled.press("End")
    filled.press("Space")  # the last one, hidden at first, is shown
    filled.press("Esc")
    wanted = [Column.RECEIVED, Column.CHANNEL, Column.REFERENCE, *USUAL[3:], Column.ASSIGNED]
    assert shown_columns(filled) == wanted
    filled.window.close()
    again = Hands(qtbot, new_window(filled_place))
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
    number = next(row for row in range(MANY) if page.model.index(row, case).data())
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
    faxes = finding.count(filled.desk, Query(channels=frozenset({Channel.FAX})))
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
    assert page.model.rowCount() == MANY
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


def test_rows_stand_close_or_apart_and_that_is_remembered(filled: Hands) -> None:
    table = filled.window.desk_page.table
    apart = table.rowHeight(0)
    filled.press("Ctrl+Shift+Y")
    assert table.rowHeight(0) < apart
    assert filled.window.memory.of("Ana Ruiz").compact
    assert table.rowHeight(0) > table.fontMetrics().height()


def test_the_edge_between_list_and_delivery_is_remembered(
    filled: Hands, qtbot: QtBot, new_window: Callable[..., MainWindow], filled_place: Path
) -> None:
    page = filled.window.desk_page
    splitter = page.detail.parentWidget().parentWidget()
    splitter.moveSplitter(500, 1)  # type: ignore[union-attr]
    sides = filled.window.memory.of("Ana Ruiz").sides
    assert abs(sides[0] - 500) < 5
    filled.window.close()
    again = new_window(filled_place)
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
