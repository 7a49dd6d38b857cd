"""The lines of the palette: icon, title, what it is or needs, and its key. The list never takes the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.language import tr
from ui.palette.entries import Entry, Kind
from ui.theme import Theme

_ROWS = 9
_ICON, _PAD, _GAP = 18, 12, 12
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ENTRY = Qt.ItemDataRole.UserRole


class _Entries(QAbstractListModel):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def offer(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (entry.title, entry.detail, tr(entry.kind.value), entry.keys) if part)
        return None


class EntryList(QListView):
    """Shows entries, the first standing out. `taken` is emitted at a click, `stood_out` gives the Entry."""

    taken = Signal()
    stood_out = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._entries = _Entries(self)
        self.setModel(self._entries)
        self.setItemDelegate(_EntryDelegate(theme, self))
        self.setAccessibleName(tr("What can be gone to"))
        self.setProperty("role", "completions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self.taken)
        self.selectionModel().currentChanged.connect(self._changed)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._entries.entries

    @property
    def current(self) -> Entry | None:
        """The entry that stands out; None if there is none."""
        row = self.currentIndex().row()
        return self._entries.entries[row] if 0 <= row < len(self._entries.entries) else None

    def offer(self, entries: Sequence[Entry]) -> None:
        """List `entries`."""
        self._entries.offer(entries)
        rows = min(len(entries), _ROWS)
        self.setFixedHeight(rows * self.sizeHintForRow(0) + 10 if rows else 0)
        if entries:
            self.setCurrentIndex(self._entries.index(0, 0))

    def step(self, by: int) -> None:
        """Let another entry stand out; beyond the end begins again at the other one for a single step."""
        count = len(self.entries)
        if not count:
            return
        row = self.currentIndex().row() + by
        row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
        self.setCurrentIndex(self._entries.index(row, 0))

    def _changed(self) -> None:
        if (entry := self.current) is not None:
            self.stood_out.emit(entry)


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.lineSpacing() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        tokens, rect = self._theme.tokens, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.chosen))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
            painter.fillRect(rect.left(), rect.top() + 6, 3, rect.height() - 12, QColor(tokens.accent))
        quiet, ink = tokens.secondary, tokens.text if entry.possible else tokens.secondary
        icon = self._theme.pixmap(entry.icon, tokens.accent if chosen else quiet, _ICON, self._ratio(painter))
        painter.drawPixmap(rect.left() + _PAD, rect.top() + (rect.height() - _ICON) // 2, icon)
        inside = rect.adjusted(_PAD + _ICON + _GAP, 7, -_PAD, -7)
        right = entry.keys or ("" if entry.kind is Kind.COMMAND else tr(entry.kind.value))
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        painter.setPen(QColor(quiet))
        end = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(inside, end, right)
        room = inside.width() - (metrics.horizontalAdvance(right) + 16 if right else 0)
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(
            inside, int(Qt.AlignmentFlag.AlignBottom), metrics.elidedText(_line(entry.detail), elide, room)
        )
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(ink))
        painter.drawText(
            inside, int(Qt.AlignmentFlag.AlignTop), QFontMetrics(bold).elidedText(_line(entry.title), elide, room)
        )
        painter.restore()

    def _ratio(self, painter: QPainter) -> float:
        return painter.device().devicePixelRatioF()


def _line(text: str) -> str:
    return " ".join(text.split())
