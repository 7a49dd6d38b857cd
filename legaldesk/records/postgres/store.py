"""The log on a PostgreSQL server: what the log asks of the engine under it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress

import psycopg
from sqlalchemy import URL, Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from legaldesk.domain.logged import Finding
from legaldesk.records.anchor import Anchor
from legaldesk.records.chain import Head, ask_head, head, remembered_head
from legaldesk.records.postgres.address import spoken
from legaldesk.records.postgres.engine import (
    begin,
    commit,
    connected_to_write,
    has_spoken,
    lock_for_writing,
    on_its_own,
    reading,
    tell_others,
)
from legaldesk.records.postgres.faults import guarded, is_lost, unknown, unreachable
from legaldesk.records.postgres.listening import Listener
from legaldesk.records.postgres.one_message import send
from legaldesk.records.postgres.scans import DatabaseScans
from legaldesk.records.postgres.schema import check_places, check_tables
from legaldesk.records.postgres.sockets import OpenSockets
from legaldesk.records.prepared import Collected, collected, driver_of, drop_waiting, together
from legaldesk.records.scans.keeping import ScanStore
from legaldesk.records.store import Outdated
from legaldesk.records.tables import HISTORY

_ASK_AGAIN = 0.25
_GIVE_UP = 15.0
"""Seconds for which a server that went away in the moment of saving is asked whether it has saved."""


class PostgresStore:
    """An open shared log; made by `open_store`. It is a `Store`."""

    def __init__(self, url: URL, engine: Engine, anchor: Anchor) -> None:
        self.url = url
        self._name = spoken(url)
        self._engine = engine
        self._reader = reading(engine)
        self._alone = on_its_own(engine)
        self._idle: list[Connection] = []
        self._anchor = anchor
        self._listener = Listener(engine)
        self._sockets = OpenSockets(engine)
        self._scans = DatabaseScans(engine, self._name)

    @property
    def anchor(self) -> Anchor:
        """The anchor file on this workstation."""
        return self._anchor

    @property
    def scans(self) -> ScanStore:
        """The attached files, which lie in the database where every workstation reaches them."""
        return self._scans

    @property
    def driver_error(self) -> type[Exception]:
        """The driver's own family of errors."""
        return psycopg.Error

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that only reads, over one snapshot."""
        return self._reader.begin()

    def asking(self) -> AbstractContextManager[Connection]:
        """A connection on which each statement is a transaction of its own: nothing begins it and nothing ends it."""
        return self._alone.begin()

    @contextmanager
    def writing(self, ask: Callable[[Connection], None] | None = None) -> Iterator[Connection]:
        """A transaction that has taken the lock of the writers; the others are told when it is committed.

        Where the connection breaks in the moment of committing, the server is asked whether it has committed. A
        connection that did well is kept for the next one.
        """
        connection, start = self._begun(ask)
        try:
            with remembered_head(connection, start):
                yield connection
                end = head(connection)
        except BaseException:
            self._give_up(connection)
            raise
        try:
            with together(connection):
                if end != start:
                    tell_others(connection, end.count)
                commit(connection)
            connection.commit()
        except (DBAPIError, psycopg.Error) as fault:
            self._give_up(connection)
            if not is_lost(fault):
                raise
            if end != start and not self._has_committed(end):
                raise unreachable(self._name) from None
        except BaseException:
            self._give_up(connection)
            raise
        else:
            self._idle.append(connection)

    @property
    def may_assume(self) -> bool:
        """Yes."""
        return True

    @contextmanager
    def assuming(self, end: Head) -> Iterator[Connection]:
        """A transaction of rows to add, sent in one message where the block ends well. Raises Outdated."""
        connection = self._idle.pop() if self._idle else connected_to_write(self._alone)
        try:
            with remembered_head(connection, end), collected(connection) as rows:
                yield connection
                after = head(connection)
            done = not has_spoken(connection) and self._sent(connection, rows, after)
        except BaseException:
            self._give_up(connection)
            raise
        if driver_of(connection).closed:
            self._give_up(connection)
        else:
            self._idle.append(connection)
        if not done:
            raise Outdated

    def _sent(self, connection: Connection, rows: Collected, after: Head) -> bool:
        """Send `rows`, which make `after` the end of the history; whether they were committed."""
        try:
            send(connection, rows, after.count)
        except psycopg.IntegrityError:
            return False
        except psycopg.Error as fault:
            if not is_lost(fault):
                raise
            return self._has_committed(after)
        return True

    def _begun(self, ask: Callable[[Connection], None] | None) -> tuple[Connection, Head]:
        """A connection in a transaction with the lock, and the head; one that broke since its last use is replaced."""
        while True:
            kept = bool(self._idle)
            connection = self._idle.pop() if kept else connected_to_write(self._alone)
            try:
                with together(connection):
                    begin(connection)
                    lock_for_writing(connection)
                    found = ask_head(connection)
                    if ask is not None:
                        ask(connection)
                return connection, found()
            except (DBAPIError, psycopg.Error) as fault:
                self._give_up(connection)
                if not kept or not is_lost(fault):
                    raise
            except BaseException:
                self._give_up(connection)
                raise

    def _give_up(self, connection: Connection) -> None:
        """Undo the transaction and let go of the connection, also of one that is lost."""
        drop_waiting(connection)
        driver = driver_of(connection)
        with suppress(DBAPIError, psycopg.Error):
            driver.rollback()
        if driver.broken:
            connection.invalidate()
        connection.close()

    def _has_committed(self, end: Head) -> bool:
        """Whether the log holds the entry `end`. Raises ConnectionLost if the server does not come back to tell."""
        until = time.monotonic() + _GIVE_UP
        while True:
            try:
                with self._engine.begin() as connection:
                    lock_for_writing(connection)  # the broken transaction has ended, one way or the other
                    stored = select(HISTORY.c.digest).where(HISTORY.c.seq == end.count)
                    return bool(connection.execute(stored).scalar() == end.digest)
            except DBAPIError as fault:
                if not is_lost(fault) or time.monotonic() > until:
                    raise unknown(self._name) from None
            time.sleep(_ASK_AGAIN)

    def guarded(self) -> AbstractContextManager[None]:
        """Turns faults of server and network inside the block into MachineFault or BadInput."""
        return guarded(self._name)

    def wait_for_commit(self, seconds: float) -> bool:
        """Whether anybody committed since the last call, waiting for it at most `seconds`."""
        return self._listener.wait(seconds)

    def stop_waiting(self) -> None:
        """Have `wait_for_commit` return at once, now and from now on."""
        self._listener.stop()

    def break_off(self) -> None:
        """Have whoever waits for a server that does not answer fail at once; it is asked nothing more."""
        self._sockets.shut()

    def check_structure(self, connection: Connection) -> Iterator[Finding]:
        """Tables, indexes, triggers and rights, and what only this engine stores beside the history."""
        yield from check_tables(connection)
        yield from check_places(connection)

    def close(self) -> None:
        """Let go of all connections; what was noted in the anchor is made durable."""
        self._listener.close()
        self._anchor.close()
        while self._idle:
            self._idle.pop().close()
        self._engine.dispose()
