"""A report as the window shows it: texts for a table, its sentences, and its picture in a palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from legaldesk.desk.desk import Desk
from legaldesk.desk.report_files import write_report
from legaldesk.desk.reporting import ReportName, make_report
from legaldesk.domain.phrase import ENGLISH, Voice
from legaldesk.letters.palette import PALETTES
from legaldesk.reports.report import Kind, shown

TITLES = {
    ReportName.VOLUME: "Volume by week and channel",
    ReportName.SERVICE: "Civil process not validly served",
    ReportName.PROCESSING: "Processing time by channel",
    ReportName.DUE: "Due and overdue",
    ReportName.TRANSPARENCY: "Transparency report",
    ReportName.MAIL_LOG: "Mail log",
}
"""How the reports are called, in the order of a choice."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A table as texts: headings, whether each column holds numbers, or days and times in ISO, and the rows."""

    titles: tuple[str, ...]
    numbers: tuple[bool, ...]
    moments: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ShownReport:
    """One report, ready to be shown.

    `said` is its text. `picture` draws its charts as PNG in the palette called "light" or "dark", or gives None where
    it has none; `alternative` says the same in words. `write` writes the report to a file in the same language, and
    raises as `write_report` does.
    """

    name: ReportName
    first: date
    last: date
    said: str
    cells: Cells
    picture: Callable[[str], bytes | None]
    alternative: Callable[[], str]
    write: Callable[[Path], None]


def show_report(
    desk: Desk, name: ReportName, first: date | None, last: date | None, voice: Voice = ENGLISH
) -> ShownReport:
    """The report `name` as `voice` says it; days that are left out are as in `make_report`.

    Raises BadInput or MachineFault.
    """
    report = make_report(desk, name, first, last)

    def picture(palette: str) -> bytes | None:
        if not report.charts:
            return None
        from legaldesk.desk.report_pages import report_png  # what draws is loaded when it is needed

        return report_png(report, PALETTES[palette], voice)

    def alternative() -> str:
        from legaldesk.reports.charts import text_alternative

        return text_alternative(report, voice)

    cells = Cells(
        tuple(voice.said(column.title) for column in report.columns),
        tuple(column.kind.is_number for column in report.columns),
        tuple(column.kind is Kind.MOMENT for column in report.columns),
        tuple(
            tuple(shown(value, column.kind, voice) for value, column in zip(row, report.columns, strict=True))
            for row in report.rows
        ),
    )
    return ShownReport(
        name,
        report.first,
        report.last,
        " ".join(map(voice.said, report.says)),
        cells,
        picture,
        alternative,
        lambda path: write_report(desk, report, path, voice=voice),
    )
