"""How the deliveries of an open log are handled: assigned, paused, linked, noted on; every call is one transaction."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, func, select

from legaldesk.domain.errors import BadInput
from legaldesk.domain.handling import Handling
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.phrase import Phrase
from legaldesk.records import writing
from legaldesk.records.chain import Event, append
from legaldesk.records.numbering import exact_reference
from legaldesk.records.portable import among
from legaldesk.records.reading import get, get_by_ids, id_of
from legaldesk.records.store import Store
from legaldesk.records.tables import DELIVERIES, HANDLINGS

NOTED = "noted"
LINKED = "linked"
UNLINKED = "unlinked"
_AT_ONCE = 500
"""Most ids in one question."""


class Handlings:
    """How the deliveries of the log in `store` are handled; `writing` begins a transaction that writes.

    Part of a `Log`. Every method raises MachineFault, with one sentence, if disk or database fail; then nothing of that
    call is saved. Each `at` is aware.
    """

    def __init__(self, store: Store, writing: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._store = store
        self._writing = writing

    def change(
        self,
        reference: str,
        revision: int,
        alter: Callable[[Handling], Handling],
        action: str,
        *,
        by: str,
        at: datetime,
        reason: str = "",
    ) -> LoggedDelivery:
        """Save what `alter` makes of the handling, as the delivery's next revision; `action` names it in the history.

        Raises NotFound, or ChangedMeanwhile if `revision` is no longer the present one.
        """
        with self._writing() as connection:
            return _change(connection, reference, revision, alter, Event(action, by, at, reason=reason))

    def note(self, reference: str, text: str, by: str, at: datetime) -> None:
        """Put a note into the history of a delivery; its revision stays. Raises NotFound."""
        with self._writing() as connection:
            delivery_id = id_of(connection, reference)
            state = select(DELIVERIES.c.state).where(DELIVERIES.c.id == delivery_id)
            event = Event(NOTED, by, at, delivery_id, exact_reference(reference), reason=text)
            append(connection, [replace(event, state=connection.execute(state).scalar_one())])

    def link(
        self, reference: str, revision: int, to: str, *, by: str, at: datetime, reason: str = ""
    ) -> LoggedDelivery:
        """Say that a delivery, and all that are linked to it, brought the same instrument as the delivery `to`.

        The whole group is then linked to the delivery that `to` is linked to, or to `to` itself. Raises NotFound,
        ChangedMeanwhile, or BadInput if they are linked already.
        """
        event = Event(LINKED, by, at, reason=reason)
        with self._writing() as connection:
            return link(connection, reference, revision, to, event)

    def unlink(self, reference: str, revision: int, *, by: str, at: datetime, reason: str = "") -> LoggedDelivery:
        """Take a delivery out of its group again. Raises NotFound, ChangedMeanwhile, or BadInput if it is in none."""
        with self._writing() as connection:
            if get(connection, reference).handling.linked_to is None:
                raise BadInput(
                    Phrase(
                        "{reference}: is linked to no earlier delivery; unlink those that are linked to it",
                        reference=reference,
                    )
                )
            event = Event(UNLINKED, by, at, reason=reason)
            return _change(connection, reference, revision, lambda old: replace(old, linked_to=None), event)

    def group(self, reference: str) -> list[LoggedDelivery]:
        """The deliveries of the same instrument, the one asked for among them, as they were logged. Raises NotFound."""
        with self._store.guarded(), self._store.reading() as connection:
            root = _root(get(connection, reference))
            return [*get_by_ids(connection, [root]), *_linked_to(connection, root)]

    def of(self, ids: Collection[int]) -> dict[int, Handling]:
        """How the deliveries with `ids` are handled; those of which nothing is kept are left out."""
        asked = select(HANDLINGS.c.delivery_id)
        with self._store.guarded(), self._store.reading() as connection:
            known: list[int] = []
            for some in _portions(sorted(ids)):
                known += connection.execute(asked.where(among(HANDLINGS.c.delivery_id, some))).scalars()
            return {one.id: one.handling for one in get_by_ids(connection, known)}

    def groups(self, ids: Collection[int]) -> dict[int, tuple[LoggedDelivery, ...]]:
        """The group of each of `ids` that is linked with others, as its deliveries were logged."""
        linked = select(HANDLINGS.c.delivery_id, HANDLINGS.c.linked).where(HANDLINGS.c.linked.is_not(None))
        with self._store.guarded(), self._store.reading() as connection:
            roots: dict[int, int] = {}
            for some in _portions(sorted(ids)):
                below = connection.execute(linked.where(among(HANDLINGS.c.delivery_id, some)))
                roots |= {one: root for one, root in below if root is not None}
                above = select(HANDLINGS.c.linked).where(among(HANDLINGS.c.linked, some)).distinct()
                roots |= {root: root for root in connection.execute(above).scalars() if root is not None}
            groups = {
                root: (*get_by_ids(connection, [root]), *_linked_to(connection, root)) for root in set(roots.values())
            }
        return {one: groups[root] for one, root in roots.items()}

    def people(self) -> list[str]:
        """Everybody to whom a delivery is assigned, by name."""
        asked = select(HANDLINGS.c.body).where(HANDLINGS.c.assigned != "").group_by(HANDLINGS.c.assigned)
        asked = asked.with_only_columns(func.max(HANDLINGS.c.body))
        with self._store.guarded(), self._store.reading() as connection:
            names = {str(json.loads(body).get("assigned_to", "")) for body in connection.execute(asked).scalars()}
        return sorted(filter(None, names), key=str.casefold)


def link(connection: Connection, reference: str, revision: int, to: str, event: Event) -> LoggedDelivery:
    """Link within a transaction, as `Handlings.link` does."""
    target, one = get(connection, to), get(connection, reference)
    root = _root(target)
    if _root(one) == root:
        raise BadInput(
            Phrase(
                "{reference}: is linked to {target} already; choose another delivery",
                reference=one.reference,
                target=target.reference,
            )
        )

    def joined(old: Handling) -> Handling:
        return replace(old, linked_to=root)

    linked = _change(connection, reference, revision, joined, event)
    _bring_followers(connection, linked, event)
    return linked


def change_in_group(
    connection: Connection, reference: str, revision: int, alter: writing.Alter, event: Event
) -> LoggedDelivery:
    """Save what `alter` makes of a delivery, in the group of what its facts then say it is a second copy of.

    Where they say what they said before, its group is left to whoever linked it. Raises as `writing.change` does.
    """

    def altered(old: LoggedDelivery) -> LoggedDelivery:
        new = alter(old)
        first = new.delivery.same_instrument_as
        if first == old.delivery.same_instrument_as:
            return new
        root = None if first is None else _root(get(connection, first))
        return replace(new, handling=replace(new.handling, linked_to=None if root == old.id else root))

    new = writing.change(connection, reference, revision, altered, event)
    if new.handling.linked_to is not None:
        _bring_followers(connection, new, Event(LINKED, event.by, event.at))
    return new


def _bring_followers(connection: Connection, one: LoggedDelivery, event: Event) -> None:
    """Link what is linked to `one`, which has been linked to another delivery, to that one too."""
    root = one.handling.linked_to
    for follower in _linked_to(connection, one.id):
        _change(connection, follower.reference, follower.revision, lambda old: replace(old, linked_to=root), event)


def _portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _change(
    connection: Connection, reference: str, revision: int, alter: Callable[[Handling], Handling], event: Event
) -> LoggedDelivery:
    def altered(old: LoggedDelivery) -> LoggedDelivery:
        return replace(old, handling=alter(old.handling))

    return writing.change(connection, reference, revision, altered, event)


def _root(one: LoggedDelivery) -> int:
    return one.id if one.handling.linked_to is None else one.handling.linked_to


def _linked_to(connection: Connection, root: int) -> list[LoggedDelivery]:
    of_it = (HANDLINGS.c.linked == root, HANDLINGS.c.linked.is_not(None))
    found = connection.execute(select(HANDLINGS.c.delivery_id).where(*of_it).order_by(HANDLINGS.c.delivery_id))
    return get_by_ids(connection, list(found.scalars()))
