"""Adding and changing deliveries: each call works inside one transaction that its caller commits."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from legaldesk.domain.handling import Handling
from legaldesk.domain.logged import Change, LoggedDelivery
from legaldesk.domain.meanwhile import changed_meanwhile
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import LetterKind, Status
from legaldesk.records import search
from legaldesk.records.chain import Event, append
from legaldesk.records.changes import changes_between
from legaldesk.records.prepared import Prepared
from legaldesk.records.reading import get, history_of
from legaldesk.records.stored import delivery_row, facts_row, handling_row, state_digest, store_verdict
from legaldesk.records.tables import DELIVERIES, FACTS, HANDLINGS, LETTERS, VERDICTS
from legaldesk.records.words import words_of

Alter = Callable[[LoggedDelivery], LoggedDelivery]
"""What makes the next state of a delivery of the present one."""
LETTER_NUMBER = "letter.number"
"""The field under which a history entry names a letter of its delivery."""
_SETTLING = frozenset({"letter_printed", "letter_saved"})
_DONE = frozenset({Status.CLOSED, Status.VOID})
_ADD_VERDICT = Prepared(insert(VERDICTS).returning(VERDICTS.c.id), ["digest", "body"])
_FIND_VERDICT = Prepared(select(VERDICTS.c.id).where(VERDICTS.c.digest == bindparam("digest")))


def change(connection: Connection, reference: str, revision: int, alter: Alter, event: Event) -> LoggedDelivery:
    """Save what `alter` makes of the record, as its next revision, with `event` and the changed fields in the history.

    Raises NotFound, or ChangedMeanwhile if the record is no longer at `revision`.
    """
    old = get(connection, reference)
    if old.revision != revision:
        raise changed_meanwhile(old, history_of(connection, old.id), revision)
    new = dataclasses.replace(alter(old), revision=revision + 1)
    if new.delivery != old.delivery:
        search.index_again(connection, new.id, words_of(new.delivery, new.reference))
    save(connection, new, dataclasses.replace(event, changes=changes_between(old, new)))
    return new


def save(connection: Connection, record: LoggedDelivery, event: Event, settled: int | None = None) -> None:
    """Save `record` over its rows, seal it, and tell `event` of it in the history.

    `settled` is the number of a letter that `event` says is printed or saved.
    """
    verdicts = _Verdicts(connection)
    judged_id, judged = verdicts.store(record.judged)
    verdict_id, verdict = verdicts.store(record.verdict)
    row = delivery_row(record, letter_waits=_letter_waits(connection, record, verdict_id, settled))
    facts = facts_row(record)
    handling = _handling_row(connection, record)
    state = state_digest(row, facts, judged, verdict, handling)
    row |= {"judged_id": judged_id, "verdict_id": verdict_id, "state": state}
    connection.execute(update(DELIVERIES).where(DELIVERIES.c.id == record.id).values(row))
    connection.execute(update(FACTS).where(FACTS.c.delivery_id == record.id).values(facts))
    if handling is not None:
        of_it = HANDLINGS.c.delivery_id == record.id
        if not connection.execute(update(HANDLINGS).where(of_it).values(handling)).rowcount:
            connection.execute(insert(HANDLINGS), [handling])
    append(connection, [dataclasses.replace(event, delivery_id=record.id, reference=record.reference, state=state)])


def _handling_row(connection: Connection, record: LoggedDelivery) -> dict[str, Any] | None:
    """The row to keep, or None for a delivery that never had any: what is undone again leaves an empty row."""
    if record.handling == Handling():
        there = select(HANDLINGS.c.delivery_id).where(HANDLINGS.c.delivery_id == record.id)
        if connection.execute(there).first() is None:
            return None
    return handling_row(record)


class _Verdicts:
    """The rows of verdicts in one transaction: a verdict that many deliveries share is stored once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[bytes, int] = {}

    def store(self, verdict: Verdict) -> tuple[int, bytes]:
        """The id and the digest of `verdict`, which is stored if it was not yet."""
        body, digest = store_verdict(verdict)
        return self._id_of(digest, body), digest

    def _id_of(self, digest: bytes, body: str) -> int:
        known = self._known.get(digest)
        if known is None:
            (known,) = (
                _FIND_VERDICT.run(self._connection, {"digest": digest})
                or _ADD_VERDICT.run(self._connection, {"digest": digest, "body": body})
                or (0,)
            )
            self._known[digest] = known
        return known


def _calls_for_letter(record: LoggedDelivery) -> bool:
    return record.verdict.letter != LetterKind.HOLD and record.status not in _DONE


def _letter_waits(connection: Connection, record: LoggedDelivery, verdict_id: int, settled: int | None) -> bool:
    """Whether the letter that the present verdict calls for was neither printed nor saved yet."""
    if not _calls_for_letter(record):
        return False
    fitting = set(
        connection.execute(
            select(LETTERS.c.number).where(
                LETTERS.c.delivery_id == record.id,
                LETTERS.c.kind == record.verdict.letter.value,
                LETTERS.c.verdict_id == verdict_id,
            )
        ).scalars()
    )
    if not fitting:
        return True
    done = {
        int(change.new)
        for entry in history_of(connection, record.id)
        if entry.action in _SETTLING
        for change in entry.changes
        if change.field == LETTER_NUMBER
    }
    return fitting.isdisjoint(done | {settled})


def letter_change(number: int) -> Change:
    """How a history entry names the letter `number` of its delivery."""
    return Change(LETTER_NUMBER, "", str(number))
