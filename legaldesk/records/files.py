"""The attached files of an open log: content kept first, then the rows; every call is one transaction."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime

from sqlalchemy import Connection

from legaldesk.domain.logged import Attachment
from legaldesk.records.reading import id_of
from legaldesk.records.scans import rows
from legaldesk.records.scans.checks import checked_pieces
from legaldesk.records.scans.keeping import GRACE, Incoming, Kept, unreadable
from legaldesk.records.store import Store


class Files:
    """The attached files of the log in `store`; `writing` begins a transaction that writes. Part of a `Log`.

    Every method raises MachineFault, with one sentence, if disk or database fail; then nothing of that call is saved.
    """

    def __init__(self, store: Store, writing: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._store = store
        self._writing = writing

    def attach(self, reference: str, files: Iterable[Incoming], by: str, at: datetime) -> tuple[Attachment, ...]:
        """Add files to a delivery, all or none. What reading `files` raises undoes all. Raises NotFound."""
        with self._reading() as connection:
            id_of(connection, reference)  # known before the files are read, which may be long
        with self.keeping(files) as kept, self._writing() as connection:
            return rows.attach(connection, reference, kept, by, at)

    @contextmanager
    def keeping(self, files: Iterable[Incoming]) -> Iterator[list[Kept]]:
        """The content of `files`, durably; no sweep takes it away while the block lasts."""
        incoming = iter(files)
        first = next(incoming, None)
        if first is None:
            yield []
            return
        with self._store.guarded(), self._store.scans.keeping(itertools.chain([first], incoming)) as kept:
            yield kept

    def of(self, reference: str) -> tuple[Attachment, ...]:
        """The files of one delivery in the order they came, also those that were withdrawn.

        Raises NotFound, or MachineFault if they are not what the history tells of.
        """
        with self._reading() as connection:
            return rows.attachments_of(connection, reference)

    def one(self, reference: str, number: int) -> Attachment:
        """The file `number` of one delivery. Raises as `of` does."""
        with self._reading() as connection:
            return rows.attachment_of(connection, reference, number)

    def content(self, attachment: Attachment) -> Generator[bytes]:
        """The content of a file in pieces; they are sound only if they come to their end.

        Raises MachineFault, at the latest at the end, if the content is missing or was altered. Whoever stops early
        closes the iterator.
        """
        unsound = unreadable(f"{attachment.reference}, file {attachment.number}")
        with self._store.guarded():
            yield from checked_pieces(self._store.scans, attachment.sha256, unsound)

    def withdraw(self, reference: str, number: int, by: str, at: datetime, reason: str) -> Attachment:
        """Note that a file does not belong to the delivery; it stays. Raises NotFound, or BadInput if it was before."""
        with self._writing() as connection:
            return rows.withdraw(connection, reference, number, by, at, reason)

    def sweep(self, grace: float = GRACE) -> int:
        """Remove content that saves left behind which were broken off more than `grace` seconds ago; returns how many.

        Does nothing while a save is under way.
        """
        with self._store.guarded():
            return self._store.scans.sweep(self._referred, grace)

    def _referred(self, digests: Iterable[str]) -> set[str]:
        with self._reading() as connection:
            return rows.referred(connection, digests)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._store.guarded(), self._store.reading() as connection:
            yield connection
