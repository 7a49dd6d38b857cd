"""The list and the delivery beside it: searching, narrowing, ordering, and a selection that stays."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from legaldesk.desk import deciding, finding, intake
from legaldesk.desk.desk import Desk
from legaldesk.domain.query import Order
from legaldesk.domain.views import Period
from legaldesk.domain.vocabulary import Channel, Disposition, Status
from tests.hands import NOW, Hands
from ui.deliveries.columns import COLUMNS, Column
from ui.deliveries.filters import FilterBar
from ui.deliveries.lines import LOOK_ROLE
from ui.deliveries.model import BLOCK
from ui.theme import Theme


def desk_of(hands: Hands) -> Desk:
    assert hands.window.session is not None
    return hands.window.session.desk


def column_texts(hands: Hands, heading: str) -> list[str]:
    model = hands.window.desk_page.model
    place = next(number for number, column in enumerate(COLUMNS) if column.heading == heading)
    for row in range(0, model.rowCount(), BLOCK):
        model.row_at(row)
    hands.rest()
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def test_the_newest_delivery_is_shown_beside_the_list(filled: Hands) -> None:
    page = filled.window.desk_page
    assert page.model.rowCount() == 300
    assert page.detail.shown is not None
    assert page.detail.shown.record.reference == "LD-2026-000300"
    assert QApplication.focusWidget() is page.table
    filled.press("Down", 2)
    assert page.detail.shown.record.reference == "LD-2026-000298"


def test_rows_come_in_blocks_and_only_those_that_are_looked_at(filled: Hands) -> None:
    model = filled.window.desk_page.model
    last = model.index(299, 0)
    assert last.data() == "…"
    filled.rest()
    assert last.data() == "LD-2026-000001"


def test_typing_into_the_search_narrows_the_list(filled: Hands) -> None:
    page = filled.window.desk_page
    filled.press("Ctrl+F")
    filled.type("kern county")
    found = column_texts(filled, "From")
    assert 0 < len(found) < 300
    assert all("Kern County" in name for name in found)
    filled.press("Down")
    assert QApplication.focusWidget() is page.table
    filled.press("Ctrl+F")
    filled.press("Esc")
    assert page.model.rowCount() == 300


def test_nothing_found_says_what_to_do(filled: Hands) -> None:
    page = filled.window.desk_page
    filled.press("Ctrl+F")
    filled.type("zzzzzz")
    assert not page.table.isVisible()
    filled.go_to("Take back filters and words")
    filled.press("Space")
    assert page.model.rowCount() == 300


def test_a_channel_is_chosen_from_its_chip_by_keyboard(filled: Hands) -> None:
    filled.go_to("Channel")
    filled.press("Space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    fax = next(number for number, action in enumerate(menu.actions()) if action.text().startswith("Fax"))
    filled.press("Down", fax + 1)
    filled.press("Return")
    assert set(column_texts(filled, "Channel")) == {"Fax"}
    assert "Channel: Fax" in [
        chip.accessibleName()
        for chip in filled.window.desk_page.filters.findChildren(type(filled.window.desk_page.filters._clear))
    ]


def test_the_views_of_the_sidebar_show_what_waits(filled: Hands) -> None:
    page = filled.window.desk_page
    filled.press("Ctrl+2")
    assert set(column_texts(filled, "Verdict")) == {"Counsel must decide"}
    filled.press("Ctrl+3")
    assert page.model.rowCount() == finding.counts(desk_of(filled)).letters_waiting
    filled.press("Ctrl+1")
    assert page.model.rowCount() == 300


def test_a_click_on_a_heading_orders_and_a_second_one_turns_around(filled: Hands) -> None:
    page = filled.window.desk_page
    header = page.table.horizontalHeader()
    place = next(number for number, column in enumerate(COLUMNS) if column.order is Order.SENDER)
    header.sectionClicked.emit(place)
    filled.rest()
    names = [name.casefold() for name in column_texts(filled, "From")]
    header.sectionClicked.emit(place)
    filled.rest()
    turned = [name.casefold() for name in column_texts(filled, "From")]
    assert names[0] == turned[-1]
    assert names[0] < names[-1]


def test_the_selection_survives_a_new_list(filled: Hands) -> None:
    page = filled.window.desk_page
    filled.press("Down", 5)
    before = page.detail.shown
    assert before is not None
    facts = {
        "channel": "portal",
        "received_at": NOW.isoformat(),
        "requester": {"kind": "law_enforcement"},
        "instrument": {"kind": "search_warrant"},
    }
    intake.log_delivery(desk_of(filled), facts)
    page.refresh()
    filled.rest()
    assert page.model.rowCount() == 301
    assert page.table.currentIndex().row() == 6
    assert page.detail.shown is not None
    assert page.detail.shown.record.reference == before.record.reference


def test_only_what_can_be_done_is_offered(filled: Hands) -> None:
    page = filled.window.desk_page
    desk = desk_of(filled)
    filled.press("Ctrl+2")
    assert page.detail.shown is not None
    reference = page.detail.shown.record.reference
    actions = {command.id: action for command, action in page.doing.actions.items()}
    assert actions["desk.decide"].isVisible()
    assert not actions["desk.print"].isVisible()
    assert not actions["desk.close"].isVisible()
    deciding.decide(desk, reference, Disposition.ACCEPTED, "seen by counsel")
    deciding.close(desk, reference)
    page.detail.show_delivery(reference)
    filled.rest()
    assert actions["desk.reopen"].isVisible()
    assert not actions["desk.decide"].isVisible()


def test_a_delivery_is_closed_reopened_with_a_reason_and_voided(filled: Hands) -> None:
    page = filled.window.desk_page
    desk = desk_of(filled)
    filled.press("Down", 2)
    while page.detail.shown is not None and page.detail.shown.record.status is not Status.OPEN:
        filled.press("Down")
    assert page.detail.shown is not None
    reference = page.detail.shown.record.reference
    filled.press("Ctrl+Shift+D")
    assert finding.show(desk, reference).record.status is Status.CLOSED
    page.doing.actions[next(each for each in page.doing.actions if each.id == "desk.reopen")].trigger()
    filled.press("Ctrl+Return")
    assert "missing" in filled.dialog().problem  # type: ignore[attr-defined]
    filled.type("closed by mistake")
    filled.press("Ctrl+Return")
    assert finding.show(desk, reference).record.status is Status.OPEN
    assert finding.show(desk, reference).history[-1].reason == "closed by mistake"


def test_the_reference_is_copied(filled: Hands) -> None:
    filled.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "LD-2026-000300"


def test_a_verdict_in_the_list_has_words_beside_its_color(filled: Hands) -> None:
    model = filled.window.desk_page.model
    place = COLUMNS.index(Column.VERDICT)
    index = model.index(0, place)
    assert index.data(LOOK_ROLE).words == index.data()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Verdict: ")


@pytest.mark.parametrize("period", list(Period))
def test_a_period_ends_today(period: Period) -> None:
    today = NOW.date()
    first, last = period.days(today)
    assert (first, last) == (None, None) or (first is not None and first <= today == last)
    if period is Period.LAST_WEEK:
        assert first == today - timedelta(days=6)


def test_clearing_takes_back_every_filter(qtbot: QtBot, theme: Theme) -> None:
    bar = FilterBar(theme)
    qtbot.addWidget(bar)
    bar.show_period(Period.WEEK)
    bar._actions[Channel.FAX].trigger()
    assert bar.narrows
    bar.clear()
    assert not bar.narrows
