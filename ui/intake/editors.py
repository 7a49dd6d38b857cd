"""The editors of the form. Each holds a raw text, tells when it was edited, and puts it in good order when left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy

from legaldesk.domain.delivery import BLOCK_LIMIT, LINE_LIMIT
from ui.intake.choices import candidates, meant
from ui.intake.reading import YES
from ui.intake.suggestions import Suggestions

_BLOCK_LINES = 4
_POPUP_ROWS = 12
_KEPT = BLOCK_LIMIT + 1
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class LineEditor(QLineEdit):
    """One line of text. `tidy` puts what was typed in good order when the field is left; ValueError leaves it."""

    raw_edited = Signal()

    def __init__(self, hint: str = "", tidy: Callable[[str], str] | None = None) -> None:
        super().__init__()
        self.setMaxLength(LINE_LIMIT + 1)
        self.setPlaceholderText(hint)
        self._tidy = tidy
        self.textEdited.connect(self.raw_edited)

    def raw(self) -> str:
        """What the field holds, as typed."""
        return self.text()

    def restore(self, raw: str) -> None:
        """Hold `raw`, without telling."""
        self.setText(raw)
        self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the text in good order."""
        super().focusOutEvent(event)
        if self._tidy is not None and self.text().strip():
            try:
                tidied = self._tidy(self.text())
            except ValueError:
                return
            if tidied != self.text():
                self.setText(tidied)
                self.raw_edited.emit()


class BlockEditor(QPlainTextEdit):
    """Several lines of text; Tab leads on."""

    raw_edited = Signal()

    def __init__(self, hint: str = "", lines: int = _BLOCK_LINES) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self._restoring = False
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.textChanged.connect(self._changed)

    def sizeHint(self) -> QSize:
        """As high as its lines; it grows with what stands beside it."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * self._lines + 18)

    def minimumSizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(40, self.sizeHint().height())

    def raw(self) -> str:
        """What the field holds, as typed, cut one character beyond what may be saved."""
        return self.toPlainText()[:_KEPT]

    def restore(self, raw: str) -> None:
        """Hold `raw`, without telling."""
        self._restoring = True
        self.setPlainText(raw)
        self._restoring = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste no more than can be said to be too much: laying out megabytes would stop the window."""
        self.insertPlainText(source.text()[:_KEPT])

    def _changed(self) -> None:
        if not self._restoring:
            self.raw_edited.emit()


class FlagEditor(QCheckBox):
    """A box to tick."""

    raw_edited = Signal()

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)

    def raw(self) -> str:
        """YES if it is ticked, else nothing."""
        return YES if self.isChecked() else ""

    def restore(self, raw: str) -> None:
        """Tick the box or not, without telling."""
        self.setChecked(raw == YES)

    def _clicked(self) -> None:
        self.raw_edited.emit()


class ChoiceEditor(QComboBox):
    """A pick list that completes as one types; leaving it takes the candidate that stands first."""

    raw_edited = Signal()

    def __init__(self, options: Mapping[str, str], hint: str = "") -> None:
        super().__init__()
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
        self._line.setPlaceholderText(hint or "Type or choose")
        self._line.setMaxLength(200)
        self._suggestions: Suggestions | None = None
        self.setCurrentIndex(-1)
        self.setEditText("")
        self._line.textEdited.connect(self._typed)
        self.activated.connect(self._activated)
        # QComboBox brings a completer of its own, which would fill in the first word that begins alike.
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes a null pointer here

    def raw(self) -> str:
        """What the field holds, as typed."""
        return self.currentText()

    def restore(self, raw: str) -> None:
        """Hold `raw`, without telling."""
        self.setCurrentIndex(self.findText(raw) if raw else -1)
        self.setEditText(raw)

    def settle(self) -> None:
        """Take the suggestion that stands out, or the likeliest one for what was typed, so that it can be seen."""
        typed = self.currentText()
        suggestions = self._open()
        if suggestions is not None and suggestions.current:
            self._take(suggestions.current)
        elif typed.strip():
            value = meant(typed, self._options) or next(iter(candidates(typed, self._options)), None)
            if value is not None and self._options[value] != typed:
                self._take(self._options[value])

    def setAccessibleName(self, name: str) -> None:
        """Name the list and the line in it."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def _typed(self, text: str) -> None:
        found = [self._options[value] for value in candidates(text, self._options)] if text.strip() else []
        self._offer([] if found == [text] else found)
        self.raw_edited.emit()

    def _offer(self, words: Sequence[str]) -> None:
        if self._suggestions is None:
            self._suggestions = Suggestions(self)
            self._suggestions.taken.connect(self._take)
        self._suggestions.offer(words)

    def _open(self) -> Suggestions | None:
        """The suggestions, if they are on the screen."""
        return self._suggestions if self._suggestions is not None and self._suggestions.isVisible() else None

    def _close(self) -> None:
        if self._suggestions is not None:
            self._suggestions.hide()

    def _activated(self) -> None:
        self.raw_edited.emit()

    def _take(self, words: str) -> None:
        self._close()
        self.setEditText(words)
        self._line.setCursorPosition(0)
        self.raw_edited.emit()

    def event(self, event: QEvent) -> bool:
        """Esc closes the suggestions before it means anything else."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._open() is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was meant, so that it can be seen."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.settle()
        self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk through the suggestions, Enter takes one; without them Down opens the whole list."""
        key, suggestions = event.key(), self._open()
        if suggestions is not None and key in _STEPS:
            suggestions.step(_STEPS[key])
        elif suggestions is not None and key == Qt.Key.Key_Escape:
            suggestions.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.showPopup()
        elif key != Qt.Key.Key_Up:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form, it never changes a choice."""
        event.ignore()


Editor = LineEditor | BlockEditor | FlagEditor | ChoiceEditor
