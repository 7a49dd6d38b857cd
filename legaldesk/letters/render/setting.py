"""Setting text: words of one paragraph into lines of a given width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from legaldesk.letters.render.common_faces import COMMON_SET
from legaldesk.letters.render.fonts import WORD, Fonts
from legaldesk.letters.render.script import joined

_TOKEN = re.compile(r" +|[^ ]+")
_HAN = re.compile(
    "([\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff])"
)
_NOT_FIRST = frozenset("、。，．」』）】〉》！？：；ー々")
_LONGEST_KEPT = 1_000
"""Longest text in characters whose lines are kept: so what is kept stays small, whatever is typed."""
_ROUNDING = 0.001
"""More points than the width of a line is off by that was added up in another order."""

Color = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text looks: the face's key, the type size and leading in points, the color as RGB from 0 to 1."""

    face: str
    size: float
    leading: float
    color: Color = (0.0, 0.0, 0.0)


Run = tuple[str, Style]
Line = tuple[Run, ...]


def set_lines(runs: Sequence[Run], width: float, fonts: Fonts) -> list[Line]:
    """Break `runs` into lines no wider than `width` points. A word that is wider than a line is cut."""
    if len(runs) == 1:
        text, style = runs[0]
        if len(text) <= WORD and _is_plain(text) and fonts.width(text, style.face, style.size) < width - _ROUNDING:
            return [(runs[0],)]
    if sum([len(text) for text, _ in runs]) > _LONGEST_KEPT:
        return _broken(runs, width, fonts)
    return list(_kept(tuple(runs), width, fonts))


@lru_cache(maxsize=2048)
def _kept(runs: tuple[Run, ...], width: float, fonts: Fonts) -> tuple[Line, ...]:
    """The lines of a text that many letters hold, or one letter at each density, are found once."""
    return tuple(_broken(runs, width, fonts))


def _broken(runs: Sequence[Run], width: float, fonts: Fonts) -> list[Line]:
    return _filled(runs, width, fonts) or _set(runs, width, fonts)


def _filled(runs: Sequence[Run], width: float, fonts: Fonts) -> list[Line]:
    """The lines of words of usual characters with one blank between them: counted, and cut out of the whole text.

    None for other texts, and if a word is wider than a line: such texts take the long way.
    """
    text = "".join([text for text, _ in runs])
    if not _is_plain(text):
        return []
    starts: list[int] = []  # of the lines
    filled = blank = 0.0
    for start, before, advance in _words(runs, fonts):
        if advance > width:
            return []
        if not starts or filled + blank + advance > width:
            starts.append(start)
            filled = advance
        else:
            filled += blank + advance
        blank = before
    return _sliced(runs, [*zip(starts, [start - 1 for start in starts[1:]] + [len(text)], strict=True)])


def _words(runs: Sequence[Run], fonts: Fonts) -> Iterator[tuple[int, float, float]]:
    """Where each word begins, how wide the blank behind it is, and how wide the word."""
    start = at = 0
    advance = 0.0
    for text, style in runs:
        for number, part in enumerate(text.split(" ")):
            if number:
                yield start, fonts.width(" ", style.face, style.size), advance
                at += 1
                start, advance = at, 0.0
            if part:
                advance += fonts.width(part, style.face, style.size)
                at += len(part)
    yield start, 0.0, advance


def _sliced(runs: Sequence[Run], spans: Sequence[tuple[int, int]]) -> list[Line]:
    """The parts of `runs` from one character to another, neighbors of one style made one."""
    whole = _in_one([run for run in runs if run[0]])
    if len(whole) == 1:
        [(text, style)] = whole
        return [((text[start:end], style),) for start, end in spans]
    lines: list[Line] = []
    for start, end in spans:
        line: list[Run] = []
        at = 0
        for text, style in whole:
            part = text[max(start - at, 0) : max(end - at, 0)]
            if part:
                line.append((part, style))
            at += len(text)
        lines.append(tuple(line))
    return lines


def _set(runs: Sequence[Run], width: float, fonts: Fonts) -> list[Line]:
    """The lines of any text."""
    lines: list[Line] = []
    line: list[Run] = []
    filled = 0.0
    space = 0.0
    for atom in _atoms(runs):
        if atom[0][0] == " ":
            if line:
                space = line_width(atom, fonts)
                line += atom
            continue
        advance = line_width(atom, fonts)
        if line and filled + space + advance > width:
            lines.append(_merged(line))
            line, filled, space = [], 0.0, 0.0
        last = atom
        if advance > width:
            *whole, last = _cut(atom, width, fonts)
            lines.extend(_merged(part) for part in whole)
            advance = line_width(last, fonts)
        line += last
        filled += space + advance
        space = 0.0
    if line:
        lines.append(_merged(line))
    return lines


def _is_plain(text: str) -> bool:
    """Whether `text` holds nothing but words of usual characters with one blank between them."""
    return text != "" and " " not in {text[0], text[-1]} and "  " not in text and COMMON_SET.issuperset(text)


def fitted(text: str, style: Style, width: float, fonts: Fonts, most: int = 1) -> list[Line]:
    """At most `most` lines of `text`; what does not fit shows as an ellipsis."""
    lines = set_lines([(text, style)], width, fonts)
    if len(lines) <= most:
        return lines
    last = "".join(run for run, _ in lines[most - 1])
    while last and fonts.width(last + "…", style.face, style.size) > width:
        last = last[:-1]
    return [*lines[: most - 1], ((last.rstrip() + "…", style),)]


def line_width(line: Sequence[Run], fonts: Fonts) -> float:
    """The width of a set line in points."""
    return sum([fonts.width(text, style.face, style.size) for text, style in line])


def _atoms(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """What may not be broken: a blank, or letters without a blank between them, across changes of style."""
    atom: list[Run] = []
    for text, style in runs:
        for token in _TOKEN.findall(joined(text)):
            if token[0] == " ":
                if atom:
                    yield atom
                    atom = []
                yield [(" ", style)]
                continue
            for part in filter(None, _HAN.split(token)):
                if atom and _HAN.match(part) and part not in _NOT_FIRST:
                    yield atom
                    atom = []
                atom.append((part, style))
    if atom:
        yield atom


def _cut(atom: Sequence[Run], width: float, fonts: Fonts) -> list[list[Run]]:
    parts: list[list[Run]] = [[]]
    filled = 0.0
    for text, style in atom:
        start = 0
        for index, letter in enumerate(text):
            advance = fonts.width(letter, style.face, style.size)
            if filled and filled + advance > width:
                parts[-1].append((text[start:index], style))
                parts.append([])
                start, filled = index, 0.0
            filled += advance
        parts[-1].append((text[start:], style))
    return parts


def _merged(line: Sequence[Run]) -> Line:
    merged = _in_one(line)
    merged[-1] = (merged[-1][0].rstrip(" "), merged[-1][1])
    return tuple(run for run in merged if run[0])


def _in_one(runs: Sequence[Run]) -> list[Run]:
    """`runs`, neighbors of one style made one."""
    joined: list[Run] = []
    for text, style in runs:
        if joined and (joined[-1][1] is style or joined[-1][1] == style):
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return joined
