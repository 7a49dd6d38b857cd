"""What the window shows until it is furnished: its ground and the program's name; it tells when that is painted.

Nothing here, and nothing else that comes before the first paint, names `PySide6.QtCore.Qt`: making that namespace takes
Python longer than everything else that is done until then.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.tokens import Tokens

NAME = "LegalDesk"
_SIZE = 16
"""Points of the name's letters."""
_AT_LATEST = 400
"""Milliseconds after which the window is taken to be painted: one that is covered or minimized is not."""


class FirstFrame(QWidget):
    """The ground of the window in `tokens`, and the program's name, which is the same in every language."""

    painted = Signal()
    """It is on the screen for the first time: what takes time begins here. Emitted once."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(tokens.window))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(tokens.secondary))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        name = QLabel(NAME)
        font = name.font()
        font.setPointSize(_SIZE)
        name.setFont(font)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(name)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addStretch()
        column.addLayout(row)
        column.addStretch()
        self._told = False
        QTimer.singleShot(_AT_LATEST, self, self._tell)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; what is painted is on the screen when the event loop goes on."""
        super().paintEvent(event)
        if not self._told:
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.painted.emit()
