"""The calendars of a desk: shipped ones, its own files, and the day from which a receipt counts."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from legaldesk.desk.calendars import CalendarShelf
from legaldesk.domain.clocks.periods import System
from legaldesk.domain.errors import BadInput
from legaldesk.domain.office import Office

OFFICE = Office(
    zone=ZoneInfo("America/Los_Angeles"), state="CA", opens=time(8), closes=time(17), open_days=frozenset(range(4))
)
EVENING = datetime.fromisoformat("2026-11-24T18:30:00-08:00")


def shelf(place: Path, **files: str) -> CalendarShelf:
    (place / "calendars").mkdir()
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
