"""Words of the program's own as data: English texts that know their form and values, to be said in another language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from legaldesk.domain.day_words import day_words


class Phrase(str):
    """A sentence or a word of the program's own.

    It is its English text; `form` has its {places}, `values` what stands in them: counts, `Share`, days, other phrases,
    tuples of these, and texts of people, which nobody translates. Where `alone`, it is a word of the vocabulary, which
    has a form of its own beside sentences that have the same letters. `start` is what it begins with in every language,
    and is left out of it: the name of a field that it stands beside.
    """

    __slots__ = ("alone", "form", "start", "values")
    form: str
    values: Mapping[str, object]
    alone: bool
    start: str

    def __new__(cls, form: str, /, **values: object) -> Phrase:
        """The phrase with `form` and `values`."""
        made = super().__new__(cls, ENGLISH.filled(form, values))
        made.form, made.values, made.alone, made.start = form, values, False, ""
        return made


class Share(float):
    """A share from 0 to 1, said in percent."""


class Voice:
    """How phrases, numbers and days are said; this one says them in English."""

    @property
    def language(self) -> str:
        """The code of the language: "en"."""
        return "en"

    def said(self, text: str) -> str:
        """A phrase in this language; any other text as it is."""
        if not isinstance(text, Phrase):
            return text
        return self.filled(self.form(text.form, text.alone), text.values).removeprefix(text.start)

    def filled(self, form: str, values: Mapping[str, object]) -> str:
        """`form` with `values` in its places."""
        return form.format_map({name: self.value(value) for name, value in values.items()}) if values else form

    def value(self, value: object) -> str:
        """What stands in a place: "1,234", "3.5", "12.5 %", "Tue, Nov 24, 2026", a text or an error, or several."""
        if isinstance(value, Share):
            return f"{self.number(value * 100, 1)} %"
        if isinstance(value, (int, float)):
            return self.number(value, 0 if isinstance(value, int) else 1)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, tuple):
            return ", ".join(map(self.value, value))
        if isinstance(value, Exception):
            return self.said(sentence_of(value))
        return self.said(value) if isinstance(value, str) else str(value)

    def form(self, form: str, alone: bool) -> str:  # noqa: ARG002 - English has one for both
        """The form of a phrase, with the same places."""
        return form

    def number(self, value: float, digits: int = 0) -> str:
        """A number with thousands apart and `digits` behind the point."""
        return f"{value:,.{digits}f}"

    def day(self, day: date) -> str:
        """A day as it is written."""
        return day_words(day)


ENGLISH = Voice()
"""The voice of files, of paper, and of the command line."""


def later(form: str) -> str:
    """`form` itself, marked as one of a phrase: for tables that are made at import."""
    return form


def word(english: str) -> Phrase:
    """A word of the vocabulary, such as "Civil subpoena for records"."""
    made = Phrase(english)
    made.alone = True
    return made


def without(text: str, start: str) -> str:
    """`text` without `start` at its beginning, in whatever language it is said; names in `start` stay as they are."""
    if not isinstance(text, Phrase) or not text.startswith(start):
        return text.removeprefix(start)
    made = str.__new__(Phrase, text.removeprefix(start))
    made.form, made.values, made.alone, made.start = text.form, text.values, text.alone, text.start + start
    return made


def listed(parts: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    return parts[0] if len(parts) == 1 else Phrase("{first} and {last}", first=tuple(parts[:-1]), last=parts[-1])


def either(parts: Sequence[str]) -> str:
    """Words of which one is meant: "a, b or c"."""
    return parts[0] if len(parts) == 1 else Phrase("{first} or {last}", first=tuple(parts[:-1]), last=parts[-1])


def did_you_mean(close: str) -> str:
    """A guess in brackets, behind what was said wrongly; "" where there is none."""
    return Phrase(" (did you mean {close}?)", close=close) if close else ""


def sentence_of(fault: Exception) -> str:
    """What `fault` says; a phrase where it was raised with one."""
    return fault.args[0] if fault.args and isinstance(fault.args[0], Phrase) else str(fault)
