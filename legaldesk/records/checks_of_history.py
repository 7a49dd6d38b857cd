"""Checks of the history: the anchor that remembers its end, and the chain of its entries."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, and_, exists, func, select

from legaldesk.domain.logged import Finding
from legaldesk.records.chain import GENESIS, Head, head
from legaldesk.records.portable import has_bytes, told_by
from legaldesk.records.prepared import Prepared
from legaldesk.records.tables import DELIVERIES, HISTORY

_ENTRIES = Prepared(select(HISTORY.c.seq, HISTORY.c.body, HISTORY.c.prev, HISTORY.c.digest).order_by(HISTORY.c.seq))


def check_anchor(connection: Connection, anchored: Head | OSError | None, path: Path) -> Iterator[Finding]:
    """Whether the history still holds the entry that the anchor remembers as the last one."""
    if isinstance(anchored, OSError):
        yield Finding(
            "anchor", f"{path} cannot be read ({anchored.strerror}); the end of the history is not vouched for"
        )
        return
    if anchored is None:
        yield Finding(
            "anchor", f"{path} is missing or illegible, so the end of the history is not vouched for; restore it"
        )
        return
    end = head(connection)
    if anchored.count > end.count:
        yield Finding(
            "anchor",
            f"the history ends with entry {end.count}, but {anchored.count} entries were confirmed: its end is cut off",
        )
    elif anchored.count > 0:
        digest = connection.execute(select(HISTORY.c.digest).where(HISTORY.c.seq == anchored.count)).scalar()
        if digest != anchored.digest:
            yield Finding("anchor", f"entry {anchored.count} of the history is not the one that was confirmed")


def check_history(connection: Connection, tick: Callable[[], None]) -> Iterator[Finding]:
    """Every entry: that it follows the one before, and that its bytes are those that were hashed."""
    last, digest = 0, GENESIS
    with closing(_ENTRIES.each(connection)) as entries:
        for seq, body, prev, stored in entries:
            tick()
            if seq != last + 1:
                yield Finding(f"history entry {last + 1}", "is missing")
            elif prev != digest:
                yield Finding(f"history entry {seq}", f"{_about(body)}does not follow the entry before it")
            if sha256(prev + body).digest() != stored:  # `link`, without the call: there may be millions
                yield Finding(f"history entry {seq}", f"{_about(body)}was changed after it was written")
            last, digest = seq, stored
    there = exists().where(DELIVERIES.c.id == HISTORY.c.delivery_id)  # NOT IN: a server looks a million times at all
    first = (
        select(func.min(HISTORY.c.seq))
        .where(HISTORY.c.delivery_id.is_not(None), ~there)
        .group_by(HISTORY.c.delivery_id)
    )
    for body in connection.execute(select(HISTORY.c.body).where(HISTORY.c.seq.in_(first))).scalars():
        yield Finding(_about(body).strip("( )") or "history", "was logged, but the delivery itself is missing")


def told_but_missing(connection: Connection, action: str, entry: Column[int]) -> Iterator[dict[str, Any]]:
    """What the entries of `action` tell for which no row is there; `entry` is the column in which rows name theirs."""
    # Most entries are of another action; that their bytes do not hold it is seen faster than JSON is read.
    happened = and_(
        has_bytes(HISTORY.c.body, f'"action":"{action}"'.encode()), told_by(HISTORY.c.body, "action") == action
    )
    lost = select(HISTORY.c.body).where(happened, ~exists().where(entry == HISTORY.c.seq)).order_by(HISTORY.c.seq)
    for body in connection.execute(lost).scalars():
        yield json.loads(body)


def _about(body: bytes) -> str:
    """Which delivery an entry speaks of, as far as it can still be read."""
    try:
        reference = json.loads(body).get("reference", "")
    except (ValueError, AttributeError):
        return ""
    return f"({reference}) " if reference else ""
