"""Statements that every save runs: compiled once and handed to the driver, so that a save costs little beside the disk.

SQLAlchemy's own way costs 20 to 40 µs a statement; ten of them would be more than the wait for a fast disk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects.sqlite import dialect as sqlite


class Prepared:
    """A statement with the names of its parameters; `columns` are those that an INSERT fills."""

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        compiled = statement.compile(dialect=_dialect(), column_keys=columns)
        self.text = str(compiled)
        self.names: tuple[str, ...] = tuple(getattr(compiled, "positiontup", None) or ())
        self._constants = {name: value for name, value in compiled.params.items() if value is not None}

    def run(self, connection: Connection, values: Mapping[str, Any] | None = None) -> tuple[Any, ...] | None:
        """Run it once with `values` by name; gives its first row, if it has one."""
        given = {**self._constants, **values} if values else self._constants
        cursor = _driver(connection).execute(self.text, tuple(given[name] for name in self.names))
        row: tuple[Any, ...] | None = cursor.fetchone()
        cursor.close()
        return row

    def run_many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it once for each of `rows`."""
        values = [tuple(map(row.__getitem__, self.names)) for row in rows]
        _driver(connection).executemany(self.text, values).close()


def _driver(connection: Connection) -> Any:
    """The driver's own connection, in the transaction that `connection` began and will end."""
    return connection.connection.driver_connection


@cache
def _dialect() -> Any:
    return sqlite(paramstyle="qmark")
