"""Figures over many deliveries, as the log counts them and reports tell them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from legaldesk.domain.vocabulary import Channel, Disposition, ExtraProcessing, InstrumentKind, RequesterKind


@dataclass(frozen=True, slots=True)
class Served:
    """How often what one sender served was valid service under the policy or counsel's decision, and how often not."""

    sender: str
    valid: int
    not_valid: int


@dataclass(frozen=True, slots=True)
class Handled:
    """When one delivery came, was logged, and was first answered (a letter printed or saved) or closed; aware, UTC."""

    channel: Channel
    extra: ExtraProcessing
    received_at: datetime
    logged_at: datetime
    done_at: datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many deliveries of one instrument, requester and country ("" where none is stated) ended in what."""

    instrument: InstrumentKind
    requester: RequesterKind
    country: str
    disposition: Disposition
    count: int
