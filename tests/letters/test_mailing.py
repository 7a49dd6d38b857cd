"""What goes around a letter: where the address stands on an envelope, labels on their sheet, a fax's cover, a message."""

from __future__ import annotations

import re
from datetime import date
from email import message_from_bytes, policy
from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.mailing import write_cover, write_envelopes, write_labels, write_message
from legaldesk.letters.render.labels import SHEETS
from legaldesk.letters.request import (
    Addressed,
    CoverSheet,
    EnvelopeSize,
    FileLabel,
    LabelSheet,
    Language,
    PaperSize,
)

INCH = 72
DAY = date(2026, 11, 24)
HOSTILE = '<b>{{ 7*7 }}</b> **x** ) Tj ET \u202e <img src="/etc/passwd"/> ' + "Łukasiewicz " * 500


def envelopes(samples, kinds, size, changes=None, sent_by=""):
    faces = [
        Addressed(request.reference, request.delivery, request.policy, sent_by)
        for request in (samples.request(kind, changes) for kind in kinds)
    ]
    return write_envelopes(faces, size, Language.ENGLISH, DAY)


def cover(samples, **more):
    request = samples.request(LetterKind.SERVICE_NOT_ACCEPTED)
    facts = {
        "reference": request.reference, "delivery": request.delivery, "policy": request.policy, "dated": DAY,
        "to_number": "+1 510 555 0100", "from_number": "+1 415 555 0100", "about": "RG26-001234", "pages": 2,
        "sender": "Mei Chen", **more,
    }  # fmt: skip
    return CoverSheet(**facts)


@pytest.mark.parametrize(("size", "width", "height"), [(EnvelopeSize.NO_10, 684, 297), (EnvelopeSize.DL, 623.6, 311.8)])
@pytest.mark.parametrize("lines", [1, 4, 9])
def test_the_address_stands_where_the_post_reads_it(size, width, height, lines, samples, reader):
    """USPS DMM 202: within half an inch of each side, 5/8 to 2 3/4 inches from the lower edge."""
    changes = {"requester": {"contact": "", "name": "Addressline", "reply_address": "\n".join(["Addressline"] * lines)}}
    pdf = envelopes(samples, [LetterKind.RECEIPT], size, changes)
    assert reader.faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert [float(edge) for edge in opened.pages[0].mediabox[2:]] == pytest.approx([width, height], abs=0.1)
        assert opened.Root.ViewerPreferences.PrintScaling == "/None"
    boxes = reader.boxes(pdf)
    address = [box for box in boxes if "Addressline" in box[0]]
    assert address
    for _, left, top, right, bottom in address:
        assert width * 0.4 < left and right < width - INCH / 2
        assert height - 2.75 * INCH < top and bottom < height - 0.625 * INCH
    sender = [box for box in boxes if "Addressline" not in box[0]]
    assert "Twilio Inc." in sender[0][0]
    assert all(right < width * 0.42 and bottom < height * 0.4 for _, _, _, right, bottom in sender)


def test_a_batch_of_envelopes_is_one_page_each_with_the_line_of_how_it_goes(samples, reader):
    kinds = [LetterKind.RECEIPT, LetterKind.WRONG_CHANNEL, LetterKind.GENERAL_REDIRECT]
    pdf = envelopes(samples, kinds, EnvelopeSize.NO_10, sent_by="CERTIFIED MAIL 9407")
    pages = reader.pages(pdf)
    assert len(pages) == 3
    assert all("CERTIFIED MAIL 9407" in page and "LD-2026-000123" in page for page in pages)
    assert "Lindenstraße 5" in pages[2]
    assert reader.faults(pdf) == []


