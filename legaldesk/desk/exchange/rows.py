"""What a file of deliveries is read into: rows of cells, and then entries with the facts of one delivery each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from legaldesk.domain.reading import Problem


class Row(NamedTuple):
    """One row of a table.

    `line` is where it begins: its line in a text file, its row in a sheet, from 1. `cells` are the cells as text, as
    many as the header has. `fault` says what is wrong with the row as a whole, or is empty.
    """

    line: int
    cells: Sequence[str]
    fault: str = ""


class Entry(NamedTuple):
    """One delivery as a file tells it: `facts` in the contract's JSON shape, `problems` found before they are read.

    `facts` is None where the problems leave nothing to read. `reference` is
    the one that it had in the log it was exported from, or empty.
    """

    line: int
    facts: Any
    problems: tuple[Problem, ...] = ()
    reference: str = ""
