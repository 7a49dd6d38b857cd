"""The desk: the log on the left, one delivery on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from legaldesk.desk import finding
from legaldesk.domain.query import Query
from legaldesk.domain.views import Base
from ui.deliveries import commands
from ui.deliveries.detail import DetailPane
from ui.deliveries.doing import MORE, Doing
from ui.deliveries.list_pane import ListPane
from ui.deliveries.sides import Sides
from ui.jobs import Lane, Latest
from ui.language import tr
from ui.memory import PersonMemory
from ui.session import Elsewhere, Session
from ui.widgets.texts import ActionButton

if TYPE_CHECKING:
    from legaldesk.desk.finding import Counts
    from legaldesk.domain.logged import LoggedDelivery
    from ui.deliveries.first_look import FirstLook


class DeskPage(QWidget):
    """The log and the delivery beside it; `doing` has what can be done. `counted` gives the figures of the sidebar.

    `base_changed` gives the name of what the sidebar marks, where the list went there by itself.
    """

    counted = Signal(object)
    base_changed = Signal(str)

    def __init__(self, session: Session, memory: PersonMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._session = session
        self._memory = memory
        self._counter = Latest(session.jobs, Lane.READ, self)
        self._counts: Counts | None = None
        self.doing = Doing(session, self)
        sides = Sides(memory, self)
        self.list = ListPane(session, memory, self, sides)
        self.search, self.filters = self.list.search, self.list.filters
        self.model, self.table = self.list.model, self.list.table
        self.batch = self.list.batch
        actions = self.doing.actions
        self._print_all = ActionButton(actions[commands.PRINT_ALL], shows_keys=False, text=tr("Print all"))
        self._print_all.want(wanted=False)
        self.list.put_beside_search(self._print_all, ActionButton(actions[commands.NEW], "primary"))
        self.detail = DetailPane(
            session,
            sides.beside,
            decide=actions[commands.DECIDE],
            print_letter=actions[commands.PRINT],
            preview=actions[commands.PREVIEW],
            attach=actions[commands.ATTACH],
            more=[actions[each] for each in MORE],
        )
        sides.stand(self.list, self.detail)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sides)
        self.list.base_changed.connect(self._base_changed)
        self.table.chosen.connect(self.detail.show_delivery)
        self.table.opened.connect(self._open)
        self.detail.turning.connect(self.doing.turn)
        self.detail.arrived.connect(self._arrived)
        self.detail.clocks.delivery_wanted.connect(self.go_to)
        self.detail.clocks.confirm_wanted.connect(self.doing.confirm_date)
        self.doing.why_wanted.connect(self.detail.show_why)
        self.doing.decided.connect(self._show_next)
        self.detail.files_dropped.connect(self.doing.attach)
        self.detail.scans.view_wanted.connect(self.doing.view)
        self.detail.scans.open_wanted.connect(self.doing.files.open)
        self.detail.scans.save_wanted.connect(self.doing.files.save)
        self.detail.scans.withdraw_wanted.connect(self.doing.files.withdraw)
        self.doing.find_wanted.connect(self._find)
        self.list.empty.new_wanted.connect(self.doing.new_wanted)
        session.news.changed.connect(self._changed)
        self.refresh()
        self.count()

    @property
    def counts(self) -> Counts | None:
        """The figures that were counted last."""
        return self._counts

    def show_view(self, name: str) -> None:
        """Show what the sidebar offers as `name`, without any filter."""
        self.list.show_base(Base(name))
        self._print_all.want(wanted=self.list.base is Base.LETTERS)

    def show_delivery(self, record: LoggedDelivery) -> None:
        """Select a delivery, in the whole log if the present list may not hold it."""
        self.table.select_id(record.id)
        self.detail.show_delivery(record.reference)

    def shown_reference(self) -> str:
        """The reference of the delivery that the detail pane shows; "" where it shows none."""
        return self.detail.shown.record.reference if self.detail.shown is not None else ""

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
        self.list.take_focus()

    def take_over(self, look: FirstLook) -> None:
        """Go on where a person was before the desk was there: at the delivery chosen, with the words typed."""
        if look.chosen_id >= 0:
            self.table.select_id(look.chosen_id)
        words = look.search.text()
        if words or look.search.hasFocus():
            self.search.setText(words)
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    def refresh(self, *, quietly: bool = False) -> None:
        """Ask the log again for what the screen shows; `quietly`, without disturbing who reads it."""
        self.list.refresh(quietly=quietly)

    def query(self) -> Query:
        """What the list shows, in its order."""
        return self.list.query()

    def count(self) -> None:
        """Count again."""
        desk = self._session.desk
        self._counter.ask(lambda: finding.counts(desk), self._show_counts)

    def clear_filters(self) -> None:
        """Take back filters and words."""
        self.list.clear()

    # ---- what happened ---------------------------------------------------------------------------------------

    def _changed(self, references: frozenset[str]) -> None:
        self.refresh(quietly=isinstance(references, Elsewhere))
        self.count()

    def _show_counts(self, counts: Counts) -> None:
        self._counts = counts
        self.list.show_counts(counts)
        self.counted.emit(counts)

    def _base_changed(self, name: str) -> None:
        self._print_all.want(wanted=self.list.base is Base.LETTERS)
        self.base_changed.emit(name)

    def _arrived(self) -> None:
        self.doing.offer(self.detail.shown)

    def _show_next(self, record: LoggedDelivery) -> None:
        """In counsel's queue, go on to the next one."""
        row = self.model.row_of(record.id)
        following = self.model.id_at(row + 1) if row >= 0 else -1
        if self.list.base is Base.COUNSEL and following >= 0:
            self.table.select_id(following)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open(self, _: str) -> None:
        self.detail.take_focus()
