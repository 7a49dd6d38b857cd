"""Names in every script print and read back; what no bundled font has shows as a replacement, never as an error."""

import pytest

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.render.fonts import Fonts

NAMES = [
    "Żaneta Ćwiklińska-Łoś", "Nguyễn Thị Ánh Tuyết", "José Ñandú", "Ş. Yıldız", "Ελένη Παπαδοπούλου",
    "Александра Щёголева", "משה כהן", "محمد عبد الله", "شركة النور", "王小明", "山田太郎", "김민수", "Ngọc Õ",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("field", ["name", "contact", "reply_address"])
def test_a_name_reads_back_as_it_was_written(name, field, samples, reader):
    changes = {"requester": {"name": "Roe LLP", "contact": "", "reply_address": "1 Main St", field: name}}
    pdf = samples.write(LetterKind.SERVICE_NOT_ACCEPTED, changes)
    assert name in reader.text(pdf)
    assert reader.faults(pdf) == []


def test_decomposed_letters_are_composed(samples, reader):
    pdf = samples.write(LetterKind.RECEIPT, {"requester": {"contact": "Rene\u0301e"}})
    assert "Dear Renée:" in reader.text(pdf)


@pytest.mark.parametrize("name", ["สมชาย ใจดี", "अमित शर्मा", "ՀայկականԱ", "\U00013000\U00013001"])
def test_a_missing_glyph_is_replaced_and_not_an_error(name, samples, reader):
    pdf = samples.write(LetterKind.RECEIPT, {"requester": {"name": name}})
    assert reader.faults(pdf) == []
    assert "Dear Det. Ana Ortiz:" in reader.text(pdf)


def test_a_name_that_runs_left_stands_within_an_english_line(samples, reader):
    pdf = samples.write(LetterKind.RECEIPT, {"instrument": {"caption": "State v. משה כהן et al."}})
    assert reader.left_of(pdf, "State") < reader.left_of(pdf, "כהן") < reader.left_of(pdf, "משה")
    assert reader.left_of(pdf, "משה") < reader.left_of(pdf, "et al")


@pytest.mark.parametrize("content", [None, b"not a font"])
def test_a_typeface_that_cannot_be_read_is_named(content, tmp_path):
    if content is not None:
        (tmp_path / "LiberationSerif-Regular.ttf").write_bytes(content)
    with pytest.raises(MachineFault, match=r"LiberationSerif-Regular.ttf: the typeface cannot be read"):
        Fonts(tmp_path).width("a", "serif", 10)
