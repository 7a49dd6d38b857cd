"""Filling an empty log with very many rows: what follows from them, such as indexes, is made over all at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from legaldesk.records import search
from legaldesk.records.postgres import filling as on_postgresql
from legaldesk.records.sqlite import filling as on_sqlite
from legaldesk.records.tables import DELIVERIES, FACTS, Stored

OF_DELIVERIES = (DELIVERIES.name, FACTS.name, search.TABLE)
"""The tables that new deliveries fill, but for the history: linking one to another looks there."""
ALL = (*(table.name for table in Stored.metadata.sorted_tables), search.TABLE)


def made_afterwards(
    connection: Connection, tables: tuple[str, ...] = ALL, still: Callable[[], None] = lambda: None
) -> AbstractContextManager[None]:
    """Take indexes, and links on PostgreSQL, away while the block fills the empty `tables`, and make them then.

    All of it in the transaction under way; the guards stay on. `still` is called between two steps, and may raise.
    """
    if connection.dialect.name == "sqlite":
        return on_sqlite.made_afterwards(connection, tables, still)
    return on_postgresql.made_afterwards(connection, tables, still)
