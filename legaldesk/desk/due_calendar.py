"""The due list as an iCalendar file (RFC 5545), for Outlook and other calendars: an all-day entry for each date."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from legaldesk.desk.desk import Desk
from legaldesk.desk.due import Due, DueList, Standing
from legaldesk.desk.files import write_whole
from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS
from legaldesk.domain.words import say

_PRODUCT = "-//LegalDesk//Due list//EN"


def due_calendar(entries: Iterable[Due], now: datetime, desk: str) -> bytes:
    """The bytes of an .ics file with `entries`; `now` is aware, `desk` tells this desk's entries from another's.

    An entry keeps its name (UID) from file to file, so that a calendar that takes a newer file moves it.
    """
    from icalendar import Calendar, Event  # imported when a calendar is written

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.row.reference}-{entry.running.clock.value}@{desk}.legaldesk")
        event.add("dtstamp", now)
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(1))
        event.add("summary", _summary(entry))
        event.add("description", "\n".join((_about(entry), *entry.running.steps)))
        event.add("transp", "TRANSPARENT")
        event.add("categories", [CLOCK_WORDS[entry.running.clock]])
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def write_calendar(desk: Desk, due: DueList, path: Path) -> None:
    """Write the dates of `due` to the calendar file `path`, whole or not at all. Raises BadInput or MachineFault."""
    write_whole(path, due_calendar(due.entries, desk.now(), desk_name(desk)))


def desk_name(desk: Desk) -> str:
    """A name for a desk that stays: of its shared database, or of its folder; ten hexadecimal figures."""
    return hashlib.sha256((desk.address.database or str(desk.place.absolute())).encode()).hexdigest()[:10]


def _summary(entry: Due) -> str:
    row = entry.row
    late = "Overdue: " if entry.standing is Standing.OVERDUE else ""
    return f"{late}{CLOCK_WORDS[entry.running.clock]}: {row.reference} {row.caption or row.sender}".strip()


def _about(entry: Due) -> str:
    row = entry.row
    words = (say(row.instrument), row.sender, row.case_number, say(row.disposition))
    return " · ".join(word for word in words if word)
