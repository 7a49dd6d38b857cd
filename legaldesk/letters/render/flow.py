"""Filling pages: strips of text from top to bottom, with what belongs together kept together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from legaldesk.letters.render.tagging import Element


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of text, one table row, or a gap: `height` points below a gap of `before` points.

    `before` is dropped at the top of a page. A strip that `holds` stands on one page with the next one. `draw` gets the
    y of the strip's upper edge. `element` owns what is drawn; None means that `draw` marks its content itself.
    """

    height: float
    draw: Callable[[float], None]
    element: Element | None = None
    before: float = 0.0
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and the y of its upper edge, in points from the top of its page."""

    strip: Strip
    y: float


def paginate(strips: Sequence[Strip], first_top: float, next_top: float, bottom: float) -> list[list[Placed]]:
    """Place `strips` on as many pages as they need."""
    pages: list[list[Placed]] = [[]]
    y = first_top
    for group in _groups(strips):
        height = sum(strip.before + strip.height for strip in group) - (0 if pages[-1] else group[0].before)
        if pages[-1] and y + height > bottom:
            pages.append([])
            y = next_top
        for strip in group:
            gap = strip.before if pages[-1] else 0.0
            if pages[-1] and y + gap + strip.height > bottom:  # a group that is taller than a page
                pages.append([])
                y, gap = next_top, 0.0
            pages[-1].append(Placed(strip, y + gap))
            y += gap + strip.height
    return pages


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.holds:
            yield group
            group = []
    if group:
        yield group
