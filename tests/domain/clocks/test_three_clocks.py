"""The clocks of one delivery: each runs only where it should, none moves another, and the explanation tells the result."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.clocks.calendar_file import read_calendar
from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.clocks.three_clocks import (
    GOVERNED,
    RUNNING,
    Clock,
    Figures,
    extra_clock,
    figures_of,
    is_preservation,
    preservation_clock,
    response_clock,
    target_clock,
)
from legaldesk.domain.day_words import day_words
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.settings import CLOCK_EXTRA, CLOCK_TARGET, LETTERS_EXTRA_DAYS, DeskSettings
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

OFFICE = read_calendar(
    (resource_root() / "calendars" / "office.toml").read_text(encoding="utf-8"), "office.toml"
).calendar({"federal": federal_calendar()})
THURSDAY = date(2026, 11, 19)
FIGURES = Figures(extra={Channel.FAX: 5}, target=3, warning=14)


def row(**facts):
    known = {
        "id": 1, "reference": "LD-2026-000001", "received_at": datetime(2026, 11, 19, 18, tzinfo=UTC),
        "channel": Channel.FAX, "requester": RequesterKind.LAW_ENFORCEMENT, "sender": "", "case_number": "",
        "caption": "", "instrument": InstrumentKind.SEARCH_WARRANT, "disposition": Disposition.ACCEPTED,
        "extra_processing": ExtraProcessing.YES, "letter": LetterKind.RECEIPT, "status": Status.OPEN,
        "response_date": date(2026, 12, 14), "needs_person": False,
    }  # fmt: skip
    return LogRow(**(known | facts))


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("disposition", Disposition)
def test_a_response_date_binds_only_what_is_open_and_not_refused(status: Status, disposition: Disposition) -> None:
    clock = response_clock(row(status=status, disposition=disposition), OFFICE)
    refused = {Disposition.NOT_VALID_SERVICE, Disposition.REDIRECTED, Disposition.DUPLICATE, Disposition.WITHDRAWN}
    assert (clock is not None) == (status in {Status.OPEN, Status.HELD} and disposition not in refused)
    if clock is not None:
        assert clock.day == date(2026, 12, 14)
        undecided = any("Counsel has not decided" in step for step in clock.steps)
        assert undecided == (disposition is Disposition.COUNSEL_REVIEW)


def test_a_response_date_on_a_closed_day_is_said_and_never_moved() -> None:
    clock = response_clock(row(response_date=date(2026, 12, 25)), OFFICE)
    assert clock is not None and clock.day == date(2026, 12, 25)
    assert clock.steps[-1] == "That day is closed (Christmas Day); it is not moved here: a person decides."


def test_extra_time_has_no_figure_until_the_office_sets_one() -> None:
    unset = extra_clock(row(channel=Channel.MAIL), FIGURES, (THURSDAY, ()), OFFICE)
    assert unset is not None and unset.day is None
    assert "set no figure (setting clocks.extra_mail)" in unset.steps[0]
    assert extra_clock(row(extra_processing=ExtraProcessing.NO), FIGURES, (THURSDAY, ()), OFFICE) is None
    assert extra_clock(row(extra_processing=ExtraProcessing.UNDECIDED), FIGURES, (THURSDAY, ()), OFFICE) is None


def test_each_clock_counts_its_own_figure_over_the_offices_calendar() -> None:
    extra = extra_clock(row(), FIGURES, (THURSDAY, ()), OFFICE)
    target = target_clock(row(), FIGURES, (THURSDAY, ()), OFFICE)
    assert extra is not None and target is not None
    assert (extra.day, target.day) == (date(2026, 11, 27), date(2026, 11, 24))  # Thanksgiving lies between
    assert any("Thanksgiving Day" in step for step in extra.steps)
    assert target_clock(row(status=Status.CLOSED), FIGURES, (THURSDAY, ()), OFFICE) is None
    assert target_clock(row(), Figures({}, 0, 14), (THURSDAY, ()), OFFICE) is None


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.integers(1, 250), st.sampled_from(sorted(RUNNING)))
def test_what_is_counted_ends_on_an_open_day_and_the_explanation_says_so(day: date, days: int, status: Status) -> None:
    start = OFFICE.next_open(day)
    for clock in (
        extra_clock(row(status=status), Figures({Channel.FAX: days}, 0, 14), (start, ()), OFFICE),
        target_clock(row(status=status), Figures({}, days, 14), (start, ()), OFFICE),
    ):
        assert clock is not None and clock.day is not None
        assert OFFICE.is_open(clock.day)
        assert OFFICE.add(clock.day, -days) == start
        assert clock.steps[-1] == f"The last day is {day_words(clock.day)}."


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.none() | st.integers(0, 400), st.integers(1, 89))
def test_a_preservation_is_never_shortened_and_renewed_once(day: date, renewed_after: int | None, warning: int) -> None:
    renewed = None if renewed_after is None else day + timedelta(renewed_after)
    clock = preservation_clock(day, renewed, warning)
    in_time = renewed_after is not None and renewed_after <= 90
    assert clock.day == day + timedelta(180 if in_time else 90)
    assert clock.warn_from == clock.day - timedelta(warning) and day < clock.warn_from < clock.day
    assert day_words(clock.day) in clock.steps[2 if in_time else 1]
    assert ("counsel decides" in clock.steps[-1]) == (renewed is not None and not in_time)


@pytest.mark.parametrize("disposition", Disposition)
def test_records_are_preserved_also_once_the_request_is_closed(disposition: Disposition) -> None:
    kind = {"instrument": InstrumentKind.PRESERVATION_REQUEST, "disposition": disposition}
    assert is_preservation(row(**kind, status=Status.CLOSED)) == (disposition in GOVERNED)
    assert not is_preservation(row(**kind, status=Status.VOID))
    assert not is_preservation(row(disposition=disposition))


def test_the_figures_are_those_of_the_settings() -> None:
    assert figures_of(DeskSettings()) == Figures(extra={}, target=0, warning=14, late=2)
    for_all = figures_of(DeskSettings({LETTERS_EXTRA_DAYS.name: 10, CLOCK_EXTRA[Channel.FAX].name: 3}))
    assert for_all.extra == dict.fromkeys(Channel, 10) | {Channel.FAX: 3}
    given_ = DeskSettings({CLOCK_EXTRA[Channel.MAIL].name: 8, CLOCK_TARGET.name: 2})
    assert figures_of(given_) == Figures(extra={Channel.MAIL: 8}, target=2, warning=14, late=2)
    assert [clock.value for clock in Clock] == ["response", "extra", "target", "preservation"]
