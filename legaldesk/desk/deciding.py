"""Counsel's decision, and closing, reopening or voiding a delivery: each with its reason in the history."""

from __future__ import annotations

from dataclasses import replace

from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import earlier_of
from legaldesk.domain.deciding import check_reason, decided
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import Decision, LoggedDelivery
from legaldesk.domain.meanwhile import changed_meanwhile
from legaldesk.domain.phrase import Phrase, later
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.undoing import before_last
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status

_DECIDED_LATER = {
    Status.CLOSED: later("{reference} is closed; reopen it before deciding"),
    Status.VOID: later("{reference} is void; reopen it before deciding"),
}
_DONE = {Status.CLOSED: later("{reference} is closed already"), Status.VOID: later("{reference} is void already")}
_NOT_CLOSED = {
    Status.OPEN: later("{reference} is open, not closed"),
    Status.HELD: later("{reference} is held, not closed"),
    Status.VOID: later("{reference} is void, not closed"),
}


def decide(
    desk: Desk, reference: str, disposition: Disposition, reason: str, revision: int | None = None
) -> LoggedDelivery:
    """Decide what the policy leaves to a person; a decision other than `counsel_review` releases the letter.

    `reason` goes into the history. `revision` is that of the record as it was read (None: the present one). Raises
    NotFound, ChangedMeanwhile, or BadInput for a blank reason or a delivery that is closed or void.
    """
    why = check_reason(reason)
    record = _as_read(desk, reference, revision)
    if record.status in (Status.CLOSED, Status.VOID):
        raise BadInput(Phrase(_DECIDED_LATER[record.status], reference=reference))
    decision = Decision(disposition, why, desk.by, desk.now())
    policy = desk.book.version(record.judged.policy_version) or desk.book.newest
    verdict = decided(record.delivery, record.judged, decision, policy)
    return desk.log.decide(reference, record.revision, decision, verdict)


def close(desk: Desk, reference: str, reason: str = "", revision: int | None = None) -> LoggedDelivery:
    """Close a delivery that has been dealt with. `revision` is that of the record as it was read, as everywhere here.

    Raises NotFound, ChangedMeanwhile, or BadInput if counsel must decide first, or it is closed or void already.
    """
    record = _as_read(desk, reference, revision)
    if record.status in (Status.CLOSED, Status.VOID):
        raise BadInput(Phrase(_DONE[record.status], reference=reference))
    if record.verdict.disposition == Disposition.COUNSEL_REVIEW:
        raise BadInput(
            Phrase("{reference} is held for counsel; decide it before closing (legaldesk decide)", reference=reference)
        )
    return desk.log.set_status(reference, record.revision, Status.CLOSED, desk.by, desk.now(), reason.strip())


def reopen(desk: Desk, reference: str, reason: str, revision: int | None = None) -> LoggedDelivery:
    """Reopen a closed delivery.

    Raises NotFound, ChangedMeanwhile, or BadInput if it is not closed or no reason is given.
    """
    why = check_reason(reason)
    record = _as_read(desk, reference, revision)
    if record.status != Status.CLOSED:
        raise BadInput(Phrase(_NOT_CLOSED[record.status], reference=reference))
    held = record.verdict.letter == LetterKind.HOLD
    status = Status.HELD if held else Status.OPEN
    return desk.log.set_status(reference, record.revision, status, desk.by, desk.now(), why)


def void(desk: Desk, reference: str, reason: str, revision: int | None = None) -> LoggedDelivery:
    """Void a delivery that was logged by mistake; it stays in the log.

    Raises NotFound, ChangedMeanwhile, or BadInput if it is void already or no reason is given.
    """
    why = check_reason(reason)
    record = _as_read(desk, reference, revision)
    if record.status == Status.VOID:
        raise BadInput(Phrase("{reference} is void already", reference=reference))
    return desk.log.set_status(reference, record.revision, Status.VOID, desk.by, desk.now(), why)


def undo(desk: Desk, reference: str, reason: str = "", revision: int | None = None) -> LoggedDelivery:
    """Take back what was done last, such as a correction, a decision or an assigning: what stood before holds again.

    It is a new entry of the history; nothing is deleted, and a letter that was printed stays printed. Facts that were
    corrected are judged anew by the version of their day of receipt. An undoing can itself be undone. `reason` is
    needed where a decision of counsel is taken back or put back. Raises NotFound, ChangedMeanwhile, or BadInput where
    nothing can be undone.
    """
    record = _as_read(desk, reference, revision)
    before = before_last(record, desk.log.history(reference))
    why = check_reason(reason) if before.decision != record.decision or reason.strip() else ""
    delivery = parse_delivery(before.facts, desk.zone)
    judged = record.judged
    if delivery != record.delivery:
        desk.hours.refresh()
        judged = desk.judge.judge(delivery, earlier_of(desk, delivery), before.looked_alike)
    policy = desk.book.version(judged.policy_version) or desk.book.newest
    verdict = judged if before.decision is None else decided(delivery, judged, before.decision, policy)
    stood = replace(
        record,
        delivery=delivery,
        judged=judged,
        verdict=verdict,
        decision=before.decision,
        status=before.status,
        handling=before.handling,
    )
    return desk.log.undo(stood, record.revision, by=desk.by, at=desk.now(), reason=why)


def _as_read(desk: Desk, reference: str, revision: int | None) -> LoggedDelivery:
    """The record, if it still is as it was read. Raises NotFound or ChangedMeanwhile."""
    record = desk.log.get(reference)
    if revision is not None and record.revision != revision:
        raise changed_meanwhile(record, desk.log.history(reference), revision)
    return record
