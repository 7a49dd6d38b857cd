"""Two people change one delivery: what the second is told, so that nobody's change is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.fields import FieldKind, field_at, flattened, nested
from legaldesk.domain.logged import Change, HistoryEntry, LoggedDelivery
from legaldesk.domain.phrase import Phrase, listed, word

DID = {
    "amended": "",
    "decided": "counsel's decision",
    "closed": "closed",
    "reopened": "reopened",
    "voided": "voided",
    "undone": "undone",
    "assigned": "assigned",
}
"""In a word what an entry tells of beside the facts."""
HANDLED = "how it is handled"
"""The same for any other entry."""
_BESIDE = frozenset(
    {
        "logged",
        "letter_written",
        "letter_printed",
        "letter_saved",
        "letter_copied",
        "attached",
        "attachment_withdrawn",
        "noted",
    }
)
"""The entries that leave a record at its revision; every other one gives it the next."""


def changes_the_record(entry: HistoryEntry) -> bool:
    """Whether `entry` gave the record its next revision."""
    return entry.action not in _BESIDE


class ChangedMeanwhile(BadInput):
    """Somebody else changed the delivery after it was read; nothing was saved.

    `now` is the record as it is, `since` the entries of the history that made it so, the oldest first, each with who
    and when. `mine` are the facts that were to be saved; None where something else than facts was to change.
    """

    def __init__(self, now: LoggedDelivery, since: Sequence[HistoryEntry], mine: Delivery | None = None) -> None:
        people = listed(list(_people(since)) or [Phrase("somebody else")])
        super().__init__(
            Phrase(
                "{reference}: was changed by {people} after you opened it; nothing of yours was saved: open it again"
                " and repeat your change",
                reference=now.reference,
                people=people,
            )
        )
        self.now = now
        self.since = tuple(since)
        self.mine = mine

    @property
    def opened(self) -> dict[str, Any]:
        """The facts as they were when they were read, in the contract's JSON shape: the history taken back."""
        values = flattened(self.now.delivery.as_json())
        for entry in reversed(self.since):
            for change in entry.changes:
                if field_at(change.field) is not None:
                    values[change.field] = value_before(change)
        return nested(values)

    def changed_by(self, path: str) -> HistoryEntry | None:
        """The last entry that changed the field at `path`."""
        told = (entry for entry in reversed(self.since) if any(change.field == path for change in entry.changes))
        return next(told, None)


def changed_meanwhile(now: LoggedDelivery, history: Sequence[HistoryEntry], revision: int) -> ChangedMeanwhile:
    """What to raise where `now` was read at `revision` and is at a later one; `history` is all of its entries."""
    changing = [entry for entry in history if changes_the_record(entry)]
    return ChangedMeanwhile(now, changing[max(revision - 1, 0) :])


def _people(since: Sequence[HistoryEntry]) -> Iterator[str]:
    for person in dict.fromkeys(entry.by for entry in since):
        did = [what for entry in since if entry.by == person for what in _what(entry)]
        yield Phrase("{person} ({did})", person=person, did=tuple(dict.fromkeys(did))) if did else person


def _what(entry: HistoryEntry) -> Iterator[str]:
    yield from (change.field for change in entry.changes if field_at(change.field) is not None)
    if did := DID.get(entry.action, HANDLED):
        yield word(did)


def value_before(change: Change) -> Any:
    """The value before a change of a fact, as JSON has it; the history keeps texts. None: it was blank."""
    spec = field_at(change.field)
    if not change.old or spec is None:
        return None
    if spec.kind is FieldKind.COUNT:
        return int(change.old)
    return change.old == "true" if spec.kind is FieldKind.FLAG else change.old
