"""The list of suggestions under a pick list. It never takes the keyboard, so that every key keeps its meaning."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.language import tr
from ui.widgets.strip import announce

_ROWS = 12
_PADDING = 5


class Suggestions(QListView):
    """Floats under its editor. `taken` gives the words that were clicked."""

    taken = Signal(str)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor.window())  # a list inside a combo box is left out of the style sheet
        self._editor = editor
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "completions")
        self.setAccessibleName(tr("Suggestions"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.clicked.connect(self._clicked)

    @property
    def current(self) -> str:
        """The words that stand out; empty if none."""
        return str(self.currentIndex().data() or "")

    def offer(self, words: Sequence[str], *, first_stands_out: bool) -> None:
        """Show `words`, or hide if there are none."""
        self._words.setStringList(list(words))
        if not words:
            self.hide()
            return
        self.setCurrentIndex(self._words.index(0, 0) if first_stands_out else QModelIndex())
        rows = min(len(words), _ROWS)
        height = rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + 2 * _PADDING
        self.resize(QSize(max(self._editor.width(), 260), height))
        self.move(self._editor.mapToGlobal(QPoint(0, self._editor.height() + 2)))
        self.show()

    def step(self, by: int) -> None:
        """Let the next or the previous words stand out."""
        row = min(max(self.currentIndex().row() + by, 0), self._words.rowCount() - 1)
        self.setCurrentIndex(self._words.index(row, 0))
        announce(self._editor, self.current)

    def _clicked(self, index: QModelIndex) -> None:
        self.taken.emit(str(index.data()))
