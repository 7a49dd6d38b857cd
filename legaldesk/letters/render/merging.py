"""Many letters in one file for the printer, with every font and picture that they share kept once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from io import BytesIO

from legaldesk.letters.render.plain_file import REFERENCE, PlainFile, plain_file

_OF_ITS_LETTER = re.compile(rb"/(?:Parent \d+ 0 R|StructParents \d+|Tabs\s*/\w+)")
_CATALOG, _PAGES = 1, 2
_DEEPEST = 8
"""Most steps from a page to what it draws with; more would be a circle."""


def merged(pdfs: Iterable[bytes]) -> bytes | None:
    """The sheets of all `pdfs` in order as one PDF, or None if there is none."""
    job = _Job()
    for pdf in pdfs:
        job.add(plain_file(pdf))
    return job.finish() if job.pages else None


def sheets_of(pdf: bytes) -> int:
    """How many sheets `pdf` has."""
    return len(plain_file(pdf).pages)


class _Job:
    """A PDF under construction. Objects of the same bytes are kept once."""

    def __init__(self) -> None:
        self.pages: list[int] = []
        self._out = BytesIO()
        self._out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self._places: list[int] = [0, 0]  # those of the catalog and of the list of pages come last
        self._known: dict[bytes, int] = {}

    def add(self, letter: PlainFile) -> None:
        """Add the sheets of `letter`, without its structure."""
        for number in letter.pages:
            head, _ = letter.object(number)
            head = self._copied(letter, _OF_ITS_LETTER.sub(b"", head), _DEEPEST)
            self.pages.append(self._put(head.replace(b"<<", b"<< /Parent %d 0 R" % _PAGES, 1)))

    def finish(self) -> bytes:
        """The bytes of the job, the same for the same letters."""
        kids = b" ".join(b"%d 0 R" % page for page in self.pages)
        preferences = b"/ViewerPreferences << /PrintScaling /None >>"
        self._places[0] = self._write(_CATALOG, b"<< /Type /Catalog /Pages %d 0 R %s >>" % (_PAGES, preferences))
        self._places[1] = self._write(_PAGES, b"<< /Type /Pages /Count %d /Kids [ %s ] >>" % (len(self.pages), kids))
        identity = hashlib.sha256(self._out.getbuffer()).hexdigest()[:32].encode()
        start, size = self._out.tell(), len(self._places) + 1
        self._out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        self._out.write(b"".join(b"%010d 00000 n \n" % place for place in self._places))
        names = b"<%s> <%s>" % (identity, identity)
        self._out.write(b"trailer\n<< /Size %d /Root %d 0 R /ID [ %s ] >>\n" % (size, _CATALOG, names))
        self._out.write(b"startxref\n%d\n%%%%EOF\n" % start)
        return self._out.getvalue()

    def _copied(self, letter: PlainFile, head: bytes, steps: int) -> bytes:
        """`head` with what it refers to copied before it, and its references led there."""
        if not steps:
            raise ValueError("what a page draws with goes round in a circle")
        return REFERENCE.sub(lambda found: b"%d 0 R" % self._copy(letter, int(found[1]), steps - 1), head)

    def _copy(self, letter: PlainFile, number: int, steps: int) -> int:
        head, stream = letter.object(number)
        body = self._copied(letter, head, steps) + b"\n" + stream
        digest = hashlib.sha256(body).digest()
        known = self._known.get(digest)
        if known is None:
            known = self._known[digest] = self._put(body)
        return known

    def _put(self, body: bytes) -> int:
        number = len(self._places) + 1
        self._places.append(self._write(number, body))
        return number

    def _write(self, number: int, body: bytes) -> int:
        place = self._out.tell()
        self._out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body.rstrip(b"\n")))
        return place
