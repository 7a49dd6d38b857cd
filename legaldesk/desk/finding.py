"""Looking things up: lists of deliveries, one delivery whole, and the figures beside the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legaldesk.desk.desk import Desk
from legaldesk.desk.timing import Timed, timed
from legaldesk.domain.errors import BadInput
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.logged import Attachment, HistoryEntry, LoggedDelivery, StoredLetter
from legaldesk.domain.query import COUNT_CAP as COUNT_CAP  # noqa: PLC0414 - who finds asks here
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Alert, Status

_TO_DO = frozenset({Status.OPEN, Status.HELD})
_WORKED_ON = frozenset({Status.OPEN, Status.HELD, Status.CLOSED})


@dataclass(frozen=True, slots=True)
class Shown:
    """One delivery whole: record, history, letters, what each alert says, its files, and what is told of time."""

    record: LoggedDelivery
    history: tuple[HistoryEntry, ...]
    letters: tuple[StoredLetter, ...]
    alerts: tuple[tuple[Alert, str], ...]
    attachments: tuple[Attachment, ...]
    timed: Timed


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures beside the list; all but `everything` stop counting at COUNT_CAP.

    `mine` are those that the person who works here has to do, `asked` those with a note that asks that person.
    """

    everything: int
    today: int
    held: int
    letters_waiting: int
    mine: int = 0
    asked: int = 0


def ids(desk: Desk, query: Query, first: int | None = None) -> Sequence[int]:
    """The ids of the deliveries that `query` asks for, in its order, 8 bytes each or a range: all, or of a search the
    first COUNT_CAP; or only the `first` of them.
    """
    return desk.log.ids(query, first or (COUNT_CAP if query.text.strip() else None))


def rows(desk: Desk, wanted: Sequence[int]) -> list[LogRow]:
    """The lines of the list for the ids `wanted`, in that order."""
    return desk.log.rows(wanted)


def find(desk: Desk, query: Query, limit: int) -> list[LogRow]:
    """At most `limit` lines that `query` asks for, in its order."""
    return desk.log.find(query, limit)


def count(desk: Desk, query: Query) -> int:
    """How many deliveries `query` asks for; counting stops at COUNT_CAP."""
    return desk.log.count(query, COUNT_CAP)


def show(desk: Desk, reference: str) -> Shown:
    """One delivery whole. Raises NotFound."""
    record = desk.log.get(reference)
    try:
        of_time = timed(desk, reference, beside_portal=False)
    except BadInput as fault:  # a calendar or a setting that cannot be read: the delivery is shown all the same
        of_time = Timed((), (), None, (), (fault.sentence,))
    return Shown(
        record=record,
        history=desk.log.history(reference),
        letters=desk.log.letters(reference),
        alerts=desk.judge.alert_texts(record.delivery, record.verdict),
        attachments=desk.log.files.of(reference),
        timed=of_time,
    )


def counts(desk: Desk) -> Counts:
    """The figures beside the list. `today` is the day in the office's zone."""
    today = desk.now().astimezone(desk.zone).date()
    return Counts(
        everything=desk.log.total(),
        today=desk.log.count(Query(received_from=today, received_to=today), COUNT_CAP),
        held=desk.log.count(Query(statuses=frozenset({Status.HELD})), COUNT_CAP),
        letters_waiting=desk.log.count(Query(statuses=_WORKED_ON, letter_waits=True), COUNT_CAP),
        mine=desk.log.count(Query(statuses=_TO_DO, assigned_to=desk.by), COUNT_CAP),
        asked=desk.log.count(Query(mentioning=desk.by), COUNT_CAP),
    )
