"""Where a search's hits stand: each found chunk is marked, whatever its accents and punctuation."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.hits import spans_of
from legaldesk.domain.sought import Typed, plain, typed
from legaldesk.records.words import words_of_facts


def marked(text: str, search: str, *, number: bool = False) -> list[str]:
    sought = typed(search)
    assert sought is not None
    return [text[begin:end] for begin, end in spans_of(text, sought, number=number)]


@pytest.mark.parametrize(
    ("text", "search", "found"),
    [
        ("Doe & Roe LLP", "roe", ["Roe"]),
        ("Doe & Roe LLP", "llp doe", ["Doe", "LLP"]),
        ("Nguyễn & Álvarez LLP", "alvarez nguyen", ["Nguyễn", "Álvarez"]),
        ("O'Brien and Sons", "obri", ["O'Bri"]),
        ("Kern County Sheriff", "ounty", ["ounty"]),
        ("Kern County Sheriff", "ke", ["Ke"]),
        ("Kern County Sheriff", "er", []),
        ("Straße", "strasse", ["Straße"]),
        ("Díaz", "diaz", ["Díaz"]),
        ("東京電力", "京", ["京"]),
        ("no hit at all", "xyz", []),
        ("S.D.N.Y.", "sdny", ["S.D.N.Y"]),
        ("banana", "ana", ["anana"]),
    ],
)
def test_words_are_marked_where_they_stand(text: str, search: str, found: list[str]) -> None:
    assert marked(text, search) == found


@pytest.mark.parametrize(
    ("text", "search", "found"),
    [
        ("2:23-cv-01234-ABC", "23cv1234", ["23-cv-01234"]),
        ("2:23-cv-01234-ABC", "23-cv-01234", ["23-cv-01234"]),
        ("2:23-cv-01234-ABC", "23 cv 1234", ["23-cv-01234"]),
        ("23 CV 000", "cv0", ["CV 000"]),
        ("LD-2026-000123", "2026-123", ["2026-000123"]),
        ("LD-2026-000123", "ld-2026-0001", ["LD-2026-0001"]),
        ("LD-2026-000123", "LD-2026-123", ["LD-2026-000123"]),
        ("RG26-LD-2026-1", "ld-2026", []),
        ("LD-2026-000123", "ld-2026-000123", ["LD-2026-000123"]),
        ("9407 1118 9956", "11189956", ["1118 9956"]),
        ("RG26-001234", "001234", ["001234"]),
        ("RG26-001234", "12", []),
        ("RG26-001234", "0", ["0"]),
    ],
)
def test_numbers_are_marked_however_they_are_punctuated(text: str, search: str, found: list[str]) -> None:
    assert marked(text, search, number=True) == found


texts = st.text(st.sampled_from("aBé0129 -:.'ßıŁ東éfi_\t"), max_size=25)


@given(texts, texts)
def test_every_chunk_that_a_search_finds_is_marked(text: str, search: str) -> None:
    sought = typed(search)
    if sought is None:
        return
    for name, number in (("title", False), ("case_number", True)):
        words = words_of_facts({"instrument": {name: text}}, "")
        for spellings in sought.chunks:
            one = Typed((spellings,), ())
            if one.is_in(words, ""):
                assert spans_of(text, one, number=number), (name, spellings)


@given(texts, texts, st.booleans())
def test_what_is_marked_was_searched_for(text: str, search: str, number: bool) -> None:
    sought = typed(search)
    if sought is None:
        return
    spans = spans_of(text, sought, number=number)
    assert all(0 <= begin < end <= len(text) for begin, end in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))
    wanted = set("".join(part for spellings in (*sought.chunks, sought.whole) for part in spellings)) | {"0"}
    for begin, end in spans:
        folded = plain(text[begin:end])
        assert {letter for letter in folded if letter.isalnum()} <= wanted
