"""The history: append-only entries, each chained to the one before by SHA-256 over its stored bytes.

digest = SHA-256(previous digest + body). The body is what was hashed; who, when and what are read out of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from pydantic_core import PydanticSerializationError, to_json
from sqlalchemy import Connection, bindparam, func, select

from legaldesk.domain.logged import Change, HistoryEntry
from legaldesk.records.bulk import Adding
from legaldesk.records.prepared import Prepared
from legaldesk.records.tables import DIGEST_SIZE, HISTORY

GENESIS = bytes(DIGEST_SIZE)
"""What the first entry is chained to."""
_REMEMBERED = "legaldesk_head"
_HEAD = Prepared(select(HISTORY.c.seq, HISTORY.c.digest).order_by(HISTORY.c.seq.desc()).limit(1))
_APPEND = Adding(HISTORY, ["seq", "body", "prev", "digest"])
_COUNT_OF = Prepared(select(func.count()).select_from(HISTORY).where(HISTORY.c.delivery_id == bindparam("one")))
LOGGED = "logged"
"""The action of a delivery's first entry."""
PLACE = "nth"
"""The field of an entry's JSON that tells which one of its delivery it is, from the second on."""
_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: how many entries there are, and the digest of the last."""

    count: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, before it has a place in the chain.

    `state` is the digest of the delivery's saved state after it (None: it concerns no delivery).
    """

    action: str
    by: str
    at: datetime
    delivery_id: int | None = None
    reference: str = ""
    changes: Sequence[Change] = ()
    reason: str = ""
    state: bytes | None = None


@contextmanager
def remembered_head(connection: Connection, found: Head | None = None) -> Iterator[Head]:
    """The end of the chain; `head` need not look it up again while the block lasts, which holds the write lock.

    `found` is the end if it was looked up already.
    """
    connection.info[_REMEMBERED] = found = found or head(connection)
    try:
        yield found
    finally:
        connection.info.pop(_REMEMBERED, None)


def forget_head(connection: Connection) -> None:
    """Look the head up again from now on: the history grew without `append`."""
    connection.info.pop(_REMEMBERED, None)


def ask_head(connection: Connection) -> Callable[[], Head]:
    """Begin to ask for the end of the chain; what is returned gives it, once what was begun `together` has ended."""
    cursor = _HEAD.begun(connection)
    return lambda: _head_of(cursor.fetchone())


def head(connection: Connection) -> Head:
    """The present end of the chain."""
    remembered: Head | None = connection.info.get(_REMEMBERED)
    if remembered is not None:
        return remembered
    return _head_of(_HEAD.run(connection))


def _head_of(row: tuple[Any, ...] | None) -> Head:
    return Head(0, GENESIS) if row is None else Head(*row)


def digest_at(connection: Connection, count: int) -> bytes | None:
    """The digest of entry number `count`; of none, where the chain begins; None if there is no such entry."""
    if count == 0:
        return GENESIS
    found: bytes | None = connection.execute(select(HISTORY.c.digest).where(HISTORY.c.seq == count)).scalar()
    return found


def append(connection: Connection, events: Sequence[Event]) -> Head:
    """Append `events` in order after the present head. Returns the new head."""
    place = _Places(connection)
    return _append(connection, [partial(_body, event, place.of(event)) for event in events])


def append_logged(connection: Connection, entries: Sequence[tuple[bytes, int, str, bytes]]) -> Head:
    """Append that deliveries were logged; of each what `told_of_logging` gave, its id, its reference and its state."""
    return _append(connection, [partial(_body_logged, *entry) for entry in entries])


def told_of_logging(at: str, by: str) -> bytes:
    """What the first entry of a delivery tells whatever its place: when, as `stamp` gives it, and by whom."""
    return b'"action":"%s","at":"%s","by":%s' % (LOGGED.encode(), at.encode(), as_bytes(by))


