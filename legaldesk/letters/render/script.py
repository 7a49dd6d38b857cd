"""Scripts that do not simply run from left to right: joined Arabic letters, and the visual order of a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from legaldesk.letters.plain import REPLACEMENT

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_JOINERS = str.maketrans("", "", "\u200c\u200d")


def joined(text: str) -> str:
    """`text` with Arabic letters in the forms that they take beside their neighbors, still in reading order."""
    if text.isascii():
        return text
    if _ARABIC.search(text):
        text = str(_reshaper().reshape(text))
    return text.translate(_JOINERS)


def runs_left(text: str) -> bool:
    """Whether any of `text` runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def clusters(text: str) -> Iterator[str]:
    """Each letter with the marks that it carries, in reading order."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            yield text[start:index]
            start = index


def visual_order(text: str) -> list[tuple[int, str]]:
    """The clusters of one line from left to right, as they are drawn: place in reading order, and text (UAX 9).

    The line runs from left to right as a whole unless no letter in it does: letters are written in a language that
    runs that way, and names in other scripts stand within it.
    """
    from bidi import algorithm

    parts = list(clusters(text))
    # The algorithm stops at characters that Unicode has not assigned; they count as symbols.
    leading = "".join(part[0] if unicodedata.bidirectional(part[0]) else REPLACEMENT for part in parts)
    base = 0 if any(unicodedata.bidirectional(letter) == "L" for letter in leading) else 1
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(leading, storage)
    for index, entry in enumerate(storage["chars"]):
        entry["place"] = index
    for step in (
        algorithm.explicit_embed_and_overrides,
        algorithm.resolve_weak_types,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
        algorithm.reorder_resolved_levels,
        algorithm.apply_mirroring,
    ):
        step(storage, False)  # noqa: FBT003  (their parameter `debug` has no other name in all of them)
    return [(entry["place"], _mirrored(entry, parts)) for entry in storage["chars"]]


def _mirrored(entry: dict[str, Any], parts: list[str]) -> str:
    part = parts[entry["place"]]
    return part if entry["ch"] == REPLACEMENT else f"{entry['ch']}{part[1:]}"


@lru_cache(maxsize=1)
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper

    # Only the ligature that Arabic cannot be written without (lam with alef); marks are kept.
    settings = {"delete_harakat": False, "support_zwj": True, "ARABIC LIGATURE ALLAH": False}
    return ArabicReshaper(settings)
