"""File labels: the reference as a barcode, and what tells the file apart, on sheets and on rolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from legaldesk.letters.render.codes import draw_code
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.fonts import fonts_in
from legaldesk.letters.render.paper import INCH, MM, US_LETTER
from legaldesk.letters.render.setting import Style, fitted
from legaldesk.letters.request import FileLabel, LabelSheet

_REFERENCE = Style("sans-bold", 10, 12)
_LINE = Style("sans", 7.8, 9.6)
_INSET, _BARS = 7.0, 17.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The geometry of one sheet of labels, all lengths in points: how many, how large, from where, at what distance."""

    width: float
    height: float
    across: int
    down: int
    label: tuple[float, float]
    corner: tuple[float, float]
    pitch: tuple[float, float]


SHEETS = MappingProxyType(
    {
        LabelSheet.AVERY_5160: Sheet(
            width=8.5 * INCH,
            height=11 * INCH,
            across=3,
            down=10,
            label=(2.625 * INCH, 1 * INCH),
            corner=(0.1875 * INCH, 0.5 * INCH),
            pitch=(2.75 * INCH, 1 * INCH),
        ),
        LabelSheet.A4_L7160: Sheet(
            width=210 * MM,
            height=297 * MM,
            across=3,
            down=7,
            label=(63.5 * MM, 38.1 * MM),
            corner=(7.25 * MM, 15.15 * MM),
            pitch=(66 * MM, 38.1 * MM),
        ),
        LabelSheet.ROLL_62: Sheet(
            width=62 * MM,
            height=29 * MM,
            across=1,
            down=1,
            label=(62 * MM, 29 * MM),
            corner=(0.0, 0.0),
            pitch=(62 * MM, 29 * MM),
        ),
    }
)
"""Avery 5160 (30 on US Letter), Avery L7160 (21 on A4), and die-cut labels of 62 by 29 mm on a roll."""


def render_labels(labels: Sequence[FileLabel], sheet: Sheet, skipped: int, dated: date, resources: Path) -> bytes:
    """A PDF of `labels`, row by row, the first `skipped` places of the first sheet left free."""
    document = Document(replace(US_LETTER, width=sheet.width, height=sheet.height), fonts_in(resources / "fonts"))
    places = sheet.across * sheet.down
    for number, label in enumerate(labels, start=skipped):
        place = number % places
        if place == 0 or number == skipped:
            document.start_sheet()
        row, column = divmod(place, sheet.across)
        left = sheet.corner[0] + column * sheet.pitch[0] + _INSET
        top = sheet.corner[1] + row * sheet.pitch[1] + _INSET
        _draw(document, label, left, top, (sheet.label[0] - 2 * _INSET, sheet.label[1] - 2 * _INSET))
    title = labels[0].reference if len(labels) == 1 else f"{len(labels)} file labels"
    return document.finish(title, title, "en", dated, resources / "letters" / "srgb.icc")


def _draw(document: Document, label: FileLabel, left: float, top: float, room: tuple[float, float]) -> None:
    block = document.root.add("Sect")
    says = f"Barcode of the reference {label.reference}"
    draw_code(document, block, label.reference, says, (left, top), (room[0], _BARS))
    baseline = top + _BARS + _REFERENCE.leading * 0.9
    for text, style in ((label.reference, _REFERENCE), *((line, _LINE) for line in label.lines)):
        if baseline > top + room[1] + 1:
            return
        with document.content(block.add("P")):
            [line] = fitted(text, style, room[0], document.fonts)
            document.text(line, left, baseline)
        baseline += _LINE.leading
