"""Long work in the background: how far it has come is told, and it can be stopped at its next safe point."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from legaldesk.domain.errors import DeskError
from ui.jobs import Done, Failed, Jobs, Lane

T = TypeVar("T")
Work = Callable[[Callable[[int, int], bool]], T]
"""Work that calls what it is given with how much is done of how much, and stops where the answer is False."""
_LOOK = 100
"""Milliseconds between two looks at how far it has come."""


class LongWork(QObject):
    """One piece of long work at a time. It is stopped when the window closes."""

    moved = Signal(int)
    """How far it has come, in hundredths."""
    ended = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._busy = False
        self._stopped = False
        self._far = 0
        self.done = 0
        """How many of its steps are done."""
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK)
        self._looking.timeout.connect(self._look)
        jobs.closing.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether there is work under way."""
        return self._busy

    def start(self, work: Work[T], done: Done[T], failed: Failed, lane: Lane = Lane.LONG) -> None:
        """Do `work` in `lane`, while nothing else is under way; then `done(result)` or `failed(sentence)`, as any job.

        What a person waits for does not stand behind a backup: it has another lane than LONG.
        """
        self._busy, self._stopped, self._far, self.done = True, False, 0, 0
        self._looking.start()

        def ended(then: Callable[[Any], None], outcome: Any) -> None:
            self._busy = False
            self._looking.stop()
            self.ended.emit()
            then(outcome)

        def finished(result: T) -> None:
            ended(done, result)

        def refused(fault: DeskError) -> None:
            ended(failed, fault)

        self._jobs.run(lane, self, lambda: work(self._progress), finished, refused)

    def stop(self) -> None:
        """Stop at the next safe point; then `failed` is told so."""
        self._stopped = True
        self._looking.stop()

    def _progress(self, done: int, everything: int) -> bool:
        """Called by the work, in its own thread."""
        self.done = done
        self._far = min(100 * done // everything, 100) if everything else 0
        return not self._stopped

    def _look(self) -> None:
        self.moved.emit(self._far)
