"""Starting the window: application, palette, window, first paint; the desk is opened behind it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui import crash
from ui.memory import WindowMemory
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
    memory = WindowMemory(where.folder)
    theme = Theme(app, memory.appearance)
    app.setWindowIcon(theme.icon("scales", theme.tokens.accent))
    window = MainWindow(theme, memory, where)
    crash.install(where.folder, window.tell_fault)
    window.show()
    QTimer.singleShot(0, window.start)
    return app.exec()


def _default_address() -> DeskAddress:
    from legaldesk.desk.places import default_address

    return default_address()
