"""What a delivery costs in business days: pauses counted once, never below nothing, and told step by step."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.clocks.tracking import paused_days, tracked
from legaldesk.domain.handling import Handling, Pause

FEDERAL = federal_calendar()
MONDAY = date(2026, 11, 16)


def at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def paused(*spans: tuple[datetime, datetime | None]) -> tuple[Pause, ...]:
    return tuple(Pause(began, ended, "clarification asked", "Ana") for began, ended in spans)


def test_a_delivery_is_told_with_its_pause_what_was_announced_and_what_the_channel_cost() -> None:
    handling = Handling(pauses=paused((at(17), at(19))), began_at=at(16))
    found = tracked(handling, MONDAY, at(30), at(30), FEDERAL, UTC, announced=3, usual=2.0)
    assert (found.days, found.paused, found.worked, found.cost, found.beyond) == (9, 2, 7, 5.0, 2.0)  # Thanksgiving
    assert found.steps() == (
        "It counts from Mon, Nov 16, 2026; it ended on Mon, Nov 30, 2026: 9 business days.",
        "Handling began on Mon, Nov 16, 2026.",
        "2 business days of it in a pause: 7 business days were worked on.",
        "Announced as additional time: 3 business days.",
        "What comes through the portal usually takes 2 business days (the median): the channel cost +5.",
    )


def test_pauses_that_overlap_are_counted_once_and_one_within_a_day_is_none() -> None:
    spans = paused((at(17), at(19)), (at(18), at(20)), (at(20), at(20, 18)))
    assert paused_days(spans, MONDAY, date(2026, 11, 30), FEDERAL, UTC) == 3
    assert paused_days(paused((at(18), None)), MONDAY, date(2026, 11, 20), FEDERAL, UTC) == 2


MOMENTS = st.integers(0, 60 * 24).map(lambda hours: datetime(2026, 10, 1, tzinfo=UTC) + timedelta(hours=hours))
PAUSES = st.lists(st.tuples(MOMENTS, st.none() | MOMENTS), max_size=5)


@given(PAUSES, st.integers(0, 60))
def test_there_is_never_more_rest_than_time(spans: list[tuple[datetime, datetime | None]], length: int) -> None:
    handling = Handling(pauses=paused(*spans))
    end = datetime(2026, 10, 1, 12, tzinfo=UTC) + timedelta(days=length)
    found = tracked(handling, date(2026, 10, 1), None, end, FEDERAL, UTC, usual=1.0)
    assert 0 <= found.paused <= found.days
    assert found.worked >= 0
    assert not found.done and "so far" in found.steps()[-1]


@given(PAUSES)
def test_the_order_of_pauses_does_not_matter(spans: list[tuple[datetime, datetime | None]]) -> None:
    until = date(2026, 12, 1)
    counted = {
        paused_days(paused(*order), date(2026, 10, 1), until, FEDERAL, UTC) for order in (spans, list(reversed(spans)))
    }
    assert len(counted) == 1
