"""Running the steps that lead from an older version of the tables to the present one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from legaldesk.records.guards import SCHEMA_VERSION


def migrate(connection: Connection, found: int) -> None:
    """Bring the tables from version `found` to SCHEMA_VERSION, in the transaction under way.

    The caller notes the new version. Raises what the database raises; then nothing is changed.
    """
    from alembic.migration import MigrationContext  # 0.15 s: imported where there is something to migrate
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    here = Path(__file__).parent
    script = ScriptDirectory(str(here), version_locations=[str(here / "versions")])
    context = MigrationContext.configure(connection, opts={"transactional_ddl": True})
    with Operations.context(context):
        for step in reversed([*script.iterate_revisions(str(SCHEMA_VERSION), str(found))]):
            step.module.upgrade()
