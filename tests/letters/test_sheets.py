"""A printed table: archival and accessible, whole over many pages, whatever the texts are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from legaldesk.letters.sheet_content import SheetColumn, SheetPicture, Sheets
from legaldesk.letters.sheets import sheets_pdf


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (900, 500), "#999999").save(out, "PNG")
    return out.getvalue()


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
    pictures=(),
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
        replace(PLAIN, pictures=(SheetPicture(picture(), "What the chart shows: “Łó”, 3 deliveries."),)),
        replace(PLAIN, rows=(), columns=(), signed=False, says=()),
        replace(PLAIN, rows=PLAIN.rows * 60),
        replace(
            PLAIN,
            rows=(("LD-2026-000001", "Łukasiewicz 李王 שלום " + "very long " * 60, "1", ""), ("", "x" * 900, "", "")),
        ),
    ],
    ids=["plain", "picture", "empty", "long", "hostile"],
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
    tall = BytesIO()
    Image.new("RGB", (900, 700), "#999999").save(tall, "PNG")
    found = pages(sheets_pdf(replace(PLAIN, pictures=(SheetPicture(tall.getvalue(), "a chart"),))))
    assert [page.count("Handed to") for page in found] == [0, 1]


def test_a_reference_stays_on_one_line_beside_long_texts() -> None:
    row = ("LD-2026-000001", "word " * 200, "12,345", "")
    assert "LD-2026-000001" in pages(sheets_pdf(replace(PLAIN, rows=(row,))))[0]
