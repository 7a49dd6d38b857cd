"""One source of office hours: what raises the alert "after hours" is what the clocks count with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.desk.calendar_shelf import CalendarShelf
from legaldesk.desk.calendars import add_calendar, calendars_of
from legaldesk.desk.company import keep_profile, profile_of
from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import amend, judge_draft, log_delivery
from legaldesk.desk.opening import open_desk
from legaldesk.domain.office import Office
from legaldesk.domain.vocabulary import Alert

ZONE = ZoneInfo("America/Los_Angeles")
OFFICE = Office(zone=ZONE, state="CA", opens=time(8), closes=time(17), open_days=frozenset(range(6)))
HEAD = '[calendar]\nname = "the office"\nfirst = 2011-01-01\n'
EVERYBODY = HEAD + 'observes = ["federal", "california"]\n[[closure]]\nname = "Inventory"\nday = 2026-11-19\n'
MOMENTS = st.builds(datetime.combine, st.dates(date(2011, 1, 1), date(2098, 12, 31)), st.times(), st.just(ZONE))


def facts(received_at: str) -> dict[str, Any]:
    kinds = {"requester": {"kind": "law_enforcement"}, "instrument": {"kind": "search_warrant"}}
    return {"channel": "fax", "received_at": received_at, **kinds}


def late(desk: Desk, received_at: str) -> bool:
    drafted = judge_draft(desk, facts(received_at))
    assert drafted is not None
    return Alert.AFTER_HOURS in drafted.verdict.alerts


def put(place: Path, text: str) -> None:
    (place / "calendars").mkdir(parents=True, exist_ok=True)
    (place / "calendars" / "office.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("text", ["", HEAD, EVERYBODY, HEAD + 'closed_weekdays = ["sun", "mon"]\n'])
def test_every_day_is_closed_for_the_alert_that_is_closed_for_the_clocks(text: str, tmp_path: Path) -> None:
    if text:
        put(tmp_path, text)
    shelf = CalendarShelf(tmp_path, lambda: OFFICE)
    days = [date(2011, 1, 1) + timedelta(days) for days in range(365 * 40)]
    told = [shelf.is_open(OFFICE, datetime.combine(day, time(12), ZONE)) for day in days]
    assert told == [shelf.office.is_open(day) for day in days]
    assert 0 < sum(told) < len(told)


@given(moment=MOMENTS)
def test_what_raises_no_alert_counts_from_its_own_day(
    moment: datetime, tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.getbasetemp() / "strict"
    put(place, EVERYBODY + '[office]\nafter_hours = "next_day"\nopens = "09:30"\ncloses = "16:15"\n')
    shelf = CalendarShelf(place, lambda: OFFICE)
    counted, _ = shelf.counts_from(moment)
    if shelf.is_open(OFFICE, moment):
        assert counted == moment.date()
    else:
        assert counted > moment.date() or moment.time() < time(9, 30)


def test_a_holiday_is_after_hours_and_counts_from_the_next_business_day(desk: Desk) -> None:
    thanksgiving = "2025-11-27T12:00:00-08:00"
    assert late(desk, thanksgiving)
    assert calendars_of(desk).counts_from(datetime.fromisoformat(thanksgiving))[0] == date(2025, 11, 28)
    record = log_delivery(desk, facts(thanksgiving)).record
    assert record.verdict.alerts == (Alert.AFTER_HOURS,) and record.verdict.needs_person
    assert not late(desk, "2025-11-28T12:00:00-08:00")


def test_a_closure_that_is_added_holds_at_once(desk: Desk) -> None:
    inventory = "2026-11-19T12:00:00-08:00"
    assert not late(desk, inventory)
    reference = log_delivery(desk, facts(inventory)).record.reference
    add_calendar(desk, "office", EVERYBODY, "office.toml")
    assert late(desk, inventory)
    assert Alert.AFTER_HOURS in log_delivery(desk, facts(inventory)).record.verdict.alerts
    assert Alert.AFTER_HOURS in amend(desk, reference, {"notes": "again"}).verdict.alerts


def test_the_hours_of_the_calendar_raise_the_alert(desk: Desk) -> None:
    put(desk.place, HEAD + '[office]\nopens = "10:00"\ncloses = "16:00"\n')
    desk.hours.refresh()
    told = [late(desk, f"2026-11-23T{at}-08:00") for at in ("09:59:59", "10:00:00", "16:00:00", "16:00:01")]
    assert told == [True, False, False, True]


def test_closing_time_itself_is_in_by_alert_and_by_clock(tmp_path: Path) -> None:
    put(tmp_path, HEAD + '[office]\nafter_hours = "next_day"\n')
    shelf = CalendarShelf(tmp_path, lambda: OFFICE)
    for at, open_then in ((time(17), True), (time(17, 0, 1), False)):
        moment = datetime.combine(date(2026, 11, 23), at, ZONE)
        assert shelf.is_open(OFFICE, moment) is open_then
        assert (shelf.counts_from(moment)[0] == moment.date()) is open_then


def test_a_calendar_with_an_error_keeps_nobody_from_logging(desk: Desk) -> None:
    put(desk.place, "[calendar\n")
    record = log_delivery(desk, facts("2026-11-22T12:00:00-08:00")).record  # a Sunday by the policy
    assert record.verdict.alerts == (Alert.AFTER_HOURS,)
    assert not late(desk, "2026-11-23T12:00:00-08:00")


def test_hours_that_the_company_changes_hold_from_their_day_on(desk: Desk) -> None:
    before, after = "2026-11-20T12:30:00-08:00", "2026-11-23T12:30:00-08:00"
    log_delivery(desk, facts(before))
    put(desk.place, HEAD + '[office]\nafter_hours = "next_day"\n')
    keep_profile(desk, replace(profile_of(desk), closes=time(12)))  # from today on, November 23
    again = open_desk(desk.place, now=desk.now)
    try:
        assert [late(again, moment) for moment in (before, after)] == [False, True]
        counted = [calendars_of(again).counts_from(datetime.fromisoformat(moment))[0] for moment in (before, after)]
        assert counted == [date(2026, 11, 20), date(2026, 11, 24)]
    finally:
        again.close()
