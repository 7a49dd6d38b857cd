"""The desk: search, chips and list on the left, one delivery on the right."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from legaldesk.desk import finding
from legaldesk.desk.finding import COUNT_CAP
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Status
from ui.deliveries import commands
from ui.deliveries.detail import DetailPane
from ui.deliveries.doing import MORE, Doing
from ui.deliveries.empty import EmptyList
from ui.deliveries.filters import FilterBar, Period
from ui.deliveries.model import LogModel
from ui.deliveries.table import LogTable
from ui.jobs import Lane, Latest
from ui.session import Elsewhere, Session
from ui.widgets.texts import ActionButton, ElidedLabel, button, label, set_button_text

if TYPE_CHECKING:
    from legaldesk.desk.finding import Counts
    from legaldesk.domain.logged import LoggedDelivery

_DETAIL_WIDTH = 400
_WORKED_ON = frozenset({Status.OPEN, Status.HELD, Status.CLOSED})


class View(Enum):
    """What the sidebar offers: the whole log, what waits for counsel, and whose letter waits."""

    ALL = Query()
    COUNSEL = Query(statuses=frozenset({Status.HELD}))
    LETTERS = Query(statuses=_WORKED_ON, letter_waits=True)


class DeskPage(QWidget):
    """The log and the delivery beside it; `doing` has what can be done. `counted` gives the figures of the sidebar."""

    counted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._session = session
        self._view = View.ALL
        self._counter = Latest(session.jobs, Lane.READ, self)
        self._everything = 0
        self._list_wants_focus = False
        self._counts: Counts | None = None
        self.doing = Doing(session, self)
        self.search = QLineEdit()
        self._all, self._today = button("All", "chip"), button("Today", "chip")
        self.filters = FilterBar((self._all, self._today))
        self.model = LogModel(session, self)
        self.table = LogTable(session, self.model)
        actions = self.doing.actions
        self.detail = DetailPane(
            session,
            decide=actions[commands.DECIDE],
            print_letter=actions[commands.PRINT],
            preview=actions[commands.PREVIEW],
            attach=actions[commands.ATTACH],
            more=[actions[each] for each in MORE],
        )
        self._empty = EmptyList(session.theme)
        self._below = label(role="secondary")
        self._at_right = label(role="secondary")
        self._lay_out()
        self.search.textChanged.connect(self.refresh)
        self.search.installEventFilter(self)
        self.filters.changed.connect(self.refresh)
        self.table.chosen.connect(self.detail.show_delivery)
        self.table.opened.connect(self._open)
        self.table.sort_wanted.connect(self.filters.sort_by)
        self.model.loaded.connect(self._loaded)
        self.detail.arrived.connect(self._arrived)
        self.detail.files_dropped.connect(self.doing.attach)
        self.detail.scans.view_wanted.connect(self.doing.view)
        self.detail.scans.open_wanted.connect(self.doing.files.open)
        self.detail.scans.save_wanted.connect(self.doing.files.save)
        self.detail.scans.withdraw_wanted.connect(self.doing.files.withdraw)
        self.doing.find_wanted.connect(self._find)
        self._empty.clear_wanted.connect(self.clear_filters)
        self._empty.new_wanted.connect(self.doing.new_wanted)
        session.news.changed.connect(self._changed)
        self.refresh()
        self.count()

    @property
    def counts(self) -> Counts | None:
        """The figures that were counted last."""
        return self._counts

    def show_view(self, view: View) -> None:
        """Show what the sidebar offers as `view`, without any filter."""
        self._view = view
        self.filters.clear()
        self.search.clear()
        self._print_all.want(wanted=view is View.LETTERS)
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_delivery(self, record: LoggedDelivery) -> None:
        """Select a delivery, in the whole log if the present list may not hold it."""
        self.table.select_id(record.id)
        self.detail.show_delivery(record.reference)

    def go_to(self, reference: str) -> None:
        """Show the delivery `reference`, in the list too if it is there, and put the focus where one reads on."""
        desk = self._session.desk
        self._session.jobs.run(Lane.READ, self, lambda: desk.log.get(reference), self.show_delivery)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_at(self, reference: str) -> None:
        """Show what happened to the delivery `reference`."""
        self.detail.show_history_of(reference)

    def take_focus(self) -> None:
        """Put the focus where one goes on: into the list, or the search above an empty one."""
        self._list_wants_focus = not self.model.rowCount()
        target = self.search if self._list_wants_focus else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, *, quietly: bool = False) -> None:
        """Ask the log again for what the screen shows; `quietly`, without disturbing who reads it."""
        query = self.query()
        order, descending = self.filters.order
        self.table.show_order(order, descending=descending)
        self.model.ask(query, quietly=quietly)

    def query(self) -> Query:
        """What the list shows, in its order."""
        desk = self._session.desk
        today = desk.now().astimezone(desk.zone).date()
        return self.filters.query(self._view.value, self.search.text().strip(), today)

    def count(self) -> None:
        """Count again."""
        desk = self._session.desk
        self._counter.ask(lambda: finding.counts(desk), self._show_counts)

    def clear_filters(self) -> None:
        """Take back filters and words."""
        self.filters.clear()
        self.search.clear()
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the search into the list; Esc empties the search."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    # ---- what happened ---------------------------------------------------------------------------------------

    def _changed(self, references: frozenset[str]) -> None:
        self.refresh(quietly=isinstance(references, Elsewhere))
        self.count()

    def _loaded(self) -> None:
        found = self.model.rowCount()
        narrowed = self.filters.narrows or bool(self.search.text().strip())
        self._stack.setCurrentIndex(1 if found else 0)
        if found and self._list_wants_focus and self.window().focusWidget() is self.search and not self.search.text():
            self._list_wants_focus = False
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not found:
            self._empty.explain(narrowed=narrowed, view=self._view.name, nothing_logged=self._everything == 0)
        self._say_count()

    def _show_counts(self, counts: Counts) -> None:
        self._counts = counts
        self._everything = counts.everything
        set_button_text(self._all, f"All {counts.everything:,}")
        set_button_text(self._today, f"Today {counts.today:,}")
        parts = [f"{counts.letters_waiting:,} letters waiting" if counts.letters_waiting != 1 else "1 letter waiting"]
        if counts.held:
            parts.insert(0, f"{counts.held:,} held for counsel")
        self._at_right.setText(" · ".join(parts))
        if self._stack.currentIndex() == 0:
            self._loaded()
        self._say_count()
        self.counted.emit(counts)

    def _say_count(self) -> None:
        found = self.model.rowCount()
        everything = max(self._everything, found)
        noun = "delivery" if everything == 1 else "deliveries"
        if found == COUNT_CAP and self.search.text().strip():
            self._below.setText(f"{found:,}+ of {everything:,} {noun}: type more to narrow the search")
        elif found == everything:
            self._below.setText(f"{found:,} {noun}")
        else:
            self._below.setText(f"{found:,} of {everything:,} {noun}")

    def _arrived(self) -> None:
        self.doing.offer(self.detail.shown)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open(self, _: str) -> None:
        self.detail.take_focus()

    # ---- how it stands ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search.setProperty("role", "search")
        self.search.setAccessibleName("Search")
        self.search.setPlaceholderText("Search sender, case, docket, reference, tracking number…     Ctrl+F")
        self.search.setClearButtonEnabled(False)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        self._print_all = ActionButton(self.doing.actions[commands.PRINT_ALL])
        self._print_all.want(wanted=False)
        top.addWidget(self._print_all)
        top.addWidget(ActionButton(self.doing.actions[commands.NEW], "primary"))
        self._all.clicked.connect(self.clear_filters)
        self._today.clicked.connect(self._only_today)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._below)
        foot.addWidget(ElidedLabel(_whose(self._session.desk.address.shared_name), "secondary"), 1)
        foot.addWidget(self._at_right)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 12, 16, 12)
        beside.addWidget(self.detail)
        right.setMinimumWidth(_DETAIL_WIDTH)
        splitter = _side_by_side(left, right)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _only_today(self) -> None:
        self.filters.show_period(Period.TODAY)


def _whose(shared: str) -> str:
    return f"Shared desk {shared}" if shared else ""


def _side_by_side(left: QWidget, right: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setAccessibleName("Width of list and delivery")
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setStretchFactor(0, 5)
    splitter.setStretchFactor(1, 1)
    splitter.setSizes([10_000, _DETAIL_WIDTH])
    return splitter
