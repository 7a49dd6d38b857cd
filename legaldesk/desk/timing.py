"""Everything about time that is told of one delivery: clocks, proposed dates, its handling, and which copy governs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from legaldesk.desk.clocks import DeskClocks
from legaldesk.desk.desk import Desk
from legaldesk.desk.due import clocks_of
from legaldesk.desk.timekeeping import proposals
from legaldesk.domain.clocks.calendars import OutsideCalendar
from legaldesk.domain.clocks.proposing import Proposal
from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS, Running
from legaldesk.domain.clocks.tracking import Tracked, tracked
from legaldesk.domain.governing import copy_of, explained, governing
from legaldesk.domain.logged import HistoryEntry, LoggedDelivery
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import Channel, ExtraProcessing, Status
from legaldesk.records.aggregates import Aggregates
from legaldesk.reports.processing import quantile

_USUAL_OVER = timedelta(days=180)
_ANSWERS = frozenset({"letter_printed", "letter_saved", "closed"})


@dataclass(frozen=True, slots=True)
class Timed:
    """What is told of one delivery. `governing` says which of several deliveries governs; empty where it is alone.

    `tracked` is None where nobody needs it: no extra time is announced and nobody has begun. `warnings` say what is
    late or nearly late.
    """

    clocks: tuple[Running, ...]
    proposals: tuple[Proposal, ...]
    tracked: Tracked | None
    governing: tuple[str, ...]
    warnings: tuple[str, ...]


def timed(desk: Desk, reference: str, *, beside_portal: bool = True) -> Timed:
    """All of it for one delivery; what is usual through the portal only with `beside_portal`: that looks at many.

    Raises NotFound, BadInput or MachineFault.
    """
    record = desk.log.get(reference)
    clocks = clocks_of(desk, reference)
    group = desk.log.handling.group(reference)
    governs = explained(governing(map(copy_of, group)), desk.zone) if len(group) > 1 else ()
    return Timed(
        clocks,
        proposals(desk, record),
        tracked_of(desk, record, beside_portal=beside_portal),
        governs,
        _warnings(desk, clocks),
    )


def tracked_of(desk: Desk, record: LoggedDelivery, *, beside_portal: bool = True) -> Tracked | None:
    """How long `record` takes, beside what was announced and what is usual through the portal. Raises as `timed`."""
    handling, extra = record.handling, record.verdict.extra_processing is ExtraProcessing.YES
    if not extra and handling.began_at is None and not handling.pauses:
        return None
    clocks = DeskClocks(desk)
    try:
        counts_from, _ = clocks.shelf.counts_from(record.delivery.received_at)
    except OutsideCalendar:
        return None
    announced = clocks.figures.extra.get(record.delivery.channel) if extra else None
    compared = beside_portal and record.delivery.channel is not Channel.PORTAL
    usual = _usual(desk, clocks) if compared else None
    done = _done_at(desk, record)
    return tracked(
        handling, counts_from, done, desk.now(), clocks.calendar, desk.zone, announced=announced, usual=usual
    )


def _usual(desk: Desk, clocks: DeskClocks) -> float | None:
    """The median of business days until what came through the portal was answered, over the last half-year."""
    today = desk.book.local_day(desk.now())
    figures = Aggregates(desk.log.store, desk.zone)
    days = []
    for one in figures.handled(today - _USUAL_OVER, today, Channel.PORTAL):
        try:
            counts_from, _ = clocks.shelf.counts_from(one.received_at)
        except OutsideCalendar:
            continue
        days.append(max(0, clocks.calendar.open_between(counts_from, desk.book.local_day(one.done_at))))
    return quantile(days, 0.5) if days else None


def _done_at(desk: Desk, record: LoggedDelivery) -> datetime | None:
    """When it was done: its handling ended, it was answered, or as reports count it, the first answer or closing."""
    handling = record.handling
    if handling.ended_at is not None:
        return handling.ended_at
    if handling.answered is not None:
        return handling.answered.at
    if record.status not in (Status.CLOSED, Status.VOID):
        return None
    history: tuple[HistoryEntry, ...] = desk.log.history(record.reference)
    return next((entry.at for entry in history if entry.action in _ANSWERS), history[-1].at)


def _warnings(desk: Desk, clocks: tuple[Running, ...]) -> tuple[str, ...]:
    """What is late or nearly late, in one sentence each."""
    today = desk.book.local_day(desk.now())
    said = []
    for running in clocks:
        day, clock = running.day, Phrase(CLOCK_WORDS[running.clock])
        if day is None:
            continue
        if day < today:
            said.append(Phrase("{clock}: overdue since {day}.", clock=clock, day=day))
        elif day == today:
            said.append(Phrase("{clock}: due today.", clock=clock))
        elif running.warn_from is not None and running.warn_from <= today:
            said.append(Phrase("{clock}: nearly late, due {day}.", clock=clock, day=day))
    return tuple(said)
