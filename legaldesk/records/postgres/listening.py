"""Hearing that somebody wrote: a connection of its own that listens to what writers tell when they commit (NOTIFY)."""

from __future__ import annotations

import threading
import time

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import Engine

from legaldesk.records.postgres.engine import CHANNEL

_PAUSE = 0.25
"""Seconds after which whoever waits looks whether it should stop."""


class Listener:
    """Keeps one connection from the first waiting on; a broken one is made anew at the next waiting."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: psycopg.Connection[tuple[object, ...]] | None = None
        self._over = threading.Event()
        self._one_at_a_time = threading.Lock()

    def wait(self, seconds: float) -> bool:
        """Whether anybody committed since the last waiting, waiting for it at most `seconds`.

        Says yes at once where the connection is new: nobody listened before. Raises the driver's errors.
        """
        with self._one_at_a_time:
            if self._over.is_set():
                return False
            if self._connection is None:
                self._connection = self._connected()
                return True
            try:
                return self._heard(self._connection, time.monotonic() + seconds)
            except psycopg.Error:
                self._let_go()
                raise

    def stop(self) -> None:
        """Have whoever waits return within a moment, now and from now on."""
        self._over.set()

    def close(self) -> None:
        """Let go of the connection."""
        self.stop()
        with self._one_at_a_time:
            self._let_go()

    def _heard(self, connection: psycopg.Connection[tuple[object, ...]], end: float) -> bool:
        while not self._over.is_set():
            left = max(end - time.monotonic(), 0)
            if list(connection.notifies(timeout=min(_PAUSE, left), stop_after=1)):
                return True
            if not left:
                return False
        return False

    def _connected(self) -> psycopg.Connection[tuple[object, ...]]:
        pooled = self._engine.raw_connection()
        connection = pooled.driver_connection
        pooled.detach()  # it is no use to transactions any more
        if not isinstance(connection, psycopg.Connection):
            raise TypeError("the pool gives connections of another driver")
        connection.autocommit = True
        connection.execute(SQL("LISTEN {}").format(Identifier(CHANNEL)))
        return connection

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
