"""Keys that a JSON text gives twice: readers keep the last one in silence, but a person must say which one counts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

GIVEN_TWICE = "is given twice; keep one of the two"
"""What is wrong with a key that an object repeats, after the key's name."""
_SHOWN = 60
_DIGITS = 4_300
_BLANK_AFTER_QUOTE = re.compile(r'"[ \t\r\n]')


class ReadObject(dict[str, Any]):
    """A JSON object as it was read; `repeated` is the first of its own keys that it gives twice, or None."""

    repeated: str | None = None


def object_of_pairs(pairs: list[tuple[str, Any]]) -> ReadObject:
    """The object that has `pairs`; for `object_pairs_hook` of the standard library's reader."""
    read = ReadObject(pairs)
    if len(read) < len(pairs):
        seen: set[str] = set()
        read.repeated = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return read


def repeated_in(value: object) -> str | None:
    """The dotted path of a key that is given twice within `value`, read with `object_of_pairs`; None if none is."""
    if isinstance(value, ReadObject):
        if value.repeated is not None:
            return value.repeated
        parts: Mapping[Any, Any] = value
    elif isinstance(value, list):
        parts = dict(enumerate(value))
    else:
        return None
    for name, part in parts.items():
        if (path := repeated_in(part)) is not None:
            return f"{name}.{path}"
    return None


def whole_number(digits: str) -> int:
    """A whole number of JSON, for `parse_int`. Raises ValueError, in plain words, where it is beyond reason."""
    if len(digits) > _DIGITS:
        raise ValueError(f"a number of more than {_DIGITS:,} digits")
    return int(digits)


def may_repeat(text: str, keys: int) -> bool:
    """Whether the JSON `text`, in whose objects a reader found `keys` keys, may give one twice.

    Quick, and never wrong where it says no.
    """
    return text.count('":') > keys or _BLANK_AFTER_QUOTE.search(text) is not None


def repeated_key(text: str) -> str | None:
    """The dotted path of a key that is given twice in `text`, which is valid JSON; None if none is."""
    return repeated_in(json.loads(text, object_pairs_hook=object_of_pairs, parse_int=str, parse_float=str))


def keys_in(value: object) -> int:
    """How many keys the objects within `value` have together."""
    if isinstance(value, Mapping):
        return len(value) + sum(keys_in(part) for part in value.values() if isinstance(part, (Mapping, list)))
    return sum(map(keys_in, value)) if isinstance(value, list) else 0


def shown_key(key: str) -> str:
    """`key` as a message names it: short, on one line, and nothing in it turns the text around."""
    shown = key if len(key) <= _SHOWN else f"{key[: _SHOWN - 3]}..."
    return shown if shown.isprintable() else repr(shown)
