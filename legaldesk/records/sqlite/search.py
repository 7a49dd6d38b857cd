"""The search index: which words stand in which delivery, in FTS5 without content (the log itself is the content).

The words come folded from `words`. The ascii tokenizer takes every character beyond ASCII for a letter, so that each
of our words is exactly one token whatever it holds, and no search can be a syntax error.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, column, delete, insert, literal_column, select, table

from legaldesk.records.prepared import Prepared
from legaldesk.records.words import searched, searched_as_number

# A beginning of one of these lengths, or one shorter, is looked up; any other is merged from every word that it begins.
# Tracking numbers share their first eight figures: without the longer ones each keystroke took 100 ms at 100,000
# deliveries, with them 1 to 3 ms, for a file 11 % larger.
_BEGINNINGS = "1 2 3 4 5 6 7 8 10 12"
CREATE_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5"
    f"(words, content='', contentless_delete=1, detail=none, prefix='{_BEGINNINGS}', tokenize='ascii')"
)
SEARCH = table("search", column("rowid"), column("words"))
_ADD = Prepared(insert(SEARCH), ["rowid", "words"])


def index(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Add deliveries: each row has its id as `rowid` and its `words`."""
    _ADD.run_many(connection, rows)


def index_again(connection: Connection, delivery_id: int, words: str) -> None:
    """Replace the words of one delivery."""
    connection.execute(delete(SEARCH).where(SEARCH.c.rowid == delivery_id))
    index(connection, [{"rowid": delivery_id, "words": words}])


def entries(connection: Connection) -> int:
    """How many deliveries the index holds."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM search_docsize").scalar_one())


def matching(text: str) -> Select[int] | None:
    """The ids of deliveries that have every word of `text`; None if it holds no word, which asks for nothing."""
    expression = match_expression(text)
    if not expression:
        return None
    return select(SEARCH.c.rowid).where(literal_column("search").op("MATCH")(expression))


def match_expression(text: str) -> str:
    """`text` in FTS5's query language; every word is quoted and counts as the beginning of a word."""
    chunks = [_any(" AND ".join(_prefix(word) for word in way) for way in ways) for ways in searched(text)]
    if not chunks:
        return ""
    as_number = searched_as_number(text)
    words = " AND ".join(chunks)
    return f"({words}) OR {_prefix(as_number)}" if as_number else words


def _any(alternatives: Any) -> str:
    return "(" + " OR ".join(f"({alternative})" for alternative in alternatives) + ")"


def _prefix(word: str) -> str:
    return f'"{word}"*'
