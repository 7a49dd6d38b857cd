"""Starting the window: application, palette, window, first paint; the desk is opened behind it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui import crash
from ui.memory import WindowMemory
from ui.restoring import Restoring
from ui.theme import Theme
from ui.window import MainWindow

if TYPE_CHECKING:
    from legaldesk.desk.places import DeskAddress


def main(address: DeskAddress | None = None, argv: Sequence[str] = ()) -> int:
    """Open the window on the desk at `address` (default: the default one); returns its exit code.

    `argv` are arguments for Qt, without the program's name.
    """
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("LegalDesk")
    app.setApplicationDisplayName("LegalDesk")
    where = address or _default_address()
    theme = Theme(app, WindowMemory(where.folder).appearance)
    app.setWindowIcon(theme.icon("scales", theme.tokens.accent))
    windows = Windows(theme)
    windows.open(where, MainWindow.start)
    return app.exec()


class Windows(QObject):
    """The window on the screen, and the next one in its place where the desk is to be opened anew.

    So a desk is always closed and opened whole: what belonged to the old one goes with its window.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.window: MainWindow | None = None

    def open(self, address: DeskAddress, then: Callable[[MainWindow], None]) -> MainWindow:
        """Show a window for the desk at `address`, in place of the one before; `then` begins what it does."""
        old, memory = self.window, WindowMemory(address.folder)
        window = self.window = MainWindow(self._theme, memory, address)
        crash.install(address.folder, window.tell_fault)
        window.again_wanted.connect(self._again)
        if old is not None:
            window.setGeometry(old.geometry())
        window.show()
        if old is not None:
            old.close()  # after the new one is there: the application ends with its last window
            old.deleteLater()
        QTimer.singleShot(0, window, partial(then, window))
        return window

    def _again(self, file: Path | None) -> None:
        old = self.window
        if old is None:
            return
        if file is None:
            from legaldesk.desk.places import address_in

            self.open(address_in(old.place), MainWindow.start)
        else:
            self.open(old.address, lambda window: Restoring(window, file).start())


def _default_address() -> DeskAddress:
    from legaldesk.desk.places import default_address

    return default_address()
