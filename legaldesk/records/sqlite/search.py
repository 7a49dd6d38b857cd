"""The search index on SQLite: FTS5 over the pieces of words, without content (the log itself is the content).

The index finds candidates; `delivery_holds`, a function of the connection, decides by the facts as they are stored,
unless the piece that is sought is the whole of it. The words of the last few deliveries wait in `search_new`, where
they are looked through one by one, until `settle` takes them into the index: putting a single delivery into FTS5 costs
more than the rest of saving it. The waiting ones are always newer than those in the index.
The ascii tokenizer takes every character beyond ASCII for a letter, so that each piece is exactly one token whatever
it holds, and no search can be a syntax error.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    column,
    delete,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    table,
    update,
)

from legaldesk.domain.sought import Typed, typed
from legaldesk.records.portable import contain, stored_bytes
from legaldesk.records.prepared import Prepared
from legaldesk.records.sqlite.grams import is_one_piece, pieces_of, pieces_sought
from legaldesk.records.tables import DELIVERIES, FACTS
from legaldesk.records.words import holds

CREATE_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(pieces, content='', contentless_delete=1, detail=none, tokenize='ascii')",
    "CREATE TABLE search_new (rowid INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT",
)
_DROP = ("DROP TABLE IF EXISTS search", "DROP TABLE IF EXISTS search_new")
_FEW = 100
"""Fewer deliveries at a time than these wait in `search_new`."""
_SEARCH = table("search", column("rowid", Integer), column("pieces"))
_NEW = table("search_new", column("rowid", Integer), column("words"))
_ADD = Prepared(insert(_SEARCH), ["rowid", "pieces"])
_ADD_NEW = Prepared(insert(_NEW), ["rowid", "words"])


def index(connection: Connection, rows: Sequence[tuple[int, str]]) -> None:
    """Add deliveries, newer than all before: each row is an id and the words."""
    if len(rows) < _FEW:
        _ADD_NEW.run_rows(connection, rows)
        return
    settle(connection)
    _add(connection, rows)


def settle(connection: Connection) -> None:
    """Take the deliveries that wait in `search_new` into the index."""
    waiting = connection.execute(select(_NEW.c.rowid, _NEW.c.words).order_by(_NEW.c.rowid)).all()
    if waiting:
        _add(connection, [(row.rowid, row.words) for row in waiting])
        connection.execute(delete(_NEW))


def index_again(connection: Connection, delivery_id: int, words: str) -> None:
    """Replace the words of one delivery."""
    waits = connection.execute(update(_NEW).where(_NEW.c.rowid == delivery_id).values(words=words)).rowcount
    if not waits:
        connection.execute(delete(_SEARCH).where(_SEARCH.c.rowid == delivery_id))
        _add(connection, [(delivery_id, words)])


def make_anew(connection: Connection) -> None:
    """Make the index, empty, in place of whatever was there, also that of an older version."""
    for statement in (*_DROP, *CREATE_SEARCH):
        connection.exec_driver_sql(statement)


def entries(connection: Connection) -> int:
    """How many deliveries the index holds."""
    counted = "SELECT (SELECT count(*) FROM search_docsize) + (SELECT count(*) FROM search_new)"
    return int(connection.exec_driver_sql(counted).scalar_one())


def matching(sought: Typed, text: str, conditions: Sequence[ColumnElement[bool]]) -> list[Select[int]]:
    """The ids of deliveries that `sought`, which `text` was read as, finds and that fulfill `conditions`.

    Every id of a former select is greater than all of a later one.
    """
    return [_among_new(sought, conditions), _in_index(sought, text, conditions)]


def containing(sought: Typed, text: str, *, few: bool) -> ColumnElement[bool]:
    """That `sought`, which `text` was read as, finds a delivery, as a condition on DELIVERIES.

    `few` are asked one by one. Else the candidates are gathered first, and those that are come to are asked.
    """
    facts = select(stored_bytes(FACTS.c.facts)).where(FACTS.c.delivery_id == DELIVERIES.c.id).scalar_subquery()
    held = func.delivery_holds(literal(text), facts, DELIVERIES.c.reference) == 1
    if few:
        return held
    # With + the rows are walked in the order that is wanted; without, all candidates would be asked and then sorted.
    one = literal_column("+delivery.id", Integer)
    new = select(_NEW.c.rowid).where(contain(_NEW.c.words, sought))
    candidates = select(_SEARCH.c.rowid).where(_matches(sought))
    return or_(one.in_(new), and_(one.in_(candidates), held))


def add_functions(connection: Any) -> None:
    """Give a connection of the driver the function that the statements of `matching` call."""
    connection.create_function("delivery_holds", 3, _holds, deterministic=True)


def _among_new(sought: Typed, conditions: Sequence[ColumnElement[bool]]) -> Select[int]:
    wanted = select(_NEW.c.rowid).where(contain(_NEW.c.words, sought))
    if conditions:
        wanted = wanted.join_from(_NEW, DELIVERIES, DELIVERIES.c.id == _NEW.c.rowid).where(*conditions)
    return wanted


def _in_index(sought: Typed, text: str, conditions: Sequence[ColumnElement[bool]]) -> Select[int]:
    wanted = select(_SEARCH.c.rowid).where(_matches(sought))
    exact = not sought.whole and all(len(spellings) == 1 and is_one_piece(*spellings) for spellings in sought.chunks)
    if exact and not conditions:
        return wanted
    wanted = wanted.join_from(_SEARCH, DELIVERIES, DELIVERIES.c.id == _SEARCH.c.rowid).where(*conditions)
    if exact:
        return wanted
    holds = func.delivery_holds(literal(text), stored_bytes(FACTS.c.facts), DELIVERIES.c.reference) == 1
    return wanted.join(FACTS, FACTS.c.delivery_id == DELIVERIES.c.id).where(holds)


def _matches(sought: Typed) -> ColumnElement[bool]:
    return literal_column("search").bool_op("MATCH")(match_expression(sought))


def match_expression(sought: Typed) -> str:
    """What the candidates have, in FTS5's query language; every piece is quoted."""
    chunks = " AND ".join(_any(spellings) for spellings in sought.chunks)
    return f"({chunks}) OR {_any(sought.whole)}" if sought.whole else chunks


def _any(spellings: Iterable[str]) -> str:
    return "(" + " OR ".join(f"({_all(pieces_sought(part))})" for part in spellings) + ")"


def _all(pieces: Iterable[str]) -> str:
    return " AND ".join(f'"{piece}"' for piece in pieces)


def _add(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    _ADD.run_rows(connection, [(one, pieces_of(words)) for one, words in rows])


def _holds(text: str, facts: bytes, reference: str) -> bool:
    """Whether the delivery with the stored `facts` contains what `text` was read as.

    One whose facts are damaged counts as found: whoever opens it is told.
    """
    sought = typed(text)
    try:
        return sought is not None and holds(json.loads(facts), reference, sought)
    except (ValueError, TypeError, AttributeError):
        return True
