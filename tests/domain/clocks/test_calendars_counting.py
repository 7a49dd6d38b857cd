"""Periods counted by the federal rules, the California code and the office: worked examples and their explanations."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from legaldesk.domain.clocks.calendar_file import read_calendar
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.computing import compute
from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.clocks.hours import day_of_receipt
from legaldesk.domain.clocks.periods import Computed, System
from legaldesk.domain.clocks.reading_periods import answer, parse_period
from legaldesk.domain.office import Office
from legaldesk.resources import resource_root

CASES = json.loads((Path(__file__).parent.parent.parent / "data" / "deadlines.json").read_text(encoding="utf-8"))[
    "cases"
]
PACIFIC = ZoneInfo("America/Los_Angeles")
FEDERAL = federal_calendar()
FILES = {
    name: read_calendar((resource_root() / "calendars" / f"{name}.toml").read_text(encoding="utf-8"), name)
    for name in ("california", "office")
}
SHELF: dict[System, Calendar] = {
    System.FEDERAL: FEDERAL,
    System.CALIFORNIA: FILES["california"].calendar({}),
    System.OFFICE: FILES["office"].calendar({"federal": FEDERAL}, frozenset({5, 6})),
}


def computed(given: dict[str, Any]) -> Computed:
    period = parse_period(given, lambda: PACIFIC)
    return compute(period, SHELF[period.system])


def asked(system: str, start: str, count: int, unit: str = "days", direction: str = "after", **more: Any) -> str | None:
    given = {"system": system, "start": start, "count": count, "unit": unit, "direction": direction, **more}
    day: str | None = answer(computed(given), start)["date"]
    return day


def told(system: str, start: str, count: int, unit: str = "days", direction: str = "after", **more: Any) -> str:
    given = {"system": system, "start": start, "count": count, "unit": unit, "direction": direction, **more}
    return "\n".join(computed(given).steps)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_worked_case_comes_out_as_expected(case: dict[str, Any]) -> None:
    assert answer(computed(case["compute"]), case["compute"]["start"])["date"] == case["expected"]


@pytest.mark.parametrize(
    ("expected", "start", "count", "direction", "more"),
    [
        # The examples of the committee notes of 2009 on Fed. R. Civ. P. 6(a)(3), (5) and (6).
        ("2007-09-04", "2007-08-02", 30, "after", {}),
        ("2007-08-31", "2007-09-22", 21, "before", {}),
        ("2007-09-04", "2007-09-22", 21, "before", {"inaccessible": ["2007-08-31"]}),
        ("2008-04-22", "2008-04-07", 14, "after", {"state_holidays": ["2008-04-21"]}),
        ("2008-04-21", "2008-05-05", 14, "before", {"state_holidays": ["2008-04-21"]}),
        ("2008-04-22", "2008-05-05", 14, "before", {"state_holidays": ["2008-04-21"], "inaccessible": ["2008-04-21"]}),
        # 6(a)(3): the first accessible day that is open; 6(d): expire, add 3, settle again.
        ("2026-12-02", "2026-11-13", 14, "after", {"inaccessible": ["2026-11-27", "2026-11-30", "2026-12-01"]}),
        ("2026-11-19", "2026-11-01", 14, "after", {"service": "mail"}),
        ("2026-11-23", "2026-11-04", 14, "after", {"service": "mail_abroad"}),
        ("2026-11-16", "2026-11-01", 14, "after", {"service": "electronic"}),
        ("2026-11-19", "2026-11-01", 14, "after", {"service": "overnight"}),
        ("2016-12-19", "2016-11-30", 14, "after", {"service": "electronic"}),
        ("2016-12-15", "2016-12-01", 14, "after", {"service": "electronic"}),
        ("2016-12-19", "2016-11-30", 14, "after", {"service": "fax"}),
        ("2026-10-23", "2026-11-06", 14, "before", {"service": "mail"}),
        # A day moved across the end of the year.
        ("2022-01-03", "2021-12-10", 21, "after", {}),
        ("2021-12-23", "2022-01-14", 21, "before", {}),
        ("2026-11-30", "2026-11-28", 0, "after", {}),
        ("2026-11-27", "2026-11-28", 0, "before", {}),
    ],
)
def test_days_in_a_federal_court(expected: str, start: str, count: int, direction: str, more: dict[str, Any]) -> None:
    assert asked("federal", start, count, "days", direction, **more) == expected


@pytest.mark.parametrize(
    ("expected", "start", "count", "direction", "more"),
    [
        # Committee note of 2009: 72 hours across the end of daylight saving time; 2:17 PM on a Saturday moves to Monday.
        ("2007-11-05T09:00", "2007-11-02T10:00", 72, "after", {}),
        ("2026-11-30T14:17", "2026-11-25T14:17", 72, "after", {}),
        ("2026-03-09T11:00", "2026-03-07T10:00", 48, "after", {}),
        ("2026-11-25T10:00", "2026-11-30T10:00", 96, "before", {}),
        ("2026-11-24T10:00:30", "2026-11-23T10:00:30", 24, "after", {}),
        ("2026-11-24T10:00-08:00", "2026-11-23T10:00-08:00", 24, "after", {}),
        ("2026-11-24T10:00-08:00", "2026-11-23T18:00Z", 24, "after", {}),
        ("2026-11-24T10:00", "2026-11-23T10:00", 24, "after", {"timezone": "America/New_York"}),
        ("2026-11-25T10:00", "2026-11-23T10:00", 24, "after", {"inaccessible": ["2026-11-24"]}),
        ("2026-11-27T10:00", "2026-11-23T10:00", 24, "after", {"service": "mail"}),
        ("2026-11-01T01:30-07:00", "2026-10-31T23:30-07:00", 2, "after", {"timezone": "America/Los_Angeles"}),
    ],
)
def test_hours_in_a_federal_court(expected: str, start: str, count: int, direction: str, more: dict[str, Any]) -> None:
    if start == "2026-10-31T23:30-07:00":  # a Sunday: the hour that comes twice moves to Monday's
        expected = "2026-11-02T01:30-08:00"
    assert asked("federal", start, count, "hours", direction, **more) == expected


@pytest.mark.parametrize(
    ("expected", "start", "count", "unit", "direction", "more"),
    [
        ("2026-06-08", "2026-05-04", 30, "days", "after", {"service": "mail_in_state"}),
        ("2026-06-15", "2026-05-04", 30, "days", "after", {"service": "mail_out_of_state"}),
        ("2026-06-23", "2026-05-04", 30, "days", "after", {"service": "mail_abroad"}),
        ("2026-06-05", "2026-05-04", 30, "days", "after", {"service": "electronic"}),
        # The 30th day is a Saturday: the two court days are counted from it, not from Monday.
        ("2026-05-26", "2026-04-23", 30, "days", "after", {}),
        ("2026-05-27", "2026-04-23", 30, "days", "after", {"service": "overnight"}),
        ("2026-05-27", "2026-04-23", 30, "days", "after", {"service": "fax"}),
        ("2026-05-28", "2026-04-23", 30, "days", "after", {"inaccessible": ["2026-05-26", "2026-05-27"]}),
        ("2026-05-27", "2026-04-23", 30, "days", "after", {"state_holidays": ["2026-05-26"]}),
        # Notice of a motion, 1005(b): 16 court days back, then the days for service.
        ("2026-11-10", "2026-12-07", 16, "court_days", "before", {}),
        ("2026-11-05", "2026-12-07", 16, "court_days", "before", {"service": "mail_in_state"}),
        ("2026-11-06", "2026-12-07", 16, "court_days", "before", {"service": "electronic"}),
        ("2026-11-05", "2026-12-04", 16, "court_days", "before", {"service": "electronic"}),
        # Summary judgment, 437c: calendar days back.
        ("2026-09-17", "2026-12-07", 81, "days", "before", {}),
        ("2026-09-15", "2026-12-07", 81, "days", "before", {"service": "overnight"}),
        ("2026-11-30", "2026-11-25", 1, "court_days", "after", {}),
        ("2026-11-24T10:00", "2026-11-23T10:00", 24, "hours", "after", {}),
        ("2026-11-30T10:00", "2026-11-24T10:00", 24, "hours", "after", {"service": "mail_in_state"}),
    ],
)
def test_periods_in_a_california_court(
    expected: str, start: str, count: int, unit: str, direction: str, more: dict[str, Any]
) -> None:
    assert asked("california", start, count, unit, direction, **more) == expected


@pytest.mark.parametrize(
    ("expected", "start", "count", "unit", "direction", "more"),
    [
        ("2026-11-30", "2026-11-25", 2, "court_days", "after", {}),
        ("2026-12-01", "2026-11-25", 2, "court_days", "after", {"inaccessible": ["2026-11-27"]}),
        ("2026-11-25", "2026-11-30", 2, "court_days", "before", {}),
        ("2026-11-30", "2026-11-27", 1, "days", "after", {}),
        ("2026-11-27", "2026-11-30", 1, "days", "before", {}),
        ("2026-11-30T16:00", "2026-11-27T16:00", 24, "hours", "after", {}),
    ],
)
def test_periods_of_the_office(
    expected: str, start: str, count: int, unit: str, direction: str, more: dict[str, Any]
) -> None:
    assert asked("office", start, count, unit, direction, **more) == expected


@pytest.mark.parametrize(
    ("possible", "given"),
    [
        # Plain mail does not say from where.
        (["2026-06-08", "2026-06-15", "2026-06-23"], ("california", "2026-05-04", 30, "days", "after", "mail")),
        # Counted back onto a Saturday.
        (["2026-09-18", "2026-09-21"], ("california", "2026-12-09", 81, "days", "before", None)),
        (["2026-11-06", "2026-11-09"], ("california", "2026-12-09", 16, "court_days", "before", "mail_in_state")),
        # A fax is electronic, or "other means consented to".
        (["2026-11-16", "2026-11-19"], ("federal", "2026-11-01", 14, "days", "after", "fax")),
        (["2001-11-15", "2001-11-19"], ("federal", "2001-11-01", 14, "days", "after", "electronic")),
        # An hour on a closed day.
        (["2026-11-25T10:00:00-08:00", "2026-11-30T10:00:00-08:00"], ("california", "2026-11-25T10:00", 24, "hours", "after", None)),
    ],
)  # fmt: skip
def test_what_the_rules_do_not_decide_is_shown_and_not_guessed(possible: list[str], given: tuple[Any, ...]) -> None:
    system, start, count, unit, direction, service = given
    found = computed(
        {"system": system, "start": start, "count": count, "unit": unit, "direction": direction, "service": service}
    )
    assert found.ends is None
    assert [day.isoformat() for day in found.possible] == possible
    assert found.steps[-1].startswith("Not decided here:")
    assert "A person decides" in found.steps[-1]
    assert all(day.strftime("%Y") in found.steps[-1] for day in found.possible)


def test_readings_that_agree_give_the_date() -> None:
    # The service before Dec 1, 2001 may add 3 days or none, and a storm makes both end on one day.
    shut = [f"2001-11-{day}" for day in range(15, 21)]
    assert asked("federal", "2001-11-01", 14, service="electronic", inaccessible=shut) is None
    mail = [f"2026-06-{day:02}" for day in range(1, 31)]
    assert asked("california", "2026-05-04", 30, service="mail", inaccessible=mail) == "2026-07-01"


def test_each_step_cites_its_rule_and_names_the_days() -> None:
    steps = told("federal", "2026-11-12", 14, state_holidays=["2026-11-27"]).splitlines()
    assert steps == [
        "Thu, Nov 12, 2026 is the day of the event; it is not counted (Fed. R. Civ. P. 6(a)(1)(A)).",
        "Every day counts, weekends and holidays too: day 1 is Fri, Nov 13, 2026, day 14 is Thu, Nov 26, 2026 (Fed. R. Civ. P. 6(a)(1)(B)).",
        "Thu, Nov 26, 2026 (Thanksgiving Day), Fri, Nov 27, 2026 (a holiday of the court's state), Sat, Nov 28, 2026 (a Saturday) and Sun, Nov 29, 2026 (a Sunday) are closed days: the period runs on to Mon, Nov 30, 2026 (Fed. R. Civ. P. 6(a)(1)(C), (6)).",
        "The last day is Mon, Nov 30, 2026.",
    ]


@pytest.mark.parametrize(
    ("said", "given", "more"),
    [
        ("left out: 1 Saturday, 1 Sunday, Thu, Nov 26, 2026 (Thanksgiving Day) and Fri, Nov 27, 2026 (Day after Thanksgiving)", ("california", "2026-11-25", 1, "court_days"), {}),
        ("Electronic service adds 2 court days: Wed, Jun 3, 2026 becomes Fri, Jun 5, 2026 (Cal. Code Civ. Proc. 1010.6(a)(3)(B)).", ("california", "2026-05-04", 30), {"service": "electronic"}),
        ("Electronic service adds no days since Dec 1, 2016 (Fed. R. Civ. P. 6(d)).", ("federal", "2026-05-04", 30), {"service": "electronic"}),
        ("Service by mail adds nothing: Fed. R. Civ. P. 6(d) speaks only of acts within a time after being served.", ("federal", "2026-05-04", 30, "days", "before"), {"service": "mail"}),
        ("gives Thu, Sep 6, 2007", ("federal", "2007-08-22", 10), {}),
        ("the clocks change in between", ("federal", "2007-11-02T10:00", 72, "hours"), {}),
        ("from Fri, Nov 2, 2007, 10:00 a.m. (UTC-07:00) to Mon, Nov 5, 2007, 9:00 a.m. (UTC-08:00)", ("federal", "2007-11-02T10:00", 72, "hours"), {}),
        ("Mind Tue, Dec 24, 2024: an executive order", ("federal", "2024-12-10", 14), {}),
        ("inaccessible on Fri, Aug 31, 2007: the time to file extends to the first accessible open day, Tue, Sep 4, 2007", ("federal", "2007-09-22", 21, "days", "before"), {"inaccessible": ["2007-08-31"]}),
        ("A period of 0 days ends on the day itself, Mon, May 4, 2026.", ("federal", "2026-05-04", 0), {}),
        ("and 5 days more", ("federal", "2026-11-13", 14), {"state_holidays": [f"2026-{day}" for day in ("11-27", "11-30", "12-01", "12-02", "12-03", "12-04", "12-07")]}),
        ("[within California] Mail within California adds 5 calendar days", ("california", "2026-05-04", 30), {"service": "mail"}),
    ],
)  # fmt: skip
def test_what_is_special_in_a_period_is_said(said: str, given: tuple[Any, ...], more: dict[str, Any]) -> None:
    assert said in told(*given, **more)


@pytest.mark.parametrize(
    ("received_at", "late_counts_next_day", "day", "said"),
    [
        ("2026-11-24T16:59:00-08:00", True, "2026-11-24", "It counts from Tue, Nov 24, 2026."),
        ("2026-11-25T17:01:00-08:00", True, "2026-11-27", "closes at 17:00: it counts from Fri, Nov 27, 2026"),
        ("2026-11-25T17:01:00-08:00", False, "2026-11-25", "It counts from Wed, Nov 25, 2026."),
        ("2026-11-26T09:00:00-08:00", False, "2026-11-27", "(Thanksgiving Day) is a closed day"),
        ("2026-11-25T02:30:00+00:00", False, "2026-11-24", "Received Tue, Nov 24, 2026, 6:30 p.m. (UTC-08:00)"),
        ("2026-11-24T06:00:00-08:00", True, "2026-11-24", "It counts from Tue, Nov 24, 2026."),
    ],
)
def test_a_receipt_counts_from_a_business_day(
    received_at: str, late_counts_next_day: bool, day: str, said: str
) -> None:
    office = Office(zone=PACIFIC, state="CA", opens=time(8), closes=time(17), open_days=frozenset(range(5)))
    counts_from, steps = day_of_receipt(
        datetime.fromisoformat(received_at), office, SHELF[System.OFFICE], late_counts_next_day=late_counts_next_day
    )
    assert counts_from == date.fromisoformat(day)
    assert said in " ".join(map(str, steps))
