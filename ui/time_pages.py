"""The screens about time and figures, and how they are introduced: what is due, reconciliation, reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.actions import Command
from ui.due import commands as due
from ui.due.dealing import Dealing
from ui.due.page import DuePage
from ui.due.watch import DueWatch, tray_icon
from ui.language import tr
from ui.reconciling import commands as reconciling
from ui.reconciling.page import ReconcilePage
from ui.reports import commands as reports
from ui.reports.page import ReportsPage
from ui.session import Session


class TimePages(QObject):
    """Makes the screens, puts them into `stack`, and passes on what they ask of the window.

    `page_wanted` gives a screen that is to be shown, `look_wanted` the reference of a delivery, `closed` leads back;
    `due_counted` gives how many dates are overdue or due today.
    """

    page_wanted = Signal(object)
    look_wanted = Signal(str)
    closed = Signal()
    due_counted = Signal(int)

    def __init__(self, session: Session, stack: QStackedWidget, shown: Callable[[], str], parent: QWidget) -> None:
        """`shown` gives the reference of the delivery that the desk shows, "" where it shows none."""
        super().__init__(parent)
        self._shown = shown
        self.dealing = Dealing(session, parent)
        self.dealing.failed.connect(partial(session.news.tell, kind="fault", headline=tr("Nothing was changed")))
        self.due = DuePage(session, stack)
        self.reconciling = ReconcilePage(session, stack)
        self.reports = ReportsPage(session, stack)
        self._watch = DueWatch(session, tray_icon(session), self)
        for page in (self.due, self.reconciling, self.reports):
            stack.addWidget(page)
            page.opened.connect(self.page_wanted)
            page.closed.connect(self.closed)
        self.due.look_wanted.connect(self.look_wanted)
        self.reconciling.look_wanted.connect(self.look_wanted)
        self._watch.counted.connect(self.due_counted)
        self._watch.wanted.connect(self.due.open)

    def start(self) -> None:
        """Look at what is due from now on."""
        self._watch.start()

    def deeds(self) -> Sequence[tuple[Command, Callable[[], None]]]:
        """The commands that open the screens, the due list first."""
        return (
            (due.OPEN, self.due.open),
            (reconciling.OPEN, self.reconciling.open),
            (reports.OPEN, self.reports.open),
        )

    def dealing_deeds(self) -> Sequence[tuple[Command, Callable[[], None]]]:
        """The commands that deal with a date of the delivery that the desk shows."""
        return ((due.ANSWERED, self._answer_shown), (due.DATE, self._date_shown))

    def _answer_shown(self) -> None:
        if reference := self._shown():
            self.dealing.answer(reference)

    def _date_shown(self) -> None:
        if reference := self._shown():
            self.dealing.date(reference)
