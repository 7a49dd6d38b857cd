"""The colors of the two palettes as data, and the arithmetic of contrast (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple


class Tone(Enum):
    """What a colored thing says; each has a pair of colors of its own in either palette."""

    REFUSED = "not valid service"
    ACCEPTED = "accepted"
    EXTRA_TIME = "accepted with reservation, extra time"
    COUNSEL = "counsel must decide"
    EMERGENCY = "emergency"
    QUIET = "redirected, duplicate, withdrawn"


class Pair(NamedTuple):
    """A text color and the ground that it stands on, as #RRGGBB."""

    text: str
    ground: str


class Tokens(NamedTuple):
    """One palette. `field_border` outlines what can be typed into or pressed, `line` only separates."""

    name: str
    window: str
    surface: str
    field_border: str
    line: str
    text: str
    secondary: str
    accent: str
    on_accent: str
    accent_pressed: str
    chosen: str
    hover: str
    hit_text: str
    hit_ground: str
    tones: Mapping[Tone, Pair]


LIGHT = Tokens(
    name="light",
    window="#F4F6F8",
    surface="#FFFFFF",
    field_border="#8792A2",
    line="#DCE2E9",
    text="#1B2430",
    secondary="#556172",
    accent="#1D5FA8",
    on_accent="#FFFFFF",
    accent_pressed="#174D89",
    chosen="#E2EDF8",
    hover="#EEF2F6",
    hit_text="#1B2430",
    hit_ground="#FFE9A8",
    tones=MappingProxyType(
        {
            Tone.REFUSED: Pair("#9B1C1C", "#FDECEC"),
            Tone.ACCEPTED: Pair("#14613A", "#E7F5EC"),
            Tone.EXTRA_TIME: Pair("#7A4B00", "#FFF3DC"),
            Tone.COUNSEL: Pair("#4A3A8C", "#EEEBFA"),
            Tone.EMERGENCY: Pair("#FFFFFF", "#B42318"),
            Tone.QUIET: Pair("#3E4C5C", "#EDF0F4"),
        }
    ),
)
DARK = Tokens(
    name="dark",
    window="#14181E",
    surface="#1B2027",
    field_border="#6B7685",
    line="#2D3540",
    text="#E8ECF1",
    secondary="#A3AEBC",
    accent="#6EB0F2",
    on_accent="#0E141B",
    accent_pressed="#8FC2F6",
    chosen="#21374E",
    hover="#252C35",
    hit_text="#FFF4D6",
    hit_ground="#5C4712",
    tones=MappingProxyType(
        {
            Tone.REFUSED: Pair("#FFB4AB", "#4A1F1F"),
            Tone.ACCEPTED: Pair("#8FDDB0", "#173826"),
            Tone.EXTRA_TIME: Pair("#FFD590", "#46320F"),
            Tone.COUNSEL: Pair("#CFC4FF", "#2F2850"),
            Tone.EMERGENCY: Pair("#FFFFFF", "#B42318"),
            Tone.QUIET: Pair("#C5CFDB", "#2A323C"),
        }
    ),
)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colors (#RRGGBB), 1.0 to 21.0, by WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
