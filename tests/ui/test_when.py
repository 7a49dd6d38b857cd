"""Moments for the eye are in the office's zone, and as short as they can be understood."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ui.when import briefly, cell_in_words, days_in, fully, of_the_day

ZONE = ZoneInfo("America/Los_Angeles")
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2026-11-23T17:14", "Today 9:14 a.m."),
        ("2026-11-24T07:59", "Today 11:59 p.m."),
        ("2026-11-21T00:40", "Fri 4:40 p.m."),
        ("2026-11-16T20:00", "Nov 16, 12:00 p.m."),
        ("2025-11-16T20:00", "Nov 16, 2025"),
        ("2026-11-25T20:00", "Nov 25, 12:00 p.m."),
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


def test_days_of_the_desk_are_written_as_all_others_are() -> None:
    assert cell_in_words("2026-11-23") == "Mon, Nov 23, 2026"
    assert cell_in_words("2026-11-23 14:45") == "Mon, Nov 23, 2026, 2:45 p.m."
    assert cell_in_words("00:05") == "12:05 a.m."
    assert days_in("To: 2026-11-23 is before 2026-11-24.") == "To: Mon, Nov 23, 2026 is before Tue, Nov 24, 2026."
    assert (
        days_in("2026-02-30, CV-2026-11-230 and 2026-11-23 77:00") == "2026-02-30, CV-2026-11-230 and 2026-11-23 77:00"
    )
    assert cell_in_words("") == ""
