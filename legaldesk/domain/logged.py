"""What the log holds about a delivery: the record itself, its history and its letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.handling import NOTHING_DONE, Handling
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import (
    Disposition,
    LetterKind,
    Status,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What counsel decided where the policy does not: who, when (aware, UTC) and why."""

    disposition: Disposition
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LoggedDelivery:
    """A delivery in the log.

    `judged` is the policy's verdict and `verdict` the one that holds: the same until counsel decides. `revision` grows
    by one with each change and guards against two people changing one delivery. Moments are aware, in UTC.
    """

    id: int
    reference: str
    delivery: Delivery
    judged: Verdict
    verdict: Verdict
    decision: Decision | None
    status: Status
    revision: int
    logged_at: datetime
    logged_by: str
    handling: Handling = NOTHING_DONE


@dataclass(frozen=True, slots=True)
class Change:
    """One field that changed: its dotted path, and its old and new value as text (empty: it was or is blank)."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of the append-only history.

    `action` is one word of what happened (logged, amended, decided, closed, voided, letter_written, letter_printed,
    letter_saved, letter_copied, attached, attachment_withdrawn, noted, assigned, linked and other handling,
    policy_added, document_added, restored). `digest` is the SHA-256, in
    hex, that chains it to the entry before.
    """

    sequence: int
    reference: str
    at: datetime
    by: str
    action: str
    changes: tuple[Change, ...]
    reason: str
    digest: str


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter as it was written: never altered, reprinted as a copy. `number` counts a delivery's letters from 1."""

    id: int
    reference: str
    number: int
    kind: LetterKind
    sha256: str
    template_version: str
    policy_version: str
    written_at: datetime
    written_by: str
    printed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That an attached file does not belong to the delivery after all: who said so, when (aware, UTC) and why."""

    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a delivery, such as its scan, as it was attached: never altered and never deleted.

    `number` counts a delivery's files from 1, `name` is what the file was called, `size` is in bytes, `sha256` is that
    of its content, in hex. `withdrawn` is None as long as it stands.
    """

    reference: str
    number: int
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime
    added_by: str
    withdrawn: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class OfficeDocument:
    """A version of a text that the whole office goes by, or put its name to: never altered, the latest one holds.

    `kind` is what it is (a letter text, the sign-off of a day), `name` which of them, `number` counts its versions
    from 1.
    """

    kind: str
    name: str
    number: int
    body: str
    added_at: datetime
    added_by: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that `verify` found wrong: where, and what in one sentence."""

    where: str
    what: str
