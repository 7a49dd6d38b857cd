"""The search index on PostgreSQL: the words of each delivery as one text, found through their trigrams (pg_trgm).

The words come folded from `words`, each preceded by a blank, so that the beginning of a word is a blank and letters.
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
    and_,
    func,
    insert,
    or_,
    select,
    update,
)

from legaldesk.records.prepared import Prepared
from legaldesk.records.words import searched, searched_as_number

SEARCH = Table(
    "search", MetaData(), Column("rowid", BigInteger, primary_key=True), Column("words", Text(collation="C"))
)
CREATE_SEARCH = (
    'CREATE TABLE search (rowid bigint PRIMARY KEY, words text COLLATE "C" NOT NULL)',
    "CREATE INDEX search_by_words ON search USING gin (words gin_trgm_ops)",
)
_ADD = Prepared(insert(SEARCH), ["rowid", "words"])


def index(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Add deliveries: each row has its id as `rowid` and its `words`."""
    _ADD.run_many(connection, [{"rowid": row["rowid"], "words": f" {row['words']}"} for row in rows])


def index_again(connection: Connection, delivery_id: int, words: str) -> None:
    """Replace the words of one delivery."""
    connection.execute(update(SEARCH).where(SEARCH.c.rowid == delivery_id).values(words=f" {words}"))


def entries(connection: Connection) -> int:
    """How many deliveries the index holds."""
    return int(connection.execute(select(func.count()).select_from(SEARCH)).scalar_one())


def matching(text: str) -> Select[int] | None:
    """The ids of deliveries that have every word of `text`; None if it holds no word, which asks for nothing."""
    chunks = [or_(*(and_(*map(_begins, way)) for way in ways)) for ways in searched(text)]
    if not chunks:
        return None
    condition = and_(*chunks)
    if as_number := searched_as_number(text):
        condition = or_(condition, _begins(as_number))
    return select(SEARCH.c.rowid).where(condition)


def _begins(word: str) -> ColumnElement[bool]:
    return SEARCH.c.words.contains(f" {word}", autoescape=True)
