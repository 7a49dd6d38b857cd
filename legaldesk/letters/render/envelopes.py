"""Envelopes without a window: the sender at the top left, the address where the post's readers look for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from legaldesk.letters.render.document import Document
from legaldesk.letters.render.fonts import fonts_in
from legaldesk.letters.render.paper import INCH, MM, US_LETTER
from legaldesk.letters.render.setting import Style, fitted
from legaldesk.letters.request import EnvelopeSize

_SENDER = Style("sans", 8.5, 11)
_SENDER_NAME = Style("sans-bold", 9, 11.5)
_REFERENCE = Style("sans", 7.5, 10)
_ADDRESS = Style("sans", 11.5, 14.5)
_SENT_BY = Style("sans-bold", 10, 13)
_EDGE = 0.42 * INCH
_ADDRESS_MIDDLE = 0.56
"""Where the middle of the address is, as a share of the height: 5/8 to 2 3/4 in from the lower edge (USPS DMM 202)."""
_SIZES = MappingProxyType({EnvelopeSize.NO_10: (9.5 * INCH, 4.125 * INCH), EnvelopeSize.DL: (220 * MM, 110 * MM)})


@dataclass(frozen=True, slots=True)
class EnvelopeFace:
    """What stands on one envelope. `sent_by`, above the address, may be empty."""

    sender: tuple[str, ...]
    address: tuple[str, ...]
    reference: str
    sent_by: str


def render_envelopes(
    faces: Sequence[EnvelopeFace], size: EnvelopeSize, title: str, language: str, dated: date, resources: Path
) -> bytes:
    """A PDF with a page for each of `faces`, to be fed by the long edge."""
    width, height = _SIZES[size]
    document = Document(replace(US_LETTER, width=width, height=height), fonts_in(resources / "fonts"))
    for face in faces:
        document.start_sheet()
        _draw_sender(document, face)
        _draw_address(document, face)
    return document.finish(title, faces[0].sender[0], language, dated, resources / "letters" / "srgb.icc")


def _draw_sender(document: Document, face: EnvelopeFace) -> None:
    baseline = _EDGE + 9
    block = document.root.add("Sect")
    styles = [_SENDER_NAME, *[_SENDER] * (len(face.sender) - 1), _REFERENCE]
    for text, style in zip((*face.sender, face.reference), styles, strict=True):
        with document.content(block.add("P")):
            [line] = fitted(text, style, document.paper.width * 0.36, document.fonts)
            document.text(line, _EDGE, baseline)
        baseline += style.leading


def _draw_address(document: Document, face: EnvelopeFace) -> None:
    left = document.paper.width * 0.44
    room = document.paper.width - left - _EDGE
    top = document.paper.height * _ADDRESS_MIDDLE - _ADDRESS.leading * len(face.address) / 2
    if face.sent_by:
        with document.content(document.root.add("P")):
            [line] = fitted(face.sent_by, _SENT_BY, room, document.fonts)
            document.text(line, left, top - 8)
    with document.content(document.root.add("P")):
        for number, text in enumerate(face.address):
            [line] = fitted(text, _ADDRESS, room, document.fonts)
            document.text(line, left, top + _ADDRESS.leading * (number + 0.78))
