"""A printed table: archival and accessible, whole over many pages, whatever the texts are."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from legaldesk.domain.chart import Chart, Series
from legaldesk.letters.sheet_content import SheetChart, SheetColumn, Sheets
from legaldesk.letters.sheets import sheets_pdf

PARTS = Chart(
    "By instrument “Łó”",
    tuple(f"Instrument {number} 李" for number in range(12)),
    tuple(Series(name, tuple(map(float, range(12)))) for name in ("One", "Two", "Three", "Four")),
    "requests",
)
WEEKS = Chart(
    "Weeks", ("2026-11-16", "2026-11-23"), (Series("Fax", (0, 2)), Series("Mail", (0, 0))), "pieces", over_time=True
)


PLAIN = Sheets(
    title="Mail log",
    subtitle="Example Inc., Legal: 2026-11-23 to 2026-11-23",
    says=("3 deliveries.", "Nothing is left out."),
    columns=(
        SheetColumn("Reference"),
        SheetColumn("From"),
        SheetColumn("Pages", numbers=True),
        SheetColumn("Handed to"),
    ),
    rows=tuple((f"LD-2026-{number:06d}", f"Sender {number}", f"{number:,}", "") for number in range(1, 4)),
    charts=(),
    signed=True,
    foot="Mail log · printed by Ana Ruiz",
    author="Example Inc.",
    dated=date(2026, 11, 23),
)


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize(
    "sheets",
    [
        PLAIN,
        replace(PLAIN, charts=(SheetChart(PARTS, "What it shows: “Łó”, 3 deliveries."), SheetChart(WEEKS, "More."))),
        replace(PLAIN, rows=(), columns=(), signed=False, says=()),
        replace(PLAIN, rows=PLAIN.rows * 60),
        replace(
            PLAIN,
            rows=(("LD-2026-000001", "Łukasiewicz 李王 שלום " + "very long " * 60, "1", ""), ("", "x" * 900, "", "")),
        ),
    ],
    ids=["plain", "charts", "empty", "long", "hostile"],
)
def test_is_archival_and_accessible(sheets: Sheets, reader) -> None:
    pdf = sheets_pdf(sheets)
    assert reader.faults(pdf) == []
    assert pdf == sheets_pdf(sheets)


def test_every_row_is_there_once_and_each_page_has_the_heading() -> None:
    rows = tuple((f"LD-2026-{number:06d}", "Sender", "1", "") for number in range(1, 201))
    found = pages(sheets_pdf(replace(PLAIN, rows=rows)))
    assert len(found) > 3
    whole = "\n".join(found)
    assert all(whole.count(row[0]) == 1 for row in rows)
    assert [page.count("Handed to") for page in found] == [1] * len(found)
    assert f"Page {len(found)} of {len(found)}" in found[-1] and "Received by, date and time" in found[-1]


def test_a_table_that_begins_on_a_new_page_has_one_heading() -> None:
    weeks = replace(WEEKS, series=tuple(Series(f"Channel {number}", (1, 2)) for number in range(9)))
    found = pages(sheets_pdf(replace(PLAIN, charts=(SheetChart(weeks, "a chart"),))))
    assert [page.count("Handed to") for page in found] == [0, 1]


def test_a_reference_stays_on_one_line_beside_long_texts() -> None:
    row = ("LD-2026-000001", "word " * 200, "12,345", "")
    assert "LD-2026-000001" in pages(sheets_pdf(replace(PLAIN, rows=(row,))))[0]


def test_a_long_chart_is_cut_into_pieces_on_one_scale() -> None:
    pieces = PARTS.pieces(5)
    assert [len(piece.labels) for piece in pieces] == [5, 5, 2]
    assert {piece.reach for piece in pieces} == {PARTS.reach} == {44.0}
    assert [piece.title for piece in pieces[1:]] == ["By instrument “Łó” (continued)"] * 2
    assert sum((piece.lengths for piece in pieces), ()) == PARTS.lengths
    assert WEEKS.pieces(1) == [WEEKS]


def test_charts_are_drawn_in_lines_not_in_pixels() -> None:
    pdf = sheets_pdf(replace(PLAIN, charts=(SheetChart(PARTS, "What it shows."),)))
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        kinds = {thing.type for thing in document[0].get_objects()}
    assert pypdfium2.raw.FPDF_PAGEOBJ_PATH in kinds and pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    assert "Instrument 11 李" in pages(pdf)[0]
