"""Which column of a file is which field: known ones are filled in, the others a person says, once for all files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from legaldesk.domain.fields import FIELDS
from ui.language import later, tr
from ui.language.words import label_of
from ui.widgets.column_grid import ColumnChoice, ColumnGrid

if TYPE_CHECKING:
    from legaldesk.desk.exchange.columns import FoundColumn

_UNKNOWN, _LEFT_OUT = later("Choose what it is"), later("Leave out")
_BY_ROW = later("As the channel of the row says")
_LETTERS = 24


class MappingGrid(ColumnGrid):
    """The columns of a file, and what each is."""

    def __init__(self) -> None:
        super().__init__(tr("Columns of the file"), _LETTERS)
        self._columns: tuple[FoundColumn, ...] = ()

    def show_columns(self, columns: Sequence[FoundColumn], remembered: Mapping[str, str]) -> None:
        """Show `columns`; `remembered` is what a person said of columns of these names earlier."""
        self._columns = tuple(columns)
        choices = [_choice(column, remembered.get(column.name)) for column in columns]
        self.show_choices(choices, tr("The file names its fields itself."))

    @property
    def undecided(self) -> list[str]:
        """The names of the columns of which nobody has said what they are."""
        return [name for name, choice in self.choices.items() if choice.currentData() is None]

    def mapping(self) -> dict[str, str]:
        """What a person said, other than what the names say themselves: dotted path by column name, "" is left out."""
        said = {}
        for column in self._columns:
            chosen = self.choices[column.name].currentData()
            if isinstance(chosen, str) and (chosen,) != column.paths and not (chosen == "" and column.paths == ()):
                said[column.name] = chosen
        return said

    def take_focus(self) -> None:
        """Put the focus onto the first column that nobody has decided."""
        name = next(iter(self.undecided), None)
        if name is not None:
            self.choices[name].setFocus(Qt.FocusReason.TabFocusReason)


def _choice(column: FoundColumn, remembered: str | None) -> ColumnChoice:
    offers: list[tuple[str, object]] = []
    if column.paths is None:
        offers.append((tr(_UNKNOWN), None))
    elif len(column.paths) > 1:
        offers.append((tr(_BY_ROW), column.paths))
    offers.append((tr(_LEFT_OUT), ""))
    offers += [(f"{label_of(spec.path).split(':')[0]} ({spec.path})", spec.path) for spec in FIELDS]
    known = column.paths[0] if column.paths and len(column.paths) == 1 else "" if column.paths == () else None
    wanted = remembered if remembered is not None else known
    place = next((place for place, (_, value) in enumerate(offers) if wanted is not None and value == wanted), 0)
    return ColumnChoice(column.name, offers, place)
