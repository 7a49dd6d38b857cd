"""Charts as a picture: drawn like those on paper, then turned into pixels."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
from PIL.PngImagePlugin import PngInfo

from legaldesk.domain.chart import Chart
from legaldesk.domain.phrase import ENGLISH, Voice
from legaldesk.letters.palette import Palette
from legaldesk.letters.render.charts import ChartDrawing, color_of
from legaldesk.letters.render.document import Document
from legaldesk.letters.render.fonts import fonts_in
from legaldesk.letters.render.paper import US_LETTER
from legaldesk.resources import resource_root

_WIDTH = 648.0
_POINTS_PER_INCH = 72
_NO_DAY = date(2000, 1, 1)
"""The day of a PDF that nobody sees."""


def charts_png(
    charts: Sequence[Chart], palette: Palette, title: str, says: str, dots_per_inch: int, voice: Voice = ENGLISH
) -> bytes:
    """`charts`, one below the other, as PNG with `title` and, as description, what they show in words (`says`).

    What they show is said by `voice`; `says` is said already.

    Not to be called in two threads at once: what makes the pixels does not allow it.
    """
    title = voice.said(title)
    resources = resource_root()
    sheet = replace(US_LETTER, width=_WIDTH, height=0.0)
    fonts = fonts_in(resources / "fonts")
    height = sum(ChartDrawing(Document(sheet, fonts), chart, palette, _WIDTH, voice).height for chart in charts)
    document = Document(replace(sheet, height=height), fonts)
    document.start_sheet()
    with document.content(document.root.add("Figure", alt=title)):
        document.box(0, 0, _WIDTH, height, color_of(palette.ground))
        top = 0.0
        for chart in charts:
            drawing = ChartDrawing(document, chart, palette, _WIDTH, voice)
            drawing.draw(0, top)
            top += drawing.height
    pdf = document.finish(title, "", "en", _NO_DAY, resources / "letters" / "srgb.icc")
    out = BytesIO()
    told = PngInfo()
    told.add_itxt("Title", title)
    told.add_itxt("Description", says)
    with closing(pypdfium2.PdfDocument(pdf)) as opened, closing(opened[0]) as page:
        pixels = page.render(scale=dots_per_inch / _POINTS_PER_INCH, no_smoothtext=False).to_pil()
        pixels.save(out, "PNG", pnginfo=told)
    return out.getvalue()
