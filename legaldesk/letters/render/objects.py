"""A PDF file under construction: the typed door to ReportLab's document writer, and what that writer lacks."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFFile,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
    PDFTrailer,
)
from reportlab.pdfbase.pdfdoc import format as format_object

_VERSION = 1, 7
_ROW = 10
"""Most entries in one line of an array, as ReportLab breaks them."""


class Stream(PDFStream):
    """A stream whose data end with an end of line, which PDF/A asks for (ISO 19005-2, 6.1.7.1)."""

    def format(self, document: PDFDocument) -> bytes:
        """The bytes of the stream object."""
        made = bytes(super().format(document))
        return made.removesuffix(b"endstream\n") + b"\nendstream\n"


class Ready(PDFObject):
    """An object whose bytes are at hand, or will be before the file is finished."""

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def format(self, _document: PDFDocument) -> bytes:
        """The bytes of the object."""
        return self.data


def stream(data: bytes, first: bytes = b"", last: bytes = b"") -> Ready:
    """A stream of `data`; `first` and `last` are the entries around its length, written already."""
    return Ready(b"<<\n%s/Length %d%s\n>>\nstream\n%s\nendstream\n" % (first, len(data), last, data))


class _Page(PDFObject):
    """A page; its content gets a number, and so does what all pages hang on, while the first of them is written."""

    def __init__(self, contents: Ready, box: bytes, resources: bytes, number: int) -> None:
        self._contents = contents
        self._said = (box, resources, number)

    def format(self, document: Any) -> bytes:
        """The bytes of the page's dictionary."""
        parent, contents = _number(document, document.Pages), _number(document, self._contents)
        return (
            b"<<\n/Contents %d 0 R /MediaBox %s /Parent %d 0 R /Resources <<\n%s\n>>"
            b" /StructParents %d /Tabs /S \n  /Type /Page\n>>"
        ) % (contents, self._said[0], parent, *self._said[1:])


class _Document(PDFDocument):
    """ReportLab's document. What is ready goes into the file as it is, without ReportLab's detour through text."""

    Catalog: Any
    objectcounter: int

    def format(self) -> bytes:
        """The bytes of the file: each object under its number, the table of their places, the trailer."""
        file = PDFFile(_VERSION)
        places: list[int] = []
        while len(places) < self.objectcounter:  # writing one object may add others
            number = len(places) + 1
            thing = self.idToObject[self.numberToId[number]]
            body = thing.data if isinstance(thing, Ready) else format_object(thing, self, toplevel=1)
            end = b"" if body.endswith(b"\n") else b"\n"
            places.append(file.add(b"%d 0 obj\n%s%sendobj\n" % (number, body, end)))
        size = len(places) + 1
        rows = b"".join([b"%010d 00000 n \n" % place for place in places])
        table = file.add(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows))
        refer: Any = self.Reference
        ends = PDFTrailer(startxref=table, Size=size, Root=refer(self.Catalog), Info=refer(self.info), ID=self.ID())
        file.add(ends.format(self))
        return bytes(file.format(self))


def _number(document: Any, thing: PDFObject) -> int:
    """The number of `thing` in `document`, which it gets now if it has none."""
    return int(document.idToObjectNumberAndVersion[document.Reference(thing).name][0])


class _Alone(PDFDocument):
    """Stands in for the document while an object is written that refers to no other one."""

    def __init__(self) -> None:
        """Begin no document: only what the class says of every one is asked for."""


def written(thing: PDFDictionary | PDFStream | PDFString) -> bytes:
    """The bytes that ReportLab writes for `thing`, which refers to no other object."""
    return bytes(thing.format(_Alone()))


def reference(number: int) -> bytes:
    """What refers to the object `number`."""
    return b"%d 0 R" % number


def array(entries: Sequence[bytes]) -> bytes:
    """An array of `entries`, which are written already."""
    if len(entries) <= _ROW:
        return b"[ %s ]" % b" ".join(entries)
    rows = (b" ".join(entries[start : start + _ROW]) for start in range(0, len(entries), _ROW))
    return b"[ " + b" \n  ".join(rows) + b" ]"


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
        self._document: Any = _Document(compression=1, invariant=1, pdfVersion=_VERSION, lang=language)

    def add(self, thing: PDFObject) -> int:
        """Make `thing`, which is none yet, an object of its own and give its number."""
        self._document.Reference(thing)
        return int(self._document.objectcounter)

    def add_page(
        self, size: tuple[float, float], operators: str, fonts: int, number: int, pictures: Mapping[str, int]
    ) -> int:
        """Add a page of `size` in points, drawn by `operators` (ASCII); `number` is its key in the parent tree.

        `fonts` is the number of its font resources, `pictures` are its picture resources: name to number. Gives the
        number of the page.
        """
        contents = stream(zlib.compress(padded(operators.encode("ascii")), 6), b"/Filter /FlateDecode ")
        resources = b"/Font %d 0 R /ProcSet [ /PDF /Text ]" % fonts
        if pictures:
            named = {name: reference(picture) for name, picture in pictures.items()}
            resources += b" /XObject " + written(PDFDictionary(named))
        box = array([fp_str(edge).encode("ascii") for edge in (0, 0, *size)])
        page = _Page(contents, box, resources, number)
        self._document.updateSignature(operators)
        self._document.addPage(page)
        return self.add(page)

    def finish(self, info: PDFDictionary, catalog: Mapping[str, object]) -> bytes:
        """The bytes of the file, with `info` as information dictionary and the entries of `catalog` in the catalog."""
        root = self._document.Catalog
        root.__NoDefault__ = [*root.__NoDefault__, "OutputIntents"]
        for key, value in catalog.items():
            setattr(root, key, value)
        self._document.info = info
        return bytes(self._document.GetPDFData(None))
