"""Starting the window: application, palette, window, first paint; the desk is found and opened behind it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from legaldesk.domain.errors import DeskError, MachineFault
from ui.collecting import AT_LATEST, hold_back, let_stay
from ui.first_frame import NAME
from ui.instance import Instance
from ui.language import tr
from ui.memory import WindowMemory
from ui.stepwise import Stepwise, importing
from ui.window import MainWindow

if TYPE_CHECKING:
    from legaldesk.desk.glancing import Glance
    from legaldesk.desk.places import DeskAddress
    from ui.theme import Theme

TELL = "LEGALDESK_TELL_PAINT"
"""Set by whoever measures the start: tests/benchmarks/bench_start.py."""
SWITCH = 0.0005
"""Seconds after which a thread at work lets the window's thread go on: Python's own 0.005 is felt in every frame."""
Locate = Callable[[], "DeskAddress"]
Then = Callable[[MainWindow], Iterator[None]]
_FRAME = (
    "ui.theme", "ui.language.words", "ui.jobs", "ui.keymap", "ui.session", "ui.sidebar", "ui.notices", "ui.connection",
)  # fmt: skip
"""What frames the screens: imported once the window is painted."""
_FURNITURE = ("ui.actions", "ui.crash", "ui.welcome", "ui.beginning")
"""What a window has besides, before there is a desk."""
_LOOKED_AT = 128
"""Deliveries of the first look: more than fit on any screen."""


def main(locate: Locate, folder: Path, file: Path | None = None, argv: Sequence[str] = ()) -> int:
    """Open the window on the desk that `locate` finds, whose data folder is `folder`; returns its exit code.

    Where a window is open on that desk, it comes to the front instead, and offers to restore the backup `file`. `argv`
    are arguments for Qt, without the program's name. Raises MachineFault where that window does not answer.
    """
    instance = Instance(folder)
    if not instance.first:
        if instance.call_first(file):
            return 0
        raise MachineFault(
            tr(
                "LegalDesk is open already on the desk in {folder} and does not answer; end it, then try again",
                folder=folder,
            )
        )
    sys.setswitchinterval(SWITCH)
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    windows = Windows(locate, folder)
    instance.called.connect(windows.come_to_front)
    windows.painted.connect(instance.listen)
    windows.start(file)
    code = app.exec()
    instance.end()
    return code


class Windows(QObject):
    """The window on the screen, and the next one in its place where the desk is to be opened anew.

    So a desk is always closed and opened whole: what belonged to the old one goes with its window.
    """

    painted = Signal()
    """The first window is on the screen."""

    def __init__(self, locate: Locate, folder: Path) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self._begun = False
        self._locate = locate
        self._folder = folder
        self.window: MainWindow | None = None

    def start(self, file: Path | None = None) -> MainWindow:
        """Show a window on the desk; `file` is a backup that is offered to be restored once it stands.

        Where the settings cannot be read, the window says so, and they can be put aside.
        """
        return self._show(self._folder, partial(self._find_desk, file))

    def _show(self, folder: Path, then: Then) -> MainWindow:
        """Show a bare window in place of the one before; once it is painted, `then` furnishes it."""
        hold_back()
        old = self.window
        window = self.window = MainWindow(WindowMemory(folder))
        window.ready.connect(let_stay)
        QTimer.singleShot(AT_LATEST, window, let_stay)
        window.again_wanted.connect(self._again)
        if old is not None:
            window.setGeometry(old.geometry())
        if TELL in os.environ:
            from ui.telling import Telling

            Telling(window)
        window.painted.connect(partial(self._begin, window, then))
        window.show()
        if old is not None:
            old.close()  # after the new one is there: the application ends with its last window
            old.deleteLater()
        return window

    def _begin(self, window: MainWindow, then: Then) -> None:
        if not self._begun:
            self._begun = True
            self.painted.emit()
        Stepwise(window, self._prepare(window, then))

    def _prepare(self, window: MainWindow, then: Then) -> Iterator[None]:
        yield from importing(*_FRAME)
        self._dress(window)
        yield
        yield from then(window)

    def _dress(self, window: MainWindow) -> None:
        """Give the application its language, and at its first window its look."""
        from ui.language import choosing
        from ui.theme import Theme

        choosing.speak(choosing.chosen_in(window.memory.place))
        app = QApplication.instance()
        if self._theme is None and isinstance(app, QApplication):
            theme = self._theme = Theme(app, window.memory.appearance)
            app.setWindowIcon(theme.icon("scales", theme.tokens.accent))

    @property
    def theme(self) -> Theme:
        """The look of the application, once a window is dressed."""
        if self._theme is None:
            raise AssertionError("a window is dressed before it is laid out")
        return self._theme

    def _furnish(self, window: MainWindow, address: DeskAddress) -> None:
        window.furnish(self.theme, address)
        window.faults.install()
        from PySide6.QtCore import Qt  # takes long, see first_frame.py

        window.ready.connect(window.faults.begin, Qt.ConnectionType.SingleShotConnection)

    def _find_desk(self, file: Path | None, window: MainWindow) -> Iterator[None]:
        try:
            address = self._locate()
        except DeskError as fault:
            yield from importing(*_FURNITURE)
            self._explain(window, fault, file)
            return
        window.lay_out(self.theme)
        yield
        if address.database or not window.memory.knows_zone:
            yield from self._open(window, address, file)
            return
        yield from importing("legaldesk.desk.glancing", "ui.deliveries.first_look")
        from legaldesk.desk.glancing import glance
        from ui.jobs import Lane

        look = partial(glance, address, _LOOKED_AT)
        window.jobs.run(Lane.READ, window, look, partial(self._look, window, address, file))

    def _look(self, window: MainWindow, address: DeskAddress, file: Path | None, seen: Glance | None) -> None:
        """Show what was seen of the log, then go on opening it."""
        zone = window.memory.zone_of(seen.office) if seen is not None else None
        if seen is not None and zone is not None and seen.rows:
            from datetime import datetime

            from ui.deliveries.first_look import FirstLook

            today = datetime.now(zone).date()
            window.show_look(FirstLook(self.theme, window.memory.of(seen.by), seen, zone, today), seen.by)
        Stepwise(window, self._open(window, address, file))

    def _open(self, window: MainWindow, address: DeskAddress, file: Path | None) -> Iterator[None]:
        from PySide6.QtCore import Qt

        yield from importing(*_FURNITURE)
        self._furnish(window, address)
        if file is not None:
            window.ready.connect(partial(window.offer_backup, file), Qt.ConnectionType.SingleShotConnection)
        yield
        window.start()

    def come_to_front(self, file: Path | None) -> None:
        """Another start on this desk: show the window that is there, and offer to restore `file`."""
        from PySide6.QtCore import Qt

        window = self.window
        if window is None:
            return
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if file is not None:
            window.offer_backup(file)

    def _again(self, file: Path | None) -> None:
        old = self.window
        if old is not None:
            address = None if file is None else old.address
            self._show(old.place, partial(self._open_again, address, file))

    def _open_again(self, address: DeskAddress | None, file: Path | None, window: MainWindow) -> Iterator[None]:
        """Open the desk that the settings name by now, or restore the one at `address` from `file`."""
        yield from importing(*_FURNITURE)
        if address is None or file is None:
            from legaldesk.desk.places import address_in

            self._furnish(window, address_in(window.memory.place))
            window.start()
        else:
            from ui.restoring import Restoring

            self._furnish(window, address)
            Restoring(window, file).start()

    # ---- settings that cannot be read ----------------------------------------------------------------------------

    def _explain(self, window: MainWindow, fault: DeskError, file: Path | None) -> None:
        from legaldesk.desk.places import DeskAddress
        from ui.language.words import spoken

        self._furnish(window, DeskAddress(self._folder))
        window.beginning.locate_wanted.connect(partial(self.start, file))
        window.beginning.defaults_wanted.connect(partial(self._put_aside, file))
        window.beginning.say_unreadable(spoken(fault))

    def _put_aside(self, file: Path | None) -> None:
        from legaldesk.desk.settings import put_settings_aside
        from ui.language.words import spoken

        try:
            put_settings_aside(self._folder)
        except DeskError as fault:
            if self.window is not None:
                self.window.beginning.say_unreadable(spoken(fault))
            return
        self.start(file)
