"""An intruder with the database's own tools: on either engine, without the guards, which stand again afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlcipher3 import dbapi2

from legaldesk.records.log import database_path

Row = tuple[Any, ...]
REFUSALS = (dbapi2.IntegrityError, psycopg.IntegrityError, psycopg.DataError)
"""What the database says to a change that its own checks refuse, guards or not."""


class Intruder:
    """Statements behind the log's back; parameters are written `?` for both engines."""

    def __init__(self, connection: Any, engine: str) -> None:
        self.engine = engine
        self._connection = connection
        self._mark = {"sqlite": "?", "postgresql": "%s"}[engine]

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """The rows that `statement` gives."""
        cursor = self._connection.execute(statement.replace("?", self._mark), tuple(values))
        return [tuple(row) for row in cursor.fetchall()] if cursor.description else []


@contextmanager
def in_file(place: Path) -> Iterator[Intruder]:
    """Behind the back of the SQLite log in the data folder `place`."""
    connection = dbapi2.connect(str(database_path(place)), isolation_level=None)
    for pragma in ("synchronous = OFF", "foreign_keys = OFF", "ignore_check_constraints = ON"):
        connection.execute(f"PRAGMA {pragma}")
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    try:
        yield Intruder(connection, "sqlite")
    finally:
        for _, sql in guards:
            connection.execute(sql)
        connection.close()


@contextmanager
def on_server(address: str) -> Iterator[Intruder]:
    """Behind the back of the shared log at `address`, as the owner of its tables."""
    settings = "-c search_path=legaldesk,public -c synchronous_commit=off -c session_replication_role=replica"
    with psycopg.connect(address, autocommit=True, options=settings) as connection:  # as a replica: no foreign keys
        guards = connection.execute(
            "SELECT DISTINCT tgname, relname FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid"
            " JOIN pg_namespace n ON n.oid = relnamespace WHERE NOT tgisinternal AND nspname = 'legaldesk'"
        ).fetchall()
        connection.execute("; ".join(f"ALTER TABLE {table} DISABLE TRIGGER {name}" for name, table in guards))
        try:
            yield Intruder(connection, "postgresql")
        finally:
            connection.execute("; ".join(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}" for name, table in guards))
