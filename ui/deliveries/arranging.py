"""The columns of the list by keyboard: shown or hidden, further left or right, wider or narrower; each at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.actions import bind
from ui.deliveries import list_commands as commands
from ui.deliveries.columns import COLUMNS, Column
from ui.deliveries.header import ListHeader
from ui.language import later, tr
from ui.widgets.texts import ActionButton, label

_STEP = 16
_TEXT = later("Space shows or hides a column. What you arrange is kept for you at this desk.")


class ColumnsDialog(QDialog):
    """Lists the columns from left to right; what one does is seen in the list at once."""

    def __init__(self, header: ListHeader, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Columns"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._header = header
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Columns, from left to right"))
        self.list.itemChanged.connect(self._ticked)
        grid = QGridLayout()
        grid.setSpacing(8)
        deeds = (
            (commands.COLUMN_LEFT, -1, 0),
            (commands.COLUMN_RIGHT, 1, 0),
            (commands.COLUMN_WIDER, 0, _STEP),
            (commands.COLUMN_NARROWER, 0, -_STEP),
        )
        for place, (command, by, wider) in enumerate(deeds):
            action = bind(self, command, partial(self._change, by, wider))
            grid.addWidget(ActionButton(action), place // 2, place % 2)
        grid.setColumnStretch(2, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(ActionButton(bind(self, commands.USUAL_COLUMNS, self._usual)))
        row.addStretch(1)
        row.addWidget(ActionButton(bind(self, commands.CLOSE_COLUMNS, self.accept)))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(tr("Columns"), "heading"))
        column.addWidget(label(tr(_TEXT), "secondary", wrap=True))
        column.addWidget(self.list, 1)
        column.addLayout(grid)
        column.addLayout(row)
        self.list.setMinimumSize(412, 240)
        self.resize(460, 560)
        self._fill(header.arrangement.order[0])
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, current: Column) -> None:
        arrangement = self._header.arrangement
        self.list.blockSignals(True)  # noqa: FBT003 - what is filled in is not ticked by a person
        self.list.clear()
        for column in arrangement.order:
            item = QListWidgetItem(column.heading, self.list)
            item.setData(Qt.ItemDataRole.UserRole, column.name)
            item.setCheckState(Qt.CheckState.Checked if column in arrangement.shown else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(arrangement.order.index(current))
        self.list.blockSignals(False)  # noqa: FBT003

    def _ticked(self, item: QListWidgetItem) -> None:
        column = _column_of(item)
        shown = item.checkState() == Qt.CheckState.Checked
        self._header.arrange(self._header.arrangement.with_shown(column, shown=shown))
        self._fill(column)  # the last one stays

    def _change(self, by: int, wider: int, *_: object) -> None:
        column, arrangement = _column_of(self.list.currentItem()), self._header.arrangement
        if by:
            arrangement = arrangement.moved(column, by)
        if wider and column in arrangement.shown:
            arrangement = arrangement.with_width(column, self._header.sectionSize(COLUMNS.index(column)) + wider)
        self._header.arrange(arrangement)
        self._fill(column)

    def _usual(self) -> None:
        self._header.arrange_as_usual()
        self._fill(self._header.arrangement.order[0])


def _column_of(item: QListWidgetItem) -> Column:
    return Column[str(item.data(Qt.ItemDataRole.UserRole))]
