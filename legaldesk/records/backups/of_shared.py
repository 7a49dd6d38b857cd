"""Backups of a shared log: the same file as of one on a workstation, so that either restores into the other.

The shared log is copied into a SQLite file in a temporary folder beside the backup, and that is backed up; restoring
goes the other way. So a backup needs no tool of the server, and proves itself without one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from legaldesk.records.backups.backup import back_up
from legaldesk.records.backups.backup_file import Manifest
from legaldesk.records.backups.restoring import restore
from legaldesk.records.backups.telling import Progress
from legaldesk.records.disk_faults import guarded_disk
from legaldesk.records.moving import copy_rows
from legaldesk.records.postgres.address import read_address, spoken
from legaldesk.records.postgres.replacing import replacing
from legaldesk.records.sqlite.opening import open_store
from legaldesk.records.store import Store


def back_up_shared(
    source: Store, name: str, target: Path, *, program: str, at: datetime, force: bool = False,
    progress: Progress | None = None,
) -> Manifest:  # fmt: skip
    """Write a backup of the shared log `source`, called `name`, to `target`: whole, checked and durable, or not at all.

    The rest is as in `back_up`; `progress` counts rows first, then bytes.
    """
    with _beside(target.parent) as folder:
        copy = open_store(folder)
        try:
            with source.guarded(), source.reading() as old, copy.guarded(), copy.writing() as new:
                copy_rows(old, new, (name, str(target)), progress)
        finally:
            copy.close()
        return back_up(folder, target, program=program, at=at, force=force, progress=progress)


def restore_shared(
    address: str, source: BinaryIO, file: str, *, by: str, at: datetime, force: bool = False,
    progress: Progress | None = None,
) -> tuple[Manifest, str]:  # fmt: skip
    """Put the log in the backup `source` (called `file` in errors) into the shared database at `address`.

    First everything is checked, as in `restore`. A log that is there is replaced only with `force` and kept in another
    schema, whose name is returned beside the backup's manifest ("": there was none). Raises BadInput or MachineFault;
    the shared log is then as it was.
    """
    url = read_address(address, "database")
    with tempfile.TemporaryDirectory(prefix="legaldesk-") as made:
        folder = Path(made) / "desk"
        manifest = restore(folder, source, file, by=by, at=at, progress=progress).manifest
        copy = open_store(folder)
        try:
            with copy.guarded(), copy.reading() as old, replacing(url, at, force=force) as (new, kept):
                copy_rows(old, new, (file, spoken(url)), progress)
        finally:
            copy.close()
    return manifest, kept


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A temporary folder in `folder`, on the same disk."""
    with guarded_disk(folder), tempfile.TemporaryDirectory(prefix="legaldesk-", dir=folder) as made:
        yield Path(made)
