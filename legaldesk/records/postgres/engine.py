"""Connections to the PostgreSQL server: how they are opened, as whom they act, and how transactions begin."""

from __future__ import annotations

import math
import time
from selectors import EVENT_READ, DefaultSelector
from typing import Any

import psycopg
from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import InvalidatePoolError

from legaldesk.records.prepared import Prepared, driver_of
from legaldesk.records.store import LOCK_WAIT

SCHEMA = "legaldesk"
"""The schema that holds the tables of the log."""
ROLE = "legaldesk_desk"
"""The role as which the program works: it may add and read, and change only what may be changed."""
CHANNEL = "legaldesk"
"""Where a writer tells the others that the history has grown."""
LOCK = 0x4C44534B
"""The advisory lock of those who write."""
_CONNECT_WAIT = 10
_FRESH = 1.0
"""Seconds after its last use for which a connection is not tried before the next."""
_USED = "legaldesk_used"
_SILENCE = 20
"""Seconds of silence after which a connection is tried, and after which one that does not answer is given up."""


def open_engine(url: URL, wait: float = LOCK_WAIT, *, as_role: bool = True) -> Engine:
    """An engine whose connections may be used from any thread; `wait` for locks is in seconds.

    `as_role`: act as the role that may not alter the history, whatever else the user may do. Nothing is opened yet.
    """
    engine = create_engine(
        url,
        pool_size=4,
        max_overflow=28,
        connect_args={
            "connect_timeout": _CONNECT_WAIT,
            "application_name": "LegalDesk",
            "keepalives_idle": _SILENCE,
            "keepalives_interval": 5,
            "keepalives_count": 3,
            "tcp_user_timeout": _SILENCE * 1000,
            "options": f"-c search_path={SCHEMA},public -c lock_timeout={round(wait * 1000)} -c timezone=UTC"
            " -c client_encoding=UTF8 -c synchronous_commit=on"
            # What is searched decides which way is quick, so no plan fits all.
            " -c plan_cache_mode=force_custom_plan -c jit=off",
        },
    )
    if as_role:
        event.listen(engine, "connect", _act_as_role)
    event.listen(engine, "checkout", _try_unless_just_used)
    event.listen(engine, "checkin", _note_use)
    return engine


def reading(engine: Engine) -> Engine:
    """The same engine for transactions that only read, over one snapshot."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def on_its_own(engine: Engine) -> Engine:
    """The same engine with each statement a transaction of its own, unless `begin` and `commit` are sent with it."""
    return engine.execution_options(isolation_level="AUTOCOMMIT")


def connected_to_write(engine: Engine) -> Connection:
    """A connection of `on_its_own` that is no more the pool's.

    Its statements ask by keys, so that plans may be kept.
    """
    connection = engine.connect()
    connection.detach()
    driver_of(connection).execute("SET plan_cache_mode = auto")
    return connection


def has_spoken(connection: Connection) -> bool:
    """Whether the server said something since it last answered, or hung up."""
    return _has_spoken(driver_of(connection))


def _has_spoken(driver: Any) -> bool:
    try:
        with DefaultSelector() as sockets:
            sockets.register(driver.pgconn.socket, EVENT_READ)
            return bool(sockets.select(0))
    except psycopg.Error:  # it is closed
        return True


def begin(connection: Connection) -> None:
    """Begin a transaction on a connection of `on_its_own`."""
    _BEGIN.begun(connection)


def commit(connection: Connection) -> None:
    """Commit it."""
    _COMMIT.begun(connection)


def lock_for_writing(connection: Connection) -> None:
    """Wait until nobody else writes to the log; the lock ends with the transaction.

    Numbers without gaps and a chain of entries need one writer after the other.
    """
    _TAKE_LOCK.begun(connection)


def tell_others(connection: Connection, count: int) -> None:
    """Tell the other workstations, when the transaction is committed, that the history has `count` entries."""
    _NOTIFY.begun(connection, {"channel": CHANNEL, "count": str(count)})


_BEGIN = Prepared(text("BEGIN"))
_COMMIT = Prepared(text("COMMIT"))
_TAKE_LOCK = Prepared(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
_NOTIFY = Prepared(text("SELECT pg_notify(:channel, :count)"))


def _act_as_role(connection: Any, _record: object) -> None:
    connection.execute(f"SET ROLE {ROLE}")
    connection.commit()


def _try_unless_just_used(connection: Any, record: Any, _proxy: object) -> None:
    """Have a connection that broke while nobody used it replaced.

    One that just did well is not tried again, unless the server said something meanwhile: that it hung up, perhaps.
    """
    try:
        if _has_spoken(connection) or time.monotonic() - record.info.get(_USED, -math.inf) > _FRESH:
            connection.execute("SELECT 1")
            connection.rollback()
    except psycopg.Error:
        raise InvalidatePoolError from None


def _note_use(_connection: object, record: Any) -> None:
    record.info[_USED] = time.monotonic()
