"""Drawing a table with its charts on sheets across: the heading row again on each page, numbers to the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from legaldesk.domain.phrase import Phrase
from legaldesk.letters.palette import PRINT
from legaldesk.letters.render.charts import ChartDrawing
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.flow import Placed, Strip, paginate
from legaldesk.letters.render.fonts import fonts_in
from legaldesk.letters.render.paper import US_LETTER
from legaldesk.letters.render.setting import Color, Line, Style, fitted, line_width, set_lines
from legaldesk.letters.render.stationery import BRASS, MIST, SLATE
from legaldesk.letters.render.tagging import Element
from legaldesk.letters.sheet_content import SheetChart, Sheets

_PAPER = replace(US_LETTER, width=US_LETTER.height, height=US_LETTER.width, left=40.0, right=US_LETTER.height - 40.0)
_TOP, _BOTTOM = 40.0, _PAPER.height - 48.0
_TITLE = Style("serif-bold", 17, 21)
_SUBTITLE = Style("sans", 9.5, 14, SLATE)
_TEXT = Style("sans", 9.5, 13)
_HEADING = Style("sans-bold", 8, 10)
_CELL = Style("sans", 8, 10)
_FOOT = Style("sans", 7.5, 10, SLATE)
_GAP, _PADDING = 8.0, 2.5
_MOST_LINES = 3
_TO_FILL_IN = 64.0
"""Width of a column that is written into by hand."""
_MOST_STRETCH = 1.6
_MEASURED = 500
"""Rows by which columns are measured: many thousand would take long."""
_CHART_ROOM = _BOTTOM - _TOP - 90
"""Height for a chart below the title and the sentences."""
_SIGN_HEIGHT, _SIGN_WIDTH = 44.0, 300.0
_SIGNED = (Phrase("Received by, date and time"), Phrase("Checked by, date and time"))


def render_sheets(sheets: Sheets, resources: Path) -> bytes:
    """The PDF of `sheets`; `resources` is the folder that holds `fonts/` and `letters/`."""
    document = Document(_PAPER, fonts_in(resources / "fonts"))
    table = _Table(document, sheets)
    pages = paginate(table.strips(), _TOP, _TOP + table.head_height, _BOTTOM)
    for number, placed in enumerate(pages, start=1):
        document.start_sheet()
        if placed and table.is_row(placed[0].strip):
            table.repeat_head()
        for item in placed:
            _draw(document, item)
        with document.artifact("Pagination", "Footer"):
            [foot] = fitted(sheets.foot, _FOOT, _PAPER.measure * 0.8, document.fonts)
            document.text(foot, _PAPER.left, _PAPER.height - 26)
            page = sheets.voice.said(Phrase("Page {number} of {count}", number=number, count=len(pages)))
            document.text(((page, _FOOT),), _PAPER.right, _PAPER.height - 26, right=True)
    profile = resources / "letters" / "srgb.icc"
    return document.finish(sheets.title, sheets.author, sheets.voice.language, sheets.dated, profile)


def _draw(document: Document, item: Placed) -> None:
    if item.strip.element is None:
        item.strip.draw(item.y)
        return
    with document.content(item.strip.element):
        item.strip.draw(item.y)


def _fitting(widths: list[float], room: float) -> list[float]:
    """`widths` as they are where there is room, stretched a little; else the widest ones cut to one width."""
    if not widths or sum(widths) <= room:
        stretch = min(_MOST_STRETCH, room / sum(widths)) if widths else 1.0
        return [width * stretch for width in widths]
    left, narrow = room, 0
    for width in sorted(widths):
        if width * (len(widths) - narrow) > left:
            break
        left -= width
        narrow += 1
    widest = left / (len(widths) - narrow)
    return [min(width, widest) for width in widths]


class _Table:
    """The strips of one paper: title, sentences, charts, the table, lines to sign on."""

    def __init__(self, document: Document, sheets: Sheets) -> None:
        self._document = document
        self._sheets = sheets
        self._rows: set[Strip] = set()
        self._places = self._columns()
        self._head = [
            fitted(column.title, _HEADING, width, document.fonts, _MOST_LINES)
            for column, (_, width) in zip(sheets.columns, self._places, strict=True)
        ]
        self.head_height = _HEADING.leading * max((len(lines) for lines in self._head), default=0) + 2 * _PADDING

    def strips(self) -> list[Strip]:
        document, sheets, root = self._document, self._sheets, self._document.root
        strips = self._paragraph(sheets.title, _TITLE, root.add("H1"))
        strips += self._paragraph(sheets.subtitle, _SUBTITLE, root.add("P"))
        for sentence in sheets.says:
            strips += self._paragraph(sentence, _TEXT, root.add("P"))
        strips += [self._chart(chart) for chart in sheets.charts]
        if sheets.rows:
            table = root.add("Table")
            row = table.add("TR")
            heads = [row.add("TH", scope="Column") for _ in sheets.columns]
            draw = partial(self._draw_row, heads, self._head, self.head_height, MIST)
            strips.append(Strip(self.head_height, draw, None, _GAP, holds=True))
            rows = [self._row(table, cells, number) for number, cells in enumerate(sheets.rows)]
            self._rows.update(rows)
            strips += rows
        if sheets.signed:
            names = document.root.add("P")
            strips.append(Strip(_SIGN_HEIGHT, partial(self._draw_signing, names), None, _GAP))
        return strips

    def is_row(self, strip: Strip) -> bool:
        """Whether `strip` is a row of the table, the heading row not being one."""
        return strip in self._rows

    def repeat_head(self) -> None:
        """The heading row at the top of a later page: a repetition, which a screen reader passes over."""
        with self._document.artifact("Pagination", "Header"):
            self._document.box(_PAPER.left, _TOP, _PAPER.measure, self.head_height, MIST)
            for lines, place, column in zip(self._head, self._places, self._sheets.columns, strict=True):
                self._draw_lines(lines, _TOP, place, column.numbers)

    def _paragraph(self, text: str, style: Style, element: Element) -> list[Strip]:
        lines = set_lines([(text, style)], _PAPER.measure, self._document.fonts)
        return [
            Strip(style.leading, partial(self._draw_text, line, style), element, holds=number < len(lines) - 1)
            for number, line in enumerate(lines)
        ]

    def _chart(self, chart: SheetChart) -> Strip:
        drawing = ChartDrawing(self._document, chart.chart, PRINT, _PAPER.measure, self._sheets.voice)
        scale = min(1.0, _CHART_ROOM / drawing.height)
        element = self._document.root.add("Figure", alt=chart.says)
        return Strip(drawing.height * scale, partial(self._draw_chart, drawing, scale), element, _GAP)

    def _row(self, table: Element, cells: tuple[str, ...], number: int) -> Strip:
        row = table.add("TR")
        elements = [row.add("TD") for _ in cells]
        fonts = self._document.fonts
        lines = [
            fitted(text, _CELL, width, fonts, _MOST_LINES) if text else []
            for text, (_, width) in zip(cells, self._places, strict=True)
        ]
        height = _CELL.leading * max(1, *(len(part) for part in lines)) + 2 * _PADDING
        return Strip(height, partial(self._draw_row, elements, lines, height, MIST if number % 2 else None), None)

    def _columns(self) -> list[tuple[float, float]]:
        """Where each column begins and how wide it is, in points: as wide as its texts where all fit, else less."""
        fonts = self._document.fonts
        widths = []
        for index, column in enumerate(self._sheets.columns):
            texts = [(row[index], _CELL) for row in self._sheets.rows[:_MEASURED]]
            longest = max((line_width((text,), fonts) for text in texts), default=0.0)
            words = max((line_width(((word, _HEADING),), fonts) for word in column.title.split()), default=0.0)
            widths.append(max(words, longest, 0.0 if longest else _TO_FILL_IN) + 1)
        left = _PAPER.left + _GAP
        places = []
        for width in _fitting(widths, _PAPER.measure - _GAP * (len(widths) + 1)):
            places.append((left, width))
            left += width + _GAP
        return places

    def _draw_text(self, line: Line, style: Style, y: float) -> None:
        self._document.text(line, _PAPER.left, y + style.leading * 0.76)

    def _draw_chart(self, drawing: ChartDrawing, scale: float, y: float) -> None:
        with self._document.scaled(scale, _PAPER.left, y):
            drawing.draw(_PAPER.left, y)

    def _draw_row(
        self, elements: list[Element], cells: list[list[Line]], height: float, ground: Color | None, y: float
    ) -> None:
        if ground is not None:
            with self._document.artifact():
                self._document.box(_PAPER.left, y, _PAPER.measure, height, ground)
        for element, lines, place, column in zip(elements, cells, self._places, self._sheets.columns, strict=True):
            with self._document.content(element):
                self._draw_lines(lines, y, place, column.numbers)

    def _draw_lines(self, lines: list[Line], y: float, place: tuple[float, float], numbers: bool) -> None:
        left, width = place
        for number, line in enumerate(lines):
            baseline = y + _PADDING + _CELL.leading * (number + 0.76)
            self._document.text(line, left + width if numbers else left, baseline, right=numbers)

    def _draw_signing(self, element: Element, y: float) -> None:
        lefts = (_PAPER.left, _PAPER.right - _SIGN_WIDTH)
        with self._document.artifact():
            for left in lefts:
                self._document.box(left, y + 30, _SIGN_WIDTH, 0.8, BRASS)
        with self._document.content(element):
            for left, text in zip(lefts, _SIGNED, strict=True):
                self._document.text(((self._sheets.voice.said(text), _FOOT),), left, y + 40)
