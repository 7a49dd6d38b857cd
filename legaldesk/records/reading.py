"""Reading whole deliveries and their history."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from legaldesk.domain.errors import MachineFault, NotFound
from legaldesk.domain.logged import HistoryEntry, LoggedDelivery
from legaldesk.records.chain import entry_of
from legaldesk.records.numbering import exact_reference
from legaldesk.records.stored import load_delivery
from legaldesk.records.tables import DELIVERIES, FACTS, HISTORY, VERDICTS

_JUDGED = VERDICTS.alias("judged_verdict")
_WHOLE = (
    select(
        DELIVERIES.c.id,
        DELIVERIES.c.reference,
        DELIVERIES.c.status,
        DELIVERIES.c.revision,
        FACTS.c.facts,
        FACTS.c.decision,
        FACTS.c.logged_at,
        FACTS.c.logged_by,
        _JUDGED.c.body.label("judged"),
        VERDICTS.c.body.label("verdict"),
    )
    .join_from(DELIVERIES, FACTS, FACTS.c.delivery_id == DELIVERIES.c.id)
    .join(_JUDGED, _JUDGED.c.id == DELIVERIES.c.judged_id)
    .join(VERDICTS, VERDICTS.c.id == DELIVERIES.c.verdict_id)
)


def get(connection: Connection, reference: str) -> LoggedDelivery:
    """The record called `reference`. Raises NotFound, or MachineFault if it is damaged."""
    row = connection.execute(_WHOLE.where(DELIVERIES.c.reference == exact_reference(reference))).first()
    if row is None:
        raise NotFound(f"there is no delivery {reference[:40]!r} in the log; a reference looks like LD-2026-000123")
    return load_delivery(row)


def get_by_ids(connection: Connection, ids: Sequence[int]) -> list[LoggedDelivery]:
    """The records with the ids `ids`, in that order."""
    found = {row.id: row for row in connection.execute(_WHOLE.where(DELIVERIES.c.id.in_(ids)))}
    return [load_delivery(found[one]) for one in ids if one in found]


def id_of(connection: Connection, reference: str) -> int:
    """The id of the delivery called `reference`. Raises NotFound."""
    found = connection.execute(
        select(DELIVERIES.c.id).where(DELIVERIES.c.reference == exact_reference(reference))
    ).scalar()
    if found is None:
        raise NotFound(f"there is no delivery {reference[:40]!r} in the log; a reference looks like LD-2026-000123")
    return int(found)


def history_of(connection: Connection, delivery_id: int) -> tuple[HistoryEntry, ...]:
    """The entries about one delivery, the oldest first. Raises MachineFault if one cannot be read."""
    rows = connection.execute(
        select(HISTORY.c.seq, HISTORY.c.body, HISTORY.c.digest)
        .where(HISTORY.c.delivery_id == delivery_id)
        .order_by(HISTORY.c.seq)
    )
    try:
        return tuple(entry_of(row.seq, row.body, row.digest) for row in rows)
    except (ValueError, KeyError, TypeError):
        raise MachineFault(
            "the history of this delivery is damaged; run legaldesk verify and restore the last backup"
        ) from None
