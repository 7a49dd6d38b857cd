"""What people do about time: begin, pause, answer and end the handling of a delivery, confirm its response date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from legaldesk.desk.calendars import calendars_of
from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import judge_draft
from legaldesk.domain.clocks.proposing import Proposal, propose
from legaldesk.domain.deciding import check_reason
from legaldesk.domain.errors import BadInput
from legaldesk.domain.handling import Answered, ConfirmedDate, Handling, Pause
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.meanwhile import changed_meanwhile
from legaldesk.domain.phrase import Phrase, later
from legaldesk.domain.reading import InvalidDelivery, parse_delivery
from legaldesk.domain.vocabulary import Status

OWN_DATE = later("entered by a person")
"""The rule of a confirmed date that no rule proposed."""
_FURTHEST_YEARS = 10
_STEPS = 4_000


def begin(desk: Desk, reference: str, revision: int | None = None) -> LoggedDelivery:
    """Note that handling begins now. Raises NotFound, ChangedMeanwhile, or BadInput if it began already."""
    record = _open(desk, reference, revision)
    if record.handling.began_at is not None:
        raise BadInput(Phrase("{reference}: handling has begun already", reference=reference))
    return _change(desk, record, lambda old: replace(old, began_at=desk.now()), "handling_began")


def end(desk: Desk, reference: str, revision: int | None = None) -> LoggedDelivery:
    """Note that handling ends now, with any pause. Raises NotFound, ChangedMeanwhile, or BadInput if it has ended."""
    record = _open(desk, reference, revision)
    if record.handling.ended_at is not None:
        raise BadInput(Phrase("{reference}: handling has ended already", reference=reference))
    now = desk.now()

    def ended(old: Handling) -> Handling:
        return replace(
            old, ended_at=now, pauses=tuple(one if one.ended else replace(one, ended=now) for one in old.pauses)
        )

    return _change(desk, record, ended, "handling_ended")


def pause(desk: Desk, reference: str, reason: str, revision: int | None = None) -> LoggedDelivery:
    """Let handling rest from now on, such as while a clarification is awaited; `reason` says why.

    Raises NotFound, ChangedMeanwhile, or BadInput for a blank reason, or where it rests or has ended already.
    """
    why = check_reason(reason)
    record = _open(desk, reference, revision)
    if _paused(record.handling):
        raise BadInput(Phrase("{reference}: handling rests already; resume it first", reference=reference))
    if record.handling.ended_at is not None:
        raise BadInput(Phrase("{reference}: handling has ended; there is nothing to pause", reference=reference))
    made = Pause(desk.now(), None, why, desk.by)
    return _change(desk, record, lambda old: replace(old, pauses=(*old.pauses, made)), "paused", why)


def resume(desk: Desk, reference: str, revision: int | None = None) -> LoggedDelivery:
    """End the pause now. Raises NotFound, ChangedMeanwhile, or BadInput if handling does not rest."""
    record = _open(desk, reference, revision)
    if not _paused(record.handling):
        raise BadInput(Phrase("{reference}: handling does not rest", reference=reference))
    now = desk.now()

    def resumed(old: Handling) -> Handling:
        return replace(old, pauses=tuple(one if one.ended else replace(one, ended=now) for one in old.pauses))

    return _change(desk, record, resumed, "resumed")


def answer(desk: Desk, reference: str, how: str, revision: int | None = None) -> LoggedDelivery:
    """Note that what the delivery asks for was answered, and how: its clocks stop, all but that of a preservation.

    Raises NotFound, ChangedMeanwhile, or BadInput where `how` is blank or it was answered already.
    """
    told = " ".join(how.split())
    if not told:
        raise BadInput(
            Phrase("how: is missing; say how it was answered, such as records produced through the portal"), "how"
        )
    check_reason(told)
    record = _open(desk, reference, revision)
    if record.handling.answered is not None:
        raise BadInput(Phrase("{reference}: was answered already; take that back first", reference=reference))
    made = Answered(told, desk.by, desk.now())
    return _change(desk, record, lambda old: replace(old, answered=made), "answered", told)


def not_answered(desk: Desk, reference: str, reason: str, revision: int | None = None) -> LoggedDelivery:
    """Take back that it was answered: its clocks run again. Raises NotFound, ChangedMeanwhile or BadInput."""
    why = check_reason(reason)
    record = _open(desk, reference, revision)
    if record.handling.answered is None:
        raise BadInput(Phrase("{reference}: is not noted as answered", reference=reference))
    return _change(desk, record, lambda old: replace(old, answered=None), "answer_withdrawn", why)


def proposals(desk: Desk, record: LoggedDelivery) -> tuple[Proposal, ...]:
    """The response dates that rules propose for `record`; none for one that is done. Raises BadInput, MachineFault."""
    if record.status not in (Status.OPEN, Status.HELD) or record.handling.answered is not None:
        return ()
    shelf = calendars_of(desk)
    received_on = desk.book.local_day(record.delivery.received_at)
    return propose(record.delivery, record.verdict.disposition, received_on, shelf.calendar)


def draft_proposals(desk: Desk, facts: Mapping[str, Any]) -> tuple[Proposal, ...]:
    """The response dates that rules propose for a half-filled form; none as long as it cannot be read or judged.

    Raises BadInput for a calendar file that cannot be read.
    """
    judged = judge_draft(desk, facts)
    if judged is None:
        return ()
    try:
        delivery = parse_delivery({"received_at": desk.now().isoformat(), **facts}, desk.zone)
    except InvalidDelivery:
        return ()
    received_on = desk.book.local_day(delivery.received_at)
    return propose(delivery, judged.verdict.disposition, received_on, calendars_of(desk).calendar)


def confirm(desk: Desk, reference: str, proposal: Proposal, revision: int | None = None) -> LoggedDelivery:
    """Make the date of `proposal` the response date: a person confirms it, whose name is kept with the rule.

    Raises NotFound, ChangedMeanwhile, or BadInput where the rule found no date.
    """
    record = _open(desk, reference, revision)
    if proposal.date is None:
        raise BadInput(
            Phrase(
                "{reference}: {rule} gives no date yet; {step}",
                reference=reference,
                rule=proposal.rule,
                step=proposal.steps[-1],
            )
        )
    made = ConfirmedDate(proposal.date, proposal.rule, proposal.citation, desk.by, desk.now())
    steps = " ".join(proposal.steps)[:_STEPS]
    return _change(desk, record, lambda old: replace(old, response=made), "response_confirmed", steps)


def set_response(desk: Desk, reference: str, day: date, reason: str, revision: int | None = None) -> LoggedDelivery:
    """Make `day` the response date, in place of what a rule proposes or the paper says; `reason` says where it is from.

    Raises NotFound, ChangedMeanwhile, or BadInput for a blank reason or a day that cannot be.
    """
    why = check_reason(reason)
    record = _open(desk, reference, revision)
    received_on = desk.book.local_day(record.delivery.received_at)
    if day < received_on:
        raise BadInput(
            Phrase(
                "date: {day} is before the papers came, on {received_on}; correct it",
                day=str(day),
                received_on=str(received_on),
            ),
            "date",
        )
    if day.year > received_on.year + _FURTHEST_YEARS:
        raise BadInput(
            Phrase(
                "date: {day} is more than {years} years away; correct the year",
                day=str(day),
                years=_FURTHEST_YEARS,
            ),
            "date",
        )
    made = ConfirmedDate(day, OWN_DATE, "", desk.by, desk.now())
    return _change(desk, record, lambda old: replace(old, response=made), "response_confirmed", why)


def _paused(handling: Handling) -> bool:
    return any(one.ended is None for one in handling.pauses)


def _open(desk: Desk, reference: str, revision: int | None) -> LoggedDelivery:
    record = desk.log.get(reference)
    if revision is not None and record.revision != revision:
        raise changed_meanwhile(record, desk.log.history(reference), revision)
    if record.status is Status.VOID:
        raise BadInput(Phrase("{reference} is void; nothing is done about it", reference=reference))
    return record


def _change(
    desk: Desk, record: LoggedDelivery, alter: Callable[[Handling], Handling], action: str, reason: str = ""
) -> LoggedDelivery:
    return desk.log.handling.change(
        record.reference, record.revision, alter, action, by=desk.by, at=desk.now(), reason=reason
    )
