"""Reading whole deliveries and their history; what is not as it was sealed is refused, never given as if sound."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from legaldesk.domain.errors import DeskError, MachineFault, NotFound
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.logged import HistoryEntry, LoggedDelivery
from legaldesk.domain.phrase import Phrase
from legaldesk.records.chain import LOGGED, PLACE, entry_of, read_entry
from legaldesk.records.lines import LOG_ROW, damaged, load_log_row
from legaldesk.records.numbering import exact_reference, was_given
from legaldesk.records.portable import among
from legaldesk.records.stored import SEALED_DELIVERY, SEALED_FACTS, SEALED_HANDLING, check_seal, load_delivery
from legaldesk.records.tables import DELIVERIES, FACTS, HANDLINGS, HISTORY, VERDICTS

_AT_ONCE = 500
_JUDGED = VERDICTS.alias("judged_verdict")
# Outer joins: a row that is missing is damage to tell of, and no reason to say that there is no such delivery.
_WHOLE = (
    select(
        *(DELIVERIES.c[name] for name in SEALED_DELIVERY),
        *(FACTS.c[name] for name in SEALED_FACTS),
        *(HANDLINGS.c[name] for name in SEALED_HANDLING),
        DELIVERIES.c.state,
        _JUDGED.c.body.label("judged"),
        _JUDGED.c.digest.label("judged_digest"),
        VERDICTS.c.body.label("verdict"),
        VERDICTS.c.digest.label("verdict_digest"),
    )
    .join_from(DELIVERIES, FACTS, FACTS.c.delivery_id == DELIVERIES.c.id, isouter=True)
    .join(HANDLINGS, HANDLINGS.c.delivery_id == DELIVERIES.c.id, isouter=True)
    .join(_JUDGED, _JUDGED.c.id == DELIVERIES.c.judged_id, isouter=True)
    .join(VERDICTS, VERDICTS.c.id == DELIVERIES.c.verdict_id, isouter=True)
)


def get(connection: Connection, reference: str) -> LoggedDelivery:
    """The record called `reference`. Raises NotFound, or MachineFault if it is damaged."""
    exact = exact_reference(reference)
    row = connection.execute(_WHOLE.where(DELIVERIES.c.reference == exact)).first()
    if row is None:
        raise _not_there(connection, exact)
    return load_delivery(row)


def get_by_ids(connection: Connection, ids: Sequence[int]) -> list[LoggedDelivery]:
    """The records with the ids `ids`, which the same transaction found, in that order. Raises MachineFault."""
    return [load_delivery(row) for row in _whole_rows(connection, ids)]


def lines(connection: Connection, ids: Sequence[int]) -> list[LogRow]:
    """The lines of a list for `ids`, which the same transaction found, in that order. Raises MachineFault.

    Each is checked against the seal of its delivery, which takes twice as long as reading the lines alone.
    """
    rows = _whole_rows(connection, ids)
    for row in rows:
        check_seal(row)
    return [load_log_row([row._mapping[name] for name in LOG_ROW], row.body) for row in rows]  # noqa: SLF001  (public)


def _whole_rows(connection: Connection, ids: Sequence[int]) -> list[Any]:
    if len(set(ids)) != len(ids):  # an index leads to one row from the place of another
        raise damaged("the list")
    found: dict[int, Any] = {}
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        found.update((row.id, row) for row in connection.execute(_WHOLE.where(among(DELIVERIES.c.id, part))))
    missing = next((one for one in ids if one not in found), None)
    if missing is not None:
        raise damaged(f"delivery {missing}")
    return [found[one] for one in ids]


def id_of(connection: Connection, reference: str) -> int:
    """The id of the delivery called `reference`. Raises NotFound, or MachineFault if it is damaged."""
    exact = exact_reference(reference)
    found = connection.execute(select(DELIVERIES.c.id).where(DELIVERIES.c.reference == exact)).scalar()
    if found is None:
        raise _not_there(connection, exact)
    # An index answered; that the row there is called so, only the row can tell.
    if connection.execute(select(DELIVERIES.c.reference).where(DELIVERIES.c.id == found)).scalar() != exact:
        raise damaged(exact)
    return int(found)


def history_of(connection: Connection, delivery_id: int) -> tuple[HistoryEntry, ...]:
    """The entries about one delivery, the oldest first. Raises MachineFault if one is not as it was written.

    That they begin with the logging, end with what is saved now, and that none between is missing is checked here
    (entries of version 1 do not tell their place: of these, only `verify` sees that one is missing).
    """
    state = select(DELIVERIES.c.state).where(DELIVERIES.c.id == delivery_id).scalar_subquery()
    rows = connection.execute(
        select(HISTORY.c.seq, HISTORY.c.body, HISTORY.c.prev, HISTORY.c.digest, state.label("state"))
        .where(HISTORY.c.delivery_id == delivery_id)
        .order_by(HISTORY.c.seq)
    ).all()
    try:
        told = [read_entry(row.seq, row.body, row.prev, row.digest) for row in rows]
        sound = told[0]["action"] == LOGGED and told[-1]["state"] == rows[-1].state.hex()
        placed = all(one.get(PLACE, place) == place for place, one in enumerate(told, start=1))
        if sound and placed and all(one["delivery"] == delivery_id for one in told):
            return tuple(entry_of(one, row.digest) for one, row in zip(told, rows, strict=True))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        pass
    raise MachineFault(
        Phrase("the history of this delivery is damaged; run legaldesk verify and restore the last backup")
    )


def _not_there(connection: Connection, reference: str) -> DeskError:
    if was_given(connection, reference):
        return damaged(reference)
    return NotFound(
        Phrase(
            "there is no delivery {reference} in the log; a reference looks like LD-2026-000123",
            reference=repr(reference[:40]),
        )
    )
