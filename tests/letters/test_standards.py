"""Archival and accessible: PDF/A-2a and PDF/UA-1, by a checker that is not ours, and by our own look at the tree."""

import zlib
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.copies import mark_copy, mark_unapproved
from legaldesk.letters.render.objects import padded
from legaldesk.letters.request import Language, PaperSize

KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", KINDS)
def test_is_archival_and_accessible(kind, paper, language, samples, reader):
    assert reader.faults(samples.plain(kind, language, paper)) == []


def test_stays_so_with_a_mark(samples, reader):
    letter = samples.write(LetterKind.RECEIPT)
    assert reader.faults(mark_copy(letter, "Żaneta 王芳", samples.dated)) == []
    assert reader.faults(mark_unapproved(letter)) == []


def test_a_damaged_letter_is_found(samples, reader):
    with pikepdf.open(BytesIO(samples.write(LetterKind.RECEIPT))) as letter:
        del letter.Root.MarkInfo
        del letter.Root.OutputIntents
        out = BytesIO()
        letter.save(out)
    assert reader.faults(out.getvalue())


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_belongs_to_one_element(kind, samples):
    """An independent look: each marked piece of content is owned by the element that the parent tree names."""
    with pikepdf.open(BytesIO(samples.write(kind))) as letter:
        tree = letter.Root.StructTreeRoot
        numbers = list(tree.ParentTree.Nums)
        for index, sheet in enumerate(letter.pages):
            assert numbers[2 * index] == sheet.obj.StructParents == index
            owners = list(numbers[2 * index + 1])
            marks = [
                int(instruction.operands[1].MCID)
                for instruction in pikepdf.parse_content_stream(sheet)
                if str(instruction.operator) == "BDC" and "/MCID" in instruction.operands[1]
            ]
            assert marks == list(range(len(owners)))
            for mark, owner in enumerate(owners):
                assert mark in [kid for kid in owner.K if isinstance(kid, int)]


def test_headings_come_once_and_first_level(samples):
    with pikepdf.open(BytesIO(samples.write(LetterKind.SERVICE_NOT_ACCEPTED))) as letter:
        tags = [str(kid.S) for kid in letter.Root.StructTreeRoot.K.K]
    assert tags.count("/H1") == 1
    assert {"/Table", "/L", "/P"} <= set(tags)


def test_every_font_is_embedded_as_a_subset(samples):
    letter = samples.write(LetterKind.SERVICE_RECEIPT, {"requester": {"name": "王小明 & שרה כהן"}})
    with pikepdf.open(BytesIO(letter)) as opened:
        fonts = list(opened.pages[0].Resources.Font.items())
        assert len(fonts) > 4
        for _, font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert str(font.BaseFont)[7] == "+"


@given(st.binary(max_size=300) | st.sampled_from([b"\x09", b"\x0c"]))
def test_no_compressed_stream_ends_like_a_line(data):
    made = padded(data)
    assert made.startswith(data)
    assert zlib.compress(made)[-1:] not in {b"\r", b"\n"}
