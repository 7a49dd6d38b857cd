"""The due list of a desk: what is on it, what leaves it, and that it says why."""

from __future__ import annotations

import copy
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject

from legaldesk.desk import deciding, due, intake
from legaldesk.desk.desk import Desk
from legaldesk.desk.due import Standing, clocks_of, due_list
from legaldesk.desk.due_calendar import due_calendar
from legaldesk.desk.settings import change_setting
from legaldesk.domain.clocks.three_clocks import Clock
from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import Channel, Disposition

PRESERVE: dict[str, Any] = {
    "channel": "portal",
    "requester": {"kind": "law_enforcement", "name": "Kern County Sheriff's Office"},
    "instrument": {"kind": "preservation_request"},
}
WARRANT: dict[str, Any] = {
    "channel": "fax",
    "received_at": "2026-11-19T10:00:00-08:00",
    "requester": {"kind": "law_enforcement", "name": "Oakland Police Department"},
    "instrument": {"kind": "search_warrant", "response_date": "2026-11-25"},
}


def logged(desk: Desk, facts: dict[str, Any], **more: Any) -> str:
    facts = copy.deepcopy(facts)
    for key, value in more.items():
        if isinstance(value, dict):
            facts[key] = {**facts.get(key, {}), **value}
        else:
            facts[key] = value
    return intake.log_delivery(desk, facts).record.reference


def on_list(desk: Desk, days: int = 7) -> list[tuple[str, Clock, str, Standing]]:
    return [
        (entry.row.reference, entry.running.clock, str(entry.day), entry.standing)
        for entry in due_list(desk, days).entries
    ]


def test_each_clock_stands_on_its_own_and_goes_when_the_delivery_is_closed(desk: Desk) -> None:
    one = logged(desk, WARRANT)
    assert on_list(desk) == [(one, Clock.RESPONSE, "2026-11-25", Standing.SOON)]
    assert due_list(desk).without_figure == (Channel.FAX,)
    change_setting(desk.place, "clocks.extra_fax", "5")
    change_setting(desk.place, "clocks.target", "1")
    assert on_list(desk) == [
        (one, Clock.TARGET, "2026-11-20", Standing.OVERDUE),
        (one, Clock.RESPONSE, "2026-11-25", Standing.SOON),
        (one, Clock.EXTRA, "2026-11-27", Standing.SOON),
    ]
    assert due_list(desk).without_figure == ()
    assert on_list(desk, 1) == [(one, Clock.TARGET, "2026-11-20", Standing.OVERDUE)]
    deciding.close(desk, one, "answered", None)
    assert on_list(desk) == []
    assert clocks_of(desk, one) == ()


