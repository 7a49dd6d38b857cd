"""Who has a delivery: assigning it to a person, and notes that ask others by name (@) until they have answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from legaldesk.desk.desk import Desk
from legaldesk.domain.deciding import check_reason
from legaldesk.domain.errors import BadInput
from legaldesk.domain.handling import Handling
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.meanwhile import changed_meanwhile
from legaldesk.domain.mentions import mentioned, same_person
from legaldesk.domain.phrase import Phrase

_LONGEST_NAME = 100
ASKED = "noted_asking"
"""What the history calls a note that asks somebody, or with which somebody who was asked answers."""


def assign(desk: Desk, reference: str, person: str, reason: str = "", revision: int | None = None) -> LoggedDelivery:
    """Give a delivery to `person`; "" takes it from whoever has it.

    Raises NotFound, ChangedMeanwhile, or BadInput for a name that is none or is the one that has it.
    """
    name = " ".join(person.split())
    if len(name) > _LONGEST_NAME or not name.isprintable():
        raise BadInput(Phrase("person: is too long or holds characters that no name has; correct it"), "person")
    record = desk.log.get(reference)
    if revision is not None and record.revision != revision:
        raise changed_meanwhile(record, desk.log.history(reference), revision)
    if record.handling.assigned_to == name:
        raise BadInput(
            Phrase("person: {name} has {reference} already", name=name, reference=reference)
            if name
            else Phrase("{reference} is assigned to nobody", reference=reference)
        )
    why = check_reason(reason) if reason.strip() else ""

    def assigned(old: Handling) -> Handling:
        return replace(old, assigned_to=name)

    return desk.log.handling.change(
        reference, record.revision, assigned, "assigned", by=desk.by, at=desk.now(), reason=why
    )


def note(desk: Desk, reference: str, text: str) -> LoggedDelivery:
    """Put a note into the history. Whom it names with @ is asked, until that person writes a note here too.

    A note never collides with what others do. Raises NotFound, or BadInput for a text that is blank or too long.
    """
    if not text.strip():
        raise BadInput(Phrase("note: is missing; write it, it goes into the history"), "note")
    said = check_reason(text, "note")
    record = desk.log.get(reference)
    asked = mentioned(said, people(desk, record))
    open_still = [name for name in record.handling.mentions if not same_person(name, desk.by)]
    wanted = tuple(_distinct([*open_still, *(name for name in asked if not same_person(name, desk.by))]))
    if wanted == record.handling.mentions:
        desk.log.handling.note(reference, said, desk.by, desk.now())
        return desk.log.get(reference)

    def asking(old: Handling) -> Handling:
        return replace(old, mentions=wanted)

    return desk.log.handling.change(reference, record.revision, asking, ASKED, by=desk.by, at=desk.now(), reason=said)


def people(desk: Desk, record: LoggedDelivery | None = None) -> tuple[str, ...]:
    """The people that are known here: who works, who has deliveries, and who did something about `record`."""
    known = [desk.by, *desk.log.handling.people()]
    if record is not None:
        known += [record.logged_by, *record.handling.mentions]
        known += [entry.by for entry in desk.log.history(record.reference)]
    return tuple(sorted(_distinct(known), key=str.casefold))


def _distinct(names: Iterable[str]) -> Sequence[str]:
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(name.casefold(), name)
    return list(found.values())
