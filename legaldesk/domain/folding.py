"""Text as it is compared: without diacritics and case."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """`text` without diacritics and case, with single blanks: for comparing names."""
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).split())
