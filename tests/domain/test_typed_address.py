"""What a person types to connect: with or without the scheme, the user beside it or in it."""

from __future__ import annotations

import pytest

from legaldesk.domain.errors import BadInput
from legaldesk.domain.shared_address import typed_address, without_password


@pytest.mark.parametrize(
    ("text", "user", "bare", "password"),
    [
        ("db.example/desk", "ana", "postgresql://ana@db.example/desk", None),
        (" db.example:5433/desk ", " ana ", "postgresql://ana@db.example:5433/desk", None),
        ("postgres://db.example/desk?sslmode=require", "ana", "postgresql://ana@db.example/desk?sslmode=require", None),
        ("postgresql://ana:s%2Fecret@db.example/desk", "", "postgresql://ana@db.example/desk", "s/ecret"),
        ("ana:secret@db.example/desk", "ana", "postgresql://ana@db.example/desk", "secret"),
        ("ana:secret@db.example/desk", "ben", "postgresql://ben@db.example/desk", None),
        ("db.example/desk", "ana@office.example", "postgresql://ana%40office.example@db.example/desk", None),
        ("[::1]:5432/desk", "ana", "postgresql://ana@[::1]:5432/desk", None),
    ],
)
def test_what_is_typed_is_understood(text: str, user: str, bare: str, password: str | None) -> None:
    assert without_password(typed_address(text, user)) == (bare, password)


def test_a_missing_user_is_named() -> None:
    with pytest.raises(BadInput, match="is missing") as told:
        typed_address("db.example/desk", "  ")
    assert told.value.field == "user"


@pytest.mark.parametrize(
    "text", ["[db/desk", "http://db.example/desk", "db.example", "db.example/desk/x", "db .example/x"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        without_password(typed_address(text, "ana"))
