"""Connections to the database file: which driver, which pragmas, and how transactions begin.

The driver is sqlcipher3 without a key: plain SQLite of a release without the WAL-reset bug (fixed in 3.51.3), and
the same driver when encryption is switched on one day.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.records.prepared import driver_of
from legaldesk.records.sqlite.search import add_functions
from legaldesk.records.store import LOCK_WAIT

_OLDEST_SQLITE = (3, 51, 3)
_WRITES = "legaldesk_writes"
_PRAGMAS = MappingProxyType(
    {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL: a confirmed commit survives a power cut
        "wal_autocheckpoint": 8_000,  # pages: some four hundred saves with one sync each, then one with three
        "foreign_keys": 1,
        "recursive_triggers": 1,  # else INSERT OR REPLACE deletes without firing the append-only triggers
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        **({"fullfsync": 1, "checkpoint_fullfsync": 1} if sys.platform == "darwin" else {}),
    }
)


def open_engine(file: Path, wait: float = LOCK_WAIT) -> Engine:
    """An engine for `file` whose connections may be used from any thread; `wait` is in seconds.

    Its transactions only read. Nothing is opened yet: faults show at the first connection.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(file)),  # a URL in parts: ? and # in the name of a folder are no query
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=28,
        connect_args={"timeout": wait},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that write: they take the write lock at once (BEGIN IMMEDIATE).

    A transaction that reads first and writes later fails at once when another process wrote in between.
    """
    return engine.execution_options(**{_WRITES: True})


def open_finished(file: Path) -> Engine:
    """An engine for a database that nobody writes: it reads `file` as it lies there and makes no file beside it."""

    def connect() -> Any:
        address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        connection = dbapi2.connect(address, uri=True, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA trusted_schema = 0")
        connection.execute("PRAGMA cell_size_check = 1")
        return connection

    return create_engine("sqlite://", module=dbapi2, creator=connect, poolclass=NullPool)


def _prepare(connection: Any, _record: object) -> None:
    if dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        raise MachineFault(
            Phrase(
                "SQLite {sqlite_version} is too old to be safe; install LegalDesk anew",
                sqlite_version=dbapi2.sqlite_version,
            )
        )
    connection.isolation_level = None  # transactions begin where `_begin` says so, and nowhere else
    add_functions(connection)
    for name, wanted in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {wanted}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone() or (wanted,)
        if found != wanted:
            raise MachineFault(
                Phrase(
                    "the database refuses {name} = {wanted} (it stays {found}); move it to a local disk",
                    name=name,
                    wanted=wanted,
                    found=found,
                )
            )


@contextmanager
def begun(connection: Connection) -> Iterator[None]:
    """A transaction on a connection of `writing`, committed where the block ends well.

    Each save begins one: where SQLAlchemy is asked nothing meanwhile, its own way of doing so would cost 50 µs more.
    """
    driver: Any = driver_of(connection)
    driver.execute("BEGIN IMMEDIATE")
    try:
        yield
        (connection if connection.in_transaction() else driver).commit()
    except BaseException:
        (connection if connection.in_transaction() else driver).rollback()
        raise


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    driver: Any = driver_of(connection)
    if not driver.in_transaction:  # else `begun` was quicker
        driver.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
