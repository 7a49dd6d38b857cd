"""Preservation requests in the log whose time may still run, and which of them renew an earlier one."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta

from legaldesk.desk.desk import Desk
from legaldesk.domain.clocks.three_clocks import PRESERVED_DAYS
from legaldesk.domain.query import Order, Query
from legaldesk.domain.vocabulary import InstrumentKind, Status

_LATEST_RENEWAL = 2 * PRESERVED_DAYS
_OVERDUE = 30
"""Days for which an open request stays on the due list after its records' time has ended."""


@dataclass(frozen=True, slots=True)
class Preservations:
    """Preservation requests received lately, the oldest first.

    `ids` are those with a time of their own; `renewals` maps the reference of a request to the day on which the first
    further one came that refers to it. `renewing` are those that renew another in time: the earlier clock runs on.
    """

    ids: tuple[int, ...]
    renewing: frozenset[int]
    renewals: Mapping[str, date]


def preservations(desk: Desk, today: date) -> Preservations:
    """The requests whose time runs on `today`, or ended a short while ago. Raises MachineFault."""
    since = today - timedelta(_LATEST_RENEWAL + _OVERDUE)
    kind = frozenset({InstrumentKind.PRESERVATION_REQUEST})
    query = Query(instruments=kind, received_from=since, order=Order.RECEIVED, descending=False)
    received: dict[str, date] = {}
    ids: list[int] = []
    renewing: set[int] = set()
    renewals: dict[str, date] = {}
    with closing(desk.log.each(query)) as records:
        for record in records:
            if record.status is Status.VOID:
                continue
            day = desk.book.local_day(record.delivery.received_at)
            first = record.delivery.refers_to or record.delivery.same_instrument_as
            received[record.reference] = day
            if first in received:
                renewals.setdefault(first, day)
                if day <= received[first] + timedelta(PRESERVED_DAYS):
                    renewing.add(record.id)
                    continue
            ids.append(record.id)
    return Preservations(tuple(ids), frozenset(renewing), renewals)
