"""Comparing a list with the log over some days, and logging what is missing from its line."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from legaldesk.desk.desk import Desk
from legaldesk.desk.files import opened
from legaldesk.desk.intake import Logged, log_delivery
from legaldesk.desk.reconciling.columns import ListColumn, RememberedColumns, list_called
from legaldesk.desk.reconciling.lists import ListReader, Unread
from legaldesk.domain.errors import BadInput, Stopped
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.phrase import Phrase, later
from legaldesk.domain.query import Order, Query
from legaldesk.domain.reconciling import (
    CHANNEL_OF,
    NEAR,
    Entry,
    Found,
    JournalLine,
    Source,
    extras,
    marks_of,
    match_lines,
)
from legaldesk.domain.vocabulary import Channel, Status

MOST_LINES = 20_000
"""Most lines of the days asked for: no desk gets more in a few days."""
MOST_UNREAD = 1_000
"""Most lines that cannot be read and are told one by one."""
_ASK_EVERY = 500
_PIECE = 1 << 20
_NO_MAPPING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A list beside the log, from `first` to `last`, days of receipt in the office's zone.

    `found` are the list's lines of these days with the delivery that each is, `extra` the deliveries that no line is,
    `unread` the lines that cannot be read (`more_unread` further ones are only counted), `outside` how many lines are
    of other days. `sha256` is that of the file's bytes.
    """

    source: Source
    file: str
    sha256: str
    first: date
    last: date
    found: tuple[Found, ...]
    extra: tuple[LogRow, ...]
    unread: tuple[Unread, ...]
    more_unread: int
    outside: int
    columns: tuple[ListColumn, ...]

    @property
    def missing(self) -> tuple[Found, ...]:
        """The lines that the log does not hold."""
        return tuple(one for one in self.found if one.missing)

    @property
    def agrees(self) -> bool:
        """Whether list and log say the same."""
        return not (self.missing or self.extra or self.unread)

    def with_logged(self, line: int, reference: str) -> Reconciled:
        """The same after the line that stands at `line` of the file was logged as `reference`."""
        found = tuple(
            replace(one, reference=reference, why="logged from this line") if one.line.line == line else one
            for one in self.found
        )
        return replace(self, found=found)


def reconcile(
    desk: Desk,
    source: Source,
    path: Path,
    days: tuple[date, date] | None = None,
    mapping: Mapping[str, str] = _NO_MAPPING,
    progress: Callable[[int], bool] = lambda _: True,
) -> Reconciled:
    """Compare the list in `path` with the log over `days`, both included (default: today at the office).

    `mapping` says what columns are, by name; it is remembered for the next list of this source. The file is read row by
    row; `progress(rows read)` is called now and then, returning False stops. Raises Stopped, BadInput for a file that
    is no such list or has no line of these days, or MachineFault; nothing is changed.
    """
    today = desk.book.local_day(desk.now())
    first, last = days or (today, today)
    if last < first:
        raise BadInput(
            Phrase("--to: {last} is before {first}; give the first day first", last=str(last), first=str(first))
        )
    reader = ListReader(source, path, mapping, desk.place, desk.zone)
    read = _Read(path, first, last, progress)
    with closing(reader.lines(today)) as lines:
        for line in lines:
            read.take(line)
    read.check()
    RememberedColumns(desk.place).keep(source, mapping)
    entries = list(_entries(desk, CHANNEL_OF[source], first, last))
    found = match_lines(read.lines, [entry for entry, _ in entries])
    extra = frozenset(extras(found, [entry for entry, _ in entries], first, last))
    ids = [number for entry, number in entries if entry.reference in extra]
    return Reconciled(
        source=source,
        file=path.name,
        sha256=_digest(path),
        first=first,
        last=last,
        found=found,
        extra=tuple(desk.log.rows(ids)),
        unread=tuple(read.unread),
        more_unread=read.more_unread,
        outside=read.outside,
        columns=reader.columns,
    )


def facts_of(desk: Desk, reconciled: Reconciled, line: JournalLine) -> dict[str, Any]:
    """The facts of the delivery that `line` tells of, in the contract's JSON shape, as far as the list tells them.

    Who asks and what it is a list does not say for certain: they are `unverified` and `unknown`: a person looks.
    """
    facts: dict[str, Any] = {
        key: dict(value) if isinstance(value, dict) else value for key, value in line.facts.items()
    }
    at = line.marks.at
    notes = [f"Logged from line {line.line} of {reconciled.file}, {list_called(reconciled.source)}."]
    if at is None:
        at = datetime.combine(line.marks.day, desk.book.newest.office.opens, desk.zone)
        at = min(at, desk.now())
        notes.append("The list tells the day of receipt, not the time.")
    if facts.get("notes"):
        notes.append(facts["notes"])
    facts["channel"] = CHANNEL_OF[reconciled.source].value
    facts["received_at"] = at.isoformat(timespec="seconds")
    facts.setdefault("requester", {}).setdefault("kind", "unverified")
    facts.setdefault("instrument", {}).setdefault("kind", "unknown")
    facts["notes"] = "\n".join(notes)
    return facts


