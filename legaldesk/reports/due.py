"""What is due and overdue, by clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.clocks.period_words import day_words
from legaldesk.reports.report import Column, Kind, Report


class Line(NamedTuple):
    """One date: how it stands (in words), which clock (in words), the day, the delivery, and why."""

    standing: str
    clock: str
    day: date
    reference: str
    sender: str
    about: str
    why: str


def due_report(
    lines: Sequence[Line], standings: Sequence[str], today: date, until: date, notes: Sequence[str]
) -> Report:
    """The report; `lines` in order, `standings` all words for how a date stands, `notes` what must be known besides."""
    clocks = tuple(dict.fromkeys(line.clock for line in lines))
    counts = {
        standing: tuple(sum((line.clock, line.standing) == (clock, standing) for line in lines) for clock in clocks)
        for standing in standings
    }
    series = tuple(Series(standing, values) for standing, values in counts.items() if any(values))
    told = ", ".join(f"{sum(values):,} {standing.lower()}" for standing, values in counts.items())
    says = (f"By {day_words(until)}: {told}." if lines else f"Nothing is due by {day_words(until)}.", *notes)
    columns = (
        Column("standing", "Standing"),
        Column("date", "Date", Kind.MOMENT),
        Column("clock", "Clock"),
        Column("reference", "Reference"),
        Column("sender", "From"),
        Column("about", "What"),
        Column("why", "Why"),
    )
    rows = tuple(
        (line.standing, str(line.day), line.clock, line.reference, line.sender, line.about, line.why) for line in lines
    )
    chart = Chart("Due and overdue, by clock", clocks, series, "dates")
    return Report("due", "Due and overdue", today, until, says, columns, rows, (chart,) if lines else ())
