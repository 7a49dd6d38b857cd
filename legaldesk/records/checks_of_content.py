"""Checks of what the log holds: numbers without gaps, deliveries, letters and policies against their hashes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, func, select

from legaldesk.domain.logged import Finding
from legaldesk.records import documents_store, search
from legaldesk.records.checks_of_history import told_but_missing
from legaldesk.records.letters_store import WRITTEN, is_as_noted
from legaldesk.records.numbering import reference_of
from legaldesk.records.policies_store import ADDED, ALTERED, POLICY_NAME, WITH_ENTRIES, as_added
from legaldesk.records.portable import stored_bytes, streamed
from legaldesk.records.stored import SEALED_DELIVERY, SEALED_FACTS, SEALED_HANDLING, state_digest
from legaldesk.records.tables import (
    DELIVERIES,
    DOCUMENTS,
    FACTS,
    HANDLINGS,
    HISTORY,
    LETTER_PDFS,
    LETTERS,
    NUMBERS,
    POLICIES,
    VERDICTS,
)
from legaldesk.records.writing import LETTER_NUMBER

_MOST_MISSING = 20
_JUDGED = VERDICTS.alias("judged_verdict")
_LAST_ENTRY = (
    select(HISTORY.c.body)
    .where(HISTORY.c.delivery_id == DELIVERIES.c.id)
    .order_by(HISTORY.c.seq.desc())
    .limit(1)
    .correlate(DELIVERIES)
    .scalar_subquery()
)
# As bytes, so that damaged text is compared and not decoded.
_SEALED = (
    select(
        *(stored_bytes(DELIVERIES.c[name]).label(f"delivery.{name}") for name in SEALED_DELIVERY),
        *(stored_bytes(FACTS.c[name]).label(f"facts.{name}") for name in SEALED_FACTS),
        *(stored_bytes(HANDLINGS.c[name]).label(f"handling.{name}") for name in SEALED_HANDLING),
        HANDLINGS.c.delivery_id.label("handled"),
        DELIVERIES.c.state,
        _JUDGED.c.digest.label("judged"),
        VERDICTS.c.digest.label("verdict"),
        _LAST_ENTRY.label("entry"),
    )
    .join_from(DELIVERIES, FACTS, FACTS.c.delivery_id == DELIVERIES.c.id, isouter=True)
    .join(HANDLINGS, HANDLINGS.c.delivery_id == DELIVERIES.c.id, isouter=True)
    .join(_JUDGED, _JUDGED.c.id == DELIVERIES.c.judged_id, isouter=True)
    .join(VERDICTS, VERDICTS.c.id == DELIVERIES.c.verdict_id, isouter=True)
    .order_by(DELIVERIES.c.id)
)


def check_numbers(connection: Connection) -> Iterator[Finding]:
    """Whether each year's numbers run from 1 to the last one given, each once."""
    year = func.substr(DELIVERIES.c.reference, 4, 4).label("year")
    number = func.substr(DELIVERIES.c.reference, 9)
    given = {f"{row.year:04d}": row.last for row in connection.execute(select(NUMBERS.c.year, NUMBERS.c.last))}
    counted = {row.year: row.n for row in connection.execute(select(year, func.count().label("n")).group_by(year))}
    for name in sorted({*given, *counted}):
        if given.get(name, 0) == counted.get(name, 0):
            continue
        there = {
            int(one) for one in connection.execute(select(number).where(year == name)).scalars() if one.isdecimal()
        }
        missing = [one for one in range(1, max([given.get(name, 0), *there]) + 1) if one not in there]
        for one in missing[:_MOST_MISSING]:
            yield Finding(reference_of(int(name), one), "the number was given, but there is no such delivery")
        if not missing:
            yield Finding(f"numbers of {name}", f"{len(there)} were given, but only {given.get(name, 0)} were counted")


