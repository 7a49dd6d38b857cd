"""The search index on PostgreSQL: the words of each delivery as one text, found through their trigrams (pg_trgm).

Each word stands between two blanks, so that the beginning of a word is a blank and letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
from legaldesk.records.tables import DELIVERIES

SEARCH = Table(
    "search", MetaData(), Column("rowid", BigInteger, primary_key=True), Column("words", Text(collation="C"))
)
_BY_WORDS = "CREATE INDEX search_by_words ON search USING gin (words gin_trgm_ops)"
CREATE_SEARCH = ('CREATE TABLE search (rowid bigint PRIMARY KEY, words text COLLATE "C" NOT NULL)', _BY_WORDS)
_ADD = Adding(SEARCH, ["rowid", "words"])
_LOOKED_AT = 1_000
"""Of the newest deliveries, how many are looked at to see what is common."""
_COMMON = _LOOKED_AT // 50
"""In more of them than this stands what is common."""
_FETCHING = 3
"""How many times as much a hit of the index costs as a delivery that is walked past."""
_READING = 2
"""The same for a delivery that the index must read of, since it has the rarest of the chunks."""


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

    Every id of a former select is greater than all of a later one. The server knows how often a trigram stands
    somewhere, not how often words stand together nor whether they do in newer deliveries. So a few of the newest are
    looked at first: what stands in many of them is found by walking back from there, everything else by the index.
    """
    seen = _look(connection, sought, conditions)
    if not wanted or not (back := seen.way_back(wanted)):
        return [_found(sought, seen, conditions)]
    walked = _joined(select(SEARCH.c.rowid), conditions).where(SEARCH.c.rowid > back, _within(SEARCH.c.words, sought))
    return [walked, _found(sought, seen, conditions).where(SEARCH.c.rowid <= back)]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the newest deliveries hold: `newest` is the last one's id, `chunks` how many have each chunk.

    `words` have all that is sought, and `all` of these fulfill the conditions besides.
    """

    newest: int
    words: int
    all: int
    chunks: tuple[int, ...]

    def way_back(self, wanted: int) -> int:
        """The id after which `wanted` hits should be found more quickly by walking; 0 if they should not."""
        if not self.all:
            return 0
        way = _LOOKED_AT * wanted / self.all
        by_index = (_FETCHING * self.words + _READING * min(self.chunks)) * self.newest / _LOOKED_AT
        return max(self.newest - round(2 * way), 0) if way < by_index else 0

    @property
    def common(self) -> bool:
        """Whether so many hold all words that asking the index for them is slower than anything else."""
        return self.words > _COMMON

    @property
    def rare(self) -> tuple[int, ...]:
        """The places of the chunks that the index is best asked for; the others are looked for in what it finds."""
        fewest = min(self.chunks)
        most = len(self.chunks) * _LOOKED_AT if fewest > _COMMON else max(2 * fewest, _COMMON)
        return tuple(place for place, count in enumerate(self.chunks) if count <= most)


def _look(connection: Connection, sought: Typed, conditions: Sequence[ColumnElement[bool]]) -> _Seen:
    newest = select(SEARCH).order_by(SEARCH.c.rowid.desc()).limit(_LOOKED_AT).subquery()
    words = newest.c.words
    each = [func.count().filter(_any_within(words, spellings)) for spellings in sought.chunks]
    last, held, *chunks = connection.execute(
        select(func.max(newest.c.rowid), func.count().filter(_within(words, sought)), *each)
    ).one()
    both = held
    if held and conditions:
        fulfilling = select(func.count()).join_from(newest, DELIVERIES, DELIVERIES.c.id == newest.c.rowid)
        both = connection.execute(fulfilling.where(_within(words, sought), *conditions)).scalar_one()
    return _Seen(last or 0, held, both, tuple(chunks))


def _found(sought: Typed, seen: _Seen, conditions: Sequence[ColumnElement[bool]]) -> Select[int]:
    """What `sought` finds; the server is left to choose how only where words are common and conditions may be rare."""
    if seen.common:
        return _joined(select(SEARCH.c.rowid), conditions).where(contain(SEARCH.c.words, sought))
    rare = seen.rare
    asked = Typed(tuple(sought.chunks[place] for place in rare), sought.whole)
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


def containing(sought: Typed) -> ColumnElement[bool]:
    """That `sought` finds a delivery, as a condition on DELIVERIES."""
    return DELIVERIES.c.id.in_(select(SEARCH.c.rowid).where(contain(SEARCH.c.words, sought)))
