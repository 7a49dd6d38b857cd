"""What stands below the list while the log takes more than half a second: that it looks, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.jobs import Jobs
from ui.language import tr
from ui.widgets.texts import button, label

_AFTER = 500
"""Milliseconds before anything is said."""
_WIDTH = 80


class Patience(QObject):
    """Shows `strip` from half a second after `begin` until `end`. `stopped`: a person waits no longer."""

    stopped = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.strip = QWidget()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setFixedWidth(_WIDTH)
        bar.setAccessibleName(tr("Looking through the log"))
        stop = button(tr("Stop"))
        stop.setAccessibleName(tr("Stop looking through the log"))
        stop.clicked.connect(self._stop)
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(tr("Looking through the log…"), "secondary"))
        row.addWidget(bar)
        row.addWidget(stop)
        self.strip.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(self.strip.show)
        jobs.closing.connect(self.end)

    def begin(self) -> None:
        """The log was asked; a question that is on its way already goes on."""
        if not self._timer.isActive() and not self.strip.isVisible():
            self._timer.start()

    def end(self) -> None:
        """It has answered."""
        self._timer.stop()
        self.strip.hide()

    def _stop(self) -> None:
        self.end()
        self.stopped.emit()
