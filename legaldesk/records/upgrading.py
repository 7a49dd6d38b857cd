"""Bringing the log of an older LegalDesk to the tables of this one: after a backup, whole or not at all.

Nobody else may have the log open meanwhile: an older program would go on writing into tables that it does not know.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.records.backups.backup import back_up
from legaldesk.records.chain import append
from legaldesk.records.guards import SCHEMA_VERSION
from legaldesk.records.hold import take
from legaldesk.records.migrations.of_file import migrate_file, migrated
from legaldesk.records.migrations.steps import migrate
from legaldesk.records.places import database_path, make_private
from legaldesk.records.sqlite.alone import is_open_elsewhere
from legaldesk.records.sqlite.engine import open_engine, writing
from legaldesk.records.sqlite.faults import guarded


def upgrade_file(place: Path, found: int, by: str) -> None:
    """Migrate the log in the data folder `place` from version `found`; a backup in its folder `backups` comes first.

    `by` is at work, for the history. Raises BadInput (somebody has the log open) or MachineFault; the log is then as it
    was.
    """
    database, at = database_path(place), datetime.now(UTC)
    with _alone(place):
        folder = place / "backups"
        with guarded(database):
            make_private(folder)
        target = folder / f"before-tables-{SCHEMA_VERSION}-{at:%Y-%m-%d-%H%M%S}Z.legaldesk"
        back_up(place, target, program=importlib.metadata.version("legaldesk"), at=at)
        engine = open_engine(database)
        try:
            with guarded(database), writing(engine).begin() as connection:
                migrate_file(connection, found, by, at, str(database))
        finally:
            engine.dispose()


def upgrade_shared(url: URL, found: int, by: str) -> None:
    """Migrate the shared log at `url` from version `found`; its tables are copied on the server first.

    Raises BadInput (other workstations are connected, or the user does not own the tables) or MachineFault; the log is
    then as it was.
    """
    from legaldesk.records.postgres.upgrading import upgrade

    upgrade(url, found, migrate, lambda connection: append(connection, [migrated(found, by, datetime.now(UTC))]))


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    with guarded(database_path(place)):
        hold = take(place, alone=True, wait=0)
    try:
        if hold is None or is_open_elsewhere(place):
            raise BadInput(
                Phrase(
                    "{place}: this version has to change the tables of the log, and another program has"
                    " it open; nothing was changed: close it, then start again",
                    place=place,
                )
            )
        yield
    finally:
        if hold is not None:
            hold.release()
