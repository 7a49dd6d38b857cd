"""A plain list in columns, as the pages beside the desk have them: rows of one height, columns that share the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.language import tr
from ui.theme import Theme
from ui.widgets.cell import CELL_LEFT, CELL_RIGHT, ROW_HEIGHT, RowLook, paint_ground
from ui.widgets.rows import show_whole_rows
from ui.widgets.texts import as_drawn

_AROUND = 16
_ICON, _GAP = 16, 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
"""How a cell's text stands: words to the left, numbers to the right."""
_FLAG = QItemSelectionModel.SelectionFlag
RETURN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListingDelegate(QStyledItemDelegate):
    """Paints the icon and the text of a cell on the ground of its row, in the model's font and to the side it says."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = RowLook()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, icon and text."""
        tokens = self._theme.tokens
        paint_ground(painter, option, index, tokens, self._look)
        cell = option.rect.adjusted(CELL_LEFT, 0, -CELL_RIGHT, 0)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, cell.left(), cell.top() + (cell.height() - _ICON) // 2, _ICON, _ICON)
            cell.setLeft(cell.left() + _ICON + _GAP)
        text = as_drawn(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if not text:
            return
        chosen = index.data(Qt.ItemDataRole.FontRole)
        font = QFont(option.font)
        font.setBold(isinstance(chosen, QFont) and chosen.bold())
        right = index.data(Qt.ItemDataRole.TextAlignmentRole) == RIGHT
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, int(RIGHT if right else LEFT), shown)


class ListingTable(QTableView):
    """Shows `model`, whose whole rows are chosen one at a time; `name` is what a screen reader calls it.

    `widths` are the points of each column; those of 0 share what is left. Without it columns are as wide as they are
    made.
    """

    def __init__(self, theme: Theme, model: QAbstractItemModel, name: str, widths: Sequence[int] = ()) -> None:
        super().__init__()
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(ListingDelegate(theme, self))
        show_whole_rows(self, name)
        self.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + _AROUND))
        header = self.horizontalHeader()
        header.setDefaultAlignment(LEFT)
        header.setHighlightSections(False)
        header.setAccessibleName(tr("Columns"))
        for column, width in enumerate(widths):
            header.resizeSection(column, width or header.defaultSectionSize())
            if not width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        theme.changed.connect(self.viewport().update)

    def choose_row(self, row: int) -> None:
        """Choose the row number `row`, and no other."""
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), _FLAG.ClearAndSelect | _FLAG.Rows)
