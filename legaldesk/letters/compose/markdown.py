"""The little Markdown of letter texts: paragraphs, lists, and emphasis. What else Markdown knows is plain text here.

A blank line ends a paragraph. A line that begins with `*`, `-` or `+` and a blank begins an item of a list; `*word*`
is italic and `**word**` bold, `_` does the same around whole words (CommonMark 0.31, 6.2).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from legaldesk.letters.content import Span

_ITEM = re.compile(r"\s*[*+-] +(?=\S)")
_RUN = re.compile(r"(\*+|_+)")
_LINE_BREAK = re.compile(r"\s*\n\s*")


Inline = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, which has one text, or a list, which has a text for each item."""

    texts: tuple[Inline, ...]
    listed: bool = False


def parts_of(text: str) -> Iterator[Part]:
    """The paragraphs and lists of `text`, in order."""
    items: list[Inline] = []
    for listed, lines in _groups(text):
        spans = inline(_LINE_BREAK.sub(" ", "\n".join(lines)).strip())
        if listed:
            items.append(spans)
            continue
        if items:
            yield Part(tuple(items), listed=True)
            items = []
        yield Part((spans,))
    if items:
        yield Part(tuple(items), listed=True)


def _groups(text: str) -> Iterator[tuple[bool, list[str]]]:
    """The lines that belong to one paragraph or item, and whether it is an item."""
    lines: list[str] = []
    listed = False
    for line in text.split("\n"):
        item = _ITEM.match(line)
        if lines and (item or not line.strip()):
            yield listed, lines
            lines = []
        if item:
            listed, lines = True, [line[item.end() :]]
        elif line.strip():
            listed = listed and bool(lines)
            lines.append(line)
    if lines:
        yield listed, lines


@dataclass(slots=True)
class _Run:
    """A run of `*` or `_` that may begin or end emphasis; `left` of its `length` marks are not used yet.

    `ends` and `begins` count the bold and the italic that end and begin here.
    """

    mark: str
    length: int
    left: int
    opens: bool
    closes: bool
    ends: list[int]
    begins: list[int]


def inline(text: str) -> Inline:
    """`text`, without a line break, cut into runs of one face."""
    if "*" not in text and "_" not in text:
        return (Span(text),) if text else ()
    words = _RUN.split(text)
    runs = list(_runs(words))
    _pair(runs)
    return tuple(_merged(words[::2], runs))


def _runs(words: Sequence[str]) -> Iterator[_Run]:
    for place in range(1, len(words), 2):
        run = words[place]
        before = words[place - 1][-1:] or (words[place - 2][-1] if place > 1 else " ")
        after = words[place + 1][:1] or (words[place + 2][0] if place + 2 < len(words) else " ")
        blank = before.isspace(), after.isspace()
        punctuation = _is_punctuation(before), _is_punctuation(after)
        opens = not blank[1] and (not punctuation[1] or blank[0] or punctuation[0])
        closes = not blank[0] and (not punctuation[0] or blank[1] or punctuation[1])
        if run[0] == "_":
            opens, closes = opens and (not closes or punctuation[0]), closes and (not opens or punctuation[1])
        yield _Run(run[0], len(run), len(run), opens, closes, [0, 0], [0, 0])


def _pair(runs: Sequence[_Run]) -> None:
    """Find for each run that ends emphasis the nearest one that begins it."""
    waiting: list[_Run] = []  # those that may still begin some
    bottoms: dict[tuple[str, bool, int], int] = {}  # below these nothing was found before
    for closer in runs:
        while closer.closes and closer.left:
            key = (closer.mark, closer.opens, closer.length % 3)
            bottom = bottoms.get(key, 0)
            place = next((at for at in range(len(waiting) - 1, bottom - 1, -1) if _match(waiting[at], closer)), None)
            if place is None:
                bottoms[key] = len(waiting)
                break
            opener = waiting[place]
            strong = opener.left > 1 and closer.left > 1
            for run, faces in ((opener, opener.begins), (closer, closer.ends)):
                run.left -= 1 + strong
                faces[not strong] += 1
            del waiting[place + (opener.left > 0) :]
            bottoms = {known: min(at, len(waiting)) for known, at in bottoms.items()}
        if closer.opens and closer.left:
            waiting.append(closer)


def _match(opener: _Run, closer: _Run) -> bool:
    if opener.mark != closer.mark:
        return False
    either = opener.closes or closer.opens
    return not either or (opener.length + closer.length) % 3 != 0 or opener.length % 3 == closer.length % 3 == 0


def _merged(words: Sequence[str], runs: Sequence[_Run]) -> Iterator[Span]:
    faces = [0, 0]
    text, face = "", (False, False)
    for word, run in zip_longest(words, runs):
        for part, turns in ((word, None), *(((run.mark * run.left, run.ends), ("", run.begins)) if run else ())):
            if turns is not None:
                sign = -1 if turns is run.ends else 1
                faces = [count + sign * turn for count, turn in zip(faces, turns, strict=True)]
            if part:
                now = faces[0] > 0, faces[1] > 0
                if now != face and text:
                    yield Span(text, *face)
                    text = ""
                text, face = text + part, now
    if text:
        yield Span(text, *face)


def _is_punctuation(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"
