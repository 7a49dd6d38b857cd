"""Which column of a file is which field: known ones are filled in, the others a person says, once for all files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from legaldesk.domain.fields import FIELDS
from ui.language import later, tr
from ui.language.words import label_of
from ui.widgets.texts import ElidedLabel, label

if TYPE_CHECKING:
    from legaldesk.desk.exchange.columns import FoundColumn

_UNKNOWN, _LEFT_OUT = later("Choose what it is"), later("Leave out")
_BY_ROW = later("As the channel of the row says")
_LETTERS = 24


class MappingGrid(QScrollArea):
    """A row for each column: its name, and what it is. `changed` is emitted when a person chooses."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Columns of the file"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._columns: tuple[FoundColumn, ...] = ()
        self._choices: dict[str, QComboBox] = {}

    def show_columns(self, columns: Sequence[FoundColumn], remembered: Mapping[str, str]) -> None:
        """Show `columns`; `remembered` is what a person said of columns of these names earlier."""
        self._columns = tuple(columns)
        self._choices = {}
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(2, 2, 10, 2)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        for row, column in enumerate(self._columns):
            choice = self._choice(column, remembered.get(column.name))
            grid.addWidget(ElidedLabel(column.name), row, 0)
            grid.addWidget(choice, row, 1)
            self._choices[column.name] = choice
        if not self._columns:
            grid.addWidget(label(tr("The file names its fields itself."), "secondary", wrap=True), 0, 0, 1, 2)
        grid.setRowStretch(len(self._columns) + 1, 1)
        self.setWidget(body)

    @property
    def undecided(self) -> list[str]:
        """The names of the columns of which nobody has said what they are."""
        return [name for name, choice in self._choices.items() if choice.currentData() is None]

    def mapping(self) -> dict[str, str]:
        """What a person said, other than what the names say themselves: dotted path by column name, "" is left out."""
        said = {}
        for column in self._columns:
            chosen = self._choices[column.name].currentData()
            if isinstance(chosen, str) and (chosen,) != column.paths and not (chosen == "" and column.paths == ()):
                said[column.name] = chosen
        return said

    def choose(self, column: str, path: str) -> None:
        """Choose the field at `path` for `column`, as a person would."""
        choice = self._choices[column]
        choice.setCurrentIndex(choice.findData(path))
        self.changed.emit()

    def take_focus(self) -> None:
        """Put the focus onto the first column that nobody has decided."""
        name = next(iter(self.undecided), None)
        if name is not None:
            self._choices[name].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls, it never changes a choice."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _choice(self, column: FoundColumn, remembered: str | None) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(tr("What the column {name} is", name=column.name))
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(_LETTERS)
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        choice.installEventFilter(self)
        if column.paths is None:
            choice.addItem(tr(_UNKNOWN), None)
        elif len(column.paths) > 1:
            choice.addItem(tr(_BY_ROW), column.paths)
        choice.addItem(tr(_LEFT_OUT), "")
        for spec in FIELDS:
            choice.addItem(f"{label_of(spec.path).split(':')[0]} ({spec.path})", spec.path)
        known = column.paths[0] if column.paths and len(column.paths) == 1 else "" if column.paths == () else None
        wanted = remembered if remembered is not None else known
        choice.setCurrentIndex(max(choice.findData(wanted), 0) if wanted is not None else 0)
        choice.activated.connect(self.changed)
        return choice
