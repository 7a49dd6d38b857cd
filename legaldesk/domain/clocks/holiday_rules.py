"""Dated rules of holidays: a fixed day or the n-th weekday of a month, in force from one year to another."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_LAST = -1


@dataclass(frozen=True, slots=True)
class FixedDay:
    """The same day each year, such as July 4."""

    month: int
    day: int

    def on(self, year: int) -> date:
        """The day of `year`."""
        return date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The `nth` `weekday` (Monday is 0) of a month, -1 for the last one, and `plus_days` days after it."""

    month: int
    weekday: int
    nth: int
    plus_days: int = 0

    def on(self, year: int) -> date:
        """The day of `year`."""
        if self.nth == _LAST:
            last = date(year, self.month, monthrange(year, self.month)[1])
            found = last - timedelta((last.weekday() - self.weekday) % 7)
        else:
            first = date(year, self.month, 1)
            found = first + timedelta((self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
        return found + timedelta(self.plus_days)


@dataclass(frozen=True, slots=True)
class HolidayRule:
    """One holiday and the years in which it is kept, both included; None is without end."""

    name: str
    rule: FixedDay | NthWeekday
    since: int | None = None
    until: int | None = None

    def kept_in(self, year: int) -> bool:
        """Whether the holiday is kept in `year`."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)


def holidays_by_rule(rules: Iterable[HolidayRule], years: range, moves: Mapping[int, int]) -> dict[date, str]:
    """The closed days that `rules` make in `years`, each with its name.

    `moves` says by how many days a holiday on a weekday (Monday is 0) is moved: {5: -1, 6: 1} observes Saturdays on
    Friday and Sundays on Monday. A holiday of January that is moved into December closes the year before, so give
    `years` one year more at both ends than is needed.
    """
    days: dict[date, str] = {}
    for rule in rules:
        for year in filter(rule.kept_in, years):
            day = rule.rule.on(year)
            shift = moves.get(day.weekday(), 0)
            name = f"{rule.name} (observed)" if shift else rule.name
            observed = day + timedelta(shift)
            days[observed] = f"{days[observed]}, {name}" if observed in days else name
    return days