def missing_line(reconciled: Reconciled, line: int) -> Found:
    """The line at `line` of the file, which the log does not hold. Raises BadInput if it is none such."""
    wanted = next((one for one in reconciled.found if one.line.line == line), None)
    if wanted is None:
        raise BadInput(Phrase("line {line}: is not among the lines of these days", line=str(line)))
    if not wanted.missing:
        raise BadInput(
            Phrase("line {line}: is in the log already, as {reference}", line=str(line), reference=wanted.reference)
        )
    return wanted


def log_line(desk: Desk, reconciled: Reconciled, line: int) -> tuple[Reconciled, Logged]:
    """Log the missing delivery of the line at `line` of the file. Raises BadInput (InvalidDelivery) or MachineFault."""
    wanted = missing_line(reconciled, line)
    logged = log_delivery(desk, facts_of(desk, reconciled, wanted.line))
    return reconciled.with_logged(line, logged.record.reference), logged


class _Read:
    """What was read of a list so far."""

    def __init__(self, path: Path, first: date, last: date, progress: Callable[[int], bool]) -> None:
        self._path = path
        self._first = first
        self._last = last
        self._progress = progress
        self._count = 0
        self._days: tuple[date, date] | None = None
        self.lines: list[JournalLine] = []
        self.unread: list[Unread] = []
        self.more_unread = 0
        self.outside = 0

    def take(self, line: JournalLine | Unread) -> None:
        """Keep `line` if it is of the days asked for. Raises Stopped or BadInput."""
        if self._count % _ASK_EVERY == 0 and not self._progress(self._count):
            raise Stopped(Phrase("{path}: was not compared to its end; nothing has changed", path=self._path))
        self._count += 1
        if isinstance(line, Unread):
            if len(self.unread) < MOST_UNREAD:
                self.unread.append(line)
            else:
                self.more_unread += 1
            return
        day = line.marks.day
        low, high = self._days or (day, day)
        self._days = (min(low, day), max(high, day))
        if not self._first <= day <= self._last:
            self.outside += 1
            return
        if len(self.lines) == MOST_LINES:
            raise BadInput(
                Phrase(
                    "{path}: has more than {most} lines from {first} to {last}; is it the right file? Give fewer days",
                    path=self._path,
                    most=MOST_LINES,
                    first=str(self._first),
                    last=str(self._last),
                )
            )
        self.lines.append(line)

    def check(self) -> None:
        """Refuse a list of other days, and one of which nothing can be read; an empty one is that of a quiet day."""
        if self.lines:
            return
        if self._days is not None:
            low, high = self._days
            asked, there = _days(self._first, self._last), _days(low, high)
            refused = BadInput(
                Phrase(
                    "{path}: has no line {asked}; its lines are {there}: name that day with --day {high}",
                    path=self._path,
                    asked=asked,
                    there=there,
                    high=str(high),
                )
            )
            form = later("{path}: has no line {asked}; its lines are {there}.")
            refused.plain = Phrase(form, path=self._path, asked=asked, there=there)
            raise refused
        if self.unread:
            raise BadInput(
                Phrase("{path}: none of its lines can be read; {unread}", path=self._path, unread=self.unread[0].said)
            )


def _days(low: date, high: date) -> Phrase:
    if low == high:
        return Phrase("of {day}", day=str(low))
    return Phrase("from {first} to {last}", first=str(low), last=str(high))


def _entries(desk: Desk, channel: Channel, first: date, last: date) -> Iterator[tuple[Entry, int]]:
    """The deliveries through `channel` of these days and the days around them, with their ids."""
    query = Query(
        channels=frozenset({channel}),
        received_from=first - NEAR,
        received_to=last + NEAR,
        order=Order.RECEIVED,
        descending=False,
    )
    with closing(desk.log.each(query)) as records:
        for record in records:
            if record.status is not Status.VOID:
                day = desk.book.local_day(record.delivery.received_at)
                yield Entry(record.reference, marks_of(record.delivery, day)), record.id


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with opened(path) as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
