"""What somebody looks for in the log: words, filters and order, as a frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from legaldesk.domain.vocabulary import (
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    RequesterKind,
    Status,
)

COUNT_CAP = 1_000
"""Counts beyond this are said as "1,000+", and a search lists no more: further words narrow it, nobody reads on."""


class Order(StrEnum):
    """What the log is ordered by; `logged` is the order in which deliveries were logged."""

    LOGGED = "logged"
    RECEIVED = "received"
    CHANNEL = "channel"
    SENDER = "sender"
    CASE = "case"
    INSTRUMENT = "instrument"
    DISPOSITION = "disposition"
    RESPONSE_DATE = "response_date"


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the log. Empty sets and None filter nothing; the days are days of receipt, both included.

    `letter_waits` asks for deliveries whose letter is not printed yet, `respond_by` for those whose response date is
    that day or an earlier one. `assigned_to` and `mentioning` name a person, `linked_to` the id of the first delivery
    of an instrument.
    """

    text: str = ""
    channels: frozenset[Channel] = field(default_factory=frozenset)
    dispositions: frozenset[Disposition] = field(default_factory=frozenset)
    statuses: frozenset[Status] = field(default_factory=frozenset)
    requesters: frozenset[RequesterKind] = field(default_factory=frozenset)
    instruments: frozenset[InstrumentKind] = field(default_factory=frozenset)
    extra_processing: frozenset[ExtraProcessing] = field(default_factory=frozenset)
    received_from: date | None = None
    received_to: date | None = None
    respond_by: date | None = None
    letter_waits: bool = False
    assigned_to: str = ""
    mentioning: str = ""
    linked_to: int | None = None
    order: Order = Order.LOGGED
    descending: bool = True
