"""A barcode reader and a hand are told apart by the moments of their keys alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.scanning import LONGEST_GAP, MEAN_GAP, SHORTEST, Burst, read_code
from legaldesk.domain.tracking import Carrier

# The fastest typists reach 20 keys a second over a word; their hands roll over two or three keys at a time.
HAND = st.lists(st.integers(35, 400), min_size=1, max_size=60)
ROLLS = st.lists(st.one_of(st.integers(40, 200), st.integers(5, 30)), min_size=1, max_size=60)


def bursts(gaps: Sequence[int]) -> list[Burst]:
    """The bursts that keys with these gaps before them make."""
    found = [Burst()]
    for at in accumulate(gaps, initial=1_000):
        if not found[-1].goes_on(at):
            found.append(Burst())
        found[-1].add("7", at)
    return found


@given(HAND)
def test_a_hand_is_never_a_reader(gaps: list[int]) -> None:
    assert not any(burst.is_scan for burst in bursts(gaps))


@given(ROLLS)
def test_hands_that_roll_over_keys_are_no_reader_unless_eight_at_once(gaps: list[int]) -> None:
    longest = max(sum(1 for _ in burst.text) for burst in bursts(gaps))
    if longest < SHORTEST:
        assert not any(burst.is_scan for burst in bursts(gaps))


@given(st.lists(st.integers(0, MEAN_GAP), min_size=SHORTEST - 1, max_size=40))
def test_keys_as_fast_as_a_reader_sends_them_are_one(gaps: list[int]) -> None:
    assert bursts(gaps)[-1].is_scan


@given(st.lists(st.integers(MEAN_GAP + 1, LONGEST_GAP), min_size=SHORTEST - 1, max_size=40))
def test_the_mean_counts_not_only_each_gap(gaps: list[int]) -> None:
    assert not bursts(gaps)[-1].is_scan


def test_events_without_a_moment_are_never_a_reader() -> None:
    """Events that no keyboard sent, such as those of an input method or of a program, may bear none."""
    burst = Burst()
    burst.add("1", 0)
    assert not burst.goes_on(0)


@pytest.mark.parametrize(
    "code",
    ["LD-2026-000123", "ld-2026-000123", "LD2026000123", "]C0LD-2026-000123", "LD–2026–000123", "LDß2026ß000123"],
)
def test_a_label_is_read_with_any_keyboard_and_symbology(code: str) -> None:
    scan = read_code(code)
    assert scan.reference == "LD-2026-000123"
    assert scan.tracking is None


def test_a_tracking_number_is_read() -> None:
    scan = read_code("]C11Z999AA10123456784")
    assert scan.reference == ""
    assert scan.tracking is not None and scan.tracking.carrier is Carrier.UPS


@given(st.text(max_size=80))
def test_no_code_breaks_it(text: str) -> None:
    scan = read_code(text)
    assert not (scan.reference and scan.tracking)