def _append(connection: Connection, bodies: Iterable[Callable[[int], bytes]]) -> Head:
    """Append entries whose bytes `bodies` give for the place that they get."""
    begun = head(connection)
    count, digest = begun.count, begun.digest
    rows = []
    for body_at in bodies:
        count += 1
        body = body_at(count)
        previous, digest = digest, hashlib.sha256(digest + body).digest()
        rows.append((count, body, previous, digest))
    end = Head(count, digest)
    if rows:
        _APPEND.run_rows(connection, rows)
        if _REMEMBERED in connection.info:
            connection.info[_REMEMBERED] = end
    return end


class _Places:
    """Counts the entries of each delivery in one call of `append`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._counted: dict[int, int] = {}

    def of(self, event: Event) -> int:
        """Which entry of its delivery `event` becomes, from 1; 0 if it is of none."""
        one = event.delivery_id
        if one is None:
            return 0
        before = self._counted.get(one)
        if before is None:
            (before,) = (0,) if event.action == LOGGED else _COUNT_OF.run(self._connection, {"one": one}) or (0,)
        self._counted[one] = before + 1
        return before + 1


def link(previous: bytes, body: bytes) -> bytes:
    """The digest of the entry with `body` that follows the entry with the digest `previous`."""
    return hashlib.sha256(previous + body).digest()


def stamp(moment: datetime) -> str:
    """An aware moment as it is stored: ISO 8601 in UTC with microseconds, which sorts as time does."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(stored: str) -> datetime:
    """The aware moment, in UTC, that `stamp` stored."""
    return datetime.fromisoformat(stored)


def read_entry(seq: int, body: bytes, prev: bytes, digest: bytes) -> dict[str, Any]:
    """What the entry `seq` tells, as it was written. Raises ValueError, KeyError or TypeError if it is damaged."""
    told: dict[str, Any] = json.loads(body)
    if link(prev, body) != digest or told["seq"] != seq:
        raise ValueError("the entry was changed after it was written")
    return told


def entry_of(told: Mapping[str, Any], digest: bytes) -> HistoryEntry:
    """The entry that `read_entry` gave. Raises ValueError, KeyError or TypeError if it is damaged."""
    return HistoryEntry(
        sequence=told["seq"],
        reference=told.get("reference", ""),
        at=moment(told["at"]),
        by=told["by"],
        action=told["action"],
        changes=tuple(Change(*change) for change in told.get("changes", ())),
        reason=told.get("reason", ""),
        digest=digest.hex(),
    )


def _body(event: Event, place: int, seq: int) -> bytes:
    told: dict[str, Any] = {"seq": seq, "action": event.action, "at": stamp(event.at), "by": event.by}
    if event.delivery_id is not None:
        told["delivery"] = event.delivery_id
        if place > 1:
            told[PLACE] = place
    if event.reference:
        told["reference"] = event.reference
    if event.changes:
        told["changes"] = [(change.field, change.old, change.new) for change in event.changes]
    if event.reason:
        told["reason"] = event.reason
    if event.state is not None:
        told["state"] = event.state.hex()
    return as_bytes(told)


def _body_logged(told: bytes, one: int, reference: str, state: bytes, seq: int) -> bytes:
    """The same bytes as `_body` for a delivery's first entry, which an import writes by the hundred thousand."""
    values = (seq, told, one, reference.encode(), state.hex().encode())
    return b'{"seq":%d,%s,"delivery":%d,"reference":"%s","state":"%s"}' % values


def as_bytes(value: object) -> bytes:
    """`value` as compact JSON in UTF-8; bytes that were no UTF-8 (surrogate escapes) come out as they were.

    Raises UnicodeEncodeError for other text that is no Unicode.
    """
    try:
        return to_json(value)  # three times as fast, and the same bytes (tests/records/test_chain.py)
    except PydanticSerializationError:
        return _COMPACT.encode(value).encode(errors="surrogateescape")
