"""What belongs to a delivery: the others of the same instrument, what it names, and what looks like it."""

from __future__ import annotations

from dataclasses import dataclass

from legaldesk.desk.desk import Desk
from legaldesk.desk.look_alikes import duplicates_of
from legaldesk.domain.duplicates import Likeness
from legaldesk.domain.errors import NotFound
from legaldesk.domain.governing import copy_of, explained, governing
from legaldesk.domain.logged import LoggedDelivery


@dataclass(frozen=True, slots=True)
class Relative:
    """A delivery that belongs to another one. `likeness` is None where a person linked them."""

    record: LoggedDelivery
    likeness: Likeness | None
    governs: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """The relatives of one delivery. `why` says which delivery governs the clock, sentence by sentence.

    `itself` says that the delivery asked for is the one that governs.
    """

    relatives: tuple[Relative, ...]
    why: tuple[str, ...]
    itself: bool


def related(desk: Desk, reference: str) -> Related:
    """What belongs to the delivery `reference`: linked ones first, then what looks like it, the closest first.

    Raises NotFound or MachineFault.
    """
    record = desk.log.get(reference)
    group = desk.log.handling.group(reference)
    governed = governing(map(copy_of, group))
    governs = governed.copy.reference if governed.copy is not None and len(group) > 1 else ""
    linked = {one.reference: one for one in group if one.reference != reference}
    for named in (record.delivery.same_instrument_as, record.delivery.refers_to):
        if named is not None and named != reference:
            try:
                linked.setdefault(named, desk.log.get(named))
            except NotFound:
                continue
    found = [Relative(one, None, one.reference == governs) for one in linked.values()]
    alike = duplicates_of(desk, record.delivery, leaving_out=reference)
    found += [Relative(one.record, one.kind) for one in alike if one.reference not in linked]
    why = explained(governed, desk.zone) if len(group) > 1 else ()
    return Related(tuple(found), why, governs == reference)
