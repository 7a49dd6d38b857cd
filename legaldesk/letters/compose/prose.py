"""Letter text to paragraphs: Markdown with emphasis and lists only, and fields that enter as data after parsing.

A field's value never passes through Jinja2 or Markdown. The template prints a stand-in (two private-use characters
around a number), and the value takes its place once the structure is fixed, so no value can add markup or structure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from legaldesk.letters.compose.markdown import Part, parts_of
from legaldesk.letters.content import Block, Bullets, Paragraph, Span

_OPEN, _CLOSE = "\ue000", "\ue001"
_STAND_IN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")


def stand_in(number: int) -> str:
    """The characters that stand for field `number` until the text is parsed."""
    return f"{_OPEN}{number}{_CLOSE}"


def has_stand_in(text: str) -> bool:
    """Whether `text` holds a character that could be taken for a stand-in; no template may."""
    return _OPEN in text or _CLOSE in text


def blocks_of(text: str, value: Callable[[int], str]) -> tuple[Block, ...]:
    """Parse `text`. `value` gives what stands for the field of a number, as plain text of one line."""
    return tuple(_blocks(_parts(text), value))


@lru_cache(maxsize=256)
def _parts(text: str) -> tuple[Part, ...]:
    """The structure of a text before its fields are filled in, which many letters share."""
    return tuple(parts_of(text))


def _blocks(parts: Iterable[Part], value: Callable[[int], str]) -> Iterator[Block]:
    for part in parts:
        filled = (Paragraph(tuple(_filled(spans, value))) for spans in part.texts)
        said = tuple(paragraph for paragraph in filled if paragraph.spans)
        if part.listed and said:
            yield Bullets(said)
        else:
            yield from said


def _filled(spans: Iterable[Span], value: Callable[[int], str]) -> Iterator[Span]:
    for span in spans:
        for index, part in enumerate(_STAND_IN.split(span.text)):
            words = value(int(part)) if index % 2 else part
            if words:
                yield Span(words, span.bold, span.italic)
