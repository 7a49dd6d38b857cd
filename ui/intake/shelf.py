"""The drafts that were put aside: how many wait, and a menu to go on with one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from legaldesk.desk.drafts import Draft, Drafts
from ui.intake.draft_words import about
from ui.jobs import Lane, Latest
from ui.language import tr
from ui.session import Session
from ui.widgets.texts import ActionButton

_MOST = 9
"""Most drafts in the menu, the ones touched last: each has a figure as its key."""


class DraftShelf(QObject):
    """Knows which drafts wait beside the one in the form. `chosen` gives the Draft that somebody goes on with."""

    chosen = Signal(object)

    def __init__(self, session: Session, action: QAction, in_the_form: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._in_the_form = in_the_form
        self._drafts = Drafts(session.desk.place)
        self._looking = Latest(session.jobs, Lane.KEEP, self)
        self.button = ActionButton(action)
        """Says how many wait; it shows only while any do."""
        self.button.want(wanted=False)
        self.waiting: list[Draft] = []
        """The drafts that wait, the one touched last first, as they were when somebody looked."""

    def look(self) -> None:
        """Look which drafts wait."""
        self._looking.ask(self._drafts.all, self._found)

    def open_menu(self) -> bool:
        """Let somebody choose one of them; returns whether there are any."""
        if not self.waiting:
            return False
        menu = QMenu(self.button)
        menu.setAccessibleName(tr("Drafts"))
        for number, draft in enumerate(self.waiting[:_MOST], 1):
            words = about(draft).replace("&", "&&")
            menu.addAction(f"&{number}  {words}", partial(self.chosen.emit, draft))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
        return True

    def _found(self, drafts: list[Draft]) -> None:
        self.waiting = [draft for draft in drafts if draft.id != self._in_the_form()]
        count = len(self.waiting)
        self._action.setText(tr("1 draft waits") if count == 1 else tr("{count} drafts wait", count=count))
        self.button.want(wanted=bool(count))
