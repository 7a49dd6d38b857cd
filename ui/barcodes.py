"""The barcode reader: keys that come faster than a hand can press them are one code, wherever the focus is.

In a text field the first key of anything passes at once, so that typing never waits; elsewhere a key alone may press a
button, so it waits for a moment that nobody notices. A key that follows within a few hundredths of a second is held
until it is clear what it belongs to: keys that a hand rolled over go on their way in their order, a whole code is taken
out of the field and told. Only the moments that the events bear count, not when they are handled: a busy window changes
nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor, QWindow
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from legaldesk.domain.scanning import LONGEST_GAP, Burst, read_code

_PATIENCE = LONGEST_GAP + 5
"""Milliseconds after the last key at which a code without an Enter at its end counts as ended."""
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock})
_OTHER_MODIFIERS = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class BarcodeReader(QObject):
    """Listens to the keys of whatever window has the focus. `scanned` gives a Scan; its keys reached no field.

    A code that is neither ours nor a carrier's stays where it was typed, if that is a text field: it may be a case
    number. Elsewhere it is told, so that it presses no buttons.
    """

    scanned = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._burst = Burst()
        self._held: list[QKeyEvent] = []
        self._window: QWindow | None = None
        self._in_text = False
        self._take_back: Callable[[], None] | None = None
        self._passing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PATIENCE)
        self._pause.timeout.connect(self._paused)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._listen_to)
        self._listen_to(QGuiApplication.focusWindow())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold what may be part of a code; returns whether the event stays here."""
        if event.type() not in _KEYS or self._passing or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyRelease:
            return self._hold_release(event)
        if event.key() in _MODIFIERS:
            return False
        follows = self._burst.goes_on(event.timestamp())
        if follows and event.key() in _ENDS and self._told():
            return True
        if not _is_character(event):
            self._let_go()
            return False
        if not follows:
            self._let_go()
            return self._begin(event)
        self._hold(event)
        if self._burst.is_full:
            self._let_go()
        return True

    def _listen_to(self, window: QWindow | None) -> None:
        """Listen to the keys that reach `window`: they do so before any widget has them."""
        if window is self._window:
            return
        self._let_go()
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.destroyed.disconnect(self._window_gone)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._window_gone)

    def _begin(self, event: QKeyEvent) -> bool:
        """Take the first key; returns whether it stays here."""
        line = _text_field()
        self._in_text = line is not None
        if line is None and event.timestamp() > 0:
            self._hold(event)
            return True
        self._burst.add(event.text(), event.timestamp())
        self._take_back = None if line is None else _way_back(line, event.text())
        return False

    def _hold(self, event: QKeyEvent) -> None:
        self._burst.add(event.text(), event.timestamp())
        self._held.append(event.clone())
        self._pause.start()

    def _hold_release(self, event: QKeyEvent) -> bool:
        """A key that is held is not let up before it was pressed."""
        held = any(each.key() == event.key() for each in self._held)
        if held:
            self._held.append(event.clone())
        return held

    def _paused(self) -> None:
        if not self._told():
            self._let_go()

    def _told(self) -> bool:
        """Tell the code if it is one; returns whether its keys are used up."""
        if not self._burst.is_scan:
            return False
        scan = read_code(self._burst.text)
        if self._in_text and not scan.reference and scan.tracking is None:
            return False
        if self._take_back is not None:
            self._take_back()
        self._forget()
        self.scanned.emit(scan)
        return True

    def _let_go(self) -> None:
        """Send what was held on its way, in its order."""
        held, window = self._held, self._window
        self._forget()
        self._passing = True
        try:
            for event in held:
                if window is not None:
                    QCoreApplication.sendEvent(window, event)
        finally:
            self._passing = False

    def _forget(self) -> None:
        self._pause.stop()
        self._burst, self._held, self._take_back = Burst(), [], None

    def _window_gone(self) -> None:
        self._window = None
        self._forget()


def _is_character(event: QKeyEvent) -> bool:
    """Whether a code may hold it: one visible character; a key that repeats itself is a finger that rests on it."""
    text = event.text()
    visible = len(text) == 1 and text.isprintable() and not text.isspace()
    return visible and not event.isAutoRepeat() and not event.modifiers() & _OTHER_MODIFIERS


def _text_field() -> QLineEdit | QPlainTextEdit | None:
    """The text field that takes what is typed, if any does."""
    widget: QWidget | None = QApplication.focusWidget()
    if QApplication.activePopupWidget() is not None:
        return None
    if isinstance(widget, QComboBox):
        widget = widget.lineEdit()
    return widget if isinstance(widget, (QLineEdit, QPlainTextEdit)) and not widget.isReadOnly() else None


def _way_back(field: QLineEdit | QPlainTextEdit, typed: str) -> Callable[[], None]:
    """What takes the character `typed`, which is about to reach `field`, out again; it can still be undone."""
    if isinstance(field, QLineEdit):
        return _way_back_in_line(field, typed)
    before = field.textCursor()
    start, chosen = before.selectionStart(), before.selection().toPlainText()

    def take_back() -> None:
        cursor = field.textCursor()
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == typed:
            cursor.insertText(chosen)
            field.setTextCursor(cursor)

    return take_back


def _way_back_in_line(line: QLineEdit, typed: str) -> Callable[[], None]:
    chosen = line.selectedText()
    start = line.selectionStart() if chosen else line.cursorPosition()

    def take_back() -> None:
        if line.text()[start : start + 1] == typed:
            line.setSelection(start, 1)
            line.insert(chosen)
            if chosen:
                line.setSelection(start, len(chosen))

    return take_back
