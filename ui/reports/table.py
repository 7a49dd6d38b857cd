"""The table of a report: numbers to the right, columns as wide as what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.language import tr
from ui.language.words import spoken

if TYPE_CHECKING:
    from legaldesk.desk.report_cells import Cells

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PADDING, _WIDEST, _MEASURED = 24, 300, 200


class ReportModel(QAbstractTableModel):
    """The cells of one report, as they are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: Cells | None = None

    def show_cells(self, cells: Cells) -> None:
        """Show `cells` in place of those before."""
        self.beginResetModel()
        self._cells = cells
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many rows the report has."""
        return 0 if parent.isValid() or self._cells is None else len(self._cells.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns the report has."""
        return 0 if parent.isValid() or self._cells is None else len(self._cells.titles)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell as text, or its alignment."""
        if self._cells is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._cells.numbers[index.column()] else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation != Qt.Orientation.Horizontal or self._cells is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return spoken(self._cells.titles[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._cells.numbers[section] else _LEFT
        return None


class ReportTable(QTableView):
    """Shows a `ReportModel`."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = ReportModel()
        self.cells.setParent(self)
        self.setModel(self.cells)
        self.setAccessibleName(tr("The report as a table"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def show_cells(self, cells: Cells) -> None:
        """Show `cells`; each column becomes as wide as its first rows need."""
        self.cells.show_cells(cells)
        metrics = self.fontMetrics()
        for column, title in enumerate(cells.titles):
            texts = [spoken(title), *(row[column] for row in cells.rows[:_MEASURED])]
            width = max(metrics.horizontalAdvance(text) for text in texts) + _PADDING
            self.horizontalHeader().resizeSection(column, min(width, _WIDEST))
