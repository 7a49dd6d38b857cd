"""The verdict: the loudest thing on the screen. Icon, words, why, and the policy sentences that it rests on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import Disposition
from ui.language import tr
from ui.theme import Theme
from ui.tokens import Tone
from ui.widgets.laying_out import laid_out_once
from ui.widgets.looks import Look, look_of, source_of, why_of
from ui.widgets.strip import announce
from ui.widgets.texts import label, set_property

_ICON = 26
_BAR = 4
_WAITING = Look("waiting", Tone.QUIET, "", "")


class VerdictBanner(QFrame):
    """Shows one verdict, or what is still needed for one. `clicked` is emitted by the mouse; keys have a command."""

    clicked = Signal()

    meaning_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "verdict")
        self._theme = theme
        self._look = _WAITING
        self._icon = QLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        self._words = label(role="verdict", wrap=True)
        self._why = label(wrap=True)
        self._source = label(role="source", wrap=True)
        self.disposition: Disposition | None = None
        self.explain = QToolButton()
        self.explain.setAccessibleName(tr("What this verdict means"))
        self.explain.setToolTip(tr("What this verdict means (Shift+F1)"))
        self.explain.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key reaches it
        self.explain.setAutoRaise(True)
        self.explain.clicked.connect(self.meaning_wanted)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        for part in (self._words, self._why, self._source):
            texts.addWidget(part)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16 + _BAR, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.explain, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._recolor)
        self.wait_for("")

    @property
    def words(self) -> str:
        """The verdict in words, as shown."""
        return self._words.text()

    @property
    def why(self) -> str:
        """The reasons, as shown."""
        return self._why.text()

    def wait_for(self, needed: str) -> None:
        """Say that there is no verdict yet, and what is still needed."""
        self.disposition = None
        self._show(_WAITING, tr("No verdict yet"), needed, "")

    def show_verdict(self, verdict: Verdict) -> None:
        """Show `verdict`, and have it read out when it changed."""
        self.disposition = verdict.disposition
        look = look_of(verdict.disposition, verdict.extra_processing)
        before = self.accessibleName()
        self._show(look, look.words, why_of(verdict), source_of(verdict))
        if self.accessibleName() != before:
            announce(self, self.accessibleName())

    def _show(self, look: Look, words: str, why: str, source: str) -> None:
        self._look = look
        with laid_out_once(self):
            self.explain.setVisible(self.disposition is not None)
            self._words.setText(words)
            self._why.setText(why)
            self._why.setVisible(bool(why))
            self._source.setText(source)
            self._source.setVisible(bool(source))
        self.setAccessibleName(tr("Verdict: {words}. {why} {source}", words=words, why=why, source=source).strip())
        self._recolor()

    def _recolor(self) -> None:
        color = self._theme.tone(self._look.tone).text
        self._icon.setPixmap(self._theme.pixmap(self._look.icon, color, _ICON, self.devicePixelRatioF()))
        self.explain.setIcon(self._theme.icon("help", color))
        for part in (self._words, self._why, self._source):
            set_property(part, "tone", self._look.tone.name.lower())
        self.update()

    def lead_on(self, told: str) -> None:
        """Show that a click leads on; `told` says where."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(told)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the bar at its left edge."""
        pair = self._theme.tone(self._look.tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), QColor(pair.ground))
        if self._look.tone is not Tone.EMERGENCY:  # it is loud enough, and white would look like a gap
            painter.fillRect(0, 0, _BAR, self.height(), QColor(pair.text))
