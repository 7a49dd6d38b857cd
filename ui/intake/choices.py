"""Finding the word that somebody begins to type: `civ sub` finds "Civil subpoena for records"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

_NEVER: Mapping[str, int] = MappingProxyType({})


def candidates(typed: str, options: Mapping[str, str], uses: Mapping[str, int] = _NEVER) -> Sequence[str]:
    """The values whose words match what was typed, the likeliest first; all of them for a blank text.

    `options` leads from value to words. Every part of `typed` must begin a word of them; those whose words begin with
    the whole of `typed` come first, then those that were used most (`uses`, by value); otherwise the order of
    `options` holds.
    """
    wanted = _parts(typed)
    if not wanted:
        return list(options)
    whole = " ".join(wanted)
    found = [value for value, words in options.items() if _matches(wanted, words)]
    return sorted(found, key=lambda value: (not _folded(options[value]).startswith(whole), -uses.get(value, 0)))


def meant(typed: str, options: Mapping[str, str]) -> str | None:
    """The one value that `typed` can mean: its words in full, or the only candidate. None: none, or several."""
    whole = " ".join(typed.casefold().split())
    for value, words in options.items():
        if _folded(words) == whole:
            return value
    found = candidates(typed, options) if typed.strip() else []
    return found[0] if len(found) == 1 else None


def _matches(wanted: Sequence[str], words: str) -> bool:
    parts = _parts(words)
    for want in wanted:
        for part in parts:  # loops, since this is asked a thousand times a keystroke
            if part.startswith(want):
                break
        else:
            return False
    return True


@lru_cache(maxsize=1024)  # the same few words are asked at each keystroke
def _folded(text: str) -> str:
    return text.casefold()


@lru_cache(maxsize=1024)
def _parts(text: str) -> list[str]:
    return text.casefold().replace("'s", "").replace(",", "").split()
