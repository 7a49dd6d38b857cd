"""The words of a delivery that a search finds, and the words that somebody typed: folded by the same rules.

Case, diacritics and punctuation don't matter. A docket, tracking or telephone number is found from the start of any of
its parts however it is punctuated: `2:23-cv-01234` gives the keys 223cv1234, 23cv1234, cv1234 and 1234.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from types import MappingProxyType

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import folded

LONGEST_WORD = 40
"""Letters of a word that count; the rest is cut off, in the log and in a search alike."""
MOST_CHUNKS = 32
"""Words of a search that count."""
_LONGEST_NUMBER = 60
_MOST_PARTS = 12
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


def plain(text: str) -> str:
    """`text` in lower case, without diacritics and strokes; ideographs stand apart."""
    if text.isascii():
        return text.lower()
    return _UNSPACED.sub(r" \1 ", folded(text).lower().translate(_STROKED))


def words_of(delivery: Delivery, reference: str) -> str:
    """Every word that finds this delivery, each once, separated by blanks."""
    found: set[str] = set()
    for text in filter(None, _texts(delivery)):
        found.update(_words_of_text(text) if len(text) <= _REMEMBERED else _words_of(text))
    for number in filter(None, (reference, *_numbers(delivery))):
        found.update(_words_of_number(plain(number)))
    return " ".join(sorted(found))


def searched(text: str) -> list[list[list[str]]]:
    """What somebody typed, as alternatives: any of them matches where each of its words begins a word of the delivery.

    Returns one list for each way to read the whole text; it holds, for each chunk, the ways to read that; each way is
    a list of words that all must be there. Empty if nothing was typed but punctuation.
    """
    chunks = plain(text).split()[:MOST_CHUNKS]
    return [ways for chunk in chunks if (ways := _ways(chunk))]


def searched_as_number(text: str) -> str:
    """What somebody typed read as one number that was written with blanks (`23 cv 1234`), as a key; else ""."""
    whole = plain(text)
    if len(whole.split()) < 2 or len(whole) > _LONGEST_NUMBER or not _FIGURE.search(whole):
        return ""
    return _typed_key(whole)


def _words_of_number(number: str) -> Iterator[str]:
    runs = _RUN.findall(number)
    for run in runs:
        yield run[:LONGEST_WORD]
    yield "".join(runs)[:LONGEST_WORD]
    yield from _number_keys(number[:_LONGEST_NUMBER])


def _words_of(text: str) -> set[str]:
    return {word for chunk in plain(text).split() for word in _words_of_chunk(chunk)}


@lru_cache(maxsize=4096)
def _words_of_text(text: str) -> frozenset[str]:
    """The same for a short text: courts, senders and carriers come again and again."""
    return frozenset(_words_of(text))


def _words_of_chunk(chunk: str) -> Iterator[str]:
    if chunk.isalpha():
        yield chunk[:LONGEST_WORD]
        return
    runs = _RUN.findall(chunk)
    for run in runs:
        yield run[:LONGEST_WORD]
    if len(runs) > 1:
        yield "".join(runs)[:LONGEST_WORD]  # O'Brien as OBrien, S.D.N.Y. as SDNY
    if len(chunk) <= _LONGEST_NUMBER and _FIGURE.search(chunk):
        yield from _number_keys(chunk)


def _number_keys(number: str) -> list[str]:
    keys, key = [], ""
    for part in reversed(_FIGURES_OR_LETTERS.findall(number)[:_MOST_PARTS]):
        key = (part.lstrip("0") or "0") + key
        keys.append(key[:LONGEST_WORD])
    return keys


def _ways(chunk: str) -> list[list[str]]:
    runs = [run[:LONGEST_WORD] for run in _RUN.findall(chunk)]
    ways = [runs, ["".join(runs)[:LONGEST_WORD]]]
    if _FIGURE.search(chunk) and len(chunk) <= _LONGEST_NUMBER:
        ways.append([_typed_key(chunk)])
    kept: list[list[str]] = []
    for way in ways:
        if way and all(way) and way not in kept:
            kept.append(way)
    return kept


def _typed_key(number: str) -> str:
    """The key of a number that is still being typed: zeros at its end may be the leading ones of a longer part."""
    parts = [part.lstrip("0") or "0" for part in _FIGURES_OR_LETTERS.findall(number)]
    if len(parts) > 1 and parts[-1] == "0":
        parts.pop()
    return "".join(parts)[:LONGEST_WORD]


def _texts(delivery: Delivery) -> Iterable[str]:
    requester, instrument = delivery.requester, delivery.instrument
    yield from (requester.name, requester.contact, requester.email, requester.phone, requester.fax)
    yield from (instrument.caption, instrument.court, instrument.title, instrument.records_sought, delivery.notes)
    if delivery.sender is not None:
        yield delivery.sender.name
    if delivery.server is not None:
        yield from (delivery.server.name, delivery.server.registration)
    if delivery.email is not None:
        yield from (delivery.email.from_address, delivery.email.subject)
    if delivery.fax is not None:
        yield from (delivery.fax.tsid, delivery.fax.from_number)
    if delivery.courier is not None:
        yield delivery.courier.carrier
    if delivery.portal is not None:
        yield delivery.portal.account


def _numbers(delivery: Delivery) -> Iterable[str]:
    yield delivery.instrument.case_number
    yield delivery.mail.tracking_number if delivery.mail else ""
    yield delivery.courier.tracking_number if delivery.courier else ""
    yield delivery.agent.transmittal_number if delivery.agent else ""
    yield delivery.portal.request_number if delivery.portal else ""
    yield delivery.fax.from_number if delivery.fax else ""
