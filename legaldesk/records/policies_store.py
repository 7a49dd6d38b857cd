"""Policy versions that the office added, as the text of their files."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from sqlalchemy import Connection, insert, select

from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import Change
from legaldesk.records.chain import Event, append
from legaldesk.records.tables import POLICIES

ADDED = "policy_added"
POLICY_NAME = "policy.version"
"""The field under which a `policy_added` entry names the version."""
POLICY_HASH = "policy.sha256"
"""The field under which a `policy_added` entry keeps the SHA-256 of the text, in hex."""


def policies(connection: Connection) -> list[tuple[str, str]]:
    """Pairs of version and TOML text, by effective date."""
    found = connection.execute(select(POLICIES.c.version, POLICIES.c.body).order_by(POLICIES.c.effective))
    return [(row.version, row.body) for row in found]


def add_policy(connection: Connection, version: str, effective: date, text: str, by: str, at: datetime) -> None:
    """Add a version, with a history entry. Raises BadInput if there is one of that name."""
    if connection.execute(select(POLICIES.c.version).where(POLICIES.c.version == version)).first() is not None:
        raise BadInput(
            f"version: the policy version {version} was added before; give the new one another name", "version"
        )
    changes = (
        Change(POLICY_NAME, "", version),
        Change("policy.effective", "", effective.isoformat()),
        Change(POLICY_HASH, "", hashlib.sha256(text.encode()).hexdigest()),
    )
    end = append(connection, [Event(ADDED, by, at, changes=changes)])
    row = {"version": version, "effective": effective.isoformat(), "body": text, "entry": end.count}
    connection.execute(insert(POLICIES), row)
