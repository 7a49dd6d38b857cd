"""A mark across the top of every sheet of a finished letter; what the letter says stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf

from legaldesk.letters.render.document import Document
from legaldesk.letters.render.fonts import fonts_in
from legaldesk.letters.render.objects import padded
from legaldesk.letters.render.paper import US_LETTER
from legaldesk.letters.render.setting import Style, fitted, line_width

_RED = (0.608, 0.110, 0.110)
_WHITE = (1.0, 1.0, 1.0)
_TEXT = Style("sans-bold", 9, 12, _RED)
_TOP, _HEIGHT, _PADDING, _FRAME = 11.0, 17.0, 9.0, 0.9


def with_mark(pdf: bytes, text: str, resources: Path) -> bytes:
    """The letter `pdf` with `text` in a frame at the top of each sheet, an artifact: PDF/A and PDF/UA stay intact."""
    with pikepdf.open(BytesIO(pdf)) as letter:
        for number, page in enumerate(letter.pages):
            _, _, width, height = (float(edge) for edge in page.mediabox)
            mark = _drawn(text, width, height, resources)
            with pikepdf.open(BytesIO(mark)) as drawn:
                _put(letter, page, drawn, f"mark{number}.")
        return saved(letter)


def language_of(pdf: bytes) -> str:
    """The language of the letter `pdf`, without its country: "en"."""
    with pikepdf.open(BytesIO(pdf)) as letter:
        return str(letter.Root.Lang).partition("-")[0]


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The bytes of `pdf`, the same for the same content."""
    out = BytesIO()
    pdf.save(out, deterministic_id=True, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def _drawn(text: str, width: float, height: float, resources: Path) -> bytes:
    paper = replace(US_LETTER, width=width, height=height)
    document = Document(paper, fonts_in(resources / "fonts"))
    document.start_sheet()
    [line] = fitted(text, _TEXT, width - 2 * US_LETTER.left, document.fonts)
    framed = line_width(line, document.fonts) + 2 * _PADDING
    left = (width - framed) / 2
    with document.artifact("Pagination", "Watermark"):
        document.box(left, _TOP, framed, _HEIGHT, _WHITE)
        for edge in (_TOP, _TOP + _HEIGHT - _FRAME):
            document.box(left, edge, framed, _FRAME, _RED)
        for edge in (left, left + framed - _FRAME):
            document.box(edge, _TOP, _FRAME, _HEIGHT, _RED)
        document.text(line, left + _PADDING, _TOP + _HEIGHT / 2 + 3.2)
    return document.finish("mark", "mark", "en", date(2000, 1, 1), resources / "letters" / "srgb.icc")


def _put(letter: pikepdf.Pdf, page: pikepdf.Page, drawn: pikepdf.Pdf, prefix: str) -> None:
    """Append what `drawn` draws to `page`, its fonts under names of their own."""
    source = drawn.pages[0]
    operators = source.Contents.read_bytes()
    fonts = page.obj.Resources.Font
    for name, font in source.obj.Resources.Font.items():
        fresh = f"/{prefix}{name[1:]}"
        fonts[fresh] = letter.copy_foreign(font)
        operators = operators.replace(f"{name} ".encode(), f"{fresh} ".encode())
    page.contents_add(b"q", prepend=True)
    page.contents_add(padded(b"Q q\n" + operators + b"\nQ\n"))
