"""The strip over the screens that says what happened, with the buttons for what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.language import tr
from ui.session import Notice
from ui.theme import Theme
from ui.widgets.strip import Strip
from ui.widgets.texts import button

_STAYS = 12_000
"""How long good news stays, in milliseconds; what went wrong stays until it is dismissed."""


class NoticeBar(QWidget):
    """Shows one notice at a time, and takes no room while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.strip = Strip(theme)
        self._offers: list[QPushButton] = []
        self._dismiss = button(tr("Dismiss"))
        self._dismiss.clicked.connect(self.clear)
        self.strip.add_button(self._dismiss)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.timeout.connect(self.clear)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 0)
        inside.addWidget(self.strip)
        self.hide()

    def say(self, notice: Notice) -> None:
        """Show `notice` in place of the one before."""
        self.clear()
        for text, deed in notice.offers:
            offer = button(text)
            offer.clicked.connect(self.clear)
            offer.clicked.connect(deed)
            self._offers.append(offer)
            self.strip.add_button(offer)
        self.strip.add_button(self._dismiss)
        self.strip.say(notice.text, headline=notice.headline, kind=notice.kind)
        self.show()
        if (notice.passes or not notice.offers) and notice.kind in ("plain", "good"):
            self._fade.start(_STAYS)

    def clear(self) -> None:
        """Show nothing."""
        self._fade.stop()
        self.strip.clear()
        self.hide()
        for offer in self._offers:
            offer.hide()
            offer.deleteLater()
        self._offers.clear()
