"""The words of a delivery that a search looks through, and what somebody typed: folded by the same rules.

A search finds every delivery that contains each chunk that was typed. Case, diacritics and punctuation don't matter;
three characters or more are found anywhere in a word, one or two only at its beginning. A number is found however it
is punctuated: `2:23-cv-01234` has the words 2, 23, cv, 01234, 223cv01234 and, without leading zeros, 223cv1234.
A reference that is not written to its end, such as `LD-2026-00`, finds the deliveries whose reference begins so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.sought import LONGEST_WORD, RUN, Typed, plain, without_zeros

_REMEMBERED = 100
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


def words_of(delivery: Delivery, reference: str) -> str:
    """Every word that finds this delivery, each between two blanks."""
    return with_reference(own_words(delivery), reference)


def own_words(delivery: Delivery) -> str:
    """Every word that finds this delivery whatever its reference is, with a blank between two."""
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
    return " ".join(filter(None, found))


def with_reference(words: str, reference: str) -> str:
    """`own_words` and those of the reference, each between two blanks."""
    return f" {words} {words_of_reference(reference)} " if words else f" {words_of_reference(reference)} "


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


def _joined(found: list[str], reference: str) -> str:
    return with_reference(" ".join(filter(None, found)), reference)


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
    words = RUN.findall(number)
    whole = "".join(words)
    if len(words) > 1:
        words.append(whole)
    key = without_zeros(number)
    if key != whole:
        words.append(key)
    return " ".join([word[:LONGEST_WORD] for word in words])


def words_of_reference(reference: str) -> str:
    """The words of the reference alone."""
    return f"{reference} {reference.replace('-', '')}".replace("-", " ").lower()
