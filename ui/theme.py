"""The look: own light and dark palettes on Fusion, following the system or the user's choice."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory

from legaldesk.resources import resource_root
from ui import fonts, icons
from ui.appearance import Appearance, tokens_of
from ui.style import SHEET, TONE
from ui.tokens import Pair, Tokens, Tone


class Theme(QObject):
    """The palette in use. Whoever paints by hand asks it for colors and repaints on `changed`."""

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__()
        self._app = app
        self._appearance = appearance
        app.setStyle(QStyleFactory.create("Fusion"))
        fonts.set_up(app)
        self.tokens = self._wanted()
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Use the scheme that the user chose from now on."""
        self._appearance = appearance
        self._system_changed()

    def tone(self, tone: Tone) -> Pair:
        """The colors of `tone` in the palette in use."""
        return self.tokens.tones[tone]

    def icon(self, name: str, color: str = "") -> QIcon:
        """The icon `name` in `color` (default: that of secondary text)."""
        return icons.icon(name, color or self.tokens.secondary)

    def pixmap(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        """The icon `name` as pixels: `size` points at `ratio` pixels a point."""
        return icons.pixmap(name, color, size, ratio)

    @Slot()
    def _system_changed(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self._apply()
            self.changed.emit()

    def _wanted(self) -> Tokens:
        scheme = QGuiApplication.styleHints().colorScheme()
        return tokens_of(self._appearance, dark=scheme == Qt.ColorScheme.Dark)

    def _apply(self) -> None:
        self._app.setStyleSheet("")  # else each widget is styled anew once for each that it is in: that takes seconds
        self._app.setPalette(palette_of(self.tokens))
        self._app.setStyleSheet(sheet_of(self.tokens))


def palette_of(tokens: Tokens) -> QPalette:
    """The Qt palette for `tokens`."""
    palette = QPalette()
    role = QPalette.ColorRole
    for part, color in {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_accent,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.secondary,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.Mid: tokens.line,
        role.Dark: tokens.field_border,
    }.items():
        palette.setColor(part, QColor(color))
    for part in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(tokens.secondary))
    return palette


def sheet_of(tokens: Tokens) -> str:
    """The style sheet for `tokens`."""
    values = {field: getattr(tokens, field) for field in Tokens._fields if field != "tones"}
    for tone, pair in tokens.tones.items():
        values[f"{tone.name.lower()}_text"] = pair.text
        values[f"{tone.name.lower()}_ground"] = pair.ground
    values["themes"] = (resource_root() / "themes").as_posix()
    tones = "".join(
        Template(TONE).substitute(tone=tone.name.lower(), text=pair.text) for tone, pair in tokens.tones.items()
    )
    return Template(SHEET).substitute(values) + tones