def check_deliveries(connection: Connection, tick: Callable[[], None]) -> Iterator[Finding]:
    """Every delivery: what is saved against its seal, and the seal against the last entry of its history."""
    for row in connection.execute(
        select(VERDICTS.c.id, stored_bytes(VERDICTS.c.body).label("body"), VERDICTS.c.digest)
    ):
        if hashlib.sha256(row.body).digest() != row.digest:
            yield Finding(f"verdict {row.id}", ALTERED)
    with streamed(connection, _SEALED) as deliveries:
        for row in deliveries:
            tick()
            stored = row._mapping  # noqa: SLF001  (SQLAlchemy's public name for it)
            reference = _readable(stored["delivery.reference"])
            if stored["facts.facts"] is None or row.judged is None or row.verdict is None:
                yield Finding(reference, "its facts or its verdict are missing; restore the last backup")
                continue
            delivery = {name: stored[f"delivery.{name}"] for name in SEALED_DELIVERY}
            facts = {name: stored[f"facts.{name}"] for name in SEALED_FACTS}
            handling = None if row.handled is None else {name: stored[f"handling.{name}"] for name in SEALED_HANDLING}
            if state_digest(delivery, facts, row.judged, row.verdict, handling) != row.state:
                yield Finding(reference, f"what is saved of it {ALTERED}")
            elif row.entry is None:
                yield Finding(reference, "is not in the history")
            elif json.loads(row.entry).get("state") != row.state.hex():
                yield Finding(reference, "is not as the last entry of its history left it; restore the last backup")
    if search.entries(connection) != connection.execute(select(func.count()).select_from(DELIVERIES)).scalar_one():
        yield Finding("search", "the index does not hold every delivery, so a search may miss some")


def check_letters(connection: Connection, tick: Callable[[], None]) -> Iterator[Finding]:
    """Every letter: its bytes against its hash, and both against the entry that tells of it."""
    wanted = (
        select(
            LETTERS.c.number,
            LETTERS.c.kind,
            LETTERS.c.sha256,
            LETTERS.c.template_version,
            LETTERS.c.policy_version,
            LETTERS.c.written_at,
            LETTERS.c.written_by,
            LETTER_PDFS.c.pdf,
            HISTORY.c.body,
            DELIVERIES.c.reference,
            VERDICTS.c.digest.label("verdict"),
        )
        .join_from(LETTERS, LETTER_PDFS, LETTER_PDFS.c.letter_id == LETTERS.c.id, isouter=True)
        .join(HISTORY, HISTORY.c.seq == LETTERS.c.entry, isouter=True)
        .join(DELIVERIES, DELIVERIES.c.id == LETTERS.c.delivery_id, isouter=True)
        .join(VERDICTS, VERDICTS.c.id == LETTERS.c.verdict_id, isouter=True)
        .order_by(LETTERS.c.id)
    )
    with streamed(connection, wanted) as letters:
        for row in letters:
            tick()
            where = f"letter {row.number} of {row.reference}"
            told = json.loads(row.body) if row.body is not None else {}
            noted = {field: new for field, _, new in told.get("changes", ())}
            if row.pdf is None:
                yield Finding(where, "its PDF is missing; restore the last backup")
            elif hashlib.sha256(row.pdf).hexdigest() != row.sha256:
                yield Finding(where, f"its PDF {ALTERED}")
            elif told.get("reference") != row.reference or not is_as_noted(
                row, told.get("at", ""), told.get("by", ""), noted
            ):
                yield Finding(where, "is not the one that the history tells of; restore the last backup")
    for entry in told_but_missing(connection, WRITTEN, LETTERS.c.entry):
        number = next((new for field, _, new in entry["changes"] if field == LETTER_NUMBER), "?")
        yield Finding(
            f"letter {number} of {entry['reference']}", "was written, but is missing; restore the last backup"
        )


def check_policies(connection: Connection) -> Iterator[Finding]:
    """Every policy version that the office added: its text against the entry that tells of it."""
    for row in connection.execute(WITH_ENTRIES):
        if not as_added(row):
            yield Finding(f"policy version {row.version}", ALTERED)
    for entry in told_but_missing(connection, ADDED, POLICIES.c.entry):
        version = next((new for field, _, new in entry["changes"] if field == POLICY_NAME), "?")
        yield Finding(f"policy version {version}", "was added, but is missing; restore the last backup")


def check_documents(connection: Connection) -> Iterator[Finding]:
    """Every text of the office: each version against the entry that tells of it."""
    for row in connection.execute(documents_store.WITH_ENTRIES):
        if not documents_store.as_added(row):
            yield Finding(documents_store.called(row), ALTERED)
    for entry in told_but_missing(connection, documents_store.ADDED, DOCUMENTS.c.entry):
        name = next((new for field, _, new in entry["changes"] if field == documents_store.NAME), "?")
        yield Finding(name, "was added, but is missing; restore the last backup")


def _readable(stored: bytes) -> str:
    return bytes(stored).decode(errors="replace")
