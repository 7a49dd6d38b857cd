"""A cell of the list: plain text on the ground of its row, which shows what is chosen; hits stand out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGlyphRun,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme import Theme
from ui.tokens import Tokens
from ui.widgets.texts import as_drawn

HITS_ROLE = Qt.ItemDataRole.UserRole + 2
"""Where what was searched for stands in a cell's text: pairs of first character and the one after the last."""
ROW_HEIGHT = 36
"""How high the rows of a list are at least, in points."""
_TEXT = Qt.ItemDataRole.DisplayRole
# As plain numbers: a list asks some hundred times a frame, and comparing Qt's flags takes Python long.
_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVER = QStyle.StateFlag.State_MouseOver.value
_KEPT = 1_000
"""Texts of one column that are kept laid out."""
_BAR = 3
CELL_LEFT, CELL_RIGHT = 9, 5
"""Points beside the text of a cell."""
_Spans = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class RowLook:
    """What all cells of a list have in common.

    `leading` is the column that stands first, `marked` the row that the keys act on while several are chosen (or -1).
    """

    leading: int = 0
    marked: int = -1
    everything: bool = False
    searching: bool = False


def paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    tokens: Tokens,
    look: RowLook,
) -> bool:
    """Fill a cell's ground; the first cell of a chosen row gets a bar, so that color is not the only sign.

    The row that the keys act on has a line above and below while several are chosen. Returns whether the row is chosen.
    """
    rect, state = option.rect, option.state.value
    chosen = look.everything or bool(state & _SELECTED)
    if chosen:
        painter.fillRect(rect, QColor(tokens.chosen))
        if index.column() == look.leading:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), QColor(tokens.accent))
    elif state & _HOVER:
        painter.fillRect(rect, QColor(tokens.hover))
    if look.marked >= 0 and index.row() == look.marked:
        for edge in (rect.top(), rect.bottom()):
            painter.fillRect(rect.left(), edge, rect.width(), 1, QColor(tokens.accent))
    return chosen


class TextDelegate(QStyledItemDelegate):
    """Paints a cell's text; `secondary` columns keep quiet. Hits are bold, underlined, and on a ground of their own."""

    def __init__(self, theme: Theme, parent: QWidget, *, secondary: bool = False, look: RowLook | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look or RowLook()
        self._secondary = secondary
        self._tokens: Tokens | None = None
        self._loud = self._pen = QColor()
        self._font = QFont()
        self._plain = QTextLayout()  # one for all texts: to make one takes as long as to lay out a text
        self._plain.setTextOption(_unbroken())
        self._shaped: dict[tuple[str, int], tuple[list[QGlyphRun], float]] = {}
        self._marked: dict[tuple[str, int, _Spans], QTextLayout] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground and text."""
        chosen = paint_ground(painter, option, index, self._theme.tokens, self._look)
        model = index.model()  # asked directly: through Qt each question takes three times as long
        text = as_drawn(model.data(index, _TEXT) or "")
        if not text:
            return
        self._forget_others(option.font)
        cell = option.rect.adjusted(CELL_LEFT, 0, -CELL_RIGHT, 0)
        painter.setPen(self._loud if chosen else self._pen)
        hits = model.data(index, HITS_ROLE) if self._look.searching else ()
        if hits:
            self._paint_hits(painter, cell, text, tuple(hits))
            return
        runs, height = self._shape(text, cell.width())
        corner = QPointF(cell.left(), cell.top() + (cell.height() - height) / 2)
        for run in runs:
            painter.drawGlyphRun(corner, run)

    def _forget_others(self, font: QFont) -> None:
        """Keep what is laid out only as long as it is of use."""
        tokens = self._theme.tokens
        if tokens is not self._tokens or font != self._font or len(self._shaped) + len(self._marked) >= _KEPT:
            self._tokens, self._font = tokens, QFont(font)
            self._plain.setFont(self._font)
            self._loud = QColor(tokens.text)
            self._pen = QColor(tokens.secondary) if self._secondary else self._loud
            self._shaped.clear()
            self._marked.clear()

    def _shape(self, text: str, room: int) -> tuple[list[QGlyphRun], float]:
        """The glyphs of `text` in at most `room` points, and their height: laid out once, painted in half the time."""
        known = self._shaped.get((text, room))
        if known is None:
            line = one_line(self._plain, text)
            if line.naturalTextWidth() > room:
                dotted = QFontMetrics(self._font).elidedText(text, Qt.TextElideMode.ElideRight, room)
                line = one_line(self._plain, dotted)
            known = self._shaped[text, room] = (self._plain.glyphRuns(), line.height())
        return known

    def _paint_hits(self, painter: QPainter, cell: QRect, text: str, hits: _Spans) -> None:
        key = (text, cell.width(), hits)
        layout = self._marked.get(key)
        if layout is None:
            layout = self._marked[key] = self._mark(text, cell.width(), hits)
        painter.save()
        painter.setClipRect(cell)
        layout.draw(painter, QPointF(cell.left(), cell.top() + (cell.height() - layout.lineAt(0).height()) / 2))
        painter.restore()

    def _mark(self, text: str, room: int, hits: _Spans) -> QTextLayout:
        """`text` laid out in at most `room` points with its hits."""
        font, shape = self._font, hit_format(self._theme.tokens)
        layout = laid_out(text, font, hit_ranges(text, hits, shape))
        if layout.lineAt(0).naturalTextWidth() <= room:
            return layout
        dots = QFontMetrics(font).horizontalAdvance("…")
        units = layout.lineAt(0).xToCursor(room - dots, QTextLine.CursorPosition.CursorOnCharacter)
        shown = _first_units(text, units)
        within = tuple((begin, min(end, len(shown))) for begin, end in hits if begin < len(shown))
        return laid_out(f"{shown}…", font, hit_ranges(shown, within, shape))


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
    layout = QTextLayout()
    layout.setFont(font)
    layout.setTextOption(_unbroken())
    layout.setFormats(ranges)
    one_line(layout, text)
    return layout


def one_line(layout: QTextLayout, text: str) -> QTextLine:
    """Lay `text` out on one line of `layout`."""
    layout.setText(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line


def _unbroken() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _first_units(text: str, units: int) -> str:
    """The beginning of `text` that takes at most `units` as Qt counts."""
    return text[:units] if text.isascii() else text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
