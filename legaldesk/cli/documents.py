"""The JSON documents of a file or of standard input, one by one: a value, an array, or JSON Lines as they arrive."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, TextIO

from pydantic_core import from_json

from legaldesk.domain.errors import BadInput
from legaldesk.domain.json_keys import (
    GIVEN_TWICE,
    keys_in,
    may_repeat,
    object_of_pairs,
    repeated_in,
    shown_key,
    whole_number,
)

LINE_LIMIT = 32_000_000
"""Longest line, in characters: a delivery with every field at its limit is far below it."""
NOT_UTF8 = "the input is not UTF-8 text; save it as UTF-8"
ARRAY_LIMIT = 1_000_000_000
"""Longest array, in characters; it is held in memory, JSON Lines are not."""


def documents(file: TextIO, noun: str) -> Iterator[tuple[str, str | Mapping[str, Any]]]:
    """The documents of `file`, each with where it stands ("line 3: ").

    `noun` is what one of them is called in messages. A line comes out as text, an item of an array as value. Raises
    BadInput where the file is empty or an array is not valid JSON.
    """
    lines = (
        (number, line) for number, line in enumerate(iter(lambda: file.readline(LINE_LIMIT), ""), 1) if line.strip()
    )
    first = next(lines, None)
    if first is None:
        raise BadInput(f"the input is empty; give one JSON object for one {noun}")
    number, line = first
    if line.lstrip().startswith("["):
        yield from _array(_joined([line], lines, ARRAY_LIMIT, f"give JSON Lines, one {noun} a line"), noun)
        return
    second = next(lines, None)
    if second is None:
        yield "", line
    elif _is_whole(line):
        for number, line in chain([first, second], lines):
            yield f"line {number}: ", line
    else:
        yield "", _joined([line, second[1]], lines, LINE_LIMIT, "is it the right file?")


def _joined(begin: list[str], lines: Iterator[tuple[int, str]], limit: int, advice: str) -> str:
    """One document that stands on many lines. Raises BadInput where it has more than `limit` characters."""
    parts, length = begin, sum(map(len, begin))
    for _, line in lines:
        parts.append(line)
        length += len(line)
        if length > limit:
            raise BadInput(f"the input is not JSON Lines and is larger than {limit:,} characters; {advice}")
    return "".join(parts)


def opened(name: str) -> TextIO:
    """The file `name` (`-` is standard input), ready to be read as text. Raises BadInput."""
    if not name:
        raise BadInput("FILE: has no name; name a file, or - for standard input")
    if name == "-":
        return open(sys.stdin.fileno(), encoding="utf-8-sig", errors="surrogateescape", closefd=False)
    try:
        return open(name, encoding="utf-8-sig", errors="surrogateescape")  # noqa: PTH123
    except FileNotFoundError:
        raise BadInput(f"{name}: there is no such file") from None
    except OSError as fault:
        raise BadInput(f"{name}: cannot be read ({fault.strerror})") from None


def _array(text: str, noun: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    try:
        items = from_json(text.encode())
    except UnicodeEncodeError:
        raise BadInput(NOT_UTF8) from None
    except ValueError as fault:
        raise BadInput(f"this is not valid JSON ({fault}); give a JSON array, one object for each {noun}") from None
    if may_repeat(text, keys_in(items)):
        items = json.loads(text, object_pairs_hook=object_of_pairs, parse_int=whole_number)
    for number, item in enumerate(items, start=1):
        where = f"{noun} {number}: "
        if (path := repeated_in(item)) is not None:
            raise BadInput(f"{where}{shown_key(path)}: {GIVEN_TWICE}")
        yield where, item


def _is_whole(line: str) -> bool:
    try:
        from_json(line.encode())
    except ValueError:
        return False
    return True
