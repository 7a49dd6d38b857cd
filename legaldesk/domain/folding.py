"""Text as it is compared: without diacritics and case."""

from __future__ import annotations

import unicodedata

_FEW = 8
"""Different marks that are quicker taken out of a long text one after the other than all at once."""


def folded(text: str) -> str:
    """`text` without diacritics and case, with single blanks: for comparing names."""
    if text.isascii():
        return " ".join(text.casefold().split())
    bare = unicodedata.normalize("NFKD", text.casefold())
    marks = [letter for letter in set(bare) if unicodedata.combining(letter)]
    if len(marks) > _FEW:
        return " ".join(bare.translate(dict.fromkeys(map(ord, marks))).split())
    for mark in marks:
        bare = bare.replace(mark, "")
    return " ".join(bare.split())
