"""The list of dates, under headings that say when: overdue, today, this week, later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent

from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS
from ui.language import grouped, later, tr
from ui.language.words import say
from ui.theme import Theme
from ui.when import day_shortly
from ui.widgets.listing import RETURN_KEYS, ListingTable

if TYPE_CHECKING:
    from legaldesk.desk.due import Due

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TITLES = (later("Due"), later("Clock"), later("Delivery"), later("Papers"), later("From"), later("Assigned to"))
_WIDTHS = (240, 154, 132, 0, 0, 104)
"""Points that each column has at most; those of 0 share what is left."""
_CLOCK = 1
_LEAST = 260
"""Points that papers and sender have together at least, before the column of the clock gives way."""
_BESIDE = 24
"""Points beside the text of a cell."""


class Band(Enum):
    """When a date is: its heading."""

    OVERDUE = later("Overdue")
    TODAY = later("Today")
    WEEK = later("This week")
    LATER = later("Later")


def band_of(day: date, today: date) -> Band:
    """The heading for `day`; a week ends on Sunday."""
    if day < today:
        return Band.OVERDUE
    if day == today:
        return Band.TODAY
    return Band.WEEK if day <= today + timedelta(6 - today.weekday()) else Band.LATER


class DueModel(QAbstractTableModel):
    """The dates, each under its heading; a heading is a row of its own that cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Band | Due] = []
        self._counts: dict[Band, int] = {}
        self._today = date.min

    def show_entries(self, entries: Iterable[Due], today: date) -> None:
        """Show `entries`, which are in the order of their days, in place of those before."""
        rows: list[Band | Due] = []
        counts: dict[Band, int] = {}
        for entry in entries:
            band = band_of(entry.day, today)
            if band not in counts:
                rows.append(band)
            counts[band] = counts.get(band, 0) + 1
            rows.append(entry)
        self.beginResetModel()
        self._rows, self._counts, self._today = rows, counts, today
        self.endResetModel()

    @property
    def assigned(self) -> bool:
        """Whether any of the deliveries is somebody's."""
        return any(not isinstance(row, Band) and row.assigned_to for row in self._rows)

    def count(self, band: Band) -> int:
        """How many dates stand under a heading."""
        return self._counts.get(band, 0)

    def entry(self, row: int) -> Due | None:
        """The date in a row; None for a heading, or where there is no such row."""
        if not 0 <= row < len(self._rows):
            return None
        found = self._rows[row]
        return None if isinstance(found, Band) else found

    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, Band)]

    def row_of(self, key: tuple[str, str]) -> int:
        """The row of the date with this reference and clock; -1 if it is not there."""
        for number, row in enumerate(self._rows):
            if not isinstance(row, Band) and key == key_of(row):
                return number
        return -1

    def texts(self, column: int) -> list[str]:
        """What stands in a column, headings left out."""
        return [self._cells(row)[column] for row in self._rows if not isinstance(row, Band)]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Headings and dates."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns of TITLES."""
        return 0 if parent.isValid() else len(TITLES)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell as text; a heading's font is bold."""
        row = self._rows[index.row()]
        if isinstance(row, Band):
            if role == Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setBold(True)
                return font
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.column() == 0:
                return f"{tr(row.value)}   {grouped(self._counts[row])}"
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(row)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(TITLES[index.column()])}: {self._cells(row)[index.column()]}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(TITLES[section])
        return None

    def _cells(self, entry: Due) -> Sequence[str]:
        row = entry.row
        papers = " ".join(part for part in (say(row.instrument), row.case_number) if part)
        return (
            f"{day_shortly(entry.day, self._today)} · {how_far(entry, self._today)}",
            tr(CLOCK_WORDS[entry.running.clock]),
            row.reference,
            papers,
            row.sender,
            entry.assigned_to,
        )


def how_far(entry: Due, today: date) -> str:
    """How far away a date is: "3 days late", "today", "in 2 days, nearly late"."""
    days = (entry.day - today).days
    if days < 0:
        return tr("1 day late") if days == -1 else tr("{value:,} days late", value=-days)
    if days == 0:
        return tr("today")
    away = tr("tomorrow") if days == 1 else tr("in {days:,} days", days=days)
    return tr("{away}, nearly late", away=away) if entry.nearly else away


def key_of(entry: Due) -> tuple[str, str]:
    """What tells a date from others: the delivery and the clock."""
    return entry.row.reference, entry.running.clock.value


class DueTable(ListingTable):
    """Shows a `DueModel`. `chosen` gives the date that is selected, or None; `opened` one that is to be shown."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        self.dates = DueModel()
        super().__init__(theme, self.dates, tr("Dates"), _WIDTHS)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.doubleClicked.connect(self._double_clicked)

    def show_entries(self, entries: Iterable[Due], today: date) -> None:
        """Show `entries`; the one that was selected stays so if it is still there."""
        current = self.dates.entry(self.currentIndex().row())
        near = max(self.currentIndex().row(), 1)
        self.dates.show_entries(entries, today)
        self.setColumnHidden(TITLES.index("Assigned to"), not self.dates.assigned)
        self.clearSpans()
        for row in self.dates.headings():
            self.setSpan(row, 0, 1, len(TITLES))
        self._fit()
        row = -1 if current is None else self.dates.row_of(key_of(current))
        self._select(row if row >= 0 else min(near, self.dates.rowCount() - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave papers and sender the room that the others do not need; without room for them the clock gives way."""
        metrics = self.fontMetrics()
        self.showColumn(_CLOCK)
        for column, most in enumerate(_WIDTHS):
            if most:
                texts = [tr(TITLES[column]), *self.dates.texts(column)]
                widest = max(metrics.horizontalAdvance(text) for text in texts)
                self.horizontalHeader().resizeSection(column, min(widest + _BESIDE, most))
        shown = [column for column, most in enumerate(_WIDTHS) if most and not self.isColumnHidden(column)]
        left = self.viewport().width() - sum(map(self.columnWidth, shown))
        self.setColumnHidden(_CLOCK, left < _LEAST)

    @property
    def selected(self) -> Due | None:
        """The date that is selected."""
        return self.dates.entry(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return shows the delivery."""
        if event.key() in RETURN_KEYS and not event.modifiers() and self.selected is not None:
            self.opened.emit(self.selected)
            return
        super().keyPressEvent(event)

    def _select(self, row: int) -> None:
        if self.dates.entry(row) is None and self.dates.entry(row - 1) is not None:
            row -= 1
        elif self.dates.entry(row) is None:
            row += 1
        if self.dates.entry(row) is None:
            self.chosen.emit(None)
            return
        self.choose_row(row)
        self.chosen.emit(self.dates.entry(row))

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        self.chosen.emit(self.dates.entry(current.row()))

    def _double_clicked(self, index: QModelIndex) -> None:
        entry = self.dates.entry(index.row())
        if entry is not None:
            self.opened.emit(entry)
