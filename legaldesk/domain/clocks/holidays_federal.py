"""The federal calendar: legal holidays of 5 U.S.C. 6103, for Fed. R. Civ. P. 6(a)(6)(A)."""

from __future__ import annotations

from datetime import date
from functools import cache

from legaldesk.domain.clocks.calendars import LAST_DAY, Calendar, make_calendar
from legaldesk.domain.clocks.holiday_rules import FixedDay, HolidayRule, NthWeekday, holidays_by_rule

FIRST_DAY = date(1990, 1, 1)
"""Since 1986 the list has changed once, when Juneteenth came in 2021; an earlier legal paper is no desk's business."""

_MOVES = {5: -1, 6: 1}
_RULES = (
    HolidayRule("New Year's Day", FixedDay(1, 1)),
    HolidayRule("Martin Luther King Jr. Day", NthWeekday(1, 0, 3)),
    HolidayRule("Washington's Birthday", NthWeekday(2, 0, 3)),
    HolidayRule("Memorial Day", NthWeekday(5, 0, -1)),
    HolidayRule("Juneteenth", FixedDay(6, 19), since=2021),
    HolidayRule("Independence Day", FixedDay(7, 4)),
    HolidayRule("Labor Day", NthWeekday(9, 0, 1)),
    HolidayRule("Columbus Day", NthWeekday(10, 0, 2)),
    HolidayRule("Veterans Day", FixedDay(11, 11)),
    HolidayRule("Thanksgiving Day", NthWeekday(11, 3, 4)),
    HolidayRule("Christmas Day", FixedDay(12, 25)),
)


def is_federal_holiday(day: date) -> bool:
    """Whether `day` is a legal holiday of the United States, or the weekday on which one is observed.

    The same days as in `federal_calendar` (a test holds the two together), told without the library that it loads:
    each verdict asks whether the office was open.
    """
    return day in _kept_in(day.year)


@cache
def _kept_in(year: int) -> frozenset[date]:
    years = range(year, year + 2)  # what falls on a Saturday is observed the day before, perhaps in the old year
    return frozenset({**holidays_by_rule(_RULES, years, {}), **holidays_by_rule(_RULES, years, _MOVES)})


@cache
def federal_calendar() -> Calendar:
    """The calendar of the federal courts, for forward and backward counts alike.

    Public holidays come from the library `holidays`, Saturday's observed on Friday and Sunday's on Monday (5 U.S.C.
    6103(b), Executive Order 11582). Days on which a president closed the executive departments are open here and
    marked as doubtful: whether such a day is "declared a holiday by the President" (Rule 6(a)(6)(B)) is for the court.
    """
    # Imported here: the library takes a quarter of a second, and most commands compute no date.
    from holidays import country_holidays

    years = range(FIRST_DAY.year, LAST_DAY.year + 2)
    public = {day: str(name) for day, name in country_holidays("US", years=years).items()}
    closures = {
        day: f"an executive order closed the federal departments on this day ({name}); ask the clerk whether the court"
        " takes it for a legal holiday (Fed. R. Civ. P. 6(a)(6)(B))"
        for day, name in country_holidays("US", years=years, categories=("government",)).items()
        if day not in public and "half-day" not in name
    }
    return make_calendar("the federal courts", FIRST_DAY, public, doubtful=closures)