@pytest.mark.parametrize("sheet", LabelSheet)
@pytest.mark.parametrize("count", [1, 21, 64])
def test_labels_stand_in_their_places_row_by_row(sheet, count, reader):
    made = [
        FileLabel(f"LD-2026-{n:06}", (f"Doe & Roe {n}", HOSTILE, "Search warrant", "2026-11-23 · Fax"))
        for n in range(count)
    ]
    pdf = write_labels(made, sheet, 1, DAY)
    assert reader.faults(pdf) == []
    geometry = SHEETS[sheet]
    places = geometry.across * geometry.down
    assert len(reader.pages(pdf)) == -(-count // places)
    for page in range(len(reader.pages(pdf))):
        for text, left, top, right, bottom in reader.boxes(pdf, page):
            found = re.match(r"LD-2026-(\d+)", text)
            column = int((left - geometry.corner[0]) / geometry.pitch[0])
            row = int((top - geometry.corner[1]) / geometry.pitch[1])
            x = geometry.corner[0] + column * geometry.pitch[0]
            y = geometry.corner[1] + row * geometry.pitch[1]
            assert x + 4 <= left and right <= x + geometry.label[0] - 4
            assert y + 4 <= top and bottom <= y + geometry.label[1] - 2
            if found:
                assert int(found[1]) == page * places + row * geometry.across + column


def test_a_sheet_that_was_begun_is_used_up(reader):
    made = [FileLabel(f"LD-2026-{n:06}", ()) for n in range(3)]
    pdf = write_labels(made, LabelSheet.AVERY_5160, 29, DAY)
    first, second = reader.pages(pdf)
    assert "LD-2026-000001" in first and "LD-2026-000002" in second
    for wrong in (0, 31):
        with pytest.raises(BadInput, match="--start: the sheet avery-5160 has the places 1 to 30"):
            write_labels(made, LabelSheet.AVERY_5160, wrong, DAY)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("language", Language)
def test_the_cover_sheet_says_who_writes_to_whom_how_many_pages(paper, language, samples, reader):
    pdf = write_cover(cover(samples), paper, language)
    assert reader.faults(pdf) == []
    said = reader.text(pdf)
    for words in ("LD-2026-000123", "Renée Łukasiewicz · Doe & Roe LLP", "+1 510 555 0100", "+1 415 555 0100", "Mei Chen",
                  "RG26-001234", " 3 ", "Twilio Inc."):  # fmt: skip
        assert words in said
    assert ("November 24, 2026" in said) == (language is Language.ENGLISH)
    with pikepdf.open(BytesIO(pdf)) as opened:
        colors = {
            tuple(map(float, operands))
            for operands, operator in pikepdf.parse_content_stream(opened.pages[0])
            if str(operator) == "rg"
        }
        sizes = {
            float(operands[1])
            for operands, operator in pikepdf.parse_content_stream(opened.pages[0])
            if str(operator) == "Tf"
        }
    assert colors == {(0.0, 0.0, 0.0)}, "a fax knows black only"
    assert min(sizes) >= 10


def test_what_is_written_on_them_is_data(samples, reader):
    changes = {"requester": {"contact": HOSTILE[:9000], "name": HOSTILE[:9000], "reply_address": HOSTILE[:9000]}}
    made = (
        envelopes(samples, [LetterKind.RECEIPT], EnvelopeSize.NO_10, changes, HOSTILE),
        write_labels([FileLabel("LD-2026-000001", (HOSTILE, "", HOSTILE))], LabelSheet.ROLL_62, 1, DAY),
        write_cover(cover(samples, about=HOSTILE, to_number=HOSTILE, sender=HOSTILE), PaperSize.A4, Language.ENGLISH),
    )
    for pdf in made:
        assert reader.faults(pdf) == []
        assert "<b>{{ 7*7 }}</b> **x**" in reader.text(pdf)
        assert "49" not in reader.text(pdf)


def read(made):
    return message_from_bytes(made, policy=policy.default)


def test_a_message_is_a_draft_with_the_letter_attached(samples):
    pdf = samples.write(LetterKind.GENERAL_REDIRECT)
    made = write_message(
        "office@brightlamps.example", "Re: Our invoices of 2025", "LD-2026-000123", pdf, DAY, language=Language.ENGLISH, answers="<1@b.example>"
    )  # fmt: skip
    message = read(made)
    assert (message["To"], message["X-Unsent"], message["In-Reply-To"]) == (
        "office@brightlamps.example",
        "1",
        "<1@b.example>",
    )
    body = message.get_body().get_content()
    assert "Attached is our letter of November 24, 2026 about LD-2026-000123." in body
    [attached] = message.iter_attachments()
    assert attached.get_filename() == "LD-2026-000123.pdf"
    assert attached.get_content() == pdf
    again = write_message(
        "office@brightlamps.example", "Re: Our invoices of 2025", "LD-2026-000123", pdf, DAY, language=Language.ENGLISH, answers="<1@b.example>"
    )  # fmt: skip
    assert again == made


@pytest.mark.parametrize(
    "address", ["", "x", "a b@c.example", "a@b.example\nBcc: evil@x.example", "a@b.example, c@d.example", "@"]
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(BadInput, match=r"--to: .* is no email address"):
        write_message(address, "s", "LD-2026-000001", b"%PDF", DAY, language=Language.ENGLISH)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(subject=st.text(max_size=300), answers=st.text(max_size=60).map(lambda text: f"<{text}>"))
def test_no_subject_and_no_message_id_adds_a_header(subject, answers):
    made = write_message(
        "a@b.example", subject, "LD-2026-000001", b"%PDF", DAY, language=Language.SPANISH, answers=answers
    )
    headers = {name.lower() for name in read(made)}
    assert headers <= {"to", "subject", "x-unsent", "in-reply-to", "references", "mime-version", "content-type"}
