"""The list's model: all ids in order, and blocks of rows that are fetched when they are painted."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from legaldesk.desk import finding
from legaldesk.domain.logged import LogRow
from legaldesk.domain.query import Order, Query
from legaldesk.domain.words import say
from ui.jobs import Lane, Latest
from ui.session import Session
from ui.when import briefly
from ui.widgets.looks import CHANNEL_SHORT, look_of

BLOCK = 128
"""Rows that are fetched at once."""
_BLOCKS_KEPT = 64
_NEAR = 2_000
LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(Enum):
    """The columns, in order: heading, and what a click on it sorts by."""

    REFERENCE = ("Reference", Order.LOGGED)
    RECEIVED = ("Received", Order.RECEIVED)
    CHANNEL = ("Channel", Order.CHANNEL)
    SENDER = ("From", Order.SENDER)
    CASE = ("Case", Order.CASE)
    INSTRUMENT = ("What", Order.INSTRUMENT)
    VERDICT = ("Verdict", Order.DISPOSITION)

    @property
    def heading(self) -> str:
        """What stands over the column."""
        return self.value[0]

    @property
    def order(self) -> Order:
        """What the column sorts by."""
        return self.value[1]


COLUMNS = tuple(Column)


class LogModel(QAbstractTableModel):
    """The deliveries that a query asks for. `loaded` is emitted when a new list of ids is in place.

    `again` says that the present list answers the same question as the one before it, and `quiet` that it was asked
    for because others changed something: who reads the list is not to be disturbed.
    """

    loaded = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: array[int] = array("q")
        self._blocks: OrderedDict[int, list[LogRow]] = OrderedDict()
        self._before: dict[int, LogRow] = {}  # shown until the new rows have been fetched
        self._query: Query | None = None
        self.again = self.quiet = False
        self._fetching: set[int] = set()
        self._generation = 0
        self._latest = Latest(session.jobs, Lane.READ, self)
        self._today = session.desk.now().astimezone(session.desk.zone).date()
        self._texts: dict[Column, Callable[[LogRow], str]] = {
            Column.REFERENCE: lambda row: row.reference,
            Column.RECEIVED: lambda row: briefly(row.received_at, session.desk.zone, self._today),
            Column.CHANNEL: lambda row: CHANNEL_SHORT[row.channel],
            Column.SENDER: lambda row: row.sender or say(row.requester),
            Column.CASE: lambda row: row.case_number,
            Column.INSTRUMENT: lambda row: say(row.instrument),
            Column.VERDICT: lambda row: look_of(row.disposition, row.extra_processing).words,
        }

    def ask(self, query: Query, *, quietly: bool = False) -> None:
        """Replace the list by what `query` asks for, as soon as the log has answered."""
        desk = self._session.desk
        arrived = partial(self._replace, query, quietly)
        self._latest.ask(lambda: finding.ids(desk, query), arrived)

    def _replace(self, query: Query, quietly: bool, ids: array[int]) -> None:
        self.again, self.quiet = query == self._query, quietly
        self._query = query
        if self.again and ids == self._ids:
            self._forget_rows()
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1), [])
        else:
            self.beginResetModel()
            self._ids = ids
            self._forget_rows()
            self.endResetModel()
        self.loaded.emit()

    def _forget_rows(self) -> None:
        kept = self._blocks.values() if self.again else ()
        self._before = {row.id: row for block in kept for row in block}
        self._generation += 1
        self._blocks.clear()
        self._fetching.clear()
        self._today = self._session.desk.now().astimezone(self._session.desk.zone).date()

    def row_at(self, row: int) -> LogRow | None:
        """The delivery in `row` if it has been fetched; else it is fetched now, and as it was before, or None."""
        if not 0 <= row < len(self._ids):
            return None
        number = row // BLOCK
        block = self._blocks.get(number)
        if block is None:
            self._fetch(number)
            return self._before.get(self._ids[row])
        self._blocks.move_to_end(number)
        place = row - number * BLOCK
        return block[place] if place < len(block) else None

    def row_of(self, delivery_id: int, near: int = 0) -> int:
        """The row of the delivery with that id, or -1. `near` is where it is looked for first: a million take 0.1 s."""
        for first, last in ((max(near - _NEAR, 0), near + _NEAR), (0, len(self._ids))):
            try:
                return self._ids.index(delivery_id, first, last)
            except ValueError:
                continue
        return -1

    def id_at(self, row: int) -> int:
        """The id of the delivery in `row`, or -1."""
        return self._ids[row] if 0 <= row < len(self._ids) else -1

    def _fetch(self, number: int) -> None:
        if number in self._fetching:
            return
        self._fetching.add(number)
        desk, generation = self._session.desk, self._generation
        wanted = self._ids[number * BLOCK : (number + 1) * BLOCK]

        def arrived(rows: list[LogRow]) -> None:
            if generation != self._generation:
                return
            self._fetching.discard(number)
            self._blocks[number] = rows
            while len(self._blocks) > _BLOCKS_KEPT:
                self._blocks.popitem(last=False)
            first = number * BLOCK
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(wanted) - 1, len(COLUMNS) - 1), [])

        self._session.jobs.run(Lane.READ, self, lambda: finding.rows(desk, wanted), arrived)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many deliveries the list holds."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, or the look of its verdict."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, LOOK_ROLE):
            return None
        row = self.row_at(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        column = COLUMNS[index.column()]
        if role == LOOK_ROLE:
            return look_of(row.disposition, row.extra_processing) if column is Column.VERDICT else None
        text = self._texts[column](row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading}: {text}"
        return text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        return None
