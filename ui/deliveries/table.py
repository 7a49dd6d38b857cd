"""The list itself: fixed row height, columns that fit their pane, and a selection that survives a new list."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from legaldesk.domain.query import Order
from ui.deliveries.model import COLUMNS, LOOK_ROLE, Column, LogModel
from ui.session import Session
from ui.widgets.cell import ROW_HEIGHT, TextDelegate
from ui.widgets.pill import PillDelegate

# Fixed widths in characters; From and What share what is left.
_CHARACTERS = {
    Column.REFERENCE: 15,
    Column.RECEIVED: 12,
    Column.CHANNEL: 10,
    Column.CASE: 17,
    Column.VERDICT: 24,
}
_SHARES = {Column.SENDER: 5, Column.INSTRUMENT: 5}
_LEAST = 17
# What gives way first where there is no room; the detail pane has it all.
_GIVES_WAY = (Column.CASE, Column.CHANNEL)


class LogTable(QTableView):
    """Shows a `LogModel`. `chosen` gives the reference of the selected delivery, `opened` that of one to be opened."""

    chosen = Signal(str)
    opened = Signal(str)
    sort_wanted = Signal(object)

    def __init__(self, session: Session, model: LogModel) -> None:
        super().__init__()
        self._log = model
        self._kept = -1
        self._pending = -1
        self.setModel(model)
        self.setAccessibleName("Deliveries")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 16))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._heading_clicked)
        header.setAccessibleName("Columns")
        for place, column in enumerate(COLUMNS):
            quiet = column in (Column.RECEIVED, Column.CHANNEL)
            delegate = PillDelegate(session.theme, LOOK_ROLE, self) if column is Column.VERDICT else None
            self.setItemDelegateForColumn(place, delegate or TextDelegate(session.theme, self, secondary=quiet))
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        model.modelAboutToBeReset.connect(self._remember)
        model.loaded.connect(self._restore)
        model.dataChanged.connect(self._rows_arrived)
        session.theme.changed.connect(self.viewport().update)

    def select_id(self, delivery_id: int) -> None:
        """Select the delivery with that id now, or when the list next holds it."""
        self._kept = delivery_id
        row = self._log.row_of(delivery_id)
        if row >= 0:
            self._select(row)

    def _select(self, row: int) -> None:
        index = self._log.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _remember(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self._kept = self._log.id_at(current.row())

    def _restore(self) -> None:
        count = self._log.rowCount()
        if count == 0:
            self.chosen.emit("")
            return
        row = self._log.row_of(self._kept) if self._kept >= 0 else -1
        self._select(max(row, 0))

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        self._tell(current.row())

    def _tell(self, number: int) -> None:
        self._pending = -1
        row = self._log.row_at(number)
        if row is not None:
            self._kept = row.id
            self.chosen.emit(row.reference)
        elif number >= 0:
            self._pending = number

    def _rows_arrived(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self._pending <= last.row():
            self._tell(self._pending)

    def _heading_clicked(self, place: int) -> None:
        self.sort_wanted.emit(COLUMNS[place].order)

    def show_order(self, order: Order, *, descending: bool) -> None:
        """Mark the column that the list is ordered by."""
        header = self.horizontalHeader()
        for place, column in enumerate(COLUMNS):
            if column.order is order:
                direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                header.setSortIndicator(place, direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the delivery."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            row = self._log.row_at(self.currentIndex().row())
            if row is not None:
                self.opened.emit(row.reference)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        one = self.fontMetrics().averageCharWidth()
        fixed = {column: round(count * one * 1.12) + 16 for column, count in _CHARACTERS.items()}
        least = _LEAST * one
        room = self.viewport().width()
        hidden: list[Column] = []
        for column in _GIVES_WAY:
            if room - sum(width for kept, width in fixed.items() if kept not in hidden) < least * len(_SHARES):
                hidden.append(column)
        left = room - sum(width for kept, width in fixed.items() if kept not in hidden)
        total = sum(_SHARES.values())
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column in hidden)
            share = _SHARES.get(column)
            width = fixed[column] if share is None else max(round(least / 2), left * share // total)
            self.setColumnWidth(place, width)
