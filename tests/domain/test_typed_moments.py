"""What a hurried person types for a day and a time is understood, or refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.typed_moments import (
    Toward,
    parse_typed_day,
    parse_typed_time,
    written_day,
    written_time,
)

TODAY = date(2026, 11, 23)  # a Monday
NOW = datetime(2026, 11, 23, 14, 5, 33, tzinfo=UTC)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("t", "2026-11-23"), ("T", "2026-11-23"), (" today ", "2026-11-23"), ("y", "2026-11-22"),
        ("-3", "2026-11-20"), ("- 3", "2026-11-20"), ("+2", "2026-11-25"), ("mon", "2026-11-23"),
        ("fri", "2026-11-20"), ("tues", "2026-11-17"), ("11/23", "2026-11-23"), ("11/20/26", "2026-11-20"),
        ("11/20/2026", "2026-11-20"), ("2026-11-23", "2026-11-23"), ("2026/1/5", "2026-01-05"),
        ("1/15", "2026-01-15"), ("11/24", "2026-11-24"), ("12/30", "2025-12-30"), ("nov 20", "2026-11-20"),
        ("Nov. 20, 2025", "2025-11-20"), ("Fri, Nov 20, 2026", "2026-11-20"), ("2/29", "2024-02-29"),
    ],
)  # fmt: skip
def test_a_day_of_receipt_is_understood(typed: str, day: str) -> None:
    assert parse_typed_day(typed, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("mon", "2026-11-23"), ("fri", "2026-11-27"), ("12/14", "2026-12-14"), ("3/1", "2027-03-01"),
        ("11/20", "2026-11-20"), ("2/29", "2028-02-29"), ("+14", "2026-12-07"), ("tom", "2026-11-24"),
    ],
)  # fmt: skip
def test_a_day_to_come_is_understood(typed: str, day: str) -> None:
    assert parse_typed_day(typed, TODAY, Toward.FUTURE) == date.fromisoformat(day)


def test_at_the_turn_of_the_year_december_is_last_month() -> None:
    assert parse_typed_day("12/30", date(2027, 1, 2)) == date(2026, 12, 30)


@pytest.mark.parametrize(
    "typed", ["", "m", "s", "13/1", "2/30", "2026-02-30", "0/0", "+99999", "foo", "１１/２３", "x" * 500]
)
def test_what_is_no_day_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match="day") as refused:
        parse_typed_day(typed, TODAY)
    assert len(str(refused.value)) < 130


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("914", "09:14"), ("9:14", "09:14"), ("0914", "09:14"), ("9.14", "09:14"), ("2p", "14:00"), ("2:30p", "14:30"),
        ("2:30 p.m.", "14:30"), ("230pm", "14:30"), ("12a", "00:00"), ("12p", "12:00"), ("9", "09:00"),
        ("14", "14:00"), ("1430", "14:30"), ("noon", "12:00"), ("n", "14:05"), ("9:14 a.m.", "09:14"),
    ],
)  # fmt: skip
def test_a_time_is_understood(typed: str, moment: str) -> None:
    assert parse_typed_time(typed, NOW) == time.fromisoformat(moment)


@pytest.mark.parametrize("typed", ["", "24", "960", "9:60", "13p", "0a", "9:1", "12345", "later", "٩", "9" * 300])
def test_what_is_no_time_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match="time") as refused:
        parse_typed_time(typed, NOW)
    assert len(str(refused.value)) < 130


@given(DAYS, DAYS, st.sampled_from(Toward))
def test_a_written_day_is_read_back(day: date, today: date, toward: Toward) -> None:
    assert parse_typed_day(written_day(day), today, toward) == day
    assert parse_typed_day(day.isoformat(), today, toward) == day


@given(st.times())
def test_a_written_time_is_read_back_to_the_minute(moment: time) -> None:
    assert parse_typed_time(written_time(moment), NOW) == moment.replace(second=0, microsecond=0)


@given(DAYS, DAYS)
def test_a_day_without_a_year_is_near_today(day: date, today: date) -> None:
    typed = f"{day.month}/{day.day}"
    past, future = parse_typed_day(typed, today), parse_typed_day(typed, today, Toward.FUTURE)
    for found in (past, future):
        assert (found.month, found.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert today - timedelta(days=336) <= past <= today + timedelta(days=31)
        assert today - timedelta(days=92) <= future <= today + timedelta(days=275)


def _answer(read: Callable[[], object]) -> str:
    """What came of reading: the name of the type of the value, or the sentence of the refusal."""
    try:
        return type(read()).__name__
    except ValueError as refused:
        return str(refused)


@given(st.text(max_size=30), DAYS, st.sampled_from(Toward))
def test_any_text_gives_a_value_or_a_sentence(typed: str, today: date, toward: Toward) -> None:
    day = _answer(lambda: parse_typed_day(typed, today, toward))
    assert day == "date" or "day" in day
    moment = _answer(lambda: parse_typed_time(typed, NOW))
    assert moment == "time" or "time" in moment
