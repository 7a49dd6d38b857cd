"""Backups of a shared log: the same file as of one on a workstation, so that either restores into the other.

The shared log is copied into a SQLite file in a temporary folder beside the backup, and that is backed up; restoring
goes the other way. So a backup needs no tool of the server, and proves itself without one. It has no search index,
which follows from the rest and takes four times as long to make: restoring makes it.
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
from legaldesk.records.postgres.scans import put_scans
from legaldesk.records.scans.carrying import arriving
from legaldesk.records.sqlite.opening import open_store
from legaldesk.records.store import Store


def back_up_shared(  # noqa: PLR0913  (each is one choice of who backs up)
    source: Store, name: str, target: Path, *, program: str, at: datetime, force: bool = False,
    progress: Progress | None = None, beside: bool = False,
) -> Manifest:  # fmt: skip
    """Write a backup of the shared log `source`, called `name`, to `target`: whole, checked and durable, or not at all.

    The rest is as in `back_up`; `progress` counts rows first, then bytes.
    """
    with _beside(target.parent) as folder:
        copy = open_store(folder)
        try:
            with source.guarded(), source.reading() as old, copy.guarded(), copy.writing() as new:
                copy_rows(old, new, (name, str(target)), progress, searched=False)
        finally:
            copy.close()
        return back_up(
            folder, target, program=program, at=at, force=force, progress=progress, scans=source.scans, beside=beside
        )


def restore_shared(  # noqa: PLR0913  (each is one choice of who restores)
    address: str, source: BinaryIO, file: str, *, by: str, at: datetime, force: bool = False,
    incomplete: bool = False, progress: Progress | None = None,
) -> tuple[Manifest, str, tuple[str, ...]]:  # fmt: skip
    """Put the log in the backup `source` (called `file` in errors) into the shared database at `address`.

    First everything is checked, as in `restore`. A log that is there is replaced only with `force` and kept in another
    schema. Returns the backup's manifest, the name of that schema ("": there was none), and the attached files whose
    content is lacking. Raises BadInput or MachineFault; the shared log is then as it was.
    """
    url = read_address(address, "database")
    with tempfile.TemporaryDirectory(prefix="legaldesk-") as made:
        folder = Path(made) / "desk"
        done = restore(folder, source, file, by=by, at=at, incomplete=incomplete, searched=False, progress=progress)
        copy = open_store(folder)
        try:
            with copy.guarded(), copy.reading() as old, replacing(url, at, force=force) as (new, kept):
                put_scans(new, spoken(url), arriving(copy.scans, old))
                copy_rows(old, new, (file, spoken(url)), progress)
        finally:
            copy.close()
    return done.manifest, kept, done.lacking


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A temporary folder in `folder`, on the same disk."""
    with guarded_disk(folder), tempfile.TemporaryDirectory(prefix="legaldesk-", dir=folder) as made:
        yield Path(made)
