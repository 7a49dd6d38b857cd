"""What a few deliveries tell of how common words are, so that a search on PostgreSQL takes the quick way.

The server knows how often a trigram stands somewhere, not how often words stand together, nor where in the log they do.
So each connection keeps the words of the newest deliveries and of some from all over the log, and looks there first.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select, text

from legaldesk.domain.sought import Typed
from legaldesk.records.portable import among
from legaldesk.records.tables import DELIVERIES

_KEPT = "legaldesk_sample"
_KEPT_FOR = 60.0
"""Seconds. What is kept decides only how to search, never what is found."""
_NEAR, _FAR = 500, 1_500
_NEWEST = text("SELECT rowid, words FROM search ORDER BY rowid DESC LIMIT :some")
_ALL_OVER = text("SELECT rowid, words FROM search TABLESAMPLE SYSTEM (:percent)")
COMMON = 0.02
"""What stands in a greater share of the deliveries is common."""
_FETCHING = 10
"""How many times as much a hit of the index costs as a delivery that is walked past."""
_READING = 1.5
"""The same for a delivery that the index must read of, since it has the rarest of the chunks."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen: `newest` is the last delivery's id, `chunks` the share of the log that has each chunk.

    `words` is the share that has all that is sought; of the newest deliveries `near`, and of all `far`, fulfill the
    conditions besides.
    """

    newest: int
    words: float
    near: float
    far: float
    chunks: tuple[float, ...]

    def way_back(self, wanted: int) -> int:
        """The id after which `wanted` hits should be found more quickly by walking; 0 if they should not."""
        shares = [share for share in (self.near, self.far) if share]
        if not shares:
            return 0
        way = wanted / min(shares)
        by_index = (_FETCHING * self.words + _READING * min(self.chunks)) * self.newest
        return max(self.newest - _NEAR - round(2 * way), 0) if way < by_index else 0

    @property
    def common(self) -> bool:
        """Whether so many hold all words that asking the index for them is slower than anything else."""
        return self.words > COMMON

    @property
    def rare(self) -> tuple[int, ...]:
        """The places of the chunks that the index is best asked for; the others are looked for in what it finds."""
        fewest = min(self.chunks)
        most = 1 if fewest > COMMON else max(2 * fewest, COMMON)
        return tuple(place for place, share in enumerate(self.chunks) if share <= most)


def look(connection: Connection, sought: Typed, conditions: Sequence[ColumnElement[bool]]) -> Seen:
    """How common is what is `sought`, and what of it fulfills `conditions` (on DELIVERIES)."""
    kept = _sample(connection)
    each = [_holding(kept.words, chunk) for chunk in sought.chunks]
    held = set.intersection(*each) | _holding(kept.words, sought.whole)
    chosen = held
    if conditions and held:
        fulfilling = select(DELIVERIES.c.id).where(among(DELIVERIES.c.id, (kept.ids[one] for one in held)), *conditions)
        found = set(connection.execute(fulfilling).scalars())
        chosen = {one for one in held if kept.ids[one] in found}
    return Seen(
        newest=kept.ids[0],
        words=kept.share_far(held),
        near=kept.share_near(chosen),
        far=kept.share_far(chosen),
        chunks=tuple(kept.share_far(having) for having in each),
    )


def _holding(words: Sequence[str], spellings: Sequence[str]) -> set[int]:
    """The places of those of `words` that have one of `spellings`."""
    return {place for part in spellings for place, held in enumerate(words) if part in held}


@dataclass(frozen=True, slots=True)
class _Sample:
    """Ids and words of deliveries, at least of one: first those of the `near` newest, then some from all over the log.

    Where there are no others, those of the newest stand for all.
    """

    ids: tuple[int, ...]
    words: tuple[str, ...]
    near: int
    until: float

    def share_near(self, places: set[int]) -> float:
        """Which share of the newest is among `places`."""
        return len(places.intersection(range(self.near))) / self.near

    def share_far(self, places: set[int]) -> float:
        """Which share of those from all over the log is among `places`."""
        far = range(self.near, len(self.ids))
        return len(places.intersection(far)) / len(far) if far else self.share_near(places)


def _sample(connection: Connection) -> _Sample:
    kept: _Sample | None = connection.info.get(_KEPT)
    if kept is None or time.monotonic() > kept.until:
        rows = list(connection.execute(_NEWEST, {"some": _NEAR}))
        near = len(rows)
        if near == _NEAR:
            percent = min(100 * _FAR / rows[0].rowid, 100)
            rows += connection.execute(_ALL_OVER, {"percent": percent})
        ids, words = zip(*rows, strict=True) if rows else ((0,), ("",))
        kept = _Sample(ids, words, near or 1, time.monotonic() + _KEPT_FOR)
        connection.info[_KEPT] = kept
    return kept
