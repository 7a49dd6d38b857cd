"""A verdict in a cell of the list: a pill with icon and words on the ground of its tone."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme
from ui.tokens import Tokens
from ui.widgets.cell import RowLook, paint_ground
from ui.widgets.looks import Look

_HEIGHT = 22
_ICON = 15
_PAD = 9
_GAP = 6
_KEPT = 64
"""Drawn pills that are kept: one for each verdict, times the widths that a column has while it is dragged."""


class PillDelegate(QStyledItemDelegate):
    """Paints the `Look` that a cell gives for `role`."""

    def __init__(self, theme: Theme, look: RowLook, role: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._role = role
        self._tokens: Tokens | None = None
        self._font = QFont()
        self._drawn: dict[tuple[Look, int, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell's ground, and the pill on it."""
        paint_ground(painter, option, index, self._theme.tokens, self._look)
        look = index.model().data(index, self._role)
        if not isinstance(look, Look):
            return
        cell = option.rect.adjusted(8, 0, -6, 0)
        self._forget_others(option.font)
        pill = self._drawn_for(look, cell.width(), painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(cell.left(), cell.top() + (cell.height() - _HEIGHT) / 2), pill)

    def _forget_others(self, font: QFont) -> None:
        """Keep what is drawn only as long as it is of use."""
        tokens = self._theme.tokens
        if tokens is not self._tokens or font != self._font or len(self._drawn) >= _KEPT:
            self._tokens, self._font = tokens, QFont(font)
            self._drawn.clear()

    def _drawn_for(self, look: Look, room: int, ratio: float) -> QPixmap:
        """The pill of `look` in at most `room` points, drawn once: there are few, and every row of the list has one."""
        key = (look, room, ratio)
        if (drawn := self._drawn.get(key)) is None:
            font = QFont(self._font)
            font.setWeight(QFont.Weight.DemiBold)
            drawn = self._drawn[key] = self._draw(look, font, room, ratio)
        return drawn

    def _draw(self, look: Look, font: QFont, room: int, ratio: float) -> QPixmap:
        metrics = QFontMetrics(font)
        beside = 2 * _PAD + _ICON + _GAP
        words = look.words if metrics.horizontalAdvance(look.words) <= room - beside else look.short
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - beside)
        pill = QRectF(0, 0, max(1, min(room, beside + metrics.horizontalAdvance(words))), _HEIGHT)
        drawn = QPixmap(math.ceil(pill.width() * ratio), math.ceil(_HEIGHT * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        pair = self._theme.tone(look.tone)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.ground))
        painter.drawRoundedRect(pill, _HEIGHT / 2, _HEIGHT / 2)
        painter.drawPixmap(QPointF(_PAD, (_HEIGHT - _ICON) / 2), self._theme.pixmap(look.icon, pair.text, _ICON, ratio))
        painter.setFont(font)
        painter.setPen(QColor(pair.text))
        painter.drawText(
            pill.adjusted(_PAD + _ICON + _GAP, 0, 0, 0),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            words,
        )
        painter.end()
        return drawn
