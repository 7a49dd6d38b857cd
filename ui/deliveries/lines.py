"""One delivery as the list shows it: the text of each cell, and where hits stand in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt

from legaldesk.domain.hits import Span, spans_of
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.sought import Typed
from legaldesk.domain.vocabulary import Channel, Disposition, ExtraProcessing
from ui.deliveries.columns import COLUMNS, Column
from ui.language import tr
from ui.language.words import say
from ui.when import briefly, day_briefly
from ui.widgets.looks import CHANNEL_SHORT, Look, look_of

LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
"""How the verdict of a cell looks."""
SHOWN = int(Qt.ItemDataRole.DisplayRole)
"""The text of a cell: as a plain number, since that is asked most and Qt's flags take Python long."""
_READ_ALOUD = int(Qt.ItemDataRole.AccessibleTextRole)
_VERDICT = COLUMNS.index(Column.VERDICT)
_NUMBERS = frozenset({Column.REFERENCE, Column.CASE})
_SEARCHED = frozenset({Column.REFERENCE, Column.SENDER, Column.CASE, Column.CAPTION})
"""Columns whose text a search looks through; the others say what stands in a list of words."""


class Wording:
    """How the lines of one list are worded: in the office's `zone`, seen from `today`. Each word is made once."""

    def __init__(self, zone: tzinfo, today: date) -> None:
        self._zone, self._today = zone, today
        self._words: dict[tuple[type, StrEnum], str] = {}  # with its list: two may have a word alike
        self._looks: dict[tuple[Disposition, ExtraProcessing], Look] = {}

    def word(self, word: StrEnum) -> str:
        """What the list says for a value of the vocabulary."""
        key = type(word), word
        known = self._words.get(key)
        if known is None:
            known = self._words[key] = tr(CHANNEL_SHORT[word]) if isinstance(word, Channel) else say(word)
        return known

    def look(self, row: LogRow) -> Look:
        """How the verdict of `row` looks."""
        key = row.disposition, row.extra_processing
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = look_of(*key)
        return known

    def moment(self, moment: datetime) -> str:
        """A moment, as short as a list has it."""
        return briefly(moment, self._zone, self._today)

    def day(self, day: date | None) -> str:
        """A day, as short as a list has it; nothing for none."""
        return day_briefly(day, self._today) if day is not None else ""


_TEXTS: Mapping[Column, Callable[[LogRow, Wording], str]] = {
    Column.REFERENCE: lambda row, _: row.reference,
    Column.RECEIVED: lambda row, wording: wording.moment(row.received_at),
    Column.CHANNEL: lambda row, wording: wording.word(row.channel),
    Column.SENDER: lambda row, wording: row.sender or wording.word(row.requester),
    Column.CASE: lambda row, _: row.case_number,
    Column.INSTRUMENT: lambda row, wording: wording.word(row.instrument),
    Column.VERDICT: lambda row, wording: wording.look(row).words,
    Column.CAPTION: lambda row, _: row.caption,
    Column.RESPONSE: lambda row, wording: wording.day(row.response_date),
    Column.STATUS: lambda row, wording: wording.word(row.status),
    Column.REQUESTER: lambda row, wording: wording.word(row.requester),
    Column.LETTER: lambda row, wording: wording.word(row.letter),
    Column.ASSIGNED: lambda row, _: row.assigned_to,
}
_IN_PLACE = tuple(_TEXTS[column] for column in COLUMNS)


class Line:
    """A row of the log with its texts, in the order of COLUMNS; each is made when it is first painted."""

    __slots__ = ("_hits", "_texts", "_wording", "row")

    def __init__(self, row: LogRow, wording: Wording) -> None:
        self.row = row
        self._wording = wording
        self._texts: list[str | None] = [None] * len(COLUMNS)
        self._hits: dict[int, tuple[Span, ...]] | None = None  # few lines are ever searched

    def told(self, place: int, role: int) -> Any:
        """The text of cell number `place`, how its verdict looks, or how it is read aloud; None for any other role."""
        if role == SHOWN:
            return self.text(place)
        if role == LOOK_ROLE:
            return self._wording.look(self.row) if place == _VERDICT else None
        return f"{COLUMNS[place].heading}: {self.text(place)}" if role == _READ_ALOUD else None

    def text(self, place: int) -> str:
        """The text of cell number `place`."""
        text = self._texts[place]
        if text is None:
            text = self._texts[place] = _IN_PLACE[place](self.row, self._wording)
        return text

    def hits(self, place: int, sought: Typed) -> tuple[Span, ...]:
        """Where `sought`, always the same, stands in the text of column number `place`."""
        if self._hits is None:
            self._hits = {}
        found = self._hits.get(place)
        if found is None:
            column = COLUMNS[place]
            searched = column in _SEARCHED and (column is not Column.SENDER or bool(self.row.sender))
            number = column in _NUMBERS
            found = self._hits[place] = spans_of(self.text(place), sought, number=number) if searched else ()
        return found


def lines_of(rows: Sequence[LogRow], zone: tzinfo, today: date) -> list[Line]:
    """The lines of `rows`."""
    wording = Wording(zone, today)
    return [Line(row, wording) for row in rows]


def heading_of(section: int, orientation: Qt.Orientation, role: int) -> Any:
    """What a model of lines answers about its headings."""
    if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
        return COLUMNS[section].heading
    return None
