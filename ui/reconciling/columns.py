"""What each column of a list is: known ones are filled in, the others a person says, once for all lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from ui.language import later, tr
from ui.widgets.texts import ElidedLabel

if TYPE_CHECKING:
    from legaldesk.desk.reconciling.columns import ListColumn
    from legaldesk.domain.reconciling import Source

_LEFT_OUT = later("Leave out")
_LETTERS = 12


class ColumnGrid(QScrollArea):
    """A row for each column: its name, and what it is. `changed` is emitted when a person chooses."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Columns of the list"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices: dict[str, tuple[QComboBox, str]] = {}

    def show_columns(self, source: Source, columns: Sequence[ListColumn]) -> None:
        """Show `columns` of a list of `source`."""
        from legaldesk.desk.reconciling.columns import MEANINGS, words_of

        self._choices = {}
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(2, 2, 10, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        for row, column in enumerate(columns):
            choice = QComboBox()
            choice.setAccessibleName(tr("What the column {name} is", name=column.name))
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_LETTERS)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            choice.installEventFilter(self)
            choice.addItem(tr(_LEFT_OUT), "")
            for path in MEANINGS[source]:
                choice.addItem(words_of(path), path)
            choice.setCurrentIndex(max(choice.findData(column.path), 0))
            choice.activated.connect(self.changed)
            grid.addWidget(ElidedLabel(column.name), row, 0)
            grid.addWidget(choice, row, 1)
            self._choices[column.name] = (choice, column.path)
        grid.setRowStretch(len(columns) + 1, 1)
        self.setWidget(body)

    def mapping(self) -> dict[str, str]:
        """What a person said, other than what the names say themselves: meaning by column name, "" is left out."""
        said = {name: (str(choice.currentData()), before) for name, (choice, before) in self._choices.items()}
        return {name: now for name, (now, before) in said.items() if now != before}

    def choose(self, column: str, path: str) -> None:
        """Choose the meaning `path` for `column`, as a person would."""
        choice, _ = self._choices[column]
        choice.setCurrentIndex(choice.findData(path))
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls, it never changes a choice."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