def test_a_refused_subpoena_has_no_response_clock(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    refused = logged(desk, fax_subpoena, instrument={"response_date": "2026-11-24"})
    assert on_list(desk) == []
    deciding.decide(desk, refused, Disposition.ACCEPTED, "counsel: it was also served", None)
    assert on_list(desk) == [(refused, Clock.RESPONSE, "2026-11-24", Standing.SOON)]


def test_a_preservation_warns_before_it_ends_and_is_renewed_once(desk: Desk) -> None:
    first = logged(desk, PRESERVE, received_at="2026-09-07T10:00:00-07:00")  # ends Dec 6, warned from Nov 22 on
    fresh = logged(desk, PRESERVE, received_at="2026-11-20T10:00:00-08:00")
    assert on_list(desk, 0) == [(first, Clock.PRESERVATION, "2026-12-06", Standing.SOON)]
    change_setting(desk.place, "clocks.preservation_warning", "5")
    assert on_list(desk, 7) == []
    change_setting(desk.place, "clocks.preservation_warning", "")
    renewal = logged(desk, PRESERVE, received_at="2026-11-23T09:00:00-08:00", refers_to=first)
    assert on_list(desk, 0) == []
    (clock,) = clocks_of(desk, first)
    assert clock.day == date(2027, 3, 6) and "renewed on Mon, Nov 23, 2026" in clock.steps[-1]
    assert clocks_of(desk, renewal) == ()
    assert clocks_of(desk, fresh)[0].day == date(2027, 2, 18)


def test_a_closed_preservation_warns_until_its_end_an_open_one_stays(desk: Desk) -> None:
    closed = logged(desk, PRESERVE, received_at="2026-09-07T10:00:00-07:00")
    deciding.close(desk, closed, "kept", None)
    over = logged(desk, PRESERVE, received_at="2026-08-20T10:00:00-07:00")  # ended Nov 18
    gone = logged(desk, PRESERVE, received_at="2026-08-20T10:00:00-07:00")
    deciding.close(desk, gone, "kept", None)
    assert on_list(desk) == [
        (over, Clock.PRESERVATION, "2026-11-18", Standing.OVERDUE),
        (closed, Clock.PRESERVATION, "2026-12-06", Standing.SOON),
    ]


def test_after_hours_counts_from_the_next_business_day_if_the_office_says_so(desk: Desk) -> None:
    change_setting(desk.place, "clocks.target", "2")
    logged(desk, WARRANT, received_at="2026-11-19T18:30:00-08:00", instrument={"response_date": None})
    assert [day for _, _, day, _ in on_list(desk)] == ["2026-11-23"]
    (desk.place / "calendars").mkdir()
    (desk.place / "calendars" / "office.toml").write_text(
        '[calendar]\nname = "the office"\nfirst = 2011-01-01\n[office]\nafter_hours = "next_day"\n', encoding="utf-8"
    )
    assert [day for _, _, day, _ in on_list(desk)] == ["2026-11-24"]
    assert on_list(desk, 0) == []


def test_a_receipt_before_the_calendars_first_day_does_not_stop_the_list(desk: Desk) -> None:
    change_setting(desk.place, "clocks.target", "2")
    old = logged(desk, WARRANT, received_at="1999-11-19T18:30:00-08:00")
    assert on_list(desk) == [(old, Clock.RESPONSE, "2026-11-25", Standing.SOON)]


def test_a_long_list_is_cut_and_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due, "MOST_EACH", 2)
    wanted = [logged(desk, WARRANT, instrument={"response_date": f"2026-11-2{day}"}) for day in (1, 3, 4, 5)]
    found = due_list(desk)
    assert [entry.row.reference for entry in found.entries] == wanted[:2]
    assert found.more == {Clock.RESPONSE}
    assert found.count(Clock.RESPONSE, Standing.TODAY) == 1


@pytest.mark.parametrize("days", [-1, 3_651])
def test_days_out_of_range_are_refused(desk: Desk, days: int) -> None:
    with pytest.raises(BadInput, match="is not a number of days from 0 to 3,650"):
        due_list(desk, days)


def test_the_calendar_file_holds_every_date_whatever_the_texts_are(desk: Desk) -> None:
    nasty = "Łó, ; \\ “x”\u0301 END:VCALENDAR 李 " + "x" * 300
    logged(desk, WARRANT, instrument={"caption": nasty, "response_date": "2026-11-25"})
    logged(desk, WARRANT, instrument={"response_date": "2026-11-20"})
    entries = due_list(desk).entries
    now = datetime(2026, 11, 23, 20, tzinfo=UTC)
    raw = due_calendar(entries, now, "here")
    lines = raw.split(b"\r\n")
    assert lines[-1] == b"" and all(b"\n" not in line and len(line) <= 75 for line in lines)
    events = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert [(str(event["uid"]), event.decoded("dtstart")) for event in events] == [
        ("LD-2026-000002-response@here.legaldesk", date(2026, 11, 20)),
        ("LD-2026-000001-response@here.legaldesk", date(2026, 11, 25)),
    ]
    assert events[1].decoded("dtend") - events[1].decoded("dtstart") == timedelta(1)
    assert nasty in str(events[1]["summary"])
    assert str(events[0]["summary"]).startswith("Overdue: Response date: LD-2026-000002")
    # Another library reads the same out of it.
    others = {event.uid.value: event for event in vobject.readOne(raw.decode()).vevent_list}
    assert [others[str(event["uid"])].dtstart.value for event in events] == [date(2026, 11, 20), date(2026, 11, 25)]
    assert others[str(events[1]["uid"])].summary.value == str(events[1]["summary"])
    assert others[str(events[0]["uid"])].description.value == str(events[0]["description"])
    again = icalendar.Calendar.from_ical(due_calendar(entries, now + timedelta(1), "here")).walk("VEVENT")
    assert [event["uid"] for event in again] == [event["uid"] for event in events]
