"""What the tests of letters share: one invented delivery for each letter kind, and ways to read a PDF back."""

from __future__ import annotations

import json
from contextlib import closing
from copy import deepcopy
from datetime import date
from functools import lru_cache
from typing import Any

import page
import pypdfium2
import pytest

from legaldesk.domain.judge import Judge
from legaldesk.domain.policy import PolicyBook
from legaldesk.domain.policy_file import read_policy
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.vocabulary import Earlier, LetterKind
from legaldesk.letters.request import Language, LetterRequest, PaperSize
from legaldesk.letters.writing import write_letter
from legaldesk.resources import resource_root

DELIVERIES: dict[LetterKind, dict[str, Any]] = {
    LetterKind(kind): facts
    for kind, facts in json.loads((resource_root() / "letters" / "samples.json").read_text(encoding="utf-8")).items()
}
"""The invented deliveries that the letter texts are previewed with."""


class Samples:
    """Requests for letters about the invented deliveries."""

    reference = "LD-2026-000123"
    dated = date(2026, 11, 24)

    def __init__(self) -> None:
        [path] = (resource_root() / "policies").glob("*.toml")
        self.policy = read_policy(path.read_text(encoding="utf-8"), path.name)
        self._judge = Judge(PolicyBook([self.policy]))

    def facts(self, kind: LetterKind, changes: dict[str, Any] | None = None) -> dict[str, Any]:
        """The facts of the delivery for `kind`; `changes` replace them, group by group."""
        facts = deepcopy(DELIVERIES[kind])
        for key, value in (changes or {}).items():
            if isinstance(value, dict) and isinstance(facts.get(key), dict):
                facts[key] = {**facts[key], **value}
            else:
                facts[key] = value
        return facts

    def request(self, kind: LetterKind, changes: dict[str, Any] | None = None, **more: Any) -> LetterRequest:
        """The request for a letter of `kind`."""
        delivery = parse_delivery(self.facts(kind, changes))
        earlier = Earlier.ACCEPTED if kind is LetterKind.DUPLICATE_NOTICE else None
        settings = {"dated": self.dated, "signer": "Mei Chen", "signer_title": "Paralegal", **more}
        return LetterRequest(
            kind, self.reference, delivery, self._judge.judge(delivery, earlier), self.policy, **settings
        )

    @lru_cache(maxsize=64)  # noqa: B019 - one Samples a session
    def plain(self, kind: LetterKind, language: Language, paper: PaperSize) -> bytes:
        """The PDF of an ordinary letter; written once a session."""
        return self.write(kind, language=language, paper=paper)

    def write(self, kind: LetterKind, changes: dict[str, Any] | None = None, **more: Any) -> bytes:
        """The PDF of a letter of `kind`."""
        return write_letter(self.request(kind, changes, **more)).pdf


@pytest.fixture(scope="session")
def samples() -> Samples:
    return Samples()


class Reader:
    """Reads a PDF back with programs that are not ours."""

    def pages(self, pdf: bytes) -> list[str]:
        """The text of each page, as PDFium extracts it, white space made single blanks."""
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            texts = []
            for page in document:
                with closing(page.get_textpage()) as textpage:
                    texts.append(textpage.get_text_range())
                page.close()
        return texts

    def text(self, pdf: bytes) -> str:
        """All text in one line."""
        return " ".join(" ".join(self.pages(pdf)).split())

    def boxes(self, pdf: bytes, page: int = 0) -> list[tuple[str, float, float, float, float]]:
        """Each run of text on a page with its left, top, right and bottom in points from the left and top edge."""
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            sheet = document[page]
            height = sheet.get_height()
            with closing(sheet.get_textpage()) as textpage:
                found = []
                for index in range(textpage.count_rects()):
                    left, bottom, right, top = textpage.get_rect(index)
                    text = textpage.get_text_bounded(left, bottom, right, top)
                    found.append((text, left, height - top, right, height - bottom))
            sheet.close()
        return found

    def left_of(self, pdf: bytes, words: str) -> float:
        """Where `words` begin on the first page: the leftmost edge of their letters, in points."""
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            sheet = document[0]
            with closing(sheet.get_textpage()) as textpage:
                index, count = textpage.search(words).get_next()
                left = min(textpage.get_charbox(index + letter)[0] for letter in range(count))
            sheet.close()
        return left

    def faults(self, pdf: bytes) -> list[str]:
        """What keeps the PDF from being PDF/A-2a and PDF/UA-1, by an independent checker; empty when it is both."""
        return [
            f"{profile.value} {fault.rule_id}: {fault.message}"
            for profile in (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)
            for fault in page.validate_pdf_bytes(pdf, profile=profile).failures
        ]


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()
