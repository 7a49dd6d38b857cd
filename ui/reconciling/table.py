"""The lines of a list beside the log: each matched, missing or unreadable, and the deliveries that no line is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent

from ui.language import later, tr
from ui.language.moments import written_day
from ui.language.words import spoken
from ui.session import Session
from ui.tokens import Tone
from ui.when import of_the_day
from ui.widgets.listing import RETURN_KEYS, ListingTable

if TYPE_CHECKING:
    from legaldesk.desk.reconciling.comparing import Reconciled
    from legaldesk.domain.reconciling import JournalLine, Marks

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TITLES = (later("What"), later("Line"), later("In the list"), later("In the log"))
_WIDTHS = (132, 64, 0, 0)
"""Points of each column; those of 0 share what is left."""


class State(Enum):
    """What became of a line: its word, its icon and its tone."""

    MISSING = (later("Missing"), "alert", Tone.REFUSED)
    EXTRA = (later("Extra"), "copies", Tone.COUNSEL)
    UNREAD = (later("Unreadable"), "fault", Tone.EXTRA_TIME)
    MATCHED = (later("Matched"), "accepted", Tone.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: `line` is where it stands in the file, 0 for a delivery that is in the log alone."""

    state: State
    line: int
    text: str
    log: str
    reference: str


def lines_of(found: Reconciled, session: Session) -> list[Line]:
    """The rows for `found`: what wants doing first, then what is matched, each in the order of the list.

    A time stands alone where it is of the day that is compared.
    """
    zone = session.desk.zone

    def when(marks: Marks) -> str:
        if marks.at is not None:
            return of_the_day(marks.at, zone, found.first)
        return "" if marks.day == found.first else written_day(marks.day)

    def in_the_list(line: JournalLine) -> str:
        return " · ".join(part for part in (when(line.marks), line.details) if part)

    lines = [Line(State.MISSING, one.line.line, in_the_list(one.line), "", "") for one in found.missing]
    lines += [Line(State.UNREAD, one.line, spoken(one.why), "", "") for one in found.unread]
    for row in found.extra:
        parts = (row.reference, of_the_day(row.received_at, zone, found.first), row.sender, row.case_number)
        said = " · ".join(part for part in parts if part)
        lines.append(Line(State.EXTRA, 0, "", said, row.reference))
    lines += [
        Line(State.MATCHED, one.line.line, in_the_list(one.line), f"{one.reference} · {spoken(one.why)}", one.reference)
        for one in found.found
        if not one.missing
    ]
    return lines


class LineModel(QAbstractTableModel):
    """The rows as they are shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines: list[Line] = []
        self._icons: dict[State, QIcon] = {}

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show `lines` in place of those before."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def recolor(self) -> None:
        """Draw the icons in the palette in use."""
        self._icons.clear()

    def line(self, row: int) -> Line | None:
        """The row; None where there is none."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many lines are shown."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns of TITLES."""
        return 0 if parent.isValid() else len(TITLES)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell as text; the first one bears the icon of what became of it."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._icon(line.state)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (tr(line.state.value[0]), str(line.line or ""), line.text, line.log)[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(TITLES[section])
        return None

    def _icon(self, state: State) -> QIcon:
        if state not in self._icons:
            theme = self._session.theme
            self._icons[state] = theme.icon(state.value[1], theme.tone(state.value[2]).text)
        return self._icons[state]


class LineTable(ListingTable):
    """Shows a `LineModel`. `chosen` gives the line that is selected, or None."""

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, session: Session) -> None:
        self.lines = LineModel(session)
        super().__init__(session.theme, self.lines, tr("Lines"), _WIDTHS)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        session.theme.changed.connect(self.lines.recolor)

    @property
    def selected(self) -> Line | None:
        """The line that is selected."""
        return self.lines.line(self.currentIndex().row())

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show `lines`; the selection stays where it is, so that the next one can be dealt with."""
        row = max(self.currentIndex().row(), 0)
        self.lines.show_lines(lines)
        if not lines:
            self.chosen.emit(None)
            return
        self.choose_row(min(row, len(lines) - 1))
        self.chosen.emit(self.selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return shows the delivery."""
        if event.key() in RETURN_KEYS and not event.modifiers():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        self.chosen.emit(self.lines.line(current.row()))
