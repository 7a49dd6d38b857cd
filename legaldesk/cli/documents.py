"""The JSON documents of a file or of standard input, one by one: a value, an array, or JSON Lines as they arrive."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, TextIO

from pydantic_core import from_json

from legaldesk.domain.errors import BadInput

LINE_LIMIT = 32_000_000
"""Longest line, in characters: a delivery with every field at its limit is far below it."""


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
        yield from _array("".join(chain([line], (more for _, more in lines))), noun)
        return
    second = next(lines, None)
    if second is None:
        yield "", line
    elif _is_whole(line):
        for number, line in chain([first, second], lines):
            yield f"line {number}: ", line
    else:
        yield "", "".join(chain([line, second[1]], (more for _, more in lines)))


def opened(name: str) -> TextIO:
    """The file `name` (`-` is standard input), ready to be read as text. Raises BadInput."""
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
        items = from_json(text)
    except ValueError as fault:
        raise BadInput(f"this is not valid JSON ({fault}); give a JSON array, one object for each {noun}") from None
    for number, item in enumerate(items, start=1):
        yield f"{noun} {number}: ", item


def _is_whole(line: str) -> bool:
    try:
        from_json(line)
    except ValueError:
        return False
    return True
