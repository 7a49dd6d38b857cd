"""Filling empty tables on SQLite: indexes are made over the rows at once, not kept up row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

_MEMORY = -131_072
"""Kilobytes that SQLite may take meanwhile, as it wants them told; its own measure is 2,000."""


@contextmanager
def made_afterwards(connection: Connection, tables: tuple[str, ...], still: Callable[[], None]) -> Iterator[None]:
    """Take the indexes of the empty `tables` away while the block fills these, and make them again at its end.

    All of it in the transaction under way. `still` is called between two steps, and may raise.
    """
    memory = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = {_MEMORY}")
    try:
        indexes = [
            (row.name, row.sql)
            for row in connection.exec_driver_sql(
                "SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
            )
            if row.tbl_name in tables
        ]
        for name, _ in indexes:
            connection.exec_driver_sql(f"DROP INDEX {name}")
        yield
        for _, sql in indexes:
            still()
            connection.exec_driver_sql(sql)
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {memory}")
