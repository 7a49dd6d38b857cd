"""Rendering a letter: content onto sheets, sheets into the bytes of a PDF."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from legaldesk.letters.content import Content
from legaldesk.letters.render.body import DENSITIES, Body
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.flow import Placed, paginate
from legaldesk.letters.render.fonts import Fonts, fonts_in
from legaldesk.letters.render.paper import US_LETTER, Paper
from legaldesk.letters.render.stationery import (
    RUNNING_RULE,
    draw_address,
    draw_barcode,
    draw_corner,
    draw_footer,
    draw_letterhead,
    draw_marks,
    draw_running_head,
    foot_top,
)

HEAD_GAP, FOOT_GAP = 22.0, 8.0
"""Points between the body and the head of a later page, and between the body and the footer."""


def render(content: Content, resources: Path, paper: Paper = US_LETTER) -> bytes:
    """The PDF of `content`: tagged, PDF/A-2a and PDF/UA-1, the same bytes each time.

    `resources` is the folder that holds `fonts/` and `letters/`.
    """
    fonts, profile = _bundle(resources)
    document = Document(paper, fonts)
    document.start_sheet()
    draw_letterhead(document, content)
    draw_corner(document, content)
    draw_barcode(document, content)
    draw_address(document, content)
    pages = _pages(document, content)
    for number, placed in enumerate(pages, start=1):
        if number > 1:
            document.start_sheet()
            draw_running_head(document, content)
        _draw(document, placed)
        draw_marks(document)
        draw_footer(document, content, number, len(pages))
    return document.finish(
        content.title,
        content.letterhead.name,
        content.language,
        date.fromisoformat(content.dated),
        profile,
    )


@lru_cache(maxsize=4)
def _bundle(resources: Path) -> tuple[Fonts, Path]:
    """The typefaces and the color profile in `resources`."""
    return fonts_in(resources / "fonts"), resources / "letters" / "srgb.icc"


def _pages(document: Document, content: Content) -> list[list[Placed]]:
    """The body on as many pages as it needs: set closer if that saves a second page, else at ease."""
    made = []
    for density in DENSITIES:
        body = Body(document, content, density)
        bottom = foot_top(document) - FOOT_GAP
        pages = paginate(body.strips(), document.paper.body_top, RUNNING_RULE + HEAD_GAP, bottom)
        made.append((len(pages), body, pages))
        if len(pages) == 1:
            break
    _, body, pages = min(made, key=lambda entry: entry[0])
    document.root.kids += body.branch.kids
    return pages


def _draw(document: Document, placed: list[Placed]) -> None:
    for element, group in groupby(placed, key=lambda item: item.strip.element):
        with document.content(element) if element is not None else nullcontext():
            for item in group:
                item.strip.draw(item.y)
