"""From the columns of a delivery to its line in a list; light to import, like `legaldesk.domain.log_row`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import (
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    LetterKind,
    RequesterKind,
    Status,
)

# Looking a word up is three times as fast as making it; a page of the list does it 700 times.
_CHANNELS, _REQUESTERS, _INSTRUMENTS, _DISPOSITIONS, _EXTRAS, _LETTERS, _STATUSES = (
    {word.value: word for word in Channel},
    {word.value: word for word in RequesterKind},
    {word.value: word for word in InstrumentKind},
    {word.value: word for word in Disposition},
    {word.value: word for word in ExtraProcessing},
    {word.value: word for word in LetterKind},
    {word.value: word for word in Status},
)
LOG_ROW = (
    "id", "reference", "received_at", "channel", "requester", "sender", "case_number", "caption", "instrument",
    "disposition", "extra_processing", "letter", "status", "response_date", "needs_person",
)  # fmt: skip
"""The columns that a LogRow is made of, in its order."""


def load_log_row(row: Sequence[Any], handling: str | None = None) -> LogRow:
    """The line of a list for the values of LOG_ROW, and for how the delivery is handled, as JSON, or None.

    Raises MachineFault if what is stored cannot be read.
    """
    (
        one, reference, received_at, channel, requester, sender, case_number, caption, instrument, disposition,
        extra_processing, letter, status, response_date, needs_person,
    ) = row  # fmt: skip
    try:
        return LogRow(
            one,
            reference,
            datetime.fromisoformat(received_at),
            _CHANNELS[channel],
            _REQUESTERS[requester],
            sender,
            case_number,
            caption,
            _INSTRUMENTS[instrument],
            _DISPOSITIONS[disposition],
            _EXTRAS[extra_processing],
            _LETTERS[letter],
            _STATUSES[status],
            None if response_date is None else date.fromisoformat(response_date),
            bool(needs_person),
            "" if handling is None else str(dict(json.loads(handling)).get("assigned_to", "")),
        )
    except (ValueError, TypeError, KeyError):
        raise damaged(reference) from None


def damaged(reference: str) -> MachineFault:
    """The fault to raise where what is stored about `reference` cannot be read."""
    return MachineFault(
        Phrase(
            "{reference}: what the log holds about it is damaged; the rest is safe: run"
            " legaldesk verify and restore the last backup",
            reference=reference,
        )
    )
