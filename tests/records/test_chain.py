"""The bytes that seals and the chain are made over: the same for ever, however they are made."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some
from sqlalchemy import select

from legaldesk.records.chain import (
    LOGGED,
    Event,
    append,
    append_logged,
    as_bytes,
    stamp,
    told_of_logging,
)
from legaldesk.records.log import open_log
from legaldesk.records.tables import HISTORY

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


def test_logging_writes_the_bytes_that_any_other_way_would(place, zone, now):
    """An import writes its entries by a shorter way; the chain must not tell which it was."""
    names = ["Ana Ruiz", 'Núñez "Ñ" \\ Ł漢', "", "\x7f\t\u2028"]
    kept = []
    for short in (False, True):
        log = open_log(place / str(short), zone)
        with log.store.writing() as connection:
            for number, name in enumerate(names, start=1):
                reference, state = f"LD-2026-{number:06d}", bytes([number]) * 32
                if short:
                    append_logged(connection, [(told_of_logging(stamp(now), name), number, reference, state)])
                else:
                    append(connection, [Event(LOGGED, name, now, number, reference, state=state)])
        with log.store.reading() as connection:
            kept.append(connection.execute(select(HISTORY.c.body, HISTORY.c.digest)).all())
        log.close()
    assert kept[0] == kept[1]
    assert len(kept[0]) == len(names)
