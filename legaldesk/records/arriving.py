"""The side of a log that takes in new deliveries, one or very many; every call is one transaction."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import datetime, tzinfo

from sqlalchemy import Connection

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import DeskError
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.verdict import Verdict
from legaldesk.records import entering, search
from legaldesk.records.chain import Event, Head, head
from legaldesk.records.files import Files
from legaldesk.records.following import Following
from legaldesk.records.handling import LINKED, link
from legaldesk.records.readying import Item, Ready, readied
from legaldesk.records.scans import rows as scan_rows
from legaldesk.records.scans.keeping import Incoming
from legaldesk.records.store import Outdated, Store

_NOTHING = nullcontext()


class Arriving(Following):
    """Adds deliveries; `files` are the attached files. Writes wait for one another."""

    def __init__(self, store: Store, zone: tzinfo) -> None:
        super().__init__(store)
        self._zone = zone
        self._one_writer = threading.RLock()
        self._stood: entering.Stood | None = None
        self.files = Files(store, self._writing)

    def add(
        self,
        delivery: Delivery,
        verdict: Verdict,
        by: str,
        at: datetime,
        files: Iterable[Incoming] = (),
        linked_to: str | None = None,
    ) -> LoggedDelivery:
        """Log a delivery durably: number, facts, verdict, search words, history entry and its `files`, or nothing.

        It is linked to the delivery `linked_to`, a further copy of whose instrument it brought. What reading `files`
        raises undoes all.
        """
        with self._store.guarded():
            ready = readied((delivery, verdict, by, at), self._zone)
        with self.files.keeping(files) as kept:
            if not kept and linked_to is None:
                record = self._add_alone(ready).record(delivery, verdict)
            else:
                one = entering.One(ready)
                with self._writing(ask=one.ask) as connection:
                    record = one.add(connection, alone=False).record(delivery, verdict)
                    if kept:
                        scan_rows.attach(connection, record.reference, kept, by, at)
                    if linked_to is not None:
                        event = Event(LINKED, by, at)
                        record = link(connection, record.reference, record.revision, linked_to, event)
        if record.id % search.SETTLE_EVERY == 0:
            self._settle()
        return record

    def add_many(self, items: Iterable[Item | Ready], *, anew: bool = False) -> list[str]:
        """Log many in one transaction, all or nothing; returns their references. An exception of `items` undoes all.

        `items` is read within the transaction: nobody else takes a number meanwhile. Each is linked to the delivery
        that its facts say it is a second copy of. What is made ready already (`readied`) must be so for this zone.
        `anew`: very many, into an empty log.
        """
        references = []
        with self._writing(durable_anchor=True) as connection:
            made = (one if isinstance(one, Ready) else readied(one, self._zone) for one in items)
            for _, reference, ready in entering.add(connection, made, anew=anew):
                references.append(reference)
                if ready.first is not None:
                    link(connection, reference, 1, ready.first, Event(LINKED, ready.logged_by, ready.at))
        return references

    def _add_alone(self, ready: Ready) -> entering.Added:
        """Log one and nothing else: where the store may assume where the log stands, in one message."""
        with self._one_writer:
            stood, self._stood = self._stood, None
            if stood is not None and stood.suffices(ready):
                with suppress(Outdated):
                    return self._enter(entering.One(ready, stood), stood)
                stood = None
            return self._enter(entering.One(ready), stood)

    def _enter(self, one: entering.One, stood: entering.Stood | None) -> entering.Added:
        assumed = stood.end if one.assumes and stood is not None else None
        with self._writing(ask=one.ask, assumed=assumed) as connection:
            start = head(connection)
            added = one.add(connection, alone=True)
            end = head(connection)
        if self._store.may_assume:
            self._stood = one.stood(start, end, stood)
        return added

    def _settle(self) -> None:
        """Do for the search index what saves leave undone.

        A fault here is no fault of the save, which is confirmed: it stays undone until the next time.
        """
        with suppress(DeskError), self._writing() as connection:
            search.settle(connection)

    @contextmanager
    def _writing(
        self,
        *,
        durable_anchor: bool = False,
        ask: Callable[[Connection], None] | None = None,
        assumed: Head | None = None,
    ) -> Iterator[Connection]:
        # Somebody else's entries may turn out to be where those of an assumed transaction were to be.
        deciding = _NOTHING if assumed is None else self._own.undecided()
        with self._store.guarded(), self._one_writer, deciding:
            self._stood = None
            noted = 0
            try:
                with self._store.writing(ask) if assumed is None else self._store.assuming(assumed) as connection:
                    before = head(connection).count
                    yield connection
                    end = head(connection)
                    if end.count > before:
                        noted = before + 1
                        self._own.note(noted, end.count)  # before anybody can see them
            except BaseException:
                if noted:
                    self._own.take_back(noted)
                raise
            self._store.anchor.write(end, durably=durable_anchor)
