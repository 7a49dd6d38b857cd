"""What the desk itself says, in the window's language: words of the vocabulary, fields, kinds of files, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLocale

from legaldesk.domain import fields, media_types, words
from legaldesk.domain.errors import DeskError
from legaldesk.domain.phrase import Phrase, Voice, sentence_of
from legaldesk.domain.vocabulary import Channel
from ui.language import WORDS as CONTEXT
from ui.language import grouped, language, tr
from ui.language.moments import written_again
from ui.language.sentences import SENTENCES

_NAMED = re.compile(r"(?P<name>[\w.\-/›]{1,60}): (?P<rest>.+)", re.DOTALL)
_PLACE = re.compile(r"\{(\w+)\}")
_MOMENTS = frozenset({"day", "moment"})
_OURS = frozenset({"allowed", "calendar", "clock", "forms", "holiday", "rule"})
"""Places in a sentence that hold words of the desk's own; what a person wrote stays as it is."""


def say(word: StrEnum) -> str:
    """The words for an enumerated value, such as "Civil subpoena for records"."""
    return word_for(words.say(word))


def by_channel(channel: Channel) -> str:
    """How papers came, for the middle of a sentence: "by fax", "in person"."""
    return word_for(words.by_channel(channel))


def word_for(english: str) -> str:
    """The word of the vocabulary that is `english` in English."""
    return QCoreApplication.translate(CONTEXT, english)


def label_of(path: str) -> str:
    """What the screen calls the field at `path`; the path itself for one that is not in the catalogue."""
    return tr(fields.label_of(path))


def kind_in_words(media_type: str) -> str:
    """A media type as a person calls it: "PDF", "TIFF image"; "File" where it is not known."""
    return tr(media_types.kind_in_words(media_type))


class _Vocabulary(Mapping[type[StrEnum], Mapping[str, str]]):
    """Enumeration to its values' words, in the language of the moment."""

    def __getitem__(self, kind: type[StrEnum]) -> Mapping[str, str]:
        return _words_of(kind, language())

    def __iter__(self) -> Iterator[type[StrEnum]]:
        return iter(words.WORDS)

    def __len__(self) -> int:
        return len(words.WORDS)


@cache
def _words_of(kind: type[StrEnum], _language: str) -> Mapping[str, str]:
    return MappingProxyType({value: word_for(english) for value, english in words.WORDS[kind].items()})


WORDS: Mapping[type[StrEnum], Mapping[str, str]] = _Vocabulary()
"""Enumeration to its values' words."""


def spoken(sentence: object) -> str:
    """A sentence of the desk, such as that of an error, in the window's language; in English where it is not known.

    A name before it (`name: is missing`) stays as it is, and so do the values in it.
    """
    if isinstance(sentence, DeskError):
        sentence = sentence.plain or sentence.sentence
    elif isinstance(sentence, Exception):
        sentence = sentence_of(sentence)
    if isinstance(sentence, Phrase):
        return VOICE.said(sentence)
    text = str(sentence)
    found = tr(text)
    if found != text or not text:
        return found
    for source, pattern in _patterns():
        match = pattern.fullmatch(text)
        if match is not None and (wanted := tr(source)) != source:
            return wanted.format(**{name: _value(name, value) for name, value in match.groupdict().items()})
    named = _NAMED.fullmatch(text)
    return f"{named['name']}: {spoken(named['rest'])}" if named else text


class WindowVoice(Voice):
    """Says phrases in the window's language; those that are not known in English."""

    @property
    def language(self) -> str:
        """The code of the window's language."""
        return language()

    def form(self, form: str, alone: bool) -> str:
        """The form of a phrase, with the same places."""
        if alone:
            return word_for(form)
        found = tr(form) if "{" in form else spoken(form)
        named = _NAMED.fullmatch(form) if found == form else None
        return f"{named['name']}: {self.form(named['rest'], alone)}" if named else found

    def number(self, value: float, digits: int = 0) -> str:
        """A number as the locale writes it."""
        if language() != "es":
            return super().number(value, digits)
        return QLocale().toString(float(value), "f", digits) if digits else grouped(round(value))

    def day(self, day: date) -> str:
        """A day, or a moment with its clock, as the screen writes it."""
        return written_again(super().day(day))


VOICE = WindowVoice()
"""What the window speaks with."""


def _value(name: str, value: str) -> str:
    """What stands in the place `name` of a sentence: a word of the desk's own or a day in the window's language."""
    if name in _OURS:
        return tr(value)
    return written_again(value) if name in _MOMENTS else value


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((source, _pattern(source)) for source in SENTENCES)


def _pattern(source: str) -> re.Pattern[str]:
    parts = _PLACE.split(source)
    fixed = [re.escape(part) for part in parts[::2]]
    named = [f"(?P<{name}>.+?)" for name in parts[1::2]]
    return re.compile("".join(each for pair in zip(fixed, [*named, ""], strict=True) for each in pair), re.DOTALL)
