"""What each column of a list is: known ones are filled in, the others a person says, once for all lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.language import later, tr
from ui.widgets.column_grid import ColumnChoice, ColumnGrid

if TYPE_CHECKING:
    from legaldesk.desk.reconciling.columns import ListColumn
    from legaldesk.domain.reconciling import Source

_LEFT_OUT = later("Leave out")
_LETTERS = 20


class ListColumns(ColumnGrid):
    """The columns of a list, and what each is."""

    def __init__(self) -> None:
        super().__init__(tr("Columns of the list"), _LETTERS)
        self._before: dict[str, str] = {}

    def show_columns(self, source: Source, columns: Sequence[ListColumn]) -> None:
        """Show `columns` of a list of `source`."""
        from legaldesk.desk.reconciling.columns import MEANINGS, words_of

        offers = [(tr(_LEFT_OUT), ""), *((tr(words_of(path)), path) for path in MEANINGS[source])]
        places = {path: place for place, (_, path) in enumerate(offers)}
        self._before = {column.name: column.path for column in columns}
        self.show_choices([ColumnChoice(column.name, offers, places.get(column.path, 0)) for column in columns])

    def mapping(self) -> dict[str, str]:
        """What a person said, other than what the names say themselves: meaning by column name, "" is left out."""
        said = {name: str(choice.currentData()) for name, choice in self.choices.items()}
        return {name: now for name, now in said.items() if now != self._before[name]}
