"""The compiled table answers as a plain reading of its rows does, for every combination."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.table import Box, combinations_by_outcome, compile_table

ATTRIBUTES = {"color": ("red", "green", "blue"), "size": ("s", "m", "l"), "new": ("true", "false")}


def _boxes() -> st.SearchStrategy[Box]:
    return st.fixed_dictionaries(
        {}, optional={name: st.frozensets(st.sampled_from(words), min_size=1) for name, words in ATTRIBUTES.items()}
    )


@given(st.lists(st.lists(_boxes(), min_size=1, max_size=3), min_size=1, max_size=8))
def test_first_and_every_match_a_plain_reading(rows: list[list[Box]]) -> None:
    table = compile_table(ATTRIBUTES, rows)
    first_rows = set()
    for words in itertools.product(*ATTRIBUTES.values()):
        named = dict(zip(ATTRIBUTES, words, strict=True))
        plain = [
            index
            for index, row in enumerate(rows)
            if any(all(named[name] in allowed for name, allowed in box.items()) for box in row)
        ]
        assert table.every(words) == tuple(plain)
        assert table.first(words) == (plain[0] if plain else None)
        first_rows.add(plain[0] if plain else None)
    outcomes = combinations_by_outcome(ATTRIBUTES, table)
    found = {table.first(tuple(witness.values())) for witness in outcomes.values()}
    assert found == first_rows, "the exact check sees each row that can decide, and each gap"
