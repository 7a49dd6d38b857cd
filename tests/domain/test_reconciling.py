"""Matching a list's lines with deliveries: the surest sign first, each delivery once, two numbers never one paper."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.reconciling import Entry, JournalLine, Marks, extras, match_lines, phone_key

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)


def line(number: int, marks: Marks) -> JournalLine:
    return JournalLine(number, f"line {number}", marks, {})


def marks(minutes: int | None = None, day: date = DAY, **told: object) -> Marks:
    at = None if minutes is None else NOON + timedelta(minutes=minutes)
    return Marks(day=day, at=at, **told)  # type: ignore[arg-type]


def matched(lines: list[Marks], entries: list[Marks]) -> list[str]:
    found = match_lines(
        [line(number, one) for number, one in enumerate(lines, start=2)],
        [Entry(f"LD-{number}", one) for number, one in enumerate(entries)],
    )
    return [one.reference for one in found]


def test_a_number_is_the_surest_sign_and_goes_over_days() -> None:
    near, far = marks(number="t1", day=DAY - timedelta(3)), marks(number="t1", day=DAY - timedelta(4))
    assert matched([marks(number="t1")], [far, near]) == ["LD-1"]
    assert matched([marks(number="t1")], [far]) == [""]


def test_two_numbers_are_never_one_delivery_even_in_one_case() -> None:
    assert matched([marks(number="t1", case="23cv1")], [marks(number="t2", case="23cv1")]) == [""]
    assert matched([marks(number="t1", case="23cv1")], [marks(case="23cv1")]) == ["LD-0"]


def test_a_case_number_matches_on_a_neighboring_day_only() -> None:
    assert matched([marks(case="23cv1")], [marks(case="23cv1", day=DAY + timedelta(1))]) == ["LD-0"]
    assert matched([marks(case="23cv1")], [marks(case="23cv1", day=DAY + timedelta(3))]) == [""]


def test_faxes_are_matched_with_the_nearest_in_time() -> None:
    tsid = frozenset({"doe roe llp"})
    lines = [marks(0, senders=tsid), marks(20, senders=tsid)]
    assert matched(lines, [marks(19, senders=tsid), marks(2, senders=tsid)]) == ["LD-1", "LD-0"]
    assert matched(lines, [marks(51, senders=tsid)]) == ["", ""]


def test_pages_alone_match_only_within_five_minutes_and_never_without_a_time() -> None:
    assert matched([marks(0, pages=7)], [marks(4, pages=7)]) == ["LD-0"]
    assert matched([marks(0, pages=7)], [marks(6, pages=7)]) == [""]
    assert matched([marks(pages=7)], [marks(0, pages=7)]) == [""]


def test_a_number_that_stands_twice_in_the_list_is_one_delivery() -> None:
    found = match_lines([line(2, marks(number="t1")), line(3, marks(number="t1"))], [Entry("LD-0", marks(number="t1"))])
    assert [one.reference for one in found] == ["LD-0", "LD-0"]
    assert found[1].why == "the same number as in line 2"


def test_a_number_that_stands_twice_and_is_not_in_the_log_is_missing_twice() -> None:
    assert matched([marks(number="t1"), marks(number="t1")], []) == ["", ""]


@pytest.mark.parametrize("written", ["+1 (415) 555-0100", "415.555.0100", "4155550100", "001 415 555 0100"])
def test_a_telephone_number_is_known_however_it_is_written(written: str) -> None:
    assert phone_key(written) == "4155550100"


KEYS = st.sampled_from(["", "a", "b", "c"])
MARKS = st.builds(
    Marks,
    day=st.dates(DAY - timedelta(5), DAY + timedelta(5)),
    at=st.none() | st.integers(-3000, 3000).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    number=KEYS,
    case=KEYS,
    senders=st.frozensets(st.sampled_from(["x", "y"]), max_size=2),
    pages=st.none() | st.integers(1, 3),
)


@given(st.lists(MARKS, max_size=8), st.lists(MARKS, max_size=8))
def test_each_line_is_told_of_and_each_delivery_is_matched_listed_as_extra_or_of_another_day(
    lines: list[Marks], entries: list[Marks]
) -> None:
    listed = [line(number, one) for number, one in enumerate(lines)]
    logged = [Entry(f"LD-{number}", one) for number, one in enumerate(entries)]
    found = match_lines(listed, logged)
    assert [one.line for one in found] == listed
    taken = [one.reference for one in found if one.reference and not one.why.startswith("the same number as")]
    assert len(taken) == len(set(taken))
    by_reference = {one.reference: one.marks for one in logged}
    for one in found:
        if one.reference:
            ours, theirs = one.line.marks, by_reference[one.reference]
            assert not (ours.number and theirs.number and ours.number != theirs.number)
            assert one.why
    over = extras(found, logged, DAY, DAY)
    assert set(over) == {one.reference for one in logged if one.marks.day == DAY} - set(taken)


@given(st.lists(MARKS, max_size=8, unique_by=lambda one: (one.day, one.at, one.number, one.case)))
def test_a_list_that_tells_what_the_log_tells_has_no_line_missing_where_each_has_a_number(entries: list[Marks]) -> None:
    numbered = [
        Marks(one.day, one.at, f"n{number}", one.case, one.senders, one.pages) for number, one in enumerate(entries)
    ]
    assert matched(numbered, list(reversed(numbered))) == [
        f"LD-{len(numbered) - 1 - number}" for number in range(len(numbered))
    ]
