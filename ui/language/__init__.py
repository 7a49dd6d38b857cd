"""The language of the window: every text that a person sees goes through `tr` when it is shown."""

from __future__ import annotations

from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

WINDOW, WORDS = "window", "words"
"""The contexts of the catalogs: sentences and labels; the words of the vocabulary, which stand alone."""


def tr(text: str, /, **values: object) -> str:
    """`text` in the window's language, with its {placeholders} filled from `values`; English where it is not known.

    Numbers with `{name:,}` are written as the locale writes them. Without `values` braces stay as they are.
    """
    found = QCoreApplication.translate(WINDOW, text) if text else ""
    if not values:
        return found
    return _FILLED.vformat(found, (), values) if ":," in found else found.format(**values)  # by far the quicker


def later(text: str, /) -> str:
    """`text` itself, marked as one that is translated where it is shown: for tables that are made at import."""
    return text


def language() -> str:
    """The code of the language that the window speaks: "en" or "es"."""
    return "es" if QLocale().language() is QLocale.Language.Spanish else "en"


def grouped(count: int) -> str:
    """A count with thousands apart, as the locale writes it."""
    return QLocale().toString(count) if language() == "es" else f"{count:,}"


class _Filled(Formatter):
    def format_field(self, value: Any, format_spec: str) -> Any:
        if format_spec == "," and isinstance(value, int):
            return grouped(value)
        return super().format_field(value, format_spec)


_FILLED = _Filled()
