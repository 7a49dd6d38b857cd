"""Two hands on the keyboard: what the tests of the window press and type, as a person would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import open_desk
from ui.intake.editors import FlagEditor
from ui.window import MainWindow

NOW = datetime(2026, 11, 23, 18, 50, tzinfo=UTC)  # a Monday, 10:50 in the office
MOST_TABS = 80
MANY = 300
"""How many deliveries the desk of `filled` holds."""


class Hands:
    """Presses keys on whatever has the focus, and waits until the window is at rest.

    Counts the `strokes`, and those among them that are `letters` of a text.
    """

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.window = window
        self.strokes = 0
        self.letters = 0
        self._clock = 1_000
        self._qtbot = qtbot

    @property
    def desk(self) -> Desk:
        """The desk that the window has open."""
        assert self.window.session is not None
        return self.window.session.desk

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key or a chord, such as "Ctrl+N"."""
        for _ in range(times):
            QTest.keySequence(self._target(), QKeySequence(keys))
            self.strokes += 1
        self.rest()

    def type(self, text: str) -> None:
        """Type a text."""
        for line, part in enumerate(text.split("\n")):
            if line:
                QTest.keyClick(self._target(), Qt.Key.Key_Return)
            for letter in part:
                self._strike(letter)
        self.strokes += len(text)
        self.letters += len(text)
        self.rest()

    def _strike(self, letter: str) -> None:
        if letter.isascii():
            QTest.keyClick(self._target(), letter)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows no letters beyond ASCII
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._target(), event)

    def scan(self, code: str, *, gap: int = 4, end: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Have a barcode reader send `code`, `gap` milliseconds from key to key by the events' own clock.

        The events go the way of a keyboard's: to the window first, which hands them to whatever has the focus.
        """
        self.type_at(code, [gap] * len(code), end=end)

    def type_at(self, text: str, gaps: Sequence[int], *, end: Qt.Key | None = None) -> None:
        """Type `text` by the events' own clock: `gaps` are the milliseconds before each key, and the last one's twice."""
        self._target()
        window = QGuiApplication.focusWindow()
        assert window is not None
        keys = [(Qt.Key(ord(letter.upper())), letter, gap) for letter, gap in zip(text, gaps, strict=True)]
        if end is not None:
            keys.append((end, "\r", gaps[-1]))
        for key, letter, gap in keys:
            self._clock += gap
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                event.setTimestamp(self._clock)
                QApplication.sendEvent(window, event)
        self._clock += 1_000
        self.rest()

    def rest(self) -> None:
        """Wait until every screen is there and every job's result is on the screen."""
        self.wait(lambda: self.window.at_rest)
        QApplication.processEvents()
        self.wait(lambda: self.window.at_rest)

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        self._qtbot.waitUntil(until)

    def go_to(self, name: str) -> None:
        """Walk with Tab to the field or control that is called `name` (object name or accessible name)."""
        seen = []
        for _ in range(MOST_TABS):
            focus = QApplication.focusWidget()
            if focus is not None:
                seen.append(focus.objectName() or focus.accessibleName())
                if name in (focus.objectName(), focus.accessibleName()):
                    return
            self.press("Tab")
        raise AssertionError(f"Tab never reaches {name}; it went through {seen}")

    def fill(self, path: str, text: str) -> None:
        """Go to the field at `path` and type `text`; a box is ticked with the space bar."""
        self.go_to(path)
        if isinstance(QApplication.focusWidget(), FlagEditor):
            self.press("Space")
        else:
            self.press("Ctrl+A")
            self.type(text)

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        found = [
            widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} dialogs are open"
        return found[0]

    def _target(self) -> QWidget:
        wanted = QApplication.activeModalWidget() or self.window
        popup = QApplication.activePopupWidget()
        if popup is None and QApplication.activeWindow() is not wanted:
            wanted.activateWindow()  # offscreen there is no window manager that gives the focus
            self.wait(wanted.isActiveWindow)
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "no window has the focus"
        return target


def desk_at(place: Path, by: str = "Ana Ruiz") -> Desk:
    """A desk in `place` whose clock stands at NOW."""
    return open_desk(place, by=by, now=lambda: NOW)
