"""What the tests of letters share: one invented delivery for each letter kind, and ways to read a PDF back."""

from __future__ import annotations

from contextlib import closing
from copy import deepcopy
from datetime import date
from typing import Any

import page
import pypdfium2
import pytest

from legaldesk.domain.judge import Judge
from legaldesk.domain.policy import PolicyBook
from legaldesk.domain.policy_file import read_policy
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.vocabulary import Earlier, LetterKind
from legaldesk.letters.request import LetterRequest
from legaldesk.letters.writing import write_letter
from legaldesk.resources import resource_root

_LAW_FIRM = {
    "kind": "civil_litigant",
    "name": "Doe & Roe LLP",
    "contact": "Renée Łukasiewicz",
    "reply_address": "33 N Court Plaza, Suite 900\nOakland, CA 94601",
}
_SHERIFF = {
    "kind": "law_enforcement",
    "name": "Kern County Sheriff’s Office",
    "contact": "Det. Ana Ortiz",
    "reply_address": "1350 Norris Road\nBakersfield, CA 93308",
}
_PERSON = {"kind": "message_recipient", "name": "Maria Nguyễn", "reply_address": "12 Elm St, Apt 4\nReno, NV 89501"}
_COURT = "Superior Court of California, County of Alameda"

DELIVERIES: dict[LetterKind, dict[str, Any]] = {
    LetterKind.RECEIPT: {
        "channel": "portal",
        "received_at": "2026-11-23T09:05:00-08:00",
        "requester": _SHERIFF,
        "instrument": {"kind": "search_warrant", "court": "Superior Court of California, County of Kern",
                       "case_number": "SW-26-0417", "issued_on": "2026-11-20"},
        "portal": {"request_number": "GR-55120"},
    },
    LetterKind.RECEIPT_EXTRA_TIME: {
        "channel": "fax",
        "received_at": "2026-11-23T10:42:00-08:00",
        "requester": _SHERIFF,
        "instrument": {"kind": "grand_jury_subpoena", "court": "Superior Court of California, County of Kern",
                       "case_number": "GJ-26-118", "caption": "In re Grand Jury Investigation"},
        "fax": {"tsid": "KERN SO RECORDS", "from_number": "+1 661 555 0142", "pages_received": 5, "pages_stated": 7},
    },
    LetterKind.SERVICE_RECEIPT: {
        "channel": "personal_service",
        "received_at": "2026-11-23T14:10:00-08:00",
        "requester": _LAW_FIRM,
        "instrument": {"kind": "summons_and_complaint", "court": _COURT, "case_number": "RG26-001234",
                       "caption": "Okafor v. Díaz Logistics, Inc., et al."},
        "place": "headquarters",
        "server": {"name": "Ace Process Servers", "kind": "process_server", "registration": "No. 2024-118, Alameda"},
    },
    LetterKind.SERVICE_NOT_ACCEPTED: {
        "channel": "fax",
        "received_at": "2026-11-23T10:42:00-08:00",
        "requester": _LAW_FIRM,
        "instrument": {"kind": "civil_subpoena_records", "court": _COURT, "case_number": "RG26-001234",
                       "caption": "Smith v. Jones", "response_date": "2026-12-14"},
        "fax": {"tsid": "DOE ROE LLP", "pages_received": 7, "pages_stated": 7},
    },
    LetterKind.WRONG_CHANNEL: {
        "channel": "portal",
        "received_at": "2026-11-23T16:31:00-08:00",
        "requester": _LAW_FIRM,
        "instrument": {"kind": "civil_subpoena_testimony", "court": _COURT, "case_number": "RG26-001234",
                       "caption": "Smith v. Jones"},
        "portal": {"request_number": "GR-55131"},
    },
    LetterKind.UNWANTED_COMMUNICATION: {
        "channel": "mail",
        "received_at": "2026-11-23T11:00:00-08:00",
        "requester": _PERSON,
        "instrument": {"kind": "spam_report"},
        "mail": {"mail_class": "first-class", "postmark": "Reno, NV, Nov. 19, 2026"},
    },
    LetterKind.GENERAL_REDIRECT: {
        "channel": "email",
        "received_at": "2026-11-23T08:15:00-08:00",
        "requester": {"kind": "customer", "name": "Bright Lamps GmbH", "reply_address": "Lindenstraße 5\n10969 Berlin\nGERMANY"},
        "instrument": {"kind": "account_records_request"},
        "email": {"from_address": "office@brightlamps.example", "subject": "Our invoices of 2025"},
    },
    LetterKind.EMERGENCY_ROUTING: {
        "channel": "fax",
        "received_at": "2026-11-23T02:14:00-08:00",
        "requester": _SHERIFF,
        "instrument": {"kind": "emergency_disclosure_request", "case_number": "26-44871"},
        "fax": {"tsid": "KERN SO DISPATCH", "pages_received": 3, "pages_stated": 3},
        "emergency": True,
    },
    LetterKind.DUPLICATE_NOTICE: {
        "channel": "courier",
        "received_at": "2026-11-23T10:20:00-08:00",
        "requester": _SHERIFF,
        "instrument": {"kind": "search_warrant", "court": "Superior Court of California, County of Kern",
                       "case_number": "SW-26-0417"},
        "courier": {"carrier": "FedEx", "tracking_number": "7712 0001 4433"},
        "same_instrument_as": "LD-2026-000098",
    },
    LetterKind.WITHDRAWAL_NOTED: {
        "channel": "mail",
        "received_at": "2026-11-23T11:30:00-08:00",
        "requester": _LAW_FIRM,
        "instrument": {"kind": "withdrawal_notice", "court": _COURT, "case_number": "RG26-001234",
                       "caption": "Smith v. Jones"},
        "mail": {"mail_class": "certified", "tracking_number": "9407 3000 0000 0000 0000 12"},
        "refers_to": "LD-2026-000077",
    },
}  # fmt: skip


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
