"""The body of a letter as strips: heading, table, paragraphs, signature."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from legaldesk.letters.content import Bullets, Content, Image, Listing, Paragraph, Span
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.flow import Strip
from legaldesk.letters.render.pictures import Picture, read_picture
from legaldesk.letters.render.setting import Line, Run, Style, set_lines
from legaldesk.letters.render.stationery import HAIR, NAVY, SLATE
from legaldesk.letters.render.table import table_strips
from legaldesk.letters.render.tagging import Element

_HEADING = Style("sans-bold", 12.5, 16, NAVY)
_SENT_BY = Style("sans-bold", 9.2, 12)
_LIST_TITLE = Style("sans-bold", 8.8, 12, SLATE)
_LISTED = Style("sans", 9.0, 12)
_ASCENT = 0.76
"""Where the baseline of a line of text is, as a share of its leading."""
_INDENT, _ITEM_GAP, _SIGNATURE_WIDTH, _SIGNATURE_HEIGHT = 14.0, 3.0, 190.0, 38.0
_LIST_GAP, _NUMBER_WIDTH = 11.0, 22.0


@dataclass(frozen=True, slots=True)
class Density:
    """How close the text is set: the style, the gap between paragraphs and the room for a signature, in points."""

    text: Style
    gap: float
    signing: float


DENSITIES = (
    Density(Style("serif", 10.8, 14.2), 7.2, 30.0),
    Density(Style("serif", 10.2, 13.0), 5.4, 25.0),
    Density(Style("serif", 10.0, 12.4), 4.4, 21.0),
)
"""From the usual one to the closest that is still pleasant to read."""


def _styled(style: Style, span: Span) -> Style:
    if span.bold:
        return replace(style, face="serif-bold")
    return replace(style, face="serif-italic") if span.italic else style


class Body:
    """Makes the strips of one letter at one density, and the structure elements that own them."""

    def __init__(self, document: Document, content: Content, density: Density) -> None:
        self._document = document
        self._content = content
        self._density = density
        self.branch = Element("Document")

    def strips(self) -> list[Strip]:
        """Everything below the address, from top to bottom. Fills `branch` with its elements."""
        content, branch, density = self._content, self.branch, self._density
        strips: list[Strip] = []
        if content.sent_by:
            strips += self._paragraph(branch.add("P"), [(content.sent_by, _SENT_BY)], 0.0, held=True)
        strips += self._paragraph(branch.add("H1"), [(content.heading, _HEADING)], _LIST_GAP, held=True)
        strips += table_strips(self._document, branch.add("Table"), content.rows)
        strips += self._paragraph(branch.add("P"), [(content.salutation, density.text)], density.gap + 6, held=True)
        for block in content.body:
            if isinstance(block, Bullets):
                strips += self._bullets(branch.add("L"), block)
            else:
                strips += self._paragraph(branch.add("P"), self._runs(block), density.gap)
        # The signature never stands alone: the last two lines of the text go with it.
        strips[-2:] = [replace(strip, holds=True) for strip in strips[-2:]]
        strips += self._signature()
        for listing in content.lists:
            strips += self._listing(listing)
        return strips

    def _runs(self, paragraph: Paragraph) -> list[Run]:
        return [(span.text, _styled(self._density.text, span)) for span in paragraph.spans]

    def _paragraph(
        self, element: Element, runs: list[Run], before: float, indent: float = 0.0, held: bool = False
    ) -> Iterator[Strip]:
        """One strip a line. The first two lines stay together and so do the last two; `held` keeps all together."""
        paper, leading = self._document.paper, runs[0][1].leading
        lines = set_lines(runs, paper.measure - indent, self._document.fonts)
        for number, line in enumerate(lines):
            pair = number == 0 or number == len(lines) - 2
            yield Strip(
                leading,
                partial(self._draw_line, line, paper.left + indent, leading),
                element,
                before if number == 0 else 0.0,
                holds=held or (pair and number < len(lines) - 1),
            )

    def _bullets(self, element: Element, bullets: Bullets) -> Iterator[Strip]:
        for item in bullets.items:
            entry = element.add("LI")
            label, body = entry.add("Lbl"), entry.add("LBody")
            lines = self._paragraph(body, self._runs(item), _ITEM_GAP, indent=_INDENT)
            for number, strip in enumerate(lines):
                if number == 0:
                    yield replace(strip, draw=partial(self._draw_item, label, body, strip.draw), element=None)
                else:
                    yield strip

    def _signature(self) -> list[Strip]:
        content, density = self._content, self._density
        strips = list(
            self._paragraph(self.branch.add("P"), [(content.closing, density.text)], density.gap + 2, held=True)
        )
        room = density.signing
        if content.signed and content.signature_image:
            strips.append(self._signature_image(content.signature_image))
            room = 0.0
        elif not content.signed:
            strips.append(Strip(4.0, self._draw_signature_line, None, room, holds=True))
            room = 0.0
        element = self.branch.add("P")
        for number, text in enumerate(content.signature):
            strips += self._paragraph(element, [(text, density.text)], room if number == 0 else 0.0, held=True)
        # A list below does not stand alone on the next page either.
        return [*strips[:-1], replace(strips[-1], holds=bool(content.lists))]

    def _signature_image(self, image: Image) -> Strip:
        picture = read_picture(image)
        size = picture.within(_SIGNATURE_WIDTH, _SIGNATURE_HEIGHT)
        element = self.branch.add("Figure", alt=image.says)
        return Strip(size[1], partial(self._draw_picture, picture, size), element, _ITEM_GAP, holds=True)

    def _listing(self, listing: Listing) -> Iterator[Strip]:
        """A list below the signature: its title stays with its first two items, its last two stay together."""
        yield from self._paragraph(self.branch.add("P"), [(listing.title, _LIST_TITLE)], _LIST_GAP, held=True)
        element, last = self.branch.add("L"), len(listing.items)
        for number, item in enumerate(listing.items, start=1):
            entry = element.add("LI")
            label, body = entry.add("Lbl"), entry.add("LBody")
            lines = list(self._paragraph(body, [(item, _LISTED)], 0.0, indent=_NUMBER_WIDTH, held=True))
            holds = number < last and number in {1, last - 1}
            lines[-1] = replace(lines[-1], holds=holds)
            first = lines[0]
            yield replace(first, draw=partial(self._draw_listed, label, body, f"{number}.", first.draw), element=None)
            yield from lines[1:]

    def _draw_listed(self, label: Element, body: Element, number: str, draw: Callable[[float], None], y: float) -> None:
        with self._document.content(label):
            self._draw_line(((number, _LISTED),), self._document.paper.left, _LISTED.leading, y)
        with self._document.content(body):
            draw(y)

    def _draw_picture(self, picture: Picture, size: tuple[float, float], y: float) -> None:
        self._document.picture(picture, self._document.paper.left, y, *size)

    def _draw_line(self, line: Line, x: float, leading: float, y: float) -> None:
        self._document.text(line, x, y + leading * _ASCENT)

    def _draw_item(self, label: Element, body: Element, draw: Callable[[float], None], y: float) -> None:
        text = self._density.text
        with self._document.content(label):
            self._draw_line((("•", text),), self._document.paper.left + 3, text.leading, y)
        with self._document.content(body):
            draw(y)

    def _draw_signature_line(self, y: float) -> None:
        with self._document.artifact():
            self._document.box(self._document.paper.left, y, _SIGNATURE_WIDTH, 0.6, HAIR)
