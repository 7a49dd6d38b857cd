"""Letters as they were written: their bytes with their hash, and what became of them. They are never altered."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from legaldesk.domain.errors import MachineFault, NotFound
from legaldesk.domain.logged import Change, HistoryEntry, StoredLetter
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.records.chain import Event, append, moment, stamp
from legaldesk.records.lines import damaged
from legaldesk.records.reading import get, history_of, id_of
from legaldesk.records.tables import DELIVERIES, LETTER_PDFS, LETTERS, VERDICTS
from legaldesk.records.writing import LETTER_NUMBER, letter_change, save

WRITTEN = "letter_written"
LETTER_HASH = "letter.sha256"
"""The field under which a `letter_written` entry keeps the SHA-256 of the PDF, in hex."""
_VERDICT_HASH = "letter.verdict_sha256"
_PRINTED = "letter_printed"
_MARKS = frozenset({_PRINTED, "letter_saved", "letter_copied"})


def put_letter(
    connection: Connection,
    reference: str,
    kind: LetterKind,
    pdf: bytes,
    versions: tuple[str, str],
    by: str,
    at: datetime,
) -> StoredLetter:
    """Store a letter. `versions` are those of the template and of the policy. Raises NotFound."""
    delivery_id = id_of(connection, reference)
    delivery = connection.execute(
        select(DELIVERIES.c.reference, DELIVERIES.c.state, DELIVERIES.c.verdict_id, VERDICTS.c.digest)
        .join_from(DELIVERIES, VERDICTS, VERDICTS.c.id == DELIVERIES.c.verdict_id)
        .where(DELIVERIES.c.id == delivery_id)
    ).one()
    last = select(func.coalesce(func.max(LETTERS.c.number), 0)).where(LETTERS.c.delivery_id == delivery_id)
    number: int = connection.execute(last).scalar_one() + 1
    sha256 = hashlib.sha256(pdf).hexdigest()
    template_version, policy_version = versions
    changes = (
        letter_change(number),
        Change("letter.kind", "", kind.value),
        Change(LETTER_HASH, "", sha256),
        Change("letter.template_version", "", template_version),
        Change("letter.policy_version", "", policy_version),
        Change(_VERDICT_HASH, "", delivery.digest.hex()),
    )
    end = append(connection, [Event(WRITTEN, by, at, delivery_id, delivery.reference, changes, state=delivery.state)])
    row: dict[str, Any] = {
        "delivery_id": delivery_id,
        "number": number,
        "kind": kind.value,
        "sha256": sha256,
        "template_version": template_version,
        "policy_version": policy_version,
        "written_at": stamp(at),
        "written_by": by,
        "verdict_id": delivery.verdict_id,
        "entry": end.count,
    }
    letter_id = connection.execute(insert(LETTERS).returning(LETTERS.c.id), row).scalar_one()
    connection.execute(insert(LETTER_PDFS), {"letter_id": letter_id, "pdf": pdf})
    return StoredLetter(
        id=letter_id,
        reference=delivery.reference,
        number=number,
        kind=kind,
        sha256=sha256,
        template_version=template_version,
        policy_version=policy_version,
        written_at=at.astimezone(UTC),
        written_by=by,
        printed_at=None,
    )


def mark_letter(connection: Connection, letter_id: int, action: str, by: str, at: datetime) -> None:
    """Note that a letter was printed, saved or copied; printed or saved, it waits no longer. Raises NotFound."""
    if action not in _MARKS:
        raise ValueError(f"{action} is nothing that happens to a letter")
    row = connection.execute(
        select(LETTERS.c.number, DELIVERIES.c.reference)
        .join_from(LETTERS, DELIVERIES, DELIVERIES.c.id == LETTERS.c.delivery_id)
        .where(LETTERS.c.id == letter_id)
    ).first()
    if row is None:
        raise _no_letter(letter_id)
    event = Event(action, by, at, changes=(letter_change(row.number),))
    save(connection, get(connection, row.reference), event, settled=None if action == "letter_copied" else row.number)


def letters_of(connection: Connection, reference: str) -> tuple[StoredLetter, ...]:
    """The letters of one delivery, the oldest first. Raises NotFound, or MachineFault if they are not as written."""
    delivery_id = id_of(connection, reference)
    found = connection.execute(
        select(LETTERS, DELIVERIES.c.reference, VERDICTS.c.digest.label("verdict"))
        .join_from(LETTERS, DELIVERIES, DELIVERIES.c.id == LETTERS.c.delivery_id)
        .join(VERDICTS, VERDICTS.c.id == LETTERS.c.verdict_id, isouter=True)
        .where(LETTERS.c.delivery_id == delivery_id)
        .order_by(LETTERS.c.number)
    ).all()
    history = history_of(connection, delivery_id)
    written = _written(history)
    if len(found) != len(written) or not all(is_as_noted(row, *told) for row, told in zip(found, written, strict=True)):
        raise damaged(reference)
    printed = _printed(history)
    return tuple(
        StoredLetter(
            id=row.id,
            reference=row.reference,
            number=row.number,
            kind=LetterKind(row.kind),
            sha256=row.sha256,
            template_version=row.template_version,
            policy_version=row.policy_version,
            written_at=moment(row.written_at),
            written_by=row.written_by,
            printed_at=printed.get(str(row.number)),
        )
        for row in found
    )


def letter_pdf(connection: Connection, letter_id: int) -> bytes:
    """The bytes of a letter. Raises NotFound, or MachineFault if they are not what was stored."""
    row = connection.execute(
        select(LETTERS.c.sha256, LETTERS.c.number, LETTER_PDFS.c.pdf, DELIVERIES.c.reference)
        .join_from(LETTERS, LETTER_PDFS, LETTER_PDFS.c.letter_id == LETTERS.c.id, isouter=True)
        .join(DELIVERIES, DELIVERIES.c.id == LETTERS.c.delivery_id, isouter=True)
        .where(LETTERS.c.id == letter_id)
    ).first()
    if row is None:
        raise _no_letter(letter_id)
    pdf = bytes(row.pdf or b"")
    if hashlib.sha256(pdf).hexdigest() != row.sha256:
        raise MachineFault(
            Phrase(
                "{reference}: its letter {number} is not what was stored, so it is not shown; the"
                " delivery is safe: run legaldesk verify and restore the last backup",
                reference=row.reference,
                number=str(row.number),
            )
        )
    return pdf


def is_as_noted(row: Any, at: str, by: str, noted: dict[str, str]) -> bool:
    """Whether the letter of `row` is the one that its history entry tells of: when, by whom, and these fields."""
    fields = {
        LETTER_NUMBER: str(row.number),
        "letter.kind": row.kind,
        LETTER_HASH: row.sha256,
        "letter.template_version": row.template_version,
        "letter.policy_version": row.policy_version,
        _VERDICT_HASH: (row.verdict or b"").hex(),
    }
    if _VERDICT_HASH not in noted:  # entries of the first version do not tell of it
        del fields[_VERDICT_HASH]
    return (row.written_at, row.written_by, fields) == (at, by, noted)


def _written(entries: tuple[HistoryEntry, ...]) -> list[tuple[str, str, dict[str, str]]]:
    """When and by whom every letter was written that the history tells of, and the fields it has of each."""
    return [
        (stamp(entry.at), entry.by, {change.field: change.new for change in entry.changes})
        for entry in entries
        if entry.action == WRITTEN
    ]


def _printed(entries: tuple[HistoryEntry, ...]) -> dict[str, datetime]:
    """When each letter, by its number, was printed last."""
    return {
        change.new: entry.at
        for entry in entries
        if entry.action == _PRINTED
        for change in entry.changes
        if change.field == LETTER_NUMBER
    }


def _no_letter(letter_id: int) -> NotFound:
    return NotFound(Phrase("there is no letter {number} in the log", number=str(letter_id)))
