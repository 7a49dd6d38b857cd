"""A verdict in a cell of the list: a pill with icon and words on the ground of its tone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme
from ui.widgets.cell import RowLook, paint_ground
from ui.widgets.looks import Look

_HEIGHT = 22
_ICON = 15
_PAD = 9
_GAP = 6


class PillDelegate(QStyledItemDelegate):
    """Paints the `Look` that a cell gives for `role`."""

    def __init__(self, theme: Theme, look: RowLook, role: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._role = role

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell's ground, and the pill on it."""
        paint_ground(painter, option, index, self._theme.tokens, self._look)
        look = index.data(self._role)
        if not isinstance(look, Look):
            return
        cell = option.rect.adjusted(8, 0, -6, 0)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        room = cell.width() - 2 * _PAD - _ICON - _GAP
        words = look.words if metrics.horizontalAdvance(look.words) <= room else look.short
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        width = min(cell.width(), 2 * _PAD + _ICON + _GAP + metrics.horizontalAdvance(words))
        top = cell.top() + (cell.height() - _HEIGHT) / 2
        pill = QRectF(cell.left(), top, width, _HEIGHT)
        pair = self._theme.tone(look.tone)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.ground))
        painter.drawRoundedRect(pill, _HEIGHT / 2, _HEIGHT / 2)
        painter.drawPixmap(
            QRectF(pill.left() + _PAD, top + (_HEIGHT - _ICON) / 2, _ICON, _ICON).topLeft(),
            self._theme.pixmap(look.icon, pair.text, _ICON, painter.device().devicePixelRatioF()),
        )
        painter.setFont(font)
        painter.setPen(QColor(pair.text))
        painter.drawText(
            pill.adjusted(_PAD + _ICON + _GAP, 0, 0, 0),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            words,
        )
        painter.restore()
