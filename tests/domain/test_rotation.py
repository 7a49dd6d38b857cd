"""Which daily backups are kept: the latest days, the last day of the latest months, and always the newest."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.rotation import daily_name, day_of_name, kept_days

DAYS = st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=60)


def test_a_year_of_days_leaves_two_weeks_and_half_a_year_of_months() -> None:
    kept: frozenset[date] = frozenset()
    for day in (date(2026, 1, 1) + timedelta(days=number) for number in range(365)):
        kept = kept_days({*kept, day}, keep=14, months=6)
    latest = {date(2026, 12, 31) - timedelta(days=number) for number in range(14)}
    ends = {date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)}
    assert kept == latest | ends


def test_who_was_away_finds_the_last_days_before() -> None:
    before = {date(2026, 3, day) for day in range(1, 15)}
    assert kept_days({*before, date(2026, 9, 1)}, keep=3, months=0) == {
        date(2026, 3, 13),
        date(2026, 3, 14),
        date(2026, 9, 1),
    }


@given(DAYS, st.integers(1, 20), st.integers(0, 12))
def test_the_newest_stays_and_nothing_is_kept_that_was_not_there(days: set[date], keep: int, months: int) -> None:
    kept = kept_days(days, keep, months)
    assert kept <= days
    assert len(kept) <= keep + months
    assert len(kept) >= min(len(days), keep)
    assert not days or max(days) in kept
    assert kept_days(kept, keep, months) == kept  # a second time changes nothing
    assert kept_days(days, keep + 1, months) >= kept


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.integers(1, 99))
def test_a_name_tells_its_day(day: date, number: int) -> None:
    assert day_of_name(daily_name(day, number)) == day


@pytest.mark.parametrize(
    "name",
    [
        "daily-2026-02-30.legaldesk",
        "daily-2026-11-25.legaldesk.12.new",
        "daily-2026-11-25-0.legaldesk",
        "daily-2026-11-25-100.legaldesk",
        "my daily-2026-11-25.legaldesk",
        "daily-2026-11-25.legaldesk ",
        "daily-٢٠٢٦-11-25.legaldesk",
        "before-tables-2-2026-11-25-000000Z.legaldesk",
        "daily-2026-11-25",
    ],
)
def test_other_names_tell_none(name: str) -> None:
    assert day_of_name(name) is None
