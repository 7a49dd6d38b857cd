"""The bytes that seals and the chain are made over: the same for ever, however they are made."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from legaldesk.records.chain import as_bytes

VALUES = some.recursive(
    some.none()
    | some.booleans()
    | some.integers(-(2**62), 2**62)
    | some.text(some.characters(exclude_categories=["Cs"])),
    lambda below: some.lists(below) | some.lists(below).map(tuple) | some.dictionaries(some.text("abc"), below),
)


@given(VALUES)
def test_what_is_sealed_is_compact_json_in_utf_8(value):
    assert as_bytes(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def test_every_character_is_written_as_it_always_was():
    for code in (*range(0xD800), *range(0xE000, 0x110000, 7)):
        assert as_bytes([chr(code)]) == json.dumps([chr(code)], ensure_ascii=False, separators=(",", ":")).encode()


def test_bytes_that_were_no_text_come_out_as_they_were():
    assert as_bytes([b"a\xff".decode(errors="surrogateescape")]) == b'["a\xff"]'
    with pytest.raises(UnicodeEncodeError):
        as_bytes(["\ud800"])
