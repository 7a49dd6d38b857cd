"""The sentences that explain a computed date, each made from the days that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from legaldesk.domain.clocks.calendars import WEEKDAYS, Calendar
from legaldesk.domain.clocks.periods import Step
from legaldesk.domain.day_words import day_words
from legaldesk.domain.phrase import Phrase, later, listed

_NAMED = 6
"""How many days a sentence names one by one before it only counts the rest."""
UNITS = ("day", "business day", "court day", "calendar day", "hour", "holiday", *WEEKDAYS)
"""What is counted."""


def counted_forms() -> Iterator[str]:
    """The forms of all counted units, for one and for many."""
    for unit in UNITS:
        yield from _forms(unit)


def counted(count: int, unit: str) -> Phrase:
    """A number with its unit, one of UNITS: "1 day", "14 days"."""
    return Phrase(_forms(unit)[count != 1], count=count)


def event(start: date, forward: bool, law: str) -> Phrase:
    """The day of the event is not counted."""
    if forward:
        return Phrase("{day} is the day of the event; it is not counted ({law}).", day=start, law=law)
    return Phrase("The period is counted back from {day}; that day is not counted ({law}).", day=start, law=law)


def every_day(start: date, first: date, end: date, count: int, law: str) -> Phrase:
    """Calendar days: where day 1 and the last day fall."""
    if count == 0:
        return Phrase("A period of 0 days ends on the day itself, {day}.", day=start)
    if count == 1:
        return Phrase("Day 1 is {day} ({law}).", day=end, law=law)
    return Phrase(
        "Every day counts, weekends and holidays too: day 1 is {first}, day {count} is {last} ({law}).",
        first=first, count=count, last=end, law=law,
    )  # fmt: skip


def open_days(calendar: Calendar, start: date, first: date, end: date, count: int, law: str) -> Phrase:
    """Court or business days: where the first and the last fall, and what was left out between."""
    if count == 0:
        return Phrase("A period of 0 days ends on the day itself, {day}.", day=start)
    left_out = _left_out(calendar, min(start, end), max(start, end))
    days = Phrase(
        "day 1 is {first}, day {count} is {last}" if count > 1 else "day 1 is {first}",
        first=first, count=count, last=end,
    )  # fmt: skip
    return Phrase(
        "Only open days of {calendar} count: {days}; left out: {left} ({law})."
        if left_out
        else "Only open days of {calendar} count: {days} ({law}).",
        calendar=Phrase(calendar.name), days=days, left=listed(left_out) if left_out else "", law=law,
    )  # fmt: skip


def closed(calendar: Calendar, raw: date, settled: date, law: str) -> Phrase:
    """The day is closed and the period runs on, or back, to an open one."""
    low, high = (raw, settled) if settled > raw else (settled, raw)
    days = [raw, *(day for day in calendar.closed_between(low, high) if day != raw)]
    named = [_named(calendar, day) for day in days[:_NAMED]]
    if len(days) > _NAMED:
        named.append(Phrase("{count} more", count=counted(len(days) - _NAMED, "day")))
    if settled > raw:
        form = (
            later("{closed} is a closed day: the period runs on to {day} ({law}).")
            if len(days) == 1
            else later("{closed} are closed days: the period runs on to {day} ({law}).")
        )
    else:
        form = (
            later("{closed} is a closed day: the period goes back to {day} ({law}).")
            if len(days) == 1
            else later("{closed} are closed days: the period goes back to {day} ({law}).")
        )
    return Phrase(form, closed=listed(named), day=settled, law=law)


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


def told(form: str, values: Mapping[str, object]) -> Phrase:
    """A sentence with values in it."""
    return Phrase(form, **values)


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


def last_day(day: date) -> Phrase:
    """The result."""
    return Phrase("The last moment is {day}." if isinstance(day, datetime) else "The last day is {day}.", day=day)


def former_rule(former: date) -> str:
    """A short federal period that began before the rule of today."""
    return (
        "Counted by the rule as it has stood since Dec 1, 2009; the rule before left weekends and holidays out of"
        f" periods under 11 days, which before any days for service gives {day_words(former)} (Fed. R. Civ. P. 6(a))."
    )


def doubtful(day: date, sentence: str) -> Phrase:
    """What a person should know of an open day."""
    return Phrase("Mind {day}: {sentence}.", day=day, sentence=Phrase(sentence))


def reading(label: str, step: Step) -> str:
    """A step of one of several readings."""
    return f"[{label}] {step.sentence}"


def undecided(days: tuple[date, ...]) -> str:
    """The result where the rules do not decide."""
    return (
        f"Not decided here: {' or '.join(day_words(day) for day in days)}. A person decides;"
        f" {day_words(days[0])} is in time under each reading."
    )


def _left_out(calendar: Calendar, after: date, before: date) -> list[Phrase]:
    """The closed days between: Saturdays and the like are counted, holidays named while they are few."""
    parts = [counted(count, WEEKDAYS[weekday]) for weekday, count in calendar.weekly_between(after, before)]
    holidays = calendar.holidays_between(after, before)
    parts += [_named(calendar, day) for day in holidays[:_NAMED]]
    if len(holidays) > _NAMED:
        parts.append(Phrase("{count} more", count=counted(len(holidays) - _NAMED, "holiday")))
    return parts


def _named(calendar: Calendar, day: date) -> Phrase:
    return Phrase("{day} ({why})", day=day, why=Phrase(calendar.why_closed(day)))


def _forms(unit: str) -> tuple[str, str]:
    return f"1 {unit}", f"{{count}} {unit}s"
