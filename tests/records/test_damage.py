"""A damaged database file: opening says so, or `verify` names it; never a traceback, never a wrong answer as if sound.

Thousands of cases: tests/campaigns/damage.py.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.records.damage import PAGE, Sound, flipped, outcome, sound_log


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Sound:
    return sound_log(tmp_path_factory.mktemp("sound") / "desk")


def outcomes(sound: Sound, contents: Iterator[bytes], into: Path) -> list[str]:
    return [outcome(sound, content, into / f"{place}") for place, content in enumerate(contents)]


def test_flipped_bits_are_named_or_harmless(sound, tmp_path):
    dice = random.Random(1964)
    seen = outcomes(sound, (flipped(sound.content, dice) for _ in range(25)), tmp_path)
    assert seen.count("refused") + seen.count("named") > 5
    assert set(seen) <= {"refused", "named", "harmless", "misled", "search"}
    assert seen.count("search") + seen.count("misled") <= 2


def test_a_file_that_was_cut_anywhere_is_named(sound, tmp_path):
    pages = len(sound.content) // PAGE
    dice = random.Random(8)
    sizes = [PAGE * page for page in dice.sample(range(1, pages), 8)]
    sizes += [*(size + dice.randrange(1, PAGE) for size in sizes[:4]), 1, 99, 100, len(sound.content) - 1]
    seen = outcomes(sound, (sound.content[:size] for size in sizes), tmp_path)
    assert set(seen) <= {"refused", "named"}, dict(zip(sizes, seen, strict=True))


def test_a_page_of_zeros_anywhere_is_named_or_harmless(sound, tmp_path):
    pages = random.Random(9).sample(range(len(sound.content) // PAGE), 10)
    zeroed = (sound.content[: PAGE * page] + bytes(PAGE) + sound.content[PAGE * (page + 1) :] for page in pages)
    seen = outcomes(sound, zeroed, tmp_path)
    assert set(seen) <= {"refused", "named", "harmless", "misled"}, dict(zip(pages, seen, strict=True))
    assert seen.count("harmless") + seen.count("misled") <= 2, "only a page that holds nothing"
