"""Putting many rows into a table, by the quickest way that the engine has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert

from legaldesk.records.prepared import Prepared, driver_of


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
