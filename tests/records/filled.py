"""A log that holds some of everything, for tests that damage it: what is not in it cannot be shown to be guarded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.logged import Decision
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status
from legaldesk.records.log import Log
from tests.incoming import File

REFERENCES = (*(f"LD-2026-{number:06d}" for number in range(1, 6)), "LD-2025-000001")
POLICIES = ("house", "older")


def fill(log: Log, delivery: Callable[..., Delivery], refused: Verdict, held: Verdict, now: datetime) -> None:
    """Log six deliveries in two years; amend, decide, close and void some; three letters, three files, two policies."""
    moments = (now + timedelta(minutes=minutes) for minutes in range(100))
    for caption in ("Smith v. Jones", "Roe v. Wade Corp.", "Doe v. Acme", "In re García", "People v. Ng"):
        mailed = {"tracking_number": f"9407 1118 9956 {len(caption):04d}"}
        given = delivery(instrument={"caption": caption}, mail=mailed, notes=f"about {caption}")
        log.add(given, held if caption.startswith("In re") else refused, "Ana", next(moments))
    log.add(delivery(received_at="2025-12-30T09:00:00-08:00"), refused, "Ben", next(moments))
    letter = log.put_letter(
        REFERENCES[1], refused.letter, b"%PDF-first" + bytes(5_000), "t1", "p1", "Ana", next(moments)
    )
    log.mark_letter(letter.id, "letter_printed", "Ana", next(moments))
    log.set_status(REFERENCES[0], 1, Status.CLOSED, "Ana", next(moments), "answered")
    log.set_status(REFERENCES[2], 1, Status.VOID, "Ben", next(moments), "logged twice")
    decision = Decision(Disposition.NOT_VALID_SERVICE, "no agent was served", "Cy", next(moments).astimezone(UTC))
    log.decide(REFERENCES[3], 1, decision, refused)
    changed: dict[str, Any] = {"instrument": {"caption": "Roe v. Wade Corporation", "response_date": None}}
    log.amend(REFERENCES[1], 1, delivery(**changed), held, refused, None, by="Ben", at=next(moments), reason="caption")
    log.put_letter(REFERENCES[1], refused.letter, b"%PDF-second", "t1", "p2", "Ana", next(moments))
    last = log.put_letter(REFERENCES[4], LetterKind.RECEIPT, b"%PDF-third", "t2", "p2", "Ben", next(moments))
    log.mark_letter(last.id, "letter_copied", "Ben", next(moments))
    log.files.attach(REFERENCES[1], [File(b"%PDF-scan"), File(b"%PDF-proof", "proof.pdf")], "Ana", next(moments))
    log.files.attach(REFERENCES[4], [File(b"II*\x00fax", "fax.tif")], "Ben", next(moments))
    log.handling.link(REFERENCES[2], 2, REFERENCES[0], by="Ana", at=next(moments))
    log.handling.note(REFERENCES[2], "asked @Cy", "Ana", next(moments))
    for reference in (REFERENCES[3], REFERENCES[4]):
        record = log.get(reference)
        log.handling.change(
            reference,
            record.revision,
            lambda old: replace(old, assigned_to="Cy", mentions=("Ben", "Åsa"), linked_to=1),
            "assigned",
            by="Ana",
            at=next(moments),
        )
    for text in ("first text", "zweiter Text", "third text"):
        log.documents.add("letter_text", "receipt.md", text, "Ana", next(moments))
    log.add_policy(POLICIES[0], date(2026, 1, 1), "text of the house", "Ana", next(moments))
    log.add_policy(POLICIES[1], date(2025, 1, 1), "älterer Text", "Ana", next(moments))
