"""Logging a delivery: check the facts, judge them, look for the same paper, save all of it at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legaldesk.desk.attaching import Progress, arriving
from legaldesk.desk.desk import Desk
from legaldesk.desk.look_alikes import Duplicate, duplicates_of
from legaldesk.domain.deciding import decided
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import Likeness
from legaldesk.domain.errors import BadInput, NotFound
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.meanwhile import ChangedMeanwhile, changed_meanwhile
from legaldesk.domain.phrase import Phrase, without
from legaldesk.domain.reading import InvalidDelivery, Problem, check_keys, delivery_problems, parse_delivery
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import Alert, Disposition, Earlier, Status

ACCEPTED = frozenset({Disposition.ACCEPTED, Disposition.ACCEPTED_WITH_RESERVATION, Disposition.DUPLICATE})
"""What a second copy is a copy of an accepted delivery by."""


@dataclass(frozen=True, slots=True)
class Logged:
    """What logging a delivery gave: the record as it was saved, and what it resembles."""

    record: LoggedDelivery
    duplicates: tuple[Duplicate, ...]


@dataclass(frozen=True, slots=True)
class DraftVerdict:
    """The verdict on a half-filled form: what it would be if it were saved now, and what each alert says."""

    verdict: Verdict
    alerts: tuple[tuple[Alert, str], ...]


def draft_check(desk: Desk, facts: Mapping[str, Any]) -> tuple[Problem, ...]:
    """What keeps `facts` (the contract's JSON shape) from being saved, one Problem a field; empty: nothing."""
    problems = delivery_problems(facts, desk.zone, desk.now())
    if problems:
        return problems
    try:
        earlier_of(desk, parse_delivery(facts, desk.zone))
    except BadInput as fault:
        return (Problem(fault.field, without(fault.sentence, f"{fault.field}: ")),)
    return ()


def judge_draft(desk: Desk, facts: Mapping[str, Any]) -> DraftVerdict | None:
    """The verdict on a half-filled form, as soon as it says how the papers came, who asks and what they are.

    Fields that cannot be read yet are left out; a missing time of receipt counts as now. None: too early to tell.
    """
    kept = {"received_at": desk.now().isoformat(), **facts}
    for _ in range(2):
        try:
            delivery = parse_delivery(kept, desk.zone)
        except InvalidDelivery as invalid:
            kept = _without(kept, [problem.field for problem in invalid.problems])
            kept.setdefault("received_at", desk.now().isoformat())
            continue
        verdict = desk.judge.judge(delivery, _known_earlier(desk, delivery))
        return DraftVerdict(verdict, desk.judge.alert_texts(delivery, verdict))
    return None


def log_delivery(
    desk: Desk,
    facts: Mapping[str, Any] | str | bytes | Delivery,
    files: Sequence[Path] = (),
    progress: Progress | None = None,
) -> Logged:
    """Log a delivery: number, facts, verdict, history entry and the `files` that came in one durable transaction.

    `facts` is the contract's JSON shape, as a mapping or as text; `progress` tells how far the files are read. Raises
    InvalidDelivery or BadInput that names a file (nothing is saved), or MachineFault.
    """
    delivery = facts if isinstance(facts, Delivery) else parse_delivery(facts, desk.zone, desk.now())
    desk.hours.refresh()
    duplicates = duplicates_of(desk, delivery)
    linked = delivery.same_instrument_as is not None or delivery.refers_to is not None
    verdict = desk.judge.judge(
        delivery,
        earlier_of(desk, delivery),
        possible_duplicate=not linked and any(duplicate.kind == Likeness.SAME for duplicate in duplicates),
    )
    arrived = arriving(files, progress)
    record = desk.log.add(delivery, verdict, desk.by, desk.now(), arrived, delivery.same_instrument_as)
    return Logged(record, duplicates)


def judge_only(desk: Desk, delivery: Delivery) -> Verdict:
    """The verdict on `delivery`, looking up the one that it is a second copy of; nothing is stored."""
    return desk.judge.judge(delivery, _known_earlier(desk, delivery))


def amend(
    desk: Desk, reference: str, changes: Mapping[str, Any], reason: str = "", revision: int | None = None
) -> LoggedDelivery:
    """Correct facts of a logged delivery; the old values stay in the history.

    `changes` are merged into the facts key by key, a null clears one (RFC 7396, JSON Merge Patch). The corrected
    delivery is judged anew by the version of its day of receipt; counsel's decision stands as long as the policy's own
    verdict stays what it was. Where it is said to be a second copy of another delivery, it is linked to that one.
    `revision` is that of the record as it was read (None: the present one). Raises NotFound, InvalidDelivery,
    ChangedMeanwhile (with both sides' facts) or BadInput.
    """
    check_keys(changes)
    record = desk.log.get(reference)
    if revision is not None and record.revision != revision:
        fault = changed_meanwhile(record, desk.log.history(reference), revision)
        fault.mine = parse_delivery(merge_patch(fault.opened, changes), desk.zone, desk.now())
        raise fault
    if record.status == Status.VOID:
        raise BadInput(Phrase("{reference} is void; a void delivery is not amended", reference=reference))
    delivery = parse_delivery(merge_patch(record.delivery.as_json(), changes), desk.zone, desk.now())
    if delivery == record.delivery:
        raise BadInput(Phrase("{reference}: nothing to amend, these are the facts already", reference=reference))
    if delivery.same_instrument_as == reference:
        raise BadInput(Phrase("same_instrument_as: a delivery is not a second copy of itself"), "same_instrument_as")
    desk.hours.refresh()
    judged = desk.judge.judge(delivery, earlier_of(desk, delivery))
    verdict, decision = judged, None
    if record.decision is not None and _same_judgment(judged, record.judged):
        policy = desk.book.version(judged.policy_version) or desk.book.newest
        verdict, decision = decided(delivery, judged, record.decision, policy), record.decision
    try:
        return desk.log.amend(
            reference, record.revision, delivery, judged, verdict, decision, by=desk.by, at=desk.now(), reason=reason
        )
    except ChangedMeanwhile as fault:  # between reading and saving
        fault.mine = delivery
        raise


def merge_patch(facts: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """`facts` with `changes` merged in, as RFC 7396 (JSON Merge Patch) says."""
    merged = dict(facts)
    for key, value in changes.items():
        if value is None:
            merged.pop(key, None)
        elif isinstance(value, Mapping):
            below = merged.get(key)
            merged[key] = merge_patch(below if isinstance(below, Mapping) else {}, value)
        else:
            merged[key] = value
    return merged


def _same_judgment(new: Verdict, old: Verdict) -> bool:
    return dataclasses.replace(new, alerts=(), needs_person=False) == dataclasses.replace(
        old, alerts=(), needs_person=False
    )


def earlier_of(desk: Desk, delivery: Delivery) -> Earlier:
    """What became of the delivery that this one copies. Raises BadInput if a linked one is not in the log."""
    for field, reference in (
        ("same_instrument_as", delivery.same_instrument_as),
        ("refers_to", delivery.refers_to),
    ):
        if reference is not None:
            try:
                desk.log.get(reference)
            except NotFound:
                raise BadInput(
                    Phrase("{field}: there is no delivery {reference} in the log", field=field, reference=reference),
                    field,
                ) from None
    return _known_earlier(desk, delivery)


def _known_earlier(desk: Desk, delivery: Delivery) -> Earlier:
    if delivery.same_instrument_as is None:
        return Earlier.NONE
    try:
        record = desk.log.get(delivery.same_instrument_as)
    except NotFound:
        return Earlier.UNKNOWN
    accepted = record.verdict.disposition in ACCEPTED and record.status != Status.VOID
    return Earlier.ACCEPTED if accepted else Earlier.NOT_ACCEPTED


def _without(facts: Mapping[str, Any], paths: list[str]) -> dict[str, Any]:
    """`facts` without the fields at the dotted `paths`."""
    kept = {key: dict(value) if isinstance(value, Mapping) else value for key, value in facts.items()}
    for path in paths:
        head, _, rest = path.partition(".")
        below = kept.get(head)
        if rest and isinstance(below, dict):
            below.pop(rest, None)
        elif not rest:
            kept.pop(head, None)
    return kept
