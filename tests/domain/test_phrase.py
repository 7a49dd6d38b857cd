"""Phrases: English as they stand, said in another language with the same values, and nothing of a person's changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.phrase import ENGLISH, Phrase, Share, Voice, word

FORMS = {
    "{count} of {every} by {day} ({share})": "por {day}: {count} de {every} ({share})",
    "{channel}, extra time": "{channel}, tiempo adicional",
    "Late": "Tarde",
}
WORDS = {"Late": "Tardía", "Mail": "Correo"}


class Castilian(Voice):
    """Knows a few forms and words, and writes a decimal comma."""

    def form(self, form: str, alone: bool) -> str:
        return (WORDS if alone else FORMS).get(form, form)

    def number(self, value: float, digits: int = 0) -> str:
        return super().number(value, digits).translate(str.maketrans(",.", ".,"))

    def day(self, day: date) -> str:
        return f"{day.day}/{day.month}"


def test_a_phrase_is_its_english_text_and_is_said_anew_in_another_language() -> None:
    made = Phrase(
        "{count} of {every} by {day} ({share})", count=1, every=1234, day=date(2026, 11, 23), share=Share(0.125)
    )
    assert made == "1 of 1,234 by Mon, Nov 23, 2026 (12.5 %)" == ENGLISH.said(made)
    assert Castilian().said(made) == "por 23/11: 1 de 1.234 (12,5 %)"


def test_a_word_of_the_vocabulary_has_a_form_of_its_own() -> None:
    assert Castilian().said(Phrase("Late")) == "Tarde" and Castilian().said(word("Late")) == "Tardía"
    assert Castilian().said(Phrase("{channel}, extra time", channel=word("Mail"))) == "Correo, tiempo adicional"


@given(st.text(), st.sampled_from(["{channel}, extra time", "{count} {channel}"]))
def test_what_a_person_wrote_stays_as_it_is(text: str, form: str) -> None:
    values: Mapping[str, object] = {"channel": text, "count": 3}
    assert text in Phrase(form, **values) and text in Castilian().said(Phrase(form, **values))
    assert ENGLISH.said(text) == Castilian().said(text) == text


@pytest.mark.parametrize("braces", ["{", "}", "{0}", "{count}", "{{x}}"])
def test_braces_in_what_a_person_wrote_are_no_places(braces: str) -> None:
    assert Phrase("{channel}, extra time", channel=braces) == f"{braces}, extra time"
    assert Phrase(braces) == braces  # without values there are no places
