"""The sheet that lists the letters of a print job: their places in it, so that a jam can be told by its number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from legaldesk.letters.render.document import Document
from legaldesk.letters.render.fonts import fonts_in
from legaldesk.letters.render.paper import Paper
from legaldesk.letters.render.setting import Style, fitted
from legaldesk.letters.render.tagging import Element

_TITLE = Style("sans-bold", 13, 17)
_HEAD = Style("sans-bold", 8.5, 12)
_CELL = Style("sans", 9, 13)
_HEADS = ("No.", "Reference", "To", "Letter", "Sheets")
_SHARES = (0.07, 0.2, 0.34, 0.31, 0.08)
"""The width of each column, as a share of the measure."""
_TOP, _FIRST, _BOTTOM, _GAP = 60.0, 84.0, 50.0, 6.0

Cells = tuple[str, str, str, str, str]


def render_summary(paper: Paper, title: str, rows: Sequence[Cells], dated: date, resources: Path) -> bytes:
    """The PDF of a table of `rows` below `title`; its heads are repeated on each page."""
    document = Document(paper, fonts_in(resources / "fonts"))
    table: Element | None = None
    y = 0.0
    for row in rows:
        if table is None or y + _CELL.leading > paper.height - _BOTTOM:
            document.start_sheet()
            if table is None:
                with document.content(document.root.add("H1")):
                    [line] = fitted(title, _TITLE, paper.measure, document.fonts)
                    document.text(line, paper.left, _TOP)
            else:
                with document.artifact("Pagination", "Header"):
                    _draw(document, _HEADS, _HEAD, _FIRST)
            y = _FIRST
            if table is None:
                table = document.root.add("Table")
                heads = table.add("TR")
                for column, text in enumerate(_HEADS):
                    with document.content(heads.add("TH", scope="Column")):
                        _draw_cell(document, text, _HEAD, column, y)
            y += _CELL.leading + 3
        line_of = table.add("TR")
        for column, text in enumerate(row):
            with document.content(line_of.add("TD")):
                _draw_cell(document, text, _CELL, column, y)
        y += _CELL.leading
    return document.finish(title, title, "en-US", dated, resources / "letters" / "srgb.icc")


def _draw(document: Document, texts: Sequence[str], style: Style, y: float) -> None:
    for column, text in enumerate(texts):
        _draw_cell(document, text, style, column, y)


def _draw_cell(document: Document, text: str, style: Style, column: int, y: float) -> None:
    measure = document.paper.measure
    left = document.paper.left + measure * sum(_SHARES[:column])
    [line] = fitted(text, style, measure * _SHARES[column] - _GAP, document.fonts)
    document.text(line, left, y)
