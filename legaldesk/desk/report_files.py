"""Writing a report to the file that a person names; its ending says what is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from legaldesk.desk.desk import Desk
from legaldesk.desk.exchange.csv_files import write_csv
from legaldesk.desk.exchange.formulas import disarm
from legaldesk.desk.exchange.xlsx_files import write_xlsx
from legaldesk.desk.files import write_whole, written_whole
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import ENGLISH, Phrase, Voice
from legaldesk.letters.palette import LIGHT, PALETTES, Palette
from legaldesk.reports.report import Report, Value, table_lines

__all__ = ["KINDS", "PALETTES", "check_kind", "report_json", "report_lines", "write_report"]

KINDS = (".csv", ".xlsx", ".json", ".pdf", ".png")
_DRAWN = frozenset({".pdf", ".png"})
_SHARE_DIGITS = 4


def check_kind(path: Path) -> str:
    """The ending of `path` in small letters. Raises BadInput for one that no report is written as."""
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise BadInput(
            Phrase(
                "{path}: name a file that ends in {kinds} or {last}", path=path, kinds=KINDS[:-1], last=str(KINDS[-1])
            )
        )
    return kind


def write_report(desk: Desk, report: Report, path: Path, palette: Palette = LIGHT, voice: Voice = ENGLISH) -> None:
    """Write `report` to `path`, whole or not at all, as `voice` says it.

    A table in UTF-8 (.csv) or a workbook (.xlsx) has no cell that is a formula, whatever the texts are; .json holds all
    that the report says, in English, for programs; .pdf is for printing, .png has the charts alone, in `palette`.
    Raises BadInput or MachineFault.
    """
    kind = check_kind(path)
    if kind in _DRAWN:
        from legaldesk.desk.report_pages import report_pdf, report_png  # what draws

        write_whole(path, report_pdf(desk, report, voice) if kind == ".pdf" else report_png(report, palette, voice))
        return
    with written_whole(path) as file:
        if kind == ".json":
            file.write(json.dumps(report_json(report), ensure_ascii=False, indent=1).encode() + b"\n")
        elif kind == ".csv":
            write_csv(file, _table(report, voice))
        else:
            write_xlsx(file, report.name, _table(report, voice))


def report_lines(report: Report) -> Iterator[str]:
    """A report as lines for people: its title, its sentences, its table."""
    yield f"{report.title}, {report.first} to {report.last}"
    yield from report.says
    if report.rows:
        yield ""
        yield from table_lines(report)


def report_json(report: Report) -> dict[str, Any]:
    """All that a report says, as JSON: shares from 0 to 1, days in business days."""
    keys = [column.key for column in report.columns]
    return {
        "report": report.name,
        "title": report.title,
        "from": report.first.isoformat(),
        "to": report.last.isoformat(),
        "says": list(report.says),
        "rows": [dict(zip(keys, map(_rounded, row), strict=True)) for row in report.rows],
    }


def _table(report: Report, voice: Voice) -> Iterator[list[str | int | float]]:
    yield [voice.said(column.title) for column in report.columns]
    for row in report.rows:
        yield [_cell(value, voice) for value in row]


def _cell(value: Value, voice: Voice) -> str | int | float:
    value = _rounded(value)
    return "" if value is None else disarm(voice.said(value)) if isinstance(value, str) else value


def _rounded(value: Value) -> Value:
    return round(value, _SHARE_DIGITS) if isinstance(value, float) else value
