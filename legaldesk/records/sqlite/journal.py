"""The journal (WAL) of the database: long enough before it is written to, and emptied between two saves, not in one.

A file that grows costs the disk nearly twice what writing over it does, so the journal of whoever saves again and
again is made long once, and written over from then on. Its content is taken into the database every so many saves.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from shutil import disk_usage
from types import MappingProxyType
from typing import Any

from sqlcipher3 import dbapi2

LENGTH = 10_000_000
"""Bytes: what EMPTIED_EVERY saves write, some eighteen pages each."""
_ROOM = 20 * LENGTH
"""Bytes that must be free: a disk that is nearly full is left to the saves."""
_FIRST = 4
"""The save after which the journal is made long: a log that is opened for one or two does without."""
EMPTIED_EVERY = 128
"""Saves after which the journal is emptied."""
_MEANWHILE = MappingProxyType({"cache_size": 100, "busy_timeout": 0})
"""Few pages in memory, and no waiting for others."""


class Journal:
    """Counts the saves of one open log in the database `file`, and sees to the journal after them."""

    def __init__(self, file: Path) -> None:
        self._path = file.with_name(f"{file.name}-wal")
        self._saves = 0

    def saved(self, driver: Any) -> None:
        """See to the journal: `driver` is the driver's connection, and has committed.

        What fails here is no fault of the save: a journal that is short or full only makes the next ones slower.
        """
        self._saves += 1
        with suppress(dbapi2.Error, OSError):
            if self._saves == _FIRST:
                if self._path.stat().st_size < LENGTH and disk_usage(self._path.parent).free > _ROOM:
                    _lengthen(driver)
            elif self._saves % EMPTIED_EVERY == 0:
                driver.execute("PRAGMA wal_checkpoint(PASSIVE)").close()  # waits for nobody


def _lengthen(driver: Any) -> None:
    """Write so much in a transaction that is taken back that its pages leave the memory: they stay in the file.

    Of a journal, only what lies before a commit counts (https://www.sqlite.org/fileformat2.html#walread). Where another
    process writes just now, it is left as it is.
    """
    usual = {name: driver.execute(f"PRAGMA {name}").fetchone()[0] for name in _MEANWHILE}
    try:
        for name, value in _MEANWHILE.items():
            driver.execute(f"PRAGMA {name} = {value}")
        driver.execute("BEGIN IMMEDIATE")
        try:
            driver.execute("INSERT INTO search_new (rowid, words) VALUES (-1, ?)", ("x" * LENGTH,))
        finally:
            if driver.in_transaction:
                driver.rollback()
    finally:
        for name, value in usual.items():
            driver.execute(f"PRAGMA {name} = {value}")
