"""The calendars of a desk: shipped ones, its own files, and the day from which a receipt counts."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from legaldesk.desk.calendar_shelf import CalendarShelf
from legaldesk.domain.clocks.computing import compute
from legaldesk.domain.clocks.periods import System
from legaldesk.domain.clocks.reading_periods import parse_period
from legaldesk.domain.errors import BadInput
from legaldesk.domain.office import Office

OFFICE = Office(
    zone=ZoneInfo("America/Los_Angeles"), state="CA", opens=time(8), closes=time(17), open_days=frozenset(range(4))
)
FEDERAL = {"system": "federal", "start": "2026-03-17", "count": 14, "unit": "days", "direction": "after"}
EVENING = datetime.fromisoformat("2026-11-24T18:30:00-08:00")


def shelf(place: Path, **files: str) -> CalendarShelf:
    (place / "calendars").mkdir(parents=True)
    for name, text in files.items():
        (place / "calendars" / f"{name}.toml").write_text(text, encoding="utf-8")
    return CalendarShelf(place, lambda: OFFICE)


def test_each_system_has_its_own_calendar(tmp_path: Path) -> None:
    calendars = shelf(tmp_path)
    after_thanksgiving, columbus_day = date(2026, 11, 27), date(2026, 10, 12)
    open_then = {system: calendars.calendar(system).is_open(after_thanksgiving) for system in System}
    assert open_then == {System.FEDERAL: True, System.CALIFORNIA: False, System.OFFICE: False}  # the office: a Friday
    assert not calendars.calendar(System.OFFICE).is_open(columbus_day)
    assert calendars.calendar(System.CALIFORNIA).is_open(columbus_day)


def test_the_offices_weekdays_come_from_the_policy_unless_its_file_says_otherwise(tmp_path: Path) -> None:
    text = '[calendar]\nname = "the office"\nfirst = 2020-01-01\nclosed_weekdays = ["sun"]\n'
    assert shelf(tmp_path, office=text).office.is_open(date(2026, 11, 28))


def test_an_office_may_keep_the_holidays_of_a_state_that_it_added(tmp_path: Path) -> None:
    nevada = '[calendar]\nname = "Nevada"\nfirst = 2020-01-01\n[[holiday]]\nname = "Nevada Day"\nmonth = 10\nday = 28\n'
    office = '[calendar]\nname = "the office"\nfirst = 2020-01-01\nobserves = ["nevada", "federal"]\n'
    calendars = shelf(tmp_path, nevada=nevada, office=office)
    assert calendars.office.why_closed(date(2026, 10, 28)) == "Nevada Day"
    assert calendars.office.why_closed(date(2026, 11, 26)) == "Thanksgiving Day"


def test_calendars_that_keep_each_others_holidays_are_refused(tmp_path: Path) -> None:
    one = '[calendar]\nname = "one"\nfirst = 2020-01-01\nobserves = ["two"]\n'
    two = '[calendar]\nname = "two"\nfirst = 2020-01-01\nobserves = ["one"]\n'
    with pytest.raises(BadInput, match=r"one\.toml: \[calendar\], key observes: 'two' leads in a circle"):
        _ = shelf(tmp_path, office=one.replace('"one"', '"o"'), one=one, two=two).office


@pytest.mark.parametrize(("setting", "day"), [("same_day", date(2026, 11, 24)), ("next_day", date(2026, 11, 25))])
def test_a_receipt_after_hours_counts_as_the_office_says(setting: str, day: date, tmp_path: Path) -> None:
    text = f'[calendar]\nname = "the office"\nfirst = 2020-01-01\n[office]\nafter_hours = "{setting}"\n'
    assert shelf(tmp_path, office=text).counts_from(EVENING)[0] == day


def test_the_offices_own_hours_say_what_comes_in_late(tmp_path: Path) -> None:
    text = '[calendar]\nname = "the office"\nfirst = 2020-01-01\n[office]\nafter_hours = "next_day"\ncloses = "{}"\n'
    at_noon = datetime.fromisoformat("2026-11-24T12:10:00-08:00")
    day, steps = shelf(tmp_path / "a", office=text.format("12:00")).counts_from(at_noon)
    assert day == date(2026, 11, 25)
    assert "The office closes at 12:00" in str(steps[-1])
    assert shelf(tmp_path / "b", office=text.format("12:10")).counts_from(at_noon)[0] == date(2026, 11, 24)


def test_a_federal_period_keeps_the_holidays_of_the_state_that_it_names(tmp_path: Path) -> None:
    calendars = shelf(tmp_path)
    # 14 days after March 17, 2026 is Cesar Chavez Day, which California declares and the United States do not.
    period = parse_period(FEDERAL, lambda: OFFICE.zone)
    assert compute(*calendars.for_period(period)).ends == date(2026, 3, 31)
    in_california = parse_period({**FEDERAL, "state": "california"}, lambda: OFFICE.zone)
    computed = compute(*calendars.for_period(in_california))
    assert computed.ends == date(2026, 4, 1)
    assert "a holiday of the court's state" in " ".join(computed.steps)
    back = parse_period(
        {**FEDERAL, "state": "california", "start": "2026-04-14", "direction": "before"}, lambda: OFFICE.zone
    )
    assert compute(*calendars.for_period(back)).ends == date(2026, 3, 31)  # Fed. R. Civ. P. 6(a)(6)(C): forward only


def test_a_period_may_be_counted_on_a_calendar_that_was_added(tmp_path: Path) -> None:
    nevada = '[calendar]\nname = "Nevada"\nfirst = 2020-01-01\n[[holiday]]\nname = "Nevada Day"\nmonth = 10\nday = 28\n'
    calendars = shelf(tmp_path, nevada=nevada)
    asked = {
        "system": "office",
        "calendar": "nevada",
        "start": "2026-10-26",
        "count": 2,
        "unit": "court_days",
        "direction": "after",
    }
    period = parse_period(asked, lambda: OFFICE.zone)
    assert compute(*calendars.for_period(period)).ends == date(2026, 10, 29)
    with pytest.raises(
        BadInput, match="calendar: there is no calendar 'utah'; use one of california, federal, nevada, office"
    ):
        calendars.for_period(parse_period({**asked, "calendar": "utah"}, lambda: OFFICE.zone))
    assert calendars.names() == ("california", "federal", "nevada", "office")


def test_a_calendar_that_the_desk_shares_stands_in_for_the_file(tmp_path: Path) -> None:
    (tmp_path / "calendars").mkdir()
    head = '[calendar]\nname = "the office"\nfirst = 2020-01-01\n'
    (tmp_path / "calendars" / "office.toml").write_text(head, encoding="utf-8")
    closure = '[[closure]]\nname = "Inventory"\nday = 2026-11-24\n'
    calendars = CalendarShelf(tmp_path, lambda: OFFICE, lambda: {"office": head + closure})
    assert calendars.office.why_closed(date(2026, 11, 24)) == "Inventory"
    assert calendars.origin("office") == "added to the desk"
    assert calendars.origin("california") == "shipped"
