"""The desk: search, chips and list on the left, one delivery on the right."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from legaldesk.desk import deciding, finding
from legaldesk.domain.errors import DeskError
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import LetterKind, Status
from ui.actions import Command, bind
from ui.deliveries import commands
from ui.deliveries.deciding import DecideDialog, ReasonDialog
from ui.deliveries.detail import DetailPane
from ui.deliveries.empty import EmptyList
from ui.deliveries.filters import FilterBar, Period
from ui.deliveries.model import LogModel
from ui.deliveries.table import LogTable
from ui.jobs import Lane, Latest
from ui.session import Session
from ui.widgets.texts import ActionButton, button, label, set_button_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from legaldesk.desk.finding import Counts, Shown
    from legaldesk.domain.logged import LoggedDelivery

_DETAIL_WIDTH = 372
_WORKED_ON = frozenset({Status.OPEN, Status.HELD, Status.CLOSED})


class View(Enum):
    """What the sidebar offers: the whole log, what waits for counsel, and whose letter waits."""

    ALL = Query()
    COUNSEL = Query(statuses=frozenset({Status.HELD}))
    LETTERS = Query(statuses=_WORKED_ON, letter_waits=True)


class DeskPage(QWidget):
    """The log and the delivery beside it. What leads to another screen is only said, by a signal."""

    new_wanted = Signal()
    amend_wanted = Signal(object)
    preview_wanted = Signal(str)
    print_wanted = Signal(str)
    copy_wanted = Signal(str)
    save_wanted = Signal(str)
    print_all_wanted = Signal()
    counted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._session = session
        self._view = View.ALL
        self._counter = Latest(session.jobs, Lane.READ, self)
        self._everything = 0
        self._counts: Counts | None = None
        self._actions = self._make_actions()
        self.search = QLineEdit()
        self.filters = FilterBar()
        self.model = LogModel(session, self)
        self.table = LogTable(session, self.model)
        self.detail = DetailPane(
            session,
            decide=self._actions[commands.DECIDE],
            print_letter=self._actions[commands.PRINT],
            preview=self._actions[commands.PREVIEW],
            more=[self._actions[each] for each in _MORE],
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
        self.detail.arrived.connect(self._offer)
        self._empty.clear_wanted.connect(self.clear_filters)
        self._empty.new_wanted.connect(self.new_wanted)
        session.news.changed.connect(self._changed)
        self._offer()
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
        self._print_all.want(view is View.LETTERS)
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_delivery(self, record: LoggedDelivery) -> None:
        """Select a delivery, in the whole log if the present list may not hold it."""
        self.table.select_id(record.id)
        self.detail.show_delivery(record.reference)

    def refresh(self) -> None:
        """Ask the log again for what the screen shows."""
        desk = self._session.desk
        today = desk.now().astimezone(desk.zone).date()
        query = self.filters.query(self._view.value, self.search.text().strip(), today)
        order, descending = self.filters.order
        self.table.show_order(order, descending=descending)
        self.model.ask(query)

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

    def _changed(self, _: object) -> None:
        self.refresh()
        self.count()

    def _loaded(self) -> None:
        found = self.model.rowCount()
        narrowed = self.filters.narrows or bool(self.search.text().strip())
        self._stack.setCurrentIndex(1 if found else 0)
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
        self._below.setText(f"{found:,} {noun}" if found == everything else f"{found:,} of {everything:,} {noun}")

    # ---- what can be done ------------------------------------------------------------------------------------

    def _make_actions(self) -> dict[Command, QAction]:
        handlers: dict[Command, Callable[[], object]] = {
            commands.NEW: self.new_wanted.emit,
            commands.FIND: self._find,
            commands.PRINT: self._print,
            commands.PREVIEW: self._preview,
            commands.SAVE_PDF: self._save,
            commands.COPY: self._copy,
            commands.DECIDE: self._decide,
            commands.AMEND: self._amend,
            commands.CLOSE: self._close,
            commands.REOPEN: self._reopen,
            commands.VOID: self._void,
            commands.COPY_REFERENCE: self._copy_reference,
            commands.PRINT_ALL: self.print_all_wanted.emit,
        }
        return {command: bind(self, command, handler) for command, handler in handlers.items()}

    def _offer(self) -> None:
        """Show only what can be done with the delivery on the right."""
        shown = self.detail.shown
        record = shown.record if shown is not None else None
        status = record.status if record is not None else Status.VOID
        released = record is not None and record.verdict.letter is not LetterKind.HOLD and status is not Status.VOID
        can = {
            commands.PRINT: released,
            commands.PREVIEW: released,
            commands.SAVE_PDF: released,
            commands.COPY: bool(shown and shown.letters),
            commands.DECIDE: status in (Status.OPEN, Status.HELD),
            commands.AMEND: status is not Status.VOID,
            commands.CLOSE: status is Status.OPEN,
            commands.REOPEN: status is Status.CLOSED,
            commands.VOID: status is not Status.VOID,
            commands.COPY_REFERENCE: record is not None,
        }
        for command, possible in can.items():
            self._actions[command].setVisible(possible)
            self._actions[command].setEnabled(possible)

    def _shown(self) -> Shown | None:
        return self.detail.shown

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open(self, _: str) -> None:
        self.detail.take_focus()

    def _print(self) -> None:
        self._send(self.print_wanted)

    def _preview(self) -> None:
        self._send(self.preview_wanted)

    def _save(self) -> None:
        self._send(self.save_wanted)

    def _copy(self) -> None:
        self._send(self.copy_wanted)

    def _send(self, signal: SignalInstance) -> None:
        if (shown := self._shown()) is not None:
            signal.emit(shown.record.reference)

    def _amend(self) -> None:
        if (shown := self._shown()) is not None:
            self.amend_wanted.emit(shown)

    def _copy_reference(self) -> None:
        if (shown := self._shown()) is not None:
            QGuiApplication.clipboard().setText(shown.record.reference)
            self._session.news.tell(f"{shown.record.reference} is on the clipboard.")

    def _decide(self) -> None:
        if (shown := self._shown()) is None:
            return
        record = shown.record
        dialog = DecideDialog(self._session, shown, self)

        def accepted() -> None:
            decision, reason = dialog.decision, dialog.reason
            if decision is not None:
                desk = self._session.desk
                self._write(lambda: deciding.decide(desk, record.reference, decision, reason, record.revision))

        dialog.accepted.connect(accepted)
        dialog.open()

    def _close(self) -> None:
        if (shown := self._shown()) is not None:
            desk, reference = self._session.desk, shown.record.reference
            self._write(lambda: deciding.close(desk, reference))

    def _reopen(self) -> None:
        self._with_reason("Reopen {}", "", _REOPEN, deciding.reopen)

    def _void(self) -> None:
        text = "For a delivery that was logged by mistake. It keeps its number and stays in the log, marked void."
        self._with_reason("Void {}", text, _VOID, deciding.void)

    def _with_reason(
        self, title: str, text: str, save: Command, use_case: Callable[..., LoggedDelivery]
    ) -> None:
        if (shown := self._shown()) is None:
            return
        reference = shown.record.reference
        dialog = ReasonDialog(self._session, title.format(reference), text, save=save, parent=self)

        def accepted() -> None:
            desk, reason = self._session.desk, dialog.reason
            self._write(lambda: use_case(desk, reference, reason))

        dialog.accepted.connect(accepted)
        dialog.open()

    def _write(self, work: Callable[[], LoggedDelivery]) -> None:
        self._session.jobs.run(Lane.WRITE, self, work, self._written, self._refused)

    def _written(self, record: LoggedDelivery) -> None:
        self._session.news.changed.emit(frozenset({record.reference}))

    def _refused(self, fault: Exception) -> None:
        if not isinstance(fault, DeskError):
            raise fault
        self._session.news.tell(str(fault), "fault", "Nothing was changed")

    # ---- how it stands ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search.setProperty("role", "search")
        self.search.setAccessibleName("Search")
        self.search.setPlaceholderText("Search sender, case, docket, reference, tracking number…     Ctrl+F")
        self.search.setClearButtonEnabled(False)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        self._print_all = ActionButton(self._actions[commands.PRINT_ALL])
        self._print_all.want(False)
        top.addWidget(self._print_all)
        top.addWidget(ActionButton(self._actions[commands.NEW], "primary"))
        self._all, self._today = button("All", "chip"), button("Today", "chip")
        self._all.clicked.connect(self.clear_filters)
        self._today.clicked.connect(self._only_today)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        chips.addWidget(self._all)
        chips.addWidget(self._today)
        chips.addWidget(self.filters, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        foot = QHBoxLayout()
        foot.addWidget(self._below)
        foot.addStretch(1)
        foot.addWidget(self._at_right)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(chips)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 12, 16, 12)
        beside.addWidget(self.detail)
        right.setMinimumWidth(_DETAIL_WIDTH)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setAccessibleName("Width of list and delivery")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([10_000, _DETAIL_WIDTH])
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _only_today(self) -> None:
        self.filters.show_period(Period.TODAY)


_MORE = (
    commands.DECIDE, commands.AMEND, commands.SAVE_PDF, commands.COPY, commands.COPY_REFERENCE,
    commands.CLOSE, commands.REOPEN, commands.VOID,
)  # fmt: skip
_REOPEN = Command("reopen.save", "Reopen", ("Ctrl+Return", "Ctrl+Enter"), "")
_VOID = Command("void.save", "Void", ("Ctrl+Return", "Ctrl+Enter"), "")
