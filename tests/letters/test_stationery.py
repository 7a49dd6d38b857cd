"""What an office adds to its letters: logo, letterhead, signature, how a letter goes out, enclosures and copies."""

import re
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.copies import merge
from legaldesk.letters.request import OfficePicture, PaperSize, Stationery

KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]


def picture(width, height, form="PNG", mode="RGBA"):
    made = BytesIO()
    Image.new(mode, (width, height), (20, 80, 160, 200)[: len(mode)]).save(made, form)
    return made.getvalue()


def stationery():
    return Stationery(
        head=("Tel. +1 415 555 0100", "legal@example.com"),
        logo=OfficePicture(picture(400, 120), "logo.png"),
        signature=OfficePicture(picture(500, 90, "JPEG", "RGB"), "signature.jpg"),
    )


def figures(element):
    found = [str(element.Alt)] if element.S == "/Figure" else []
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += figures(kid)
    return found


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_stays_archival_and_accessible_with_all_that_an_office_adds(kind, paper, samples, reader):
    pdf = samples.write(
        kind, paper=paper, stationery=stationery(), sent_by="Certified mail 9407", enclosures=("A",), copies_to=("B",)
    )
    assert reader.faults(pdf) == []


@pytest.mark.parametrize("paper", PaperSize)
def test_two_hundred_enclosures_and_names_without_end_go_on_over_pages(paper, samples, reader):
    name = "Łukasiewicz " * 830
    facts = {
        "requester": {"name": name, "contact": name},
        "instrument": {"court": name, "caption": name, "title": name},
    }
    enclosures = tuple(f"Enclosure no. {n}, " + "a long description " * (n % 5) for n in range(1, 201))
    pdf = samples.write(LetterKind.SERVICE_NOT_ACCEPTED, facts, paper=paper, enclosures=enclosures, copies_to=(name,))
    pages, said = reader.pages(pdf), reader.text(pdf)
    assert len(pages) > 4
    assert reader.faults(pdf) == []
    for n in (1, 2, 100, 199, 200):
        assert f"Enclosure no. {n}, " in said
    right, bottom = (542, 792 - 36) if paper is PaperSize.US_LETTER else (540, 842 - 36)
    for number, text in enumerate(pages):
        assert f"LD-2026-000123 · Page {number + 1} of {len(pages)}" in text
        for _, left, top, edge, foot in reader.boxes(pdf, number):
            assert left >= 69 and edge <= right
            assert top >= 30 and foot <= bottom


@pytest.mark.parametrize("count", range(1, 60, 3))
def test_no_enclosure_stands_alone_on_a_page(count, samples, reader):
    pdf = samples.write(LetterKind.SERVICE_NOT_ACCEPTED, enclosures=tuple(f"Paper {n}" for n in range(1, count + 1)))
    pages = reader.pages(pdf)
    for text in pages:
        assert len(re.findall(r"Paper \d", text)) != 1 or count == 1
        assert f"Enclosures ({count})" not in text or "Paper 1" in text


def test_the_logo_stands_for_the_initial_and_both_pictures_are_described(samples, reader):
    with pikepdf.open(BytesIO(samples.write(LetterKind.RECEIPT, stationery=stationery()))) as letter:
        described = figures(letter.Root.StructTreeRoot.K)
    assert described == ["Logo of Twilio Inc.", "Barcode of the reference LD-2026-000123", "Signature of Mei Chen"]
    words = reader.text(samples.write(LetterKind.RECEIPT, stationery=stationery()))
    assert words.startswith("Twilio Inc. Legal Process Response Team Tel. +1 415 555 0100 legal@example.com")


def test_a_signature_is_not_printed_without_its_person(samples):
    with pikepdf.open(BytesIO(samples.write(LetterKind.RECEIPT, stationery=stationery(), signer=""))) as letter:
        assert not [said for said in figures(letter.Root.StructTreeRoot.K) if said.startswith("Signature")]


def test_how_it_goes_out_stands_above_the_heading(samples, reader):
    pdf = samples.write(LetterKind.RECEIPT, sent_by="By certified mail 9407 3000, return receipt requested")
    assert "return receipt requested Receipt of your request Papers" in reader.text(pdf)
    line = next(box for box in reader.boxes(pdf) if "certified mail" in box[0])
    assert line[2] > 3.63 * 72


def test_a_job_of_letters_holds_the_logo_once(samples, reader):
    letters = [samples.write(kind, stationery=stationery()) for kind in KINDS]
    job = merge(letters)
    with pikepdf.open(BytesIO(job)) as opened:
        pictures = [
            thing for thing in opened.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"
        ]
        assert len(pictures) == 2
    assert " ".join(" ".join(reader.pages(job)).split()) == " ".join(reader.text(letter) for letter in letters)


def huge():
    made = BytesIO()
    Image.new("1", (20_000, 20_000)).save(made, "PNG")
    return made.getvalue()


@pytest.mark.parametrize("data", [b"", b"no picture", b"<svg/>", picture(40, 40)[:60], huge(), b"GIF89a" + bytes(60)])
def test_what_is_no_picture_is_refused_by_its_file(data, samples):
    with pytest.raises(BadInput, match=r"logo\.png: is no PNG or JPEG picture that can be read"):
        samples.write(LetterKind.RECEIPT, stationery=Stationery(logo=OfficePicture(data, "logo.png")))


def test_too_many_enclosures_are_refused(samples):
    with pytest.raises(BadInput, match="at most 500 of each"):
        samples.write(LetterKind.RECEIPT, enclosures=("x",) * 501)


def test_what_is_added_is_data(samples, reader):
    hostile = '<b>{{ 7*7 }}</b> **x** ) Tj ET \u202e\ue0000\ue001 <img src="/etc/passwd"/>'
    pdf = samples.write(
        LetterKind.RECEIPT, sent_by=hostile, enclosures=(hostile, ""), copies_to=(hostile,),
        stationery=Stationery(head=(hostile,)),
    )  # fmt: skip
    assert reader.faults(pdf) == []
    assert reader.text(pdf).count("<b>{{ 7*7 }}</b> **x** ) Tj ET \ufffd0\ufffd") == 4
    assert "Enclosures (1)" in reader.text(pdf)
