"""The filter chips over the list: quick ones with counts, and menus for channel, verdict, status, day and order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from legaldesk.domain.query import Order, Query
from legaldesk.domain.vocabulary import Channel, Disposition, Status
from legaldesk.domain.words import say
from ui.widgets.flow import FlowLayout
from ui.widgets.texts import button, set_button_text, set_property

_ORDERS = {
    (Order.LOGGED, True): "Newest first",
    (Order.LOGGED, False): "Oldest first",
    (Order.RECEIVED, True): "Received, latest first",
    (Order.RECEIVED, False): "Received, earliest first",
    (Order.RESPONSE_DATE, False): "Response date, soonest first",
    (Order.SENDER, False): "From, A to Z",
    (Order.SENDER, True): "From, Z to A",
    (Order.CASE, False): "Case, A to Z",
    (Order.CASE, True): "Case, Z to A",
    (Order.CHANNEL, False): "By channel",
    (Order.CHANNEL, True): "By channel, backward",
    (Order.INSTRUMENT, False): "By what it is",
    (Order.INSTRUMENT, True): "By what it is, backward",
    (Order.DISPOSITION, False): "By verdict",
    (Order.DISPOSITION, True): "By verdict, backward",
}
_DEFAULT_ORDER = (Order.LOGGED, True)


class Period(StrEnum):
    """Days of receipt that one looks for often."""

    ANY = "any day"
    TODAY = "today"
    WEEK = "this week"
    LAST_WEEK = "last 7 days"
    MONTH = "this month"
    YEAR = "this year"

    def days(self, today: date) -> tuple[date | None, date | None]:
        """First and last day, both included; None has no bound."""
        if self is Period.ANY:
            return None, None
        first = {
            Period.TODAY: today,
            Period.WEEK: today - timedelta(days=today.weekday()),
            Period.LAST_WEEK: today - timedelta(days=6),
            Period.MONTH: today.replace(day=1),
            Period.YEAR: today.replace(month=1, day=1),
        }[self]
        return first, today


class FilterBar(QWidget):
    """Chips that make up a query, all but its words; `leading` ones stand before them. `changed` tells a change."""

    changed = Signal()

    def __init__(self, leading: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._order = _DEFAULT_ORDER
        self._period = Period.ANY
        self._sets: dict[type[StrEnum], set[StrEnum]] = {Channel: set(), Disposition: set(), Status: set()}
        self._actions: dict[StrEnum, QAction] = {}
        self._words: dict[QAction, StrEnum] = {}  # not as its data: Qt would make a plain text of it
        self._periods = QActionGroup(self)
        self._orders = QActionGroup(self)
        self._chips: dict[str, QPushButton] = {}
        row = FlowLayout(self)
        for chip in leading:
            row.addWidget(chip)
        for heading, words in (("Channel", Channel), ("Verdict", Disposition), ("Status", Status)):
            row.addWidget(self._chip(heading, self._words_menu(words)))
        row.addWidget(self._chip("Received", self._period_menu()))
        self._clear = button("Clear", "chip")
        self._clear.setAccessibleDescription("Take back every filter")
        self._clear.clicked.connect(self._clear_pressed)
        row.addWidget(self._clear)
        row.addWidget(self._chip("Sort", self._order_menu()))
        self._show_state()

    def query(self, base: Query, text: str, today: date) -> Query:
        """`base`, narrowed by the chips and by the words `text`."""
        first, last = self._period.days(today)
        statuses = frozenset(Status(word) for word in self._sets[Status])
        return replace(
            base,
            text=text,
            channels=frozenset(Channel(word) for word in self._sets[Channel]),
            dispositions=frozenset(Disposition(word) for word in self._sets[Disposition]),
            statuses=(base.statuses & statuses if base.statuses else statuses) if statuses else base.statuses,
            received_from=first,
            received_to=last,
            order=self._order[0],
            descending=self._order[1],
        )

    @property
    def narrows(self) -> bool:
        """Whether any chip narrows the list."""
        return self._period is not Period.ANY or any(self._sets.values())

    @property
    def order(self) -> tuple[Order, bool]:
        """What the list is ordered by, and whether backward."""
        return self._order

    def sort_by(self, order: Order) -> None:
        """Order by `order`; a second time turns it around."""
        current, descending = self._order
        newest_first = order in (Order.LOGGED, Order.RECEIVED)
        wanted = (order, not descending if current is order else newest_first)
        self._order = wanted if wanted in _ORDERS else _DEFAULT_ORDER
        self._show_state()
        self.changed.emit()

    def clear(self) -> None:
        """Take back every filter without telling."""
        self._period = Period.ANY
        for chosen in self._sets.values():
            chosen.clear()
        for action in self._actions.values():
            action.setChecked(False)
        self._show_state()

    def show_period(self, period: Period) -> None:
        """Ask for the deliveries of `period`."""
        self._period = period
        self._show_state()
        self.changed.emit()

    def _clear_pressed(self) -> None:
        self.clear()
        self.changed.emit()

    def _chip(self, heading: str, menu: QMenu) -> QPushButton:
        chip = button(heading, "chip")
        chip.setMenu(menu)
        self._chips[heading] = chip
        return chip

    def _words_menu(self, words: type[StrEnum]) -> QMenu:
        menu = _StayingMenu(self)
        for word in words:
            action = menu.addAction(say(word))
            action.setCheckable(True)
            self._actions[word] = action
            self._words[action] = word
        menu.triggered.connect(self._word_chosen)
        return menu

    def _word_chosen(self, action: QAction) -> None:
        word = self._words[action]
        chosen = self._sets[type(word)]
        (chosen.add if action.isChecked() else chosen.discard)(word)
        self._show_state()
        self.changed.emit()

    def _period_menu(self) -> QMenu:
        menu = QMenu(self)
        for period in Period:
            action = menu.addAction(period.value.capitalize())
            action.setCheckable(True)
            action.setData(period.value)
            self._periods.addAction(action)
        self._periods.triggered.connect(self._period_chosen)
        return menu

    def _period_chosen(self, action: QAction) -> None:
        self.show_period(Period(action.data()))

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        for (order, descending), words in _ORDERS.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData((order.value, descending))
            self._orders.addAction(action)
        self._orders.triggered.connect(self._order_chosen)
        return menu

    def _order_chosen(self, action: QAction) -> None:
        order, descending = action.data()
        self._order = (Order(order), descending)
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        for heading, words in (("Channel", Channel), ("Verdict", Disposition), ("Status", Status)):
            chosen = self._sets[words]
            if not chosen:
                self._say(heading, heading, chosen=False)
            elif len(chosen) == 1:
                self._say(heading, f"{heading}: {say(next(iter(chosen)))}", chosen=True)
            else:
                self._say(heading, f"{heading}: {len(chosen)} chosen", chosen=True)
        any_day = self._period is Period.ANY
        self._say("Received", "Received" if any_day else f"Received: {self._period}", chosen=not any_day)
        self._say("Sort", _ORDERS[self._order], chosen=False)
        self._chips["Sort"].setAccessibleName(f"Sort: {_ORDERS[self._order]}")
        self._clear.setVisible(self.narrows)
        for action in self._periods.actions():
            action.setChecked(action.data() == self._period.value)
        for action in self._orders.actions():
            action.setChecked(tuple(action.data()) == (self._order[0].value, self._order[1]))

    def _say(self, heading: str, text: str, *, chosen: bool) -> None:
        chip = self._chips[heading]
        set_button_text(chip, text)
        chip.setText(chip.text() + "  ▾")
        set_property(chip, "chosen", chosen)


class _StayingMenu(QMenu):
    """A menu that stays open while one ticks several of its entries with the space bar or the mouse."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the entry under the mouse and stay."""
        under: QAction | None = self.actionAt(event.position().toPoint())
        if under is not None:
            under.trigger()
            return
        super().mouseReleaseEvent(event)
