"""Filling empty tables on PostgreSQL: indexes and links are made over the rows at once, not kept up row by row.

Only the owner of the tables may do this; the rows themselves come in as whoever was at work, and the triggers that
guard the tables stay on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, text

from legaldesk.records.postgres.engine import SCHEMA

_OWNS = text(
    "SELECT pg_has_role(session_user, tableowner, 'USAGE') FROM pg_tables"
    " WHERE schemaname = :schema AND tablename = 'history'"
)
_INDEXES = text(
    "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i"
    " JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace"
    " WHERE n.nspname = :schema AND t.relname = ANY (:tables) AND NOT EXISTS"
    " (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid AND contype IN ('p', 'u', 'x')) ORDER BY 1"
)
_LINKS = text(
    "SELECT c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid) FROM pg_constraint c"
    " JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace"
    " WHERE n.nspname = :schema AND t.relname = ANY (:tables) AND c.contype = 'f' ORDER BY 1, 2"
)
_MEMORY = "256MB"
"""What the server may take for sorting while it makes an index; PostgreSQL's own measure is 64 MB."""


@dataclass(frozen=True, slots=True)
class _TakenAway:
    """What was there, as the statements that make it again."""

    role: str
    tables: tuple[str, ...]
    statements: tuple[str, ...]


@contextmanager
def made_afterwards(connection: Connection, tables: tuple[str, ...], still: Callable[[], None]) -> Iterator[None]:
    """Take indexes and links of the empty `tables` away while the block fills them, and make them again at its end.

    All of it in the transaction under way. `still` is called between two steps, and may raise. Where the user does not
    own the tables, they stay as they are, which is slower.
    """
    if not connection.execute(_OWNS, {"schema": SCHEMA}).scalar_one():
        yield
        return
    away = _take_away(connection, tables)
    yield
    _make_again(connection, away, still)


def _take_away(connection: Connection, tables: tuple[str, ...]) -> _TakenAway:
    named = {"schema": SCHEMA, "tables": list(tables)}
    indexes = connection.execute(_INDEXES, named).all()
    links = connection.execute(_LINKS, named).all()
    role = str(connection.execute(text("SELECT current_setting('role')")).scalar_one())
    connection.execute(text("SET LOCAL ROLE NONE"))
    for table, name, _ in links:
        connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {name}"))
    for name, _ in indexes:
        connection.execute(text(f"DROP INDEX {name}"))
    connection.execute(text(f"SET LOCAL ROLE {role}"))
    made = [str(definition) for _, definition in indexes]
    made += [f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}" for table, name, definition in links]
    return _TakenAway(role, tables, tuple(made))


def _make_again(connection: Connection, away: _TakenAway, still: Callable[[], None]) -> None:
    connection.execute(text("SET LOCAL ROLE NONE"))
    connection.execute(text(f"SET LOCAL maintenance_work_mem = '{_MEMORY}'"))
    for statement in away.statements:
        still()
        connection.exec_driver_sql(statement.replace("%", "%%"))
    for table in away.tables:  # else the server would guess how to go about each question until it finds the time
        connection.execute(text(f"ANALYZE {table}"))
    connection.execute(text(f"SET LOCAL ROLE {away.role}"))
