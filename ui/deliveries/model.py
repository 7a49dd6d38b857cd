"""The list's model: all ids in order, and blocks of rows that are fetched when they are painted."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from legaldesk.desk import finding
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.query import Order, Query
from legaldesk.domain.sought import Typed, typed
from ui.deliveries.columns import COLUMNS
from ui.deliveries.lines import SHOWN, Line, heading_of, lines_of
from ui.jobs import Lane, Latest
from ui.session import Session
from ui.widgets.cell import HITS_ROLE

BLOCK = 128
"""Rows that are fetched at once."""
_BLOCKS_KEPT = 64
_NEAR = 2_000
_AT_ONCE = 20_000
_REST_AFTER = 80
"""Milliseconds after which the rest of a search is looked for: first its beginning is painted, or more is typed."""
_AHEAD = BLOCK // 4
"""So near to its end, the next block is fetched too."""
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NO_ROW = (-1, None)


class LogModel(QAbstractTableModel):
    """The deliveries that a query asks for. `loaded` is emitted when a new list of ids is in place, `grown` when the
    rest of one has followed that was still `growing`.

    `again` says that the present list answers the same question as the one before it, and `quiet` that it was asked
    for because others changed something: who reads the list is not to be disturbed.
    """

    loaded = Signal()
    grown = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: Sequence[int] = ()
        self._blocks: OrderedDict[int, list[Line]] = OrderedDict()
        self._before: dict[int, Line] = {}  # shown until the new rows have been fetched
        self._query: Query | None = None
        self._wanted: Query | None = None
        self.growing = False
        self.again = self.quiet = False
        self._fetching: set[int] = set()
        self._generation = 0
        self._latest = Latest(session.jobs, Lane.READ, self)
        self._today = self._now()
        self._places: dict[int, int] = {}
        self._sought: Typed | None = None
        self._painted: tuple[int, Line | None] = _NO_ROW  # a list is painted row by row, and each row cell by cell

    def ask(self, query: Query, *, quietly: bool = False, in_steps: bool = False, follow: Sequence[int] = ()) -> None:
        """Replace the list by what `query` asks for, as soon as the log has answered.

        `follow` are ids whose rows in the new list are wanted: they are looked for off the window's thread. `in_steps`:
        the beginning of what a search finds is shown before the rest has been found.
        """
        desk, today = self._session.desk, self._now()
        self._wanted = query
        first = BLOCK if in_steps and query.text.strip() and query != self._query else None

        def answered() -> _Answer:
            ids = finding.ids(desk, query, first)
            places = {} if query.order is Order.LOGGED else {one: place_of(one, ids) for one in follow}
            lines = lines_of(finding.rows(desk, ids[:BLOCK]), desk.zone, today)
            return _Answer(ids, places, lines, more=len(ids) == first)

        self._latest.ask(answered, partial(self._replace, query, quietly))

    def forget(self) -> None:
        """Wait no longer for the answer that is on its way: the list stays as it is."""
        self.growing = False
        self._latest.forget()

    def _replace(self, query: Query, quietly: bool, answer: _Answer) -> None:
        self.again, self.quiet = query == self._query, quietly
        self._query, self._sought, self._places = query, typed(query.text), answer.places
        self.growing, ids = answer.more, answer.ids
        if self.again and ids == self._ids:
            self._forget_rows(answer.first)
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1), [])
        else:
            self.beginResetModel()
            self._ids = ids
            self._forget_rows(answer.first)
            self.endResetModel()
        self.loaded.emit()
        if self.growing:
            self._session.jobs.soon(self, _REST_AFTER, partial(self._ask_for_rest, query))

    def _ask_for_rest(self, query: Query) -> None:
        if self.growing and self._wanted is query:
            desk = self._session.desk
            self._latest.ask(lambda: finding.ids(desk, query), partial(self._extend, query))

    def _extend(self, query: Query, ids: Sequence[int]) -> None:
        """Add the rest to a list that holds the beginning of `ids`; where the log changed meanwhile, ask again."""
        shown = len(self._ids)
        if ids[:shown] != self._ids:
            self.ask(query, quietly=True)
            return
        self.growing = False
        if len(ids) > shown:
            self.beginInsertRows(_ROOT, shown, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        self.grown.emit()

    def _now(self) -> date:
        return self._session.desk.now().astimezone(self._session.desk.zone).date()

    def _forget_rows(self, first: list[Line]) -> None:
        kept = self._blocks.values() if self.again else ()
        self._before = {line.row.id: line for block in kept for line in block}
        self._generation += 1
        self._painted = _NO_ROW
        self._blocks.clear()
        self._fetching.clear()
        if first:
            self._blocks[0] = first
        self._today = self._now()

    @property
    def searching(self) -> bool:
        """Whether the list is that of a search, whose hits are marked."""
        return self._sought is not None

    @property
    def query(self) -> Query | None:
        """The question that the list answers."""
        return self._query

    def row_at(self, row: int) -> LogRow | None:
        """The delivery in `row` if it has been fetched; else it is fetched now, and as it was before, or None."""
        line = self._line_at(row)
        return line.row if line is not None else None

    def _line_at(self, row: int) -> Line | None:
        if not 0 <= row < len(self._ids):
            return None
        number, place = divmod(row, BLOCK)
        block = self._blocks.get(number)
        if block is None:
            self._fetch(number)
            return self._before.get(self._ids[row])
        self._blocks.move_to_end(number)
        beside = number + 1 if place >= BLOCK - _AHEAD else number - 1 if place < _AHEAD else number
        if beside not in self._blocks and 0 <= beside * BLOCK < len(self._ids):
            self._fetch(beside)
        return block[place] if place < len(block) else None

    def ids_between(self, first: int, last: int) -> Sequence[int]:
        """The ids of the rows from `first` to `last`, both included."""
        return self._ids[first : last + 1]

    def row_of(self, delivery_id: int, near: int = 0) -> int:
        """The row of the delivery with that id, or -1.

        In another order than that of logging it is known only if it was followed, or where it is not far from `near`:
        to look through a million takes 0.1 s.
        """
        if self._query is not None and self._query.order is Order.LOGGED:
            return _place_in_order(delivery_id, self._ids, descending=self._query.descending)
        place = self._places.get(delivery_id, -1)
        if place >= 0:
            return place
        try:
            return self._ids.index(delivery_id, max(near - _NEAR, 0), near + _NEAR)
        except ValueError:
            return -1

    def id_at(self, row: int) -> int:
        """The id of the delivery in `row`, or -1."""
        return self._ids[row] if 0 <= row < len(self._ids) else -1

    def _fetch(self, number: int) -> None:
        if number in self._fetching:
            return
        self._fetching.add(number)
        desk, generation, today = self._session.desk, self._generation, self._today
        wanted = self._ids[number * BLOCK : (number + 1) * BLOCK]

        def arrived(lines: list[Line]) -> None:
            if generation != self._generation:
                return
            self._fetching.discard(number)
            self._painted = _NO_ROW
            self._blocks[number] = lines
            while len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
            first = number * BLOCK
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(wanted) - 1, len(COLUMNS) - 1), [])

        def fetched() -> list[Line]:
            return lines_of(finding.rows(desk, wanted), desk.zone, today)

        self._session.jobs.run(Lane.READ, self, fetched, arrived)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many deliveries the list holds."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = SHOWN) -> Any:
        """The text of a cell, where hits stand in it, or the look of its verdict."""
        row, place = index.row(), index.column()
        if row != self._painted[0]:
            self._painted = row, self._line_at(row)
        line = self._painted[1]
        if line is None:
            self._painted = _NO_ROW
            return "…" if role == SHOWN and place == 0 else None
        if role == SHOWN:
            return line.text(place)
        if role == HITS_ROLE:
            return line.hits(place, self._sought) if self._sought is not None else ()
        return line.told(place, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        return heading_of(section, orientation, role)


@dataclass(frozen=True, slots=True)
class _Answer:
    """All ids or the first ones, the rows of those that were followed, and the lines of the first block."""

    ids: Sequence[int]
    places: dict[int, int]
    first: list[Line]
    more: bool


def place_of(delivery_id: int, ids: Sequence[int]) -> int:
    """Where `delivery_id` stands in `ids`, or -1; other threads get their turn meanwhile."""
    for start in range(0, len(ids), _AT_ONCE):
        try:
            return ids.index(delivery_id, start, start + _AT_ONCE)
        except ValueError:
            continue
    return -1


def _place_in_order(delivery_id: int, ids: Sequence[int], *, descending: bool) -> int:
    place = bisect_left(ids, -delivery_id, key=lambda one: -one) if descending else bisect_left(ids, delivery_id)
    return place if place < len(ids) and ids[place] == delivery_id else -1
