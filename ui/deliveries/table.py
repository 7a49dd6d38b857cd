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

# Each column is as wide as this text; From and What share what is left.
_AS_WIDE_AS = {
    Column.REFERENCE: "LD-2026-000000",
    Column.RECEIVED: "Nov 20, 16:40",
    Column.CHANNEL: "Reg. agent",
    Column.CASE: "2:26-cv-01234-ABC",
    Column.VERDICT: "Counsel must decide + icon",
}
_PADDING = 18
_SHARES = (Column.SENDER, Column.INSTRUMENT)
_LEAST = "Doe & Roe LLP and oth"
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
        self._awaited = False
        self._near = 0
        self._top: tuple[int, int, int] | None = None  # id, row, and pixels beyond its upper edge
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
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._rows_arrived)
        session.theme.changed.connect(self.viewport().update)

    def select_id(self, delivery_id: int) -> None:
        """Select the delivery with that id now, or when the list next holds it."""
        row = self._log.row_of(delivery_id)
        if row >= 0:
            self._select(row)
        else:
            self._kept, self._awaited = delivery_id, True

    def _select(self, row: int) -> None:
        index = self._log.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _remember(self) -> None:
        current = self.currentIndex()
        if current.isValid() and not self._awaited:
            self._kept = self._log.id_at(current.row())
        self._near = max(current.row(), 0)
        scrolled = self.verticalScrollBar().value()
        row = self.rowAt(0)
        at_top = self._log.id_at(row), row, scrolled - self._place_of(row)
        self._top = at_top if scrolled > 0 and row >= 0 else None

    def _restore(self) -> None:
        awaited, self._awaited = self._awaited, False
        row = self._log.row_of(self._kept, self._near) if self._kept >= 0 else -1
        if self._log.again and not awaited:
            self._scroll_back()
            if row >= 0:
                self._select_in_place(row)
            if row >= 0 or self._log.quiet:  # who reads a delivery that left the list reads on
                return
        if self._log.rowCount() == 0:
            self.chosen.emit("")
            return
        self._select(max(row, 0))

    def _scroll_back(self) -> None:
        """Have the row that was at the top at the top again. A list that stood at its beginning shows what is new."""
        if self._top is None:
            return
        delivery_id, near, offset = self._top
        row = self._log.row_of(delivery_id, near)
        if row >= 0:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(self._place_of(row) + offset)

    def _select_in_place(self, row: int) -> None:
        self.setAutoScroll(False)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._log.index(row, 0), flags)
        self.setAutoScroll(True)

    def _place_of(self, row: int) -> int:
        return row * self.verticalHeader().defaultSectionSize()

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
        metrics = self.fontMetrics()
        fixed = {column: metrics.horizontalAdvance(text) + _PADDING for column, text in _AS_WIDE_AS.items()}
        least = metrics.horizontalAdvance(_LEAST) * len(_SHARES)
        room = self.viewport().width()
        for column in _GIVES_WAY:
            if room - sum(fixed.values()) < least:
                del fixed[column]
        share = max((room - sum(fixed.values())) // len(_SHARES), least // (2 * len(_SHARES)))
        for place, column in enumerate(COLUMNS):
            shown = column in fixed or column in _SHARES
            self.setColumnHidden(place, not shown)
            if shown:
                self.setColumnWidth(place, fixed.get(column, share))
