"""Response dates that rules propose: from the right day, with the citation, explained, and none where none is sure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.clocks.calendar_file import read_calendar
from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.clocks.periods import System
from legaldesk.domain.clocks.proposing import Proposal, court_system, propose
from legaldesk.domain.day_words import day_words
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.vocabulary import Disposition
from legaldesk.resources import resource_root

CALIFORNIA = read_calendar(
    (resource_root() / "calendars" / "california.toml").read_text(encoding="utf-8"), "california.toml"
).calendar({})
CALENDARS = {System.FEDERAL: federal_calendar(), System.CALIFORNIA: CALIFORNIA}
STATE_COURT = "Superior Court of California, County of Alameda"
FEDERAL_COURT = "United States District Court, Northern District of California"
DAY = date(2026, 11, 6)


def delivery(kind: str, court: str = STATE_COURT, **told: Any) -> Delivery:
    facts: dict[str, Any] = {
        "channel": "registered_agent",
        "received_at": "2026-11-06T10:00:00-08:00",
        "requester": {"kind": "civil_litigant"},
        "instrument": {"kind": kind, "court": court, **told.pop("instrument", {})},
        "agent": {"method": "personal", "served_at": "2026-11-06"},
    }
    return parse_delivery({**facts, **told}, None)


def proposed(made: Delivery, disposition: Disposition = Disposition.ACCEPTED, day: date = DAY) -> tuple[Proposal, ...]:
    return propose(made, disposition, day, CALENDARS.__getitem__)


def test_a_california_summons_is_answered_within_30_days_of_personal_service() -> None:
    (found,) = proposed(delivery("summons_and_complaint"))
    # Nov 6 + 30 days is Sunday, Dec 6: the next court day.
    assert (found.date, found.citation) == (date(2026, 12, 7), "Cal. Code Civ. Proc. 412.20(a)(3)")
    assert found.steps[0] == "The registered agent was served on Fri, Nov 6, 2026, as its transmittal says."
    assert "415.10" in found.steps[1] and found.steps[-1] == "The last day is Mon, Dec 7, 2026."


def test_papers_left_at_headquarters_may_be_substituted_service() -> None:
    at_desk = {"channel": "personal_service", "place": "headquarters", "agent": None}
    personal, substituted = proposed(delivery("summons_and_complaint", **at_desk))
    assert personal.date == date(2026, 12, 7)
    assert substituted.date == date(2026, 12, 16)  # complete on Nov 16, and 30 days
    assert "10th day after the mailing, Mon, Nov 16, 2026 (Cal. Code Civ. Proc. 415.20(a))" in substituted.steps[1]
    assert "413.20" in substituted.steps[1]


def test_a_federal_summons_is_answered_within_21_days() -> None:
    (found,) = proposed(delivery("summons_and_complaint", FEDERAL_COURT))
    assert (found.date, found.citation) == (date(2026, 11, 27), "Fed. R. Civ. P. 12(a)(1)(A)(i)")


def test_the_day_on_which_the_agent_was_served_counts_and_not_that_of_its_transmittal() -> None:
    made = delivery(
        "summons_and_complaint", FEDERAL_COURT, agent={"method": "personal", "served_at": "11/03/2026, 2 pm"}
    )
    assert proposed(made)[0].date == date(2026, 11, 24)
    unsaid = delivery("summons_and_complaint", FEDERAL_COURT, agent={"method": "personal"})
    (found,) = proposed(unsaid)
    assert found.date == date(2026, 11, 27)
    assert "may be earlier: look at the transmittal" in found.steps[0]


def test_an_objection_to_a_federal_subpoena_is_due_before_the_earlier_of_two_days() -> None:
    made = delivery("civil_subpoena_records", FEDERAL_COURT, instrument={"response_date": "2026-12-14"})
    (found,) = proposed(made)
    assert (found.date, found.citation) == (date(2026, 11, 20), "Fed. R. Civ. P. 45(d)(2)(B)")
    earlier = delivery("civil_subpoena_records", FEDERAL_COURT, instrument={"response_date": "2026-11-12"})
    assert proposed(earlier)[0].date == date(2026, 11, 12)
    assert "is earlier" in proposed(earlier)[0].steps[-1]


def test_a_waiver_counts_from_the_day_on_which_it_was_sent() -> None:
    made = delivery("waiver_request", FEDERAL_COURT, instrument={"issued_on": "2026-11-02"})
    back, answer = proposed(made)
    assert (back.date, answer.date) == (date(2026, 12, 2), date(2027, 1, 4))  # Jan 1 is a holiday
    unsaid, _ = proposed(delivery("waiver_request", FEDERAL_COURT))
    assert unsaid.date is None and "enter it under “Issued on”" in unsaid.steps[0]


def test_an_acknowledgment_is_never_proposed_without_the_warning_that_it_completes_service() -> None:
    mailed = {"channel": "mail", "agent": None, "instrument": {"issued_on": "2026-11-02"}}
    (found,) = proposed(delivery("notice_and_acknowledgment", **mailed), Disposition.COUNSEL_REVIEW)
    assert (found.date, found.citation) == (date(2026, 11, 23), "Cal. Code Civ. Proc. 415.30(d)")  # Sunday, Nov 22
    assert "completes service on the day of signing (415.30(c))" in found.steps[-1]


@pytest.mark.parametrize(
    "made",
    [
        delivery("summons_and_complaint", ""),
        delivery("summons_and_complaint", "Superior Court of Arizona, Maricopa County"),
        delivery("summons_and_complaint", STATE_COURT, instrument={"issuing_state": "NV"}),
        delivery("summons_and_complaint", channel="mail", agent=None),
        delivery("summons_and_complaint", agent={"method": "mail"}),
        delivery("civil_subpoena_records"),
        delivery("search_warrant"),
    ],
)  # fmt: skip
def test_nothing_is_proposed_where_no_rule_is_sure(made: Delivery) -> None:
    assert proposed(made) == ()


@pytest.mark.parametrize("disposition", Disposition)
def test_a_delivery_that_is_not_taken_as_service_gets_no_date(disposition: Disposition) -> None:
    taken = {Disposition.ACCEPTED, Disposition.ACCEPTED_WITH_RESERVATION, Disposition.COUNSEL_REVIEW}
    assert bool(proposed(delivery("summons_and_complaint"), disposition)) == (disposition in taken)


@pytest.mark.parametrize(
    ("court", "number", "state", "system"),
    [
        ("U.S. District Court, N.D. Cal.", "", "", System.FEDERAL),
        ("US Bankruptcy Court", "", "", System.FEDERAL),
        ("", "3:26-cv-01234", "", System.FEDERAL),
        ("Superior Court, County of Kern", "", "CA", System.CALIFORNIA),
        ("Cal. Superior Court", "", "", System.CALIFORNIA),
        ("Superior Court, County of King", "", "", None),
        ("Municipal Court of California, Missouri", "", "MO", None),
    ],
)  # fmt: skip
def test_the_court_is_known_by_its_name_its_state_or_its_docket(
    court: str, number: str, state: str, system: System | None
) -> None:
    made = delivery("summons_and_complaint", court, instrument={"case_number": number, "issuing_state": state})
    assert court_system(made) is system


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.sampled_from([STATE_COURT, FEDERAL_COURT]))
def test_a_proposed_date_is_an_open_day_and_its_explanation_ends_with_it(day: date, court: str) -> None:
    made = delivery("summons_and_complaint", court, agent={"method": "personal", "served_at": str(day)})
    (found,) = proposed(made, day=day)
    system = court_system(made)
    assert found.date is not None and system is not None
    assert CALENDARS[system].is_open(found.date)
    least = 30 if system is System.CALIFORNIA else 21
    assert timedelta(least) <= found.date - day <= timedelta(least + 5)
    assert day_words(found.date) in found.steps[-1]
