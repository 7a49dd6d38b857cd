"""Calendars: which days a court or an office is open, and business days counted over them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Self

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase

LAST_DAY = date(2099, 12, 31)
"""Where every calendar ends: `holidays` knows the federal days until 2100, and one more year moves into this one."""
SATURDAY_AND_SUNDAY = frozenset({5, 6})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NOTHING: Mapping[date, str] = MappingProxyType({})


class OutsideCalendar(BadInput):
    """The day lies before the first or after the last day that the calendar knows."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The open and closed days of one court or office, from `first` to `last`, both included.

    `weekly` are the weekdays that are always closed (Monday is 0), `holidays` the days that a rule closes, each with
    its name, `added` the days that are closed for one computation only. `doubtful` are open days of which a person
    should know something (an executive closure), each with a sentence without its full stop.
    """

    name: str
    first: date
    last: date
    weekly: frozenset[int]
    holidays: Mapping[date, str] = field(repr=False)
    doubtful: Mapping[date, str] = field(repr=False)
    added: Mapping[date, str]
    open_ordinals: array[int] = field(repr=False)
    """Proleptic ordinals of the open days in order, `added` left aside: what is searched by bisection."""
    holiday_days: tuple[date, ...] = field(repr=False)
    """The days of `holidays` that fall on no weekly closed weekday, in order."""

    def closing(self, days: Mapping[date, str]) -> Self:
        """This calendar with `days` closed as well, each with the reason ("a state holiday")."""
        return replace(self, added=MappingProxyType({**self.added, **days})) if days else self

    def is_open(self, day: date) -> bool:
        """Whether `day` is a business day. Raises OutsideCalendar."""
        self.check(day)
        return self._is_open(day)

    def why_closed(self, day: date) -> str:
        """Why `day` is closed: "a Saturday", "Labor Day"; empty for an open day."""
        if day in self.holidays:
            return self.holidays[day]
        if day.weekday() in self.weekly:
            return f"a {WEEKDAYS[day.weekday()]}"
        return self.added.get(day, "")

    def next_open(self, day: date) -> date:
        """`day` itself if it is open, else the first open day after it. Raises OutsideCalendar."""
        return self._first_open(day, 1)

    def previous_open(self, day: date) -> date:
        """`day` itself if it is open, else the last open day before it. Raises OutsideCalendar."""
        return self._first_open(day, -1)

    def add(self, day: date, count: int) -> date:
        """The open day number `count` after `day` (before it, if negative); `day` is not counted, open or not.

        `count` is in business days; 0 gives `day` back. Takes the same time for any distance: one bisection over the
        open days. Raises OutsideCalendar.
        """
        if count == 0:
            self.check(day)
            return day
        target = self._add(day, count)
        if not self.added:
            return target
        # Each added closure between the two days takes one more business day, which may meet a further one.
        passed = -1
        while passed != (passed := self._added_between(day, target)):
            target = self._add(day, count + (passed if count > 0 else -passed))
        return target

    def open_between(self, after: date, until: date) -> int:
        """How many open days come after `after`, up to and including `until`; `added` closures count as open."""
        return bisect_right(self.open_ordinals, until.toordinal()) - bisect_right(self.open_ordinals, after.toordinal())

    def closed_between(self, after: date, before: date) -> list[date]:
        """The closed days after `after` and before `before`, in order."""
        span = range(after.toordinal() + 1, before.toordinal())
        return [day for day in map(date.fromordinal, span) if not self._is_open(day)]

    def weekly_between(self, after: date, before: date) -> list[tuple[int, int]]:
        """How many of each weekly closed weekday lie between `after` and `before`: (weekday, count), without zeros."""
        low, high = after.toordinal(), before.toordinal() - 1
        # A day with ordinal n has the weekday (n - 1) % 7.
        found = ((weekday, (high - weekday - 1) // 7 - (low - weekday - 1) // 7) for weekday in sorted(self.weekly))
        return [(weekday, count) for weekday, count in found if count > 0]

    def holidays_between(self, after: date, before: date) -> list[date]:
        """The other closed days, holidays and `added` ones, after `after` and before `before`, in order."""
        days = list(self.holiday_days[bisect_right(self.holiday_days, after) : bisect_left(self.holiday_days, before)])
        more = [day for day in self.added if after < day < before and self._closes(day)]
        return sorted([*days, *more]) if more else days

    def check(self, day: date) -> None:
        """Raise OutsideCalendar if this calendar does not reach `day`."""
        if not self.first <= day <= self.last:
            raise self._outside(day)

    def _is_open(self, day: date) -> bool:
        return day.weekday() not in self.weekly and day not in self.holidays and day not in self.added

    def _first_open(self, day: date, step: int) -> date:
        self.check(day)
        while not self._is_open(day):
            day += timedelta(step)
            self.check(day)
        return day

    def _add(self, day: date, count: int) -> date:
        days = self.open_ordinals
        at = (
            bisect_right(days, day.toordinal()) - 1 + count if count > 0 else bisect_left(days, day.toordinal()) + count
        )
        if not 0 <= at < len(days):
            raise self._outside(None)
        return date.fromordinal(days[at])

    def _added_between(self, day: date, target: date) -> int:
        low, high = min(day, target), max(day, target)
        if target > day:
            low += timedelta(1)
        else:
            high -= timedelta(1)
        return sum(low <= extra <= high and self._closes(extra) for extra in self.added)

    def _closes(self, extra: date) -> bool:
        """Whether an added closure falls on a day that is open otherwise."""
        return extra.weekday() not in self.weekly and extra not in self.holidays

    def _outside(self, day: date | None) -> OutsideCalendar:
        if day is None:
            return OutsideCalendar(
                Phrase(
                    "it leads outside the calendar of {name}, which runs from {first} to {last}",
                    name=self.name,
                    first=str(self.first),
                    last=str(self.last),
                )
            )
        return OutsideCalendar(
            Phrase(
                "{day} is outside the calendar of {name}, which runs from {first} to {last}",
                day=str(day),
                name=self.name,
                first=str(self.first),
                last=str(self.last),
            )
        )


def make_calendar(
    name: str,
    first: date,
    holidays: Mapping[date, str],
    *,
    weekly: frozenset[int] = SATURDAY_AND_SUNDAY,
    doubtful: Mapping[date, str] = _NOTHING,
) -> Calendar:
    """A calendar from `first` to LAST_DAY; `holidays` outside of that span are left aside."""
    known = {day: text for day, text in sorted(holidays.items()) if first <= day <= LAST_DAY}
    closed = {day.toordinal() for day in known}
    # The day with ordinal 1 is a Monday.
    opened = (
        ordinal
        for ordinal in range(first.toordinal(), LAST_DAY.toordinal() + 1)
        if (ordinal - 1) % 7 not in weekly and ordinal not in closed
    )
    return Calendar(
        name=name,
        first=first,
        last=LAST_DAY,
        weekly=weekly,
        holidays=MappingProxyType(known),
        doubtful=MappingProxyType(dict(doubtful)),
        added=_NOTHING,
        open_ordinals=array("l", opened),
        holiday_days=tuple(day for day in known if day.weekday() not in weekly),
    )
