"""The left side of the desk: search, chips and list, the strip for what is chosen, and the figures below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from legaldesk.domain.query import COUNT_CAP, Query
from legaldesk.domain.views import Base, Filters, Period, SavedView
from ui.actions import bind
from ui.deliveries import list_commands as commands
from ui.deliveries.arranging import ColumnsDialog
from ui.deliveries.batch import BatchDoing
from ui.deliveries.chosen_strip import ChosenStrip
from ui.deliveries.empty import EmptyList
from ui.deliveries.facets import Facets
from ui.deliveries.filters import FilterBar
from ui.deliveries.first_look import SearchLine, stand_as_list
from ui.deliveries.model import LogModel
from ui.deliveries.patience import Patience
from ui.deliveries.table import LogTable
from ui.deliveries.view_dialogs import ManageViewsDialog, SaveViewDialog
from ui.deliveries.views import SavedViews, ViewsChip
from ui.language import tr
from ui.memory import PersonMemory
from ui.session import Session
from ui.widgets.figures import capped
from ui.widgets.texts import ElidedLabel, button, label, set_button_text

if TYPE_CHECKING:
    from legaldesk.desk.finding import Counts


class ListPane(QWidget):
    """What the log holds, narrowed and ordered. `base_changed` gives the name of a Base that a saved view led to."""

    base_changed = Signal(str)

    def __init__(self, session: Session, memory: PersonMemory, page: QWidget, parent: QWidget) -> None:
        """`page` has the commands, `parent` is what it stands in."""
        super().__init__(parent)
        self._session = session
        self._page = page
        self._base = Base.ALL
        self._everything = 0
        self._wants_focus = False
        self.search = SearchLine()
        self.model = LogModel(session, self)
        self.table = LogTable(session, memory, self.model)
        self.batch = BatchDoing(session, self.table, page)
        self.views = SavedViews(memory, self)
        opens = [
            bind(page, command, handler)
            for command, handler in (
                (commands.SAVE_VIEW, self._save_view),
                (commands.MANAGE_VIEWS, self._manage_views),
            )
        ]
        for command, handler in (
            (commands.FILTERS, self._go_to_filters),
            (commands.VIEWS, self._open_views),
            (commands.COLUMNS, self._arrange),
            (commands.COMPACT, self._change_density),
        ):
            bind(page, command, handler)
        self._views_chip = ViewsChip(self.views, tuple(opens), self)
        self._all, self._today = button(tr("All"), "chip"), button(tr("Today"), "chip")
        self.filters = FilterBar(session.theme, (self._all, self._today, self._views_chip.chip))
        self._facets = Facets(session, self)
        self._applied_counts = Facets(session, self)
        self._strip = ChosenStrip(self.table, self.batch.actions)
        self.empty = EmptyList(session.theme)
        self._patience = Patience(session.jobs, self)
        self._below = label(role="secondary")
        self._at_right = label(role="secondary")
        self._stack = QStackedWidget()
        self._top = QHBoxLayout()
        self._lay_out()
        self.search.textChanged.connect(self.refresh)
        self.search.installEventFilter(self)
        self.filters.changed.connect(self.refresh)
        self.filters.counts_wanted.connect(self._count_words)
        self.filters.left.connect(self.take_focus)
        self._views_chip.wanted.connect(self.show_saved)
        self._views_chip.counts_wanted.connect(self._count_views)
        self.table.header.sort_wanted.connect(self.filters.sort_by)
        self.table.header.columns_wanted.connect(self._arrange)
        self.model.loaded.connect(self._loaded)
        self.model.grown.connect(self._grown)
        self._patience.stopped.connect(self._stop)
        self.empty.clear_wanted.connect(self.clear)
        self._all.clicked.connect(self.clear)
        self._today.clicked.connect(partial(self.filters.show_period, Period.TODAY))

    @property
    def base(self) -> Base:
        """Where the list begins, before words and filters."""
        return self._base

    def put_beside_search(self, *widgets: QWidget) -> None:
        """Put buttons to the right of the search."""
        for widget in widgets:
            self._top.addWidget(widget)

    # ---- what it shows ---------------------------------------------------------------------------------------

    def show_base(self, base: Base) -> None:
        """Show what the sidebar offers as `base`, without any filter."""
        queue = Base.COUNSEL in (base, self._base)
        self._base = base
        self.filters.clear()
        if queue:  # worked from its oldest on; whoever leaves it has the newest first again
            self.filters.show_filters(Filters(descending=base is not Base.COUNSEL))
        if base is Base.COUNSEL:
            self.table.select_id(0)  # no delivery has that number, so the first one is shown
        self._set_text("")
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_saved(self, view: SavedView) -> None:
        """Show a saved view."""
        self._base = view.base
        self.filters.show_filters(view.filters)
        self._set_text(view.text)
        self.refresh()
        self.base_changed.emit(view.base.value)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Take back filters and words."""
        self.filters.clear()
        self._set_text("")
        self.refresh()

    def refresh(self, *, quietly: bool = False) -> None:
        """Ask the log again for what the list shows; `quietly`, without disturbing who reads it."""
        order, descending = self.filters.order
        self.table.header.show_order(order, descending=descending)
        self._patience.begin()
        follow = self.table.follow()
        self.model.ask(self.query(), quietly=quietly, in_steps=self.table.at_beginning, follow=follow)
        self._views_chip.show_current(self._name_of_view())

    def query(self) -> Query:
        """What the list shows, in its order."""
        return self._query_of(self.filters.filters)

    def take_focus(self) -> None:
        """Put the focus where one goes on: into the list, or the search above an empty one."""
        self._wants_focus = not self.model.rowCount()
        target = self.search if self._wants_focus else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_counts(self, counts: Counts) -> None:
        """Show the figures of the whole log."""
        self._everything = counts.everything
        set_button_text(self._all, tr("All {everything:,}", everything=counts.everything))
        set_button_text(self._today, tr("Today {today}", today=capped(counts.today)))
        letters = (
            tr("1 letter waiting")
            if counts.letters_waiting == 1
            else tr("{letters_waiting} letters waiting", letters_waiting=capped(counts.letters_waiting))
        )
        held = tr("{held} held · ", held=capped(counts.held)) if counts.held else ""
        self._at_right.setText(held + letters)
        if self._stack.currentIndex() == 0:
            self._loaded()
        self._say_count()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter lead from the search into the list; Esc empties it; Backspace then takes a filter back."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.search.text() and not event.isAutoRepeat():
                return self.filters.remove_last()
        return super().eventFilter(watched, event)

    def _set_text(self, text: str) -> None:
        self.search.blockSignals(True)  # noqa: FBT003 - the list is asked for once, by the caller
        self.search.setText(text)
        self.search.blockSignals(False)  # noqa: FBT003

    def _query_of(self, filters: Filters) -> Query:
        desk = self._session.desk
        today = desk.now().astimezone(desk.zone).date()
        return filters.query(self._base.asked_by(desk.by), self.search.text().strip(), today)

    def _loaded(self) -> None:
        found = self.model.rowCount()
        narrowed = self.filters.narrows or bool(self.search.text().strip())
        self._stack.setCurrentIndex(1 if found else 0)
        if found and self._wants_focus and self.window().focusWidget() is self.search and not self.search.text():
            self._wants_focus = False
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not found:
            self.empty.explain(narrowed=narrowed, view=self._base.name, nothing_logged=self._everything == 0)
        if not self.model.growing:
            self._grown()

    def _grown(self) -> None:
        self._patience.end()
        self._say_count()

    def _stop(self) -> None:
        begun = self.model.growing
        self.model.forget()
        self._below.setText(
            tr("Stopped: the list holds only the first {found:,}.", found=self.model.rowCount())
            if begun
            else tr("Stopped: the list is as it was before.")
        )

    def _say_count(self) -> None:
        if self.model.growing:
            return
        found = self.model.rowCount()
        everything = max(self._everything, found)
        noun = tr("delivery") if everything == 1 else tr("deliveries")
        if found == COUNT_CAP and self.search.text().strip():
            self._below.setText(
                tr(
                    "{found:,}+ of {everything:,} {noun}: type more to narrow the search",
                    found=found,
                    everything=everything,
                    noun=noun,
                )
            )
        elif found == everything:
            self._below.setText(f"{found:,} {noun}")
        else:
            self._below.setText(tr("{found:,} of {everything:,} {noun}", found=found, everything=everything, noun=noun))

    # ---- counts and views ------------------------------------------------------------------------------------

    def _count_words(self, heading: str) -> None:
        questions = {word: self._query_of(filters) for word, filters in self.filters.variants(heading).items()}
        facets = self._facets if heading else self._applied_counts
        facets.ask(questions, partial(self.filters.show_counts, heading))

    def _count_views(self) -> None:
        desk = self._session.desk
        today = desk.now().astimezone(desk.zone).date()
        questions = {view.name: view.query(today, desk.by) for view in self.views.all}
        self._facets.ask(questions, self._views_chip.show_counts)

    def _present(self) -> SavedView:
        return SavedView("", self._base, self.search.text().strip(), self.filters.filters)

    def _name_of_view(self) -> str:
        """The saved view that the list is, or ""."""
        present = self._present().as_json()
        return next((view.name for view in self.views.all if {**view.as_json(), "name": ""} == present), "")

    def _save_view(self) -> None:
        def save(name: str) -> SavedView:
            saved = self.views.save(self._present(), name)
            self._views_chip.show_current(saved.name)
            self._session.news.tell(tr("The view {name} is saved: it stands under Views.", name=saved.name), "good")
            return saved

        text = tr("It keeps the words, the filters and the order. “This week” is always the week one is in.")
        SaveViewDialog(self._session, text, save, self._page).open()

    def _manage_views(self) -> None:
        ManageViewsDialog(self._session, self.views, self._page).open()

    def _open_views(self) -> None:
        self._views_chip.chip.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._views_chip.chip.showMenu()

    def _go_to_filters(self) -> None:
        self._all.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _arrange(self) -> None:
        ColumnsDialog(self.table.header, self._page).open()

    def _change_density(self) -> None:
        self.table.set_compact(compact=not self.table.compact)

    # ---- how it stands ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._top.setSpacing(8)
        self._top.addWidget(self.search, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._below)
        foot.addWidget(self._patience.strip)
        foot.addWidget(ElidedLabel(_whose(self._session.desk.address.shared_name), "secondary"), 1)
        foot.addWidget(self._at_right)
        column = QVBoxLayout(self)
        stand_as_list(column)
        column.addLayout(self._top)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        column.addWidget(self._strip)
        column.addLayout(foot)


def _whose(shared: str) -> str:
    return tr("Shared desk {shared}", shared=shared) if shared else ""
