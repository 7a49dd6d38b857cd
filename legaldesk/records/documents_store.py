"""Versions of the office's own texts (letter texts, sign-offs and the like): added, never altered."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.logged import Change, OfficeDocument
from legaldesk.domain.phrase import Phrase, later
from legaldesk.records.chain import Event, append, moment, read_entry, stamp
from legaldesk.records.portable import stored_bytes
from legaldesk.records.store import Store
from legaldesk.records.tables import DOCUMENTS, HISTORY

ADDED = "document_added"
NAME = "document.name"
"""The field under which a `document_added` entry names the text: its kind, its name and its number."""
ALTERED = later("was changed behind LegalDesk's back; restore it from the last backup")
WITH_ENTRIES = select(
    DOCUMENTS.c.kind,
    DOCUMENTS.c.name,
    DOCUMENTS.c.number,
    stored_bytes(DOCUMENTS.c.body).label("text"),
    DOCUMENTS.c.added_at,
    DOCUMENTS.c.added_by,
    HISTORY.c.seq,
    HISTORY.c.body.label("told"),
    HISTORY.c.prev,
    HISTORY.c.digest,
).join_from(DOCUMENTS, HISTORY, HISTORY.c.seq == DOCUMENTS.c.entry, isouter=True)


class Documents:
    """The texts of the office in the log in `store`; `writing` begins a transaction that writes. Part of a `Log`.

    Every method raises MachineFault, with one sentence, if disk or database fail; then nothing of that call is saved.
    """

    def __init__(self, store: Store, writing: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._store = store
        self._writing = writing

    def of(self, kind: str, name: str | None = None) -> list[OfficeDocument]:
        """All versions of the texts of `kind`, or of the one called `name`, by name and number."""
        asked = WITH_ENTRIES.where(DOCUMENTS.c.kind == kind).order_by(DOCUMENTS.c.name, DOCUMENTS.c.number)
        if name is not None:
            asked = asked.where(DOCUMENTS.c.name == name)
        with self._store.guarded(), self._store.reading() as connection:
            found = connection.execute(asked).all()
        for row in found:
            if not as_added(row):
                raise MachineFault(Phrase("{name}: {altered}", name=called(row), altered=Phrase(ALTERED)))
        return [
            OfficeDocument(row.kind, row.name, row.number, row.text.decode(), moment(row.added_at), row.added_by)
            for row in found
        ]

    def add(self, kind: str, name: str, body: str, by: str, at: datetime) -> OfficeDocument:
        """Add the next version of a text, with a history entry; `at` is aware."""
        with self._writing() as connection:
            return _add(connection, kind, name, body, by, at)


def called(row: Any) -> str:
    """What a text is called in findings and in the history."""
    return f"{row.kind} {row.name} version {row.number}"


def as_added(row: Any) -> bool:
    """Whether a row of WITH_ENTRIES is what its history entry tells of."""
    try:
        told = read_entry(row.seq, row.told, row.prev, row.digest)
        noted = {field: new for field, _, new in told["changes"]}
    except (ValueError, KeyError, TypeError):
        return False
    return (
        (told["action"], told["at"], told["by"]) == (ADDED, row.added_at, row.added_by)
        and row.text is not None
        and noted == _noted(called(row), row.text)
    )


def _add(connection: Connection, kind: str, name: str, body: str, by: str, at: datetime) -> OfficeDocument:
    of_it = (DOCUMENTS.c.kind == kind, DOCUMENTS.c.name == name)
    last = connection.execute(select(func.coalesce(func.max(DOCUMENTS.c.number), 0)).where(*of_it)).scalar_one()
    made = OfficeDocument(kind, name, last + 1, body, moment(stamp(at)), by)
    noted = _noted(called(made), body.encode())
    end = append(connection, [Event(ADDED, by, at, changes=[Change(field, "", new) for field, new in noted.items()])])
    row = {
        "entry": end.count,
        "kind": kind,
        "name": name,
        "number": made.number,
        "body": body,
        "added_at": stamp(at),
        "added_by": by,
    }
    connection.execute(insert(DOCUMENTS), row)
    return made


def _noted(name: str, text: bytes) -> dict[str, str]:
    return {NAME: name, "document.sha256": hashlib.sha256(text).hexdigest()}
