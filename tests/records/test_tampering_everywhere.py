"""Every column of every table, and every row, changed behind the log's back on either engine.

`verify` names it first, and no reading gives out what was changed as if it were sound.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest

from legaldesk.records.tables import Stored
from tests.records.filled import REFERENCES, fill
from tests.records.intruder import REFUSALS, Intruder
from tests.records.readings import answers, wrong_ones

TABLES = {table.name: table for table in Stored.metadata.sorted_tables}
KEYS = {name: next(iter(table.primary_key)).name for name, table in TABLES.items()}
LETTERS = {1: f"letter 1 of {REFERENCES[1]}", 2: f"letter 2 of {REFERENCES[1]}", 3: f"letter 1 of {REFERENCES[4]}"}
FILES = {16: f"file 1 of {REFERENCES[1]}", 17: f"file 2 of {REFERENCES[1]}", 18: f"file 1 of {REFERENCES[4]}"}
DOCUMENTS_AFTER = 22
"""The entry before the one that tells of the first version of a text."""
CALLED_BY = {"reference", "version", "number", "delivery_id", "kind", "name"}
"""What a row is called by: changed, it is named as it is called now."""


@pytest.fixture
def filled(log, delivery, refused, held, now):
    fill(log, delivery, refused, held, now)
    assert log.verify() == []
    return log


def others(value: Any, column: list[Any]) -> Iterator[Any]:
    """What an intruder may write in place of `value`: something near it, nothing, or what another row has."""
    if isinstance(value, int):
        yield value + 1
    elif isinstance(value, str):
        yield f"{value[:-1]}?"
    elif isinstance(value, bytes):
        told = value.replace(b'"by":"', b'"by":"Eve and ')  # an entry of the history stays readable JSON
        yield told if told != value else value[:-1] + bytes([value[-1] ^ 1])
    else:
        yield "2026-01-01"
    yield None
    yield next((one for one in column if one not in (value, None)), None)


def columns_of(table: str, engine: str) -> list[str]:
    """What an intruder can write to; SQLite computes some columns when they are read."""
    columns = TABLES[table].columns
    return [column.name for column in columns if column.computed is None or engine != "sqlite"]


def names_of(table: str, key: Any) -> tuple[str, ...]:
    """How the first finding may call what the row `key` of `table` is about."""
    if table in ("delivery", "delivery_facts", "handling"):
        return (REFERENCES[key - 1],)
    if table == "numbering":
        return (f"LD-{key}-", f"numbers of {key}")
    if table in ("letter", "letter_pdf"):
        return (LETTERS[key],)
    if table == "office_document":
        return (f"letter_text receipt.md version {key - DOCUMENTS_AFTER}",)
    if table == "attachment":
        return (FILES[key],)
    if table == "verdict":  # the deliveries that it was the verdict on know
        return (f"verdict {key}", *REFERENCES)
    return (f"policy version {key}",) if table == "policy" else (f"history entry {key}",)


@pytest.mark.timeout(300)
def test_verify_names_a_change_of_any_column(filled, intruding):
    wrong = [found for table in TABLES for found in wrong_about_changes_of(table, filled, intruding)]
    assert not wrong, "\n".join(wrong)
    assert filled.verify() == []


def wrong_about_changes_of(table: str, filled: Any, intruding: Any) -> Iterator[str]:
    """Change each column of a row in the midst of `table` in turn; tells what goes unnoticed or is given out."""
    letters = [letter.id for reference in REFERENCES for letter in filled.letters(reference)]
    sound = answers(filled, REFERENCES, letters)
    key = KEYS[table]
    with intruding() as intruder:
        keys = [row[0] for row in intruder.rows(f"SELECT {key} FROM {table} ORDER BY {key}")]
        held = {
            column: [row[0] for row in intruder.rows(f"SELECT {column} FROM {table} ORDER BY {key}")]
            for column in columns_of(table, intruder.engine)
        }
    place = len(keys) // 2
    # The rules are the same on both engines, and a server takes its time: there each column is changed in one way.
    in_one_way, met, done = intruder.engine == "postgresql", set(), set()
    for column, new in ((column, new) for column, values in held.items() for new in others(values[place], values)):
        before = held[column][place]
        with intruding() as intruder:
            if new == before or (in_one_way and column in done):
                continue
            met.add(column)
            if not written(intruder, table, column, new, keys[place]):
                continue
        done.add(column)
        about_rows = [finding.where for finding in filled.verify() if "CHECK constraint" not in finding.what]
        names = (*names_of(table, keys[place]), *([str(new)] if column in CALLED_BY else []))
        if not about_rows or not any(name in about_rows[0] for name in names):
            yield f"{table}.{column}: {before!r} to {new!r}: {about_rows[:1]}"
        if wrong_ones(answers(filled, REFERENCES, letters), sound):
            yield f"{table}.{column}: {before!r} to {new!r}: was given out"
        with intruding() as intruder:
            assert written(intruder, table, column, before, new if column == key else keys[place])
    assert met == set(held), "each column was changed, or its own checks refused it"


def written(intruder: Intruder, table: str, column: str, new: Any, key: Any) -> bool:
    """Write to one column of one row; false if the database's own checks refuse it."""
    try:
        intruder.rows(f"UPDATE {table} SET {column} = ? WHERE {KEYS[table]} = ?", (new, key))
    except REFUSALS:
        return False
    return True


