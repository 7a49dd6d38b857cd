"""The search index of a log that is restored: made anew where the backup, as one of a shared log, came without it."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from legaldesk.records import search
from legaldesk.records.backups.telling import Telling
from legaldesk.records.tables import DELIVERIES


def have_search(connection: Connection, size: int, telling: Telling) -> None:
    """Make the search index in the transaction under way, if there are deliveries and none of them is in it.

    The tables are the present version's. The making is told as `size` bytes more. Raises Stopped.
    """
    held: int = connection.execute(select(func.count()).select_from(DELIVERIES)).scalar_one()
    if not held or search.entries(connection):
        return
    telling.more += size
    told = 0

    def made(done: int, everything: int) -> bool:
        nonlocal told
        carried = size * done // max(everything, 1)
        telling.carried(carried - told)
        told = carried
        return True

    search.rebuild(connection, made)
