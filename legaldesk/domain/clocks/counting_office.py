"""Counting as the office does for its own periods: business days of its own calendar."""

from __future__ import annotations

from types import MappingProxyType

from legaldesk.domain.clocks import period_words as say
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.counting import concluded, counted_out, settled
from legaldesk.domain.clocks.hours import after_hours, at_same_time, moment_of
from legaldesk.domain.clocks.periods import Computed, Period, Step, Unit
from legaldesk.domain.phrase import Phrase

_HOUSE = Phrase("the office's own counting")
_LAWS = MappingProxyType(dict.fromkeys(("event", "days", "court_days"), _HOUSE))


def count_office(period: Period, calendar: Calendar) -> Computed:
    """Where `period` ends; `calendar` is the office's, and `court_days` are its business days.

    No statute is behind this: the day of the event is not counted, and what would end on a closed day ends on the next
    open one, or counted back on the one before. Service adds nothing. Raises OutsideCalendar.
    """
    calendar = calendar.closing(dict.fromkeys(period.state_holidays | period.inaccessible, "the office is closed"))
    trail: list[Step] = []
    if period.unit is not Unit.HOURS:
        day = counted_out(period, calendar, _LAWS, trail)
        return concluded(settled(day, calendar, _HOUSE, trail, onward=period.forward), calendar, trail)
    start = moment_of(period)
    end = after_hours(start, period.count if period.forward else -period.count)
    trail.append(Step(say.hours, (period.count, start, end, _HOUSE)))
    day = calendar.next_open(end.date()) if period.forward else calendar.previous_open(end.date())
    if day != end.date():
        moved = at_same_time(end, day)
        trail.append(Step(say.same_time, (calendar, end, moved, _HOUSE)))
        end = moved
    return concluded(end, calendar, trail)
