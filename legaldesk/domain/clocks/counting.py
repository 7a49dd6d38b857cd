"""The moves that all systems of counting share: count, settle on an open day, conclude, leave undecided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from legaldesk.domain.clocks import period_words as say
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.periods import Computed, Period, Step, Unit

A_DAY = timedelta(1)


def counted_out(period: Period, calendar: Calendar, laws: Mapping[str, str], trail: list[Step]) -> date:
    """Count a period's days from its start, as they stand: what falls on a closed day stays there.

    `laws` cites the rule for the keys "event", "days" and "court_days". Appends to `trail`.
    """
    start, forward = period.start, period.forward
    trail.append(Step(say.event, (start, forward, laws["event"])))
    count = period.count if forward else -period.count
    if period.unit is Unit.COURT_DAYS:
        end = calendar.add(start, count)
        first = calendar.add(start, 1 if forward else -1) if count else start
        trail.append(Step(say.open_days, (calendar, start, first, end, period.count, laws["court_days"])))
        return end
    end = start + timedelta(count)
    first = start + A_DAY if forward else start - A_DAY
    trail.append(Step(say.every_day, (start, first, end, period.count, laws["days"])))
    return end


def settled(day: date, calendar: Calendar, law: str, trail: list[Step], *, onward: bool) -> date:
    """`day`, or the nearest open one after it (`onward`) or before it. Appends to `trail` where it moves."""
    found = calendar.next_open(day) if onward else calendar.previous_open(day)
    if found != day:
        trail.append(Step(say.closed, (calendar, day, found, law)))
    return found


def concluded(day: date, calendar: Calendar, trail: list[Step]) -> Computed:
    """The answer `day`, with what a person should know of it."""
    note = calendar.doubtful.get(day.date() if isinstance(day, datetime) else day)
    if note is not None:
        trail.append(Step(say.doubtful, (day, note)))
    trail.append(Step(say.last_day, (day,)))
    return Computed(day, tuple(trail))


def decided_between(why: str, choices: Sequence[tuple[str, Computed]]) -> Computed:
    """The answer where the rules allow several readings: a date only if all readings give the same one.

    `why` says what is open, as a sentence; `choices` are the readings, each with a few words that name it.
    """
    dates = tuple(sorted({day for _, choice in choices for day in choice.possible}))
    trail = [Step(say.plain, (why,))]
    for label, choice in choices:
        trail += [Step(say.reading, (label, step)) for step in choice.trail]
    if len(dates) == 1:
        trail.append(Step(say.last_day, dates))
        return Computed(dates[0], tuple(trail))
    trail.append(Step(say.undecided, (dates,)))
    return Computed(None, tuple(trail), dates)
