"""The search index, whichever engine keeps it: which words stand in which delivery."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select

from legaldesk.records.postgres import search as on_postgresql
from legaldesk.records.sqlite import search as on_sqlite


def index(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Add deliveries: each row has its id as `rowid` and its `words`."""
    if _is_sqlite(connection):
        on_sqlite.index(connection, rows)
    else:
        on_postgresql.index(connection, rows)


def index_again(connection: Connection, delivery_id: int, words: str) -> None:
    """Replace the words of one delivery."""
    if _is_sqlite(connection):
        on_sqlite.index_again(connection, delivery_id, words)
    else:
        on_postgresql.index_again(connection, delivery_id, words)


def matching(connection: Connection, text: str) -> Select[int] | None:
    """The ids of deliveries that have every word of `text`; None if it holds no word, which asks for nothing."""
    return on_sqlite.matching(text) if _is_sqlite(connection) else on_postgresql.matching(text)


def entries(connection: Connection) -> int:
    """How many deliveries the index holds."""
    return on_sqlite.entries(connection) if _is_sqlite(connection) else on_postgresql.entries(connection)


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
