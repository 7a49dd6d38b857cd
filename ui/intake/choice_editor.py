"""The pick list of the form: it completes as one types, and puts what is used most first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy

from ui.intake.choices import candidates, meant
from ui.intake.completion import Completion
from ui.language import tr

_POPUP_ROWS = 12


class ChoiceEditor(QComboBox):
    """A pick list that completes as one types; leaving it takes the candidate that stands first."""

    raw_edited = Signal()

    def __init__(self, options: Mapping[str, str], hint: str = "") -> None:
        super().__init__()
        self._completion = Completion(self, self._take)
        self._options = options
        self._line = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(options.values()))
        self.setMaxVisibleItems(_POPUP_ROWS)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line.setPlaceholderText(hint or tr("Type or choose"))
        self._line.setMaxLength(200)
        self._uses: Mapping[str, int] = {}
        self.setCurrentIndex(-1)
        self.setEditText("")
        self._line.textEdited.connect(self._typed)
        self.activated.connect(self._activated)
        # QComboBox brings a completer of its own, which would fill in the first word that begins alike.
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes a null pointer here

    def prefer(self, uses: Mapping[str, int]) -> None:
        """Put first what was used most: `uses` counts by value."""
        self._uses = uses

    def raw(self) -> str:
        """What the field holds, as typed."""
        return self.currentText()

    def restore(self, raw: str) -> None:
        """Hold `raw`, without telling."""
        self.setCurrentIndex(self.findText(raw) if raw else -1)
        self.setEditText(raw)

    def selectAll(self) -> None:
        """Select the text, so that typing takes its place."""
        self._line.selectAll()

    def settle(self) -> None:
        """Take the suggestion that stands out, or the likeliest one for what was typed, so that it can be seen."""
        typed = self.currentText()
        if self._completion.current:
            self._take(self._completion.current)
        elif typed.strip():
            value = meant(typed, self._options) or next(iter(candidates(typed, self._options, self._uses)), None)
            if value is not None and self._options[value] != typed:
                self._take(self._options[value])

    def setAccessibleName(self, name: str) -> None:
        """Name the list and the line in it."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def _typed(self, text: str) -> None:
        values = candidates(text, self._options, self._uses) if text.strip() else []
        found = [self._options[value] for value in values]
        self._completion.offer([] if found == [text] else found, first_stands_out=True)
        self.raw_edited.emit()

    def _activated(self) -> None:
        self.raw_edited.emit()

    def _take(self, words: str) -> None:
        self._completion.close()
        self.setEditText(words)
        self._line.setCursorPosition(0)
        self.raw_edited.emit()

    def event(self, event: QEvent) -> bool:
        """Esc closes the suggestions before it means anything else."""
        return self._completion.claims(event) or super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was meant, so that it can be seen."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.settle()
        self._completion.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk through the suggestions, Enter takes one; without them Down opens the whole list."""
        key = event.key()
        if self._completion.walks(event):
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.showPopup()
        elif key != Qt.Key.Key_Up:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form, it never changes a choice."""
        event.ignore()
