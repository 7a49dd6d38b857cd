"""Reading PDFs as this program writes them: objects one after the other, found by a plain table of their places.

A print job takes some sheets and fonts out of many such files, which a general reader does ten times as slowly.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from io import BytesIO

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_ROW = 20
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
REFERENCE = re.compile(rb"\b(\d+) 0 R\b")


class NotPlainError(Exception):
    """The file is a PDF of another make."""


class PlainFile:
    """One PDF. Raises NotPlainError for one that was not written as expected."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        start = _START.search(data, max(len(data) - 64, 0))
        table = _TABLE.match(data, int(start[1])) if start else None
        if table is None:
            raise NotPlainError
        rows = range(table.end(), table.end() + _ROW * int(table[1]), _ROW)
        self._places = [int(data[row : row + 10]) if data[row + 17 : row + 18] == b"n" else 0 for row in rows]
        self._ends = [*sorted(place for place in self._places if place), table.start()]
        trailer = data[table.end() + _ROW * int(table[1]) :]
        if b"/Prev" in trailer or b"/Encrypt" in trailer:
            raise NotPlainError
        catalog, _ = self.object(self._number(_ROOT, trailer))
        pages, _ = self.object(self._number(_PAGES, catalog))
        kids = _KIDS.search(pages)
        self.pages = [int(number) for number in REFERENCE.findall(kids[1] if kids else b"")]
        """The numbers of the objects that are its pages, in order."""

    def object(self, number: int) -> tuple[bytes, bytes]:
        """An object without its number: what stands before its stream, and the stream with its two words."""
        place = self._places[number] if 0 < number < len(self._places) else 0
        if not place:
            raise NotPlainError
        whole = self._data[place : self._ends[bisect_right(self._ends, place)]]
        begin, end = whole.find(b"obj"), whole.rfind(b"endobj")
        if not whole.startswith(b"%d 0 obj" % number) or end <= begin:
            raise NotPlainError
        head, word, stream = whole[begin + 3 : end].partition(b"stream")
        return head.strip(), word + stream

    def _number(self, pattern: re.Pattern[bytes], text: bytes) -> int:
        found = pattern.search(text)
        if found is None:
            raise NotPlainError
        return int(found[1])


def plain_file(pdf: bytes) -> PlainFile:
    """`pdf` for reading, written anew by a general reader if it is of another make."""
    try:
        return PlainFile(pdf)
    except NotPlainError:
        import pikepdf  # only here: stored letters are of this program's make

        out = BytesIO()
        with pikepdf.open(BytesIO(pdf)) as opened:
            opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return PlainFile(out.getvalue())
