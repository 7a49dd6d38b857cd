"""The editor of a letter text: its lines are numbered, and the one with something wrong in it is marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.language import tr
from ui.theme import Theme
from ui.tokens import Tone

_PADDING = 8


class TextEditor(QPlainTextEdit):
    """Plain text in a face of one width, with numbered lines. Tab leads on to the next control, as everywhere."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._faulty = 0
        self.setAccessibleName(tr("Text of the letter"))
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTabChangesFocus(True)
        self._numbers = _Numbers(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._scrolled)
        theme.changed.connect(self._mark)
        self._make_room()

    @property
    def line(self) -> int:
        """The line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of `line`, and the focus here."""
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(line - 1)))
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, line: int) -> None:
        """Mark `line` as faulty; 0: none is."""
        self._faulty = line
        self._mark()

    def put_in(self, text: str) -> None:
        """Put `text` where the cursor is, and the focus here; it can be undone."""
        self.textCursor().insertText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self, text: str) -> None:
        """Show `text` from its beginning."""
        self.setPlainText(text)
        self.mark(0)

    def number_width(self) -> int:
        """The width of the column of numbers, in pixels."""
        return self.fontMetrics().horizontalAdvance("9") * len(str(self.blockCount())) + 2 * _PADDING

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines that are in sight."""
        tokens = self._theme.tokens
        painter = QPainter(self._numbers)
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            faulty = number == self._faulty
            painter.setPen(QColor(tr(self._theme.tone(Tone.REFUSED).text) if faulty else tokens.secondary))
            place = QRect(0, round(top), self._numbers.width() - _PADDING, self.fontMetrics().lineSpacing())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(number))
            top += height
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the lines."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), self.number_width(), inside.height()))

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width(), 0, 0, 0)
        self._numbers.setFixedWidth(self.number_width())

    def _scrolled(self, _rect: QRect, moved: int) -> None:
        if moved:
            self._numbers.scroll(0, moved)
        else:
            self._numbers.update()

    def _mark(self) -> None:
        block = self.document().findBlockByNumber(self._faulty - 1)
        marks = []
        if self._faulty and block.isValid():
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(QColor(self._theme.tone(Tone.REFUSED).ground))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003
            mark.cursor = QTextCursor(block)
            marks.append(mark)
        self.setExtraSelections(marks)
        self._numbers.update()


class _Numbers(QWidget):
    """The column of numbers; a screen reader says the line in words of the page."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """As wide as the largest number."""
        return QSize(self._editor.number_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers."""
        self._editor.paint_numbers(event)
