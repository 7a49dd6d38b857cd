"""Where in a text stands what somebody searched for: found by the same folding as the search itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from legaldesk.domain.sought import RUN, UNSPACED, Typed, plain

Span = tuple[int, int]
"""First character and the one after the last, in characters of the text."""
_FIGURES = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class _Letter:
    """A folded letter or figure, where it stands in the text, and whether a word begins with it."""

    folded: str
    place: int
    begins: bool


def spans_of(text: str, sought: Typed, *, number: bool = False) -> tuple[Span, ...]:
    """The parts of `text` that `sought` finds, in order, none touching another.

    A number is one thing however it is written, also with blanks; any other text is looked through word by word. A
    reference that begins with what was typed is a number.
    """
    parts = [part for spellings in sought.chunks for part in spellings]
    if number:
        parts += sought.whole
    found = [(0, len(one)) for begun in sought.begun if number for one in begun if text.startswith(one)]
    for row, letters in _rows(text, number):
        found += _found_in(row, letters, parts)
    return tuple(_joined(found, text)) if found else ()


@lru_cache(maxsize=2048)  # the same senders and courts stand in the list at each keystroke
def _rows(text: str, number: bool) -> tuple[tuple[str, list[_Letter]], ...]:
    """What is looked through for hits in `text`: each row of letters, and the same without leading zeros."""
    rows: list[list[_Letter]] = []
    for letters in _groups(text, number=number):
        without = list(_without_leading_zeros(letters))
        rows += (letters,) if len(without) == len(letters) else (letters, without)
    return tuple(("".join([letter.folded for letter in row]), row) for row in rows)


def _groups(text: str, *, number: bool) -> Iterator[list[_Letter]]:
    """The letters of each word between two blanks, or all of them as one."""
    letters: list[_Letter] = []
    begins = True
    for place, character in enumerate(text):
        if character.isspace() and not number:
            if letters:
                yield letters
            letters, begins = [], True
            continue
        folded, apart = _folded(character)
        if not folded:
            begins = begins or not unicodedata.combining(character)
            continue
        for offset, one in enumerate(folded):
            letters.append(_Letter(one, place, (begins or apart) and offset == 0))
        begins = apart
    if letters:
        yield letters


@lru_cache(maxsize=4096)
def _folded(character: str) -> tuple[str, bool]:
    """The letters and figures that `character` is folded to, and whether it is a word of its own."""
    return "".join(RUN.findall(plain(character))), bool(UNSPACED.search(character))


def _without_leading_zeros(letters: list[_Letter]) -> Iterator[_Letter]:
    leading = True
    for number, letter in enumerate(letters, 1):
        leading = leading or letter.begins
        if letter.folded not in _FIGURES:
            leading = True
        elif leading:
            follows = letters[number] if number < len(letters) else None
            if letter.folded == "0" and follows is not None and not follows.begins and follows.folded in _FIGURES:
                continue
            leading = False
        yield letter


def _found_in(row: str, letters: list[_Letter], parts: Iterable[str]) -> Iterator[Span]:
    for part in parts:
        at_beginning, wanted = part.startswith(" "), part.lstrip(" ")
        start = row.find(wanted)
        while start >= 0:
            if not at_beginning or start == 0 or letters[start].begins:
                yield letters[start].place, letters[start + len(wanted) - 1].place + 1
            start = row.find(wanted, start + 1)


def _joined(found: list[Span], text: str) -> Iterator[Span]:
    """`found` in order, those that touch as one, each with the accents that follow it."""
    begin = end = -1
    for first, after in sorted(found):
        while after < len(text) and unicodedata.combining(text[after]):
            after += 1  # noqa: PLW2901
        if first > end:
            if end >= 0:
                yield begin, end
            begin, end = first, after
        else:
            end = max(end, after)
    if end >= 0:
        yield begin, end
