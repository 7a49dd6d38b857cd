"""Making any text safe to print: one line of composed characters, without controls, overrides or absurd length."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
MARKS_LIMIT = 4
"""Most combining marks that one letter may carry; more of them would run over the lines above and below."""
_LONGEST_KEPT = 200
"""Longest text in characters that is kept as it was made safe: so what is kept stays small, whatever is typed."""
_JOINERS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
_SPACES = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85")


def one_line(text: str, limit: int) -> str:
    """`text` as one printable line of at most `limit` characters; what is cut off shows as an ellipsis.

    White space of every sort becomes one blank. Bidirectional overrides and other invisible format characters are
    dropped; control characters, private-use characters and lone surrogates show as the replacement character.
    """
    return _kept(text, limit) if len(text) <= _LONGEST_KEPT else _one_line(text, limit)


@lru_cache(maxsize=1024)
def _kept(text: str, limit: int) -> str:
    """The company's own names and the like are in every letter."""
    return _one_line(text, limit)


def _one_line(text: str, limit: int) -> str:
    if text.isascii() and text.isprintable():
        plain = " ".join(text.split())
    else:
        # Composing can lengthen a text, but never so much that this slice would lose what is shown in the end.
        composed = unicodedata.normalize("NFC", text[: limit * 8])
        plain = " ".join("".join(_printable(composed)).split())
    return plain if len(plain) <= limit else plain[: limit - 1].rstrip() + ELLIPSIS


def lines_of(text: str, limit: int, most: int) -> tuple[str, ...]:
    """The lines of a block of text that say something, each as `one_line` gives it; at most `most` of them."""
    lines = [line for line in (one_line(part, limit) for part in text[: limit * most * 8].splitlines()) if line]
    if len(lines) > most:
        lines[most - 1 :] = [one_line(" ".join((*lines[most - 1 :], ELLIPSIS)), limit)]
    return tuple(lines)


def _printable(text: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for letter in text:
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind[0] == "M" else 0
        if letter in _SPACES or kind[0] == "Z":
            kept.append(" ")
        elif kind == "Cf":
            if letter in _JOINERS:
                kept.append(letter)
        elif kind in {"Cc", "Co", "Cs"}:
            kept.append(REPLACEMENT)
        elif not _is_variation(letter) and marks <= MARKS_LIMIT:
            kept.append(letter)
    return kept


def _is_variation(letter: str) -> bool:
    return "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
