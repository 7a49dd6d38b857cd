"""Which of the two palettes is shown: the one that the user chose, or the system's."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QPalette

from ui.tokens import DARK, LIGHT, Tokens


class Appearance(StrEnum):
    """What the user chose: the system's scheme, or one of the two for good."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def tokens_of(appearance: Appearance, *, dark: bool) -> Tokens:
    """The palette that `appearance` calls for; `dark` tells whether the system's scheme is."""
    if appearance is Appearance.SYSTEM:
        return DARK if dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


def is_dark(palette: QPalette) -> bool:
    """Whether text stands out by being lighter than its ground: so the system's palette tells of its scheme."""
    return palette.windowText().color().lightness() > palette.window().color().lightness()
