"""Whether this computer's clock can be right: dates of receipt, numbers and deadlines come from it."""

from __future__ import annotations

from datetime import UTC, datetime

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.phrase import Phrase

EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""No LegalDesk is older."""


def check_clock(now: datetime) -> None:
    """Raise MachineFault if `now` is before there was any LegalDesk: a computer with an empty battery says 1970."""
    if now < EARLIEST:
        raise MachineFault(
            Phrase(
                "this computer's clock stands at {now} UTC, which cannot be; set it right and open"
                " the desk again: nothing was opened or changed",
                now=f"{now:%Y-%m-%d %H:%M}",
            )
        )
