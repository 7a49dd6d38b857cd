"""How a date was found, said in Spanish: every step, whatever the day, with days, holidays and numbers as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.clocks.calendar_file import read_calendar
from legaldesk.domain.clocks.computing import compute
from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.clocks.hours import day_of_receipt
from legaldesk.domain.clocks.periods import Direction, Period, System, Unit
from legaldesk.domain.clocks.proposing import propose
from legaldesk.domain.clocks.three_clocks import Figures, extra_clock, preservation_clock, response_clock, target_clock
from legaldesk.domain.clocks.tracking import Tracked
from legaldesk.domain.governing import Copy, explained, governing
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.office import Office
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.vocabulary import (
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    LetterKind,
    RequesterKind,
    Status,
)
from legaldesk.resources import resource_root
from ui.language.choosing import speak
from ui.language.words import spoken

ENGLISH = re.compile(
    r"\b(the|is|are|was|were|of|days?|counts?|period|business|from|on|closed|and|came|by|it|a [A-Z])\b"
)
"""Words that no Spanish sentence has, and no citation of a rule."""
DAYS = st.dates(date(2012, 1, 1), date(2030, 1, 1))
HOURS = Office(ZoneInfo("America/Los_Angeles"), "CA", time(9), time(17), frozenset(range(5)))
FIGURES = Figures(extra={Channel.FAX: 5}, target=3, warning=14)


@pytest.fixture(scope="module", autouse=True)
def _spanish(qapp: object) -> Iterator[None]:
    speak("es")
    yield
    speak("en")


def _calendar(name: str) -> Any:
    text = (resource_root() / "calendars" / f"{name}.toml").read_text(encoding="utf-8")
    return read_calendar(text, name).calendar({"federal": federal_calendar()})


OFFICE, CALIFORNIA = _calendar("office"), _calendar("california")
CALENDARS = {System.FEDERAL: federal_calendar(), System.CALIFORNIA: CALIFORNIA, System.OFFICE: OFFICE}


def in_spanish(steps: Iterator[str] | tuple[str, ...]) -> list[str]:
    said = [spoken(step) for step in steps]
    assert said and not [sentence for sentence in said if ENGLISH.search(sentence)], said
    return said


def row(**facts: Any) -> LogRow:
    known = {
        "id": 1, "reference": "LD-2026-000001", "received_at": datetime(2026, 11, 19, 18, tzinfo=UTC),
        "channel": Channel.FAX, "requester": RequesterKind.LAW_ENFORCEMENT, "sender": "", "case_number": "",
        "caption": "", "instrument": InstrumentKind.SEARCH_WARRANT, "disposition": Disposition.COUNSEL_REVIEW,
        "extra_processing": ExtraProcessing.YES, "letter": LetterKind.RECEIPT, "status": Status.OPEN,
        "response_date": date(2026, 12, 25), "needs_person": False,
    }  # fmt: skip
    return LogRow(**{**known, **facts})


@given(DAYS, st.integers(0, 400), st.sampled_from(Unit), st.sampled_from(Direction), st.sampled_from(System))
def test_every_step_of_every_count_in_days(
    start: date, count: int, unit: Unit, direction: Direction, system: System
) -> None:
    if unit is Unit.HOURS or (system is not System.OFFICE and unit is Unit.COURT_DAYS):
        return  # the window counts no hours, and no court days for a court
    if system is System.CALIFORNIA and direction is Direction.BEFORE:
        return
    in_spanish(compute(Period(system, start, count, unit, direction), CALENDARS[system]).steps)


@given(DAYS, st.times(timezones=st.just(UTC)), st.booleans())
def test_when_a_receipt_counts(day: date, clock: time, late: bool) -> None:
    _, steps = day_of_receipt(datetime.combine(day, clock), HOURS, OFFICE, late_counts_next_day=late)
    in_spanish(tuple(step.sentence for step in steps))


def test_the_clocks_of_a_delivery() -> None:
    arrived = day_of_receipt(datetime(2026, 11, 25, 20, tzinfo=UTC), HOURS, OFFICE, late_counts_next_day=True)
    response = response_clock(row(), OFFICE)
    assert response is not None
    said = in_spanish(response.steps)
    assert "vie, 25 dic 2026" in said[0]
    assert "Navidad" in said[-1] and spoken(response.why)
    for clock in (
        extra_clock(row(), FIGURES, arrived, OFFICE),
        extra_clock(row(channel=Channel.MAIL), FIGURES, arrived, OFFICE),
        target_clock(row(), FIGURES, arrived, OFFICE),
        target_clock(row(), FIGURES, arrived, OFFICE, paused=2),
        target_clock(row(), FIGURES, arrived, OFFICE, paused=1),
        preservation_clock(date(2026, 8, 3), None, 14),
        preservation_clock(date(2026, 8, 3), date(2026, 10, 1), 14),
        preservation_clock(date(2026, 8, 3), date(2026, 12, 1), 14),
    ):
        assert clock is not None
        in_spanish((*clock.steps, clock.why))


@pytest.mark.parametrize("court", ["Superior Court of California", "United States District Court"])
@pytest.mark.parametrize("issued", [None, "2026-11-02"])
@pytest.mark.parametrize("method", ["personal", "mail"])
@pytest.mark.parametrize("channel", ["registered_agent", "personal_service"])
def test_what_a_rule_proposes(court: str, issued: str | None, method: str, channel: str) -> None:
    kinds = [
        "summons_and_complaint",
        "waiver_request",
        "adversary_summons",
        "civil_subpoena_records",
        "notice_and_acknowledgment",
    ]
    for kind in kinds:
        facts: dict[str, Any] = {
            "channel": channel,
            "received_at": "2026-11-06T10:00:00-08:00",
            "requester": {"kind": "civil_litigant"},
            "instrument": {"kind": kind, "court": court, "response_date": "2026-11-10"},
        }
        if issued:
            facts["instrument"]["issued_on"] = issued
        if channel == "personal_service":
            facts["place"] = "headquarters"
        else:
            facts["agent"] = {"method": method}
        for one in propose(parse_delivery(facts, None), Disposition.ACCEPTED, date(2026, 11, 6), CALENDARS.__getitem__):
            in_spanish((*one.steps, one.what, one.rule))


def test_how_long_it_took_and_which_copy_governs() -> None:
    for done in (True, False):
        tracked = Tracked(date(2026, 11, 2), date(2026, 11, 23), date(2026, 11, 3), done, 14, 1, 5, 2.5)
        said = in_spanish(tracked.steps())
        assert "14 días hábiles" in said[0] and "1 día hábil" in said[2]
    start = datetime(2026, 11, 2, 18, tzinfo=UTC)
    copies = [
        Copy(f"LD-2026-00000{number}", Channel.FAX, start - timedelta(number), disposition, status, response)
        for number, (disposition, status, response) in enumerate(
            [
                (Disposition.ACCEPTED, Status.OPEN, date(2026, 12, 1)),
                (Disposition.ACCEPTED, Status.OPEN, None),
                (Disposition.NOT_VALID_SERVICE, Status.CLOSED, None),
                (Disposition.COUNSEL_REVIEW, Status.HELD, None),
                (Disposition.REDIRECTED, Status.OPEN, None),
                (Disposition.ACCEPTED, Status.VOID, None),
            ]
        )
    ]
    in_spanish(explained(governing(copies), UTC))
    in_spanish(explained(governing(copies[2:3]), UTC))
