"""What a letter is written from: the kind, the delivery, the verdict on it, and the day it bears."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.policy import Policy
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import LetterKind


class PaperSize(StrEnum):
    """The paper that the office prints on."""

    US_LETTER = "us_letter"
    A4 = "a4"


class Language(StrEnum):
    """The languages that letter texts are shipped in (BCP 47)."""

    ENGLISH = "en"
    SPANISH = "es"


@dataclass(frozen=True, slots=True)
class OfficePicture:
    """A PNG or JPEG picture of the office. `source` names its file in errors."""

    data: bytes
    source: str


@dataclass(frozen=True, slots=True)
class Stationery:
    """How the office's paper looks. `head` are the lines at the right of the letterhead; empty: the headquarters.

    `logo` stands in place of the company's initial; `signature` above the signer's name.
    """

    head: tuple[str, ...] = ()
    logo: OfficePicture | None = None
    signature: OfficePicture | None = None


class EnvelopeSize(StrEnum):
    """The envelopes without a window that are printed on."""

    NO_10 = "10"
    DL = "dl"


class LabelSheet(StrEnum):
    """The sheets and rolls of file labels."""

    AVERY_5160 = "avery-5160"
    A4_L7160 = "a4-l7160"
    ROLL_62 = "roll-62"


@dataclass(frozen=True, slots=True)
class Addressed:
    """One envelope: who sends, who gets it, and whose letter it holds; `sent_by` may be empty."""

    reference: str
    delivery: Delivery
    policy: Policy
    sent_by: str = ""


@dataclass(frozen=True, slots=True)
class FileLabel:
    """One file label: the reference as barcode and text, and the lines below it."""

    reference: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One line of the sheet that lists a print job: the place in the job, whose letter it is, and how many sheets."""

    place: int
    reference: str
    to: str
    kind: str
    sheets: int


@dataclass(frozen=True, slots=True)
class CoverSheet:
    """The cover sheet of a letter that goes out by fax. `pages` counts the sheets that follow it."""

    reference: str
    delivery: Delivery
    policy: Policy
    dated: date
    to_number: str
    from_number: str
    about: str
    pages: int
    sender: str


@dataclass(frozen=True, slots=True)
class LetterRequest:
    """Everything that a letter's bytes depend on, beside the templates and fonts.

    `dated` is the day the letter bears. `signer` and `signer_title` may be blank: then a line is left for a signature.
    `extra_days` is what the office has announced as additional processing time, in business days; None means that no
    figure is ever named. `supersedes` names the letter that this one replaces ("letter of November 20, 2026").
    `sent_by` says how the letter goes out ("Certified mail 9407 …"), `enclosures` what goes with it, `copies_to` who
    else gets it; all three may be empty.
    """

    kind: LetterKind
    reference: str
    delivery: Delivery
    verdict: Verdict
    policy: Policy
    dated: date
    signer: str = ""
    signer_title: str = ""
    extra_days: int | None = None
    supersedes: str = ""
    paper: PaperSize = PaperSize.US_LETTER
    language: Language = Language.ENGLISH
    sent_by: str = ""
    enclosures: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    stationery: Stationery = field(default_factory=Stationery)
