"""Statements that every save runs: compiled once and handed to the driver, so that a save costs little beside the disk.

SQLAlchemy's own way costs 20 to 40 µs a statement; ten of them would be more than the wait for a fast disk.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import Any

from sqlalchemy import ClauseElement, Connection
from sqlalchemy.dialects.sqlite import dialect as sqlite

_AT_ONCE = 500
_IN_ONE = 100
"""Rows of one INSERT."""
_WAITING = "legaldesk_waiting"
_COLLECTED = "legaldesk_collected"
Collected = list[tuple[str, Sequence[Any]]]
"""Statements with their values, in the order in which they are to be run."""


class Prepared:
    """A statement with the names of its parameters; `columns` are those that an INSERT fills.

    `on_postgresql` makes the one that stands in where PostgreSQL needs another statement than SQLite.
    """

    def __init__(
        self,
        statement: ClauseElement,
        columns: Sequence[str] | None = None,
        *,
        on_postgresql: Callable[[], ClauseElement] | None = None,
    ) -> None:
        self._on_sqlite = statement
        self._on_postgresql = on_postgresql or (lambda: statement)
        self._columns = columns

    def run(self, connection: Connection, values: Mapping[str, Any] | None = None) -> tuple[Any, ...] | None:
        """Run it once with `values` by name; gives its first row, if it has one."""
        cursor = self.begun(connection, values)
        row: tuple[Any, ...] | None = cursor.fetchone() if cursor.description else None
        cursor.close()
        return row

    def begun(self, connection: Connection, values: Mapping[str, Any] | None = None) -> Any:
        """The same, as the driver's cursor; of several begun `together` the rows are there when that ends."""
        compiled = self._for(connection)
        given = {**compiled.constants, **values} if values else compiled.constants
        return driver_of(connection).execute(compiled.text, tuple(map(given.__getitem__, compiled.names)))

    def each(self, connection: Connection) -> Generator[tuple[Any, ...]]:
        """Its rows one after the other, as the driver gives them; few are in memory. Whoever stops early closes it."""
        if connection.dialect.name == "sqlite":
            with closing(driver_of(connection).execute(self._sqlite.text)) as cursor:
                yield from cursor
        else:
            compiled = self._postgresql
            with driver_of(connection).cursor(name=f"each_{id(self)}") as cursor:
                cursor.itersize = _AT_ONCE
                cursor.execute(compiled.text, tuple(map(compiled.constants.__getitem__, compiled.names)))
                yield from cursor

    def run_many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it once for each of `rows`."""
        compiled = self._for(connection)
        self.run_rows(connection, [tuple(map(row.__getitem__, compiled.names)) for row in rows])

    def run_rows(self, connection: Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Run it once for each of `rows`, whose values stand in the order of its parameters."""
        compiled, driver = self._for(connection), driver_of(connection)
        collected: Collected | None = connection.info.get(_COLLECTED)
        if collected is not None:
            collected += [(compiled.text, row) for row in rows]
            return
        if isinstance(rows, list) and len(rows) == 1:
            driver.execute(compiled.text, rows[0])
            return
        rest = iter(rows)
        if connection.dialect.name == "sqlite" and compiled.before_values:
            while len(some := list(islice(rest, _IN_ONE))) == _IN_ONE:
                driver.execute(self._in_one, [*chain.from_iterable(some)]).close()
            rest = iter(some)
        cursor = driver.cursor()
        cursor.executemany(compiled.text, rest)
        cursor.close()

    @cached_property
    def _in_one(self) -> str:
        """The INSERT of many rows by one statement: a third of SQLite's time is starting and ending one."""
        compiled = self._sqlite
        row = f"({', '.join('?' * len(compiled.names))})"
        return compiled.before_values + ", ".join([row] * _IN_ONE)

    def _for(self, connection: Connection) -> _Compiled:
        return self._sqlite if connection.dialect.name == "sqlite" else self._postgresql

    @cached_property
    def _sqlite(self) -> _Compiled:
        return _compiled(self._on_sqlite, sqlite(paramstyle="qmark"), self._columns)

    @cached_property
    def _postgresql(self) -> _Compiled:
        return _compiled(self._on_postgresql(), _postgresql(), self._columns)


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement in one engine's words: its text, its parameters in order, and those that are constant."""

    text: str
    names: tuple[str, ...]
    constants: dict[str, Any]

    @property
    def before_values(self) -> str:
        """The text up to the values of an INSERT that gives nothing back; empty for any other."""
        head, values, row = self.text.partition(" VALUES ")
        return head + values if values and set(row) <= set("(?, )") else ""


def _compiled(statement: ClauseElement, dialect: Any, columns: Sequence[str] | None) -> _Compiled:
    compiled = statement.compile(dialect=dialect, column_keys=columns)
    constants = {name: value for name, value in compiled.params.items() if value is not None}
    return _Compiled(str(compiled), tuple(getattr(compiled, "positiontup", None) or ()), constants)


def _postgresql() -> Any:
    from sqlalchemy.dialects.postgresql import psycopg  # 50 ms that a desk on SQLite does without

    make: Any = psycopg.dialect  # SQLAlchemy leaves it without types
    return make(paramstyle="format")


@contextmanager
def together(connection: Connection, *, go_on: bool = False) -> Iterator[None]:
    """Have the statements that the block begins go to a server in one message; what they raise comes at its end.

    `go_on`: they wait for the next block, in one message with that; nothing else is asked of the server till then.
    """
    if connection.dialect.name == "sqlite" or _COLLECTED in connection.info:
        yield
        return
    waiting: Any = connection.info.pop(_WAITING, None)
    if waiting is None:
        waiting = driver_of(connection).pipeline()
        waiting.__enter__()
    try:
        yield
    except BaseException:
        _end(waiting)
        raise
    if go_on:
        connection.info[_WAITING] = waiting
    else:
        waiting.__exit__(None, None, None)


@contextmanager
def collected(connection: Connection) -> Iterator[Collected]:
    """Have what `run_rows` is to run in the block kept instead, in the list that this gives, and not run."""
    connection.info[_COLLECTED] = kept = Collected()
    try:
        yield kept
    finally:
        del connection.info[_COLLECTED]


def drop_waiting(connection: Connection) -> None:
    """Give up what waits for the next block of `together`, before the transaction is undone."""
    waiting: Any = connection.info.pop(_WAITING, None)
    if waiting is not None:
        _end(waiting)


def _end(waiting: Any) -> None:
    with suppress(Exception):  # of statements that are undone, or of a connection that is lost: it was told already
        waiting.__exit__(None, None, None)


def driver_of(connection: Connection) -> Any:
    """The driver's own connection, in the transaction that `connection` began and will end."""
    return connection.connection.dbapi_connection
