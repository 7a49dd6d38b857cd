"""Migrating the tables of a SQLite file, and telling the history of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.logged import Change
from legaldesk.domain.phrase import Phrase
from legaldesk.records.chain import Event, append
from legaldesk.records.guards import SCHEMA_VERSION
from legaldesk.records.migrations.steps import migrate
from legaldesk.records.sqlite.checks import check_objects
from legaldesk.records.sqlite.schema import note_version

MIGRATED = "migrated"
"""The action of the entry that tells of it."""
TABLES = "tables.version"
"""The field of that entry."""


def migrate_file(connection: Connection, found: int, by: str, at: datetime, name: str) -> None:
    """Migrate the SQLite database behind `connection` in the transaction under way, and tell the history of it.

    `name` is the file's, for errors. Raises MachineFault if the tables that come out are not as they should be.
    """
    migrate(connection, found)
    note_version(connection)
    fault = next(check_objects(connection), None)
    if fault is not None:
        raise MachineFault(
            Phrase("{name}: could not be brought to this version ({what}); it is as it was", name=name, what=fault.what)
        )
    append(connection, [migrated(found, by, at)])


def migrated(found: int, by: str, at: datetime) -> Event:
    """The entry that tells who brought the tables from version `found` to the present one."""
    return Event(MIGRATED, by, at, changes=(Change(TABLES, str(found), str(SCHEMA_VERSION)),))
