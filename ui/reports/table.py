"""The table of a report: numbers to the right, columns as wide as what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.language import tr
from ui.theme import Theme
from ui.when import cell_in_words
from ui.widgets.listing import LEFT, RIGHT, ListingTable

if TYPE_CHECKING:
    from legaldesk.desk.report_cells import Cells

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
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
            text = self._cells.rows[index.row()][index.column()]
            return cell_in_words(text) if self._cells.moments[index.column()] else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._cells.numbers[index.column()] else LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation != Qt.Orientation.Horizontal or self._cells is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self._cells.numbers[section] else LEFT
        return None


class ReportTable(ListingTable):
    """Shows a `ReportModel`."""

    def __init__(self, theme: Theme) -> None:
        self.cells = ReportModel()
        super().__init__(theme, self.cells, tr("The report as a table"))

    def show_cells(self, cells: Cells) -> None:
        """Show `cells`; each column becomes as wide as its first rows need."""
        self.cells.show_cells(cells)
        metrics = self.fontMetrics()
        for column, title in enumerate(cells.titles):
            texts = [
                title,
                *(self.cells.index(row, column).data() for row in range(min(len(cells.rows), _MEASURED))),
            ]
            width = max(metrics.horizontalAdvance(text) for text in texts) + _PADDING
            self.horizontalHeader().resizeSection(column, min(width, _WIDEST))
