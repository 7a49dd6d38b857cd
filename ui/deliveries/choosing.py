"""What is chosen in the list: some deliveries, or all that its question asks for, which is a flag and no selection."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection

from ui.deliveries.model import LogModel


@dataclass(frozen=True, slots=True)
class Chosen:
    """How many deliveries are chosen, and their ids in the order of the list; `everything`: all results."""

    count: int
    ids: array[int]
    everything: bool = False


def chosen_of(model: LogModel, selection: QItemSelection, *, everything: bool) -> Chosen:
    """What is chosen in the list of `model`."""
    if everything:
        return Chosen(model.rowCount(), model.ids_between(0, model.rowCount() - 1), everything=True)
    ids: array[int] = array("q")
    for top, bottom in row_ranges(selection):
        ids.extend(model.ids_between(top, bottom))
    return Chosen(len(ids), ids)


def row_ranges(selection: QItemSelection) -> list[tuple[int, int]]:
    """First and last row of each stretch of chosen rows, from the top."""
    found = (selection.at(place) for place in range(selection.count()))
    return sorted({(one.top(), one.bottom()) for one in found})
