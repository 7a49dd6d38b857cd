"""The workbooks of every report, opened by LibreOffice itself, and read again from what it makes of them."""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from legaldesk.desk import correspondence, demo
from legaldesk.desk.opening import open_desk
from legaldesk.desk.report_files import PALETTES, write_report
from legaldesk.desk.reporting import ReportName, make_report

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="LOUD: LibreOffice is not installed; no workbook was opened by it")
@pytest.mark.timeout(300)
def test_libreoffice_opens_the_workbook_of_every_report_and_reads_the_same_cells(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "desk", by="Ana Ruiz")
    demo.fill(desk, 40)
    waiting = desk.log.pending()[0]
    correspondence.mark_saved(desk, correspondence.letter(desk, waiting).stored)
    today = desk.book.local_day(desk.now())
    written = []
    for name in ReportName:
        span = (None, None) if name is ReportName.DUE else (today - timedelta(365), today)
        report = make_report(desk, name, *span)
        for kind in ("xlsx", "csv"):
            write_report(desk, report, tmp_path / f"{name.value}.{kind}", PALETTES["light"])
        written.append(name.value)
    desk.close()
    out = tmp_path / "converted"
    assert SOFFICE is not None
    told = subprocess.run(
        [
            SOFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", str(out), *(f"{tmp_path}/{name}.xlsx" for name in written),
        ],
        check=True, capture_output=True, timeout=280,
    )  # fmt: skip
    if not out.exists() and b"could not be loaded" in told.stderr + told.stdout:
        pytest.skip("LOUD: LibreOffice is here without Calc; no workbook was opened by it")
    for name in written:
        ours, theirs = _cells(tmp_path / f"{name}.csv"), _cells(out / f"{name}.csv")
        assert len(ours) == len(theirs) > 0, name
        assert [[_plain(cell) for cell in row] for row in theirs] == [[_plain(cell) for cell in row] for row in ours], (
            name
        )


def _cells(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def _plain(cell: str) -> str:
    """A cell without what programs show differently: how a number ends, and how a day is written."""
    text = cell.strip()
    try:
        return repr(round(float(text), 1))
    except ValueError:
        pass
    for shape in ("%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y"):
        try:
            return str(datetime.strptime(text, shape).replace(tzinfo=UTC).date())
        except ValueError:
            continue
    return text
