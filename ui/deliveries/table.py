"""The list itself: which of its deliveries are chosen, and a selection that survives a new list."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from ui.deliveries.choosing import Chosen, chosen_of, row_ranges
from ui.deliveries.list_view import ListView
from ui.deliveries.model import LogModel
from ui.memory import PersonMemory
from ui.session import Session

_MOST_KEPT = 1_000
"""Chosen deliveries that stay chosen in a new list; of more only the one that the keys act on."""
_FLAG = QItemSelectionModel.SelectionFlag


class LogTable(ListView):
    """Shows a `LogModel`. `chosen` gives the reference of the delivery that the keys act on, `opened` one to be opened.

    `choice_changed` tells that other deliveries are chosen; `choice` has them.
    """

    chosen = Signal(str)
    opened = Signal(str)
    choice_changed = Signal()

    def __init__(self, session: Session, memory: PersonMemory, model: LogModel) -> None:
        super().__init__(session.theme, memory, model)
        self._log = model
        self._kept = -1
        self._pending = -1
        self._awaited = False
        self._restoring = False
        self._all_wanted = False
        self._near = 0
        self._others: list[tuple[int, int]] = []  # id and row of the chosen ones before a new list
        self._top: tuple[int, int, int] | None = None  # id, row, and pixels beyond its upper edge
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._rows_arrived)
        model.grown.connect(self._grown)

    # ---- what is chosen --------------------------------------------------------------------------------------

    @property
    def choice(self) -> Chosen:
        """The deliveries that are chosen."""
        return chosen_of(self._log, self.selectionModel().selection(), everything=self._look.everything)

    @property
    def everything(self) -> bool:
        """Whether all results are chosen."""
        return self._look.everything

    @property
    def count(self) -> int:
        """How many deliveries are chosen."""
        if self._look.everything:
            return self._log.rowCount()
        return sum(bottom - top + 1 for top, bottom in row_ranges(self.selectionModel().selection()))

    @property
    def several(self) -> bool:
        """Whether more than one delivery is chosen."""
        return self.count > 1

    def choose_all(self) -> None:
        """Choose all results, once they are all there: a flag, since selecting a million rows takes half a minute."""
        self._all_wanted = self._log.growing
        if self._log.rowCount() and not self._log.growing:
            self._look.everything = True
            self._choice_changed()

    def choose_one(self) -> None:
        """Leave nothing chosen but the delivery that the keys act on."""
        self._look.everything = False
        row = self.currentIndex().row()
        if row >= 0:
            self._select_in_place(row)
        self._choice_changed()

    @property
    def at_beginning(self) -> bool:
        """Whether the first delivery is chosen, or none, and no other is to be: nobody went further down."""
        return self.currentIndex().row() <= 0 and not self._awaited

    def follow(self) -> tuple[int, ...]:
        """The ids whose rows in the next list are wanted."""
        row = self.rowAt(0)
        ids = (self._kept, self._log.id_at(self.currentIndex().row()), self._log.id_at(row))
        return tuple(dict.fromkeys(one for one in ids if one >= 0))

    def select_id(self, delivery_id: int) -> None:
        """Select the delivery with that id now, or when the list next holds it."""
        row = self._log.row_of(delivery_id)
        if row >= 0:
            self._select(row)
        else:
            self._kept, self._awaited = delivery_id, True

    def _select(self, row: int) -> None:
        index = self._log.index(row, 0)
        self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)
        self.scrollTo(index)

    def _selection_changed(self, *_: object) -> None:
        if not self._restoring:
            self._look.everything = False
        self._choice_changed()

    def _choice_changed(self) -> None:
        self._look.marked = self.currentIndex().row() if self.several else -1
        self.viewport().update()
        self.choice_changed.emit()

    # ---- a new list ------------------------------------------------------------------------------------------

    def _remember(self) -> None:
        current = self.currentIndex()
        if current.isValid() and not self._awaited:
            self._kept = self._log.id_at(current.row())
        self._near = max(current.row(), 0)
        ranges = row_ranges(self.selectionModel().selection())
        few = 1 < sum(bottom - top + 1 for top, bottom in ranges) <= _MOST_KEPT
        rows = [row for top, bottom in ranges for row in range(top, bottom + 1)] if few else []
        self._others = [(self._log.id_at(row), row) for row in rows]
        scrolled = self.verticalScrollBar().value()
        row = self.rowAt(0)
        at_top = self._log.id_at(row), row, scrolled - self._place_of(row)
        self._top = at_top if scrolled > 0 and row >= 0 else None

    def _restore(self) -> None:
        self._restoring, self._all_wanted = True, False
        self._restore_choice()
        self._restoring = False

    def _restore_choice(self) -> None:
        awaited, self._awaited = self._awaited, False
        self._look.searching = self._log.searching
        if not self._log.again:
            self._look.everything = False
        row = self._log.row_of(self._kept, self._near) if self._kept >= 0 else -1
        if self._log.again and not awaited:
            self._scroll_back()
            if row >= 0:
                self._select_in_place(row)
                self._choose_again(row - self._near)
            if row >= 0 or self._log.quiet:  # who reads a delivery that left the list reads on
                return
        if self._log.rowCount() == 0:
            self.chosen.emit("")
            self._choice_changed()
            return
        self._select(max(row, 0))

    def _choose_again(self, shift: int) -> None:
        again = QItemSelection()
        for delivery_id, before in self._others:
            row = before + shift
            if self._log.id_at(row) != delivery_id:
                row = self._log.row_of(delivery_id, before)
            if row >= 0:
                index = self._log.index(row, 0)
                again.select(index, index)
        if again.count():
            self.selectionModel().select(again, _FLAG.Select | _FLAG.Rows)

    def _grown(self) -> None:
        if self._all_wanted:
            self.choose_all()

    def _scroll_back(self) -> None:
        """Have the row that was at the top at the top again. A list that stood at its beginning shows what is new."""
        if self._top is None:
            return
        delivery_id, near, offset = self._top
        row = self._log.row_of(delivery_id, near)
        if row >= 0:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(self._place_of(row) + offset)

    def _select_in_place(self, row: int) -> None:
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(self._log.index(row, 0), _FLAG.ClearAndSelect | _FLAG.Rows)
        self.setAutoScroll(True)

    def _place_of(self, row: int) -> int:
        return row * self.verticalHeader().defaultSectionSize()

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if self._look.marked >= 0:
            self._look.marked = current.row()
        self._tell(current.row())

    def _tell(self, number: int) -> None:
        self._pending = -1
        row = self._log.row_at(number)
        if row is not None:
            self._kept = row.id
            self.chosen.emit(row.reference)
        elif number >= 0:
            self._pending = number

    def _rows_arrived(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self._pending <= last.row():
            self._tell(self._pending)

    # ---- hands -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the delivery."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            row = self._log.row_at(self.currentIndex().row())
            if row is not None:
                self.opened.emit(row.reference)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the row, and no longer all results."""
        if self._look.everything:
            self.choose_one()
        super().mousePressEvent(event)

    # ---- how it stands ---------------------------------------------------------------------------------------

    def set_compact(self, *, compact: bool) -> None:
        """Have the rows stand close together, or comfortably apart."""
        self._space_rows(compact=compact)
        self._memory.set_compact(compact=compact)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @property
    def compact(self) -> bool:
        """Whether the rows stand close together."""
        return self._memory.compact
