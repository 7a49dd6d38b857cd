"""How columns are arranged and fitted, as plain data; and what a copied table looks like."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from legaldesk.desk.exchange.formulas import STARTERS
from ui.deliveries.columns import COLUMNS, NARROWEST, SHARES, USUAL, WIDEST, Arrangement, Column, arrangement_of, fit
from ui.deliveries.copying import as_html, as_text

widths = st.dictionaries(st.sampled_from(COLUMNS), st.integers(NARROWEST, WIDEST))
arrangements = st.builds(
    Arrangement,
    order=st.permutations(COLUMNS).map(tuple),
    shown=st.frozensets(st.sampled_from(COLUMNS), min_size=1),
    widths=widths,
    chosen=st.booleans(),
)
NATURAL = dict.fromkeys(COLUMNS, 120)
LEAST = 150
texts = st.text(max_size=30)


@given(arrangements)
def test_an_arrangement_is_the_same_after_it_was_kept(arrangement: Arrangement) -> None:
    assert arrangement_of(json.loads(json.dumps(arrangement.as_json()))) == arrangement


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | texts, lambda part: st.lists(part) | st.dictionaries(texts, part)
    )
)
def test_a_damaged_memory_gives_the_usual_columns(raw: Any) -> None:
    assert arrangement_of(raw).visible == USUAL
    assert arrangement_of({"order": raw, "shown": raw, "widths": raw}).visible == USUAL


@given(arrangements, st.integers(200, 4_000))
def test_columns_fill_the_room_unless_they_cannot_be_narrower(arrangement: Arrangement, room: int) -> None:
    found = fit(arrangement, room, NATURAL, LEAST)
    assert found and set(found) <= set(arrangement.visible)
    assert all(width > 0 for width in found.values())
    narrowest = sum(arrangement.widths.get(column, LEAST // 2 if column in SHARES else 120) for column in found)
    if narrowest <= room:
        assert sum(found.values()) == room
    if arrangement.chosen:
        assert list(found) == list(arrangement.visible)


def test_the_case_gives_way_first_then_the_channel() -> None:
    usual = Arrangement()
    assert list(fit(usual, 1_200, NATURAL, LEAST)) == list(USUAL)
    assert Column.CASE not in fit(usual, 850, NATURAL, LEAST) and Column.CHANNEL in fit(usual, 850, NATURAL, LEAST)
    assert Column.CHANNEL not in fit(usual, 700, NATURAL, LEAST)
    assert sum(fit(usual, 1_201, NATURAL, LEAST).values()) == 1_201


def test_what_it_is_gives_way_before_the_verdict_is_cut_off() -> None:
    usual = Arrangement()
    assert Column.INSTRUMENT in fit(usual, 510, NATURAL, LEAST)
    narrow = fit(usual, 435, NATURAL, LEAST)
    assert Column.INSTRUMENT not in narrow and sum(narrow.values()) == 435
    tight = fit(Arrangement(), 300, NATURAL, LEAST)
    assert list(tight) == [Column.REFERENCE, Column.SENDER, Column.VERDICT] and sum(tight.values()) == 315
    chosen = Arrangement(chosen=True)
    assert list(fit(chosen, 435, NATURAL, LEAST)) == list(USUAL)


@given(arrangements, st.sampled_from(COLUMNS), st.integers(-20, 20))
def test_moving_a_column_loses_none(arrangement: Arrangement, column: Column, by: int) -> None:
    moved = arrangement.moved(column, by)
    assert sorted(each.name for each in moved.order) == sorted(each.name for each in COLUMNS)
    assert [each for each in moved.order if each is not column] == [
        each for each in arrangement.order if each is not column
    ]


class Cells(HTMLParser):
    """Gathers the texts of cells."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


@given(st.lists(st.lists(texts, min_size=2, max_size=2), min_size=1, max_size=5))
def test_no_cell_is_a_formula_nor_breaks_the_table(rows: list[list[str]]) -> None:
    lines = as_text(rows).split("\n")[:-1]
    assert len(lines) == len(rows)
    html = Cells()
    html.feed(as_html(["One", "=Two"], rows))
    assert len(html.rows) == len(rows) + 1
    for cells in (*(line.split("\t") for line in lines), *html.rows[1:]):
        assert len(cells) == 2
        assert all(not cell or cell[0] not in STARTERS for cell in cells)


def test_texts_are_data_in_a_copied_table() -> None:
    row = ["=cmd|' /C calc'!A0", "<b>Smith</b> & Sons\n\tLLP"]
    assert as_text([row]) == "'=cmd|' /C calc'!A0\t<b>Smith</b> & Sons  LLP\n"
    assert "<b>" not in as_html(["A", "B"], [row])
