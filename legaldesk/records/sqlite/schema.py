"""Making a new database, whole or not at all, and recognizing one that is there."""

from __future__ import annotations

import contextlib
from functools import cache
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.records.guards import APPEND_ONLY, APPLICATION_ID, NEVER_DELETED, SCHEMA_VERSION
from legaldesk.records.landing import land, unfinished_name
from legaldesk.records.sqlite.engine import open_engine, writing
from legaldesk.records.sqlite.search import CREATE_SEARCH
from legaldesk.records.tables import Stored

_MAGIC = b"SQLite format 3\x00"
_APPLICATION_ID_AT = slice(68, 72)
_HEADER_SIZE = 100

_CHAINED = """
CREATE TRIGGER history_is_chained BEFORE INSERT ON history
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM history)
  OR NEW.prev IS NOT coalesce((SELECT digest FROM history ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'an entry must follow the last one of the history'); END
"""
_COUNTING = """
CREATE TRIGGER numbering_only_grows BEFORE UPDATE ON numbering WHEN NEW.year IS NOT OLD.year OR NEW.last < OLD.last
BEGIN SELECT RAISE(ABORT, 'numbers are never given back'); END
"""
_SAME_ROW = MappingProxyType(
    {
        "attachment": "entry = NEW.entry OR (delivery_id = NEW.delivery_id AND number = NEW.number)",
        "letter": "id = NEW.id OR (delivery_id = NEW.delivery_id AND number = NEW.number)",
        "letter_pdf": "letter_id = NEW.letter_id",
        "office_document": "entry = NEW.entry OR (kind = NEW.kind AND name = NEW.name AND number = NEW.number)",
        "policy": "version = NEW.version",
        "verdict": "id = NEW.id OR digest = NEW.digest",
    }
)
REFUSE_REPLACING = tuple(
    f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608  (ours)
    f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    for table, same in _SAME_ROW.items()
)
"""Against INSERT OR REPLACE, which deletes unseen where recursive triggers are off; the history has its chain."""


def create_database(file: Path) -> None:
    """Make an empty database at `file`, durably: it appears there complete, or not at all.

    If another process makes it at the same time, that one stays. Raises OSError or a driver's error.
    """
    unfinished = unfinished_name(file)
    unfinished.unlink(missing_ok=True)
    try:
        engine = open_engine(unfinished)
        try:
            with writing(engine).begin() as connection:
                _create_tables(connection)
        finally:
            engine.dispose()
        land(unfinished, file)
    finally:
        for left in (unfinished, *(unfinished.with_name(unfinished.name + end) for end in ("-wal", "-shm"))):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def check_header(file: Path) -> None:
    """See whether `file` is LegalDesk's without touching it. Raises BadInput, MachineFault or OSError."""
    if file.is_dir():
        raise BadInput(
            Phrase("{file}: is a folder, but the database belongs there; choose another data folder", file=file)
        )
    with file.open("rb") as opened:
        header = opened.read(_HEADER_SIZE)
    if not header.strip(b"\x00"):
        raise MachineFault(
            Phrase(
                "{file}: is empty, so its content was lost; nothing was changed: restore the last"
                " backup, or move the file away to start an empty log",
                file=file,
            )
        )
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise MachineFault(
            Phrase(
                "{file}: is not a database, or its beginning is damaged; nothing was changed: choose"
                " another data folder or restore the last backup",
                file=file,
            )
        )
    if int.from_bytes(header[_APPLICATION_ID_AT], "big") != APPLICATION_ID:
        raise BadInput(
            Phrase(
                "{file}: is a database of another program; nothing was changed: choose another data folder", file=file
            )
        )


def version_of(connection: Connection) -> int:
    """The version of the tables in the file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def note_version(connection: Connection) -> None:
    """Note, in the transaction under way, that the tables are of the present version."""
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _create_tables(connection: Connection) -> None:
    for statement in _tables_and_indexes():
        connection.exec_driver_sql(statement)
    for statement in CREATE_SEARCH:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_CHAINED)
    connection.exec_driver_sql(_COUNTING)
    for table in APPEND_ONLY:
        _refuse(connection, table, "UPDATE", f"{table} is append-only")
    for statement in REFUSE_REPLACING:
        connection.exec_driver_sql(statement)
    for table in (*APPEND_ONLY, *NEVER_DELETED):
        _refuse(connection, table, "DELETE", f"nothing is deleted from {table}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    note_version(connection)


@cache
def _tables_and_indexes() -> tuple[str, ...]:
    """What makes the tables and their indexes, put into SQL once a process: to check a log takes them again."""
    made: list[ExecutableDDLElement] = []
    for table in Stored.metadata.sorted_tables:
        made += [
            CreateTable(table),
            *(CreateIndex(each) for each in sorted(table.indexes, key=lambda one: str(one.name))),
        ]
    dialect = sqlite.dialect()
    return tuple(str(each.compile(dialect=dialect)) for each in made)


def expected_objects() -> dict[str, str]:
    """The SQL of every table, index and trigger that a sound database has, by name."""
    engine = create_engine("sqlite://", module=dbapi2)
    try:
        with engine.begin() as connection:
            _create_tables(connection)
            return objects_in(connection)
    finally:
        engine.dispose()


def objects_in(connection: Connection) -> dict[str, str]:
    """The SQL of every table, index and trigger in the database, by name."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    return {row.name: row.sql for row in found}


def _refuse(connection: Connection, table: str, verb: str, why: str) -> None:
    connection.exec_driver_sql(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{why}'); END"
    )
