"""Counting as the California courts do: Cal. Code Civ. Proc. 12 to 12c, 1005(b), 1010.6, 1013."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from legaldesk.domain.clocks import period_words as say
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.counting import concluded, counted_out, decided_between, settled
from legaldesk.domain.clocks.hours import after_hours, at_same_time, moment_of
from legaldesk.domain.clocks.periods import Computed, Period, Service, Step, Unit

_CODE = "Cal. Code Civ. Proc."
_LAWS = MappingProxyType({"event": f"{_CODE} 12", "days": f"{_CODE} 12", "court_days": f"{_CODE} 12, 12a, 135"})
_BACK_LAWS = MappingProxyType(
    {"event": f"{_CODE} 12, 12c(a)", "days": f"{_CODE} 12c(a)", "court_days": f"{_CODE} 12c(a), 135"}
)
_ROLL = f"{_CODE} 12a(a)"


@dataclass(frozen=True, slots=True)
class _Extension:
    """What a manner of service adds: `days`, calendar days unless `court`, under `law`."""

    how: str
    days: int
    law: str
    court: bool = False

    @property
    def amount(self) -> str:
        return say.counted(self.days, "court day" if self.court else "calendar day")


def _by_mail(law: str) -> dict[Service, _Extension]:
    return {
        Service.MAIL_IN_STATE: _Extension("Mail within California", 5, law),
        Service.MAIL_OUT_OF_STATE: _Extension("Mail from or to another state", 10, law),
        Service.MAIL_ABROAD: _Extension("Mail from or to another country", 20, law),
    }


_ELECTRONIC = {
    Service.ELECTRONIC: _Extension("Electronic service", 2, f"{_CODE} 1010.6(a)(3)(B)", court=True),
}
_EXTENSIONS: Mapping[Service, _Extension] = MappingProxyType(
    {
        **_by_mail(f"{_CODE} 1013(a)"),
        **_ELECTRONIC,
        Service.OVERNIGHT: _Extension("Overnight delivery", 2, f"{_CODE} 1013(c)", court=True),
        Service.FAX: _Extension("Service by fax", 2, f"{_CODE} 1013(e)", court=True),
    }
)
# Notice of a motion is the one period that is counted back in court days, and 1005(b) takes it out of 1013.
_NOTICE_OF_MOTION: Mapping[Service, _Extension] = MappingProxyType(
    {
        **_by_mail(f"{_CODE} 1005(b), 12c(b)"),
        **_ELECTRONIC,
        Service.OVERNIGHT: _Extension("Overnight delivery", 2, f"{_CODE} 1005(b), 12c(b)"),
        Service.FAX: _Extension("Service by fax", 2, f"{_CODE} 1005(b), 12c(b)"),
    }
)


def count_california(period: Period, calendar: Calendar) -> Computed:
    """Where `period` ends; `calendar` is that of the California courts.

    Forward, service adds to the day as it was counted, and a closed day moves on once, at the end (1013, 12a). Back
    from a hearing, service is counted back from the day found first (12c(b)). Days on which the office is closed or
    that the governor declares holidays count as holidays (12b, 135). Three things are left to a person: plain "mail",
    which does not say from where; a closed day at the end of a backward count, which 12c is silent about; and a closed
    day at the end of a period in hours, of which 12 and 12a do not speak. Raises OutsideCalendar.
    """
    if period.service is Service.MAIL:
        why = f"Mail adds 5, 10 or 20 days, as it goes within California, between states or abroad ({_CODE} 1013(a))."
        routes = (
            ("within California", Service.MAIL_IN_STATE),
            ("another state", Service.MAIL_OUT_OF_STATE),
            ("another country", Service.MAIL_ABROAD),
        )
        return decided_between(
            why, [(label, count_california(replace(period, service=route), calendar)) for label, route in routes]
        )
    calendar = calendar.closing(
        {
            **dict.fromkeys(period.inaccessible, f"the office is closed, {_CODE} 12b"),
            **dict.fromkeys(period.state_holidays, "a declared holiday"),
        }
    )
    if period.unit is Unit.HOURS:
        return _count_hours(period, calendar)
    return _count_on(period, calendar) if period.forward else _count_back(period, calendar)


def _count_on(period: Period, calendar: Calendar) -> Computed:
    trail: list[Step] = []
    day = counted_out(period, calendar, _LAWS, trail)
    if period.service is not None:
        day = _extended(day, _EXTENSIONS[period.service], calendar, trail, onward=True)
    return concluded(settled(day, calendar, _ROLL, trail, onward=True), calendar, trail)


def _count_back(period: Period, calendar: Calendar) -> Computed:
    ahead = _counted_back(period, calendar, onward=True)
    back = _counted_back(period, calendar, onward=False)
    if ahead.ends == back.ends:
        return back
    why = (
        f"A day that was counted back falls on a closed day: {_CODE} 12a extends a period to the next open day,"
        " but 12c, which counts back from a hearing, does not say whether that shortens the notice."
    )
    return decided_between(why, [("back, for full notice", back), ("on, as 12a is written", ahead)])


def _counted_back(period: Period, calendar: Calendar, *, onward: bool) -> Computed:
    trail: list[Step] = []
    law = _ROLL if onward else f"{_CODE} 12c"
    day = counted_out(period, calendar, _BACK_LAWS, trail)
    day = settled(day, calendar, law, trail, onward=onward)
    if period.service is not None:
        extensions = _NOTICE_OF_MOTION if period.unit is Unit.COURT_DAYS else _EXTENSIONS
        day = _extended(day, extensions[period.service], calendar, trail, onward=False)
        day = settled(day, calendar, law, trail, onward=onward)
    return concluded(day, calendar, trail)


def _extended(day: date, extension: _Extension, calendar: Calendar, trail: list[Step], *, onward: bool) -> date:
    days = extension.days if onward else -extension.days
    later = calendar.add(day, days) if extension.court else day + timedelta(days)
    trail.append(Step(say.service_adds, (extension.how, extension.amount, day, later, extension.law)))
    return later


def _count_hours(period: Period, calendar: Calendar) -> Computed:
    start, trail = moment_of(period), list[Step]()
    end = after_hours(start, period.count if period.forward else -period.count)
    trail.append(Step(say.hours, (period.count, start, end, "elapsed time")))
    if period.service is not None:
        day = _extended(end.date(), _EXTENSIONS[period.service], calendar, trail, onward=period.forward)
        end = at_same_time(end, day)
    if calendar.is_open(end.date()):
        return concluded(end, calendar, trail)
    choices = []
    for label, day in (
        ("the court day before", calendar.previous_open(end.date())),
        ("the next court day, as 12a does for days", calendar.next_open(end.date())),
    ):
        moved: datetime = at_same_time(end, day)
        way = [*trail, Step(say.same_time, (calendar, end, moved, "one reading"))]
        choices.append((label, concluded(moved, calendar, way)))
    return decided_between(
        f"{_CODE} 12 and 12a speak of days; they do not say what becomes of an hour that falls on a closed day.",
        choices,
    )
