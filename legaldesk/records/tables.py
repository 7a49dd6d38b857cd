"""The tables of the log, as SQLModel classes: rows exactly as they are stored, never an input and never given out.

Moments are text, ISO 8601 in UTC with microseconds (it sorts as time does); days are `2026-12-14`; enumerated words
are the contract's words, held to their list by a CHECK; STRICT tables refuse a value of the wrong type.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    text,
)
from sqlalchemy import Integer as WholeNumber
from sqlalchemy import Text as PlainText
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from legaldesk.domain.vocabulary import (
    Channel,
    Disposition,
    ExtraProcessing,
    InstrumentKind,
    LetterKind,
    RequesterKind,
    Status,
)

_STRICT = {"sqlite_strict": True}
DIGEST_SIZE = 32
RECEIVED_HOUR = "substr(received_at, 1, 13)"
"""The hour of receipt in UTC, "2026-11-23T18", as the index over it has it: word for word, or it is not used."""
# PostgreSQL's INTEGER ends at two thousand million, and its texts are ordered by the server's language unless told not
# to be: both engines must give one order.
Integer = WholeNumber().with_variant(BigInteger(), "postgresql")
Text = PlainText().with_variant(PlainText(collation="C"), "postgresql")


def _text(**options: Any) -> Any:
    return Field(sa_column=Column(Text, nullable=False, **options))


def _optional_text() -> Any:
    return Field(default=None, sa_column=Column(Text, nullable=True))


def _number(**options: Any) -> Any:
    return Field(sa_column=Column(Integer, nullable=False, **options))


def _key() -> Any:
    return Field(default=None, sa_column=Column(Integer, primary_key=True))


def _link(target: str, *, primary: bool = False) -> Any:
    return Field(sa_column=Column(Integer, ForeignKey(target), nullable=False, primary_key=primary))


def _digest(name: str, **options: Any) -> Any:
    check = CheckConstraint(f"length({name}) = {DIGEST_SIZE}", name=f"{name}_is_sha256")
    return Field(sa_column=Column(name, LargeBinary, check, nullable=False, **options))


def _word(name: str, words: Iterable[str]) -> Any:
    allowed = ", ".join(f"'{word}'" for word in words)
    check = CheckConstraint(f"{name} IN ({allowed})", name=f"{name}_is_known")
    return Field(sa_column=Column(name, Text, check, nullable=False))


def _flag(name: str) -> Any:
    return Field(sa_column=Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"), nullable=False))


class Stored(SQLModel, registry=registry()):
    """Base of all rows; it has a registry of its own, so that nothing else shares the metadata."""

    __table__: ClassVar[Table]


class VerdictRow(Stored, table=True):
    """A verdict, kept once however many deliveries share it. `digest` is the SHA-256 of `body`."""

    __tablename__ = "verdict"
    __table_args__ = _STRICT
    id: int = _key()
    digest: bytes = _digest("digest", unique=True)
    body: str = _text()


class DeliveryRow(Stored, table=True):
    """What lists show, sort and filter. All of it follows from the facts and the verdict; `state` seals the whole.

    The wide facts live beside it (`FactsRow`), so that a scan over a million deliveries reads few pages.
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index("delivery_by_id", "id"),  # ids in order of logging without reading the rows
        Index("delivery_by_received", "received_at"),
        Index("delivery_by_hour", text(RECEIVED_HOUR), "channel", "status"),  # all that the volume is counted from
        Index("delivery_by_channel", "channel"),
        Index("delivery_by_sender", "sender_key"),
        Index("delivery_by_case", "case_order"),
        Index("delivery_by_docket", "case_key", sqlite_where=text("case_key <> ''")),
        Index("delivery_by_instrument", "instrument"),
        Index("delivery_by_disposition", "disposition"),
        Index("delivery_by_response", "response_date"),
        Index("delivery_by_status", "status", sqlite_where=text("status <> 'open'")),
        Index("delivery_waiting", "id", sqlite_where=text("letter_waits = 1")),
        _STRICT,
    )
    id: int = _key()
    reference: str = _text(unique=True)
    revision: int = _number()
    status: str = _word("status", Status)
    received_at: str = _text()
    channel: str = _word("channel", Channel)
    requester: str = _word("requester", RequesterKind)
    instrument: str = _word("instrument", InstrumentKind)
    sender: str = _text()
    sender_key: str = _text()
    case_number: str = _text()
    case_key: str = _text()
    case_order: str = _text()
    caption: str = _text()
    response_date: str | None = _optional_text()
    disposition: str = _word("disposition", Disposition)
    extra_processing: str = _word("extra_processing", ExtraProcessing)
    letter: str = _word("letter", LetterKind)
    needs_person: int = _flag("needs_person")
    letter_waits: int = _flag("letter_waits")
    judged_id: int = _link("verdict.id")
    verdict_id: int = _link("verdict.id")
    state: bytes = _digest("state")


