"""Whom a note names with @: known people by their whole name or the beginning of it, others as they are written."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARK = re.compile(r"(?<![\w@.])@(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_][\w.'’\-]*")


def mentioned(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """The people that `text` names, each once, in order.

    "@Ana Ruiz" and "@ana" both mean the known "Ana Ruiz", the latter as long as no other name begins so. A name that
    nobody known has is taken as it is written, up to the next space. An address such as a@b.example names nobody.
    """
    found: dict[str, str] = {}
    for mark in _MARK.finditer(text):
        name = _name_at(text[mark.end() :], known)
        if name:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def same_person(one: str, other: str) -> bool:
    """Whether two names mean the same person."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _name_at(rest: str, known: Sequence[str]) -> str:
    lower = rest.casefold()
    whole = [name for name in known if lower.startswith(name.casefold()) and _ends(lower[len(name.casefold()) :])]
    if whole:
        return max(whole, key=len)
    word = _WORD.match(rest)
    typed = word[0].rstrip(".'’-") if word else ""
    begun = [name for name in known if typed and typed.casefold() in map(str.casefold, name.split())]
    return begun[0] if len(begun) == 1 else typed


def _ends(rest: str) -> bool:
    return not rest or not (rest[0].isalnum() or rest[0] == "_")
