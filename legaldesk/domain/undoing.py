"""Taking back the last change of a delivery: what stood before it, read from the history. Nothing is ever deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import field_at, flattened, nested
from legaldesk.domain.logged import Change, Decision, HistoryEntry, LoggedDelivery
from legaldesk.domain.meanwhile import changes_the_record, value_before
from legaldesk.domain.vocabulary import Alert, Disposition, Status

UNDONE = "undone"
UNDOABLE = frozenset({"amended", "decided", "closed", "reopened", "voided", UNDONE})
"""What can be taken back."""
_DISPOSITION = "decision.disposition"
_STATUS, _ALERTS = "status", "verdict.alerts"


@dataclass(frozen=True, slots=True)
class Before:
    """What stood before the change that `entry` tells of: facts in the contract's JSON shape, decision and status.

    `looked_alike` says whether the verdict bore the alert that the log holds one that looks the same.
    """

    entry: HistoryEntry
    facts: dict[str, Any]
    decision: Decision | None
    status: Status
    looked_alike: bool


def last_change(history: Sequence[HistoryEntry]) -> HistoryEntry | None:
    """The last entry that changed the record, if it can be taken back."""
    changing = [entry for entry in history if changes_the_record(entry)]
    return changing[-1] if changing and changing[-1].action in UNDOABLE else None


def before_last(record: LoggedDelivery, history: Sequence[HistoryEntry]) -> Before:
    """What stood before the last change of `record`, whose whole history is given.

    Raises BadInput where nothing was changed since it was logged, or the last change is of another kind.
    """
    changing = [entry for entry in history if changes_the_record(entry)]
    if not changing:
        raise BadInput(f"{record.reference}: nothing was changed since it was logged, so there is nothing to undo")
    last = changing[-1]
    if last.action not in UNDOABLE:
        raise BadInput(f"{record.reference}: what was done last is not undone here; change it again instead")
    alerts = next((change.old.split(", ") for change in last.changes if change.field == _ALERTS), None)
    alike = Alert.POSSIBLE_DUPLICATE in (record.judged.alerts if alerts is None else alerts)
    status = next((change.old for change in last.changes if change.field == _STATUS), record.status.value)
    return Before(last, _facts_before(record, last), decisions(changing)[-2], Status(status), alike)


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
        raise BadInput(f"{entry.reference}: the history does not say what was decided, so it cannot be undone")
    return replace(before, reason=entry.reason, by=entry.by, at=entry.at)  # the same once more


def _facts_before(record: LoggedDelivery, last: HistoryEntry) -> dict[str, Any]:
    values = flattened(record.delivery.as_json())
    for change in last.changes:
        if field_at(change.field) is not None:
            values[change.field] = value_before(change)
    return nested(values)
