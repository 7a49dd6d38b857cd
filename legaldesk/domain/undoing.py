"""Taking back the last change of a delivery: what stood before it, read from the history. Nothing is ever deleted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import field_at, flattened, nested
from legaldesk.domain.handling import Handling, Pause
from legaldesk.domain.logged import Change, Decision, HistoryEntry, LoggedDelivery
from legaldesk.domain.meanwhile import changes_the_record, value_before
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.vocabulary import Alert, Disposition, Status

UNDONE = "undone"
_HANDLED = frozenset({"assigned", "handling_began", "handling_ended", "paused", "resumed", "answered"})
UNDOABLE = frozenset({"amended", "decided", "closed", "reopened", "voided", UNDONE, *_HANDLED})
"""What can be taken back."""
_PAUSE = re.compile(r"handling\.pause ([0-9]+)\.(began|ended|reason)")
_DISPOSITION = "decision.disposition"
_STATUS, _ALERTS = "status", "verdict.alerts"


@dataclass(frozen=True, slots=True)
class Before:
    """What stood before the change that `entry` tells of; `facts` are in the contract's JSON shape.

    `looked_alike` says whether the verdict bore the alert that the log holds one that looks the same.
    """

    entry: HistoryEntry
    facts: dict[str, Any]
    decision: Decision | None
    status: Status
    handling: Handling
    looked_alike: bool


def last_change(history: Sequence[HistoryEntry]) -> HistoryEntry | None:
    """The last entry that changed the record, if it can be taken back."""
    changing = [entry for entry in history if changes_the_record(entry)]
    return changing[-1] if changing and _can_be_undone(changing[-1]) else None


def before_last(record: LoggedDelivery, history: Sequence[HistoryEntry]) -> Before:
    """What stood before the last change of `record`, whose whole history is given.

    Raises BadInput where nothing was changed since it was logged, or the last change is of another kind.
    """
    changing = [entry for entry in history if changes_the_record(entry)]
    if not changing:
        raise BadInput(
            Phrase(
                "{reference}: nothing was changed since it was logged, so there is nothing to undo",
                reference=record.reference,
            )
        )
    last = changing[-1]
    if not _can_be_undone(last):
        raise BadInput(
            Phrase(
                "{reference}: what was done last is not undone here; change it again instead",
                reference=record.reference,
            )
        )
    alerts = next((change.old.split(", ") for change in last.changes if change.field == _ALERTS), None)
    alike = Alert.POSSIBLE_DUPLICATE in (record.judged.alerts if alerts is None else alerts)
    status = next((change.old for change in last.changes if change.field == _STATUS), record.status.value)
    handling = handling_before(record.handling, last)
    return Before(last, _facts_before(record, last), decisions(changing)[-2], Status(status), handling, alike)


def handling_before(handling: Handling, last: HistoryEntry) -> Handling:
    """How a delivery was handled before the change that `last` tells of; the group is left to what the facts say."""
    for change in last.changes:
        if change.field == "handling.assigned_to":
            handling = replace(handling, assigned_to=change.old)
        elif change.field == "handling.began_at":
            handling = replace(handling, began_at=_moment(change.old))
        elif change.field == "handling.ended_at":
            handling = replace(handling, ended_at=_moment(change.old))
        elif change.field == "handling.answered":
            handling = replace(handling, answered=None)
        elif pause := _PAUSE.fullmatch(change.field):
            handling = replace(handling, pauses=_pauses_before(handling.pauses, int(pause[1]) - 1, pause[2], change))
    return handling


def _pauses_before(pauses: tuple[Pause, ...], place: int, part: str, change: Change) -> tuple[Pause, ...]:
    if part == "began" and not change.old:  # it was the last one, and begins to be told with this
        return pauses[:place]
    if part == "ended" and place < len(pauses):
        return (*pauses[:place], replace(pauses[place], ended=_moment(change.old)), *pauses[place + 1 :])
    return pauses


def _can_be_undone(entry: HistoryEntry) -> bool:
    """Whether the history tells enough: of an answer or a pause that was taken back it does not say by whom it was."""
    if entry.action not in UNDOABLE:
        return False
    gone = {change.field for change in entry.changes if change.old and not change.new}
    return "handling.answered" not in gone and not any(field.endswith(".began") for field in gone)


def _moment(stamp: str) -> datetime | None:
    return datetime.fromisoformat(stamp) if stamp else None


def decisions(changing: Sequence[HistoryEntry]) -> list[Decision | None]:
    """Counsel's decision as it stood at first and after each entry that changed the record."""
    stood: list[Decision | None] = [None]
    for entry in changing:
        told = next((change for change in entry.changes if change.field == _DISPOSITION), None)
        if entry.action == "decided":
            stood.append(_decided(entry, told, stood[-1]))
        elif entry.action == UNDONE:
            stood.append(stood[-2] if len(stood) > 1 else None)
        elif told is not None and not told.new:  # corrected facts were judged otherwise: the decision fell
            stood.append(None)
        else:
            stood.append(stood[-1])
    return stood


def _decided(entry: HistoryEntry, told: Change | None, before: Decision | None) -> Decision:
    if told is not None:
        return Decision(Disposition(told.new), entry.reason, entry.by, entry.at)
    if before is None:
        raise BadInput(
            Phrase(
                "{reference}: the history does not say what was decided, so it cannot be undone",
                reference=entry.reference,
            )
        )
    return replace(before, reason=entry.reason, by=entry.by, at=entry.at)  # the same once more


def _facts_before(record: LoggedDelivery, last: HistoryEntry) -> dict[str, Any]:
    values = flattened(record.delivery.as_json())
    for change in last.changes:
        if field_at(change.field) is not None:
            values[change.field] = value_before(change)
    return nested(values)
