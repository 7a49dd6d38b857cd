"""Drawing the barcode of a reference, wherever it stands."""

from __future__ import annotations

from legaldesk.letters.render.barcode import bars
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.tagging import Element

_BLACK = (0.0, 0.0, 0.0)
_MODULE = 0.75
"""Width of the narrowest bar in points: more than the 0.54 that a hand-held reader asks for."""


def draw_code(
    document: Document,
    parent: Element,
    reference: str,
    says: str,
    place: tuple[float, float],
    size: tuple[float, float],
) -> None:
    """The bars of `reference` with their upper left corner at `place`, at most `size` wide and exactly as high.

    They are a figure below `parent` that `says` stands for. A reference that is not ASCII has no barcode.
    """
    if not reference.isascii():
        return
    widths = bars(reference)
    module = min(_MODULE, size[0] / sum(widths))
    x, top = place
    bars_at: list[tuple[float, float]] = []
    for index, width in enumerate(widths):
        if index % 2 == 0:
            bars_at.append((x, width * module))
        x += width * module
    with document.content(parent.add("Figure", alt=says)):
        document.boxes(bars_at, top, size[1], _BLACK)
