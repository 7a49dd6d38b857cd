"""The search index on PostgreSQL: the words of each delivery as one text, found through their trigrams (pg_trgm).

Each word stands between two blanks, so that the beginning of a word is a blank and letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    MetaData,
    Select,
    Table,
    Text,
    func,
    select,
    text,
    update,
)

from legaldesk.domain.sought import Typed
from legaldesk.records.bulk import insert_rows
from legaldesk.records.portable import contain
from legaldesk.records.tables import DELIVERIES

SEARCH = Table(
    "search", MetaData(), Column("rowid", BigInteger, primary_key=True), Column("words", Text(collation="C"))
)
_BY_WORDS = "CREATE INDEX search_by_words ON search USING gin (words gin_trgm_ops)"
CREATE_SEARCH = ('CREATE TABLE search (rowid bigint PRIMARY KEY, words text COLLATE "C" NOT NULL)', _BY_WORDS)


def index(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Add deliveries: each row has its id as `rowid` and its `words`."""
    insert_rows(connection, SEARCH, ["rowid", "words"], ((row["rowid"], row["words"]) for row in rows))


def index_again(connection: Connection, delivery_id: int, words: str) -> None:
    """Replace the words of one delivery."""
    connection.execute(update(SEARCH).where(SEARCH.c.rowid == delivery_id).values(words=words))


def make_anew(connection: Connection) -> None:
    """Empty the index."""
    connection.execute(text("TRUNCATE search"))


def entries(connection: Connection) -> int:
    """How many deliveries the index holds."""
    return int(connection.execute(select(func.count()).select_from(SEARCH)).scalar_one())


def matching(sought: Typed, conditions: Sequence[ColumnElement[bool]]) -> list[Select[int]]:
    """The ids of deliveries that `sought` finds and that fulfill `conditions`."""
    wanted = select(SEARCH.c.rowid).where(contain(SEARCH.c.words, sought))
    if conditions:
        wanted = wanted.join_from(SEARCH, DELIVERIES, DELIVERIES.c.id == SEARCH.c.rowid).where(*conditions)
    return [wanted]


def containing(sought: Typed) -> ColumnElement[bool]:
    """That `sought` finds a delivery, as a condition on DELIVERIES."""
    return DELIVERIES.c.id.in_(select(SEARCH.c.rowid).where(contain(SEARCH.c.words, sought)))
