"""Letters through the desk: stored once, copied marked, held until counsel decides."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from legaldesk.desk import correspondence as letters
from legaldesk.desk.deciding import close, decide, reopen, void
from legaldesk.desk.desk import Desk
from legaldesk.desk.finding import show
from legaldesk.desk.intake import amend, log_delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def test_the_letter_is_stored_once_and_given_again_unchanged(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    first = letters.letter(desk, reference)
    assert "not accepted under the policy" in words(first.pdf)
    assert "Doe & Roe LLP" in words(first.pdf)
    again = letters.letter(desk, reference)
    assert again.pdf == first.pdf
    assert [letter.number for letter in show(desk, reference).letters] == [1]
    previewed = words(letters.preview(desk, reference))
    assert "not yet approved by counsel" in previewed
    assert "not yet approved" not in words(first.pdf)


def test_a_copy_has_the_same_content_and_is_marked(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    with pytest.raises(BadInput, match="no letter was written yet"):
        letters.copy_of(desk, reference)
    original = letters.letter(desk, reference)
    copied = words(letters.copy_of(desk, reference))
    assert "COPY" in copied
    assert "Ana Ruiz" in copied
    assert words(original.pdf) in copied or all(word in copied for word in words(original.pdf).split())
    assert show(desk, reference).history[-1].action == "letter_copied"


def test_a_held_letter_has_no_way_out_before_counsel_decides(desk: Desk, mailed_summons: dict[str, Any]) -> None:
    record = log_delivery(desk, mailed_summons).record
    assert record.status == Status.HELD
    for way in (letters.letter, letters.preview, letters.copy_of):
        with pytest.raises(BadInput):
            way(desk, record.reference)
    with pytest.raises(BadInput, match="held until counsel decides"):
        letters.letter(desk, record.reference, LetterKind.SERVICE_RECEIPT)
    assert letters.pending(desk) == []
    with pytest.raises(BadInput, match="no letter waits"):
        letters.merged(letters.pending_letters(desk))
    with pytest.raises(BadInput, match="reason: is missing"):
        decide(desk, record.reference, Disposition.ACCEPTED, "  ")
    with pytest.raises(BadInput, match="held for counsel"):
        close(desk, record.reference)

    decide(desk, record.reference, Disposition.ACCEPTED, "Service by mail agreed on November 20.")
    text = words(letters.letter(desk, record.reference).pdf)
    assert "you have served us" not in text.lower()
    assert "receipt of summons" not in text.lower()
    assert [entry.action for entry in show(desk, record.reference).history][:2] == ["logged", "decided"]


def test_a_decision_to_keep_holding_releases_nothing(desk: Desk, mailed_summons: dict[str, Any]) -> None:
    reference = log_delivery(desk, mailed_summons).record.reference
    record = decide(desk, reference, Disposition.COUNSEL_REVIEW, "Waiting for the client.")
    assert record.status == Status.HELD
    with pytest.raises(BadInput, match="held until counsel decides"):
        letters.letter(desk, reference)


def test_an_amended_delivery_gets_a_new_letter_that_says_what_it_supersedes(
    desk: Desk, fax_subpoena: dict[str, Any]
) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    letters.letter(desk, reference)
    amend(desk, reference, {"instrument": {"caption": "Smith v. Jonas"}})
    second = letters.letter(desk, reference)
    assert second.stored.number == 2
    assert "Smith v. Jonas" in words(second.pdf)
    assert "takes the place of our letter of November 23, 2026" in words(second.pdf)


def test_a_printed_letter_no_longer_waits(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    references = [log_delivery(desk, {**fax_subpoena, "notes": str(number)}).record.reference for number in range(3)]
    assert [row.reference for row in letters.pending(desk)] == references
    batch = letters.pending_letters(desk)
    merged = pypdfium2.PdfDocument(letters.merged(batch))
    assert len(merged) == 3
    merged.close()
    letters.mark_printed(desk, batch[0].stored)
    letters.mark_saved(desk, batch[1].stored)
    assert [row.reference for row in letters.pending(desk)] == references[2:]
    amend(desk, references[0], {"notes": "corrected"})
    assert [row.reference for row in letters.pending(desk)] == references[2:]
    assert letters.letter(desk, references[0]).stored.number == 1, "notes stand in no letter"
    amend(desk, references[0], {"channel": "email"})
    amend(desk, references[0], {"channel": "portal"})
    assert [row.reference for row in letters.pending(desk)] == [references[0], references[2]]


def test_closing_reopening_and_voiding_leave_their_reasons(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    assert close(desk, reference, "Letter sent.").status == Status.CLOSED
    with pytest.raises(BadInput, match="closed already"):
        close(desk, reference)
    with pytest.raises(BadInput, match="reopen it"):
        decide(desk, reference, Disposition.ACCEPTED, "x")
    assert reopen(desk, reference, "A call came.").status == Status.OPEN
    assert void(desk, reference, "Not ours.").status == Status.VOID
    with pytest.raises(BadInput, match="void"):
        letters.letter(desk, reference)
    with pytest.raises(BadInput, match="void"):
        amend(desk, reference, {"notes": "x"})
    reasons = [entry.reason for entry in show(desk, reference).history]
    assert reasons == ["", "Letter sent.", "A call came.", "Not ours."]


def test_another_companys_papers_are_held_and_closed_once_they_went_back(
    desk: Desk, fax_subpoena: dict[str, Any]
) -> None:
    record = log_delivery(desk, {**fax_subpoena, "named_entity": "other_company"}).record
    assert (record.status, record.verdict.disposition) == (Status.HELD, Disposition.REDIRECTED)
    with pytest.raises(BadInput, match="held until counsel decides"):
        letters.letter(desk, record.reference)
    assert close(desk, record.reference, "Sent back to the agent.").status == Status.CLOSED
    assert reopen(desk, record.reference, "It came again.").status == Status.HELD
