"""Reference numbers: `LD-2026-000123`, without gaps, counted anew for each year of receipt in the office's zone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.dialects import sqlite

from legaldesk.records.prepared import Prepared
from legaldesk.records.tables import NUMBERS

_LOOSE = re.compile(r"\s*LD[-\s]*([0-9]{4})[-\s]+0*([1-9][0-9]{0,8})\s*", re.IGNORECASE)


def _note(first: Any) -> Any:
    """The statement that notes how far a year has come, from the engine's own `INSERT`."""
    first = first.values(year=bindparam("year"), last=bindparam("last"))
    return first.on_conflict_do_update(index_elements=[NUMBERS.c.year], set_={"last": first.excluded.last})


def _note_on_postgresql() -> Any:
    from sqlalchemy.dialects import postgresql

    return _note(postgresql.insert(NUMBERS))


_NOTE = Prepared(_note(sqlite.insert(NUMBERS)), ["year", "last"], on_postgresql=_note_on_postgresql)


def note_last(connection: Connection, numbers: Mapping[int, int]) -> None:
    """Note the last number that was taken in each year, in the transaction under way: if it fails, none was.

    The transaction holds the lock of those who write, or two of them would take the same numbers.
    """
    _NOTE.run_rows(connection, [*numbers.items()])


def last_number(connection: Connection, year: int) -> int:
    """The last number of `year` that was taken; 0 if none was."""
    return connection.execute(select(NUMBERS.c.last).where(NUMBERS.c.year == year)).scalar() or 0


def all_given(connection: Connection) -> int:
    """How many numbers were taken in all years: as many as there are deliveries."""
    return int(connection.execute(select(func.coalesce(func.sum(NUMBERS.c.last), 0))).scalar_one())


def was_given(connection: Connection, reference: str) -> bool:
    """Whether the stored `reference` is one that was given: then there is such a delivery, as none is deleted."""
    found = _LOOSE.fullmatch(reference)
    return found is not None and int(found[2]) <= last_number(connection, int(found[1]))


def numbers_given(connection: Connection) -> int:
    """How many numbers were taken in all years."""
    return int(connection.execute(select(func.coalesce(func.sum(NUMBERS.c.last), 0))).scalar_one())


def reference_of(year: int, number: int) -> str:
    """The reference that the public sees, at least six figures wide."""
    return f"LD-{year:04d}-{number:06d}"


def exact_reference(typed: str) -> str:
    """The reference as it is stored for what somebody typed (`ld-2026-123`); what is no reference stays as it is."""
    found = _LOOSE.fullmatch(typed)
    return reference_of(int(found[1]), int(found[2])) if found else typed.strip()
