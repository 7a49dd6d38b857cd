"""What is due and overdue, by clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.phrase import Phrase, word
from legaldesk.reports.report import Column, Kind, Report


class Line(NamedTuple):
    """One date: how it stands (in words), which clock (in words), the day, the delivery, and why.

    `instrument` is a word of the vocabulary, `case` the docket number, "" where it is not known.
    """

    standing: str
    clock: str
    day: date
    reference: str
    sender: str
    instrument: str
    case: str
    why: str


def due_report(
    lines: Sequence[Line], standings: tuple[str, str, str], today: date, until: date, notes: Sequence[Phrase]
) -> Report:
    """The report; `lines` in order, `notes` what must be known besides.

    `standings` are the words for what is overdue, due today, and due soon.
    """
    clocks = tuple(dict.fromkeys(line.clock for line in lines))
    counts = {
        standing: tuple(sum((line.clock, line.standing) == (clock, standing) for line in lines) for clock in clocks)
        for standing in standings
    }
    series = tuple(Series(Phrase(standing), values) for standing, values in counts.items() if any(values))
    overdue, due_today, soon = (sum(counts[standing]) for standing in standings)
    if lines:
        told = Phrase(
            "By {day}: {overdue} overdue, {today} today, {soon} soon.",
            day=until, overdue=overdue, today=due_today, soon=soon,
        )  # fmt: skip
    else:
        told = Phrase("Nothing is due by {day}.", day=until)
    says = (told, *notes)
    columns = (
        Column("standing", Phrase("Standing")),
        Column("date", Phrase("Date"), Kind.MOMENT),
        Column("clock", Phrase("Clock")),
        Column("reference", Phrase("Reference")),
        Column("sender", Phrase("From")),
        Column("about", Phrase("What")),
        Column("why", Phrase("Why")),
    )
    rows = tuple(
        (
            Phrase(line.standing),
            str(line.day),
            Phrase(line.clock),
            line.reference,
            line.sender,
            _about(line),
            Phrase(line.why),
        )
        for line in lines
    )
    chart = Chart(Phrase("Due and overdue, by clock"), tuple(map(Phrase, clocks)), series, Phrase("dates"))
    return Report("due", Phrase("Due and overdue"), today, until, says, columns, rows, (chart,) if lines else ())


def _about(line: Line) -> Phrase:
    instrument = word(line.instrument)
    return Phrase("{instrument} {case}", instrument=instrument, case=line.case) if line.case else instrument
