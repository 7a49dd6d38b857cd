"""One line of the log: light to import, so that the first ones can be shown before the data layer is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from legaldesk.domain.vocabulary import (
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    LetterKind,
    RequesterKind,
    Status,
)


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line of the log as a list shows it.

    `sender` is who asks, or else who sent or served the papers; `assigned_to` is who has it, or empty.
    """

    id: int
    reference: str
    received_at: datetime
    channel: Channel
    requester: RequesterKind
    sender: str
    case_number: str
    caption: str
    instrument: InstrumentKind
    disposition: Disposition
    extra_processing: ExtraProcessing
    letter: LetterKind
    status: Status
    response_date: date | None
    needs_person: bool
    assigned_to: str = ""
