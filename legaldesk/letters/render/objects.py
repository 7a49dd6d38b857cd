"""A PDF file under construction: the typed door to ReportLab's document writer, and what that writer lacks."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFName, PDFPage, PDFResourceDictionary, PDFStream


class Stream(PDFStream):
    """A stream whose data end with an end of line, which PDF/A asks for (ISO 19005-2, 6.1.7.1)."""

    def format(self, document: PDFDocument) -> bytes:
        """The bytes of the stream object."""
        made = bytes(super().format(document))
        return made.removesuffix(b"endstream\n") + b"\nendstream\n"


def padded(data: bytes) -> bytes:
    """`data`, with a blank after them if they would end with an end of line once they are compressed.

    Else a reader could take the last compressed byte, which is that of the checksum, for a part of the end of line
    before `endstream`. The blank follows a content stream, a font's tables or a profile, where it has no meaning.
    """
    return data + b" " if zlib.adler32(data) & 0xFF in b"\r\n" else data


def compressed(data: bytes, **entries: object) -> Stream:
    """A stream of `data` that `padded` has seen and that are compressed already."""
    return Stream(PDFDictionary({"Filter": PDFName("FlateDecode"), **entries}), data)


class File:
    """Collects numbered objects and pages; `finish` gives the bytes, the same for the same calls."""

    def __init__(self, language: str) -> None:
        # Any: the published types leave out most of what the writer's own code sets and reads.
        self._document: Any = PDFDocument(compression=1, invariant=1, pdfVersion=(1, 7), lang=language)

    def refer(self, thing: object) -> object:
        """Make `thing` an object of its own and give the reference to it."""
        return self._document.Reference(thing)

    def add_page(
        self, size: tuple[float, float], operators: str, fonts: object, number: int, pictures: Mapping[str, object]
    ) -> object:
        """Add a page of `size` in points, drawn by `operators` (ASCII); `number` is its key in the parent tree.

        `pictures` are its picture resources: name to reference.
        """
        page: Any = PDFPage()
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.pagewidth, page.pageheight = size
        page.Contents = compressed(zlib.compress(padded(operators.encode("ascii")), 6))
        page.Resources = PDFResourceDictionary(Font=fonts, XObject=dict(pictures))
        page.StructParents = number
        page.Tabs = PDFName("S")
        self._document.updateSignature(operators)
        self._document.inPage()
        reference = self._document.thisPageRef()
        self._document.addPage(page)
        return reference

    def finish(self, info: PDFDictionary, catalog: Mapping[str, object]) -> bytes:
        """The bytes of the file, with `info` as information dictionary and the entries of `catalog` in the catalog."""
        root = self._document.Catalog
        root.__NoDefault__ = [*root.__NoDefault__, "OutputIntents"]
        for key, value in catalog.items():
            setattr(root, key, value)
        self._document.info = info
        return bytes(self._document.GetPDFData(None))
