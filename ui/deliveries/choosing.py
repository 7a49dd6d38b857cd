"""What is chosen in the list: some deliveries, or all that its question asks for, which is a flag and no selection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection

from ui.deliveries.model import LogModel


@dataclass(frozen=True, slots=True)
class Chosen:
    """How many deliveries are chosen, and their ids in the order of the list; `everything`: all results."""

    count: int
    ids: Sequence[int]
    everything: bool = False


def chosen_of(model: LogModel, selection: QItemSelection, *, everything: bool) -> Chosen:
    """What is chosen in the list of `model`."""
    if everything:
        return Chosen(model.rowCount(), model.ids_between(0, model.rowCount() - 1), everything=True)
    stretches = [model.ids_between(top, bottom) for top, bottom in row_ranges(selection)]
    ids = stretches[0] if len(stretches) == 1 else [one for ids in stretches for one in ids]
    return Chosen(len(ids), ids)


def row_ranges(selection: QItemSelection) -> list[tuple[int, int]]:
    """First and last row of each stretch of chosen rows, from the top."""
    found = (selection.at(place) for place in range(selection.count()))
    return sorted({(one.top(), one.bottom()) for one in found})
