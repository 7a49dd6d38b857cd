"""Making a delivery ready to be logged: all of its rows that does not hang on its number, in whichever process.

Nothing here looks at the log, so that an import can do it ahead in a process of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import tracking_of
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import LetterKind, Status
from legaldesk.records.chain import as_bytes, stamp, told_of_logging
from legaldesk.records.stored import KEY_LENGTH, shown_values, store_verdict
from legaldesk.records.words import own_words

Item = tuple[Delivery, Verdict, str, datetime]
"""What is to be logged: the delivery, the policy's verdict, by whom and when (aware)."""


class Ready(NamedTuple):
    """A delivery as it will be logged.

    `year` is that of its receipt in the office's zone; `shown` are the values of SHOWN; `facts`, `tracking_key`,
    `logged_at` and `logged_by` those of its row of facts; `at` is `logged_at` as a moment; `verdict` and `digest` what
    is kept of its verdict. `sealed` is the JSON that its seal is over, but for id and reference before it. `words` are
    those that find it, but for its reference. `told` is what its first entry in the history tells whatever its place.
    `first` is the delivery that its facts say it is a second copy of.
    """

    year: int
    shown: tuple[str | int | None, ...]
    facts: str
    tracking_key: str
    logged_at: str
    logged_by: str
    at: datetime
    verdict: str
    digest: bytes
    sealed: bytes
    words: str
    told: bytes
    first: str | None


def standing(verdict: Verdict) -> Status:
    """Where a delivery with `verdict` stands as long as nobody closes it: held while its letter is."""
    return Status.HELD if verdict.letter == LetterKind.HOLD else Status.OPEN


def readied(item: Item, zone: tzinfo) -> Ready:
    """`item` made ready; `zone` is the office's: its calendar year of receipt counts. Pure."""
    delivery, verdict, by, at = item
    status = standing(verdict)
    waits = status == Status.OPEN
    shown = shown_values(delivery, verdict, status, revision=1, letter_waits=waits, response=None)
    facts, key = delivery.as_json_text(), tracking_of(delivery)[:KEY_LENGTH]
    moment, stamped, told = _signed(at, by)
    body, digest = store_verdict(verdict)
    sealed = digest.hex()
    return Ready(
        delivery.received_at.astimezone(zone).year,
        shown,
        facts,
        key,
        stamped,
        by,
        moment,
        body,
        digest,
        as_bytes([*_texts(shown), facts, None, key, stamped, by, sealed, sealed])[1:],
        own_words(delivery),
        told,
        delivery.same_instrument_as,
    )


@lru_cache(maxsize=8)  # an import logs all of its deliveries at one moment
def _signed(at: datetime, by: str) -> tuple[datetime, str, bytes]:
    """The moment in UTC and as it is stored, and what a first entry tells of it and of who logged."""
    stamped = stamp(at)
    return at.astimezone(UTC), stamped, told_of_logging(stamped, by)


def _texts(values: Sequence[str | int | None]) -> list[str | None]:
    return [value if value is None or isinstance(value, str) else str(value) for value in values]
