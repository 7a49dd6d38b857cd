"""The reports of a desk: which there are, over which days, and the figures from its log."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from legaldesk.desk.clocks import DeskClocks
from legaldesk.desk.desk import Desk
from legaldesk.desk.due import DEFAULT_DAYS, MOST_EACH, Standing, due_list
from legaldesk.domain.clocks.calendars import OutsideCalendar
from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.query import Order, Query
from legaldesk.domain.words import say
from legaldesk.records.aggregates import Aggregates
from legaldesk.reports.due import Line, due_report
from legaldesk.reports.mail_log import mail_log
from legaldesk.reports.processing import Took, processing_report
from legaldesk.reports.report import Report
from legaldesk.reports.service import service_report
from legaldesk.reports.transparency import last_half_year, transparency_report
from legaldesk.reports.volume import volume_report

EARLIEST = date(1990, 1, 1)
MOST_LINES = 20_000
"""Most deliveries in one mail log."""
_YEAR = 365
STANDING_WORDS = {Standing.OVERDUE: "Overdue", Standing.TODAY: "Today", Standing.SOON: "Soon"}


_STANDINGS = (STANDING_WORDS[Standing.OVERDUE], STANDING_WORDS[Standing.TODAY], STANDING_WORDS[Standing.SOON])


class ReportName(StrEnum):
    """The reports that there are."""

    VOLUME = "volume"
    SERVICE = "service"
    PROCESSING = "processing"
    DUE = "due"
    TRANSPARENCY = "transparency"
    MAIL_LOG = "mail-log"


@dataclass(frozen=True, slots=True)
class _Asked:
    desk: Desk
    first: date
    last: date

    @property
    def figures(self) -> Aggregates:
        return Aggregates(self.desk.log.store, self.desk.zone)


def make_report(desk: Desk, name: ReportName, first: date | None = None, last: date | None = None) -> Report:
    """The report `name` over the days of receipt from `first` to `last`, both included, in the office's zone.

    Left out, they are the year up to today; for the transparency report the last whole half-year; for the mail log
    today, or the one day that is given; for the due list from today on for a week. Raises BadInput or MachineFault.
    """
    begin, end = _span(name, first, last, desk.book.local_day(desk.now()))
    return _MAKERS[name](_Asked(desk, begin, end))


def _span(name: ReportName, first: date | None, last: date | None, today: date) -> tuple[date, date]:
    if name is ReportName.DUE:
        if first not in (None, today):
            raise BadInput(Phrase("--from: the due list begins today; leave it out"))
        begin, end = today, last or today + timedelta(DEFAULT_DAYS)
    elif name is ReportName.MAIL_LOG:
        begin = first or last or today
        end = last or begin
    else:
        usual = last_half_year(today) if name is ReportName.TRANSPARENCY else (today - timedelta(_YEAR), today)
        end = last or (usual[1] if first is None else today)
        begin = first or (usual[0] if last is None else end - timedelta(_YEAR))
    if end < begin:
        raise BadInput(Phrase("--to: {end} is before --from ({begin}); exchange them", end=str(end), begin=str(begin)))
    if begin < EARLIEST or end > date.max - timedelta(_YEAR):
        raise BadInput(Phrase("--from: days from {earliest} on are reported; correct the year", earliest=str(EARLIEST)))
    return begin, end


def _volume(asked: _Asked) -> Report:
    return volume_report(asked.figures.volume(asked.first, asked.last), asked.first, asked.last)


def _service(asked: _Asked) -> Report:
    return service_report(asked.figures.served(asked.first, asked.last), asked.first, asked.last)


def _processing(asked: _Asked) -> Report:
    clocks = DeskClocks(asked.desk)
    took = []
    for one in asked.figures.handled(asked.first, asked.last):
        try:
            counts_from, _ = clocks.shelf.counts_from(one.received_at)
        except OutsideCalendar:
            continue
        days = clocks.calendar.open_between(counts_from, asked.desk.book.local_day(one.done_at))
        took.append(Took(one.channel, one.extra, max(0, days)))
    return processing_report(took, clocks.figures.extra, asked.first, asked.last)


def _due(asked: _Asked) -> Report:
    found = due_list(asked.desk, (asked.last - asked.first).days)
    lines = [
        Line(
            STANDING_WORDS[entry.standing],
            CLOCK_WORDS[entry.running.clock],
            entry.day,
            entry.row.reference,
            entry.row.sender,
            say(entry.row.instrument),
            entry.row.case_number,
            entry.running.why,
        )
        for entry in found.entries
    ]
    notes = [
        Phrase("More than {count} of “{clock}”: the first ones are shown.", count=MOST_EACH, clock=Phrase(words))
        for words in map(CLOCK_WORDS.__getitem__, found.more)
    ]
    return due_report(lines, _STANDINGS, found.today, found.until, notes)


def _transparency(asked: _Asked) -> Report:
    return transparency_report(asked.figures.outcomes(asked.first, asked.last), asked.first, asked.last)


def _mail_log(asked: _Asked) -> Report:
    query = Query(received_from=asked.first, received_to=asked.last, order=Order.RECEIVED, descending=False)
    log = asked.desk.log
    if log.count(query, MOST_LINES + 1) > MOST_LINES:
        raise BadInput(
            Phrase("--from: more than {most} deliveries came in this time; ask for fewer days", most=MOST_LINES)
        )
    with closing(log.each(query)) as found:
        records = list(found)
    senders = {row.reference: row.sender for row in log.rows([record.id for record in records])}
    return mail_log(records, senders, asked.first, asked.last, asked.desk.zone)


_MAKERS: dict[ReportName, Callable[[_Asked], Report]] = {
    ReportName.VOLUME: _volume,
    ReportName.SERVICE: _service,
    ReportName.PROCESSING: _processing,
    ReportName.DUE: _due,
    ReportName.TRANSPARENCY: _transparency,
    ReportName.MAIL_LOG: _mail_log,
}
