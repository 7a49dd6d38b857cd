"""A row for each column of a file: its name, and a choice of what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from ui.language import tr
from ui.widgets.texts import ElidedLabel, label


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A column of a file: its name, what is offered (words and value), and the place of what it is by now."""

    name: str
    offers: Sequence[tuple[str, object]]
    chosen: int


class ColumnGrid(QScrollArea):
    """Shows `ColumnChoice`s; `name` is what a screen reader calls the grid. `changed` tells that a person chose.

    Choices are at least `letters` wide.
    """

    changed = Signal()

    def __init__(self, name: str, letters: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._letters = letters
        self.choices: dict[str, QComboBox] = {}

    def show_choices(self, columns: Sequence[ColumnChoice], nothing: str = "") -> None:
        """Show `columns` in place of those before; where there are none, say `nothing`."""
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(2, 2, 10, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        self.choices = {}
        for row, column in enumerate(columns):
            choice = self.choices[column.name] = self._choice(column)
            grid.addWidget(ElidedLabel(column.name), row, 0)
            grid.addWidget(choice, row, 1)
        if not columns and nothing:
            grid.addWidget(label(nothing, "secondary", wrap=True), 0, 0, 1, 2)
        grid.setRowStretch(len(columns) + 1, 1)
        self.setWidget(body)

    def choose(self, column: str, value: object) -> None:
        """Choose `value` for `column`, as a person would."""
        choice = self.choices[column]
        choice.setCurrentIndex(choice.findData(value))
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls, it never changes a choice."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _choice(self, column: ColumnChoice) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(tr("What the column {name} is", name=column.name))
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(self._letters)
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice.installEventFilter(self)
        for words, value in column.offers:
            choice.addItem(words, value)
        choice.setCurrentIndex(max(column.chosen, 0))
        choice.activated.connect(self.changed)
        return choice
