"""The log as the desk holds it: every call is one transaction, and what was confirmed stays."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from pathlib import Path

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.logged import Decision, Finding, HistoryEntry, LoggedDelivery, StoredLetter
from legaldesk.domain.query import Query
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import LetterKind, Status
from legaldesk.records import finding, letters_store, policies_store, reading, writing
from legaldesk.records.arriving import Arriving
from legaldesk.records.chain import Event
from legaldesk.records.documents_store import Documents
from legaldesk.records.guards import OldTables
from legaldesk.records.handling import Handlings, change_in_group
from legaldesk.records.numbering import last_number, numbers_given
from legaldesk.records.places import anchor_path, database_path
from legaldesk.records.readying import standing
from legaldesk.records.sqlite.opening import open_store as open_sqlite
from legaldesk.records.store import LOCK_WAIT, Store
from legaldesk.records.verify import verify_log

__all__ = ["Log", "anchor_path", "database_path", "open_log"]

PROGRAM = "LegalDesk"
"""Who is at work where nobody is named."""
_DONE = frozenset({Status.CLOSED, Status.VOID})
_AT_ONCE = 500
"""Whole deliveries that are read in one go."""


def open_log(place: Path, zone: tzinfo, wait: float = LOCK_WAIT, *, by: str = PROGRAM) -> Log:
    """Open the log in the data folder `place`, and make an empty one where there is none.

    `zone` is the office's; `wait` is how long a call waits for another process, in seconds. An older version's log is
    backed up and migrated, in the name of `by`. Raises BadInput (the folder holds something else, or a newer version's
    log) or MachineFault (folder or disk fail, the log is damaged).
    """
    try:
        return Log(open_sqlite(place, wait), zone)
    except OldTables as old:
        from legaldesk.records.upgrading import upgrade_file  # Alembic: imported where there is something to migrate

        upgrade_file(place, old.found, by)
    return Log(open_sqlite(place, wait), zone)


def open_shared_log(address: str, folder: Path, zone: tzinfo, wait: float = LOCK_WAIT, *, by: str = PROGRAM) -> Log:
    """Open the log that several workstations share in the PostgreSQL database at `address`; make it if it is empty.

    `folder` is this workstation's data folder, `zone` the office's, `wait` is in seconds. An older version's tables are
    copied on the server and migrated, in the name of `by`. Raises BadInput (no such database, password refused, a newer
    version's log) or MachineFault, also ConnectionLost.
    """
    from legaldesk.records.postgres.address import read_address  # psycopg: imported where a desk is shared
    from legaldesk.records.postgres.opening import open_store

    url = read_address(address, "database")
    try:
        return Log(open_store(url, folder, wait), zone)
    except OldTables as old:
        from legaldesk.records.upgrading import upgrade_shared

        upgrade_shared(url, old.found, by)
    return Log(open_store(url, folder, wait), zone)


class Log(Arriving):
    """An open log; made by `open_log` or `open_shared_log`.

    `files` are its attached files, `handling` is who does what about its deliveries, `documents` the office's texts.

    It may be used from several threads: reads run side by side, writes wait for one another. Each method that takes
    `at` wants an aware datetime. Every method raises MachineFault, with one sentence, if disk or database fail; then
    nothing of that call is saved.
    """

    def __init__(self, store: Store, zone: tzinfo) -> None:
        super().__init__(store, zone)
        self.handling = Handlings(store, self._writing)
        self.documents = Documents(store, self._writing)

    @property
    def store(self) -> Store:
        """The engine under the log, for copying it as a whole."""
        return self._store

    def close(self) -> None:
        """Close all connections. Every confirmed save is on disk already."""
        with self._one_writer:
            self._store.close()

    def amend(  # noqa: PLR0913  (each is one fact of the change)
        self,
        reference: str,
        revision: int,
        delivery: Delivery,
        judged: Verdict,
        verdict: Verdict,
        decision: Decision | None,
        *,
        by: str,
        at: datetime,
        reason: str = "",
    ) -> LoggedDelivery:
        """Correct the facts; the old values stay in the history.

        `judged` is the policy's verdict on the corrected facts, `verdict` the one that holds, `decision` counsel's as
        far as it still stands. Where the facts name another delivery as the same instrument, it is linked to that one.
        Raises NotFound, or ChangedMeanwhile if `revision` is no longer the present one.
        """

        def amended(old: LoggedDelivery) -> LoggedDelivery:
            status = old.status if old.status in _DONE else standing(verdict)
            return replace(old, delivery=delivery, judged=judged, verdict=verdict, decision=decision, status=status)

        return self._change(reference, revision, amended, Event("amended", by, at, reason=reason))

    def decide(self, reference: str, revision: int, decision: Decision, verdict: Verdict) -> LoggedDelivery:
        """Keep counsel's decision and the verdict that holds from now on. Raises NotFound or ChangedMeanwhile."""

        def decided(old: LoggedDelivery) -> LoggedDelivery:
            status = old.status if old.status in _DONE else standing(verdict)
            return replace(old, verdict=verdict, decision=decision, status=status)

        event = Event("decided", decision.by, decision.at, reason=decision.reason)
        return self._change(reference, revision, decided, event)

    def set_status(
        self, reference: str, revision: int, status: Status, by: str, at: datetime, reason: str = ""
    ) -> LoggedDelivery:
        """Close, void or reopen. Raises NotFound or ChangedMeanwhile."""
        action = {Status.CLOSED: "closed", Status.VOID: "voided"}.get(status, "reopened")
        event = Event(action, by, at, reason=reason)
        return self._change(reference, revision, lambda old: replace(old, status=status), event)

    def undo(self, stood: LoggedDelivery, revision: int, *, by: str, at: datetime, reason: str = "") -> LoggedDelivery:
        """Let facts, verdicts, decision, status and handling of `stood` hold again, as a new entry of the history.

        Raises NotFound, or ChangedMeanwhile if `revision` is no longer the present one.
        """

        def undone(old: LoggedDelivery) -> LoggedDelivery:
            return replace(stood, revision=old.revision)  # but for its group

        return self._change(stood.reference, revision, undone, Event("undone", by, at, reason=reason))

    def get(self, reference: str) -> LoggedDelivery:
        """One delivery whole. Raises NotFound."""
        with self._reading() as connection:
            return reading.get(connection, reference)

    def each(self, query: Query | Sequence[int]) -> Generator[LoggedDelivery]:
        """Every delivery whole that `query` asks for (or that has one of these ids), in its order, all as they stood
        at one moment.

        Few are in memory at a time. Whoever stops early closes the iterator.
        """
        with self._reading() as connection:
            wanted = finding.ids(connection, query, self._zone) if isinstance(query, Query) else query
            for start in range(0, len(wanted), _AT_ONCE):
                yield from reading.get_by_ids(connection, wanted[start : start + _AT_ONCE])

    def last_number(self, year: int) -> int:
        """The last reference number that was given in `year` of receipt; 0 if none was."""
        with self._asking() as connection:
            return last_number(connection, year)

    def history(self, reference: str) -> tuple[HistoryEntry, ...]:
        """What happened to one delivery, the oldest first. Raises NotFound."""
        with self._reading() as connection:
            return reading.history_of(connection, reading.id_of(connection, reference))

    def ids(self, query: Query, limit: int | None = None) -> Sequence[int]:
        """The ids that `query` asks for, in its order, 8 bytes each or a range; at most `limit`."""
        with self._asking() if finding.each_stands_alone(query) else self._reading() as connection:
            return finding.ids(connection, query, self._zone, limit)

    def total(self) -> int:
        """How many deliveries there are, whatever became of them: as many as numbers were given."""
        with self._asking() as connection:
            return numbers_given(connection)

    def rows(self, ids: Sequence[int]) -> list[LogRow]:
        """The lines of a list for `ids`, in that order, as they are painted: not checked against their seals."""
        with self._asking() as connection:
            return finding.rows(connection, ids)

    def find(self, query: Query, limit: int) -> list[LogRow]:
        """At most `limit` lines that `query` asks for, in its order, each checked against its seal."""
        with self._reading() as connection:
            return reading.lines(connection, finding.ids(connection, query, self._zone, limit))

    def count(self, query: Query, cap: int) -> int:
        """How many deliveries `query` asks for; counting stops at `cap`."""
        with self._reading() as connection:
            return len(finding.ids(connection, query, self._zone, cap))

    def look_alikes(self, delivery: Delivery, limit: int) -> list[LoggedDelivery]:
        """Up to `limit` records with the same case or tracking number, then of the same sender; newest first."""
        with self._reading() as connection:
            return finding.look_alikes(connection, delivery, limit)

    def pending(self) -> list[str]:
        """References whose letter waits to be printed or saved, the oldest first; held ones are not among them."""
        waiting = Query(letter_waits=True, descending=False)
        with self._reading() as connection:
            found = reading.lines(connection, finding.ids(connection, waiting, self._zone))
        return [row.reference for row in found]

    def put_letter(
        self,
        reference: str,
        kind: LetterKind,
        pdf: bytes,
        template_version: str,
        policy_version: str,
        by: str,
        at: datetime,
    ) -> StoredLetter:
        """Store a letter as it was written, with its SHA-256. Raises NotFound."""
        versions = (template_version, policy_version)
        with self._writing() as connection:
            return letters_store.put_letter(connection, reference, kind, pdf, versions, by, at)

    def letters(self, reference: str) -> tuple[StoredLetter, ...]:
        """The letters of one delivery, the oldest first. Raises NotFound."""
        with self._reading() as connection:
            return letters_store.letters_of(connection, reference)

    def letter_pdf(self, letter_id: int) -> bytes:
        """The bytes of a letter, checked against its hash. Raises NotFound, or MachineFault if they were altered."""
        with self._reading() as connection:
            return letters_store.letter_pdf(connection, letter_id)

    def mark_letter(self, letter_id: int, action: str, by: str, at: datetime) -> None:
        """Note `letter_printed`, `letter_saved` or `letter_copied` in the history. Raises NotFound."""
        with self._writing() as connection:
            letters_store.mark_letter(connection, letter_id, action, by, at)

    def policies(self) -> list[tuple[str, str]]:
        """Version and TOML text of each policy version that the office added, by effective date."""
        with self._reading() as connection:
            return policies_store.policies(connection)

    def add_policy(self, version: str, effective: date, text: str, by: str, at: datetime) -> None:
        """Add a policy version. Raises BadInput if there is one of that name."""
        with self._writing() as connection:
            policies_store.add_policy(connection, version, effective, text, by, at)

    def verify(self, progress: Callable[[int, int], bool] | None = None) -> list[Finding]:
        """Check database, anchor, history, numbers, deliveries and letters; returns the faults, the first one first.

        `progress(done, all)` is called now and then, in entries checked; if it returns False, the rest is left out.
        """
        return verify_log(self._store, progress)

    def _change(self, reference: str, revision: int, alter: writing.Alter, event: Event) -> LoggedDelivery:
        with self._writing() as connection:
            return change_in_group(connection, reference, revision, alter, event)
