"""The body of a letter as strips: heading, table, paragraphs, signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from legaldesk.letters.content import Bullets, Content, Paragraph, Row, Span
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.flow import Strip
from legaldesk.letters.render.setting import Line, Style, line_width, set_lines
from legaldesk.letters.render.stationery import MIST, NAVY, SLATE
from legaldesk.letters.render.tagging import Element

_HEADING = Style("sans-bold", 12.5, 16, NAVY)
_LABEL = Style("sans", 8.5, 12, SLATE)
_VALUE = Style("sans-bold", 9.2, 12)
_TEXT = Style("serif", 10.8, 14.2)
_GAP, _BULLET_INDENT, _SIGNING_SPACE = 7.2, 14.0, 30.0
_LABEL_WIDTH, _PADDING, _CELL_GAP, _BAR = 84.0, 3.2, 10.0, 3.0


def strips_of(document: Document, content: Content) -> list[Strip]:
    """Everything below the address, from top to bottom. Adds the elements to the document's structure."""
    root = document.root
    strips = list(_paragraph(document, root.add("H1"), [(content.heading, _HEADING)], before=0.0, held=True))
    strips += _table(document, root.add("Table"), content.rows)
    strips += _paragraph(document, root.add("P"), [(content.salutation, _TEXT)], before=13.0, held=True)
    for block in content.body:
        if isinstance(block, Bullets):
            strips += _bullets(document, root.add("L"), block)
        else:
            strips += _paragraph(document, root.add("P"), _runs(block), before=_GAP)
    return [*_holding_last(strips), *_signature(document, content)]


def _runs(paragraph: Paragraph) -> list[tuple[str, Style]]:
    return [(span.text, _styled(span)) for span in paragraph.spans]


def _styled(span: Span) -> Style:
    face = "serif-bold" if span.bold else "serif-italic" if span.italic else "serif"
    return replace(_TEXT, face=face)


def _paragraph(
    document: Document,
    element: Element,
    runs: list[tuple[str, Style]],
    before: float,
    indent: float = 0.0,
    held: bool = False,
) -> Iterator[Strip]:
    """One strip a line. The first two lines stay together and so do the last two."""
    paper = document.paper
    leading = runs[0][1].leading
    lines = set_lines(runs, paper.measure - indent, document.fonts)
    for number, line in enumerate(lines):
        keep = held or number == 0 or number == len(lines) - 2
        yield Strip(
            leading,
            partial(_draw_line, document, line, paper.left + indent, leading),
            element,
            before if number == 0 else 0.0,
            holds=keep and (held or number < len(lines) - 1),
        )


def _draw_line(document: Document, line: Line, x: float, leading: float, y: float) -> None:
    document.text(line, x, y + leading * 0.76)


def _bullets(document: Document, element: Element, bullets: Bullets) -> Iterator[Strip]:
    for item in bullets.items:
        entry = element.add("LI")
        label, body = entry.add("Lbl"), entry.add("LBody")
        for number, strip in enumerate(_paragraph(document, body, _runs(item), before=3.0, indent=_BULLET_INDENT)):
            if number == 0:
                yield Strip(
                    strip.height, partial(_draw_item, document, label, body, strip.draw), None, strip.before, strip.holds
                )
            else:
                yield strip


def _draw_item(document: Document, label: Element, body: Element, draw: object, y: float) -> None:
    with document.content(label):
        _draw_line(document, (("•", _TEXT),), document.paper.left + 3, _TEXT.leading, y)
    with document.content(body):
        assert callable(draw)  # noqa: S101
        draw(y)


def _table(document: Document, table: Element, rows: tuple[Row, ...]) -> Iterator[Strip]:
    """Facts side by side where both are short, across the sheet where one is long."""
    half = document.paper.measure / 2 - _LABEL_WIDTH - _CELL_GAP
    short = {row: line_width(((row.value, _VALUE),), document.fonts) <= half * 2 for row in rows}
    index = 0
    first = True
    while index < len(rows):
        pair = rows[index : index + 2]
        if not (len(pair) == 2 and short[pair[0]] and short[pair[1]]):
            pair = pair[:1]
        index += len(pair)
        yield _table_row(document, table.add("TR"), pair, 5.0 if first else 0.0, index < len(rows) and first)
        first = False


def _table_row(document: Document, row: Element, cells: tuple[Row, ...], before: float, holds: bool) -> Strip:
    column = document.paper.measure / 2
    width = (column if len(cells) == 2 else column * 2) - _LABEL_WIDTH - _CELL_GAP
    drawn: list[tuple[Element, list[Line], float]] = []
    for number, cell in enumerate(cells):
        x = document.paper.left + number * column + _CELL_GAP
        labels = set_lines([(cell.label, _LABEL)], _LABEL_WIDTH - 6, document.fonts)
        values = set_lines([(cell.value, _VALUE)], width, document.fonts)
        drawn.append((row.add("TH", scope="Row"), labels, x))
        drawn.append((row.add("TD", columns=1 if len(cells) == 2 else 3), values, x + _LABEL_WIDTH - _CELL_GAP / 2))
    height = _LABEL.leading * max(len(lines) for _, lines, _ in drawn) + 2 * _PADDING
    return Strip(height, partial(_draw_row, document, drawn, height), None, before, holds)


def _draw_row(document: Document, cells: list[tuple[Element, list[Line], float]], height: float, y: float) -> None:
    paper = document.paper
    with document.artifact():
        document.box(paper.left, y, paper.measure, height - 0.8, MIST)
        document.box(paper.left, y, _BAR, height, NAVY)
    for element, lines, x in cells:
        with document.content(element):
            for number, line in enumerate(lines):
                document.text(line, x, y + _PADDING + _LABEL.leading * (number + 0.74))


def _holding_last(strips: list[Strip]) -> list[Strip]:
    """The signature never stands alone: the last two lines of the text go with it."""
    return [*strips[:-2], *(replace(strip, holds=True) for strip in strips[-2:])]


def _signature(document: Document, content: Content) -> list[Strip]:
    root = document.root
    strips = list(_paragraph(document, root.add("P"), [(content.closing, _TEXT)], before=_GAP + 2, held=True))
    element = root.add("P")
    for number, text in enumerate(content.signature):
        strips += _paragraph(
            document, element, [(text, _TEXT)], before=_SIGNING_SPACE if number == 0 else 0.0, held=True
        )
    return [*strips[:-1], replace(strips[-1], holds=False)]
