"""One delivery as the list shows it: the text of each cell, and where hits stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import Any

from PySide6.QtCore import Qt

from legaldesk.domain.hits import Span, spans_of
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.sought import Typed
from ui.deliveries.columns import COLUMNS, Column
from ui.language import tr
from ui.language.words import say
from ui.when import briefly, day_briefly
from ui.widgets.cell import HITS_ROLE
from ui.widgets.looks import CHANNEL_SHORT, Look, look_of

LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
"""How the verdict of a cell looks."""
ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, LOOK_ROLE, HITS_ROLE})
"""What a list can be asked of a cell."""
_VERDICT = COLUMNS.index(Column.VERDICT)
_NUMBERS = frozenset({Column.REFERENCE, Column.CASE})
_SEARCHED = frozenset({Column.REFERENCE, Column.SENDER, Column.CASE, Column.CAPTION})
"""Columns whose text a search looks through; the others say what stands in a list of words."""


class Line:
    """A row of the log with its texts, in the order of COLUMNS."""

    __slots__ = ("_hits", "look", "row", "texts")

    def __init__(self, row: LogRow, zone: tzinfo, today: date) -> None:
        self.row = row
        self.look: Look = look_of(row.disposition, row.extra_processing)
        texts = {
            Column.REFERENCE: row.reference,
            Column.RECEIVED: briefly(row.received_at, zone, today),
            Column.CHANNEL: tr(CHANNEL_SHORT[row.channel]),
            Column.SENDER: row.sender or say(row.requester),
            Column.CASE: row.case_number,
            Column.INSTRUMENT: say(row.instrument),
            Column.VERDICT: self.look.words,
            Column.CAPTION: row.caption,
            Column.RESPONSE: day_briefly(row.response_date, today) if row.response_date else "",
            Column.STATUS: say(row.status),
            Column.REQUESTER: say(row.requester),
            Column.LETTER: say(row.letter),
            Column.ASSIGNED: row.assigned_to,
        }
        self.texts = tuple(texts[column] for column in COLUMNS)
        self._hits: dict[int, tuple[Span, ...]] = {}

    def told(self, place: int, role: int) -> Any:
        """The text of cell number `place`, how its verdict looks, or how it is read aloud."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.texts[place]
        if role == LOOK_ROLE:
            return self.look if place == _VERDICT else None
        return f"{COLUMNS[place].heading}: {self.texts[place]}"

    def hits(self, place: int, sought: Typed) -> tuple[Span, ...]:
        """Where `sought`, always the same, stands in the text of column number `place`."""
        found = self._hits.get(place)
        if found is None:
            column = COLUMNS[place]
            searched = column in _SEARCHED and (column is not Column.SENDER or bool(self.row.sender))
            number = column in _NUMBERS
            found = self._hits[place] = spans_of(self.texts[place], sought, number=number) if searched else ()
        return found


def lines_of(rows: Sequence[LogRow], zone: tzinfo, today: date) -> list[Line]:
    """The lines of `rows`."""
    return [Line(row, zone, today) for row in rows]


def heading_of(section: int, orientation: Qt.Orientation, role: int) -> Any:
    """What a model of lines answers about its headings."""
    if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
        return COLUMNS[section].heading
    return None
