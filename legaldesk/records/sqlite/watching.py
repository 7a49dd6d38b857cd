"""Noticing that somebody else wrote: SQLite counts the commits of other connections (PRAGMA data_version).

https://www.sqlite.org/pragma.html#pragma_data_version. A look takes a few microseconds and reads no page, so that a
look each quarter of a second costs nothing that could be measured.
"""

from __future__ import annotations

import threading
import time
from typing import Any

from sqlalchemy import Engine

PAUSE = 0.25
"""Between two looks, in seconds."""


class CommitWatch:
    """Keeps one connection from the first waiting on, and compares what it says of the others."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Any = None
        self._seen: int | None = None
        self._over = threading.Event()
        self._one_at_a_time = threading.Lock()

    def wait(self, seconds: float) -> bool:
        """Whether somebody committed since the last waiting, this log's own connections included.

        Waits for it at most `seconds`. The first call says yes at once, for there is nothing to compare with.
        """
        with self._one_at_a_time:
            end = time.monotonic() + seconds
            while not self._over.is_set():
                before, self._seen = self._seen, self._version()
                if self._seen != before:
                    return True
                left = end - time.monotonic()
                if left <= 0:
                    return False
                self._over.wait(min(PAUSE, left))
            return False

    def stop(self) -> None:
        """Have whoever waits return at once, now and from now on."""
        self._over.set()

    def close(self) -> None:
        """Let go of the connection."""
        self.stop()
        with self._one_at_a_time:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _version(self) -> int:
        if self._connection is None:
            self._connection = self._engine.raw_connection()  # outside any transaction: one would freeze what it sees
        (version,) = self._connection.driver_connection.execute("PRAGMA data_version").fetchone()
        return int(version)
