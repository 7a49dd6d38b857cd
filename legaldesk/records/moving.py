"""Copying a whole log from one engine to the other: every row as it is, checked by the guards of the target.

The history goes over byte by byte, so that its chain is the same on both sides; the target's triggers check each link.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Table, func, select, text

from legaldesk.domain.errors import BadInput, MachineFault, Stopped
from legaldesk.domain.logged import Change
from legaldesk.domain.phrase import Phrase
from legaldesk.records import search
from legaldesk.records.bulk import insert_rows
from legaldesk.records.chain import Event, Head, append, forget_head, head
from legaldesk.records.filling import made_afterwards
from legaldesk.records.lines import damaged
from legaldesk.records.prepared import Prepared
from legaldesk.records.scans.carrying import arriving
from legaldesk.records.store import Store
from legaldesk.records.tables import DELIVERIES, FACTS, Stored
from legaldesk.records.words import words_of_facts

MOVED = "moved"
"""The action of the entry that tells of it, in the target."""
_PLACE = "log.place"
_EVERY = 1_000
_AT_ONCE = 500
_EVERY_DELIVERY = Prepared(
    select(DELIVERIES.c.id, DELIVERIES.c.reference, FACTS.c.facts)
    .join_from(DELIVERIES, FACTS, FACTS.c.delivery_id == DELIVERIES.c.id)
    .order_by(DELIVERIES.c.id)
)
Progress = Callable[[int, int], bool]
"""Called with rows done and all rows; returns False to stop."""


def copy_log(
    source: Store, target: Store, *, names: tuple[str, str], by: str, at: datetime, progress: Progress | None = None
) -> Head:
    """Copy everything in `source` as it stands now to the empty `target`, in one transaction; returns its new head.

    `names` are what source and target are called, for errors and for the entry in the target's history that tells of
    the move. Raises BadInput (the target holds something, or Stopped) or MachineFault; the target is then still empty.
    """
    with source.guarded(), source.reading() as old:
        with target.guarded(), target.scans.keeping(arriving(source.scans, old)), target.writing() as new:
            if head(new).count:
                raise BadInput(
                    Phrase("{new}: holds a desk already; name an empty database or a new folder", new=names[1])
                )
            copy_rows(old, new, names, progress)
            after = append(new, [Event(MOVED, by, at, changes=(Change(_PLACE, *names),))])
        target.anchor.write(after, durably=True)
    return after


def copy_rows(
    old: Connection,
    new: Connection,
    names: tuple[str, str],
    progress: Progress | None = None,
    *,
    searched: bool = True,
) -> None:
    """Copy all rows from `old` to the empty tables behind `new`, in its transaction, and make the search index there.

    `names` are what both are called; `searched`: the search index is wanted. Raises Stopped, or MachineFault if the
    target did not keep what it was given.
    """
    rows = _rows_in(old)
    counter = _Counter(rows + _rows_of(old, DELIVERIES) * searched, progress, names[1])
    with made_afterwards(new, still=counter.still):
        for table in Stored.metadata.sorted_tables:
            _copy_table(old, new, table, counter)
        if searched:
            _index(old, new, counter)
    forget_head(new)
    _count_sequences_on(new)
    if head(new) != head(old) or _rows_in(new) != rows:
        raise MachineFault(
            Phrase(
                "{new}: did not keep what was copied; nothing was moved, {old} is as it was", new=names[1], old=names[0]
            )
        )


class _Counter:
    """Counts rows, tells how far it has come, and stops when the answer is to stop."""

    def __init__(self, everything: int, progress: Progress | None, name: str) -> None:
        self._all = everything
        self._progress = progress
        self._name = name
        self._done = 0

    def counted(self, rows: Iterable[Any]) -> Iterator[Any]:
        """The same rows; raises Stopped."""
        for row in rows:
            yield row
            self._done += 1
            if self._done % _EVERY == 0:
                self.still()

    def still(self) -> None:
        """Work goes on; raises Stopped."""
        if self._progress is not None and not self._progress(self._done, self._all):
            raise Stopped(Phrase("{name}: the move was stopped; nothing was moved", name=self._name))


def _rows_in(connection: Connection) -> int:
    return sum(_rows_of(connection, table) for table in Stored.metadata.sorted_tables)


def _rows_of(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _copy_table(old: Connection, new: Connection, table: Table, counter: _Counter) -> None:
    columns: Sequence[Column[Any]] = [column for column in table.columns if column.computed is None]
    everything = Prepared(select(*columns).order_by(*table.primary_key.columns))
    with closing(everything.each(old)) as rows:
        insert_rows(new, table, [column.name for column in columns], counter.counted(rows))


def _index(old: Connection, new: Connection, counter: _Counter) -> None:
    """Make the search index of the deliveries. Raises MachineFault if the facts of one cannot be read."""
    with closing(_EVERY_DELIVERY.each(old)) as rows:
        counted = counter.counted(rows)
        while batch := [(one, _words(facts, name)) for one, name, facts in islice(counted, _AT_ONCE)]:
            search.index(new, batch)


def _words(facts: str, reference: str) -> str:
    try:
        return words_of_facts(json.loads(facts), reference)
    except (ValueError, TypeError, AttributeError):
        raise damaged(reference) from None


def _count_sequences_on(connection: Connection) -> None:
    """PostgreSQL counts ids apart from the rows: let it go on after the copied ones."""
    if connection.dialect.name == "sqlite":
        return
    for table in Stored.metadata.sorted_tables:
        for column in table.primary_key.columns:
            named = {"table": table.name, "column": column.name}
            sequence = connection.execute(text("SELECT pg_get_serial_sequence(:table, :column)"), named).scalar()
            last = connection.execute(select(func.max(column))).scalar()
            if sequence is not None and last is not None:
                connection.execute(text("SELECT setval(:sequence, :last)"), {"sequence": sequence, "last": last})
