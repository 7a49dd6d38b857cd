"""The newest deliveries, to be read while the desk is still being opened; it stands where the desk will stand."""

from __future__ import annotations

from datetime import date, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from legaldesk.desk.glancing import Glance
from legaldesk.domain.query import Order
from ui.deliveries.columns import COLUMNS
from ui.deliveries.lines import SHOWN, heading_of, lines_of
from ui.deliveries.list_view import ListView
from ui.deliveries.sides import Sides
from ui.language import tr
from ui.memory import PersonMemory
from ui.theme import Theme
from ui.widgets.texts import button, label

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BESIDE_HINT = 20
"""Points of the borders and margins beside what an empty line says."""


class FirstLook(QWidget):
    """Shows what a `Glance` saw, in the office's `zone`. What is typed or chosen here is taken over by the desk."""

    def __init__(self, theme: Theme, memory: PersonMemory, seen: Glance, zone: tzinfo, today: date) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._seen = seen
        self.search = SearchLine()
        self.table = ListView(theme, memory, _Newest(seen, zone, today))
        sides = Sides(memory, self)
        left = QWidget(sides)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        chips = QWidget()
        chips.setMinimumHeight(memory.chips_height)
        chip = QHBoxLayout(chips)
        chip.setContentsMargins(0, 0, 0, 0)
        chip.addWidget(
            button(tr("All {everything:,}", everything=seen.everything), "chip"),
            0,
            Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft,
        )
        noun = tr("delivery") if seen.everything == 1 else tr("deliveries")
        column = QVBoxLayout(left)
        stand_as_list(column)
        column.addLayout(top)
        column.addWidget(chips)
        column.addWidget(self.table, 1)
        column.addWidget(label(f"{seen.everything:,} {noun}", role="secondary"))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sides)
        sides.stand(left, _blank(sides.beside))
        self.table.header.show_order(Order.LOGGED, descending=True)
        self.table.selectRow(0)

    @property
    def chosen_id(self) -> int:
        """The id of the delivery that is chosen, or -1 where it is the newest: then whatever is newest by then."""
        row = self.table.currentIndex().row()
        return self._seen.rows[row].id if 0 < row < len(self._seen.rows) else -1


class SearchLine(QLineEdit):
    """The line above the list into which is typed what is looked for; an empty one says so, in full or short."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "search")
        self.setAccessibleName(tr("Search"))
        self.setClearButtonEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        room = event.size().width() - _BESIDE_HINT
        full = tr("Search sender, case, docket, reference, tracking number…     Ctrl+F")
        fits = self.fontMetrics().horizontalAdvance(full) <= room
        self.setPlaceholderText(full if fits else tr("Search…     Ctrl+F"))
        super().resizeEvent(event)


def stand_as_list(column: QVBoxLayout) -> None:
    """Give the column that holds the list its margins."""
    column.setContentsMargins(16, 12, 8, 12)
    column.setSpacing(10)


def _blank(parent: QWidget) -> QFrame:
    blank = QFrame(parent)
    blank.setProperty("role", "panel")
    return blank


class _Newest(QAbstractTableModel):
    """All deliveries are counted; the newest have their lines."""

    def __init__(self, seen: Glance, zone: tzinfo, today: date) -> None:
        super().__init__()
        self._everything = seen.everything
        self._lines = lines_of(seen.rows, zone, today)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many deliveries the log holds."""
        return 0 if parent.isValid() else self._everything

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = SHOWN) -> Any:
        """The text of a cell, or the look of its verdict."""
        if index.row() >= len(self._lines):
            return None
        return self._lines[index.row()].told(index.column(), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        return heading_of(section, orientation, role)
