"""The search index, whichever engine keeps it: which words stand in which delivery."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, true, union_all

from legaldesk.domain.sought import Typed, typed
from legaldesk.records.numbering import last_number
from legaldesk.records.postgres import search as on_postgresql
from legaldesk.records.sqlite import search as on_sqlite
from legaldesk.records.tables import DELIVERIES, FACTS, NUMBERS
from legaldesk.records.words import words_of_facts

TABLE = "search"
"""The table that holds it."""
SETTLE_EVERY = 256
"""Single deliveries after which `settle` is due."""
_AT_ONCE = 500
_WITH_YEAR = len("LD-2026")
_SIX_FIGURES = 999_999


def index(connection: Connection, rows: Sequence[tuple[int, str]]) -> None:
    """Add deliveries, newer than all before: each row is an id and the words."""
    if _is_sqlite(connection):
        on_sqlite.index(connection, rows)
    else:
        on_postgresql.index(connection, rows)


def settle(connection: Connection) -> None:
    """Do what `index` left for later, so that a search stays quick."""
    if _is_sqlite(connection):
        on_sqlite.settle(connection)


def index_again(connection: Connection, delivery_id: int, words: str) -> None:
    """Replace the words of one delivery."""
    if _is_sqlite(connection):
        on_sqlite.index_again(connection, delivery_id, words)
    else:
        on_postgresql.index_again(connection, delivery_id, words)


def rebuild(connection: Connection, progress: Callable[[int, int], bool] | None = None) -> None:
    """Make the index of all deliveries from scratch, also over the index of an older version.

    `progress(done, all)` is called now and then; what it answers does not matter. Raises what the database raises, or
    ValueError if facts cannot be read.
    """
    (on_sqlite if _is_sqlite(connection) else on_postgresql).make_anew(connection)
    everything = (
        select(DELIVERIES.c.id, DELIVERIES.c.reference, FACTS.c.facts)
        .join_from(DELIVERIES, FACTS, FACTS.c.delivery_id == DELIVERIES.c.id)
        .order_by(DELIVERIES.c.id)
        .limit(_AT_ONCE)
    )
    total = connection.execute(select(func.count()).select_from(DELIVERIES)).scalar_one()
    last = done = 0
    while rows := connection.execute(everything.where(DELIVERIES.c.id > last)).all():
        index(
            connection,
            [(row.id, words_of_facts(json.loads(row.facts), row.reference)) for row in rows],
        )
        last, done = rows[-1].id, done + len(rows)
        if progress is not None:
            progress(done, total)


def matching(
    connection: Connection,
    text: str,
    conditions: Sequence[ColumnElement[bool]] = (),
    wanted: int | None = None,
) -> list[Select[int]] | None:
    """The ids of deliveries that contain each chunk of `text` and fulfill `conditions` (on DELIVERIES).

    Every id of a former select is greater than all of a later one; of the newest, `wanted` may be enough (None: all
    are wanted). None if `text` holds no word: it asks for nothing.
    """
    text = _whole(text)
    sought = typed(text)
    if sought is None:
        return None
    if not sought.chunks and asked_in_one_year(connection, text):
        (beginnings,) = sought.begun
        return [
            select(DELIVERIES.c.id).where(_begins((begun,)), *conditions) for begun in sorted(_apart(beginnings))[::-1]
        ]
    if not sought.chunks:
        return [_newest_of_years(connection, sought, conditions, wanted)]
    conditions = [*conditions, *_begun(sought)]
    if _is_sqlite(connection):
        return on_sqlite.matching(sought, text, conditions)
    return on_postgresql.matching(connection, sought, conditions, wanted)


def _newest_of_years(
    connection: Connection, sought: Typed, conditions: Sequence[ColumnElement[bool]], wanted: int | None
) -> Select[int]:
    """The ids that are `sought` and fulfill `conditions`, or only the newest `wanted` of each year.

    Within a year, references stand in the order in which they were logged; `LD-201` would else be looked for from the
    newest delivery on, through all years since.
    """
    years = {f"LD-{year:04d}": last for year, last in connection.execute(select(NUMBERS.c.year, NUMBERS.c.last)).all()}
    begun = {year for year in years if all(year.startswith(beginnings) for beginnings in sought.begun)}
    if not wanted or not begun or max(years.values()) > _SIX_FIGURES:
        return select(DELIVERIES.c.id).where(*conditions, *_begun(sought))
    # Of two ranges SQLite takes the wider one, so that of the year stands alone: whoever is in it begins as is sought.
    of_year = select(DELIVERIES.c.id).where(*conditions).order_by(DELIVERIES.c.reference.desc()).limit(wanted)
    newest = [select(of_year.where(_begins((f"{year}-",))).subquery()) for year in sorted(begun)]
    found = union_all(*newest).subquery()
    return select(found.c.id)


def asked_in_one_year(connection: Connection, text: str) -> bool:
    """Whether `text` is nothing but the beginning of references of one year: in their order they were logged."""
    sought = typed(_whole(text))
    if sought is None or sought.chunks or len(sought.begun) != 1 or len(sought.begun[0][0]) < _WITH_YEAR:
        return False
    return last_number(connection, int(sought.begun[0][0][3:_WITH_YEAR])) <= _SIX_FIGURES


def holds_words(text: str) -> bool:
    """Whether `text` asks for anything."""
    return typed(_whole(text)) is not None


def containing(connection: Connection, text: str, *, few: bool) -> ColumnElement[bool]:
    """That a delivery contains each chunk of `text`, as a condition on DELIVERIES: for orders that `matching` has not.

    `few`: other conditions leave few to ask; else most should fulfill it, or many are asked for nothing.
    """
    text = _whole(text)
    sought = typed(text)
    if sought is None:
        return true()
    if not sought.chunks:
        return and_(*_begun(sought))
    on_engine = (
        on_sqlite.containing(sought, text, few=few) if _is_sqlite(connection) else on_postgresql.containing(sought)
    )
    return and_(*_begun(sought), on_engine)


def _begun(sought: Typed) -> list[ColumnElement[bool]]:
    """That the reference of a delivery begins as `sought` says."""
    return [_begins(_apart(beginnings)) for beginnings in sought.begun]


def _apart(beginnings: Sequence[str]) -> list[str]:
    """Those of `beginnings` that no shorter one of them holds already."""
    return [one for one in beginnings if not any(one != other and one.startswith(other) for other in beginnings)]


def _begins(beginnings: Sequence[str]) -> ColumnElement[bool]:
    """That a reference begins with one of `beginnings`, as ranges that its index knows."""
    name = DELIVERIES.c.reference
    return or_(*(and_(name >= begun, name < f"{begun[:-1]}{chr(ord(begun[-1]) + 1)}") for begun in beginnings))


def entries(connection: Connection) -> int:
    """How many deliveries the index holds."""
    return on_sqlite.entries(connection) if _is_sqlite(connection) else on_postgresql.entries(connection)


def _whole(text: str) -> str:
    """`text` without halves of characters, which cannot be handed to an engine, nor be in the log."""
    return text.encode(errors="ignore").decode()


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
