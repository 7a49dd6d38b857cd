"""The daily backup while the window is open: soon after the desk is opened, then whenever a new day has begun."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from legaldesk.desk.daily_backup import MadeDaily, back_up_if_wanted
from legaldesk.domain.errors import ConnectionLost, DeskError, Stopped
from ui.language import tr
from ui.language.words import spoken
from ui.long_work import LongWork
from ui.session import Notice, Session

_FIRST, _EVERY = 10_000, 3_600_000
"""Milliseconds before the first look, so that opening is not slowed down, and between two looks."""


class DailyBackups(QObject):
    """Looks once an hour whether today's backup is missing. `made` is emitted when one was made."""

    made = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._work = LongWork(session.jobs, self)
        self._said = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        session.jobs.closing.connect(self._timer.stop)

    def start(self) -> None:
        """Look in a while, and then every hour."""
        self._timer.start(_FIRST)

    def look(self) -> None:
        """Have today's backup made if it is missing and the settings want one."""
        self._timer.start(_EVERY)
        if not self._work.busy:
            desk = self._session.desk
            self._work.start(lambda progress: back_up_if_wanted(desk, progress), self._done, self._failed)

    def _done(self, made: MadeDaily | None) -> None:
        self._said = ""
        if made is None:
            return
        self.made.emit()
        if missing := made.manifest.scans.missing:
            text = tr(
                "{missing}{rest}: see legaldesk verify",
                missing=missing[0],
                rest="" if len(missing) == 1 else tr(" and {count} more", count=len(missing) - 1),
            )
            self._session.news.tell(
                text, "warning", tr("Today's backup is made, without attached files that are damaged")
            )

    def _failed(self, fault: DeskError) -> None:
        if isinstance(fault, (Stopped, ConnectionLost)) or spoken(fault) == self._said:
            return  # it is tried again; the banner says a lost connection
        self._said = spoken(fault)
        offers = ((tr("Try again"), self.look),)
        self._session.news.said.emit(Notice(self._said, "warning", tr("Today's backup could not be made"), offers))
