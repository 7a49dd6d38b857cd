"""The four journeys of an ordinary day, by keyboard alone, through the real window on a real desk."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from legaldesk.desk import correspondence, finding
from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import BadInput
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status
from tests.hands import Hands
from ui.session import Session


def desk_of(hands: Hands) -> Desk:
    session = hands.window.session
    assert isinstance(session, Session)
    return session.desk


def only_row(hands: Hands) -> LogRow:
    (row,) = finding.find(desk_of(hands), Query(), 5)
    return row


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def test_a_fax_of_a_civil_subpoena_is_refused_and_the_letter_says_so(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("received_at.day", "t")
    hands.fill("received_at.time", "914")
    hands.fill("fax.pages_received", "7")
    hands.fill("fax.pages_stated", "7")
    hands.fill("requester.name", "Doe & Roe LLP")
    hands.fill("requester.kind", "civil lit")
    hands.fill("requester.reply_address", "1 Main St\nOakland, CA 94601")
    hands.fill("instrument.kind", "civ sub rec")
    assert hands.window.intake.form.dock.banner.words == "Not valid service"
    assert "not accepted by fax" in hands.window.intake.form.dock.banner.why
    hands.fill("instrument.court", "Superior Court of California, County of Alameda")
    hands.fill("instrument.case_number", "RG26-001234")
    hands.press("Ctrl+Shift+Return")

    row = only_row(hands)
    assert row.reference == "LD-2026-000001"
    assert row.disposition is Disposition.NOT_VALID_SERVICE
    shown = finding.show(desk_of(hands), row.reference)
    assert [letter.kind for letter in shown.letters] == [LetterKind.SERVICE_NOT_ACCEPTED]
    assert shown.record.delivery.received_at.isoformat() == "2026-11-23T09:14:00-08:00"
    text = text_of(correspondence.letter(desk_of(hands), row.reference).pdf)
    assert "not accepted" in text
    assert "RG26-001234" in text
    assert "Doe & Roe LLP" in text
    # This machine has no printer: that is said in place, and the letter is offered as a file.
    assert "no printer" in hands.window.notices.strip.text


def test_a_sheriffs_warrant_by_mail_gets_a_receipt_with_extra_time(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("2")
    hands.fill("mail.mail_class", "Certified")
    hands.fill("mail.tracking_number", "9407 1118 9956 0012 3456 78")
    hands.fill("requester.name", "Kern County Sheriff's Office")
    hands.fill("requester.kind", "law")
    hands.fill("requester.reply_address", "1350 Norris Road\nBakersfield, CA 93308")
    hands.fill("instrument.kind", "search")
    assert hands.window.intake.form.dock.banner.words == "Accepted, objections reserved · extra processing time"
    hands.fill("instrument.case_number", "BW-26-0417")
    hands.press("Ctrl+Return")

    row = only_row(hands)
    assert row.disposition is Disposition.ACCEPTED_WITH_RESERVATION
    assert row.letter is LetterKind.RECEIPT_EXTRA_TIME
    hands.press("Esc")
    hands.press("Ctrl+L")
    hands.wait(lambda: any(page.drawn for page in hands.window.preview.view.pages))
    text = text_of(correspondence.preview(desk_of(hands), row.reference))
    assert "additional processing time" in text
    assert "Kern County Sheriff" in text


def test_a_summons_handed_over_at_headquarters_is_received(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("1")
    hands.fill("place", "head")
    hands.fill("server.name", "Pat Novak, Ace Attorney Service")
    hands.fill("server.kind", "process")
    hands.fill("requester.name", "Nguyễn & Álvarez LLP")
    hands.fill("requester.kind", "civil lit")
    hands.fill("instrument.kind", "summons and")
    assert hands.window.intake.form.dock.banner.words == "Accepted"
    assert hands.window.intake.form.dock.alerts == []
    hands.fill("instrument.case_number", "CGC-26-598211")
    hands.press("Ctrl+Return")

    row = only_row(hands)
    assert row.disposition is Disposition.ACCEPTED
    record = finding.show(desk_of(hands), row.reference).record
    assert record.verdict.service_valid is True
    assert record.delivery.requester.name == "Nguyễn & Álvarez LLP"
    assert record.delivery.server is not None
    assert record.delivery.server.name == "Pat Novak, Ace Attorney Service"
    assert correspondence.letter(desk_of(hands), row.reference).stored.kind is LetterKind.SERVICE_RECEIPT


def test_a_mailed_summons_is_held_until_counsel_releases_the_letter(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("2")
    hands.fill("requester.name", "Hale Whitford LLP")
    hands.fill("requester.kind", "civil lit")
    hands.fill("instrument.kind", "summons and")
    hands.fill("instrument.case_number", "3:26-cv-04410")
    hands.press("Ctrl+Shift+Return")

    row = only_row(hands)
    assert row.status is Status.HELD
    assert "held" in hands.window.intake.form.note.text
    with pytest.raises(BadInput, match="held until counsel decides"):
        correspondence.letter(desk_of(hands), row.reference)

    hands.press("Esc")
    hands.press("Ctrl+P")  # nothing can be printed, so nothing happens
    assert finding.show(desk_of(hands), row.reference).letters == ()
    hands.press("Ctrl+D")
    assert hands.dialog().windowTitle() == f"Counsel's decision on {row.reference}"
    hands.press("Down", 2)
    hands.press("Space")
    hands.press("Ctrl+Return")  # without a reason nothing is decided
    assert only_row(hands).status is Status.HELD
    hands.type("Mailed without acknowledgment; tell them how to serve.")
    hands.press("Ctrl+Return")

    record = finding.show(desk_of(hands), row.reference).record
    assert record.decision is not None
    assert record.decision.reason == "Mailed without acknowledgment; tell them how to serve."
    assert record.decision.disposition is Disposition.NOT_VALID_SERVICE
    assert record.status is Status.OPEN
    hands.press("Ctrl+P")
    (letter,) = finding.show(desk_of(hands), row.reference).letters
    assert letter.kind is LetterKind.WRONG_CHANNEL
    text = text_of(correspondence.letter(desk_of(hands), row.reference).pdf)
    assert "not accepted" not in text
