"""The same done to several deliveries: each is a change of its own, and what cannot be done is told by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from legaldesk.desk import deciding, handing_over
from legaldesk.desk.desk import Desk
from legaldesk.domain.deciding import check_reason
from legaldesk.domain.errors import BadInput, DeskError, NotFound
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.phrase import Phrase, without
from legaldesk.domain.vocabulary import Status

MOST_AT_ONCE = 10_000
"""Most deliveries that are changed at once."""
_ROWS_AT_ONCE = 500
_LONGEST_NAME = 100
_ONE_BY_ONE = (BadInput, NotFound, ChangedMeanwhile)
Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of it: references that were changed, and those that were not, each with why.

    `ended` is empty if all were gone through; else it says why not: the rest is as it was.
    """

    done: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    ended: str = ""


@dataclass(frozen=True, slots=True)
class Assigned:
    """What came of assigning, and who had each delivery before ("" is nobody)."""

    batch: Batch
    before: Mapping[str, str]


def close_all(desk: Desk, ids: Sequence[int], reason: str, progress: Progress = lambda *_: True) -> Batch:
    """Close the deliveries with the ids `ids`, all for one `reason`.

    `progress(done, all)` is called before each; False stops. Raises BadInput for a reason that cannot be kept, or
    where there are more than MOST_AT_ONCE.
    """
    why = check_reason(reason)
    check_count(len(ids))
    return _each(list(_references(desk, ids)), lambda one: deciding.close(desk, one, why), progress)


def reopen_all(desk: Desk, references: Sequence[str], reason: str, progress: Progress = lambda *_: True) -> Batch:
    """Reopen closed deliveries, all for one `reason`: a new entry in the history of each. Raises BadInput."""
    why = check_reason(reason)
    return _each(references, lambda one: deciding.reopen(desk, one, why), progress)


def assign_all(desk: Desk, ids: Sequence[int], person: str, progress: Progress = lambda *_: True) -> Assigned:
    """Give the deliveries with the ids `ids` to `person`. Raises BadInput for a name that is none, or for too many."""
    name = " ".join(person.split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise BadInput(
            Phrase("person: name who is to have them, in at most {most} characters", most=_LONGEST_NAME),
            "person",
        )
    check_count(len(ids))
    before: dict[str, str] = {}

    def assign(reference: str) -> None:
        record = desk.log.get(reference)
        if record.status is Status.VOID:
            raise BadInput(Phrase("{reference} is void; nothing is done about it", reference=reference))
        handing_over.assign(desk, reference, name, revision=record.revision)
        before[reference] = record.handling.assigned_to

    batch = _each(list(_references(desk, ids)), assign, progress)
    return Assigned(batch, before)


def give_back(desk: Desk, before: Mapping[str, str], progress: Progress = lambda *_: True) -> Batch:
    """Give deliveries to those who had them `before`: a new entry in the history of each."""
    return _each(list(before), lambda one: handing_over.assign(desk, one, before[one]), progress)


def check_count(count: int) -> None:
    """Raise BadInput where there are more deliveries than are changed at once."""
    if count > MOST_AT_ONCE:
        raise BadInput(
            Phrase(
                "{count} deliveries are chosen; at most {most} are changed at once: narrow the list",
                count=count,
                most=MOST_AT_ONCE,
            )
        )


def _each(references: Sequence[str], do: Callable[[str], object], progress: Progress) -> Batch:
    done: list[str] = []
    refused: list[tuple[str, str]] = []
    for number, reference in enumerate(references):
        if not progress(number, len(references)):
            return Batch(tuple(done), tuple(refused), Phrase("It was stopped"))
        try:
            do(reference)
        except _ONE_BY_ONE as fault:
            refused.append((reference, without(fault.sentence, "person: ")))
        except DeskError as fault:
            return Batch(tuple(done), tuple(refused), fault.sentence)
        else:
            done.append(reference)
    return Batch(tuple(done), tuple(refused))


def _references(desk: Desk, ids: Sequence[int]) -> Iterator[str]:
    for start in range(0, len(ids), _ROWS_AT_ONCE):
        for row in desk.log.rows(ids[start : start + _ROWS_AT_ONCE]):
            yield row.reference
