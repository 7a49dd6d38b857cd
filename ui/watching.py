"""Following what others write, in a lane of its own; it also notices that the connection goes and comes back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from legaldesk.desk import news
from legaldesk.domain.errors import ConnectionLost, DeskError
from legaldesk.domain.news import News
from ui.jobs import Lane
from ui.language import later, tr
from ui.session import EVERYTHING, Elsewhere, Session

_NEW_POLICY = later(
    "This window judges by the versions that it was opened with; close and open it to apply the new one."
)
_AT_MOST = 5.0
"""How long one waiting takes, in seconds."""
_BREATH = 300
"""Between news and the next, in milliseconds: a stream of them is gathered."""
_SILENCE = 10_000
"""Milliseconds beyond that after which a shared desk counts as out of reach: its server may hang, and say nothing."""
_FIRST_PAUSE, _LONGEST_PAUSE = 500, 10_000
"""Before the connection is tried again, in milliseconds: the first time, and at most."""


class Watcher(QObject):
    """Tells the session's news what others changed, and whether the desk can be reached."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._after = news.start(session.desk)
        self._waiting = False
        self._lost = False
        self._pause = _FIRST_PAUSE
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._wait)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)
        session.jobs.failed.connect(self._failed_elsewhere)

    @property
    def lost(self) -> bool:
        """Whether the shared desk cannot be reached at present."""
        return self._lost

    def start(self) -> None:
        """Follow from now on what others write since the desk was opened."""
        self._wait()

    def try_now(self) -> None:
        """Try the connection at once, without waiting for the next turn."""
        self._pause = _FIRST_PAUSE
        self._wait()

    def stop(self) -> None:
        """Wait no longer: the desk is about to be closed."""
        self._next.stop()
        self._patience.stop()
        news.stop(self._session.desk)
        if self._lost:
            news.break_off(self._session.desk)

    def _wait(self) -> None:
        if self._waiting:
            return
        self._next.stop()
        self._waiting = True
        seconds = 0.0 if self._lost else _AT_MOST
        wait = partial(news.wait, self._session.desk, self._after, seconds)
        if self._session.desk.address.database:
            self._patience.start(round(seconds * 1000) + _SILENCE)
        self._session.jobs.run(Lane.WATCH, self, wait, self._arrived, self._failed)

    def _arrived(self, found: News | None) -> None:
        self._waiting = False
        self._patience.stop()
        self._pause = _FIRST_PAUSE
        if self._lost:
            self._come_back()
        if found is not None:
            self._after = found.count
            if found.everything:
                self._session.news.changed.emit(EVERYTHING)
            elif found.references:
                self._session.news.changed.emit(Elsewhere(found.references))
            for version in found.policies:
                self._session.news.tell(
                    tr(_NEW_POLICY), "warning", tr("The policy version {version} was added elsewhere", version=version)
                )
        self._next.start(_BREATH if found is not None else 0)

    def _failed(self, fault: DeskError) -> None:
        self._waiting = False
        self._patience.stop()
        if isinstance(fault, ConnectionLost):
            self._lose(fault)
        self._next.start(self._pause)  # any other fault: whoever reads or writes meets it too, and says it
        self._pause = min(2 * self._pause, _LONGEST_PAUSE)

    def _give_up(self) -> None:
        self._lose(ConnectionLost(self._session.desk.address.shared_name.rpartition(" at ")[2]))

    def _failed_elsewhere(self, fault: object) -> None:
        if isinstance(fault, ConnectionLost):
            self._lose(fault)

    def _lose(self, fault: ConnectionLost) -> None:
        if not self._lost:
            self._lost = True
            self._session.jobs.refuse(fault)
            self._session.news.connection_lost.emit(fault.host)

    def _come_back(self) -> None:
        self._lost = False
        self._session.jobs.refuse(None)
        self._session.news.connected_again.emit()
        self._session.news.changed.emit(EVERYTHING)
