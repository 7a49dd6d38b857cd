"""The search index of a log that is restored: made anew where the backup, as one of a shared log, came without it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, func, select

from legaldesk.records import search
from legaldesk.records.backups.telling import Telling
from legaldesk.records.sqlite.engine import open_finished
from legaldesk.records.tables import DELIVERIES


def lacks_search(database: Path) -> bool:
    """Whether the log in the file `database` has deliveries and no search index of them. Raises a driver's error."""
    engine = open_finished(database)
    try:
        with engine.connect() as connection:
            held: int = connection.execute(select(func.count()).select_from(DELIVERIES)).scalar_one()
            return held > 0 and search.entries(connection) == 0
    finally:
        engine.dispose()


def make_search(connection: Connection, size: int, telling: Telling) -> None:
    """Make the search index, in the transaction under way; it counts as `size` bytes, which `telling` expects more.

    Raises Stopped.
    """
    told = 0

    def made(done: int, everything: int) -> bool:
        nonlocal told
        carried = size * done // max(everything, 1)
        telling.carried(carried - told)
        told = carried
        return True

    search.rebuild(connection, made)
