"""The box of the palette: one line to type into, and what it may mean below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ui.jobs import Jobs, Lane, Latest
from ui.language import tr
from ui.palette.entries import Entry
from ui.palette.list import EntryList
from ui.theme import Theme
from ui.widgets.strip import announce
from ui.widgets.texts import label

Search = Callable[[str], Sequence[Entry]]
_WIDTH, _TOP = 640, 72
_LONGEST = 200
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class PaletteBox(QDialog):
    """Asks `search` off the window's thread for what the typed text may mean. `chosen` gives the Entry."""

    chosen = Signal(object)

    def __init__(self, jobs: Jobs, theme: Theme, search: Search, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Go to anything"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setProperty("role", "palette")
        self._search = search
        self._latest = Latest(jobs, Lane.READ, self)
        self.line = QLineEdit()
        self.line.setProperty("role", "search")
        self.line.setAccessibleName(tr("Command, reference or sender"))
        self.line.setPlaceholderText(tr("Command, reference or sender…"))
        self.line.setMaxLength(_LONGEST)
        self.list = EntryList(theme)
        self._nothing = label(tr("Nothing is called like this. Fewer letters find more."), "secondary", wrap=True)
        self._nothing.setContentsMargins(12, 0, 12, 4)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._nothing)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._ask)
        self.line.returnPressed.connect(self._take)
        self.line.installEventFilter(self)
        self.list.taken.connect(self._take)
        self.list.stood_out.connect(self._read_out)
        self.setFixedWidth(min(_WIDTH, parent.width() - 32))
        self.move(parent.mapToGlobal(QPoint((parent.width() - self.width()) // 2, min(_TOP, parent.height() // 8))))
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk through the list while one types."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.list.step(step)
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        typed, search = self.line.text(), self._search
        self._latest.ask(lambda: search(typed), self._show)

    def _show(self, entries: Sequence[Entry]) -> None:
        self.list.offer(entries)
        self._nothing.setVisible(not entries)
        self.adjustSize()

    def _take(self) -> None:
        entry = self.list.current
        if entry is not None:
            self.accept()
            self.chosen.emit(entry)

    def _read_out(self, entry: Entry) -> None:
        announce(self.line, f"{entry.title}. {entry.detail}. {tr(entry.kind.value)}")
