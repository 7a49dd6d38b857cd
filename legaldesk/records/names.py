"""Which texts the newest deliveries bear in some fields, and how often: one pass over their facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.names import Name
from legaldesk.domain.phrase import Phrase
from legaldesk.records.portable import fact_told, streamed
from legaldesk.records.store import Store
from legaldesk.records.tables import FACTS

_ID = FACTS.c.delivery_id


@dataclass(slots=True)
class _Count:
    """How often one text came, and the newest ids of deliveries that bear it, and that tell more beside it."""

    times: int = 0
    newest: int = 0
    telling: int = 0


class Names:
    """Counts over the log in `store`. They are shown as suggestions, so they are not checked against seals."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def used(self, paths: Sequence[tuple[str, str]], newest: int, after: int = 0) -> tuple[dict[str, list[Name]], int]:
        """The texts at each of `paths` among the `newest` deliveries, those logged after the id `after` only.

        Each path comes with a second one: of the deliveries that bear a text, the newest that has the second fact, too,
        is its source ("": the newest of all). Returns the texts by path and the newest id. Raises MachineFault.
        """
        wanted = list(dict.fromkeys(path for pair in paths for path in pair if path))
        places = [(path, wanted.index(path) + 1, wanted.index(beside) + 1 if beside else 0) for path, beside in paths]
        counts: dict[str, dict[str, _Count]] = {path: {} for path, _ in paths}
        with self._store.guarded(), self._store.reading() as connection:
            last = connection.execute(select(func.max(_ID))).scalar() or 0
            first = max(after, last - newest)
            if last <= first:
                return {}, last
            told = select(_ID, *(fact_told(FACTS.c.facts, *path.split(".")) for path in wanted))
            try:
                with streamed(connection, told.where(first < _ID).order_by(_ID)) as rows:
                    for row in rows:
                        for path, place, beside in places:
                            if text := row[place]:
                                _add(counts[path], text, row[0], tells=bool(beside and row[beside]))
            except (ValueError, TypeError):
                raise MachineFault(Phrase("the log holds facts that cannot be read: run legaldesk verify")) from None
        return {path: [_name(text, count) for text, count in found.items()] for path, found in counts.items()}, last


def _add(found: dict[str, _Count], text: str, delivery_id: int, *, tells: bool) -> None:
    count = found.get(text)
    if count is None:
        count = found[text] = _Count()
    count.times += 1
    count.newest = delivery_id
    if tells:
        count.telling = delivery_id


def _name(text: str, count: _Count) -> Name:
    return Name(text, count.times, count.telling or count.newest, bool(count.telling))
