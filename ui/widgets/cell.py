"""A cell of the list: plain text on the ground of its row, which shows what is chosen; hits stand out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme
from ui.tokens import Tokens
from ui.widgets.texts import as_drawn

HITS_ROLE = Qt.ItemDataRole.UserRole + 2
"""Where what was searched for stands in a cell's text: pairs of first character and the one after the last."""
ROW_HEIGHT = 36
"""How high the rows of a list are at least, in points."""
_SELECTED = QStyle.StateFlag.State_Selected
_HOVER = QStyle.StateFlag.State_MouseOver
_BAR = 3
CELL_LEFT, CELL_RIGHT = 9, 5
"""Points beside the text of a cell."""
_Spans = Sequence[tuple[int, int]]


@dataclass(slots=True)
class RowLook:
    """What all cells of a list have in common.

    `leading` is the column that stands first, `marked` the row that the keys act on while several are chosen (or -1).
    """

    leading: int = 0
    marked: int = -1
    everything: bool = False
    searching: bool = False


def is_selected(option: QStyleOptionViewItem, look: RowLook) -> bool:
    """Whether the row of the cell is chosen."""
    return look.everything or bool(option.state & _SELECTED)


def paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    tokens: Tokens,
    look: RowLook,
) -> None:
    """Fill a cell's ground; the first cell of a chosen row gets a bar, so that color is not the only sign.

    The row that the keys act on has a line above and below while several are chosen.
    """
    rect = option.rect
    if is_selected(option, look):
        painter.fillRect(rect, QColor(tokens.chosen))
        if index.column() == look.leading:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), QColor(tokens.accent))
    elif option.state & _HOVER:
        painter.fillRect(rect, QColor(tokens.hover))
    if index.row() == look.marked:
        for edge in (rect.top(), rect.bottom()):
            painter.fillRect(rect.left(), edge, rect.width(), 1, QColor(tokens.accent))


class TextDelegate(QStyledItemDelegate):
    """Paints a cell's text; `secondary` columns keep quiet. Hits are bold, underlined, and on a ground of their own."""

    def __init__(self, theme: Theme, parent: QWidget, *, secondary: bool = False, look: RowLook | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look or RowLook()
        self._secondary = secondary

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground and text."""
        tokens = self._theme.tokens
        paint_ground(painter, option, index, tokens, self._look)
        text = as_drawn(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if not text:
            return
        cell = option.rect.adjusted(CELL_LEFT, 0, -CELL_RIGHT, 0)
        quiet = self._secondary and not is_selected(option, self._look)
        painter.setPen(QColor(tokens.secondary if quiet else tokens.text))
        hits = index.data(HITS_ROLE) if self._look.searching else ()
        if hits:
            self._paint_hits(painter, cell, option.font, text, hits)
            return
        painter.setFont(option.font)
        metrics = QFontMetrics(option.font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def _paint_hits(self, painter: QPainter, cell: QRect, font: QFont, text: str, hits: _Spans) -> None:
        shape = hit_format(self._theme.tokens)
        layout = laid_out(text, font, hit_ranges(text, hits, shape))
        if layout.lineAt(0).naturalTextWidth() > cell.width():
            dots = QFontMetrics(font).horizontalAdvance("…")
            units = layout.lineAt(0).xToCursor(cell.width() - dots, QTextLine.CursorPosition.CursorOnCharacter)
            shown = _first_units(text, units)
            within = [(begin, min(end, len(shown))) for begin, end in hits if begin < len(shown)]
            layout = laid_out(f"{shown}…", font, hit_ranges(shown, within, shape))
        painter.save()
        painter.setClipRect(cell)
        layout.draw(painter, QPointF(cell.left(), cell.top() + (cell.height() - layout.lineAt(0).height()) / 2))
        painter.restore()


def hit_format(tokens: Tokens) -> QTextCharFormat:
    """How a hit looks."""
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.Bold)
    shape.setFontUnderline(True)
    shape.setForeground(QColor(tokens.hit_text))
    shape.setBackground(QColor(tokens.hit_ground))
    return shape


def hit_ranges(text: str, hits: _Spans, shape: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    """The parts of `text` that are hits, counted as Qt counts: a character beyond the basic plane is two."""
    made = []
    for begin, end in hits:
        each = QTextLayout.FormatRange()
        each.start = _units(text[:begin])
        each.length = _units(text[begin:end])
        each.format = shape
        made.append(each)
    return made


def laid_out(text: str, font: QFont, ranges: list[QTextLayout.FormatRange]) -> QTextLayout:
    """`text` on one line, its parts formatted."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first_units(text: str, units: int) -> str:
    """The beginning of `text` that takes at most `units` as Qt counts."""
    return text[:units] if text.isascii() else text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
