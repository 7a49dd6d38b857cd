"""The rows of attached files: which delivery has which content under which name. They are never altered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from legaldesk.domain.errors import BadInput, NotFound
from legaldesk.domain.file_names import kept_name
from legaldesk.domain.logged import Attachment, Change, HistoryEntry, Withdrawal
from legaldesk.domain.media_types import media_type_of
from legaldesk.domain.phrase import Phrase
from legaldesk.records.chain import Event, append, moment, stamp
from legaldesk.records.lines import damaged
from legaldesk.records.reading import history_of, id_of
from legaldesk.records.scans.keeping import Kept
from legaldesk.records.tables import ATTACHMENTS, DELIVERIES

ATTACHED = "attached"
WITHDRAWN = "attachment_withdrawn"
NUMBER = "attachment.number"
"""The field under which a history entry names a file of its delivery."""
SHA256 = "attachment.sha256"
"""The field under which an `attached` entry keeps the SHA-256 of the content, in hex."""
NAME = "attachment.name"


def attach(
    connection: Connection, reference: str, kept: Sequence[Kept], by: str, at: datetime
) -> tuple[Attachment, ...]:
    """Add files whose content is `kept` durably to a delivery, each with an entry in the history. Raises NotFound."""
    delivery_id = id_of(connection, reference)
    delivery = connection.execute(
        select(DELIVERIES.c.reference, DELIVERIES.c.state).where(DELIVERIES.c.id == delivery_id)
    ).one()
    last = select(func.coalesce(func.max(ATTACHMENTS.c.number), 0)).where(ATTACHMENTS.c.delivery_id == delivery_id)
    first: int = connection.execute(last).scalar_one() + 1
    added = tuple(_attachment(one, delivery.reference, number, by, at) for number, one in enumerate(kept, start=first))
    events = [
        Event(ATTACHED, by, at, delivery_id, delivery.reference, _changes(one), state=delivery.state) for one in added
    ]
    end = append(connection, events)
    rows: list[dict[str, Any]] = [
        {
            "delivery_id": delivery_id,
            "number": one.number,
            "sha256": one.sha256,
            "name": one.name,
            "media_type": one.media_type,
            "size": one.size,
            "added_at": stamp(at),
            "added_by": by,
            "entry": entry,
        }
        for entry, one in enumerate(added, start=end.count - len(added) + 1)
    ]
    if rows:
        connection.execute(insert(ATTACHMENTS), rows)
    return added


def withdraw(connection: Connection, reference: str, number: int, by: str, at: datetime, reason: str) -> Attachment:
    """Note that a file does not belong to the delivery; it stays. Raises NotFound, or BadInput if it was before."""
    found = attachment_of(connection, reference, number)
    if found.withdrawn is not None:
        raise BadInput(
            Phrase(
                "{reference}: its file {number} was withdrawn already, by {by}",
                reference=found.reference,
                number=str(number),
                by=found.withdrawn.by,
            )
        )
    delivery_id = id_of(connection, reference)
    state = connection.execute(select(DELIVERIES.c.state).where(DELIVERIES.c.id == delivery_id)).scalar_one()
    changes = (Change(NUMBER, "", str(number)), Change(NAME, found.name, ""))
    append(connection, [Event(WITHDRAWN, by, at, delivery_id, found.reference, changes, reason, state)])
    return attachment_of(connection, reference, number)


def attachments_of(connection: Connection, reference: str) -> tuple[Attachment, ...]:
    """The files of one delivery in the order they came, also those that were withdrawn.

    Raises NotFound, or MachineFault if they are not what the history tells of.
    """
    delivery_id = id_of(connection, reference)
    rows = connection.execute(
        select(ATTACHMENTS, DELIVERIES.c.reference)
        .join_from(ATTACHMENTS, DELIVERIES, DELIVERIES.c.id == ATTACHMENTS.c.delivery_id)
        .where(ATTACHMENTS.c.delivery_id == delivery_id)
        .order_by(ATTACHMENTS.c.number)
    ).all()
    history = history_of(connection, delivery_id)
    if [noted_file(row) for row in rows] != _attached(history):
        raise damaged(reference)
    withdrawn = _withdrawn(history)
    return tuple(_loaded(row, withdrawn) for row in rows)


def attachment_of(connection: Connection, reference: str, number: int) -> Attachment:
    """The file `number` of one delivery. Raises as `attachments_of` does."""
    found = attachments_of(connection, reference)
    for one in found:
        if one.number == number:
            return one
    has = Phrase("it has {count}", count=len(found)) if found else Phrase("it has none")
    raise NotFound(
        Phrase(
            "{reference}: there is no file {number}; {has} (legaldesk show lists them)",
            reference=reference,
            number=str(number),
            has=has,
        )
    )


def noted_file(row: Any) -> tuple[str, str, dict[str, str]]:
    """When and by whom the file of `row` was attached, and the fields that its history entry has of it."""
    noted = {
        NUMBER: str(row.number),
        NAME: row.name,
        "attachment.media_type": row.media_type,
        "attachment.size": str(row.size),
        SHA256: row.sha256,
    }
    return row.added_at, row.added_by, noted


def referred(connection: Connection, digests: Iterable[str]) -> set[str]:
    """Those of `digests` (SHA-256 in hex) that deliveries refer to, also where the file was withdrawn."""
    wanted = select(ATTACHMENTS.c.sha256).where(ATTACHMENTS.c.sha256.in_([*digests]))
    return {*connection.execute(wanted).scalars()}


def _attachment(kept: Kept, reference: str, number: int, by: str, at: datetime) -> Attachment:
    name = kept_name(kept.name)
    media_type = media_type_of(name, kept.head)
    return Attachment(reference, number, name, media_type, kept.size, kept.sha256, at.astimezone(UTC), by)


def _changes(one: Attachment) -> tuple[Change, ...]:
    return (
        Change(NUMBER, "", str(one.number)),
        Change(NAME, "", one.name),
        Change("attachment.media_type", "", one.media_type),
        Change("attachment.size", "", str(one.size)),
        Change(SHA256, "", one.sha256),
    )


def _attached(entries: Iterable[HistoryEntry]) -> list[tuple[str, str, dict[str, str]]]:
    """What `noted_file` gives, for every file that the history tells of."""
    return [
        (stamp(entry.at), entry.by, {change.field: change.new for change in entry.changes})
        for entry in entries
        if entry.action == ATTACHED
    ]


def _withdrawn(entries: Iterable[HistoryEntry]) -> dict[str, Withdrawal]:
    """Who withdrew which file, by its number."""
    return {
        change.new: Withdrawal(entry.by, entry.at, entry.reason)
        for entry in entries
        if entry.action == WITHDRAWN
        for change in entry.changes
        if change.field == NUMBER
    }


def _loaded(row: Any, withdrawn: dict[str, Withdrawal]) -> Attachment:
    return Attachment(
        reference=row.reference,
        number=row.number,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        added_at=moment(row.added_at),
        added_by=row.added_by,
        withdrawn=withdrawn.get(str(row.number)),
    )
