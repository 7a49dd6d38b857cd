"""A strip that says something in place: what happened, what is safe, what to do next. It never pops up."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.tokens import Tone
from ui.widgets.texts import label, set_property, show_if

_ICONS = {
    "plain": ("info", Tone.QUIET),
    "good": ("accepted", Tone.ACCEPTED),
    "warning": ("alert", Tone.EXTRA_TIME),
    "fault": ("fault", Tone.REFUSED),
    "emergency": ("siren", Tone.EMERGENCY),
}
_ICON = 18


class Strip(QFrame):
    """An icon, a sentence or two, and buttons. `kind` is plain, good, warning, fault or emergency."""

    def __init__(self, theme: Theme, kind: str = "plain", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setProperty("kind", kind)
        self._theme = theme
        self._kind = kind
        self._made = False
        self._texts = QVBoxLayout()
        self._texts.setSpacing(2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addLayout(self._texts, 1)
        row.addLayout(self._buttons)

    def _make(self) -> None:
        """Make what it says things with: most strips never say anything."""
        self._made = True
        self._icon = QLabel(self)
        self._icon.setFixedSize(_ICON, _ICON)
        self._row.insertWidget(0, self._icon)
        self._headline = label(role="strong", wrap=True, parent=self)
        self._text = label(wrap=True, parent=self)
        self._texts.addStretch(1)
        self._texts.addWidget(self._headline)
        self._texts.addWidget(self._text)
        self._texts.addStretch(1)
        self._theme.changed.connect(self._repaint_icon)
        self._repaint_icon()

    def showEvent(self, event: QShowEvent) -> None:
        """Have all that it says things with."""
        if not self._made:
            self._make()
        super().showEvent(event)

    def say(self, text: str, *, headline: str = "", kind: str = "", aloud: bool = True) -> None:
        """Show `text`, and have it read out by a screen reader unless `aloud` is False."""
        if not self._made:
            self._make()
        self._headline.setText(headline)
        self._headline.setVisible(bool(headline))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        if kind and kind != self._kind:
            self._kind = kind
            set_property(self, "kind", kind)
            for part in (self._headline, self._text):
                set_property(part, "tone", kind)
            self._repaint_icon()
        self.setAccessibleName(f"{headline}. {text}" if headline else text)
        show_if(self, shown=True)
        if aloud:
            announce(self, self.accessibleName())

    @property
    def text(self) -> str:
        """What the strip says, headline included."""
        return self.accessibleName()

    def add_button(self, made: QPushButton) -> None:
        """Put a button at the right end."""
        self._buttons.addWidget(made)

    def clear(self) -> None:
        """Say nothing and take no room."""
        self.hide()
        self.setAccessibleName("")

    def _repaint_icon(self) -> None:
        name, tone = _ICONS[self._kind]
        self._icon.setPixmap(self._theme.pixmap(name, self._theme.tone(tone).text, _ICON, self.devicePixelRatioF()))


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text`."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
