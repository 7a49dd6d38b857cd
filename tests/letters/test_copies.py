"""Copies, previews and print jobs: the same letters, marked or merged."""

from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.copies import count_sheets, mark_copy, mark_unapproved, merge

KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]


def test_a_copy_says_what_the_letter_says_and_that_it_is_a_copy(samples, reader):
    letter = samples.write(LetterKind.SERVICE_NOT_ACCEPTED)
    copy = mark_copy(letter, "Zoë Łukasiewicz", date(2026, 11, 30))
    mark = "COPY · printed again on November 30, 2026 by Zoë Łukasiewicz"
    said = reader.text(copy)
    assert mark in said
    assert said.replace(mark, "").split() == reader.text(letter).split()


def test_every_sheet_of_a_copy_is_marked(samples, reader):
    long = {"instrument": {"court": "Superior Court " * 30, "caption": "A v. B " * 60, "title": "t " * 500},
            "sender": {"name": "s " * 900}, "fax": {"pages_received": 2}, "requester": {"name": "n " * 800}}  # fmt: skip
    letter = samples.write(LetterKind.RECEIPT_EXTRA_TIME, long)
    pages = reader.pages(mark_copy(letter, "Mei Chen", date(2026, 11, 30)))
    assert len(pages) > 1
    assert all("COPY · printed again" in page for page in pages)


def test_the_same_copy_has_the_same_bytes(samples):
    letter = samples.write(LetterKind.RECEIPT)
    assert mark_copy(letter, "A", date(2026, 11, 30)) == mark_copy(letter, "A", date(2026, 11, 30))
    assert mark_copy(letter, "A", date(2026, 11, 30)) != mark_copy(letter, "B", date(2026, 11, 30))


def test_a_preview_says_that_counsel_has_not_approved_the_text(samples, reader):
    assert "text not yet approved by counsel" in reader.text(mark_unapproved(samples.write(LetterKind.RECEIPT)))
    assert "approved" not in reader.text(samples.write(LetterKind.RECEIPT))


def test_a_print_job_holds_every_letter_in_order_and_each_font_once(samples, reader):
    letters = [samples.write(kind, {"requester": {"contact": f"Person {n} Ł"}}) for n, kind in enumerate(KINDS)] * 4
    job = merge(letters)
    pages = reader.pages(job)
    assert len(pages) == len(letters)
    for page, letter in zip(pages, letters, strict=True):
        assert " ".join(page.split()) == reader.text(letter)
    assert len(job) < sum(map(len, letters)) / 10
    with pikepdf.open(BytesIO(job)) as opened:
        assert opened.Root.ViewerPreferences.PrintScaling == "/None"


def test_letters_of_other_alphabets_keep_their_own_fonts_in_a_job(samples, reader):
    names = ["Łódź", "Şişli", "王小明", "山田太郎", "משה כהן"]
    letters = [samples.write(LetterKind.RECEIPT, {"requester": {"name": name}}) for name in names]
    for name, page in zip(names, reader.pages(merge(letters)), strict=True):
        assert name in page


def test_letters_that_another_program_wrote_anew_are_printed_too(samples, reader):
    letter = samples.write(LetterKind.RECEIPT, {"requester": {"name": "王小明"}})
    anew = BytesIO()
    with pikepdf.open(BytesIO(letter)) as opened:
        opened.save(anew, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert count_sheets(anew.getvalue()) == 1
    job = merge([letter, mark_copy(letter, "Ana", date(2026, 11, 30)), anew.getvalue()])
    first, copy, last = reader.pages(job)
    assert first == last
    assert "COPY" in copy


def test_a_print_job_is_a_sound_file_and_draws_each_sheet_as_its_letter_does(samples):
    letters = [samples.write(kind) for kind in KINDS[:3]]
    job = merge(letters)
    with pikepdf.open(BytesIO(job)) as opened:
        assert not opened.get_warnings()
        assert opened.check_pdf_syntax() == []
    for number, letter in enumerate(letters):
        assert drawn(job, number) == drawn(letter, 0)


def drawn(pdf, number):
    """The pixels of a sheet, as PDFium draws it."""
    document = pypdfium2.PdfDocument(pdf)
    pixels = bytes(document[number].render(scale=1).buffer)
    document.close()
    return pixels


def test_a_print_job_of_nothing_is_refused():
    with pytest.raises(BadInput, match="there is no letter to print"):
        merge([])


def test_merging_takes_letters_one_by_one(samples):
    letter = samples.write(LetterKind.RECEIPT)
    assert merge(letter for _ in range(3)) == merge([letter] * 3)


def test_marking_writes_no_file(samples, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    mark_copy(samples.write(LetterKind.RECEIPT), "A", date(2026, 11, 30))
    assert list(tmp_path.iterdir()) == []
