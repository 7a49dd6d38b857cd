"""Telling on standard output when the window is painted first, and when its list is filled: for measurements."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from ui.window import MainWindow

VARIABLE = "LEGALDESK_TELL_PAINT"
"""Set by whoever measures: tests/benchmarks/bench_start.py."""


class Telling(QObject):
    """Writes "painted" and "filled", each with the monotonic clock's nanoseconds."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._painted = False
        window.installEventFilter(self)
        window.ready.connect(self._look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if not self._painted and event.type() == QEvent.Type.Paint:
            self._painted = True
            QTimer.singleShot(0, self, lambda: _tell("painted"))
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if self._window.session is not None:
            model = self._window.desk_page.model
            if model.rowCount():
                _tell("filled")
            else:
                model.loaded.connect(lambda: _tell("filled"))


def wanted() -> bool:
    """Whether anybody measures."""
    return VARIABLE in os.environ


def _tell(what: str) -> None:
    os.write(1, f"{what} {time.monotonic_ns()}\n".encode())
