"""Migrating a shared log: alone on the server, with a copy of its tables beside them, in one transaction."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import URL, Connection, text

from legaldesk.domain.phrase import Phrase
from legaldesk.records.postgres.address import spoken
from legaldesk.records.postgres.engine import SCHEMA, lock_for_writing, open_engine
from legaldesk.records.postgres.faults import guarded
from legaldesk.records.postgres.owning import refuse_a_stranger, refuse_while_others_work
from legaldesk.records.postgres.schema import found_version, grant_rights, note_version

_WHY = Phrase("this version has to change the tables of the log")


def upgrade(
    url: URL, found: int, migrate: Callable[[Connection, int], object], tell: Callable[[Connection], object]
) -> None:
    """Migrate the log at `url` from version `found`: `migrate` does, and `tell` appends the entry that tells of it.

    The old tables stay on the server as a copy in the schema `legaldesk_tables_N`. Raises BadInput or MachineFault.
    """
    name = spoken(url)
    engine = open_engine(url, as_role=False)
    try:
        with guarded(name), engine.begin() as connection:
            refuse_a_stranger(connection, name, _WHY)
            # Whoever connects from now on waits here, and then sees the new version.
            connection.execute(text("LOCK TABLE schema_version IN ACCESS EXCLUSIVE MODE"))
            lock_for_writing(connection)
            if found_version(connection, name) != found:
                return  # another workstation was faster
            refuse_while_others_work(connection, name, _WHY)
            _copy_tables(connection, f"{SCHEMA}_tables_{found}")
            migrate(connection, found)
            note_version(connection)
            grant_rights(connection)
            tell(connection)
    finally:
        engine.dispose()


def _copy_tables(connection: Connection, copies: str) -> None:
    tables = connection.execute(
        text("SELECT tablename FROM pg_tables WHERE schemaname = :schema ORDER BY 1"), {"schema": SCHEMA}
    )
    connection.execute(text(f"CREATE SCHEMA {copies}"))
    for table in tables.scalars().all():
        connection.execute(text(f'CREATE TABLE {copies}."{table}" AS TABLE {SCHEMA}."{table}"'))
