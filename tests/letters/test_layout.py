"""Where things stand on the sheet: the envelope's window, the folds, the margins, the pages after the first."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.compose.letter import compose
from legaldesk.letters.compose.templates import read_templates
from legaldesk.letters.content import Paragraph, Span
from legaldesk.letters.render.letter import render
from legaldesk.letters.request import PaperSize
from legaldesk.resources import resource_root

INCH = 72
KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]


def long_letter(samples, words):
    """A letter whose body has one paragraph more, of so many words."""
    root = resource_root()
    content = compose(samples.request(LetterKind.RECEIPT), read_templates(root / "letters" / "en"))
    extra = tuple(Paragraph((Span("word " * 60),)) for _ in range(words // 60))
    return render(replace(content, body=(*content.body[:1], *extra, *content.body[1:])), root)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lines", [0, 1, 3, 5, 9])
def test_the_address_and_nothing_else_shows_in_the_window(kind, lines, samples, reader):
    """No. 10 window: 1.00 in from the left, at most 3.25 in wide, the last line's foot at 3.04 in from the top."""
    address = "\n".join(f"Addressline {number}" for number in range(1, lines + 1))
    pdf = samples.write(kind, {"requester": {"contact": "", "name": "Addressline 0", "reply_address": address}})
    window = [box for box in reader.boxes(pdf) if box[1] < 5.4 * INCH and box[4] > 2.04 * INCH and box[2] < 3.63 * INCH]
    assert window
    for text, left, top, right, bottom in window:
        assert "Addressline" in text
        assert left == pytest.approx(1.0 * INCH, abs=1.5)
        assert right <= (1.0 + 3.25) * INCH
        assert top >= 2.0 * INCH
        assert bottom <= 3.06 * INCH
    assert max(box[4] for box in window) == pytest.approx(3.04 * INCH, abs=3)


@pytest.mark.parametrize("kind", KINDS)
def test_the_body_begins_below_the_window(kind, samples, reader):
    heading = samples.write(kind)
    below = [box for box in reader.boxes(heading) if box[2] > 3.63 * INCH]
    assert min(box[2] for box in below) >= 3.7 * INCH


def test_no_address_leaves_the_name_alone(samples, reader):
    pdf = samples.write(LetterKind.RECEIPT, {"requester": {"contact": "", "reply_address": ""}})
    window = [box[0] for box in reader.boxes(pdf) if 2.04 * INCH < box[2] < 3.04 * INCH and box[1] < 4 * INCH]
    assert [text.strip() for text in window] == ["Kern County Sheriff’s Office"]


def test_a_long_letter_goes_on_with_its_reference_on_each_page(samples, reader):
    pdf = long_letter(samples, 1800)
    pages = reader.pages(pdf)
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert f"LD-2026-000123 · Page {number} of {len(pages)}" in text
        if number > 1:
            assert "Letter of November 24, 2026 · LD-2026-000123, continued" in text
    assert reader.faults(pdf) == []


@pytest.mark.parametrize("words", range(60, 1200, 60))
def test_the_signature_never_stands_alone(words, samples, reader):
    last = reader.pages(long_letter(samples, words))[-1]
    assert "Sincerely," in last
    above = last.split("Sincerely,")[0]
    assert "process was served" in above


@pytest.mark.parametrize("words", [300, 600, 1800])
def test_nothing_leaves_the_margins_or_runs_into_the_footer(words, samples, reader):
    pdf = long_letter(samples, words)
    for page in range(len(reader.pages(pdf))):
        boxes = reader.boxes(pdf, page)
        footer = min(box[2] for box in boxes if "Registered agent for service" in box[0])
        for text, left, _, right, bottom in boxes:
            assert left >= 70
            assert right <= 542
            assert bottom < footer or "Policy version" in text or "Page" in text or "Registered" in text


def test_rows_of_any_length_stay_inside_the_table(samples, reader):
    facts = {"instrument": {"court": "C" * 3000, "caption": "Very Long Party Name v. " * 100, "title": "t " * 900}}
    pdf = samples.write(LetterKind.SERVICE_NOT_ACCEPTED, facts)
    for page in range(len(reader.pages(pdf))):
        for _, left, _, right, _ in reader.boxes(pdf, page):
            assert left >= 70
            assert right <= 542


@pytest.mark.parametrize("kind", KINDS)
def test_a4_keeps_the_address_in_the_german_window(kind, samples, reader):
    """DIN 5008, form B: a field of 85 by 45 mm at 20 mm from the left and 45 mm from the top."""
    mm = INCH / 25.4
    pdf = samples.write(kind, paper=PaperSize.A4)
    assert len(reader.pages(pdf)) == 1
    assert reader.faults(pdf) == []
    inside = [box for box in reader.boxes(pdf) if box[1] < 105 * mm and 45 * mm < box[2] < 90 * mm]
    name = samples.request(kind).delivery.requester.name
    assert any(name.split()[0] in box[0] for box in inside)
    for _, left, top, right, bottom in inside:
        assert 20 * mm <= left <= right <= 105 * mm
        assert 45 * mm <= top <= bottom <= 90 * mm
    assert max(box[3] for box in reader.boxes(pdf)) <= 190.5 * mm


@pytest.mark.parametrize(("paper", "size"), [(PaperSize.US_LETTER, (612, 792)), (PaperSize.A4, (595.276, 841.89))])
def test_the_sheet_has_its_size_and_its_fold_marks(paper, size, samples):
    with pikepdf.open(BytesIO(samples.write(LetterKind.RECEIPT, paper=paper))) as letter:
        sheet = letter.pages[0]
        assert [float(edge) for edge in sheet.mediabox[2:]] == pytest.approx(size, abs=0.01)
        rules = [
            [float(number) for number in operands]
            for operands, operator in pikepdf.parse_content_stream(sheet)
            if str(operator) == "re"
        ]
    marks = sorted(round(size[1] - y - height) for x, y, width, height in rules if x + width < 40 and height < 1)
    thirds = (3.667 * INCH, 7.333 * INCH) if paper is PaperSize.US_LETTER else (105 / 25.4 * INCH, 210 / 25.4 * INCH)
    assert marks == pytest.approx([round(third) for third in thirds], abs=1)
