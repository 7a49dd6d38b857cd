"""Long work on files: how far it is, and a button that stops it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions import bind
from ui.exchange import commands
from ui.jobs import Jobs
from ui.language import tr
from ui.theme import Theme
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton

_EVERY = 100
"""Milliseconds between two looks at the figure."""


class Progress:
    """What the working thread tells: a figure, as often as it likes. It is asked whether to go on."""

    def __init__(self) -> None:
        self.count = 0
        self._stopped = threading.Event()

    def __call__(self, count: int) -> bool:
        """`count` are done; whether to go on."""
        self.count = count
        return not self._stopped.is_set()

    def stop(self) -> None:
        """Have the work end where it is."""
        self._stopped.set()


class RunningStrip(QWidget):
    """Says what is being done and how far it is; takes no room while nothing is."""

    def __init__(self, theme: Theme, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "page")
        self.strip = Strip(theme)
        self._what = ""
        self._progress: Progress | None = None
        self._stop = bind(window, commands.STOP, self.stop)
        self._offer(wanted=False)
        self.strip.add_button(ActionButton(self._stop))
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._show)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 0)
        inside.addWidget(self.strip)
        self.hide()
        jobs.closing.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._progress is not None

    def begin(self, what: str) -> Progress:
        """Say that `what` is being done ("Checking deliveries.csv"); returns where the work tells its figure."""
        self._what, self._progress = what, Progress()
        self.strip.say(f"{what}…")
        self._offer(wanted=True)
        self.show()
        self._timer.start()
        return self._progress

    def end(self) -> None:
        """It is done."""
        self._timer.stop()
        self._progress = None
        self._offer(wanted=False)
        self.strip.clear()
        self.hide()

    def stop(self) -> None:
        """Stop what is being done."""
        if self._progress is not None:
            self._progress.stop()

    def _offer(self, *, wanted: bool) -> None:
        self._stop.setVisible(wanted)
        self._stop.setEnabled(wanted)

    def _show(self) -> None:
        if self._progress is not None and self._progress.count:
            self.strip.say(
                tr("{what}: {count:,} deliveries…", what=self._what, count=self._progress.count), aloud=False
            )
