"""Telling on standard output when the window is painted, deliveries are seen, and all is there: for measurements."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.window import MainWindow


class Telling(QObject):
    """Writes "painted", "seen" (the first screenful of the log), "filled" (the desk's own list) and "ready".

    Each with the monotonic clock's nanoseconds.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.painted.connect(partial(_tell, "painted"))
        window.looked.connect(self._seen)
        window.desk_shown.connect(self._look)
        window.ready.connect(partial(_tell, "ready"))

    def _seen(self) -> None:
        QTimer.singleShot(0, self, partial(_tell, "seen"))  # once it is painted

    def _look(self) -> None:
        model = self._window.desk_page.model
        if model.rowCount():
            _tell("filled")
        else:
            model.loaded.connect(partial(_tell, "filled"))


def _tell(what: str) -> None:
    os.write(1, f"{what} {time.monotonic_ns()}\n".encode())
