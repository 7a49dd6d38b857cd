"""The plain editors of the form. Each holds a raw text, tells when it was edited, and tidies it when it is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSizePolicy

from legaldesk.domain.delivery import BLOCK_LIMIT, LINE_LIMIT
from ui.intake.reading import YES

_BLOCK_LINES = 4
_KEPT = BLOCK_LIMIT + 1


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
