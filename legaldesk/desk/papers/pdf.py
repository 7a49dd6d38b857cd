"""PDF files as pages, by PDFium; a page that is too large is drawn smaller, and one that is broken is said."""

from __future__ import annotations

from typing import Any

import pypdfium2
from pypdfium2 import PdfiumError

from legaldesk.desk.papers.paper import MOST_PAGES, Drawn, PageSize, fitting
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase, later

_SMALLEST, _LARGEST = 1.0, 400_000.0
_LETTER = PageSize(612.0, 792.0)
_BROKEN = later("is damaged and cannot be shown; save it and try another program, or ask the sender for it again")


class PdfPaper:
    """One PDF file. It is opened anew for each page: PDFium keeps nothing that another thread could meet."""

    def __init__(self, content: bytes) -> None:
        """Read the sizes of the pages. Raises BadInput in a sentence without the file's name."""
        self._content = content
        document = self._open()
        try:
            count = len(document)
            self.pages = tuple(_size(document, number) for number in range(min(count, MOST_PAGES)))
        except PdfiumError:
            raise BadInput(Phrase(_BROKEN)) from None
        finally:
            document.close()
        self.left_out = max(count - MOST_PAGES, 0)
        if not count:
            raise BadInput(Phrase("is a PDF without any page; ask the sender for it again"))

    def draw(self, number: int, scale: float) -> Drawn:
        """Page `number` as pixels, with its annotations and the values of its form."""
        document = self._open()
        try:
            page = document[number]
            try:
                bitmap: Any = page.render(
                    scale=fitting(self.pages[number], scale), rev_byteorder=True, prefer_bgrx=True, may_draw_forms=True
                )
                return Drawn(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            finally:
                page.close()
        except (PdfiumError, MemoryError, ValueError):
            raise BadInput(Phrase("page {number} is damaged and cannot be shown", number=str(number + 1))) from None
        finally:
            document.close()

    def _open(self) -> Any:
        try:
            return pypdfium2.PdfDocument(self._content)
        except PdfiumError as fault:
            if "password" in str(fault).lower():
                raise BadInput(Phrase("is protected by a password; save it and open it with another program")) from None
            raise BadInput(Phrase(_BROKEN)) from None


def _size(document: Any, number: int) -> PageSize:
    try:
        width, height = document.get_page_size(number)
    except PdfiumError:
        return _LETTER
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        return _LETTER
    return PageSize(width, height)
