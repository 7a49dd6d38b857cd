"""The sockets of the open connections: shut, they wake whoever waits for a server that hangs and says nothing.

libpq waits for an answer without end; keepalives are answered by the server's kernel also while its programs stand
still. Cancelling a statement would ask that very server.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import weakref
from typing import Any

import psycopg
from sqlalchemy import Engine, event


class OpenSockets:
    """Remembers the connections of an engine, as long as they live."""

    def __init__(self, engine: Engine) -> None:
        self._connections: weakref.WeakSet[Any] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._over = False
        event.listen(engine, "do_connect", self._refuse)
        event.listen(engine, "connect", self._note)

    def shut(self) -> None:
        """Shut every socket, and open none any more. Those who wait get the driver's error of a lost connection."""
        with self._lock:
            self._over = True
            connections = list(self._connections)
        for connection in connections:
            with contextlib.suppress(OSError, psycopg.Error):  # it is closed already
                same = socket.socket(fileno=connection.fileno())
                try:
                    same.shutdown(socket.SHUT_RDWR)
                finally:
                    same.detach()  # it is the driver's to close

    def _refuse(self, *_: object) -> None:
        if self._over:
            raise psycopg.OperationalError("the connection was broken off")

    def _note(self, connection: Any, _record: object) -> None:
        with self._lock:
            self._connections.add(connection)
