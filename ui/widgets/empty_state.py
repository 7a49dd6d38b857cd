"""What stands in place of something empty: an icon, why it is empty, what to do, and the button that does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from ui.theme import Theme
from ui.widgets.texts import label

_ICON = 44
_WIDTH = 380


class EmptyState(QFrame):
    """Icon, headline, a sentence, and `buttons` below each other, in the middle of its room."""

    def __init__(self, theme: Theme, icon: str, headline: str, text: str, buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._theme = theme
        self._name = icon
        self._icon = QLabel()
        self._headline = label(role="larger")
        self._text = label(role="secondary", wrap=True)
        self._text.setFixedWidth(_WIDTH)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._icon, self._headline, self._text):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for each in buttons:
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say(icon, headline, text)
        theme.changed.connect(self._recolor)

    @property
    def text(self) -> str:
        """What it says, headline included."""
        return self.accessibleName()

    def say(self, icon: str, headline: str, text: str) -> None:
        """Show the icon called `icon`, `headline` and `text`."""
        self._name = icon
        self._headline.setText(headline)
        self._text.setText(text)
        self.setAccessibleName(f"{headline}. {text}")
        self._recolor()

    def _recolor(self) -> None:
        color = self._theme.tokens.field_border
        self._icon.setPixmap(self._theme.pixmap(self._name, color, _ICON, self.devicePixelRatioF()))
