"""The table of what was received: facts side by side where both are short, across the sheet where one is long."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from legaldesk.letters.content import Row
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.flow import Strip
from legaldesk.letters.render.setting import Line, Style, line_width, set_lines
from legaldesk.letters.render.stationery import MIST, NAVY, SLATE
from legaldesk.letters.render.tagging import Element

_LABEL = Style("sans", 8.5, 12, SLATE)
_VALUE = Style("sans-bold", 9.2, 12)
_LABEL_WIDTH, _PADDING, _INSET, _BAR, _BEFORE = 82.0, 3.2, 10.0, 3.0, 5.0
_PAIRED_LINES = 2
"""Most lines that a value may take in half the sheet's width."""

_PAIR = 2
"""Most facts in one row."""

Cell = tuple[Element, list[Line], float]


def table_strips(document: Document, table: Element, rows: tuple[Row, ...]) -> Iterator[Strip]:
    """One strip a table row; the first two stay together, with what stands above them if that holds; so do the last."""
    half = document.paper.measure / 2 - _LABEL_WIDTH - _INSET
    index = 0
    while index < len(rows):
        pair = rows[index : index + 2]
        if len(pair) == 1 or any(_wide(document, row, half) for row in pair):
            pair = pair[:1]
        first = index == 0
        index += len(pair)
        cells = _cells(document, table.add("TR"), pair)
        height = _LABEL.leading * max(len(lines) for _, lines, _ in cells) + 2 * _PADDING
        draw = partial(_draw_row, document, cells, height)
        held = index < len(rows) and (first or len(rows) - index <= _PAIR)
        yield Strip(height, draw, None, _BEFORE if first else 0.0, holds=held)


def _wide(document: Document, row: Row, width: float) -> bool:
    return line_width(((row.value, _VALUE),), document.fonts) > width * _PAIRED_LINES


def _cells(document: Document, element: Element, pair: tuple[Row, ...]) -> list[Cell]:
    column = document.paper.measure / len(pair)
    cells: list[Cell] = []
    for number, row in enumerate(pair):
        x = document.paper.left + number * column + _INSET
        labels = set_lines([(row.label, _LABEL)], _LABEL_WIDTH - 6, document.fonts)
        values = set_lines([(row.value, _VALUE)], column - _LABEL_WIDTH - _INSET, document.fonts)
        cells.append((element.add("TH", scope="Row"), labels, x))
        cells.append((element.add("TD", columns=1 if len(pair) == 2 else 3), values, x + _LABEL_WIDTH - _INSET / 2))
    return cells


def _draw_row(document: Document, cells: list[Cell], height: float, y: float) -> None:
    paper = document.paper
    with document.artifact():
        document.box(paper.left, y, paper.measure, height - 0.8, MIST)
        document.box(paper.left, y, _BAR, height, NAVY)
    for element, lines, x in cells:
        with document.content(element):
            for number, line in enumerate(lines):
                document.text(line, x, y + _PADDING + _LABEL.leading * (number + 0.74))
