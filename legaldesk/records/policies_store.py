"""Policy versions that the office added, as the text of their files."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.logged import Change
from legaldesk.domain.phrase import Phrase, later
from legaldesk.records.chain import Event, append, read_entry
from legaldesk.records.portable import stored_bytes
from legaldesk.records.tables import HISTORY, POLICIES

ADDED = "policy_added"
POLICY_NAME = "policy.version"
"""The field under which a `policy_added` entry names the version."""
POLICY_HASH = "policy.sha256"
"""The field under which a `policy_added` entry keeps the SHA-256 of the text, in hex."""
ALTERED = later("was changed behind LegalDesk's back; restore it from the last backup")
WITH_ENTRIES = select(
    POLICIES.c.version,
    POLICIES.c.effective,
    stored_bytes(POLICIES.c.body).label("text"),
    HISTORY.c.seq,
    HISTORY.c.body.label("entry"),
    HISTORY.c.prev,
    HISTORY.c.digest,
).join_from(POLICIES, HISTORY, HISTORY.c.seq == POLICIES.c.entry, isouter=True)


def policies(connection: Connection) -> list[tuple[str, str]]:
    """Pairs of version and TOML text, by effective date. Raises MachineFault if one is not as it was added."""
    found = connection.execute(WITH_ENTRIES.order_by(POLICIES.c.effective)).all()
    for row in found:
        if not as_added(row):
            raise MachineFault(
                Phrase("policy version {version}: {altered}", version=str(row.version), altered=Phrase(ALTERED))
            )
    return [(row.version, row.text.decode()) for row in found]


def as_added(row: Any) -> bool:
    """Whether a row of WITH_ENTRIES is what its history entry tells of."""
    try:
        told = read_entry(row.seq, row.entry, row.prev, row.digest)
        noted = {field: new for field, _, new in told["changes"]}
    except (ValueError, KeyError, TypeError):
        return False
    return noted == _noted(row.version, row.effective, row.text)


def _noted(version: str, effective: str, text: bytes) -> dict[str, str]:
    return {
        POLICY_NAME: version,
        "policy.effective": effective,
        POLICY_HASH: hashlib.sha256(text).hexdigest(),
    }


def add_policy(connection: Connection, version: str, effective: date, text: str, by: str, at: datetime) -> None:
    """Add a version, with a history entry. Raises BadInput if there is one of that name."""
    if connection.execute(select(POLICIES.c.version).where(POLICIES.c.version == version)).first() is not None:
        raise BadInput(
            Phrase(
                "version: the policy version {version} was added before; give the new one another name",
                version=str(version),
            ),
            "version",
        )
    noted = _noted(version, effective.isoformat(), text.encode())
    changes = [Change(field, "", new) for field, new in noted.items()]
    end = append(connection, [Event(ADDED, by, at, changes=changes)])
    row = {"version": version, "effective": effective.isoformat(), "body": text, "entry": end.count}
    connection.execute(insert(POLICIES), row)
