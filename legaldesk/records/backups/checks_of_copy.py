"""Checking a backup as fast as it is made: the log's history beside the copying, then the copy as it lies on disk.

The copy is made of the log's own pages. So the history is read while they are copied, from the log itself, and the copy
is checked for what copying can do to it: every B-tree, the end of the history and the number of deliveries, while its
SHA-256 is taken and it is brought to disk. What copying cannot break (CHECK, indexes against rows, the search index)
takes ten times as long to check as to copy, and is left to `verify` and `restore`; `restore` reads the history anew.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, func, select

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.logged import Finding
from legaldesk.domain.phrase import Phrase
from legaldesk.records.backups.backup_file import digest_of
from legaldesk.records.backups.scans_part import Entry
from legaldesk.records.backups.telling import Telling
from legaldesk.records.chain import Head, head
from legaldesk.records.checks_of_history import check_history
from legaldesk.records.landing import sync
from legaldesk.records.sqlite.engine import open_engine, open_finished
from legaldesk.records.sqlite.faults import guarded
from legaldesk.records.tables import DELIVERIES

_OPERATIONS = 100_000
"""Steps of SQLite's machine between two looks whether to stop."""
_ASK_AGAIN = 0.1
"""Seconds between two calls of the progress while the checks run."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the log was at the moment that is backed up.

    `size` is the copy's, in bytes, `tables` their version, `scans` the content that it refers to.
    """

    head: Head
    deliveries: int
    size: int
    tables: int
    scans: list[Entry]


class _StoppedError(Exception):
    """The result is not wanted any more."""


class CopyChecks:
    """The checks of one backup of the log in `database`; within `with`, they stop where it ends."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._stop = threading.Event()
        self._pool = ThreadPoolExecutor(4)
        self._history = self._pool.submit(self._faults_of_history)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._pool.shutdown()

    def finish(self, copy: Path, snapshot: Snapshot, telling: Telling) -> str:
        """Wait until `copy` is on disk and every check is done; returns its SHA-256 (hex).

        Raises MachineFault if the log is damaged, Stopped, or OSError if `copy` cannot be brought to disk.
        """
        synced = self._pool.submit(sync, copy)
        structure = self._pool.submit(self._faults_of_copy, copy, snapshot)
        digest = self._pool.submit(self._digest, copy, telling)
        work: tuple[Future[Any], ...] = (self._history, structure, digest, synced)
        telling.still()
        while wait(work, timeout=_ASK_AGAIN).not_done:
            telling.still()
        synced.result()
        with guarded(self._database):
            faults = [*self._history.result(), *structure.result()]
        if faults:
            raise MachineFault(
                Phrase(
                    "{database}: the log is damaged ({where}: {what}), so no backup was kept and earlier"
                    " ones stay as they are; legaldesk verify names all that is wrong",
                    database=self._database,
                    where=faults[0].where,
                    what=faults[0].what,
                )
            )
        return digest.result()

    def _look(self) -> None:
        if self._stop.is_set():
            raise _StoppedError

    def _faults_of_history(self) -> list[Finding]:
        """What is wrong with the log's history; what others append meanwhile does not matter."""
        engine = open_engine(self._database)
        try:
            with engine.begin() as connection:
                return [*check_history(connection, self._look)]
        finally:
            engine.dispose()

    def _faults_of_copy(self, copy: Path, snapshot: Snapshot) -> list[Finding]:
        engine = open_finished(copy)
        try:
            with engine.connect() as connection:
                raw: Any = connection.connection.driver_connection
                raw.set_progress_handler(self._stop.is_set, _OPERATIONS)
                faults = [*_broken_trees(connection)]
                deliveries = connection.execute(select(func.count()).select_from(DELIVERIES)).scalar_one()
                if (head(connection), deliveries) != (snapshot.head, snapshot.deliveries):
                    faults.append(Finding("history", "the copy does not end as the log does"))
                return faults
        finally:
            engine.dispose()

    def _digest(self, copy: Path, telling: Telling) -> str:
        def seen(_piece: bytes, done: int) -> None:
            self._look()
            telling.checked(done)

        with copy.open("rb") as opened:
            return digest_of(opened, telling.size, seen)


def _broken_trees(connection: Connection) -> Iterator[Finding]:
    """What is wrong with the tables that hold rows and their indexes, as trees of pages."""
    connection.exec_driver_sql("PRAGMA ignore_check_constraints = 1")
    tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    for name in tables.scalars().all():
        quoted = name.replace('"', '""')
        for (told,) in connection.exec_driver_sql(f'PRAGMA quick_check("{quoted}")'):
            if told != "ok":
                yield Finding(f"table {name}", " ".join(str(told).split())[:200])
