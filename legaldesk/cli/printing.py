"""How the command line says records: as lines for people and as JSON for scripts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from legaldesk.desk.finding import Shown
from legaldesk.domain.fields import flattened, in_words, label_of
from legaldesk.domain.file_names import shown_name
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.logged import Attachment
from legaldesk.domain.media_types import kind_in_words, size_in_words
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import ExtraProcessing
from legaldesk.domain.words import say


def verdict_line(verdict: Verdict) -> str:
    """A verdict in one line: its words, the row and the labels of the sentences it rests on."""
    extra = f" · {say(verdict.extra_processing).lower()}" if verdict.extra_processing == ExtraProcessing.YES else ""
    labels = ", ".join(reason.sentence for reason in verdict.reasons)
    alerts = "".join(f" · {say(alert).lower()}" for alert in verdict.alerts)
    return f"{say(verdict.disposition)}{extra} ({verdict.rule}: {labels}){alerts}"


def moment(at: datetime, zone: tzinfo) -> str:
    """A moment in the office's zone, to the minute, with the zone's abbreviation."""
    local = at.astimezone(zone)
    return f"{local:%Y-%m-%d %H:%M} {local.tzname()}"


def found_line(row: LogRow, zone: tzinfo) -> str:
    """One line of a list."""
    words = (say(row.channel), row.sender, row.case_number, say(row.instrument), say(row.disposition))
    return f"{row.reference}  {moment(row.received_at, zone)}  " + " · ".join(word for word in words if word)


def row_json(row: LogRow) -> dict[str, Any]:
    """A line of a list as JSON."""
    return {
        "reference": row.reference,
        "received_at": row.received_at.isoformat(),
        "channel": row.channel.value,
        "requester": row.requester.value,
        "sender": row.sender,
        "case_number": row.case_number,
        "caption": row.caption,
        "instrument": row.instrument.value,
        "disposition": row.disposition.value,
        "extra_processing": row.extra_processing.value,
        "letter": row.letter.value,
        "status": row.status.value,
        "response_date": row.response_date.isoformat() if row.response_date else None,
        "needs_person": row.needs_person,
    }


def shown_json(shown: Shown) -> dict[str, Any]:
    """One delivery whole, as JSON."""
    record = shown.record
    decision = record.decision
    return {
        "reference": record.reference,
        "status": record.status.value,
        "revision": record.revision,
        "logged_at": record.logged_at.isoformat(),
        "logged_by": record.logged_by,
        "delivery": record.delivery.as_json(),
        "verdict": record.verdict.as_json(),
        "judged": record.judged.as_json(),
        "assigned_to": record.handling.assigned_to,
        "asked": list(record.handling.mentions),
        "decision": None
        if decision is None
        else {
            "disposition": decision.disposition.value,
            "reason": decision.reason,
            "by": decision.by,
            "at": decision.at.isoformat(),
        },
        "letters": [
            {
                "number": letter.number,
                "kind": letter.kind.value,
                "sha256": letter.sha256,
                "template_version": letter.template_version,
                "policy_version": letter.policy_version,
                "written_at": letter.written_at.isoformat(),
                "written_by": letter.written_by,
                "printed_at": letter.printed_at.isoformat() if letter.printed_at else None,
            }
            for letter in shown.letters
        ],
        "attachments": [attachment_json(one) for one in shown.attachments],
        "history": [
            {
                "sequence": entry.sequence,
                "at": entry.at.isoformat(),
                "by": entry.by,
                "action": entry.action,
                "changes": [{"field": change.field, "old": change.old, "new": change.new} for change in entry.changes],
                "reason": entry.reason,
                "digest": entry.digest,
            }
            for entry in shown.history
        ],
    }


def attachment_json(one: Attachment) -> dict[str, Any]:
    """An attached file as JSON."""
    withdrawn = one.withdrawn
    return {
        "number": one.number,
        "name": one.name,
        "media_type": one.media_type,
        "size": one.size,
        "sha256": one.sha256,
        "added_at": one.added_at.isoformat(),
        "added_by": one.added_by,
        "withdrawn": None
        if withdrawn is None
        else {"by": withdrawn.by, "at": withdrawn.at.isoformat(), "reason": withdrawn.reason},
    }


def attachment_line(one: Attachment, zone: tzinfo) -> str:
    """An attached file in one line."""
    facts = f"{kind_in_words(one.media_type)}, {size_in_words(one.size)}, {moment(one.added_at, zone)}, {one.added_by}"
    why = f", withdrawn by {one.withdrawn.by}: {one.withdrawn.reason}" if one.withdrawn else ""
    return f"{one.number}. {shown_name(one.name)}, {facts}{why}"


def delivery_lines(shown: Shown, zone: tzinfo) -> Iterator[str]:
    """One delivery whole, as lines for people."""
    record = shown.record
    yield f"{record.reference}  {say(record.status)}"
    yield verdict_line(record.verdict)
    for reason in record.verdict.reasons:
        yield f"  {reason.sentence}: {reason.text}"
    for alert, text in shown.alerts:
        yield f"  {say(alert)}: {text}"
    yield f"  policy version {record.verdict.policy_version}"
    yield "Facts"
    for path, value in flattened(record.delivery.as_json()).items():
        yield f"  {label_of(path)}: {' / '.join(in_words(path, value).splitlines())}"
    if shown.letters:
        yield "Letters"
    for letter in shown.letters:
        printed = f", printed {moment(letter.printed_at, zone)}" if letter.printed_at else ""
        yield f"  {letter.number}. {say(letter.kind)}, {moment(letter.written_at, zone)}, {letter.written_by}{printed}"
    if shown.attachments:
        yield "Files"
    for one in shown.attachments:
        yield f"  {attachment_line(one, zone)}"
    yield "History"
    for entry in shown.history:
        why = f": {entry.reason}" if entry.reason else ""
        yield f"  {moment(entry.at, zone)}  {entry.by}  {entry.action.replace('_', ' ')}{why}"
        for change in entry.changes:
            old, new = in_words(change.field, change.old), in_words(change.field, change.new)
            yield f"    {label_of(change.field)}: {old or '(blank)'} → {new or '(blank)'}"
