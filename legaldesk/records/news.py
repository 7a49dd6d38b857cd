"""What others wrote into the history after an entry, read from the history itself."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, select

from legaldesk.domain.news import News
from legaldesk.records.chain import head
from legaldesk.records.policies_store import ADDED, POLICY_NAME
from legaldesk.records.tables import HISTORY

AT_MOST = 1_000
"""Most entries that are looked at one by one; beyond that everything may have changed."""


class OwnEntries:
    """Which entries of the history were written through one open log: they are no news to it."""

    def __init__(self) -> None:
        self._ranges: list[tuple[int, int]] = []
        self._lock = threading.RLock()

    @contextmanager
    def undecided(self) -> Iterator[None]:
        """While the block lasts it is open whose the entries are that are noted in it: `among` waits for its end."""
        with self._lock:
            yield

    def note(self, first: int, last: int) -> None:
        """The entries `first` to `last` are about to be committed."""
        with self._lock:
            if self._ranges and self._ranges[-1][1] == first - 1:
                first = self._ranges.pop()[0]
            self._ranges.append((first, last))

    def take_back(self, first: int) -> None:
        """The entries from `first` on were not committed after all, or nobody knows whether they were."""
        with self._lock:
            kept = [(start, min(end, first - 1)) for start, end in self._ranges]
            self._ranges = [(start, end) for start, end in kept if start <= end]

    def among(self, after: int) -> list[tuple[int, int]]:
        """The first and last entries of each run beyond entry `after`; what lies before is forgotten."""
        with self._lock:
            self._ranges = [(first, last) for first, last in self._ranges if last > after]
            return list(self._ranges)


def news(connection: Connection, after: int, own: OwnEntries) -> News:
    """What others wrote after entry `after`; what is among `own` is left out, but counted."""
    count = head(connection).count
    mine = own.among(after)
    theirs = count - after - sum(min(last, count) - max(first, after + 1) + 1 for first, last in mine if first <= count)
    if theirs == 0:
        return News(count)
    if not 0 < theirs <= AT_MOST:  # fewer entries than before: another log stands in the place of this one
        return News(count, everything=True)
    wanted = select(HISTORY.c.body).where(HISTORY.c.seq > after, HISTORY.c.seq <= count)
    for first, last in mine:
        wanted = wanted.where(~HISTORY.c.seq.between(first, last))
    try:
        told = [json.loads(body) for body in connection.execute(wanted).scalars()]
        return News(
            count,
            frozenset(entry["reference"] for entry in told if "reference" in entry),
            policies=tuple(
                new
                for entry in told
                if entry["action"] == ADDED
                for field, _, new in entry["changes"]
                if field == POLICY_NAME
            ),
        )
    except (ValueError, KeyError, TypeError):  # a damaged entry; `verify` names it
        return News(count, everything=True)
