"""Notes name people with @: whole names, beginnings, strangers; an e-mail address names nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.mentions import mentioned, same_person

KNOWN = ("Ana Ruiz", "Ana Maria Ortiz", "Ben Okafor", "Jo")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("@Ana Ruiz please look", ("Ana Ruiz",)),
        ("please look, @ana ruiz, and @ben", ("Ana Ruiz", "Ben Okafor")),
        ("@Ben @ben okafor", ("Ben Okafor",)),
        ("@ana which one?", ("ana",)),
        ("@Ruiz?", ("Ana Ruiz",)),
        ("@Carla.Diaz, see above.", ("Carla.Diaz",)),
        ("write to legal@example.com or @@x", ()),
        ("@Joanna is not Jo", ("Joanna",)),
        ("@ 5 @7 @", ()),
        ("(@Jo)", ("Jo",)),
    ],
)
def test_names_are_found(text: str, people: tuple[str, ...]) -> None:
    assert mentioned(text, KNOWN) == people


@given(st.text(max_size=200))
def test_any_text_gives_names_without_blanks_around(text: str) -> None:
    for name in mentioned(text, KNOWN):
        assert name and name == name.strip() and (name in KNOWN or name in text)


def test_a_name_is_the_same_however_written() -> None:
    assert same_person("Ana  Ruiz ", "ana ruiz")
    assert not same_person("Ana", "Ana Ruiz")
