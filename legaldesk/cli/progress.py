"""How far long work has come, on standard error, and how a person stops it."""

from __future__ import annotations

import signal
import sys
import threading
import time
from types import FrameType, TracebackType
from typing import Any, Self

_SHOW_EVERY = 0.5
"""Seconds between two lines of progress."""


class Progress:
    """Shows how far work has come, where a person watches."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = time.monotonic()
        self._watched = sys.stderr.isatty()
        self._line_open = False

    def __call__(self, done: int, everything: int | None = None) -> bool:
        """Tell how much is done, of how much if that is known; the work is to go on."""
        now = time.monotonic()
        if self._watched and now - self._shown >= _SHOW_EVERY:
            self._shown = now
            self._line_open = True
            sys.stderr.write(f"\r{self._what} {done:,} {'' if everything is None else f'of {everything:,} '}")
            sys.stderr.flush()
        return True

    def end_line(self) -> None:
        """Let what is written next begin on a line of its own."""
        if self._line_open:
            self._line_open = False
            sys.stderr.write("\n")


class Stoppable:
    """While it lasts, Ctrl+C asks the work to stop at its next safe point instead of breaking in anywhere.

    So what is said afterwards is true: either all was saved, or nothing. A second Ctrl+C breaks in at once.
    """

    def __init__(self) -> None:
        self.asked = False
        self._before: Any = None

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
