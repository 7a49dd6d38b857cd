"""Checking the whole log: runs every check over one snapshot and gathers what they find, the first fault first."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from legaldesk.domain.logged import Finding
from legaldesk.records.chain import Head
from legaldesk.records.checks_of_content import (
    check_deliveries,
    check_documents,
    check_letters,
    check_numbers,
    check_policies,
)
from legaldesk.records.checks_of_history import check_anchor, check_history
from legaldesk.records.scans.checks import check_scans, pieces_to_check
from legaldesk.records.scans.rows import referred
from legaldesk.records.store import Store
from legaldesk.records.tables import DELIVERIES, HISTORY, LETTERS

MOST_FINDINGS = 100
"""Most findings of one check: a log that is damaged through and through needs no longer list."""
_EVERY = 1_000


class _StoppedError(Exception):
    """The caller asked to stop."""


def verify_log(store: Store, progress: Callable[[int, int], bool] | None) -> list[Finding]:
    """What is wrong with the log: file and tables, anchor, history, numbers, deliveries, letters, policies, files.

    A damaged file ends the check that meets the damage, never this call. `progress(done, all)` is called every
    thousand entries; returning False leaves the rest out.
    """
    findings: list[Finding] = []

    def wanted(digests: Iterable[str]) -> set[str]:
        with store.reading() as newest:  # what was attached since the snapshot belongs to somebody too
            return referred(newest, digests)

    try:
        anchored: Head | OSError | None = (
            store.anchor.read()
        )  # before the snapshot: the database may only be ahead of it
    except OSError as fault:
        anchored = fault
    try:
        with store.reading() as connection:
            tick = _ticker(connection, progress)
            checks: tuple[tuple[str, Iterator[Finding]], ...] = (
                ("database", store.check_structure(connection)),
                ("anchor", check_anchor(connection, anchored, store.anchor.path)),
                ("history", check_history(connection, tick)),
                ("numbers", check_numbers(connection)),
                ("deliveries", check_deliveries(connection, tick)),
                ("letters", check_letters(connection, tick)),
                ("policies", check_policies(connection)),
                ("office documents", check_documents(connection)),
                ("files", check_scans(connection, store.scans, wanted, tick)),
            )
            for name, check in checks:
                findings.extend(_gathered(name, check, store.driver_error))
    except _StoppedError:
        pass
    except (DBAPIError, store.driver_error) as fault:
        findings.append(_unreadable("database", fault))
    return findings


def _gathered(name: str, check: Iterator[Finding], driver_error: type[Exception]) -> Iterator[Finding]:
    try:
        for place, finding in enumerate(check):
            if place == MOST_FINDINGS:
                yield Finding(name, f"more than {MOST_FINDINGS} faults; the rest is not listed")
                return
            yield finding
    except (DBAPIError, driver_error, ValueError, KeyError, TypeError) as fault:
        yield _unreadable(name, fault)


def _unreadable(name: str, fault: Exception) -> Finding:
    told = str(fault.orig if isinstance(fault, DBAPIError) else fault)
    return Finding(name, f"cannot be read to its end ({told}); restore the last backup")


def _ticker(connection: Connection, progress: Callable[[int, int], bool] | None) -> Callable[[], None]:
    if progress is None:
        return lambda: None
    total = 0
    for table in (HISTORY, DELIVERIES, LETTERS):
        try:
            total += connection.execute(select(func.count()).select_from(table)).scalar_one()
        except DBAPIError:  # the checks will tell
            continue
    with contextlib.suppress(DBAPIError):
        total += pieces_to_check(connection)
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if done % _EVERY == 0 and progress(done, max(total, done)) is False:
            raise _StoppedError

    return tick
