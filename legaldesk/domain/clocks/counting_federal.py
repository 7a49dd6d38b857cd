"""Counting as the federal courts do: Fed. R. Civ. P. 6(a)(1) to (6) and 6(d)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from types import MappingProxyType

from legaldesk.domain.clocks import period_words as say
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.counting import concluded, counted_out, decided_between, settled
from legaldesk.domain.clocks.hours import after_hours, at_same_time, moment_of
from legaldesk.domain.clocks.periods import Computed, Period, Service, Step, Unit
from legaldesk.domain.phrase import Phrase

_RULE = "Fed. R. Civ. P. 6"
_LAWS = MappingProxyType(
    {
        "event": f"{_RULE}(a)(1)(A)",
        "days": f"{_RULE}(a)(1)(B)",
        "court_days": Phrase("the local rule or order that sets the period in court days; Rule 6(a) itself knows none"),
    }
)
_ONWARD = f"{_RULE}(a)(1)(C), (6)"
_BACK = f"{_RULE}(a)(1)(C), (5), (6)"
_EXTRA_DAYS = 3
_DAYS_ARE_DAYS = date(2009, 12, 1)
"""From this day on intermediate weekends and holidays count in every period; before, not in those under 11 days."""
_SHORT = 11
_ELECTRONIC_FROM = date(2001, 12, 1)
_ELECTRONIC_UNTIL = date(2016, 12, 1)
"""Between these days electronic service added 3 days, as did other means consented to; then only the latter do."""
_HOW = MappingProxyType(
    {
        Service.ELECTRONIC: "Electronic service",
        Service.OVERNIGHT: "Service by overnight carrier or express mail",
        Service.FAX: "Service by fax",
    }
)


def count_federal(period: Period, calendar: Calendar) -> Computed:
    """Where `period` ends; `calendar` is the federal one.

    State holidays close a day in forward counts only (6(a)(6)(C)). Service adds its days after the period would
    otherwise expire, to periods after service only (6(d)). Court days are no unit of the federal rules; where a local
    rule or order has them, days that are no Saturday, Sunday or legal holiday are counted. Raises OutsideCalendar.
    """
    if period.forward:
        calendar = calendar.closing(dict.fromkeys(period.state_holidays, "a holiday of the court's state"))
    extras = _extra_days(period)
    if len(extras) == 1:
        return _count(period, calendar, extras[0])
    return decided_between(
        _why_open(period),
        [(f"{say.counted(extra, 'day')} added", _count(period, calendar, extra)) for extra in extras],
    )


def _extra_days(period: Period) -> tuple[int, ...]:
    """How many days the service may add under 6(d); several where that is open."""
    service = period.service
    if service is None or not period.forward:
        return (0,)
    if service not in _HOW:  # all mail is alike here
        return (_EXTRA_DAYS,)
    served = _served_on(period)
    if served < _ELECTRONIC_FROM:
        return (0, _EXTRA_DAYS)
    if served < _ELECTRONIC_UNTIL or service is Service.OVERNIGHT:
        return (_EXTRA_DAYS,)
    return (0,) if service is Service.ELECTRONIC else (0, _EXTRA_DAYS)


def _why_open(period: Period) -> str:
    if period.service is Service.FAX and _served_on(period) >= _ELECTRONIC_UNTIL:
        return (
            "Service by fax adds 3 days if it is service by other means consented to (Fed. R. Civ. P. 5(b)(2)(F),"
            " 6(d)), and none if it is service by electronic means (5(b)(2)(E)); the rules do not say which."
        )
    return "Before Dec 1, 2001 Fed. R. Civ. P. 5(b) knew neither electronic service nor service by other agreed means."


def _served_on(period: Period) -> date:
    return period.start.date() if isinstance(period.start, datetime) else period.start


def _count(period: Period, calendar: Calendar, extra: int) -> Computed:
    if period.unit is Unit.HOURS:
        return _count_hours(period, calendar, extra)
    trail: list[Step] = []
    law = _ONWARD if period.forward else _BACK
    day = counted_out(period, calendar, _LAWS, trail)
    day = settled(day, calendar, law, trail, onward=period.forward)
    day = _accessible(day, period, calendar, trail)
    _say_service(period, day, extra, trail)
    if extra:
        day = settled(day + timedelta(extra), calendar, law, trail, onward=True)
        day = _accessible(day, period, calendar, trail)
    _say_former_rule(period, calendar, trail)
    return concluded(day, calendar, trail)


def _count_hours(period: Period, calendar: Calendar, extra: int) -> Computed:
    start, trail = moment_of(period), list[Step]()
    end = after_hours(start, period.count if period.forward else -period.count)
    trail.append(Step(say.hours, (period.count, start, end, f"{_RULE}(a)(2)(A), (B)")))
    end = _settled_hour(end, period, calendar, trail)
    _say_service(period, end, extra, trail)
    if extra:
        end = _settled_hour(at_same_time(end, end.date() + timedelta(extra)), period, calendar, trail)
    return concluded(end, calendar, trail)


def _settled_hour(end: datetime, period: Period, calendar: Calendar, trail: list[Step]) -> datetime:
    """The same time on an open, accessible day: 6(a)(2)(C) and 6(a)(3)(B)."""
    day = calendar.next_open(end.date()) if period.forward else calendar.previous_open(end.date())
    if day != end.date():
        moved = at_same_time(end, day)
        trail.append(Step(say.same_time, (calendar, end, moved, f"{_RULE}(a)(2)(C), (5), (6)")))
        end = moved
    reached = _accessible(day, period, calendar, trail)
    return end if reached == day else at_same_time(end, reached)


def _accessible(day: date, period: Period, calendar: Calendar, trail: list[Step]) -> date:
    """The first accessible open day from `day` on: always onward, even in a period that is counted back."""
    found = day
    while found in period.inaccessible:
        found = calendar.next_open(found + timedelta(1))
    if found != day:
        part = "(a)(3)(B)" if period.unit is Unit.HOURS else "(a)(3)(A)"
        trail.append(Step(say.inaccessible, (day, found, f"{_RULE}{part}")))
    return found


def _say_service(period: Period, day: date, extra: int, trail: list[Step]) -> None:
    """Say what the service adds, or why it adds nothing; the days are added by the caller."""
    if period.service is None:
        return
    how = _HOW.get(period.service, "Service by mail")
    if extra:
        later = (
            at_same_time(day, day.date() + timedelta(extra)) if isinstance(day, datetime) else day + timedelta(extra)
        )
        trail.append(Step(say.service_adds, (how, say.counted(extra, "day"), day, later, f"{_RULE}(d)")))
    elif not period.forward:
        sentence = f"{how} adds nothing: {_RULE}(d) speaks only of acts within a time after being served."
        trail.append(Step(say.plain, (sentence,)))
    else:
        since = " since Dec 1, 2016" if period.service is Service.ELECTRONIC else ""
        trail.append(Step(say.plain, (f"{how} adds no days{since} ({_RULE}(d)).",)))


def _say_former_rule(period: Period, calendar: Calendar, trail: list[Step]) -> None:
    """Tell what the rule in force before 2009 gave, where it left out intermediate weekends and holidays."""
    if period.unit is not Unit.DAYS or period.start >= _DAYS_ARE_DAYS or not 0 < period.count < _SHORT:
        return
    former = calendar.add(period.start, period.count if period.forward else -period.count)
    trail.append(Step(say.former_rule, (former,)))
