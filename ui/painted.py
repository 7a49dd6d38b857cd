"""Doing what takes time only once a window has been painted for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_AT_LATEST = 400
"""Milliseconds after which it is done although nothing was painted."""


class AfterPaint(QObject):
    """Does `then` once `window` has been painted for the first time: what takes time must not stand before it."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        self._waiting = True
        window.installEventFilter(self)
        QTimer.singleShot(_AT_LATEST, self, self._go_on)  # one that is covered or minimized is not painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint; what is painted is on the screen when the event loop goes on."""
        if event.type() == QEvent.Type.Paint and self._waiting:
            QTimer.singleShot(0, self, self._go_on)
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting = False
            self._window.removeEventFilter(self)
            self._then()
