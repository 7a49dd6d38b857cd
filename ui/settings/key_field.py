"""A field that takes the next key a person presses, whatever that key means elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ui.language import later, tr

_HELD = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
_IDLE = later("Choose a command above first")
_LEAVES = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class KeyField(QLineEdit):
    """Read-only but for keys. `pressed` gives them as portable text; `left` says that Esc or Tab was pressed."""

    pressed = Signal(str)
    left = Signal()
    _waits = False  # there before the field: Qt sends events while it is made

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText(tr(_IDLE))

    def wait_for_keys(self, told: str) -> None:
        """Take the next key; `told` stands in the field until then."""
        self._waits = True
        self.setPlaceholderText(told)
        self.setAccessibleDescription(told)

    def forget(self) -> None:
        """Wait for nothing."""
        self._waits = False
        self.setPlaceholderText(tr(_IDLE))

    def event(self, event: QEvent) -> bool:
        """No shortcut is quicker than the field while it waits."""
        if self._waits and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._waits and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give what is pressed; a key that is only held waits for the one after it."""
        if not self._waits:
            super().keyPressEvent(event)
            return
        event.accept()
        key = Qt.Key(event.key())
        bare = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in _HELD:
            return
        if bare and (key is Qt.Key.Key_Escape or key in _LEAVES):
            self.left.emit()
            return
        keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        if keys:
            self.pressed.emit(keys)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Who goes elsewhere wants no key any more."""
        super().focusOutEvent(event)
        if self._waits and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.forget()
            self.left.emit()
