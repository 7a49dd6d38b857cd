"""What is shown of an attached paper: its pages with their sizes, and one page as pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

MOST_PAGES = 5_000
"""Pages of one file that are shown."""
MOST_PIXELS = 12_000_000
"""Pixels of one drawn page: more than any screen has; a larger page is drawn smaller."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page as it lies on the table, in points (1/72 inch)."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as pixels: rows of four bytes each (red, green, blue, unused), `stride` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Paper(Protocol):
    """One file that can be looked at. It may be used by one thread at a time."""

    @property
    def pages(self) -> tuple[PageSize, ...]:
        """Its pages in order, at most MOST_PAGES."""

    @property
    def left_out(self) -> int:
        """How many further pages it has that are not shown."""

    def draw(self, number: int, scale: float) -> Drawn:
        """Page `number` (from 0) on white, at `scale` pixels a point or, where that is too many, fewer.

        Raises BadInput for a page that cannot be drawn, in a sentence without the file's name.
        """


def fitting(size: PageSize, scale: float, most: int = MOST_PIXELS) -> float:
    """`scale`, or the largest one at which a page of `size` has no more than `most` pixels."""
    return min(scale, math.sqrt(most / max(size.width * size.height, 1e-6)))
