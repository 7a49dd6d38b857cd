"""A line that offers what the log has seen in its field before; nothing is taken that a person did not choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from ui.intake.completion import Completion
from ui.intake.editors import LineEditor

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LearnedLine(LineEditor):
    """Down chooses a suggestion, Enter or leaving takes the chosen one. `left_with` gives a new text when left."""

    left_with = Signal(str)

    def __init__(self, hint: str = "") -> None:
        super().__init__(hint)
        self._completion = Completion(self, self._take)
        self._text_before = ""
        self.suggest: Callable[[str], Sequence[str]] = _nothing
        """What is offered for a text."""
        self.textEdited.connect(self._offer)

    def restore(self, raw: str) -> None:
        """Hold `raw`, without telling."""
        super().restore(raw)
        self._text_before = raw

    def _offer(self, text: str) -> None:
        self._completion.offer(self.suggest(text) if text.strip() else [], first_stands_out=False)

    def _take(self, words: str) -> None:
        self._completion.close()
        self.setText(words)
        self.raw_edited.emit()
        self._tell()

    def _tell(self) -> None:
        if self.text() != self._text_before:
            self._text_before = self.text()
            self.left_with.emit(self.text())

    def event(self, event: QEvent) -> bool:
        """Esc closes the suggestions before it means anything else."""
        return self._completion.claims(event) or super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was chosen."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._completion.close()
            return
        if self._completion.current:
            self._take(self._completion.current)
        self._completion.close()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk through the suggestions, Enter takes one; Down in an empty line offers the most used."""
        if self._completion.walks(event):
            return
        if event.key() in _TAKES and self._completion.current:
            self._take(self._completion.current)
        elif event.key() == Qt.Key.Key_Down and not event.modifiers():
            self._completion.offer(self.suggest(self.text()), first_stands_out=True)
        else:
            super().keyPressEvent(event)


def _nothing(_: str) -> Sequence[str]:
    return ()
