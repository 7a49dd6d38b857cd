"""A few letters find the word that is meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.vocabulary import InstrumentKind, RequesterKind
from legaldesk.domain.words import WORDS
from ui.intake.choices import candidates, meant

PAPERS = WORDS[InstrumentKind]
ASKERS = WORDS[RequesterKind]


def test_parts_of_words_in_any_order_find_a_paper() -> None:
    assert candidates("civ sub rec", PAPERS)[0] == "civil_subpoena_records"
    assert candidates("records civil", PAPERS) == ["civil_subpoena_records"]
    assert candidates("summons", PAPERS)[0] == "summons_and_complaint"


def test_words_that_begin_like_it_come_first() -> None:
    assert candidates("law", ASKERS)[0] == "law_enforcement"
    assert "civil_litigant" in candidates("law", ASKERS)


def test_only_one_candidate_or_the_whole_words_are_meant() -> None:
    assert meant("civ sub", PAPERS) is None
    assert meant("search", PAPERS) == "search_warrant"
    assert meant("LEVY", PAPERS) == "levy"
    assert meant("Prosecutor", ASKERS) == "prosecutor"
    assert meant("", PAPERS) is None
    assert meant("zzz", PAPERS) is None


@given(st.sampled_from(sorted(PAPERS)))
def test_the_words_in_full_mean_their_value(value: str) -> None:
    assert meant(PAPERS[value], PAPERS) == value
    assert value in candidates(PAPERS[value], PAPERS)


@given(st.text(max_size=40))
def test_any_text_finds_only_known_values(typed: str) -> None:
    assert set(candidates(typed, PAPERS)) <= set(PAPERS)
