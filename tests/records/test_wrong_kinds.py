"""A stored value of another kind than its column's, or a file whose list of tables is damaged: said, never given out."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.query import Query
from legaldesk.records.log import database_path, open_log
from tests.records.samples import NOW, REFUSED, ZONE, made


@pytest.fixture
def place(tmp_path):
    log = open_log(tmp_path / "desk", ZONE)
    log.add(made(), REFUSED, "Ana", NOW)
    log.close()
    return tmp_path / "desk"


def write_schema(place, statement, values):
    connection = sqlite3.connect(database_path(place))
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(statement, values)
    connection.commit()
    connection.close()


def test_a_text_that_is_marked_as_bytes_is_not_given_out(place):
    loosened = "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'delivery'"
    write_schema(place, loosened, ())
    connection = sqlite3.connect(database_path(place))
    connection.execute("UPDATE delivery SET caption = CAST(caption AS BLOB)")
    connection.commit()
    connection.close()
    log = open_log(place, ZONE)
    for ask in (lambda: log.get("LD-2026-000001"), lambda: log.find(Query(), 5), lambda: list(log.each(Query()))):
        with pytest.raises(MachineFault, match="LD-2026-000001: what the log holds about it is damaged"):
            ask()
    log.close()


@pytest.mark.parametrize("table", ["delivery", "history", "verdict"])
def test_a_column_that_lost_its_name_is_damage_and_no_traceback(place, table):
    column = {"delivery": "caption", "history": "digest", "verdict": "body"}[table]
    renamed = "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = ?"
    write_schema(place, renamed, (f"{column} ", f"{column[:-1]}_ ", table))
    with pytest.raises(MachineFault, match="restore the last backup"), closing(open_log(place, ZONE)) as log:
        log.get("LD-2026-000001")


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ("contentless_delete=1", "contentless_delete=9"),
        ("contentless_delete=1", "contentless_delete=0"),
        ("contentless_delete=1", "contentless_delUte=1"),
        ("detail=none", "detail=nonf"),
        ("content=''", 'content=""'),
        ("tokenize='ascii'", "tokenize='ascih'"),
        ("pieces", "rowid"),
    ],
)
def test_a_search_index_that_is_declared_otherwise_is_damage_and_no_traceback(place, sound, broken):
    write_schema(place, "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = 'search'", (sound, broken))
    with closing(open_log(place, ZONE)) as log:
        assert log.verify()
        for typed in ("smith", "corporation"):
            try:
                log.find(Query(text=typed), 5)
            except MachineFault as fault:
                assert "restore the last backup" in str(fault)  # noqa: PT017  (some are found all the same)
        log.get("LD-2026-000001")
