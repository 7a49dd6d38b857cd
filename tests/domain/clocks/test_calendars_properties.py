"""What holds for every period: open days only, explanations that tell the result, no way back in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from legaldesk.domain.clocks.calendar_file import read_calendar
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.computing import compute
from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.clocks.periods import Computed, Direction, Period, Service, System, Unit
from legaldesk.domain.day_words import day_words
from legaldesk.resources import resource_root

FEDERAL = federal_calendar()
SHELF: dict[System, Calendar] = {
    System.FEDERAL: FEDERAL,
    System.CALIFORNIA: read_calendar(
        (resource_root() / "calendars" / "california.toml").read_text(encoding="utf-8"), "california.toml"
    ).calendar({}),
    System.OFFICE: read_calendar(
        (resource_root() / "calendars" / "office.toml").read_text(encoding="utf-8"), "office.toml"
    ).calendar({"federal": FEDERAL}),
}
START = st.dates(date(2028, 1, 1), date(2070, 12, 31))
ZONES = st.sampled_from(
    [ZoneInfo("America/Los_Angeles"), ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe")]
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    system = draw(st.sampled_from(System))
    unit = draw(st.sampled_from(Unit))
    day = draw(START)
    near = st.frozensets(st.integers(-12, 60).map(lambda offset: day + timedelta(offset)), max_size=6)
    start: date = day
    if unit is Unit.HOURS:
        start = datetime(day.year, day.month, day.day, draw(st.integers(4, 23)), tzinfo=draw(ZONES))
    return Period(
        system=system,
        start=start,
        count=draw(st.one_of(st.integers(0, 40), st.integers(0, 4_000))),
        unit=unit,
        direction=draw(st.sampled_from(Direction)),
        service=None if system is System.OFFICE else draw(st.one_of(st.none(), st.sampled_from(Service))),
        state_holidays=draw(near),
        inaccessible=draw(near),
    )


def day_of(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def days_of(computed: Computed) -> list[date]:
    """The days on which the readings end; within one day the same time on the next open day keeps no order."""
    return sorted(map(day_of, computed.possible))


@given(period=periods())
def test_no_period_ends_on_a_closed_day(period: Period) -> None:
    ends = compute(period, SHELF[period.system]).ends
    if ends is None:
        assert len(compute(period, SHELF[period.system]).possible) > 1
        return
    assert SHELF[period.system].is_open(day_of(ends))
    assert day_of(ends) not in period.inaccessible
    if period.forward or period.system is not System.FEDERAL:
        assert day_of(ends) not in period.state_holidays


@given(period=periods())
def test_the_explanation_tells_the_result(period: Period) -> None:
    computed = compute(period, SHELF[period.system])
    steps = computed.steps
    assert all(step.strip() and "\n" not in step for step in steps)
    assert all(day_words(day) in steps[-1] for day in computed.possible)
    if computed.ends is not None:
        assert (
            steps[-1] == f"The last {'moment' if period.unit is Unit.HOURS else 'day'} is {day_words(computed.ends)}."
        )


@given(period=periods(), later=st.integers(0, 40))
def test_a_later_event_never_ends_the_period_earlier(period: Period, later: int) -> None:
    # The clerk's closure moves a date on even where it was counted back, past those that a later event gives.
    assume(not period.inaccessible or period.forward)
    moved = replace(period, start=period.start + timedelta(later))
    calendar = SHELF[period.system]
    first, second = days_of(compute(period, calendar)), days_of(compute(moved, calendar))
    assert first[0] <= second[0]
    assert first[-1] <= second[-1]


@given(period=periods(), more=st.integers(0, 40))
def test_a_longer_period_never_ends_sooner(period: Period, more: int) -> None:
    assume(not period.inaccessible or period.forward)
    longer = replace(period, count=period.count + more)
    calendar = SHELF[period.system]
    short, long = days_of(compute(period, calendar)), days_of(compute(longer, calendar))
    if period.forward:
        assert short[0] <= long[0] and short[-1] <= long[-1]
    else:
        assert long[0] <= short[0] and long[-1] <= short[-1]


@given(day=START, count=st.integers(1, 500), system=st.sampled_from(System))
def test_court_days_forward_and_back_meet(day: date, count: int, system: System) -> None:
    calendar = SHELF[system]
    start = calendar.next_open(day)
    on = compute(Period(system, start, count, Unit.COURT_DAYS, Direction.AFTER), calendar).ends
    assert on is not None
    assert compute(Period(system, on, count, Unit.COURT_DAYS, Direction.BEFORE), calendar).ends == start
