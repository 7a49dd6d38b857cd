"""Putting many rows into a table, by the quickest way that the engine has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert

from legaldesk.records.prepared import Prepared, driver_of

MANY = 50
"""Rows from which on PostgreSQL takes a stream of them quicker than one statement each."""


class Adding:
    """Adding rows with values for `columns` to `table`: prepared for the few of a save, and quick for many."""

    def __init__(self, table: Table, columns: Sequence[str]) -> None:
        self._table = table
        self._columns = columns
        self._few = Prepared(insert(table), columns)

    def run_many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add `rows`; the guards of the table apply."""
        self.run_rows(connection, [[*map(row.get, self._columns)] for row in rows])

    def run_rows(self, connection: Connection, rows: Sequence[Sequence[Any]]) -> None:
        """Add `rows`, each the values of all columns in the order of the table; the guards of the table apply."""
        if len(rows) < MANY or connection.dialect.name == "sqlite":
            self._few.run_rows(connection, rows)
        else:
            insert_rows(connection, self._table, self._columns, rows)


def insert_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert `rows`, each a sequence of the values of `columns` in their order; the guards of the table apply."""
    if connection.dialect.name == "sqlite":
        Prepared(insert(table), columns).run_rows(connection, rows)
        return
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join(quote(name) for name in columns)
    with (
        driver_of(connection).cursor() as cursor,
        cursor.copy(f"COPY {quote(table.name)} ({names}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)
