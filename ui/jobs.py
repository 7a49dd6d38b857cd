"""Work that must not block the window: plain Python executors, and one bridge that brings the results back."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from legaldesk.domain.errors import ConnectionLost, DeskError

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[DeskError], None]


class Lane(Enum):
    """Where a job runs. Writes stand in one queue; a page is drawn in one thread, because pdfium allows no more.

    KEEP is for drafts, which go to this workstation's disk and wait for no server. WATCH waits for what others write:
    it is always busy and counts for nothing. LONG is for work that takes minutes and can be stopped: ui/long_work.py.
    """

    WRITE = 1
    READ = 2
    DRAW = 3
    KEEP = 4
    WATCH = 5
    LONG = 6


_THREADS = {Lane.WRITE: 1, Lane.READ: 2, Lane.DRAW: 1, Lane.KEEP: 1, Lane.WATCH: 1, Lane.LONG: 1}
_FINISHED = frozenset({Lane.WRITE, Lane.KEEP})
"""Lanes whose jobs are done to the last when the window closes."""
_NEED_THE_DESK = frozenset({Lane.WRITE, Lane.READ})


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a job, on its way to the window's thread."""

    owner: QObject
    counts: bool
    deliver: Callable[[], None]


class _Bridge(QObject):
    """The only object that worker threads talk to. It lives as long as the jobs do."""

    arrived = Signal(object)


class Jobs(QObject):
    """Runs jobs and gives their results back on the window's thread, in order within a lane of one thread.

    A result whose owner is gone is dropped. A failure that no job handles goes to `unhandled`; `failed` tells every one
    that a user may meet, handled or not.
    """

    unhandled = Signal(object)
    failed = Signal(object)
    became_idle = Signal()
    closing = Signal()
    """Emitted before `close` waits: what can be stopped is to stop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(count, thread_name_prefix=f"legaldesk-{lane.name.lower()}")
            for lane, count in _THREADS.items()
        }
        self._bridge = _Bridge()
        self._bridge.arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._running = 0
        self._closed = False
        self._refused: ConnectionLost | None = None

    @property
    def idle(self) -> bool:
        """Whether every job's result has been delivered, but for the one that watches."""
        return self._running == 0

    def run(
        self, lane: Lane, owner: QObject, work: Callable[[], T], done: Done[T], failed: Failed | None = None
    ) -> None:
        """Do `work` in `lane`; then `done(result)` or `failed(sentence)` in the window's thread.

        Both are dropped once `owner` is deleted. `failed` gets what a user may meet; everything else that is raised is
        a defect and goes to `unhandled`.
        """
        if self._closed:
            return
        counts = lane is not Lane.WATCH
        self._running += counts
        if self._refused is not None and lane in _NEED_THE_DESK:
            future: Future[T] = Future()
            future.set_exception(self._refused)
        else:
            future = self._lanes[lane].submit(work)

        def deliver() -> None:
            fault = future.exception()
            if isinstance(fault, DeskError):
                self.failed.emit(fault)
            if fault is None:
                done(future.result())
            elif failed is not None and isinstance(fault, DeskError):
                failed(fault)
            else:
                self.unhandled.emit(fault)

        future.add_done_callback(lambda _: self._hand_over(_Outcome(owner, counts, deliver)))

    def soon(self, owner: QObject, milliseconds: int, deed: Callable[[], None]) -> None:
        """Do `deed` in the window's thread after `milliseconds`; until then the jobs are not idle.

        It is dropped once `owner` is deleted.
        """
        self._running += 1

        def due() -> None:
            self._running -= 1
            if not self._closed and shiboken6.isValid(owner):
                deed()
            if self._running == 0:
                self.became_idle.emit()

        QTimer.singleShot(milliseconds, self, due)

    def refuse(self, fault: ConnectionLost | None) -> None:
        """Let every job that needs the desk fail with `fault` at once, without trying; None: try again."""
        self._refused = fault

    def _hand_over(self, outcome: _Outcome) -> None:
        if not sys.is_finalizing() and shiboken6.isValid(self._bridge):
            self._bridge.arrived.emit(outcome)

    @Slot(object)
    def _arrive(self, outcome: _Outcome) -> None:
        self._running -= outcome.counts
        try:
            if not self._closed and shiboken6.isValid(outcome.owner):
                outcome.deliver()
        finally:
            if outcome.counts and self._running == 0:
                self.became_idle.emit()

    def close(self) -> None:
        """Finish what is being written, drop what waits to be read or drawn. No result is delivered afterwards.

        Whoever watches must have been told to stop.
        """
        self._closed = True
        self.closing.emit()
        for lane, executor in self._lanes.items():
            executor.shutdown(wait=True, cancel_futures=lane not in _FINISHED)


class Latest(QObject):
    """A question that is asked again and again: one is on its way, and only the newest of the others waits.

    `pause` is how many milliseconds each waits before it is asked: what matters more gets on the screen first.
    """

    def __init__(self, jobs: Jobs, lane: Lane, owner: QObject, pause: int = 0) -> None:
        super().__init__(owner)
        self._pause = pause
        self._jobs = jobs
        self._lane = lane
        self._waiting: tuple[Callable[[], Any], Done[Any], Failed | None] | None = None
        self._busy = False

    def ask(self, work: Callable[[], T], done: Done[T], failed: Failed | None = None) -> None:
        """Ask; an answer is delivered only if nothing newer was asked meanwhile."""
        self._waiting = (work, done, failed)
        if self._busy:
            return
        if self._pause:
            self._busy = True
            self._jobs.soon(self, self._pause, self._next)
        else:
            self._next()

    def forget(self) -> None:
        """Ask nothing more, and let an answer that is on its way fall."""
        self._waiting = (_nothing, _ignore, None) if self._busy else None

    def _next(self) -> None:
        if self._waiting is None:
            self._busy = False
            return
        (work, done, failed), self._waiting = self._waiting, None
        self._busy = True

        def answered(result: Any) -> None:
            self._busy = False
            if self._waiting is None:
                done(result)
            else:
                self._next()

        def refused(fault: DeskError) -> None:
            self._busy = False
            if self._waiting is not None:
                self._next()
            elif failed is not None:
                failed(fault)
            else:
                self._jobs.unhandled.emit(fault)

        self._jobs.run(self._lane, self, work, answered, refused)


def _nothing() -> None:
    return None


def _ignore(_: object) -> None:
    return None
