"""Seeing whether another program has the database open, also one that knows nothing of our holds."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from legaldesk.records.places import database_path
from legaldesk.records.sqlite.faults import is_lock


def is_open_elsewhere(place: Path) -> bool:
    """Whether any other connection to the database in the data folder `place` is open now."""
    database = database_path(place)
    if not database.is_file():
        return False
    try:
        with closing(dbapi2.connect(str(database), timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except dbapi2.Error as fault:  # damage is told by whoever reads it
        return is_lock(fault)
    return False
