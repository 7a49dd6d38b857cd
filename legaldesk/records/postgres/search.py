"""The search index on PostgreSQL: the words of each delivery as one text, found through their trigrams (pg_trgm).

Each word stands between two blanks, so that the beginning of a word is a blank and letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    or_,
    select,
    text,
    update,
)

from legaldesk.domain.sought import Typed
from legaldesk.records.bulk import Adding
from legaldesk.records.portable import contain
from legaldesk.records.postgres.sampling import Seen, look
from legaldesk.records.tables import DELIVERIES

SEARCH = Table(
    "search", MetaData(), Column("rowid", BigInteger, primary_key=True), Column("words", Text(collation="C"))
)
_BY_WORDS = "CREATE INDEX search_by_words ON search USING gin (words gin_trgm_ops)"
CREATE_SEARCH = ('CREATE TABLE search (rowid bigint PRIMARY KEY, words text COLLATE "C" NOT NULL)', _BY_WORDS)
_ADD = Adding(SEARCH, ["rowid", "words"])


def index(connection: Connection, rows: Sequence[tuple[int, str]]) -> None:
    """Add deliveries: each row is an id and the words."""
    _ADD.run_rows(connection, rows)


def index_again(connection: Connection, delivery_id: int, words: str) -> None:
    """Replace the words of one delivery."""
    connection.execute(update(SEARCH).where(SEARCH.c.rowid == delivery_id).values(words=words))


def make_anew(connection: Connection) -> None:
    """Empty the index."""
    connection.execute(text("TRUNCATE search"))


def entries(connection: Connection) -> int:
    """How many deliveries the index holds."""
    return int(connection.execute(select(func.count()).select_from(SEARCH)).scalar_one())


def matching(
    connection: Connection, sought: Typed, conditions: Sequence[ColumnElement[bool]], wanted: int | None
) -> list[Select[int]]:
    """The ids of deliveries that `sought` finds and that fulfill `conditions`; of the newest, `wanted` may be enough.

    Every id of a former select is greater than all of a later one. What is common is found by walking back from the
    newest delivery, everything else by the index.
    """
    seen = look(connection, sought, conditions)
    if not wanted or not (back := seen.way_back(wanted)):
        return [_found(sought, seen, conditions)]
    walked = _joined(select(SEARCH.c.rowid), conditions).where(SEARCH.c.rowid > back, _within(SEARCH.c.words, sought))
    return [walked, _found(sought, seen, conditions).where(SEARCH.c.rowid <= back)]


def _found(sought: Typed, seen: Seen, conditions: Sequence[ColumnElement[bool]]) -> Select[int]:
    """What `sought` finds; the server is left to choose how only where words are common and conditions may be rare."""
    if seen.common:
        return _joined(select(SEARCH.c.rowid), conditions).where(contain(SEARCH.c.words, sought))
    rare = seen.rare
    asked = Typed(tuple(_fewest(sought.chunks[place]) for place in rare), _fewest(sought.whole))
    # With + 0 no order of the key is to be had by walking, so that the index is asked.
    found = _joined(select((SEARCH.c.rowid + 0).label("found")), conditions).where(contain(SEARCH.c.words, asked))
    return found if len(rare) == len(sought.chunks) else found.where(_within(SEARCH.c.words, sought))


def _joined(wanted: Select[int], conditions: Sequence[ColumnElement[bool]]) -> Select[int]:
    if not conditions:
        return wanted
    return wanted.join_from(SEARCH, DELIVERIES, DELIVERIES.c.id == SEARCH.c.rowid).where(*conditions)


def _within(words: ColumnElement[str], sought: Typed) -> ColumnElement[bool]:
    """The same as `contain`, without the index."""
    chunks = and_(*(_any_within(words, spellings) for spellings in sought.chunks))
    return or_(chunks, _any_within(words, sought.whole)) if sought.whole else chunks


def _any_within(words: ColumnElement[str], spellings: Iterable[str]) -> ColumnElement[bool]:
    return or_(*(func.strpos(words, part) > 0 for part in spellings))


def _fewest(spellings: Sequence[str]) -> tuple[str, ...]:
    """The same without those that hold another one, which is found where they are."""
    return tuple(one for one in spellings if not any(other != one and other in one for other in spellings))


def containing(sought: Typed) -> ColumnElement[bool]:
    """That `sought` finds a delivery, as a condition on DELIVERIES."""
    return DELIVERIES.c.id.in_(select(SEARCH.c.rowid).where(contain(SEARCH.c.words, sought)))
