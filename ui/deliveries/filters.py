"""The filter chips over the list: menus for channel, verdict, status, day, due date and order, and what is applied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from legaldesk.domain.query import Order
from legaldesk.domain.views import Due, Filters, Period
from legaldesk.domain.vocabulary import Channel, Disposition, Status
from ui.deliveries.applied import Applied, AppliedChips
from ui.deliveries.menus import StayingMenu
from ui.language import later, tr
from ui.language.words import say
from ui.theme import Theme
from ui.widgets.figures import capped
from ui.widgets.flow import FlowLayout
from ui.widgets.texts import button, set_button_text, set_property

_ORDERS = {
    (Order.LOGGED, True): later("Newest first"),
    (Order.LOGGED, False): later("Oldest first"),
    (Order.RECEIVED, True): later("Received, latest first"),
    (Order.RECEIVED, False): later("Received, earliest first"),
    (Order.RESPONSE_DATE, False): later("Response date, soonest first"),
    (Order.RESPONSE_DATE, True): later("Response date, latest first"),
    (Order.SENDER, False): later("From, A to Z"),
    (Order.SENDER, True): later("From, Z to A"),
    (Order.CASE, False): later("Case, A to Z"),
    (Order.CASE, True): later("Case, Z to A"),
    (Order.CHANNEL, False): later("By channel"),
    (Order.CHANNEL, True): later("By channel, backward"),
    (Order.INSTRUMENT, False): later("By what it is"),
    (Order.INSTRUMENT, True): later("By what it is, backward"),
    (Order.DISPOSITION, False): later("By verdict"),
    (Order.DISPOSITION, True): later("By verdict, backward"),
}
_SORT = later("Sort")
_DEFAULT_ORDER = (Order.LOGGED, True)
_SETS: Mapping[str, tuple[type[StrEnum], str]] = {
    "Channel": (Channel, "channels"),
    "Verdict": (Disposition, "dispositions"),
    "Status": (Status, "statuses"),
}
"""Heading, the words one can choose from, and the field of Filters."""
_ONE_OF: Mapping[str, tuple[type[StrEnum], str]] = {"Received": (Period, "period"), "Due": (Due, "due")}
FACETS = (*_SETS, *_ONE_OF)
"""The headings of the menus that narrow."""


class FilterBar(QWidget):
    """Chips that make up `Filters`; `leading` ones stand before them. `changed` tells a change.

    `counts_wanted` gives the heading of a menu that opens, or "" for what is applied: `variants` says what to count.
    """

    changed = Signal()
    counts_wanted = Signal(str)
    left = Signal()
    """The last applied chip is gone: the focus has to go elsewhere."""

    def __init__(self, theme: Theme, leading: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.filters = Filters()
        self._actions: dict[StrEnum, QAction] = {}
        self._words: dict[QAction, StrEnum] = {}  # not as its data: Qt would make a plain text of it
        self._orders = QActionGroup(self)
        self._chips: dict[str, QPushButton] = {}
        row = FlowLayout(self)
        for chip in leading:
            row.addWidget(chip)
        for heading, (words, name) in _SETS.items():
            row.addWidget(self._chip(heading, self._words_menu(heading, words, name)))
        for heading, (words, name) in _ONE_OF.items():
            row.addWidget(self._chip(heading, self._one_of_menu(heading, words, name)))
        row.addWidget(self._chip(_SORT, self._order_menu()))
        self._applied = AppliedChips(theme, row, self)
        self._applied.removed.connect(self._remove)
        self._applied.left.connect(self.left)
        self._clear = button(tr("Clear"), "chip")
        self._clear.setAccessibleDescription(tr("Take back every filter"))
        self._clear.clicked.connect(self._clear_pressed)
        row.addWidget(self._clear)
        self._show_state()

    @property
    def narrows(self) -> bool:
        """Whether any chip narrows the list."""
        return self.filters.narrows

    @property
    def order(self) -> tuple[Order, bool]:
        """What the list is ordered by, and whether backward."""
        return self.filters.order, self.filters.descending

    def show_filters(self, filters: Filters) -> None:
        """Stand for `filters`, without telling."""
        self.filters = filters
        self._show_state()

    def clear(self) -> None:
        """Take back every filter without telling; the order stays."""
        self.show_filters(Filters(order=self.filters.order, descending=self.filters.descending))

    def show_period(self, period: Period) -> None:
        """Ask for the deliveries of `period`."""
        self._change(replace(self.filters, period=period))

    def sort_by(self, order: Order) -> None:
        """Order by `order`; a second time turns it around."""
        current, descending = self.order
        newest_first = order in (Order.LOGGED, Order.RECEIVED)
        wanted = (order, not descending if current is order else newest_first)
        self._sort(wanted if wanted in _ORDERS else _DEFAULT_ORDER)

    def variants(self, heading: str) -> dict[StrEnum, Filters]:
        """For each word of a menu: the filters as they are, but with that word alone. For "": of each applied word."""
        if not heading:
            return {each.word: self._alone(each.heading, each.word) for each in self._applied_words()}
        words, _ = _SETS.get(heading) or _ONE_OF[heading]
        return {word: self._alone(heading, word) for word in words}

    def show_counts(self, heading: str, counts: Mapping[StrEnum, int]) -> None:
        """Say how many deliveries each word would leave."""
        if not heading:
            self._applied.show_counts(counts)
            return
        for word, count in counts.items():
            self._actions[word].setText(f"{_say(word)}\t{capped(count)}")

    def _alone(self, heading: str, word: StrEnum) -> Filters:
        if heading in _SETS:
            return _with(self.filters, _SETS[heading][1], frozenset({word}))
        return _with(self.filters, _ONE_OF[heading][1], word)

    def _applied_words(self) -> Iterator[Applied]:
        for heading, (words, name) in _SETS.items():
            chosen = getattr(self.filters, name)
            for word in words:
                if word in chosen:
                    yield Applied(heading, word, _say(word))
        for heading, (_, name) in _ONE_OF.items():
            one = getattr(self.filters, name)
            if one not in (Period.ANY, Due.ANY):
                yield Applied(heading, one, f"{tr(heading)}: {_lower(one)}")

    def _remove(self, each: Applied) -> None:
        if each.heading in _SETS:
            name = _SETS[each.heading][1]
            self._change(_with(self.filters, name, getattr(self.filters, name) - {each.word}))
        else:
            kind, name = _ONE_OF[each.heading]
            self._change(_with(self.filters, name, next(iter(kind))))

    def remove_last(self) -> bool:
        """Take back the filter that stands last; whether there was one."""
        applied = list(self._applied_words())
        if applied:
            self._remove(applied[-1])
        return bool(applied)

    def _change(self, filters: Filters) -> None:
        self.show_filters(filters)
        self.changed.emit()

    def _clear_pressed(self) -> None:
        self.clear()
        self.left.emit()
        self.changed.emit()

    # ---- the menus -------------------------------------------------------------------------------------------

    def _chip(self, heading: str, menu: QMenu) -> QPushButton:
        chip = button(tr(heading), "chip")
        chip.setMenu(menu)
        set_property(chip, "menu", value=True)
        self._chips[heading] = chip
        return chip

    def _words_menu(self, heading: str, words: type[StrEnum], name: str) -> QMenu:
        menu = StayingMenu(self)
        for word in words:
            self._add(menu, word)
        menu.triggered.connect(partial(self._word_chosen, name))
        menu.aboutToShow.connect(partial(self.counts_wanted.emit, heading))
        return menu

    def _one_of_menu(self, heading: str, words: type[StrEnum], name: str) -> QMenu:
        menu = QMenu(self)
        for word in words:
            self._add(menu, word)
        menu.triggered.connect(partial(self._one_chosen, name))
        menu.aboutToShow.connect(partial(self.counts_wanted.emit, heading))
        return menu

    def _add(self, menu: QMenu, word: StrEnum) -> None:
        action = menu.addAction(_say(word))
        action.setCheckable(True)
        self._actions[word] = action
        self._words[action] = word

    def _word_chosen(self, name: str, action: QAction) -> None:
        word, chosen = self._words[action], getattr(self.filters, name)
        self._change(_with(self.filters, name, chosen | {word} if action.isChecked() else chosen - {word}))

    def _one_chosen(self, name: str, action: QAction) -> None:
        self._change(_with(self.filters, name, self._words[action]))

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        for (order, descending), words in _ORDERS.items():
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setData((order.value, descending))
            self._orders.addAction(action)
        self._orders.triggered.connect(self._order_chosen)
        return menu

    def _order_chosen(self, action: QAction) -> None:
        order, descending = action.data()
        self._sort((Order(order), descending))

    def _sort(self, wanted: tuple[Order, bool]) -> None:
        self._change(replace(self.filters, order=wanted[0], descending=wanted[1]))

    # ---- how it stands ---------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        applied = list(self._applied_words())
        for heading in FACETS:
            words = [_say(each.word) for each in applied if each.heading == heading]
            self._say(heading, tr(heading), chosen=bool(words))
            self._chips[heading].setAccessibleName(f"{tr(heading)}: {', '.join(words)}" if words else tr(heading))
        self._say(_SORT, tr(_ORDERS.get(self.order, _ORDERS[_DEFAULT_ORDER])), chosen=False)
        self._chips[_SORT].setAccessibleName(tr("Sort: {chips}", chips=self._chips[_SORT].text()))
        for word, action in self._actions.items():
            action.setChecked(any(each.word is word for each in applied))
        for any_one, field in ((Period.ANY, self.filters.period), (Due.ANY, self.filters.due)):
            self._actions[any_one].setChecked(field is any_one)
        for action in self._orders.actions():
            action.setChecked(tuple(action.data()) == (self.order[0].value, self.order[1]))
        self._clear.setVisible(self.narrows)
        self._applied.show_words(applied)
        if applied:
            self.counts_wanted.emit("")

    def _say(self, heading: str, text: str, *, chosen: bool) -> None:
        chip = self._chips[heading]
        set_button_text(chip, text)
        set_property(chip, "chosen", chosen)


def _with(filters: Filters, name: str, value: object) -> Filters:
    changed: dict[str, Any] = {name: value}
    return replace(filters, **changed)


def _say(word: StrEnum) -> str:
    return _lower(word).capitalize() if isinstance(word, (Period, Due)) else say(word)


def _lower(word: StrEnum) -> str:
    return tr(word.value)
