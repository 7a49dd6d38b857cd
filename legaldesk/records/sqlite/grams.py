"""The pieces of words by which the index finds them: how a word begins, and every few letters in a row within it.

Of each word the index holds the first letter and the first two, every three in a row, and of a word with a figure
every five. A part of a search that is one such piece is found by the index alone; of a longer one the index finds
whatever holds all its pieces, and the words themselves decide. Five, since three figures in a row stand in every
twentieth number: with threes alone, `LD-2023-02` had 45,000 candidates in a million deliveries, with fives a hundred.
"""

from __future__ import annotations

from functools import lru_cache

from legaldesk.domain.sought import ANYWHERE

_FIVE = 5
_MOST = 48
"""Pieces of a part that are looked up; the words decide about the rest."""


def pieces_of(words: str) -> str:
    """All pieces of `words`, separated by blanks: one token of the index each. Some may be there twice."""
    return " ".join(
        [_remembered(word) if len(word) < _FIVE or word.isalpha() else _pieces(word) for word in words.split()]
    )


def pieces_sought(part: str) -> list[str]:
    """The pieces that stand wherever `part` (of a `Typed`) does."""
    word = part.lstrip(" ")
    if word != part:
        return [word]
    length = _FIVE if len(word) >= _FIVE and not word.isalpha() else ANYWHERE
    return list(dict.fromkeys([word[place : place + length] for place in range(len(word) - length + 1)]))[:_MOST]


def is_one_piece(part: str) -> bool:
    """Whether `part` is found exactly by the index alone."""
    word = part.lstrip(" ")
    return word != part or len(word) == ANYWHERE or (len(word) == _FIVE and not word.isalpha())


def _pieces(word: str) -> str:
    found = [word[:1], word[:2]]
    found += [word[place : place + ANYWHERE] for place in range(len(word) - ANYWHERE + 1)]
    if not word.isalpha():
        found += [word[place : place + _FIVE] for place in range(len(word) - _FIVE + 1)]
    return " ".join(found)


_remembered = lru_cache(maxsize=32_768)(_pieces)  # names, years and the like come again and again
