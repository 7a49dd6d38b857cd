"""Starting the window: application, palette, window, first paint; the desk is found and opened behind it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from legaldesk.domain.errors import DeskError, MachineFault
from ui import telling
from ui.instance import Instance
from ui.language import choosing, tr
from ui.language.words import spoken
from ui.memory import WindowMemory
from ui.painted import AfterPaint
from ui.theme import Theme
from ui.window import MainWindow

if TYPE_CHECKING:
    from legaldesk.desk.places import DeskAddress

Locate = Callable[[], "DeskAddress"]


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
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("LegalDesk")
    app.setApplicationDisplayName("LegalDesk")
    theme = Theme(app, WindowMemory(folder).appearance)
    app.setWindowIcon(theme.icon("scales", theme.tokens.accent))
    windows = Windows(theme, locate, folder)
    instance.called.connect(windows.come_to_front)
    windows.start(file)
    QTimer.singleShot(0, instance, instance.listen)
    code = app.exec()
    instance.end()
    return code


class Windows(QObject):
    """The window on the screen, and the next one in its place where the desk is to be opened anew.

    So a desk is always closed and opened whole: what belonged to the old one goes with its window.
    """

    def __init__(self, theme: Theme, locate: Locate, folder: Path) -> None:
        super().__init__()
        self._theme = theme
        self._locate = locate
        self._folder = folder
        self.window: MainWindow | None = None

    def start(self, file: Path | None = None) -> MainWindow:
        """Show a window on the desk; `file` is a backup that is offered to be restored once it stands.

        Where the settings cannot be read, the window says so, and they can be put aside.
        """
        try:
            address = self._locate()
        except DeskError as fault:
            return self._explain(spoken(fault), file)
        window = self.open(address, MainWindow.start)
        if file is not None:
            window.ready.connect(partial(window.offer_backup, file), Qt.ConnectionType.SingleShotConnection)
        return window

    def open(self, address: DeskAddress, then: Callable[[MainWindow], None]) -> MainWindow:
        """Show a window for the desk at `address`, in place of the one before; `then` begins what it does."""
        old, memory = self.window, WindowMemory(address.folder)
        choosing.speak(choosing.chosen_in(address.folder))
        window = self.window = MainWindow(self._theme, memory, address)
        window.faults.install()
        window.ready.connect(window.faults.begin, Qt.ConnectionType.SingleShotConnection)
        window.again_wanted.connect(self._again)
        if old is not None:
            window.setGeometry(old.geometry())
        if telling.wanted():
            telling.Telling(window)
        window.show()
        if old is not None:
            old.close()  # after the new one is there: the application ends with its last window
            old.deleteLater()
        AfterPaint(window, partial(then, window))
        return window

    def come_to_front(self, file: Path | None) -> None:
        """Another start on this desk: show the window that is there, and offer to restore `file`."""
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
        if old is None:
            return
        if file is None:
            from legaldesk.desk.places import address_in

            self.open(address_in(old.place), MainWindow.start)
        else:
            from ui.restoring import Restoring

            self.open(old.address, lambda window: Restoring(window, file).start())

    # ---- settings that cannot be read ----------------------------------------------------------------------------

    def _explain(self, sentence: str, file: Path | None) -> MainWindow:
        from legaldesk.desk.places import DeskAddress

        window = self.open(DeskAddress(self._folder), lambda window: window.beginning.say_unreadable(sentence))
        window.beginning.locate_wanted.connect(partial(self.start, file))
        window.beginning.defaults_wanted.connect(partial(self._put_aside, file))
        return window

    def _put_aside(self, file: Path | None) -> None:
        from legaldesk.desk.settings import put_settings_aside

        try:
            put_settings_aside(self._folder)
        except DeskError as fault:
            if self.window is not None:
                self.window.beginning.say_unreadable(spoken(fault))
            return
        self.start(file)
