"""What somebody typed into a search, folded by the rules by which the words of a delivery are found.

Case, diacritics and punctuation don't matter; three characters or more are found anywhere in a word, one or two only at
its beginning. A number is found however it is punctuated, and without its leading zeros.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from legaldesk.domain.folding import folded

LONGEST_WORD = 100
"""Letters of a word that count; the rest is cut off, in the log and in a search alike."""
MOST_CHUNKS = 32
"""Chunks of a search that count."""
ANYWHERE = 3
"""Letters from which on a chunk is found within words and not only at their beginnings."""
_LONGEST_NUMBER = 60
_STROKED = tuple(zip("łøđħŧıæœþð", ["l", "o", "d", "h", "t", "i", "ae", "oe", "th", "d"], strict=True))
# Scripts that are written without blanks: each character is a word.
UNSPACED = re.compile(
    "([\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f])"
)
RUN = re.compile(r"[^\W_]+")
FIGURES_OR_LETTERS = re.compile(r"[0-9]+|[^\W_0-9]+")
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_FIGURE = re.compile(r"[0-9]")
_REFERENCE = re.compile(r"(?:ld-?)?([0-9]{4})-0*([1-9][0-9]{0,5})")
_REFERENCE_BEGUN = re.compile(r"ld-?(?:([0-9]{1,4})|([0-9]{4})-?([0-9]{1,5}))-?")


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed. Each of its parts is found where it stands in the words of a delivery, blanks included.

    `chunks` must all be found, each in one of its spellings; or else one of `whole`, the spellings of the whole text
    read as one number that was written with blanks (`23 cv 1234`). Of each of `begun` the reference begins with one.
    """

    chunks: tuple[tuple[str, ...], ...]
    whole: tuple[str, ...]
    begun: tuple[tuple[str, ...], ...] = ()

    def is_in(self, words: str, reference: str) -> bool:
        """Whether the delivery `reference` with `words` (of `words_of`) is found."""
        if not all(reference.startswith(beginnings) for beginnings in self.begun):
            return False
        return all(any(part in words for part in spellings) for spellings in self.chunks) or any(
            part in words for part in self.whole
        )


def plain(text: str) -> str:
    """`text` in lower case, without diacritics and strokes; ideographs stand apart."""
    if text.isascii():
        return text.lower()
    bare = folded(text).lower()
    for stroked, letters in _STROKED:
        bare = bare.replace(stroked, letters)
    return UNSPACED.sub(r" \1 ", bare)


@lru_cache(maxsize=64)
def typed(text: str) -> Typed | None:
    """What to look for when somebody typed `text`; None if it is nothing but punctuation, which asks for nothing."""
    whole = plain(text)
    chunks, begun = [], []
    for chunk in re.split(r"[\s,;]+", whole)[: MOST_CHUNKS + 1]:
        if beginnings := _beginnings(chunk):
            begun.append(beginnings)
        elif spellings := _spellings(chunk):
            chunks.append(spellings)
    if not chunks and not begun:
        return None
    as_number: tuple[str, ...] = ()
    if not begun and len(chunks) > 1 and len(whole) <= _LONGEST_NUMBER and _FIGURE.search(whole):
        as_number = tuple(part for part in _spellings(whole) if len(part) > ANYWHERE)
    return Typed(tuple(chunks[:MOST_CHUNKS]), as_number, tuple(begun))


def without_zeros(number: str) -> str:
    """The letters and figures of `number` in a row, each row of figures without its leading zeros."""
    return "".join(RUN.findall(_LEADING_ZEROS.sub("", number)))


def _beginnings(chunk: str) -> tuple[str, ...]:
    """How references begin that `chunk` may be the beginning of, or is the short form of; none if it is no such."""
    found = _REFERENCE_BEGUN.fullmatch(chunk)
    if found is None:
        return ()
    begun, year, number = found.groups()
    if begun is not None:
        return (f"LD-{begun}",)
    return (f"LD-{year}-{number}", f"LD-{year}-{int(number):06d}")


def _spellings(chunk: str) -> tuple[str, ...]:
    """The ways in which `chunk` may stand in the words of a delivery."""
    whole = "".join(RUN.findall(chunk))
    found = {_part(whole): None} if whole else {}
    if _FIGURE.search(whole) and len(chunk) <= _LONGEST_NUMBER:
        if len(FIGURES_OR_LETTERS.findall(chunk)) > 1:
            found[_part(without_zeros(chunk))] = None
        if reference := _REFERENCE.fullmatch(chunk):
            found[f"{reference[1]}{int(reference[2]):06d}"] = None
    return tuple(found)


def _part(word: str) -> str:
    return word[:LONGEST_WORD] if len(word) >= ANYWHERE else f" {word}"
