"""The geometry of a sheet: where the envelope's window is, where the body begins, where the sheet is folded.

All lengths are points (1/72 inch) from the left and from the top edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from legaldesk.letters.request import PaperSize

INCH = 72.0
MM = INCH / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper size with its envelope.

    Nothing but the address stands in the box from `window_left`, `window_top` to `clear_right`, `clear_bottom`, so that
    nothing else shows in the window however the sheet slides in the envelope.
    """

    name: str
    width: float
    height: float
    left: float
    right: float
    corner_left: float
    window_left: float
    window_top: float
    window_width: float
    window_bottom: float
    clear_right: float
    clear_bottom: float
    body_top: float
    folds: tuple[float, ...]

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.right - self.left


US_LETTER = Paper(
    name="US Letter",
    width=8.5 * INCH,
    height=11 * INCH,
    left=1.0 * INCH,
    right=7.5 * INCH,
    corner_left=5.62 * INCH,
    window_left=1.0 * INCH,
    window_top=2.04 * INCH,
    window_width=3.25 * INCH,
    window_bottom=3.04 * INCH,
    clear_right=5.4 * INCH,
    clear_bottom=3.63 * INCH,
    body_top=3.72 * INCH,
    folds=(3.667 * INCH, 7.333 * INCH),
)
"""US Letter for a No. 10 window envelope."""

A4 = Paper(
    name="A4",
    width=210 * MM,
    height=297 * MM,
    left=25 * MM,
    right=190 * MM,
    corner_left=125 * MM,
    window_left=25 * MM,
    window_top=45 * MM,
    window_width=80 * MM,
    window_bottom=88 * MM,
    clear_right=118 * MM,
    clear_bottom=92 * MM,
    body_top=99 * MM,
    folds=(105 * MM, 210 * MM),
)
"""A4 for a DL or C6/5 window envelope (DIN 5008, form B: a field of 85 by 45 mm at 20 and 45 mm)."""

PAPERS = MappingProxyType({PaperSize.US_LETTER: US_LETTER, PaperSize.A4: A4})
"""Paper size to its geometry."""
