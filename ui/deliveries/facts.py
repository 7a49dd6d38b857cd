"""A delivery and its history in words, for the eye: what the tabs of the detail pane show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from legaldesk.domain.fields import FIELDS, FieldKind, FieldSpec, Group, value_at
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status
from ui.language import later, tr
from ui.language.moments import written_day
from ui.language.words import WORDS, label_of, say, spoken
from ui.when import fully

if TYPE_CHECKING:
    from legaldesk.domain.logged import Change, HistoryEntry, LoggedDelivery

SHOWN = 2_000
"""Most characters of one text that a pane shows; the log keeps all of it."""
_ACTIONS = {
    "logged": later("Logged"),
    "amended": later("Corrected"),
    "decided": later("Counsel decided"),
    "closed": later("Closed"),
    "reopened": later("Reopened"),
    "voided": later("Voided"),
    "letter_written": later("Letter written"),
    "letter_printed": later("Letter printed"),
    "letter_saved": later("Letter saved as PDF"),
    "letter_copied": later("Marked copy made"),
    "attached": later("File attached"),
    "attachment_withdrawn": later("File withdrawn"),
    "policy_added": later("Policy version added"),
    "undone": later("Undone: what stood before holds again"),
    "assigned": later("Assigned"),
    "noted": later("Note"),
    "noted_asking": later("Note"),
    "linked": later("Linked to an earlier delivery of the same instrument"),
    "unlinked": later("Taken out of its group"),
    "handling_began": later("Handling began"),
    "handling_ended": later("Handling ended"),
    "paused": later("Handling paused"),
    "resumed": later("Handling resumed"),
    "answered": later("Answered"),
    "answer_withdrawn": later("Not answered after all"),
    "response_confirmed": later("Response date confirmed"),
}
_RULE = "handling.response.rule"
_OTHER_LABELS = {
    "status": later("Status"),
    "verdict.disposition": later("Verdict"),
    "verdict.letter": later("Letter"),
    "letter.kind": later("Letter"),
    "attachment.name": later("File"),
    "handling.assigned_to": later("Person"),
    "handling.mentions": later("Asked"),
    "handling.response.date": later("Confirmed response date"),
    _RULE: later("Rule"),
}
_TOLD = frozenset(
    {
        "verdict.disposition",
        "verdict.letter",
        "letter.kind",
        "status",
        "attachment.name",
        "handling.assigned_to",
        "handling.mentions",
        "handling.response.date",
        _RULE,
    }
)
_KEPT_BACK = ("verdict.", "decision.", "letter.", "attachment.", "handling.")
"""Beginnings of the fields that are not told unless they are in _TOLD."""
_OTHER_WORDS = {
    "verdict.disposition": Disposition,
    "verdict.letter": LetterKind,
    "letter.kind": LetterKind,
    "status": Status,
}


def groups_of(record: LoggedDelivery, zone: tzinfo) -> Iterator[tuple[Group, list[tuple[str, str]]]]:
    """The facts that were recorded, by group of the form: pairs of label and text."""
    facts = record.delivery.as_json()
    for group in Group:
        lines = [
            (_label(spec), _shown(spec, value, zone))
            for spec in FIELDS
            if spec.group is group and (value := value_at(facts, spec.path)) is not None
        ]
        if lines:
            yield group, lines


def title_of(entry: HistoryEntry) -> str:
    """What happened, in words."""
    return tr(_ACTIONS.get(entry.action, entry.action.replace("_", " ").capitalize()))


def told_to_people(entry: HistoryEntry) -> list[Change]:
    """The changes of `entry` that say something to a person: facts, verdict, letter and status."""
    return [
        change
        for change in (entry.changes if entry.action != "logged" else ())
        if change.field in _TOLD or not change.field.startswith(_KEPT_BACK)
    ]


def change_in_words(change: Change) -> str:
    """A change in words: "Case number changed from 23-cv-1 to 23-cv-2"."""
    label = tr(_OTHER_LABELS.get(change.field, "")) or label_of(change.field)
    old, new = _said(change.field, change.old), _said(change.field, change.new)
    if not change.old:
        return f"{label}: {new}"
    if not change.new:
        return tr("{label}: {old} was removed", label=label, old=old)
    return tr("{label} changed from {old} to {new}", label=label, old=old, new=new)


def cut(text: str) -> str:
    """`text`, or its beginning and how much more there is."""
    more = len(text) - SHOWN
    return text if more <= 0 else tr("{text}… ({more:,} more characters)", text=text[:SHOWN], more=more)


def _label(spec: FieldSpec) -> str:
    # A flag's label is a sentence of its own in the form; beside "Yes" its first words do.
    return tr(spec.label).split(":")[0].split(",")[0] if spec.kind is FieldKind.FLAG else tr(spec.label)


def _shown(spec: FieldSpec, value: Any, zone: tzinfo) -> str:
    if spec.kind is FieldKind.FLAG:
        return tr("Yes")
    if spec.kind is FieldKind.MOMENT:
        return fully(datetime.fromisoformat(value), zone)
    if spec.kind is FieldKind.DATE:
        return written_day(date.fromisoformat(value))
    if spec.words is not None:
        return say(spec.words(value))
    return cut(str(value))


def _said(field: str, value: str) -> str:
    kinds = [spec.words for spec in FIELDS if spec.path == field and spec.words is not None]
    words = _OTHER_WORDS.get(field) or (kinds[0] if kinds else None)
    if words is not None and value in WORDS[words]:
        return WORDS[words][value]
    return spoken(value) if field == _RULE else cut(value)
