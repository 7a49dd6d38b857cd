"""Scripts that do not simply run from left to right: joined Arabic letters, and the visual order of a line."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_MARKS_BEFORE = re.compile("([\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]+)(.)")
_PRESENTED = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINERS = str.maketrans("", "", "\u200c\u200d")


def joined(text: str) -> str:
    """`text` with Arabic letters in the forms that they take beside their neighbors, still in reading order."""
    if _ARABIC.search(text):
        text = str(_reshaper().reshape(text))
    return text.translate(_JOINERS)


def visual(text: str) -> str:
    """One line of `text`, as `joined` gives it, in the order in which it is drawn from left to right (UAX 9)."""
    if not _RIGHT_TO_LEFT.search(text):
        return text
    from bidi import get_display

    return _MARKS_BEFORE.sub(r"\2\1", str(get_display(text)))


def spoken(text: str) -> str:
    """What a line of `text`, as `joined` gives it, reads: base letters instead of positional forms."""
    return _PRESENTED.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)


@lru_cache(maxsize=1)
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False, "support_zwj": True})
