"""Dates and times as a hurried person types them (`t`, `-3`, `mon`, `11/23`, `914`, `2p`), read into values."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta
from enum import Enum

from legaldesk.domain.day_words import MONTHS, WEEKDAYS
from legaldesk.domain.phrase import Phrase

DAY_FORMS = "t, y, -3, mon, 11/23 or 2026-11-23"
"""The forms of a day, for a sentence that says what is allowed."""
TIME_FORMS = "914, 9:14, 2p or 2:30p"
"""The forms of a time of day, for a sentence that says what is allowed."""
FURTHEST_OFFSET = 3_660
"""Most days that `-3` or `+3` may count."""
_AHEAD = timedelta(days=31)
_BEHIND = timedelta(days=92)
_SHOWN = 40

_OFFSET = re.compile(r"([+-])\s*([0-9]{1,5})")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_SLASHED = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{4}|[0-9]{2}))?")
_NAMED = re.compile(r"(?:([a-z]{2,9})\.?,?\s+)?([a-z]{3,9})\.?\s*([0-9]{1,2})(?:st|nd|rd|th)?(?:,?\s+([0-9]{4}))?")
_TIME = re.compile(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?\s*(a|p)?\.?(?:m\.?)?", re.ASCII)


class Toward(Enum):
    """Where a day without a year, or a bare weekday, is looked for: up to today, or from today on."""

    PAST = "past"
    FUTURE = "future"


def parse_typed_day(text: str, today: date, toward: Toward = Toward.PAST) -> date:
    """Read a day from what was typed; `today` is the day in the office's zone.

    Understood are t(oday), y(esterday), tom(orrow), -3 and +3 (days from today), mon … sun, 11/23, 11/23/26, nov 23,
    Mon, Nov 23, 2026 and 2026-11-23. A bare weekday is today or the nearest one in the direction of `toward`. A day
    without a year is the latest one that is not more than a month ahead, or for FUTURE the first one that is not more
    than a quarter past: a slip by a few days is then seen as one. Raises ValueError with a sentence.
    """
    typed = " ".join(text.strip().lower().split())
    named = _day_by_word(typed, today, toward)
    if named is not None:
        return named
    if match := _OFFSET.fullmatch(typed):
        return _by_offset(match[1], int(match[2]), today)
    if match := _ISO.fullmatch(typed):
        return _day(text, int(match[1]), int(match[2]), int(match[3]))
    if match := _SLASHED.fullmatch(typed):
        year = match[3]
        if year is None:
            return _without_year(text, int(match[1]), int(match[2]), today, toward)
        return _day(text, int(year) + (2000 if len(year) == len("26") else 0), int(match[1]), int(match[2]))
    if match := _NAMED.fullmatch(typed):
        month = _starting(match[2], MONTHS)
        if month is not None and (match[1] is None or _starting(match[1], WEEKDAYS) is not None):
            day = int(match[3])
            if match[4] is None:
                return _without_year(text, month + 1, day, today, toward)
            return _day(text, int(match[4]), month + 1, day)
    raise ValueError(Phrase("{value} is not a day; write {forms}", value=_quoted(text), forms=Phrase(DAY_FORMS)))


def parse_typed_time(text: str, now: datetime) -> time:
    """Read a time of day from what was typed: 914, 9:14, 0914, 1430, 9, 2p, 2:30 p.m., noon, n(ow).

    `now` is the present moment in the office's zone. Raises ValueError with a sentence.
    """
    typed = text.strip().lower()
    if typed in ("n", "now"):
        return now.time().replace(second=0, microsecond=0, tzinfo=None)
    if typed in ("noon", "midnight"):
        return time(12 if typed == "noon" else 0)
    match = _TIME.fullmatch(typed)
    if match is None:
        raise ValueError(Phrase("{value} is not a time; write {forms}", value=_quoted(text), forms=Phrase(TIME_FORMS)))
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if half is not None:
        if not 1 <= hour <= 12:
            raise ValueError(
                Phrase("{value} is not a time: with a.m. or p.m. the hour is 1 to 12", value=_quoted(text))
            )
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        raise ValueError(
            Phrase("{value} is not a time of the day; write {forms}", value=_quoted(text), forms=Phrase(TIME_FORMS))
        )
    return time(hour, minute)


def written_day(day: date) -> str:
    """A day as the screen writes it, "Mon, Nov 23, 2026"; `parse_typed_day` reads it back."""
    return f"{WEEKDAYS[day.weekday()][:3]}, {MONTHS[day.month - 1][:3]} {day.day}, {day.year:04d}"


def written_time(moment: time) -> str:
    """A time of day as the screen writes it, "9:14 a.m."; `parse_typed_time` reads it back to the minute."""
    return f"{moment.hour % 12 or 12}:{moment.minute:02d} {'a.m.' if moment.hour < 12 else 'p.m.'}"


def _day_by_word(typed: str, today: date, toward: Toward) -> date | None:
    if typed in ("t", "today"):
        return today
    if typed in ("y", "yesterday"):
        return today - timedelta(days=1)
    if typed in ("tom", "tomorrow"):
        return today + timedelta(days=1)
    weekday = _starting(typed, WEEKDAYS) if len(typed) > 1 else None
    if weekday is None:
        return None
    if toward is Toward.PAST:
        return today - timedelta(days=(today.weekday() - weekday) % 7)
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _starting(typed: str, names: tuple[str, ...]) -> int | None:
    """The index of the one name that begins with `typed`, or None."""
    found = [index for index, name in enumerate(names) if typed and name.lower().startswith(typed)]
    return found[0] if len(found) == 1 else None


def _by_offset(sign: str, days: int, today: date) -> date:
    if days > FURTHEST_OFFSET:
        raise ValueError(Phrase("{value} days is too far away; write the day as 2026-11-23", value=f"{sign}{days}"))
    return today + timedelta(days=-days if sign == "-" else days)


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(
            Phrase("{value} is not a day that exists; write {forms}", value=_quoted(text), forms=Phrase(DAY_FORMS))
        ) from None


def _without_year(text: str, month: int, day: int, today: date, toward: Toward) -> date:
    # 29 February may be up to eight years away (1896 to 1904).
    years = range(max(today.year - 9, 1), min(today.year + 9, 9999) + 1)
    days = [
        date(year, month, day) for year in years if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    ]
    if toward is Toward.PAST:
        found = [candidate for candidate in days if candidate <= today + _AHEAD][-1:]
    else:
        found = [candidate for candidate in days if candidate >= today - _BEHIND][:1]
    if not found:
        raise ValueError(
            Phrase("{value} is not a day that exists; write {forms}", value=_quoted(text), forms=Phrase(DAY_FORMS))
        )
    return found[0]


def _quoted(text: str) -> str:
    shown = " ".join(text.split())
    return f"“{shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + '…'}”"
