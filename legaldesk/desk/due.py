"""The due list: what is due or overdue at this desk, by clock, each with why it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from legaldesk.desk.clocks import Beside, DeskClocks
from legaldesk.desk.desk import Desk
from legaldesk.desk.preservations import preservations
from legaldesk.domain.clocks.three_clocks import GOVERNED, RUNNING, Clock, Running
from legaldesk.domain.errors import BadInput
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.query import Order, Query
from legaldesk.domain.vocabulary import Channel, ExtraProcessing, InstrumentKind

DEFAULT_DAYS = 7
MOST_DAYS = 3_650
MOST_EACH = 1_000
"""Most entries of one clock (and for extra time, of one channel); of more the first in time are given."""
_LOOKED_AT = 500
_EXTRA = frozenset({ExtraProcessing.YES})


class Standing(StrEnum):
    """How a date stands to today."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class Due:
    """One date of one delivery. `day` is its last day, in the office's zone; `assigned_to` is who has it, or empty.

    `nearly` says that its warning has begun and the day is still to come.
    """

    row: LogRow
    running: Running
    day: date
    standing: Standing
    assigned_to: str = ""
    nearly: bool = False


@dataclass(frozen=True, slots=True)
class DueList:
    """What is due by `until`, `today` being the day in the office's zone; the earliest first.

    `more` are the clocks of which there are more entries than are given. `without_figure` are the channels of running
    deliveries for which the policy announces extra time while the office has set no figure.
    """

    today: date
    until: date
    entries: tuple[Due, ...]
    more: frozenset[Clock]
    without_figure: tuple[Channel, ...]

    def count(self, clock: Clock, standing: Standing) -> int:
        """How many of the entries are of that clock and standing."""
        return sum(entry.running.clock is clock and entry.standing is standing for entry in self.entries)


def due_list(desk: Desk, days: int = DEFAULT_DAYS, person: str = "") -> DueList:
    """What is overdue, due today, and due within `days` more calendar days; with `person` only what that one has.

    A preservation is on it as soon as its warning begins. What was answered is not on it, nor a delivery that another
    one of the same instrument governs. Raises BadInput (also for calendar files and settings that cannot be read) or
    MachineFault.
    """
    if not 0 <= days <= MOST_DAYS:
        raise BadInput(Phrase("--days: {days} is not a number of days from 0 to {most}", days=days, most=MOST_DAYS))
    today = desk.book.local_day(desk.now())
    lists = _Lists(desk, DeskClocks(desk), today, today + timedelta(days), person)
    entries = sorted(
        [*lists.responses(), *lists.extras(), *lists.targets(), *lists.preservations()],
        key=lambda entry: (entry.day, tuple(Clock).index(entry.running.clock), entry.row.reference),
    )
    return DueList(lists.today, lists.until, tuple(entries), frozenset(lists.more), lists.without_figure())


def clocks_of(desk: Desk, reference: str) -> tuple[Running, ...]:
    """Every clock that runs for one delivery, with its explanation. Raises NotFound, BadInput or MachineFault."""
    record = desk.log.get(reference)
    (row,) = desk.log.rows([record.id])
    clocks = DeskClocks(desk)
    beside = clocks.beside([row]).get(row.id, Beside())
    if row.instrument is not InstrumentKind.PRESERVATION_REQUEST:
        return clocks.all_of(row, beside=beside)
    found = preservations(desk, clocks.received_on(row))
    running = clocks.all_of(row, found.renewals, beside)
    return tuple(one for one in running if one.clock is not Clock.PRESERVATION or record.id not in found.renewing)


class _Lists:
    """The list of each clock; `more` gathers those that were cut."""

    def __init__(self, desk: Desk, clocks: DeskClocks, today: date, until: date, person: str) -> None:
        self._desk = desk
        self._person = person
        self._clocks = clocks
        self.today = today
        self.until = until
        self.more: set[Clock] = set()

    def responses(self) -> Iterator[Due]:
        query = Query(
            statuses=RUNNING,
            dispositions=GOVERNED,
            respond_by=self.until,
            assigned_to=self._person,
            order=Order.RESPONSE_DATE,
            descending=False,
        )
        yield from self._found(query, Clock.RESPONSE)

    def extras(self) -> Iterator[Due]:
        for channel, days in self._clocks.figures.extra.items():
            channels = frozenset({channel})
            query = Query(
                statuses=RUNNING,
                channels=channels,
                extra_processing=_EXTRA,
                received_to=self._received_by(days),
                assigned_to=self._person,
                order=Order.RECEIVED,
                descending=False,
            )
            yield from self._found(query, Clock.EXTRA)

    def targets(self) -> Iterator[Due]:
        days = self._clocks.figures.target
        if days:
            by = self._received_by(days)
            query = Query(
                statuses=RUNNING,
                received_to=by,
                assigned_to=self._person,
                order=Order.RECEIVED,
                descending=False,
            )
            yield from self._found(query, Clock.TARGET)

    def preservations(self) -> Iterator[Due]:
        found = preservations(self._desk, self.today)
        rows = self._desk.log.rows(found.ids)
        besides = self._clocks.beside(rows)
        listed = 0
        for row in rows:
            beside = besides.get(row.id, Beside())
            if self._person and beside.handling.assigned_to.casefold() != self._person.casefold():
                continue
            running = self._clocks.preservation(row, found.renewals)
            if running is None or running.day is None:
                continue
            warned = running.warn_from is not None and running.warn_from <= self.today
            over = running.day < self.today and row.status not in RUNNING
            if over or not (warned or running.day <= self.until):
                continue
            listed += 1
            if listed > MOST_EACH:
                self.more.add(Clock.PRESERVATION)
                return
            yield self._due(row, running, running.day, beside)

    def without_figure(self) -> tuple[Channel, ...]:
        unset = frozenset(Channel) - self._clocks.figures.extra.keys()
        if not unset:
            return ()
        rows = self._desk.log.find(Query(statuses=RUNNING, channels=unset, extra_processing=_EXTRA), _LOOKED_AT)
        met = {row.channel for row in rows}
        return tuple(channel for channel in Channel if channel in met)

    def _received_by(self, days: int) -> date:
        """The last day of receipt from which `days` business days end by `until`."""
        calendar = self._clocks.calendar
        return calendar.add(calendar.previous_open(self.until), -days)

    def _found(self, query: Query, clock: Clock) -> Iterator[Due]:
        rows: Sequence[LogRow] = self._desk.log.find(query, MOST_EACH + 1)
        if len(rows) > MOST_EACH:
            self.more.add(clock)
        besides = self._clocks.beside(rows[:MOST_EACH])
        for row in rows[:MOST_EACH]:
            beside = besides.get(row.id, Beside())
            for running in self._clocks.all_of(row, beside=beside):
                if running.clock is clock and running.day is not None and running.day <= self.until:
                    yield self._due(row, running, running.day, beside)

    def _due(self, row: LogRow, running: Running, day: date, beside: Beside) -> Due:
        standing = Standing.TODAY if day == self.today else Standing.SOON if day > self.today else Standing.OVERDUE
        warned = running.warn_from is not None and running.warn_from <= self.today < day
        return Due(row, running, day, standing, beside.handling.assigned_to, nearly=warned)
