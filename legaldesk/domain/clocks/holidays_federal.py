"""The federal calendar: legal holidays of 5 U.S.C. 6103, for Fed. R. Civ. P. 6(a)(6)(A)."""

from __future__ import annotations

from datetime import date
from functools import cache

from legaldesk.domain.clocks.calendars import LAST_DAY, Calendar, make_calendar

FIRST_DAY = date(1990, 1, 1)
"""Since 1986 the list has changed once, when Juneteenth came in 2021; an earlier legal paper is no desk's business."""


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
