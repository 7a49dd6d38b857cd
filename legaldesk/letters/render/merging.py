"""Many letters in one file for the printer, with every font and picture that they share kept once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from io import BytesIO

import pikepdf

from legaldesk.letters.render.marks import saved


def merged(pdfs: Iterable[bytes]) -> bytes | None:
    """The sheets of all `pdfs` in order as one PDF, or None if there is none."""
    known: dict[bytes, pikepdf.Object] = {}
    with pikepdf.new() as job:
        job.Root.ViewerPreferences = pikepdf.Dictionary(PrintScaling=pikepdf.Name("/None"))
        for pdf in pdfs:
            with pikepdf.open(BytesIO(pdf)) as letter:
                _append(job, letter, known)
        return saved(job) if len(job.pages) else None


def sheets_of(pdf: bytes) -> int:
    """How many sheets `pdf` has."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _append(job: pikepdf.Pdf, letter: pikepdf.Pdf, known: dict[bytes, pikepdf.Object]) -> None:
    for page in letter.pages:
        fonts = page.obj.Resources.Font
        pictures = page.obj.Resources.get("/XObject", pikepdf.Dictionary())
        shared = {name: _digest(font) for name, font in fonts.items()}
        drawn = {name: hashlib.sha256(picture.read_raw_bytes()).digest() for name, picture in pictures.items()}
        for things, digests in ((fonts, shared), (pictures, drawn)):
            for name, digest in digests.items():
                if digest not in known:
                    known[digest] = job.copy_foreign(things[name])
        page.obj.Resources = pikepdf.Dictionary()  # else each letter's own fonts would stay in memory until the end
        job.pages.append(page)
        added = job.pages[-1].obj
        added.Resources.Font = pikepdf.Dictionary({name: known[digest] for name, digest in shared.items()})
        if drawn:
            added.Resources.XObject = pikepdf.Dictionary({name: known[digest] for name, digest in drawn.items()})
        for key in ("/StructParents", "/Tabs"):
            if key in added:
                del added[key]


def _digest(font: pikepdf.Object) -> bytes:
    digest = hashlib.sha256(str(font.BaseFont).encode())
    digest.update(font.FontDescriptor.FontFile2.read_raw_bytes())
    digest.update(font.ToUnicode.read_raw_bytes())
    return digest.digest()
