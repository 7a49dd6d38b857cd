"""The delivery beside the list: its verdict, what comes next, its facts, scans, letters and history."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from legaldesk.desk import finding
from legaldesk.domain.errors import DeskError
from legaldesk.domain.vocabulary import LetterKind, Status
from ui.deliveries.clocks_tab import ClocksPane
from ui.deliveries.facts_tab import ReadingPane, show_facts, show_letters
from ui.deliveries.scans_tab import ScansPane
from ui.deliveries.timeline import show_history
from ui.deliveries.why_tab import show_why
from ui.jobs import Lane, Latest
from ui.language import later, tr
from ui.language.words import say, spoken
from ui.session import Session
from ui.when import of_the_day
from ui.widgets.banner import VerdictBanner
from ui.widgets.dropping import DropPlace
from ui.widgets.looks import alert_kind
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, ElidedLabel, button, label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.domain.logged import StoredLetter

_NAMES = (later("Facts"), later("Scans"), later("Clocks"), later("Why"), later("Letters"), later("History"))
_WHY = _NAMES[3]
_ICON = 40
_AFTER_THE_LIST = 40
"""Milliseconds until a delivery is read: meanwhile the list is painted in which it was found."""


class DetailPane(QFrame):
    """Shows one delivery, and follows it when it changes. `arrived` is emitted when it is on the screen."""

    turning = Signal()
    """Another delivery is wanted than the one on the screen, which stays there until that one arrives."""
    arrived = Signal()
    files_dropped = Signal(object)
    """A list of paths, to be attached to the delivery on the screen."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        *,
        decide: QAction,
        print_letter: QAction,
        preview: QAction,
        attach: QAction,
        more: list[QAction],
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.shown: Shown | None = None
        self._session = session
        self._day: date | None = None
        self._wanted = ""
        self._latest = Latest(session.jobs, Lane.READ, self, _AFTER_THE_LIST)
        self._reference = label(role="heading")
        self._logged = ElidedLabel(role="secondary")
        self._handled = ElidedLabel(role="secondary")
        self._banner = VerdictBanner(session.theme)
        self._alerts = QVBoxLayout()
        self._alerts.setSpacing(8)
        self._next = label(role="secondary", wrap=True)
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(tr("Facts, scans, clocks, why, letters and history"))
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.currentChanged.connect(self._show_tab)
        self.scans = ScansPane(attach)
        self.clocks = ClocksPane(session)
        self._facts, self._why = ReadingPane(tr("Facts")), ReadingPane(tr("Why"))
        self._letters, self._history = ReadingPane(tr("Letters")), ReadingPane(tr("History"))
        self._panes = (self._facts, self.scans, self.clocks, self._why, self._letters, self._history)
        self._pages = QStackedWidget()
        for pane in self._panes:
            self._tabs.addTab(pane.accessibleName())
            self._pages.addWidget(pane)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._body(decide, print_letter, preview, more))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._banner.lead_on(tr("Why? The policy's sentences, and the row that decided"))
        self._banner.clicked.connect(self.show_why)
        drops = DropPlace(self, self)
        drops.dropped.connect(self.files_dropped)
        session.news.changed.connect(self._changed)

    def show_delivery(self, reference: str) -> None:
        """Show the delivery `reference`, as soon as it has been read; an empty text shows none."""
        self._wanted = reference
        if not reference:
            self._latest.forget()
            self.shown = None
            self._stack.setCurrentIndex(0)
            self.arrived.emit()
            return
        if self.shown is None or self.shown.record.reference != reference:
            self.turning.emit()
        desk = self._session.desk
        self._latest.ask(lambda: finding.show(desk, reference), self._show, self._gone)

    def show_history_of(self, reference: str) -> None:
        """Show the delivery `reference` with what happened to it, and put the focus there."""
        self._tabs.setCurrentIndex(len(self._panes) - 1)
        self.show_delivery(reference)
        self.take_focus()

    def show_tab(self, name: str) -> None:
        """Turn to the tab called `name`."""
        self._tabs.setCurrentIndex(_NAMES.index(name))

    def show_why(self) -> None:
        """Say why the verdict is what it is, and put the focus there."""
        self.show_tab(_WHY)
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the focus into the pane: onto its tabs."""
        self._tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _changed(self, references: frozenset[str]) -> None:
        if self._wanted in references:
            self.show_delivery(self._wanted)

    def _gone(self, fault: DeskError) -> None:
        if self.shown is not None and self.shown.record.reference != self._wanted:
            self.show_delivery("")  # else it would seem to be the one that was chosen
        self._session.news.tell(spoken(fault), "fault")

    def _show(self, shown: Shown) -> None:
        record, desk = shown.record, self._session.desk
        today = desk.now().astimezone(desk.zone).date()
        if (shown, today) == (self.shown, self._day):
            self.arrived.emit()
            return
        again = self.shown is not None and self.shown.record.id == record.id
        for pane in self._panes:
            pane.keep_place(wanted=again)
        self.shown, self._day = shown, today
        self._reference.setText(record.reference)
        status = "" if record.status is Status.OPEN else f"{say(record.status)} · "
        when = of_the_day(record.logged_at, desk.zone, today)
        self._logged.show_text(
            tr("{status}Logged {when} by {logged_by}", status=status, when=when, logged_by=record.logged_by)
        )
        self._handled.show_text(_who_has(shown))
        self._handled.setVisible(bool(self._handled.text()))
        self._banner.show_verdict(record.verdict)
        self._show_alerts(shown)
        self._decide_button.want(wanted=record.status is Status.HELD)
        self._next.setText(self._what_next(shown))
        counts = (0, len(shown.attachments), 0, 0, len(shown.letters), 0)
        for place, (name, count) in enumerate(zip(_NAMES, counts, strict=True)):
            self._tabs.setTabText(place, f"{tr(name)} {count}" if count else tr(name))
        self._show_tab()
        self._stack.setCurrentIndex(1)
        self.setAccessibleName(tr("Delivery {reference}", reference=record.reference))
        self.arrived.emit()

    def _show_tab(self) -> None:
        place = max(self._tabs.currentIndex(), 0)
        self._pages.setCurrentIndex(place)
        if self.shown is None:
            return
        pane = self._panes[place]
        if pane is self.scans:
            self.scans.show_files(self.shown, self._session)
        elif pane is self.clocks:
            self.clocks.show_clocks(self.shown)
        elif pane is self._why:
            show_why(pane, self.shown, self._session)
        elif pane is self._facts:
            show_facts(pane, self.shown, self._session)
        elif pane is self._letters:
            show_letters(pane, self.shown, self._session)
        else:
            show_history(pane, self.shown, self._session)

    def _show_alerts(self, shown: Shown) -> None:
        while (item := self._alerts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for alert, sentence in shown.alerts:
            strip = Strip(self._session.theme)
            strip.say(spoken(sentence), headline=say(alert), kind=alert_kind(alert))
            self._alerts.addWidget(strip)

    def _what_next(self, shown: Shown) -> str:
        record = shown.record
        if record.status is Status.VOID:
            return tr("Void: no letter is written.")
        if record.verdict.letter is LetterKind.HOLD:
            return tr("Next: counsel decides. No letter is printed before that.")
        letter = _latest_of(shown, record.verdict.letter)
        named = f"“{say(record.verdict.letter)}”"
        if letter is None:
            return tr("Next: letter {named}", named=named)
        desk = self._session.desk
        today = desk.now().astimezone(desk.zone).date()
        if letter.printed_at is not None:
            return tr(
                "Letter {named} printed {when}", named=named, when=of_the_day(letter.printed_at, desk.zone, today)
            )
        last = shown.history[-1]
        if last.action == "letter_saved":
            return tr("Letter {named} saved as PDF {when}", named=named, when=of_the_day(last.at, desk.zone, today))
        return tr("Next: letter {named}, written but not printed yet", named=named)

    def _body(self, decide: QAction, print_letter: QAction, preview: QAction, more: list[QAction]) -> QWidget:
        body = QWidget(self._stack)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        top = QVBoxLayout()
        top.setSpacing(2)
        top.addWidget(self._reference)
        top.addWidget(self._logged)
        top.addWidget(self._handled)
        column.addLayout(top)
        column.addWidget(self._banner)
        column.addLayout(self._alerts)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._decide_button = ActionButton(decide, "primary")
        buttons.addWidget(self._decide_button)
        buttons.addWidget(ActionButton(print_letter, "primary"))
        buttons.addWidget(ActionButton(preview, shows_keys=False))
        menu = QMenu(self)
        menu.addActions(more)
        further = button(tr("More"))
        further.setText(tr("More  ▾"))
        further.setMenu(menu)
        buttons.addWidget(further)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._next)
        below = QVBoxLayout()
        below.setSpacing(0)
        line = QFrame()
        line.setProperty("role", "rule")
        line.setFixedHeight(1)
        below.addWidget(self._tabs)
        below.addWidget(line)
        below.addWidget(self._pages, 1)
        column.addLayout(below, 1)
        return body

    def _empty(self) -> QWidget:
        body = QWidget(self._stack)
        column = QVBoxLayout(body)
        column.setSpacing(8)
        self._empty_icon = QLabel()
        self._empty_icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text = label(
            tr("Choose a delivery in the list to see its verdict, facts, scans, letters and history."),
            "secondary",
            wrap=True,
        )
        text.setFixedWidth(260)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(self._empty_icon)
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._session.theme.changed.connect(self._recolor)
        self._recolor()
        return body

    def _recolor(self) -> None:
        theme = self._session.theme
        self._empty_icon.setPixmap(theme.pixmap("page", theme.tokens.field_border, _ICON, self.devicePixelRatioF()))


def _who_has(shown: Shown) -> str:
    handling = shown.record.handling
    has = tr("Assigned to {assigned_to}", assigned_to=handling.assigned_to) if handling.assigned_to else ""
    asked = tr("Asked: {list}", list=", ".join(handling.mentions)) if handling.mentions else ""
    return " · ".join(part for part in (has, asked) if part)


def _latest_of(shown: Shown, kind: LetterKind) -> StoredLetter | None:
    return next((letter for letter in reversed(shown.letters) if letter.kind is kind), None)
