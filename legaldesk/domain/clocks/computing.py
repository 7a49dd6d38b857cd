"""Computing a date: hands a period to the rules of its system."""

from __future__ import annotations

from datetime import datetime

from legaldesk.domain.clocks.calendars import Calendar, OutsideCalendar
from legaldesk.domain.clocks.counting_california import count_california
from legaldesk.domain.clocks.counting_federal import count_federal
from legaldesk.domain.clocks.counting_office import count_office
from legaldesk.domain.clocks.periods import Computed, Period, System
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase


def compute(period: Period, calendar: Calendar) -> Computed:
    """Where `period` ends and why; `calendar` is that of the period's system.

    The date is never a closed day of that calendar. It is None where the rules do not decide. Raises BadInput, which
    names the key `start` or `count`, where the period leaves the years that the calendar knows.
    """
    start = period.start.date() if isinstance(period.start, datetime) else period.start
    try:
        calendar.check(start)
    except OutsideCalendar as fault:
        raise BadInput(Phrase("start: {fault}", fault=fault), "start") from None
    try:
        if period.system is System.FEDERAL:
            return count_federal(period, calendar)
        if period.system is System.CALIFORNIA:
            return count_california(period, calendar)
        return count_office(period, calendar)
    except OutsideCalendar as fault:
        raise BadInput(Phrase("count: {fault}", fault=fault), "count") from None
