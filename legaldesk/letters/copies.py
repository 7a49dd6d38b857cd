"""What happens to a finished letter: marked as a copy or a preview, merged with others for the printer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from legaldesk.domain.errors import BadInput
from legaldesk.letters.plain import one_line
from legaldesk.resources import resource_root

if TYPE_CHECKING:
    from legaldesk.letters.compose.words import Words

_PERSON_LIMIT = 60


def mark_copy(pdf: bytes, by: str, on: date) -> bytes:
    """The stored letter `pdf`, unchanged but for a mark on each sheet: a copy, printed again by a person on a day."""
    from legaldesk.letters.render.marks import with_mark

    words = _words()
    text = words.say("marks", "copy", day=words.day(on), person=one_line(by, _PERSON_LIMIT))
    return with_mark(pdf, text, resource_root())


def mark_unapproved(pdf: bytes) -> bytes:
    """The preview `pdf` with the note on each sheet that counsel has not approved the letter texts yet."""
    from legaldesk.letters.render.marks import with_mark

    return with_mark(pdf, _words().say("marks", "unapproved"), resource_root())


def merge(pdfs: Iterable[bytes]) -> bytes:
    """One PDF for the printer with the sheets of all letters in order; fonts that are the same are kept once.

    The letters themselves stay the archive: the merged file carries no structure tree. Raises BadInput if there is no
    letter.
    """
    from legaldesk.letters.render.merging import merged

    made = merged(pdfs)
    if made is None:
        raise BadInput("letters: there is no letter to print", "letters")
    return made


@lru_cache(maxsize=1)
def _words() -> Words:
    from legaldesk.letters.compose.words import read_words

    return read_words((resource_root() / "letters" / "en" / "words.toml").read_text(encoding="utf-8"))
