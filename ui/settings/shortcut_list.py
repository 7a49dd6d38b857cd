"""The table of the shortcuts: command, what it does, where, and its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.language import later, tr
from ui.theme import Theme
from ui.widgets.cell import ROW_HEIGHT, TextDelegate
from ui.widgets.rows import show_whole_rows

_HEADINGS = (later("Command"), later("What it does"), later("Screen"), later("Key"))
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One line: the id of the command, its screen, title and sentence, its keys as written, and if changed."""

    command: str
    screen: str
    title: str
    says: str
    keys: str
    changed: bool


class _Shortcuts(QAbstractTableModel):
    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self.shown: tuple[Shortcut, ...] = ()

    def offer(self, shown: Sequence[Shortcut]) -> None:
        self.beginResetModel()
        self.shown = tuple(shown)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(_HEADINGS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= index.row() < len(self.shown):
            return None
        one = self.shown[index.row()]
        keys = tr("{keys} · changed", keys=one.keys) if one.changed else one.keys
        return (one.title, one.says, one.screen, keys)[index.column()]


class ShortcutList(QTableView):
    """Shows shortcuts. `opened` is emitted where one is to be changed: Enter, or a double click."""

    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows = _Shortcuts(self)
        self.setModel(self._rows)
        show_whole_rows(self, tr("Shortcuts"))
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for place, width in ((0, 230), (2, 170), (3, 200)):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(place, width)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setAccessibleName(tr("Columns of the shortcuts"))
        self.setItemDelegate(TextDelegate(theme, self))
        self.setItemDelegateForColumn(1, TextDelegate(theme, self, secondary=True))
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> Shortcut | None:
        """The line that is chosen."""
        row = self.currentIndex().row()
        return self._rows.shown[row] if 0 <= row < len(self._rows.shown) else None

    def offer(self, shown: Sequence[Shortcut]) -> None:
        """Show `shown`, with the same command chosen as before if it is there."""
        before = self.current
        self._rows.offer(shown)
        if shown:
            same = (place for place, one in enumerate(shown) if before and one.command == before.command)
            self.selectRow(next(same, 0))

    def choose(self, command: str) -> None:
        """Choose the line of the command with that id."""
        for place, one in enumerate(self._rows.shown):
            if one.command == command:
                self.selectRow(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes the key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        super().keyPressEvent(event)
