"""The calendars against published lists, and business days counted over them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.clocks.calendar_file import read_calendar
from legaldesk.domain.clocks.calendars import LAST_DAY, Calendar, OutsideCalendar, make_calendar
from legaldesk.domain.clocks.holidays_federal import federal_calendar, is_federal_holiday
from legaldesk.resources import resource_root

DATA = Path(__file__).parent.parent.parent / "data"
FEDERAL = federal_calendar()
CALIFORNIA = read_calendar(
    (resource_root() / "calendars" / "california.toml").read_text(encoding="utf-8"), "california.toml"
).calendar({})
CALENDARS = st.sampled_from([FEDERAL, CALIFORNIA])
DAYS = st.dates(date(2032, 1, 1), date(2070, 12, 31))
COUNTS = st.integers(1, 5_000)
CLOSURES = st.dictionaries(DAYS, st.just("a storm"), max_size=5)


def every_day(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(number) for number in range(366 if year % 4 == 0 else 365)]


@pytest.mark.parametrize("year", range(2020, 2031))
@pytest.mark.parametrize(
    ("name", "calendar"), [("federal", FEDERAL), ("california", CALIFORNIA)], ids=["federal", "california"]
)
def test_the_closed_weekdays_of_a_year_are_the_published_ones(name: str, calendar: Calendar, year: int) -> None:
    published = json.loads((DATA / f"holidays_{name}.json").read_text(encoding="utf-8"))["closed"][str(year)]
    closed = [day.isoformat() for day in every_day(year) if day.weekday() < 5 and not calendar.is_open(day)]
    assert closed == published


@pytest.mark.parametrize("year", range(2020, 2031))
@pytest.mark.parametrize("calendar", [FEDERAL, CALIFORNIA], ids=["federal", "california"])
def test_no_saturday_or_sunday_is_open(calendar: Calendar, year: int) -> None:
    assert not any(calendar.is_open(day) for day in every_day(year) if day.weekday() >= 5)


@pytest.mark.parametrize(
    ("calendar", "day", "why"),
    [
        (CALIFORNIA, "2021-10-11", "Columbus Day"),
        (CALIFORNIA, "2022-10-10", ""),
        (CALIFORNIA, "2021-09-24", ""),
        (CALIFORNIA, "2022-09-23", "Native American Day"),
        (CALIFORNIA, "2022-06-20", ""),
        (CALIFORNIA, "2023-06-19", "Juneteenth"),
        (CALIFORNIA, "2012-03-30", "Cesar Chavez Day (observed)"),
        (CALIFORNIA, "2027-12-31", "New Year's Day (observed)"),
        (CALIFORNIA, "2026-11-27", "Day after Thanksgiving"),
        (FEDERAL, "2026-11-27", ""),
        (FEDERAL, "2021-06-18", "Juneteenth National Independence Day (observed)"),
        (FEDERAL, "2020-06-19", ""),
        (FEDERAL, "2024-12-24", ""),
        (FEDERAL, "2026-11-28", "a Saturday"),
    ],
)
def test_a_day_is_closed_for_the_reason_that_the_law_of_its_year_gives(calendar: Calendar, day: str, why: str) -> None:
    assert calendar.why_closed(date.fromisoformat(day)) == why


def test_an_executive_closure_leaves_the_day_open_and_is_told() -> None:
    christmas_eve = date(2024, 12, 24)
    assert FEDERAL.is_open(christmas_eve)
    assert "executive order" in FEDERAL.doubtful[christmas_eve]
    assert date(2015, 12, 24) not in FEDERAL.doubtful, "half a day is no closure"


@given(calendar=CALENDARS, day=DAYS, count=COUNTS, extra=CLOSURES)
def test_adding_and_then_subtracting_comes_back(
    calendar: Calendar, day: date, count: int, extra: dict[date, str]
) -> None:
    closing = calendar.closing(extra)
    start = closing.next_open(day)
    assert closing.add(closing.add(start, count), -count) == start
    assert closing.add(closing.add(start, -count), count) == start


@given(calendar=CALENDARS, day=DAYS, count=st.integers(1, 300), back=st.booleans(), extra=CLOSURES)
def test_the_nth_business_day_is_what_walking_the_days_gives(
    calendar: Calendar, day: date, count: int, back: bool, extra: dict[date, str]
) -> None:
    near = {day + timedelta(offset): "a storm" for offset in (1, 2, 3, -1, -2, -3)}
    closing = calendar.closing({**extra, **near})
    walked, left = day, count
    while left:
        walked += timedelta(-1 if back else 1)
        left -= closing.is_open(walked)
    assert closing.add(day, -count if back else count) == walked


@given(calendar=CALENDARS, day=DAYS, extra=CLOSURES)
def test_the_nearest_open_days_are_open_and_nothing_open_lies_between(
    calendar: Calendar, day: date, extra: dict[date, str]
) -> None:
    closing = calendar.closing(extra)
    following, previous = closing.next_open(day), closing.previous_open(day)
    assert previous <= day <= following
    assert closing.is_open(following) and closing.is_open(previous)
    between = closing.closed_between(previous, following)
    assert len(between) == max((following - previous).days - 1, 0)
    assert all(closing.why_closed(closed) for closed in between)


@given(calendar=CALENDARS, day=DAYS, length=st.integers(0, 500), extra=CLOSURES)
def test_closed_days_are_told_whole_or_in_parts(
    calendar: Calendar, day: date, length: int, extra: dict[date, str]
) -> None:
    closing = calendar.closing({**extra, day + timedelta(5): "a storm"})
    end = day + timedelta(length)
    closed = closing.closed_between(day, end)
    holidays = closing.holidays_between(day, end)
    weekly = [shut for shut in closed if shut.weekday() in (5, 6)]
    assert holidays == [shut for shut in closed if shut not in weekly]
    counts = {weekday: sum(shut.weekday() == weekday for shut in weekly) for weekday in (5, 6)}
    assert dict(closing.weekly_between(day, end)) == {weekday: count for weekday, count in counts.items() if count}


@given(calendar=CALENDARS, day=DAYS, later=st.integers(0, 400), count=st.integers(-300, 300).filter(bool))
def test_a_later_start_never_ends_earlier(calendar: Calendar, day: date, later: int, count: int) -> None:
    assert calendar.add(day, count) <= calendar.add(day + timedelta(later), count)


@pytest.mark.parametrize(
    "ask",
    [
        lambda calendar: calendar.is_open(date(1989, 12, 31)),
        lambda calendar: calendar.next_open(date(2100, 1, 1)),
        lambda calendar: calendar.add(LAST_DAY, 1),
        lambda calendar: calendar.add(date(1990, 1, 2), -1),
        lambda calendar: calendar.add(date(2026, 1, 1), -36_500),
    ],
)
def test_a_day_outside_of_the_calendar_is_refused_not_guessed(ask: Callable[[Calendar], object]) -> None:
    with pytest.raises(OutsideCalendar, match=r"the federal courts.*1990-01-01 to 2099-12-31"):
        ask(FEDERAL)


def test_a_calendar_may_close_other_days_of_the_week() -> None:
    market = make_calendar("the market", date(2026, 1, 1), {date(2026, 11, 24): "Fair"}, weekly=frozenset({4}))
    assert [market.is_open(date(2026, 11, day)) for day in (22, 23, 24, 27, 28)] == [True, True, False, False, True]
    assert market.add(date(2026, 11, 26), 1) == date(2026, 11, 28)
    assert market.why_closed(date(2026, 11, 27)) == "a Friday"


def test_the_statutes_days_are_those_of_the_library_every_day_of_every_year() -> None:
    days = [FEDERAL.first + timedelta(days) for days in range((FEDERAL.last - FEDERAL.first).days + 1)]
    assert [day for day in days if is_federal_holiday(day)] == sorted(FEDERAL.holidays)
