"""The content of attached files in the shared database, in pieces: every workstation reaches it, a backup holds it.

This is the way of a shared desk; tests/benchmarks/bench_scans.py has the figures beside a shared folder's.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    Text,
    column,
    exists,
    func,
    select,
    table,
    text,
)
from sqlalchemy.exc import SQLAlchemyError

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.media_types import HEAD
from legaldesk.domain.phrase import Phrase
from legaldesk.records.postgres.faults import guarded
from legaldesk.records.postgres.scan_tables import SCAN_LOCK
from legaldesk.records.prepared import driver_of
from legaldesk.records.scans.keeping import GRACE, Incoming, Kept, Readable
from legaldesk.records.tables import ATTACHMENTS

CHUNK = 1 << 20
"""Bytes of a piece; larger ones were no quicker (tests/benchmarks/bench_scans.py)."""
_SCANS = table("scan", column("id", BigInteger()), column("sha256", Text()), column("size", BigInteger()))
_PIECES = table(
    "scan_piece", column("scan_id", BigInteger()), column("number", Integer()), column("content", LargeBinary())
)
_PIECE_HASHES = (
    select(func.sha256(_PIECES.c.content))
    .join_from(_PIECES, _SCANS, _SCANS.c.id == _PIECES.c.scan_id)
    .order_by(_PIECES.c.number)
)
_PATIENCE = 15_000
"""Milliseconds to wait for a sweep to end."""


class DatabaseScans:
    """The scans in the database of `engine`; `name` stands in errors. It is a `ScanStore`."""

    def __init__(self, engine: Engine, name: str, chunk: int = CHUNK) -> None:
        self._engine = engine
        self._name = name
        self._chunk = chunk

    @contextmanager
    def keeping(self, incoming: Iterable[Incoming]) -> Iterator[list[Kept]]:
        """Keep the content of each of `incoming`, all or nothing, in a transaction of its own."""
        with self._locked():
            with guarded(self._name), self._engine.begin() as connection:
                kept = put_scans(connection, self._name, incoming, self._chunk)
            yield kept

    @contextmanager
    def opened(self, sha256: str) -> Iterator[Readable]:
        """The content `sha256` for reading, unchecked."""
        with guarded(self._name), self._engine.connect() as connection:
            found = connection.execute(select(_SCANS.c.id).where(_SCANS.c.sha256 == sha256)).scalar()
            if found is None:
                raise LookupError(sha256)
            yield _Pieces(_pieces_of(driver_of(connection), found))

    def strays(self, wanted: Callable[[Iterable[str]], Container[str]]) -> Iterator[str]:
        """All content that no delivery refers to, seen while no save is under way."""
        del wanted  # the database knows
        left = select(_SCANS.c.sha256).where(~exists().where(ATTACHMENTS.c.sha256 == _SCANS.c.sha256))
        with guarded(self._name), self._engine.begin() as connection:
            if connection.execute(left.limit(1)).first() is None or not self._alone(connection):
                return
            yield from connection.execute(left.order_by(_SCANS.c.sha256)).scalars().all()

    def sweep(self, wanted: Callable[[Iterable[str]], Container[str]], grace: float = GRACE) -> int:
        """Remove old content that no delivery refers to."""
        del wanted
        with guarded(self._name), self._engine.begin() as connection:
            if not self._alone(connection):
                return 0
            return int(connection.execute(text("SELECT sweep_scans(:grace)"), {"grace": grace}).scalar_one())

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep sweeps away, by a lock that ends with a connection of its own."""
        with guarded(self._name):
            connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            with guarded(self._name):
                connection.detach()
                connection.execute(text(f"SET lock_timeout = {_PATIENCE}"))
                connection.execute(text(f"SELECT pg_advisory_lock_shared({SCAN_LOCK})"))
            yield
        finally:
            with suppress(SQLAlchemyError):  # else it does only when it has seen the connection closed
                connection.execute(text(f"SELECT pg_advisory_unlock_shared({SCAN_LOCK})"))
            connection.close()

    def _alone(self, connection: Connection) -> bool:
        """Whether no save is under way; none begins then before the transaction ends."""
        return bool(connection.execute(text(f"SELECT pg_try_advisory_xact_lock({SCAN_LOCK})")).scalar_one())


def put_scans(connection: Connection, name: str, incoming: Iterable[Incoming], chunk: int = CHUNK) -> list[Kept]:
    """Put content into the database called `name` in the transaction under way, each once."""
    return [_keep(connection, one, name, chunk) for one in incoming]


def _keep(connection: Connection, one: Incoming, name: str, chunk: int) -> Kept:
    sha, size, head = hashlib.sha256(), 0, b""
    hashes: list[bytes] = []
    attempt = connection.begin_nested()
    scan_id = connection.execute(text("SELECT nextval(pg_get_serial_sequence('scan', 'id'))")).scalar_one()
    add = text("INSERT INTO scan_piece (scan_id, number, content) VALUES (:scan, :number, :content)")
    for piece in _chunks(one, chunk):
        sha.update(piece)
        size += len(piece)
        head = head or piece[:HEAD]
        connection.execute(add, {"scan": scan_id, "number": len(hashes), "content": piece})
        hashes.append(hashlib.sha256(piece).digest())
    digest = sha.hexdigest()
    added = connection.execute(
        text("INSERT INTO scan (id, sha256, size) VALUES (:id, :sha256, :size) ON CONFLICT (sha256) DO NOTHING"),
        {"id": scan_id, "sha256": digest, "size": size},
    )
    if added.rowcount:
        attempt.commit()
    else:
        attempt.rollback()  # it is there already
        stored = connection.execute(_PIECE_HASHES.where(_SCANS.c.sha256 == digest)).scalars()
        if [bytes(found) for found in stored] != hashes:
            raise MachineFault(
                Phrase(
                    "{name}: holds {scan} already, but damaged; nothing was saved: tell the server's"
                    " administrator and run legaldesk verify",
                    name=name,
                    scan=one.name[:80],
                )
            )
    return Kept(one.name, digest, size, head)


def _pieces_of(driver: Any, scan_id: int) -> Iterator[bytes]:
    """The pieces of a scan, one in memory at a time, as the bytes they are: as text they would be twice as long."""
    asked = "SELECT content FROM scan_piece WHERE scan_id = %s AND number = %s"
    for number in itertools.count():
        row = driver.execute(asked, (scan_id, number), binary=True).fetchone()
        if row is None:
            return
        yield bytes(row[0])


class _Pieces:
    """Pieces, read as one."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = b""

    def read(self, size: int) -> bytes:
        """At most `size` bytes more; none at the end."""
        if not self._left:
            self._left = next(self._pieces, b"")
        piece, self._left = self._left[:size], self._left[size:]
        return piece


def _chunks(one: Incoming, size: int) -> Iterator[bytes]:
    """The content in pieces of `size` bytes, the last one shorter."""
    piece = bytearray()
    while more := one.read(size - len(piece)):
        piece += more
        if len(piece) == size:
            yield bytes(piece)
            piece.clear()
    if piece:
        yield bytes(piece)
