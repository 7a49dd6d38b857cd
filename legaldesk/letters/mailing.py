"""What goes around a letter: envelopes, file labels, fax cover sheets, and the message that it is attached to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.letters.plain import one_line
from legaldesk.letters.request import (
    Addressed,
    CoverSheet,
    EnvelopeSize,
    FileLabel,
    LabelSheet,
    Language,
    PaperSize,
    SummaryRow,
)
from legaldesk.letters.writing import words_of
from legaldesk.resources import resource_root

_LINE = 200
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,500}>")


def write_envelopes(envelopes: Sequence[Addressed], size: EnvelopeSize, language: Language, dated: date) -> bytes:
    """A PDF with one envelope a page, printed on `dated`, tagged as letters are."""
    from legaldesk.letters.compose.letter import address_of
    from legaldesk.letters.render.envelopes import EnvelopeFace, render_envelopes

    words = words_of(language)
    faces = [
        EnvelopeFace(
            sender=tuple(
                one_line(line, _LINE)
                for line in (
                    envelope.policy.company.legal_name,
                    envelope.policy.company.department,
                    *envelope.policy.company.headquarters,
                )
            ),
            address=address_of(envelope.delivery, words),
            reference=one_line(envelope.reference, _LINE),
            sent_by=one_line(envelope.sent_by, _LINE),
        )
        for envelope in envelopes
    ]
    title = (
        words.say("envelope", "title", reference=faces[0].reference)
        if len(faces) == 1
        else words.say("envelope", "many", count=str(len(faces)))
    )
    return render_envelopes(faces, size, title, words.language, dated, resource_root())


def write_labels(labels: Sequence[FileLabel], sheet: LabelSheet, first: int, dated: date) -> bytes:
    """A PDF of file labels; the first one goes to place `first` (from 1) of the first sheet.

    Raises BadInput if the sheet has no such place.
    """
    from legaldesk.letters.render.labels import SHEETS, render_labels

    places = SHEETS[sheet].across * SHEETS[sheet].down
    if not 1 <= first <= places:
        raise BadInput(
            Phrase(
                "--start: the sheet {sheet} has the places 1 to {places}, not {first}",
                sheet=sheet,
                places=places,
                first=str(first),
            ),
            "start",
        )
    cleaned = [
        FileLabel(
            one_line(label.reference, _LINE), tuple(one_line(line, _LINE) for line in label.lines if line.strip())
        )
        for label in labels
    ]
    return render_labels(cleaned, SHEETS[sheet], first - 1, dated, resource_root())


def write_cover(cover: CoverSheet, paper: PaperSize, language: Language) -> bytes:
    """The PDF of a fax cover sheet: black only, ten points and more, so that it survives a fax.

    It bears the date, the sender and the sender's number, which 47 CFR 68.318(d) asks for on the first page.
    """
    from legaldesk.letters.compose.letter import address_of
    from legaldesk.letters.render.fax_cover import CoverFace, render_cover
    from legaldesk.letters.render.paper import PAPERS

    words = words_of(language)
    company = cover.policy.company
    address = address_of(cover.delivery, words)
    rows = [
        ("to", " · ".join(address[:2])),
        ("to_number", cover.to_number),
        ("from", ", ".join(part for part in (cover.sender, company.department, company.legal_name) if part)),
        ("from_number", cover.from_number),
        ("date", words.day(cover.dated)),
        ("pages", str(cover.pages + 1)),
        ("about", cover.about),
    ]
    said = [(words.say("fax", key), one_line(value, _LINE)) for key, value in rows if value.strip()]
    notes = [words.say("fax", key) for key in ("incomplete", "meant")]
    reference = one_line(cover.reference, _LINE)
    face = CoverFace(
        title=words.say("fax", "title", reference=reference),
        author=one_line(company.legal_name, _LINE),
        language=words.language,
        heading=words.say("fax", "heading"),
        reference=reference,
        barcode_says=words.say("layout", "barcode", reference=reference),
        rows=said,
        notes=notes,
    )
    return render_cover(PAPERS[paper], face, cover.dated, resource_root())


def write_summary(rows: Sequence[SummaryRow], title: str, dated: date, paper: PaperSize) -> bytes:
    """The PDF that lists the letters of a print job, over as many pages as it needs."""
    from legaldesk.letters.render.paper import PAPERS
    from legaldesk.letters.render.summary import render_summary

    cells = [
        (str(row.place), one_line(row.reference, _LINE), one_line(row.to, _LINE) or "–", row.kind, str(row.sheets))
        for row in rows
    ]
    return render_summary(PAPERS[paper], one_line(title, _LINE), cells, dated, resource_root())


def write_message(
    to: str, subject: str, reference: str, pdf: bytes, dated: date, *, language: Language, answers: str = ""
) -> bytes:
    """An .eml file that a mail program opens as a draft: the letter `pdf` attached, `to` and `subject` filled in.

    `dated` is the letter's day, `answers` the Message-ID that it replies to, if known. Raises BadInput for an address
    that is none.
    """
    words = words_of(language)
    message = EmailMessage(SMTP)
    try:
        message["To"] = Address(addr_spec=to.strip())
    except (ValueError, IndexError, HeaderParseError):
        raise BadInput(
            Phrase(
                "--to: {address} is no email address; give one such as name@example.com", address=repr(one_line(to, 80))
            ),
            "to",
        ) from None
    if "@" not in to:
        raise BadInput(
            Phrase(
                "--to: {address} is no email address; give one such as name@example.com", address=repr(one_line(to, 80))
            ),
            "to",
        )
    message["Subject"] = one_line(subject, _LINE)
    message["X-Unsent"] = "1"  # mail programs open it for writing
    if _MESSAGE_ID.fullmatch(answers):
        message["In-Reply-To"] = answers
        message["References"] = answers
    message.set_content(words.say("mail", "body", day=words.day(dated), reference=reference) + "\n")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{reference}.pdf")
    # The boundary would be drawn by lot otherwise; it has to differ from every line of the parts, which are Base64.
    message.set_boundary(f"=_{reference}_=")
    return message.as_bytes()
