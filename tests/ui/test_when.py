"""Moments for the eye are in the office's zone, and as short as they can be understood."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ui.when import briefly, fully, of_the_day

ZONE = ZoneInfo("America/Los_Angeles")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-11-23T17:14", "Today 9:14"),
        ("2026-11-24T07:59", "Today 23:59"),
        ("2026-11-21T00:40", "Fri 16:40"),
        ("2026-11-16T20:00", "Nov 16, 12:00"),
        ("2025-11-16T20:00", "Nov 16, 2025"),
        ("2026-11-25T20:00", "Nov 25, 12:00"),
    ],
)
def test_a_moment_in_a_list(moment: str, text: str) -> None:
    assert briefly(datetime.fromisoformat(moment).replace(tzinfo=UTC), ZONE, TODAY) == text


def test_a_moment_beside_a_label_and_in_a_sentence() -> None:
    moment = datetime(2026, 11, 20, 17, 14, tzinfo=UTC)
    assert fully(moment, ZONE) == "Fri, Nov 20, 2026, 9:14 a.m. PST"
    assert of_the_day(moment, ZONE, TODAY) == "Nov 20, 9:14 a.m."
    assert of_the_day(moment, ZONE, date(2026, 11, 20)) == "9:14 a.m."
    assert of_the_day(moment, ZONE, date(2027, 1, 2)) == "Nov 20, 2026, 9:14 a.m."
