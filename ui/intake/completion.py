"""Completing what somebody types: the list of suggestions under an editor, and the keys that walk through it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.intake.suggestions import Suggestions

_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class Completion:
    """The suggestions of one editor, made when they are first needed. `take` is called with the words of a click."""

    def __init__(self, editor: QWidget, take: Callable[[str], None]) -> None:
        self._editor = editor
        self._take = take
        self._list: Suggestions | None = None

    @property
    def is_open(self) -> bool:
        """Whether suggestions are on the screen."""
        return self._list is not None and self._list.isVisible()

    @property
    def current(self) -> str:
        """The words that stand out; empty if none do."""
        return self._list.current if self._list is not None and self.is_open else ""

    def offer(self, words: Sequence[str], *, first_stands_out: bool) -> None:
        """Show `words`; where the first stands out, leaving the editor takes it."""
        if self._list is None:
            if not words:
                return
            self._list = Suggestions(self._editor)
            self._list.taken.connect(self._take)
        self._list.offer(words, first_stands_out=first_stands_out)

    def close(self) -> None:
        """Show none."""
        if self._list is not None:
            self._list.hide()

    def walks(self, event: QKeyEvent) -> bool:
        """Whether the key walked through the suggestions or closed them."""
        if self._list is None or not self.is_open:
            return False
        if event.key() in _STEPS:
            self._list.step(_STEPS[event.key()])
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._list.hide()
            return True
        return False

    def claims(self, event: QEvent) -> bool:
        """Whether Esc closes the suggestions before it means anything else."""
        claimed = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.is_open
        )
        if claimed:
            event.accept()
        return claimed
