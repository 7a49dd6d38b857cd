"""Saved views: a chip whose menu opens them, with counts; saving the present list as one, renaming, removing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from legaldesk.domain.errors import BadInput
from legaldesk.domain.views import MOST_VIEWS, SHIPPED, SavedView, checked_name, view_of
from ui.language import tr
from ui.memory import PersonMemory
from ui.widgets.figures import capped
from ui.widgets.texts import button, set_button_text, set_property


class SavedViews(QObject):
    """The views of one person: the shipped ones, and those of one's own, which are remembered."""

    changed = Signal()

    def __init__(self, memory: PersonMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self.own = [view for raw in memory.views if isinstance(raw, dict) and (view := view_of(raw)) is not None]

    @property
    def all(self) -> tuple[SavedView, ...]:
        """All of them, the shipped ones first."""
        return (*SHIPPED, *self.own)

    def save(self, view: SavedView, name: str) -> SavedView:
        """Keep `view` as `name`. Raises BadInput for a name that cannot be, or if there are too many."""
        if len(self.own) >= MOST_VIEWS:
            raise BadInput(
                tr("name: there are {most_views} views already; remove one first", most_views=MOST_VIEWS), "name"
            )
        made = replace(view, name=checked_name(name, [each.name for each in self.all]))
        self._keep([*self.own, made])
        return made

    def rename(self, view: SavedView, name: str) -> SavedView:
        """Call a view of one's own `name`. Raises BadInput."""
        others = [each.name for each in self.all if each != view]
        made = replace(view, name=checked_name(name, others))
        self._keep([made if each == view else each for each in self.own])
        return made

    def remove(self, view: SavedView) -> Callable[[], None]:
        """Remove a view of one's own; returns what puts it back where it was."""
        place = self.own.index(view)
        self._keep([each for each in self.own if each != view])
        return partial(self._put_back, view, place)

    def _put_back(self, view: SavedView, place: int) -> None:
        if view.name.casefold() not in {each.name.casefold() for each in self.all}:
            self._keep([*self.own[:place], view, *self.own[place:]])

    def _keep(self, views: list[SavedView]) -> None:
        self.own = views
        self._memory.set_views([each.as_json() for each in views])
        self.changed.emit()


class ViewsChip(QObject):
    """The chip and its menu. `wanted` gives a SavedView; `counts_wanted` asks for counts of all."""

    wanted = Signal(object)
    counts_wanted = Signal()

    def __init__(self, views: SavedViews, more: tuple[QAction, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._views = views
        self._more = more
        self.chip: QPushButton = button(tr("Views"), "chip")
        self._menu = QMenu(self.chip)
        self._actions: dict[str, QAction] = {}
        self.chip.setMenu(self._menu)
        set_property(self.chip, "menu", value=True)
        self._menu.aboutToShow.connect(self.counts_wanted)
        views.changed.connect(self._fill)
        self._current = ""
        self._fill()

    def show_current(self, name: str) -> None:
        """Say which view the list is; "" for none."""
        self._current = name
        set_button_text(self.chip, _shown(name) or tr("Views"))
        self.chip.setAccessibleName(tr("View: {name}", name=_shown(name)) if name else tr("Views"))
        set_property(self.chip, "chosen", bool(name))
        for each, action in self._actions.items():
            action.setChecked(each == name)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many deliveries a view holds."""
        for name, count in counts.items():
            if name in self._actions:
                self._actions[name].setText(f"{_plain(_shown(name))}\t{capped(count)}")

    def _fill(self) -> None:
        self._menu.clear()
        self._actions = {}
        for view in self._views.all:
            if self._views.own and view == self._views.own[0]:
                self._menu.addSeparator()
            action = self._menu.addAction(_plain(_shown(view.name)))
            action.setCheckable(True)
            action.triggered.connect(partial(self._chosen, view))
            self._actions[view.name] = action
        self._menu.addSeparator()
        self._menu.addActions(list(self._more))
        self.show_current(self._current if self._current in self._actions else "")

    def _chosen(self, view: SavedView, *_: object) -> None:
        self.wanted.emit(view)


def _shown(name: str) -> str:
    return tr(name) if any(view.name == name for view in SHIPPED) else name


def _plain(name: str) -> str:
    """`name` in a menu, where & would underline a letter and a tabulator begin the keys."""
    return name.replace("&", "&&").replace("\t", " ")
