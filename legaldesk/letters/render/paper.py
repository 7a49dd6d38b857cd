"""The geometry of a sheet: where the envelope's window is, where the body begins, where the sheet is folded.

All lengths are points (1/72 inch) from the left and from the top edge.
"""

from __future__ import annotations

from dataclasses import dataclass

INCH = 72.0


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
