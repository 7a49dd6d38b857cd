"""The headings of the list: dragged to move, their edges to widen, clicked to sort; a menu says which are shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from legaldesk.domain.query import Order
from ui.deliveries.columns import COLUMNS, Arrangement, Column, arrangement_of, fit
from ui.language import later, tr
from ui.memory import PersonMemory

# Each column is as wide as this text until a person widens it.
_AS_WIDE_AS = {
    Column.REFERENCE: "LD-2026-000000",
    Column.RECEIVED: later("Nov 20, 12:40 p.m."),
    Column.CHANNEL: later("Reg. agent"),
    Column.SENDER: later("Kern County Sheriff"),
    Column.CASE: later("2:26-cv-01234-ABC"),
    Column.INSTRUMENT: later("Summons and complaint"),
    Column.VERDICT: later("Counsel must decide + icon"),
    Column.CAPTION: later("Okafor v. Díaz Logistics"),
    Column.RESPONSE: later("Response date ↓"),
    Column.STATUS: later("Closed + icon"),
    Column.REQUESTER: later("Law enforcement agency"),
    Column.LETTER: later("Service not accepted"),
    Column.ASSIGNED: later("Guadalupe Ortiz"),
}
_PADDING = 18
_LEAST = later("Doe & Roe LLP and oth")
_HEIGHT = 34


class ListHeader(QHeaderView):
    """`sort_wanted` gives an Order, `arranged` tells that columns stand otherwise; each change is remembered."""

    sort_wanted = Signal(object)
    arranged = Signal()
    columns_wanted = Signal()

    def __init__(self, memory: PersonMemory, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._memory = memory
        self._table = table
        self._fitting = False
        self._order = (Order.LOGGED, True)
        self.arrangement = arrangement_of(memory.columns)
        self.setAccessibleName(tr("Columns"))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSortIndicatorClearable(False)
        self.setMinimumSectionSize(24)
        self.setFixedHeight(_HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.sectionClicked.connect(self._clicked)
        self.sectionMoved.connect(self._moved)
        self.sectionResized.connect(self._resized)
        table.viewport().installEventFilter(self)

    @property
    def leading(self) -> int:
        """The number of the column that stands first, as the model counts."""
        visible = self.arrangement.visible
        return COLUMNS.index(visible[0])

    def arrange(self, arrangement: Arrangement) -> None:
        """Have the columns stand so, and remember it."""
        self.arrangement = arrangement
        self._memory.set_columns(arrangement.as_json())
        self.apply()

    def arrange_as_usual(self) -> None:
        """Back to the columns that everybody has at first."""
        self.arrange(Arrangement())

    def apply(self) -> None:
        """Put the columns where they belong and share the room among them."""
        if self.count() != len(COLUMNS):
            return
        self._fitting = True
        for place, column in enumerate(self.arrangement.order):
            self.moveSection(self.visualIndex(COLUMNS.index(column)), place)
        self._fitting = False
        self._fit()
        self.arranged.emit()

    def show_order(self, order: Order, *, descending: bool) -> None:
        """Mark the column that the list is ordered by."""
        self._order = order, descending
        self.setSortIndicatorShown(True)  # a table that takes a header over hides it
        direction = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._fitting = True
        for place, column in enumerate(COLUMNS):
            if column.order is order:
                self.setSortIndicator(place, direction)
        self._fitting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room anew when there is more or less of it."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if self._fitting or self.count() != len(COLUMNS):
            return
        metrics = self._table.fontMetrics()
        natural = {column: metrics.horizontalAdvance(tr(text)) + _PADDING for column, text in _AS_WIDE_AS.items()}
        least = metrics.horizontalAdvance(tr(_LEAST))
        widths = fit(self.arrangement, self._table.viewport().width(), natural, least)
        self._fitting = True
        for place, column in enumerate(COLUMNS):
            self.setSectionHidden(place, column not in widths)
            if column in widths:
                self.resizeSection(place, widths[column])
        self._fitting = False

    def _clicked(self, place: int) -> None:
        order = COLUMNS[place].order
        if order is not None:
            self.sort_wanted.emit(order)
        else:
            self.show_order(self._order[0], descending=self._order[1])  # the click has marked the column

    def _moved(self, *_: int) -> None:
        if self._fitting:
            return
        order = [COLUMNS[self.logicalIndex(place)] for place in range(len(COLUMNS))]
        self.arrangement = self.arrangement.with_order(order)
        self._memory.set_columns(self.arrangement.as_json())
        self.arranged.emit()

    def _resized(self, place: int, _: int, width: int) -> None:
        if self._fitting or width <= 0:
            return
        self.arrangement = self.arrangement.with_width(COLUMNS[place], width)
        self._memory.set_columns(self.arrangement.as_json())
        self._fit()

    def _show_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in self.arrangement.order:
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(column in self.arrangement.shown)
            action.setData(column.name)
        menu.addSeparator()
        menu.addAction(tr("Columns…")).triggered.connect(self.columns_wanted)
        menu.addAction(tr("Back to the usual columns")).triggered.connect(self.arrange_as_usual)
        menu.triggered.connect(self._ticked)
        menu.popup(self.mapToGlobal(where))

    def _ticked(self, action: object) -> None:
        name = getattr(action, "data", lambda: None)()
        if isinstance(name, str) and name in Column.__members__:
            column = Column[name]
            self.arrange(self.arrangement.with_shown(column, shown=column not in self.arrangement.shown))
