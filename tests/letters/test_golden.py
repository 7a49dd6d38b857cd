"""Each kind of letter, paper and language against its golden file: every word, and the structure that is read aloud.

After a change that is meant, run with LEGALDESK_WRITE_GOLDEN=1, look at the difference and at the pages, and commit.
"""

import os
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from legaldesk.domain.vocabulary import LetterKind
from legaldesk.letters.request import Language, PaperSize

GOLDEN = Path(__file__).with_name("golden")
KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]


def described(pdf, reader):
    """The letter as text: title, language, structure, then the words of each page."""
    with pikepdf.open(BytesIO(pdf)) as letter:
        lines = [f"title {letter.docinfo.Title}", f"language {letter.Root.Lang}"]
        lines += structure(letter.Root.StructTreeRoot.K, 0)
    for number, text in enumerate(reader.pages(pdf), start=1):
        lines += [f"--- page {number}", *text.split("\r\n")]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def structure(element, depth):
    attributes = element.get("/A")
    more = (
        "" if attributes is None else " " + " ".join(str(attributes[key]) for key in sorted(attributes) if key != "/O")
    )
    lines = [f"{'  ' * depth}{element.S}{more}"]
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            lines += structure(kid, depth + 1)
    return lines


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", KINDS)
def test_says_word_for_word_what_the_golden_file_says_and_is_one_page(kind, language, paper, samples, reader):
    found = described(samples.plain(kind, language, paper), reader)
    more = ("" if language is Language.ENGLISH else f".{language}") + ("" if paper is PaperSize.US_LETTER else ".a4")
    golden = GOLDEN / f"{kind}{more}.txt"
    if os.environ.get("LEGALDESK_WRITE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    assert found.count("--- page") == 1
