"""Letter text to paragraphs: Markdown with emphasis and lists only, and fields that enter as data after parsing.

A field's value never passes through Jinja2 or Markdown. The template prints a stand-in (two private-use characters
around a number), and the value takes its place once the structure is fixed, so no value can add markup or structure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from legaldesk.letters.content import Block, Bullets, Paragraph, Span

_OPEN, _CLOSE = "\ue000", "\ue001"
_LINE_BREAK = re.compile(r"\s*\n\s*")
_STAND_IN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")


def stand_in(number: int) -> str:
    """The characters that stand for field `number` until the text is parsed."""
    return f"{_OPEN}{number}{_CLOSE}"


def has_stand_in(text: str) -> bool:
    """Whether `text` holds a character that could be taken for a stand-in; no template may."""
    return _OPEN in text or _CLOSE in text


def blocks_of(text: str, value: Callable[[int], str]) -> tuple[Block, ...]:
    """Parse `text`. `value` gives what stands for the field of a number, as plain text of one line."""
    return tuple(_blocks(_parser().parse(text), value))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["emphasis", "list"])


def _blocks(tokens: Sequence[Token], value: Callable[[int], str]) -> list[Block]:
    blocks: list[Block] = []
    items: list[Paragraph] = []
    depth = 0
    for token in tokens:
        if token.type == "bullet_list_open":
            depth += 1
        elif token.type == "bullet_list_close":
            depth -= 1
            if depth == 0:
                blocks.append(Bullets(tuple(items)))
                items = []
        elif token.type == "inline":
            paragraph = Paragraph(_spans(token.children or [], value))
            if paragraph.spans:
                (items if depth else blocks).append(paragraph)
    return blocks


def _spans(tokens: Sequence[Token], value: Callable[[int], str]) -> tuple[Span, ...]:
    spans: list[Span] = []
    bold = italic = 0
    for token in tokens:
        if token.type == "strong_open":
            bold += 1
        elif token.type == "strong_close":
            bold -= 1
        elif token.type == "em_open":
            italic += 1
        elif token.type == "em_close":
            italic -= 1
        else:
            for index, part in enumerate(_STAND_IN.split(_LINE_BREAK.sub(" ", token.content))):
                words = value(int(part)) if index % 2 else part
                if words:
                    spans.append(Span(words, bold > 0, italic > 0))
    return tuple(spans)
