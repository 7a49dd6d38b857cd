"""Which texts the newest deliveries bear in a field, and how often: counted by the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, null, select

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.names import Name
from legaldesk.records.portable import fact_told
from legaldesk.records.store import Store
from legaldesk.records.tables import FACTS

_MOST = 2_000
"""Most different texts of one field that are given out: the most used ones."""
_ID = FACTS.c.delivery_id


class Names:
    """Counts over the log in `store`. They are shown as suggestions, so they are not checked against seals."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def used(self, paths: Sequence[tuple[str, str]], newest: int, after: int = 0) -> tuple[dict[str, list[Name]], int]:
        """The texts at each of `paths` among the `newest` deliveries, those logged after the id `after` only.

        Each path comes with a second one: of the deliveries that bear a text, the newest that has the second fact, too,
        is its source ("": the newest of all). Returns the texts by path, the most used first, and the newest id. Raises
        MachineFault.
        """
        with self._store.guarded(), self._store.reading() as connection:
            last = connection.execute(select(func.max(_ID))).scalar() or 0
            first = max(after, last - newest)
            if last <= first:
                return {}, last
            return {path: self._count(connection, path, beside, first) for path, beside in paths}, last

    def _count(self, connection: Connection, path: str, beside: str, first: int) -> list[Name]:
        text = fact_told(FACTS.c.facts, *path.split("."))
        telling: ColumnElement[Any] = null()
        if beside:
            told = fact_told(FACTS.c.facts, *beside.split("."))
            telling = func.max(case((told.is_not(None), _ID)))
        counted = (
            select(text, func.count(), func.max(_ID), telling)
            .where(first < _ID, text.is_not(None))
            .group_by(text)
            .order_by(func.count().desc())
            .limit(_MOST)
        )
        try:
            rows = connection.execute(counted).all()
        except (ValueError, TypeError):
            raise MachineFault("the log holds facts that cannot be read: run legaldesk verify") from None
        return [Name(told, times, tells or newest, tells is not None) for told, times, newest, tells in rows if told]
