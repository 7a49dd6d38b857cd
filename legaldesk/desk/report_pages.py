"""A report as pages to print, and its charts as a picture."""

from __future__ import annotations

from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import ENGLISH, Phrase, Voice
from legaldesk.letters.palette import LIGHT, Palette
from legaldesk.letters.sheet_content import SheetChart, SheetColumn, Sheets
from legaldesk.letters.sheets import sheets_pdf
from legaldesk.reports.charts import draw_png, text_alternative
from legaldesk.reports.report import Report, shown

MOST_PRINTED = 5_000
"""Most rows on paper; more belong into a table."""
MOST_BARS = 16
"""Most bars of one chart on paper."""


def report_pdf(desk: Desk, report: Report, voice: Voice = ENGLISH) -> bytes:
    """`report` as tagged PDF with its charts in black and white, as `voice` says it.

    Raises BadInput for more rows than are printed.
    """
    if len(report.rows) > MOST_PRINTED:
        raise BadInput(
            Phrase(
                "the report has {count} rows, more than the {most} that are printed; ask for"
                " fewer days, or write a .csv or .xlsx file",
                count=len(report.rows),
                most=MOST_PRINTED,
            )
        )
    now = desk.now().astimezone(desk.zone)
    company = desk.book.newest.company
    return sheets_pdf(
        Sheets(
            title=voice.said(report.title),
            subtitle=voice.said(
                Phrase(
                    "{company}, {department}: {first} to {last}",
                    company=company.name,
                    department=company.department,
                    first=str(report.first),
                    last=str(report.last),
                )
            ),
            says=tuple(map(voice.said, report.says)),
            columns=tuple(SheetColumn(voice.said(column.title), column.kind.is_number) for column in report.columns),
            rows=tuple(
                tuple(shown(value, column.kind, voice) for value, column in zip(row, report.columns, strict=True))
                for row in report.rows
            ),
            charts=_on_paper(report, voice),
            signed=report.signed,
            foot=voice.said(
                Phrase(
                    "{title} · printed by {by}, {moment}",
                    title=report.title,
                    by=desk.by,
                    moment=f"{now:%Y-%m-%d %H:%M} {now.tzname()}",
                )
            ),
            author=company.name,
            dated=now.date(),
            voice=voice,
        )
    )


def _on_paper(report: Report, voice: Voice) -> tuple[SheetChart, ...]:
    """The charts, no longer than a page each; the first one says in words what all of them show."""
    pieces = [piece for chart in report.charts for piece in chart.pieces(MOST_BARS)]
    return tuple(
        SheetChart(piece, voice.said(piece.title) if number else text_alternative(report, voice))
        for number, piece in enumerate(pieces)
    )


def report_png(report: Report, palette: Palette = LIGHT, voice: Voice = ENGLISH) -> bytes:
    """The charts of `report` as one PNG in `palette`, as `voice` says them. Raises BadInput if it has none."""
    png = draw_png(report, palette, voice=voice)
    if png is None:
        raise BadInput(
            Phrase(
                "the report {name} has no picture for these days; write a .csv, .xlsx or .pdf file", name=report.name
            )
        )
    return png
