"""Entering new deliveries into the log, one or very many, inside one transaction that the caller commits.

Where the log stands is asked once, in one question, and counted on from there: nobody else writes meanwhile.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.verdict import Verdict
from legaldesk.records import search
from legaldesk.records.bulk import MANY, Adding
from legaldesk.records.chain import Head, append_logged
from legaldesk.records.filling import OF_DELIVERIES, made_afterwards
from legaldesk.records.numbering import note_last, reference_of
from legaldesk.records.prepared import Prepared, together
from legaldesk.records.readying import Ready, standing
from legaldesk.records.stored import sealed_by
from legaldesk.records.tables import DELIVERIES, FACTS, NUMBERS, VERDICTS
from legaldesk.records.words import with_reference

_BATCH = 500
_ADD_DELIVERY = Adding(DELIVERIES, [column.name for column in DELIVERIES.columns])
_ADD_FACTS = Adding(FACTS, [column.name for column in FACTS.columns])
_ADD_VERDICT = Prepared(insert(VERDICTS).returning(VERDICTS.c.id), ["digest", "body"])
_STANDING = Prepared(
    select(
        select(func.coalesce(func.max(DELIVERIES.c.id), 0)).scalar_subquery(),
        select(NUMBERS.c.last).where(NUMBERS.c.year == bindparam("year")).scalar_subquery(),
        select(VERDICTS.c.id).where(VERDICTS.c.digest == bindparam("digest")).scalar_subquery(),
    )
)


class Added(NamedTuple):
    """A delivery that was logged: its id, its reference, and what it was made from."""

    id: int
    reference: str
    ready: Ready

    def record(self, delivery: Delivery, verdict: Verdict) -> LoggedDelivery:
        """The record as it stands now; `delivery` and `verdict` are those that were made ready."""
        return LoggedDelivery(
            id=self.id,
            reference=self.reference,
            delivery=delivery,
            judged=verdict,
            verdict=verdict,
            decision=None,
            status=standing(verdict),
            revision=1,
            logged_at=self.ready.at,
            logged_by=self.ready.logged_by,
        )


class One:
    """A delivery that is entered alone: what it needs to know is asked with the beginning of the transaction.

    With `stood`, which suffices for it, nothing is asked: it is entered as if the log still stood there.
    """

    def __init__(self, ready: Ready, stood: Stood | None = None) -> None:
        self._ready = ready
        self.assumes = stood is not None
        self._place = _Place() if stood is None else stood.place

    def ask(self, connection: Connection) -> None:
        """Begin to ask where the log stands."""
        self._place.ask(connection, self._ready)

    def add(self, connection: Connection, *, alone: bool) -> Added:
        """Log it; number, facts, verdict, search words and history entry. `alone`: nothing else is to be saved."""
        (added,) = _add_batch(connection, [self._ready], self._place, go_on=alone)
        return added

    def stood(self, start: Head, end: Head, before: Stood | None) -> Stood:
        """Where the log stands once this was saved from `start` to `end`.

        Of `before`, the verdicts still hold if nobody wrote meanwhile, nor put another log in place of this one.
        """
        if before is not None and before.end == start:
            self._place.remember(before.place)
        return Stood(end, self._place)


@dataclass(frozen=True, slots=True)
class Stood:
    """Where the log stood after a save: the `end` of its history and the `place` of its next delivery.

    Good for one more, as long as nobody else wrote.
    """

    end: Head
    place: _Place

    def suffices(self, ready: Ready) -> bool:
        """Whether all is known that `ready` needs."""
        return self.place.knows(ready)


def add(connection: Connection, items: Iterable[Ready], *, anew: bool = False) -> Iterator[Added]:
    """Log `items` in order, some hundred at a time; gives each as it was logged.

    Number, facts, verdict, search words and history entry of each. `anew`: the log is empty and becomes large, so its
    indexes are made when all are in. Whoever calls must exhaust the iterator before committing.
    """
    place = _Place()
    rest = iter(items)
    with made_afterwards(connection, OF_DELIVERIES) if anew else contextlib.nullcontext():
        while batch := list(itertools.islice(rest, _BATCH)):
            yield from _add_batch(connection, batch, place)


class _Place:
    """Where the log stands: the last id, the last number of each year, and the verdicts that it has."""

    def __init__(self) -> None:
        self._last_id = -1
        self._numbers: dict[int, int] = {}
        self._verdicts: dict[bytes, int] = {}
        self._asked: Any = None

    def ask(self, connection: Connection, ready: Ready) -> None:
        """Begin to ask for what `ready` needs."""
        self._asked = _STANDING.begun(connection, {"year": ready.year, "digest": ready.digest})

    def knows(self, ready: Ready) -> bool:
        """Whether nothing need be asked for `ready`."""
        return ready.year in self._numbers and ready.digest in self._verdicts

    def remember(self, before: _Place) -> None:
        """Know also the verdicts and the years of `before`, after which nobody else wrote."""
        self._verdicts = before._verdicts | self._verdicts
        self._numbers = before._numbers | self._numbers

    def take(self, connection: Connection, ready: Ready) -> tuple[int, str, int]:
        """The id and the reference that `ready` gets, and the id of its verdict, which is stored if it was not yet."""
        if not self.knows(ready):
            self._learn(connection, ready)
        self._last_id += 1
        number = self._numbers[ready.year] = self._numbers[ready.year] + 1
        return self._last_id, reference_of(ready.year, number), self._verdicts[ready.digest]

    def last_of(self, years: Iterable[int]) -> dict[int, int]:
        """The last number that was taken in each of `years`."""
        return {year: self._numbers[year] for year in sorted(set(years))}

    def _learn(self, connection: Connection, ready: Ready) -> None:
        if self._asked is None:
            self.ask(connection, ready)
        last_id, number, verdict = self._asked.fetchone()
        self._asked = None
        if self._last_id < 0:
            self._last_id = last_id
        self._numbers.setdefault(ready.year, number or 0)
        if verdict is None:
            kept = {"digest": ready.digest, "body": ready.verdict}
            (verdict,) = _ADD_VERDICT.run(connection, kept) or (0,)
        self._verdicts[ready.digest] = verdict


def _add_batch(connection: Connection, batch: Sequence[Ready], place: _Place, *, go_on: bool = False) -> list[Added]:
    added, rows, facts, words, entries = [], [], [], [], []
    for ready in batch:
        one, reference, verdict = place.take(connection, ready)
        state = sealed_by(one, reference, ready.sealed)
        added.append(Added(one, reference, ready))
        rows.append((one, reference, *ready.shown, verdict, verdict, state))
        facts.append((one, ready.facts, None, ready.tracking_key, ready.logged_at, ready.logged_by))
        words.append((one, with_reference(ready.words, reference)))
        entries.append((ready.told, one, reference, state))
    with together(connection, go_on=go_on) if len(batch) < MANY else contextlib.nullcontext():
        note_last(connection, place.last_of([ready.year for ready in batch]))
        _ADD_DELIVERY.run_rows(connection, rows)
        _ADD_FACTS.run_rows(connection, facts)
        search.index(connection, words)
        append_logged(connection, entries)
    return added
