"""Looking now and then at what is overdue and due today: the figure in the sidebar, and word in the system's tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS
from legaldesk.domain.errors import DeskError
from ui.jobs import Lane, Latest
from ui.language import tr
from ui.session import Session

if TYPE_CHECKING:
    from legaldesk.desk.due import Due, DueList

_EVERY = 15 * 60_000
"""Milliseconds between two looks."""
_BREATH = 30_000
"""How soon after a change in the log it is looked at anew: a look at a big log takes seconds of a reader's thread."""
_NAMED = 3
_STAYS = 20_000


class DueWatch(QObject):
    """`counted` gives how many dates are overdue or due today; `wanted` says that they are to be shown.

    `tray` is the icon in the system's tray, None where there is none or the person wants none. Each date is told there
    once a day; it stays on the list until it is dealt with.
    """

    counted = Signal(int)
    wanted = Signal()

    def __init__(self, session: Session, tray: QSystemTrayIcon | None, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tray = tray
        self._told: dict[tuple[str, str], object] = {}
        self._asked = Latest(session.jobs, Lane.READ, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_BREATH)
        self._soon.timeout.connect(self.look)
        session.news.changed.connect(self._changed)
        if tray is not None:
            tray.setParent(self)
            tray.setToolTip("LegalDesk")
            tray.messageClicked.connect(self.wanted)
            tray.activated.connect(self._activated)
            tray.show()

    def start(self) -> None:
        """Look now, and from now on."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look at what is overdue and due today."""
        from legaldesk.desk.due import due_list

        desk = self._session.desk
        self._asked.ask(lambda: due_list(desk, 0), self._arrived, self._failed)

    def _changed(self, _: object) -> None:
        self._soon.start()

    def _arrived(self, found: DueList) -> None:
        from legaldesk.desk.due import Standing

        pressing = [entry for entry in found.entries if entry.standing is not Standing.SOON]
        self.counted.emit(len(pressing))
        keys = {(entry.row.reference, entry.running.clock.value) for entry in pressing}
        new = [
            entry
            for entry in pressing
            if self._told.get((entry.row.reference, entry.running.clock.value)) != found.today
        ]
        self._told = dict.fromkeys(keys, found.today)
        if self._tray is not None:
            self._tray.setToolTip(tr("LegalDesk: {count:,} overdue or due today", count=len(pressing)))
            if new:
                self._tray.showMessage("LegalDesk", told(new), QSystemTrayIcon.MessageIcon.Warning, _STAYS)

    def _failed(self, _: DeskError) -> None:
        """Say nothing: the page says it where somebody looks, and a lost connection is said across the window."""

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.wanted.emit()


def tray_icon(session: Session) -> QSystemTrayIcon | None:
    """An icon for the tray; None where the system has none, or the settings want none."""
    from legaldesk.desk.settings import load_settings
    from legaldesk.domain.settings import CLOCK_TRAY

    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    try:
        wanted = bool(load_settings(session.desk.place)[CLOCK_TRAY])
    except DeskError:
        wanted = True
    return QSystemTrayIcon(session.theme.icon("scales", session.theme.tokens.accent)) if wanted else None


def told(entries: list[Due]) -> str:
    """What the tray says of dates that are overdue or due today: the first ones by name."""
    named = [f"{entry.row.reference}: {tr(CLOCK_WORDS[entry.running.clock])}" for entry in entries[:_NAMED]]
    rest = len(entries) - len(named)
    if rest:
        named.append(tr("and {rest:,} more", rest=rest))
    return "\n".join([tr("Overdue or due today:"), *named])
