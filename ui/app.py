"""Starting the window: application, palette, window, first paint; the desk is opened behind it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui import crash
from ui.settings import Settings
from ui.theme import Theme
from ui.window import MainWindow


def main(place: Path | None = None, argv: Sequence[str] = ()) -> int:
    """Open the window on the desk in the data folder `place` (default: the platform's); returns its exit code.

    `argv` are arguments for Qt, without the program's name.
    """
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("LegalDesk")
    app.setApplicationDisplayName("LegalDesk")
    where = place or _default_place()
    settings = Settings(where)
    theme = Theme(app, settings.appearance)
    app.setWindowIcon(theme.icon("scales", theme.tokens.accent))
    window = MainWindow(theme, settings, where)
    crash.install(where, window.tell_fault)
    window.show()
    QTimer.singleShot(0, window.start)
    return app.exec()


def _default_place() -> Path:
    from legaldesk.desk.places import default_place

    return default_place()
