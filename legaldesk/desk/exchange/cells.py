"""One cell of a table as the value of a field: forgiving about words and blanks, exact about everything else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from legaldesk.desk.exchange.formulas import rearm
from legaldesk.domain.fields import FieldKind, FieldSpec
from legaldesk.domain.folding import folded
from legaldesk.domain.words import say

_YES = frozenset({"true", "yes", "y", "1", "x"})
_NO = frozenset({"false", "no", "n", "0"})
_WHOLE = re.compile(r"[0-9]{1,12}(?:\.0+)?", re.ASCII)
_MIDNIGHT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]00:00(?::00(?:\.0+)?)?", re.ASCII)
Reader = Callable[[str], Any]


def reader_of(spec: FieldSpec) -> Reader:
    """The function that turns a cell that is not blank into the value of the field `spec`, in the contract's JSON.

    What it cannot read it gives back as text: reading the delivery then says what is allowed there. A word may be the
    contract's or the screen's, a flag true or false, yes or no, a day may carry a midnight.
    """
    if spec.kind is FieldKind.CHOICE and spec.words is not None:
        words = _words_of(spec)
        return lambda cell: words.get(folded(cell), cell.strip())
    return _READERS.get(spec.kind, rearm)


def _words_of(spec: FieldSpec) -> dict[str, str]:
    """The contract's word by what may stand for it: itself, itself with blanks, and its English words."""
    words = list(spec.words or ())
    spoken = {folded(form): word.value for word in words for form in (say(word), word.value.replace("_", " "))}
    return spoken | {word.value: word.value for word in words}


def _flag(cell: str) -> bool | str:
    word = folded(cell)
    return True if word in _YES else False if word in _NO else cell.strip()


def _count(cell: str) -> int | str:
    text = cell.strip()
    return int(text.partition(".")[0]) if _WHOLE.fullmatch(text) else text


def _day(cell: str) -> str:
    text = cell.strip()
    midnight = _MIDNIGHT.fullmatch(text)
    return midnight[1] if midnight else text


_READERS: dict[FieldKind, Reader] = {
    FieldKind.FLAG: _flag,
    FieldKind.COUNT: _count,
    FieldKind.DATE: _day,
    FieldKind.MOMENT: str.strip,
    FieldKind.REFERENCE: str.strip,
}
