"""The fields of the form as widgets: one grid a group, built from the catalogue, shown for the chosen channel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from legaldesk.domain.fields import FIELDS, FieldKind, FieldSpec, Group
from legaldesk.domain.vocabulary import Channel
from ui.intake.choice_editor import ChoiceEditor
from ui.intake.choice_line import ChoiceLine
from ui.intake.editors import FlagEditor
from ui.intake.layout import COLUMNS, cells_of
from ui.intake.making import Editor, editor_of, moment_editors
from ui.intake.reading import CHANNEL, DAY, TIME
from ui.language import tr
from ui.theme import Theme
from ui.widgets.field_row import FieldRow
from ui.widgets.texts import label

_GAP = 12
_ABOVE = 8
_AT_ONCE = 12
"""Fields that are made in one step."""


class FieldGrid(QWidget):
    """All fields, by group, once they are made. `edited` gives the path of one that the user edited."""

    edited = Signal(str)

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._rows: dict[str, FieldRow] = {}
        self._editors: dict[str, Editor] = {}
        self._shown: list[str] = []
        self._problems: dict[str, str] = {}
        self._lines: dict[str, ChoiceLine] = {}
        self._asked_for_all = False
        self._channel: Channel | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_GAP - 3)
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(self._grid)
        column.addStretch(1)

    def make(self) -> Iterator[None]:
        """Make the fields, some of them a step: all of them at once would keep the window waiting."""
        for number, spec in enumerate(FIELDS):
            if spec.path != CHANNEL:
                self._make(spec)
            if number % _AT_ONCE == _AT_ONCE - 1:
                yield
        self._headings = {group: label(tr(group.value), "group") for group in Group if group is not Group.REMARKS}
        for heading in self._headings.values():
            heading.setParent(self)
            heading.setContentsMargins(0, _ABOVE, 0, 0)
        self._headings[Group.ARRIVAL].setContentsMargins(0, 0, 0, 0)
        self._choose = label(tr("Choose above: keys 1 to 7. Then the fields of that channel show here."), "secondary")
        self._choose.setParent(self)

    def show_channel(self, channel: Channel | None) -> None:
        """Show the fields of `channel`, and only those; None: what every delivery has."""
        self._channel = channel
        self._arrange()

    def show_all(self, wanted: bool) -> None:
        """Show the fields that are seldom needed, too."""
        self._asked_for_all = wanted
        self._arrange()

    @property
    def shows_all(self) -> bool:
        """Whether the fields that are seldom needed were asked for."""
        return self._asked_for_all

    def editor(self, path: str) -> Editor:
        """The editor of the field at `path`."""
        return self._editors[path]

    def values(self) -> dict[str, str]:
        """What every field holds, as typed; blank ones are left out."""
        return {path: raw for path, editor in self._editors.items() if (raw := editor.raw())}

    def restore(self, values: Mapping[str, str]) -> None:
        """Hold `values`, and blanks elsewhere."""
        for path, editor in self._editors.items():
            editor.restore(values.get(path, ""))
        self._arrange()

    def settle(self) -> None:
        """Have every pick list take what was meant."""
        for path in self._shown:
            editor = self._editors[path]
            if isinstance(editor, ChoiceEditor):
                editor.settle()

    def say(self, problems: Mapping[str, str]) -> None:
        """Say beside each field what is wrong with it; a hidden field with a problem shows."""
        for path in {*self._problems, *problems} & self._rows.keys():
            self._rows[path].say(problems.get(path, ""))
        self._problems = dict(problems)
        if any(path in self._rows and path not in self._shown for path in problems):
            self._arrange()

    def attach(self, lines: Mapping[str, ChoiceLine]) -> None:
        """Put a choice under each of these fields, in place of those before; a field that has one shows."""
        self._lines = dict(lines)
        for path, line in lines.items():
            self._rows[path].put_below(line)
        self._arrange()

    def remark(self, path: str, aside: str) -> None:
        """Remark above the field at `path` something about its content; "" takes it back."""
        if path in self._rows:
            self._rows[path].remark(aside)

    def remark_at(self, path: str) -> str:
        """What is remarked about the content of the field at `path`."""
        return self._rows[path].aside if path in self._rows else ""

    def problem_at(self, path: str) -> str:
        """What is said beside the field at `path`."""
        return self._rows[path].problem

    def in_order(self) -> list[str]:
        """The paths of the fields that are shown, in the order of the eye."""
        return list(self._shown)

    def focus(self, path: str, area: QScrollArea | None = None) -> None:
        """Put the focus into the field at `path`, and scroll it into sight."""
        editor = self._editors[path]
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        if area is not None:
            area.ensureWidgetVisible(self._rows.get(path, editor), 0, 24)

    def _make(self, spec: FieldSpec) -> None:
        if spec.kind is FieldKind.FLAG:
            self._add(spec.path, editor_of(spec, self._now))
        elif spec.kind is FieldKind.MOMENT:
            day, time = moment_editors(self._now)
            self._add(DAY, day, tr(spec.label), tr(spec.hint), required=True)
            self._add(TIME, time, tr("Time"), tr("914, 9:14, 2p, 2:30p or n for now"), required=False)
        else:
            self._add(spec.path, editor_of(spec, self._now), tr(spec.label), tr(spec.hint), required=spec.required)

    def _add(self, path: str, editor: Editor, text: str = "", hint: str = "", *, required: bool = False) -> None:
        self._editors[path] = editor
        editor.setObjectName(path)
        editor.raw_edited.connect(self._edited)
        if text:
            row = FieldRow(self._theme, text, editor, hint=hint, required=required, parent=self)
            row.hide()
            self._rows[path] = row
        else:
            editor.setParent(self)
            editor.hide()

    def _edited(self) -> None:
        self.edited.emit(self.sender().objectName())

    def _widget(self, path: str) -> QWidget:
        return self._rows.get(path) or self._editors[path]

    def _arrange(self) -> None:
        """Put the fields of the channel into their places, and the tab order after them."""
        while self._grid.takeAt(0) is not None:
            pass
        wanted: list[str] = []
        row = 0
        for group in Group:
            if group in self._headings:
                self._grid.addWidget(self._headings[group], row, 0, 1, COLUMNS)
                row += 1
            if group is Group.ARRIVAL and self._channel is None:
                self._grid.addWidget(self._choose, row, 0, 1, COLUMNS)
                row += 1
            cells = [
                cell
                for cell in cells_of(group, self._channel)
                if not cell.rare or self._asked_for_all or self._holds(cell.path)
            ]
            rows = {place: row + number for number, place in enumerate(sorted({cell.row for cell in cells}))}
            for cell in cells:
                flag = isinstance(self._editors[cell.path], FlagEditor)
                align = Qt.AlignmentFlag.AlignVCenter if flag else Qt.AlignmentFlag(0)
                self._grid.addWidget(
                    self._widget(cell.path), rows[cell.row], cell.column, cell.height, cell.width, align
                )
            wanted.extend(cell.path for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)))
            row += len(rows)
        for path in self._editors:
            if path not in wanted:
                self._widget(path).hide()
        self._choose.setVisible(self._channel is None)
        for path in wanted:
            self._editors[path].show()
            self._widget(path).show()
        self._shown = wanted
        _chain(
            widget
            for path in wanted
            for widget in (self._editors[path], *(self._lines[path].buttons if path in self._lines else ()))
        )

    def _holds(self, path: str) -> bool:
        row = self._rows.get(path)
        return bool(self._editors[path].raw()) or bool(row and row.problem) or path in self._lines


def _chain(editors: Iterable[QWidget]) -> None:
    before: QWidget | None = None
    for editor in editors:
        if before is not None:
            QWidget.setTabOrder(before, editor)
        before = editor
