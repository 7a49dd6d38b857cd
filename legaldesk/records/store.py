"""What the log asks of the engine under it: transactions, the checks of its structure, and faults said as one sentence.

There are two: `sqlite` for one workstation, `postgres` for several. All SQL that both understand is written once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy import Connection

from legaldesk.domain.logged import Finding
from legaldesk.records.anchor import Anchor
from legaldesk.records.chain import Head
from legaldesk.records.scans.keeping import ScanStore

LOCK_WAIT = 15.0
"""How long a transaction waits for another process, in seconds, before it says so."""


class Outdated(Exception):
    """Somebody else wrote since; nothing was saved."""


class Store(Protocol):
    """An open database with the tables of the log, and the anchor of its history on this workstation."""

    @property
    def anchor(self) -> Anchor:
        """Where the last confirmed entry of the history is remembered, outside the database."""

    @property
    def scans(self) -> ScanStore:
        """Where the content of attached files lies."""

    @property
    def driver_error(self) -> type[Exception]:
        """What the driver raises where it is called without SQLAlchemy."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that only reads, over one snapshot."""

    def asking(self) -> AbstractContextManager[Connection]:
        """A connection for questions that each stand alone: no snapshot spans two, and a server is waited for once."""

    def writing(self, ask: Callable[[Connection], None] | None = None) -> AbstractContextManager[Connection]:
        """A transaction that writes; nobody else writes meanwhile. It is committed where the block ends well.

        The head of the history is remembered meanwhile (`remembered_head`). `ask` begins a question that goes to the
        server together with the beginning; it may be called twice.
        """

    @property
    def may_assume(self) -> bool:
        """Whether `assuming` is there: where to begin a transaction costs a question to a server."""

    def assuming(self, end: Head) -> AbstractContextManager[Connection]:
        """A transaction that only adds rows, by `Prepared.run_rows`, after the history's `end` as it is assumed to be.

        All of it goes to the server in one message, where the block ends well. Raises Outdated if the log does not
        stand so, or refuses a row; then nothing was saved, and `writing` tells why.
        """

    def guarded(self) -> AbstractContextManager[None]:
        """Turns faults of disk, database and network inside the block into MachineFault or BadInput."""

    def wait_for_commit(self, seconds: float) -> bool:
        """Whether anybody committed since the last call, waiting for it at most `seconds`.

        It may say yes for nothing; the first call does. Returns at once after `stop_waiting`.
        """

    def stop_waiting(self) -> None:
        """Have `wait_for_commit` return at once, now and from now on."""

    def break_off(self) -> None:
        """Have whoever waits for a server that does not answer fail at once; it is asked nothing more."""

    def check_structure(self, connection: Connection) -> Iterator[Finding]:
        """Whether what holds and guards the log is whole: pages, tables, indexes, triggers."""

    def close(self) -> None:
        """Let go of all connections and files."""
