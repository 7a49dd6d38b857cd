"""The cover sheet of a fax: black on white and large, so that a coarse scan loses nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from legaldesk.letters.render.codes import draw_code
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.fonts import fonts_in
from legaldesk.letters.render.paper import Paper
from legaldesk.letters.render.setting import Style, set_lines

_BLACK = (0.0, 0.0, 0.0)
_HEADING = Style("sans-bold", 34, 40)
_LABEL = Style("sans", 11, 15)
_VALUE = Style("sans-bold", 12, 15)
_NOTE = Style("sans", 11, 15)
_LABEL_WIDTH, _GAP, _BARS = 140.0, 9.0, 40.0


@dataclass(frozen=True, slots=True)
class CoverFace:
    """What stands on a cover sheet: the labeled `rows` as a table, then the `notes`.

    `title` and `author` name the document, `barcode_says` stands for the barcode of the reference.
    """

    title: str
    author: str
    language: str
    heading: str
    reference: str
    barcode_says: str
    rows: Sequence[tuple[str, str]]
    notes: Sequence[str]


def render_cover(paper: Paper, face: CoverFace, dated: date, resources: Path) -> bytes:
    """The PDF of one cover sheet."""
    document = Document(paper, fonts_in(resources / "fonts"))
    document.start_sheet()
    with document.content(document.root.add("H1")):
        document.text(((face.heading, _HEADING),), paper.left, 100)
    with document.content(document.root.add("P")):
        document.text(((face.reference, _VALUE),), paper.right, 76, right=True)
    bars = (paper.right - paper.corner_left, _BARS)
    draw_code(document, document.root, face.reference, face.barcode_says, (paper.corner_left, 84), bars)
    y = 150.0
    table = document.root.add("Table")
    for label, value in face.rows:
        lines = set_lines([(value, _VALUE)], paper.measure - _LABEL_WIDTH, document.fonts)
        with document.artifact():
            document.box(paper.left, y, paper.measure, 0.8, _BLACK)
        row = table.add("TR")
        with document.content(row.add("TH", scope="Row")):
            document.text(((label, _LABEL),), paper.left, y + _GAP + 9)
        with document.content(row.add("TD")):
            for number, line in enumerate(lines):
                document.text(line, paper.left + _LABEL_WIDTH, y + _GAP + 9 + number * _VALUE.leading)
        y += len(lines) * _VALUE.leading + 2 * _GAP - 4
    y += 20
    for note in face.notes:
        with document.content(document.root.add("P")):
            for line in set_lines([(note, _NOTE)], paper.measure, document.fonts):
                document.text(line, paper.left, y)
                y += _NOTE.leading
        y += _GAP
    return document.finish(face.title, face.author, face.language, dated, resources / "letters" / "srgb.icc")