class FactsRow(Stored, table=True):
    """The facts of a delivery as they were read, in the contract's JSON; counsel's decision; who logged it and when."""

    __tablename__ = "delivery_facts"
    __table_args__ = (
        Index("facts_by_tracking", "tracking_key", sqlite_where=text("tracking_key <> ''")),
        _STRICT,
    )
    delivery_id: int = _link("delivery.id", primary=True)
    facts: str = _text()
    decision: str | None = _optional_text()
    tracking_key: str = _text()
    logged_at: str = _text()
    logged_by: str = _text()


class HistoryRow(Stored, table=True):
    """One entry of the history. `body` is the JSON whose bytes were hashed; what it tells is read from there."""

    __tablename__ = "history"
    __table_args__ = (Index("history_by_delivery", "delivery_id"), _STRICT)
    seq: int = _key()
    delivery_id: int | None = Field(
        default=None,
        sa_column=Column(Integer, Computed("json_extract(CAST(body AS TEXT), '$.delivery')", persisted=False)),
    )
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    prev: bytes = _digest("prev")
    digest: bytes = _digest("digest")


class NumberRow(Stored, table=True):
    """The last number that was given in a year of receipt."""

    __tablename__ = "numbering"
    __table_args__ = _STRICT
    year: int = _key()
    last: int = _number()


class LetterRow(Stored, table=True):
    """A letter as it was written; never altered. `entry` is the history entry that tells of it."""

    __tablename__ = "letter"
    __table_args__ = (Index("letter_by_delivery", "delivery_id", "number", unique=True), _STRICT)
    id: int = _key()
    delivery_id: int = _link("delivery.id")
    number: int = _number()
    kind: str = _word("kind", LetterKind)
    sha256: str = _text()
    template_version: str = _text()
    policy_version: str = _text()
    written_at: str = _text()
    written_by: str = _text()
    verdict_id: int = _link("verdict.id")
    entry: int = _link("history.seq")


class LetterPdfRow(Stored, table=True):
    """The bytes of a letter, apart from what lists of letters need."""

    __tablename__ = "letter_pdf"
    __table_args__ = _STRICT
    letter_id: int = _link("letter.id", primary=True)
    pdf: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class AttachmentRow(Stored, table=True):
    """A file of a delivery; never altered. Its content lies in the scan store, under its SHA-256 (hex).

    `size` is in bytes; `entry` is the history entry that tells of it.
    """

    __tablename__ = "attachment"
    __table_args__ = (
        Index("attachment_by_delivery", "delivery_id", "number", unique=True),
        Index("attachment_by_content", "sha256"),
        _STRICT,
    )
    entry: int = _link("history.seq", primary=True)
    delivery_id: int = _link("delivery.id")
    number: int = _number()
    sha256: str = _text()
    name: str = _text()
    media_type: str = _text()
    size: int = _number()
    added_at: str = _text()
    added_by: str = _text()


class HandlingRow(Stored, table=True):
    """How a delivery is handled, as JSON, where anything was done; beside it what lists filter by.

    `attention` holds the people of `mentions`, each between line ends, as `person_key` writes them.
    """

    __tablename__ = "handling"
    __table_args__ = (
        Index("handling_by_person", "assigned", sqlite_where=text("assigned <> ''")),
        Index("handling_by_mention", "attention", sqlite_where=text("attention <> ''")),
        Index("handling_by_link", "linked", sqlite_where=text("linked IS NOT NULL")),
        _STRICT,
    )
    delivery_id: int = _link("delivery.id", primary=True)
    body: str = _text()
    assigned: str = _text()
    attention: str = _text()
    linked: int | None = Field(default=None, sa_column=Column(Integer, ForeignKey("delivery.id"), nullable=True))


class DocumentRow(Stored, table=True):
    """A version of a text of the office, such as a letter text. `entry` is the history entry that tells of it."""

    __tablename__ = "office_document"
    __table_args__ = (Index("document_by_name", "kind", "name", "number", unique=True), _STRICT)
    entry: int = _link("history.seq", primary=True)
    kind: str = _text()
    name: str = _text()
    number: int = _number()
    body: str = _text()
    added_at: str = _text()
    added_by: str = _text()


class PolicyRow(Stored, table=True):
    """A policy version that the office added, as the TOML text of its file."""

    __tablename__ = "policy"
    __table_args__ = _STRICT
    version: str = Field(sa_column=Column(Text, primary_key=True))
    effective: str = _text()
    body: str = _text()
    entry: int = _link("history.seq")


VERDICTS = VerdictRow.__table__
DELIVERIES = DeliveryRow.__table__
FACTS = FactsRow.__table__
HISTORY = HistoryRow.__table__
NUMBERS = NumberRow.__table__
LETTERS = LetterRow.__table__
LETTER_PDFS = LetterPdfRow.__table__
HANDLINGS = HandlingRow.__table__
DOCUMENTS = DocumentRow.__table__
ATTACHMENTS = AttachmentRow.__table__
POLICIES = PolicyRow.__table__
