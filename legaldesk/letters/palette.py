"""The colors that charts are drawn in, for each ground that they stand on."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Palette:
    """Colors as #RRGGBB: `parts` fill the parts of a bar, in order; `text` stands on `ground`, `line` separates."""

    name: str
    ground: str
    text: str
    secondary: str
    line: str
    parts: tuple[str, str, str, str]


LIGHT = Palette("light", "#FFFFFF", "#1B2430", "#556172", "#DCE2E9", ("#1D5FA8", "#8DB8E3", "#C9D1DB", "#556172"))
DARK = Palette("dark", "#1B2027", "#E8ECF1", "#A3AEBC", "#2D3540", ("#6EB0F2", "#2F5F8F", "#46525F", "#A3AEBC"))
PRINT = Palette("print", "#FFFFFF", "#000000", "#333333", "#BBBBBB", ("#222222", "#999999", "#DDDDDD", "#666666"))
"""For black and white printers."""
PALETTES = MappingProxyType({palette.name: palette for palette in (LIGHT, DARK, PRINT)})
"""The palettes by name."""
