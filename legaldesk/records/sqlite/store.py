"""The log in one SQLite file: what the log asks of the engine under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from legaldesk.domain.logged import Finding
from legaldesk.records.anchor import Anchor
from legaldesk.records.chain import Head, head, remembered_head
from legaldesk.records.places import scans_path
from legaldesk.records.prepared import driver_of
from legaldesk.records.scans.folder import FolderScans
from legaldesk.records.scans.keeping import ScanStore
from legaldesk.records.sqlite.checks import check_file
from legaldesk.records.sqlite.engine import begun, writing
from legaldesk.records.sqlite.faults import guarded
from legaldesk.records.sqlite.journal import Journal
from legaldesk.records.sqlite.watching import CommitWatch
from legaldesk.records.store import Outdated


class SqliteStore:
    """An open SQLite log; made by `open_store`. It is a `Store`."""

    def __init__(self, file: Path, engine: Engine, anchor: Anchor) -> None:
        self.file = file
        self._engine = engine
        self._writer = writing(engine)
        self._idle: list[Connection] = []
        self._journal = Journal(file)
        self._anchor = anchor
        self._watch = CommitWatch(engine)
        self._scans = FolderScans(scans_path(file.parent))

    @property
    def anchor(self) -> Anchor:
        """The anchor file beside the database."""
        return self._anchor

    @property
    def scans(self) -> ScanStore:
        """The folder of attached files beside the database."""
        return self._scans

    @property
    def driver_error(self) -> type[Exception]:
        """The driver's own family of errors."""
        error: type[Exception] = dbapi2.Error
        return error

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that only reads, over one snapshot."""
        return self._engine.begin()

    def asking(self) -> AbstractContextManager[Connection]:
        """The same: to begin and to end cost nothing here."""
        return self._engine.begin()

    @contextmanager
    def writing(self, ask: Callable[[Connection], None] | None = None) -> Iterator[Connection]:
        """A transaction that has taken the write lock; a connection that did well is kept for the next one."""
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._writer.connect()
        try:
            with begun(connection), remembered_head(connection):
                if ask is not None:
                    ask(connection)
                yield connection
        except BaseException:
            connection.close()
            raise
        self._journal.saved(driver_of(connection))
        self._idle.append(connection)

    @property
    def may_assume(self) -> bool:
        """No: to ask costs nothing here."""
        return False

    @contextmanager
    def assuming(self, end: Head) -> Iterator[Connection]:
        """A transaction as any other, if the history ends so. Raises Outdated."""
        with self.writing() as connection:
            if head(connection) != end:
                raise Outdated
            yield connection

    def guarded(self) -> AbstractContextManager[None]:
        """Turns faults of disk and database inside the block into MachineFault or BadInput."""
        return guarded(self.file)

    def wait_for_commit(self, seconds: float) -> bool:
        """Whether anybody committed since the last call, waiting for it at most `seconds`."""
        return self._watch.wait(seconds)

    def stop_waiting(self) -> None:
        """Have `wait_for_commit` return at once, now and from now on."""
        self._watch.stop()

    def break_off(self) -> None:
        """Nothing: there is no server."""

    def check_structure(self, connection: Connection) -> Iterator[Finding]:
        """Pages, tables, indexes and triggers of the file."""
        return check_file(connection)

    def close(self) -> None:
        """Let go of all connections and files; what was noted in the anchor is made durable."""
        self._watch.close()
        self._anchor.close()
        while self._idle:
            self._idle.pop().close()
        self._engine.dispose()
