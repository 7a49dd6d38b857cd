"""Restoring a desk before it is opened: on the first page of a window without a desk, with progress and cancel."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from legaldesk.domain.errors import DeskError, Stopped
from ui.language import tr
from ui.language.words import spoken
from ui.long_work import LongWork
from ui.session import Notice
from ui.when import fully

if TYPE_CHECKING:  # it is imported when there is something to restore
    from legaldesk.desk.backing_up import Restored
    from ui.window import MainWindow


class Restoring(QObject):
    """Restores the backup `file` into the desk of `window`, then has the window open it: restored, or as it was."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        self._restored: Restored | None = None
        self._notice: Notice | None = None
        self._work = LongWork(window.jobs, self)
        self._work.moved.connect(window.welcome.show_progress)
        window.welcome.stop_wanted.connect(self._work.stop)

    def start(self) -> None:
        """Begin; nobody may have the desk open, this window neither."""
        from legaldesk.desk.backing_up import restore

        address, file = self._window.address, self._file
        self._window.welcome.say_restoring(file.name)
        self._work.start(
            lambda progress: restore(file, address, force=True, progress=progress), self._done, self._failed
        )

    def _done(self, restored: Restored) -> None:
        self._restored = restored
        self._open()

    def _failed(self, fault: DeskError) -> None:
        kind = "plain" if isinstance(fault, Stopped) else "fault"
        self._notice = Notice(spoken(fault), kind, tr("Nothing was restored; the desk is as it was"))
        self._open()

    def _open(self) -> None:
        self._window.ready.connect(self._tell)
        self._window.start()

    def _tell(self) -> None:
        self._window.ready.disconnect(self._tell)
        notice, restored, session = self._notice, self._restored, self._window.session
        if restored is not None and session is not None:
            when = fully(restored.manifest.created_at, session.desk.zone)
            kept = (
                tr(" The desk as it was is kept in {replaced}.", replaced=restored.replaced)
                if restored.replaced
                else ""
            )
            notice = Notice(
                tr("It stands as of {when}.{kept}", when=when, kept=kept), "good", tr("The desk is restored")
            )
        if notice is not None:
            self._window.news.said.emit(notice)