def columns_and_rows(intruder: Intruder, table: str) -> tuple[str, list[tuple[Any, ...]]]:
    columns = ", ".join(columns_of(table, intruder.engine))
    return columns, intruder.rows(f"SELECT {columns} FROM {table} ORDER BY {KEYS[table]}")


def put_back(intruder: Intruder, table: str, columns: str, row: tuple[Any, ...]) -> None:
    intruder.rows(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", row)


def test_verify_names_a_row_that_is_gone(filled, intruding):
    with intruding() as intruder:
        held = {table: columns_and_rows(intruder, table) for table in TABLES}
    some = slice(None, None, 4 if intruder.engine == "postgresql" else 1)
    for table, columns, row in ((table, columns, row) for table, (columns, rows) in held.items() for row in rows[some]):
        key = row[columns.split(", ").index(KEYS[table])]
        with intruding() as intruder:
            intruder.rows(f"DELETE FROM {table} WHERE {KEYS[table]} = ?", (key,))
        found = filled.verify()
        last = table == "history" and row is held[table][1][-1]
        names = ("anchor",) if last else names_of(table, key)
        assert found and any(name in found[0].where for name in names), (table, row, found[:1])
        with intruding() as intruder:
            put_back(intruder, table, columns, row)
    assert filled.verify() == []


def test_verify_names_a_row_that_was_added(filled, intruding):
    with intruding() as intruder:
        held = {table: columns_and_rows(intruder, table) for table in TABLES}
    count = len(held["history"][1])
    added = {
        "attachment": ({"entry": count, "number": 2}, f"file 2 of {REFERENCES[4]}"),
        "delivery": ({"id": 7, "reference": "LD-2026-000006"}, "2026"),
        "history": ({"seq": count + 1}, f"history entry {count + 1}"),
        "letter": ({"id": 4, "number": 2}, f"letter 2 of {REFERENCES[4]}"),
        "numbering": ({"year": 2031}, "LD-2031-000001"),
        "handling": ({"delivery_id": 1}, REFERENCES[0]),
        "office_document": ({"entry": count, "number": 4}, "letter_text receipt.md version 4"),
        "policy": ({"version": "new"}, "policy version new"),
    }
    for table, (changes, name) in added.items():
        columns, rows = held[table]
        row = dict(zip(columns.split(", "), rows[-1], strict=True)) | changes
        with intruding() as intruder:
            put_back(intruder, table, columns, tuple(row.values()))
        assert name in filled.verify()[0].where
        with intruding() as intruder:
            intruder.rows(f"DELETE FROM {table} WHERE {KEYS[table]} = ?", (changes[KEYS[table]],))
    assert filled.verify() == []


def entries(intruder: Intruder) -> list[tuple[Any, ...]]:
    return intruder.rows("SELECT body, prev, digest FROM history ORDER BY seq")


def rewrite(intruder: Intruder, seq: int, entry: tuple[Any, ...]) -> None:
    intruder.rows("UPDATE history SET body = ?, prev = ?, digest = ? WHERE seq = ?", (*entry, seq))


def test_verify_names_the_first_of_two_entries_that_changed_places(filled, intruding):
    with intruding() as intruder:
        told = entries(intruder)
    for first in range(len(told) - 1):
        second = min(first + 1 + first % 3, len(told) - 1)
        with intruding() as intruder:
            rewrite(intruder, first + 1, told[second])
            rewrite(intruder, second + 1, told[first])
        found = filled.verify()
        assert any(finding.where == f"history entry {first + 1}" for finding in found[:2]), (first, second, found[:2])
        with intruding() as intruder:
            rewrite(intruder, first + 1, told[first])
            rewrite(intruder, second + 1, told[second])
    assert filled.verify() == []


def test_verify_sees_a_tail_that_is_cut_off_at_any_length(filled, intruding):
    with intruding() as intruder:
        count = len(entries(intruder))
    for left in range(count - 1, -1, -1):
        with intruding() as intruder:
            intruder.rows("DELETE FROM history WHERE seq > ?", (left,))
        found = filled.verify()[0]
        assert found.where == "anchor"
        assert f"ends with entry {left}, but {count} entries were confirmed" in found.what


def test_verify_sees_a_chain_that_was_forged_from_any_entry_to_the_end(filled, intruding):
    with intruding() as intruder:
        told = entries(intruder)
    for start in range(len(told)):
        with intruding() as intruder:
            _, previous, _ = told[start]
            for seq, (body, _, _) in enumerate(told[start:], start=start + 1):
                forged = body.replace(b'"by":"', b'"by":"Eve and ')
                digest = hashlib.sha256(bytes(previous) + forged).digest()
                rewrite(intruder, seq, (forged, previous, digest))
                previous = digest
        found = filled.verify()[0]
        assert found.where == "anchor"
        assert f"entry {len(told)} of the history is not the one that was confirmed" in found.what
        with intruding() as intruder:
            for seq, entry in enumerate(told[start:], start=start + 1):
                rewrite(intruder, seq, entry)
    assert filled.verify() == []
