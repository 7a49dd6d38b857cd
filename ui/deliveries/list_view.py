"""How the list of deliveries looks: fixed row height, columns as a person arranged them, verdicts as pills."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from ui.deliveries.columns import COLUMNS, Column
from ui.deliveries.header import ListHeader
from ui.deliveries.lines import LOOK_ROLE
from ui.language import tr
from ui.memory import PersonMemory
from ui.theme import Theme
from ui.widgets.cell import ROW_HEIGHT, RowLook, TextDelegate
from ui.widgets.pill import PillDelegate
from ui.widgets.rows import show_whole_rows

COMPACT_HEIGHT = 27
_AROUND, _COMPACT_AROUND = 16, 8
_QUIET = frozenset({Column.RECEIVED, Column.CHANNEL, Column.REQUESTER, Column.LETTER, Column.ASSIGNED})


class ListView(QTableView):
    """A table of `Line`s, from any model that has them; what can be done with them is told by who inherits."""

    def __init__(self, theme: Theme, memory: PersonMemory, model: QAbstractItemModel) -> None:
        super().__init__()
        self._memory = memory
        self._theme = theme
        self._look = RowLook()
        self.header = ListHeader(memory, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        show_whole_rows(self, tr("Deliveries"), several=True)
        self.verticalHeader().setMinimumSectionSize(1)
        self._space_rows(compact=memory.compact)
        for place, column in enumerate(COLUMNS):
            pill = PillDelegate(theme, self._look, LOOK_ROLE, self) if column is Column.VERDICT else None
            text = TextDelegate(theme, self, secondary=column in _QUIET, look=self._look)
            self.setItemDelegateForColumn(place, pill or text)
        self.header.arranged.connect(self._arranged)
        self.header.apply()
        theme.changed.connect(self.viewport().update)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all that it covers is painted too

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the list on its ground."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.tokens.surface))
        painter.end()
        super().paintEvent(event)

    def _space_rows(self, *, compact: bool) -> None:
        lines = self.fontMetrics().height()
        height = max(COMPACT_HEIGHT, lines + _COMPACT_AROUND) if compact else max(ROW_HEIGHT, lines + _AROUND)
        self.verticalHeader().setDefaultSectionSize(height)

    def _arranged(self) -> None:
        self._look.leading = self.header.leading
        self.viewport().update()
