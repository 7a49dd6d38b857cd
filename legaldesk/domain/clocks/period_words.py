"""The sentences that explain a computed date, each made from the days that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from legaldesk.domain.clocks.calendars import WEEKDAYS, Calendar
from legaldesk.domain.clocks.periods import Step
from legaldesk.domain.day_words import day_words

_NAMED = 6
"""How many days a sentence names one by one before it only counts the rest."""


def counted(count: int, unit: str) -> str:
    """A number with its unit: "1 day", "14 days"."""
    return f"{count:,} {unit}" if count == 1 else f"{count:,} {unit}s"


def listed(parts: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def event(start: date, forward: bool, law: str) -> str:
    """The day of the event is not counted."""
    if forward:
        return f"{day_words(start)} is the day of the event; it is not counted ({law})."
    return f"The period is counted back from {day_words(start)}; that day is not counted ({law})."


def every_day(start: date, first: date, end: date, count: int, law: str) -> str:
    """Calendar days: where day 1 and the last day fall."""
    if count == 0:
        return f"A period of 0 days ends on the day itself, {day_words(start)}."
    if count == 1:
        return f"Day 1 is {day_words(end)} ({law})."
    days = f"day 1 is {day_words(first)}, day {count:,} is {day_words(end)}"
    return f"Every day counts, weekends and holidays too: {days} ({law})."


def open_days(calendar: Calendar, start: date, first: date, end: date, count: int, law: str) -> str:
    """Court or business days: where the first and the last fall, and what was left out between."""
    if count == 0:
        return f"A period of 0 days ends on the day itself, {day_words(start)}."
    left_out = _left_out(calendar, min(start, end), max(start, end))
    left = f"; left out: {listed(left_out)}" if left_out else ""
    days = (
        f"day 1 is {day_words(first)}, day {count:,} is {day_words(end)}" if count > 1 else f"day 1 is {day_words(end)}"
    )
    return f"Only open days of {calendar.name} count: {days}{left} ({law})."


def closed(calendar: Calendar, raw: date, settled: date, law: str) -> str:
    """The day is closed and the period runs on, or back, to an open one."""
    low, high = (raw, settled) if settled > raw else (settled, raw)
    days = [raw, *(day for day in calendar.closed_between(low, high) if day != raw)]
    named = [f"{day_words(day)} ({calendar.why_closed(day)})" for day in days[:_NAMED]]
    if len(days) > _NAMED:
        named.append(f"{counted(len(days) - _NAMED, 'day')} more")
    verb = "is a closed day" if len(days) == 1 else "are closed days"
    way = "runs on to" if settled > raw else "goes back to"
    return f"{listed(named)} {verb}: the period {way} {day_words(settled)} ({law})."


def inaccessible(unreachable: date, settled: date, law: str) -> str:
    """The clerk's office cannot be reached on the last day."""
    return (
        f"The clerk's office is inaccessible on {day_words(unreachable)}: the time to file extends to the first"
        f" accessible open day, {day_words(settled)} ({law})."
    )


def service_adds(how: str, amount: str, before: date, after: date, law: str) -> str:
    """Days that the manner of service adds."""
    return f"{how} adds {amount}: {day_words(before)} becomes {day_words(after)} ({law})."


def plain(sentence: str) -> str:
    """A sentence that speaks of no day."""
    return sentence


def hours(count: int, start: date, end: date, law: str) -> str:
    """Hours elapsed, whatever the clocks do meanwhile."""
    shown = f"{counted(count, 'hour')}, every hour counted, {'lead' if count != 1 else 'leads'}"
    clock = ""
    if isinstance(start, datetime) and isinstance(end, datetime) and start.utcoffset() != end.utcoffset():
        clock = "; the clocks change in between"
    return f"{shown} from {day_words(start)} to {day_words(end)}{clock} ({law})."


def same_time(calendar: Calendar, raw: datetime, settled: datetime, law: str) -> str:
    """A period in hours would end on a closed day."""
    days = f"{day_words(raw)} falls on a closed day ({calendar.why_closed(raw.date())})"
    way = "runs on" if settled > raw else "goes back"
    return f"{days}: the period {way} to the same time on {day_words(settled)} ({law})."


def last_day(day: date) -> str:
    """The result."""
    word = "moment" if isinstance(day, datetime) else "day"
    return f"The last {word} is {day_words(day)}."


def former_rule(former: date) -> str:
    """A short federal period that began before the rule of today."""
    return (
        "Counted by the rule as it has stood since Dec 1, 2009; the rule before left weekends and holidays out of"
        f" periods under 11 days, which before any days for service gives {day_words(former)} (Fed. R. Civ. P. 6(a))."
    )


def doubtful(day: date, sentence: str) -> str:
    """What a person should know of an open day."""
    return f"Mind {day_words(day)}: {sentence}."


def reading(label: str, step: Step) -> str:
    """A step of one of several readings."""
    return f"[{label}] {step}"


def undecided(days: tuple[date, ...]) -> str:
    """The result where the rules do not decide."""
    return (
        f"Not decided here: {' or '.join(day_words(day) for day in days)}. A person decides;"
        f" {day_words(days[0])} is in time under each reading."
    )


def _left_out(calendar: Calendar, after: date, before: date) -> list[str]:
    """The closed days between: Saturdays and the like are counted, holidays named while they are few."""
    parts = [counted(count, WEEKDAYS[weekday]) for weekday, count in calendar.weekly_between(after, before)]
    holidays = calendar.holidays_between(after, before)
    parts += [f"{day_words(day)} ({calendar.why_closed(day)})" for day in holidays[:_NAMED]]
    if len(holidays) > _NAMED:
        parts.append(f"{counted(len(holidays) - _NAMED, 'holiday')} more")
    return parts
