"""Days and times in the window's language: as they are written, and as they are typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache

from legaldesk.domain import typed_moments
from legaldesk.domain.day_words import MONTHS, WEEKDAYS
from legaldesk.domain.typed_moments import Toward
from ui.language import language, later, tr

_SHORT = 3
_ALONE = {
    later("t"): "t",
    later("today"): "t",
    later("y"): "y",
    later("yesterday"): "y",
    later("tomorrow"): "tom",
    later("n"): "n",
    later("now"): "n",
    later("noon"): "noon",
    later("midnight"): "midnight",
}
"""What may be typed for a day or a time, and what it is in English."""
_WRITTEN = re.compile(
    r"(?P<day>[A-Z][a-z]{2}, [A-Z][a-z]{2} [0-9]{1,2}, [0-9]{4})"
    r"(?:, (?P<clock>[0-9]{1,2}:[0-9]{2} [ap]\.m\.) (?P<zone>\(UTC.+\)))?"
)
_DAY_FIRST = re.compile(r"(?:[^\W\d]+\.?,? )?([0-9]{1,2}) (?:de )?([^\W\d]+)\.?(?:,? (?:de )?([0-9]{4}))?")
_MONTH_FIRST = re.compile(r"(?:[^\W\d]+\.?,? )?([^\W\d]+)\.? ?([0-9]{1,2})(?:,? ([0-9]{4}))?")


def weekday(day: date) -> str:
    """The short name of its weekday: "Mon"."""
    return tr(WEEKDAYS[day.weekday()][:_SHORT])


def month_name(number: int) -> str:
    """The short name of a month, 1 to 12: "Nov"."""
    return tr(MONTHS[number - 1][:_SHORT])


def written_day(day: date) -> str:
    """A day as the screen writes it, "Mon, Nov 23, 2026"; `parse_typed_day` reads it back."""
    return tr(
        "{weekday}, {month} {day}, {year}",
        weekday=weekday(day), month=month_name(day.month), day=day.day, year=f"{day.year:04d}",
    )  # fmt: skip


def written_again(moment: str) -> str:
    """A day or moment that the desk wrote in English in the window's language; any other text as it is.

    "Mon, Nov 23, 2026", or "Mon, Nov 23, 2026, 2:45 p.m. (UTC-08:00)".
    """
    match = _WRITTEN.fullmatch(moment)
    if match is None:
        return moment
    day = written_day(typed_moments.parse_typed_day(match["day"], date.min))
    if match["clock"] is None:
        return day
    clock = typed_moments.parse_typed_time(match["clock"], datetime.min.replace(tzinfo=UTC))
    return f"{day}, {written_time(clock)} {match['zone']}"


def written_time(moment: time) -> str:
    """A time of day as the screen writes it, "2:45 p.m.", in Spanish "14:45"; `parse_typed_time` reads it back."""
    if language() == "es":
        return f"{moment.hour}:{moment.minute:02d}"
    return f"{moment.hour % 12 or 12}:{moment.minute:02d} {'a.m.' if moment.hour < 12 else 'p.m.'}"


def parse_typed_day(text: str, today: date, toward: Toward = Toward.PAST) -> date:
    """Read a day from what was typed in English or in the window's language; see `typed_moments`."""
    return _day_in(language(), text, today, toward)


@lru_cache(maxsize=64)  # each day in a form is read again at every keystroke in any of its fields
def _day_in(_language: str, text: str, today: date, toward: Toward) -> date:
    try:
        return typed_moments.parse_typed_day(_english_day(text), today, toward)
    except ValueError:
        return typed_moments.parse_typed_day(text, today, toward)  # what is said quotes what was typed


def parse_typed_time(text: str, now: datetime) -> time:
    """Read a time of day from what was typed in English or in the window's language; see `typed_moments`."""
    try:
        return typed_moments.parse_typed_time(_english_time(language(), text), now)
    except ValueError:
        return typed_moments.parse_typed_time(text, now)


@lru_cache(maxsize=64)
def _english_time(_language: str, text: str) -> str:
    typed = _plain(text)
    return _alone().get(typed, re.sub(r"\b([ap])\. ?m\.?", r"\1.m.", typed))


def _english_day(text: str) -> str:
    typed = _plain(text)
    if (word := _alone().get(typed)) is not None:
        return word
    if (name := _meant(typed, WEEKDAYS, 2)) is not None:
        return name
    if (match := _DAY_FIRST.fullmatch(typed)) and (name := _meant(match[2], MONTHS, _SHORT)) is not None:
        return f"{name} {match[1]}{', ' + match[3] if match[3] else ''}"
    if (match := _MONTH_FIRST.fullmatch(typed)) and (name := _meant(match[1], MONTHS, _SHORT)) is not None:
        return f"{name} {match[2]}{', ' + match[3] if match[3] else ''}"
    return text


def _alone() -> Mapping[str, str]:
    return _alone_in(language())


@cache
def _alone_in(_language: str) -> Mapping[str, str]:
    """The words that stand alone, in the language that the window speaks: read at every keystroke, made once."""
    return {_plain(tr(word)): english for word, english in _ALONE.items()}


def _meant(typed: str, names: tuple[str, ...], least: int) -> str | None:
    """The English name of the one of `names` that begins with `typed` in the window's language."""
    if len(typed) < least:
        return None
    found = [name for name, plain in _names_in(language(), names) if plain.startswith(typed)]
    return found[0] if len(found) == 1 else None


@cache
def _names_in(_language: str, names: tuple[str, ...]) -> Sequence[tuple[str, str]]:
    return [(name, _plain(tr(name))) for name in names]


def _plain(text: str) -> str:
    """`text` in small letters, without accents, in single blanks."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())
