"""The rows of a file that cannot be imported: line and reason, in a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.language import later, tr
from ui.language.words import spoken
from ui.theme import Theme
from ui.widgets.listing import ListingTable

if TYPE_CHECKING:
    from legaldesk.desk.importing import BadRow

_HEADINGS = (later("Line"), later("Why it cannot be imported"))
_WIDTHS = (96, 0)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BadRowsModel(QAbstractTableModel):
    """The bad rows in the order of the file."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[BadRow, ...] = ()

    def show_rows(self, rows: Sequence[BadRow]) -> None:
        """Show `rows` in place of those before."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many rows are bad."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Line and reason."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line, or why the row cannot be imported."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows[index.row()]
        return f"{row.line:,}" if index.column() == 0 else spoken(row.why)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADINGS[section])
        return None


class BadRowsTable(ListingTable):
    """Shows a `BadRowsModel`."""

    def __init__(self, theme: Theme) -> None:
        self.rows = BadRowsModel()
        super().__init__(theme, self.rows, tr("Rows that cannot be imported"), _WIDTHS)
