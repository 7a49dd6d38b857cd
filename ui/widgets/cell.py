"""A cell of the list: plain text on the ground of its row, which shows selection, focus and the mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme
from ui.tokens import Tokens

ROW_HEIGHT = 36
_SELECTED = QStyle.StateFlag.State_Selected
_HOVER = QStyle.StateFlag.State_MouseOver
_BAR = 3


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, tokens: Tokens
) -> None:
    """Fill a cell's ground; the first cell of the selected row gets a bar, so that color is not the only sign."""
    state = option.state
    rect = option.rect
    if state & _SELECTED:
        painter.fillRect(rect, QColor(tokens.chosen))
        if index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), QColor(tokens.accent))
    elif state & _HOVER:
        painter.fillRect(rect, QColor(tokens.hover))


class TextDelegate(QStyledItemDelegate):
    """Paints a cell's text; `secondary` columns keep quiet."""

    def __init__(self, theme: Theme, parent: QWidget, *, secondary: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._secondary = secondary

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground and text."""
        tokens = self._theme.tokens
        paint_ground(painter, option, index, tokens)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if not text:
            return
        cell = option.rect.adjusted(9, 0, -5, 0)
        quiet = self._secondary and not option.state & _SELECTED
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.secondary if quiet else tokens.text))
        metrics = QFontMetrics(option.font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
