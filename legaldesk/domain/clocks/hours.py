"""Periods in hours, counted on the clock of one time zone, and the day on which a receipt counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from legaldesk.domain.clocks import period_words as say
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.periods import Period, Step
from legaldesk.domain.office import Office
from legaldesk.domain.phrase import Phrase, later

_CALENDAR = Phrase("the office's calendar")


def moment_of(period: Period) -> datetime:
    """The moment at which a period in hours starts. Raises TypeError for a bare day: the reader has refused it."""
    if not isinstance(period.start, datetime) or period.start.tzinfo is None:
        raise TypeError("a period in hours starts at an aware moment")
    return period.start


def after_hours(moment: datetime, hours: int) -> datetime:
    """The moment `hours` elapsed hours after `moment` (before it, if negative), in the same zone.

    Elapsed means on a clock that never changes: across the end of daylight saving time 72 hours end an hour earlier on
    the wall (Fed. R. Civ. P. 6(a)(2), committee note of 2009).
    """
    return (moment.astimezone(UTC) + timedelta(hours=hours)).astimezone(moment.tzinfo)


def at_same_time(moment: datetime, day: date) -> datetime:
    """The clock time of `moment` on another day; one that the clocks skip on that day becomes the next that exists."""
    wall = datetime.combine(day, moment.time(), moment.tzinfo).replace(fold=0)
    return wall.astimezone(UTC).astimezone(moment.tzinfo)


def day_of_receipt(
    received_at: datetime, office: Office, calendar: Calendar, *, late_counts_next_day: bool
) -> tuple[date, tuple[Step, ...]]:
    """The day from which the office's own periods count, with the explanation.

    `received_at` is aware. What comes in on a closed day counts from the next business day, and after closing time too
    if `late_counts_next_day`; before opening time it is that same day's. Raises OutsideCalendar.
    """
    local = received_at.astimezone(office.zone)
    day = local.date()
    arrived = Step(say.told, (later("Received {moment}, by the office's clock."), {"moment": local}))
    if not calendar.is_open(day):
        settled = calendar.next_open(day)
        return settled, (arrived, Step(say.closed, (calendar, day, settled, _CALENDAR)))
    if late_counts_next_day and office.is_late(local):
        settled = calendar.add(day, 1)
        late = later("The office closes at {clock}: it counts from {day} (the office's setting).")
        return settled, (arrived, Step(say.told, (late, {"clock": f"{office.closes:%H:%M}", "day": settled})))
    return day, (arrived, Step(say.told, (later("It counts from {day}."), {"day": day})))
