"""What happens to a finished letter: marked as a copy or a preview, merged with others for the printer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.letters.plain import one_line
from legaldesk.letters.request import Language, OfficePicture
from legaldesk.letters.writing import words_of
from legaldesk.resources import resource_root

_PERSON_LIMIT = 60


def mark_copy(pdf: bytes, by: str, on: date) -> bytes:
    """The stored letter `pdf`, unchanged but for a mark on each sheet: a copy, printed again by a person on a day."""
    from legaldesk.letters.render.marks import language_of, with_mark

    words = words_of(Language(language_of(pdf)))
    text = words.say("marks", "copy", day=words.day(on), person=one_line(by, _PERSON_LIMIT))
    return with_mark(pdf, text, resource_root())


def mark_unapproved(pdf: bytes) -> bytes:
    """The preview `pdf` with the note on each sheet that counsel has not approved the letter texts yet."""
    from legaldesk.letters.render.marks import language_of, with_mark

    return with_mark(pdf, words_of(Language(language_of(pdf))).say("marks", "unapproved"), resource_root())


def count_sheets(pdf: bytes) -> int:
    """How many sheets a letter has."""
    from legaldesk.letters.render.merging import sheets_of

    return sheets_of(pdf)


def check_picture(picture: OfficePicture) -> None:
    """Raise BadInput that names its source if `picture` is no PNG or JPEG picture."""
    from legaldesk.letters.content import Image
    from legaldesk.letters.render.pictures import read_picture

    read_picture(Image(picture.data, "", picture.source))


def merge(pdfs: Iterable[bytes]) -> bytes:
    """One PDF for the printer with the sheets of all letters in order; fonts that are the same are kept once.

    The letters themselves stay the archive: the merged file carries no structure tree. Raises BadInput if there is no
    letter.
    """
    from legaldesk.letters.render.merging import merged

    made = merged(pdfs)
    if made is None:
        raise BadInput(Phrase("letters: there is no letter to print"), "letters")
    return made
