"""The words of a delivery that a search looks through, and what somebody typed: folded by the same rules.

A search finds every delivery that contains each chunk that was typed. Case, diacritics and punctuation don't matter;
three characters or more are found anywhere in a word, one or two only at its beginning. A number is found however it
is punctuated: `2:23-cv-01234` has the words 2, 23, cv, 01234, 223cv01234 and, without leading zeros, 223cv1234.
A reference that is not written to its end, such as `LD-2026-00`, finds the deliveries whose reference begins so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import folded

LONGEST_WORD = 100
"""Letters of a word that count; the rest is cut off, in the log and in a search alike."""
MOST_CHUNKS = 32
"""Chunks of a search that count."""
ANYWHERE = 3
"""Letters from which on a chunk is found within words and not only at their beginnings."""
_LONGEST_NUMBER = 60
_REMEMBERED = 100
_STROKED = MappingProxyType(
    {ord(a): b for a, b in zip("łøđħŧıæœþð", ["l", "o", "d", "h", "t", "i", "ae", "oe", "th", "d"], strict=True)}
)
# Scripts that are written without blanks: each character is a word.
_UNSPACED = re.compile(
    "([\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f])"
)
_RUN = re.compile(r"[^\W_]+")
_FIGURES_OR_LETTERS = re.compile(r"[0-9]+|[^\W_0-9]+")
_FIGURE = re.compile(r"[0-9]")
_REFERENCE = re.compile(r"(?:ld-?)?([0-9]{4})-0*([1-9][0-9]{0,5})")
_REFERENCE_BEGUN = re.compile(r"ld-?(?:([0-9]{1,4})|([0-9]{4})-?([0-9]{1,5}))-?")

_TEXTS = (
    ("requester", ("name", "contact", "email", "phone", "fax")),
    ("instrument", ("caption", "court", "title", "records_sought")),
    ("sender", ("name",)),
    ("server", ("name", "registration")),
    ("email", ("from_address", "subject")),
    ("fax", ("tsid",)),
    ("courier", ("carrier",)),
    ("portal", ("account",)),
)
_NUMBERS = (
    ("instrument", "case_number"),
    ("mail", "tracking_number"),
    ("courier", "tracking_number"),
    ("agent", "transmittal_number"),
    ("portal", "request_number"),
    ("fax", "from_number"),
)


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
    return _UNSPACED.sub(r" \1 ", folded(text).lower().translate(_STROKED))


def words_of(delivery: Delivery, reference: str) -> str:
    """Every word that finds this delivery, each between two blanks."""
    found = []
    for group, names in _TEXTS:
        below = getattr(delivery, group)
        if below is not None:
            found += [_words_of_text(text) for name in names if (text := getattr(below, name))]
    if delivery.notes:
        found.append(_words_of_text(delivery.notes))
    for group, name in _NUMBERS:
        below = getattr(delivery, group)
        if below is not None and (number := getattr(below, name)):
            found.append(_words_of_number(plain(number)))
    return _joined(found, reference)


def words_of_facts(facts: Mapping[str, Any], reference: str) -> str:
    """The same for a delivery in the contract's JSON shape, as it is stored."""
    return _joined([*_texts_of(facts), *_numbers_of(facts)], reference)


def holds(facts: Mapping[str, Any], reference: str, sought: Typed) -> bool:
    """Whether `sought` is in the words of the delivery with `facts`. Its numbers take longest, so they come last."""
    texts = list(_texts_of(facts))
    return sought.is_in(f" {' '.join(texts)} ", reference) or sought.is_in(
        _joined([*texts, *_numbers_of(facts)], reference), reference
    )


def _texts_of(facts: Mapping[str, Any]) -> Iterator[str]:
    for group, names in _TEXTS:
        below = facts.get(group)
        if below is not None:
            for name in names:
                if text := below.get(name):
                    yield _words_of_text(text)
    if notes := facts.get("notes"):
        yield _words_of_text(notes)


def _numbers_of(facts: Mapping[str, Any]) -> Iterator[str]:
    for group, name in _NUMBERS:
        below = facts.get(group)
        if below is not None and (number := below.get(name)):
            yield _words_of_number(plain(number))


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


def _joined(found: list[str], reference: str) -> str:
    found.append(_words_of_reference(reference))
    return f" {' '.join(found)} "


def _words_of_text(text: str) -> str:
    return _remembered(text) if len(text) <= _REMEMBERED else _split(text)


def _split(text: str) -> str:
    words: list[str] = []
    for chunk in plain(text).split():
        if chunk.isalpha():
            words.append(chunk[:LONGEST_WORD])
        else:
            words += _words_of_number(chunk).split()
    return " ".join(dict.fromkeys(words))


_remembered = lru_cache(maxsize=8192)(_split)  # courts, senders and carriers come again and again


def _words_of_number(number: str) -> str:
    """O'Brien also as obrien, S.D.N.Y. as sdny; a number also without its leading zeros."""
    words = _RUN.findall(number)
    whole = "".join(words)
    if len(words) > 1:
        words.append(whole)
    key = _key(number)
    if key != whole:
        words.append(key)
    return " ".join([word[:LONGEST_WORD] for word in words])


def _words_of_reference(reference: str) -> str:
    return f"{reference} {reference.replace('-', '')}".replace("-", " ").lower()


def _key(number: str) -> str:
    return "".join([part.lstrip("0") or "0" for part in _FIGURES_OR_LETTERS.findall(number)])


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
    whole = "".join(_RUN.findall(chunk))
    found = {_part(whole): None} if whole else {}
    if _FIGURE.search(whole) and len(chunk) <= _LONGEST_NUMBER:
        if len(_FIGURES_OR_LETTERS.findall(chunk)) > 1:
            found[_part(_key(chunk))] = None
        if reference := _REFERENCE.fullmatch(chunk):
            found[f"{reference[1]}{int(reference[2]):06d}"] = None
    return tuple(found)


def _part(word: str) -> str:
    return word[:LONGEST_WORD] if len(word) >= ANYWHERE else f" {word}"
