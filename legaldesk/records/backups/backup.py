"""Backing up the log while others write: one snapshot, copied, checked, sealed, and only then given its name.

SQLite's backup API copies the pages of one transaction's snapshot, so it neither waits for writers nor makes them wait.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.records.backups.backup_file import Manifest, ScansPart, seal
from legaldesk.records.backups.checks_of_copy import CopyChecks, Snapshot
from legaldesk.records.backups.scans_part import (
    BESIDE,
    append_index,
    append_scans,
    called,
    keep_beside,
    wanted_scans,
)
from legaldesk.records.backups.telling import Progress, Telling
from legaldesk.records.chain import head
from legaldesk.records.hold import take
from legaldesk.records.landing import land, land_over, unfinished_name
from legaldesk.records.places import database_path, scans_path
from legaldesk.records.scans.folder import FolderScans
from legaldesk.records.scans.keeping import Contents
from legaldesk.records.sqlite.engine import open_engine, open_finished
from legaldesk.records.sqlite.faults import guarded, is_about_reading
from legaldesk.records.sqlite.schema import version_of
from legaldesk.records.tables import DELIVERIES

_PAGES = 10_000
"""Pages that are copied between two calls of the progress: 40 MB."""


def back_up(  # noqa: PLR0913  (each is one choice of who backs up)
    place: Path,
    target: Path,
    *,
    program: str,
    at: datetime,
    force: bool = False,
    progress: Progress | None = None,
    scans: Contents | None = None,
    beside: bool = False,
) -> Manifest:
    """Write a backup of the open log in the data folder `place` to `target`: whole, checked and durable, or not at all.

    `program` is this program's version. The attached files are read from `scans` (default: the folder in `place`);
    `beside`: they are kept in the folder `scans` beside `target`, where many backups share them, and not in the backup.
    Those that are damaged already are left out, and named in the manifest. A file of that name is replaced only with
    `force`. `progress(done, all)` counts copying and checking in bytes. Raises BadInput (refused, or Stopped), or
    MachineFault (the disk fails, or the log is damaged); then a file of that name is as it was.
    """
    _refuse_the_log_itself(place, target)
    if target.exists() and not force:
        raise _exists(target)
    telling = Telling(progress, f"{target}: the backup was stopped; nothing was written, the log is as it was")
    database = database_path(place)
    with _unfinished(target) as unfinished, CopyChecks(database) as checks:
        snapshot = _copied(database, unfinished, target, telling)
        with guarded(target):
            digest = checks.finish(unfinished, snapshot, telling)
            part = _with_scans(unfinished, snapshot, scans or FolderScans(scans_path(place)), telling, beside=beside)
            manifest = Manifest(
                created_at=at,
                program_version=program,
                schema_version=snapshot.tables,
                deliveries=snapshot.deliveries,
                history_entries=snapshot.head.count,
                history_head=snapshot.head.digest.hex(),
                database_bytes=snapshot.size,
                sha256=digest,
                scans=part,
            )
            seal(unfinished, manifest)
            _give_name(unfinished, target, force=force)
    telling.finished()
    return manifest


def _refuse_the_log_itself(place: Path, target: Path) -> None:
    log = database_path(place.resolve())
    aim = target.resolve()
    if (aim.name.startswith(log.name) and aim.parent == log.parent) or (aim.exists() and aim.samefile(log)):
        raise BadInput(Phrase("{target}: belongs to the log itself; choose another name for the backup", target=target))


def _exists(target: Path) -> BadInput:
    return BadInput(
        Phrase("{target}: exists already; choose another name, or add --force to replace it", target=target)
    )


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """A file beside `target` to build the backup in, gone afterwards; what killed backups left there is removed."""
    with guarded(target):
        for left in target.parent.glob(f"{glob.escape(target.name)}.*.new"):
            with suppress(OSError):
                if hold := take(left, alone=True, wait=0):
                    left.unlink()
                    hold.release()
        unfinished = unfinished_name(target)
        try:
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
        except FileExistsError:
            raise BadInput(
                Phrase("{target}: another backup to this file is under way; wait until it is done", target=target)
            ) from None
        hold = take(unfinished, alone=True, wait=0)
    try:
        yield unfinished
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if hold:
            hold.release()


def _copied(database: Path, unfinished: Path, target: Path, telling: Telling) -> Snapshot:
    engine = open_engine(database)
    try:
        # A transaction that reads keeps its snapshot, however often others write between two steps of the copy.
        with guarded(database), engine.begin() as connection:
            end = head(connection)
            deliveries = connection.execute(select(func.count()).select_from(DELIVERIES)).scalar_one()
            size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
            tables = version_of(connection)
            scans = wanted_scans(connection, tables)
            telling.more = sum(entry.size for entry in scans)

            def stepped(_status: int, remaining: int, total: int) -> None:
                telling.size = total * size
                telling.copied((total - remaining) * size)

            source: Any = connection.connection.driver_connection
            try:
                with closing(dbapi2.connect(str(unfinished), isolation_level=None)) as copy:
                    for pragma in ("journal_mode = off", "synchronous = off", "locking_mode = exclusive"):
                        copy.execute(f"PRAGMA {pragma}")  # nobody else knows the file, and it is synced at the end
                    source.backup(copy, pages=_PAGES, progress=stepped)
                    copy.execute("PRAGMA journal_mode = delete")  # in one piece, also for a folder that is read-only
            except dbapi2.Error as fault:
                if is_about_reading(fault):
                    raise
                with guarded(target):
                    raise
    finally:
        engine.dispose()
    return Snapshot(end, deliveries, unfinished.stat().st_size, tables, scans)


def _with_scans(unfinished: Path, snapshot: Snapshot, scans: Contents, telling: Telling, *, beside: bool) -> ScansPart:
    """Put the attached files into the backup or beside it, and their index into it."""
    if beside:
        index = keep_beside(unfinished.parent / BESIDE, scans, snapshot.scans, telling)
    else:
        index = append_scans(unfinished, scans, snapshot.scans, telling)
    lacking = [entry.sha256 for entry in index if entry.missing]
    part = append_index(unfinished, index, BESIDE if beside else "")
    if not lacking:
        return part
    engine = open_finished(unfinished)
    try:
        with engine.connect() as connection:
            return replace(part, lacking=len(lacking), missing=tuple(called(connection, lacking)))
    finally:
        engine.dispose()


def _give_name(unfinished: Path, target: Path, *, force: bool) -> None:
    if force:
        land_over(unfinished, target)
        return
    land(unfinished, target)
    if unfinished.exists() and not unfinished.samefile(target):  # somebody else made one of that name meanwhile
        raise _exists(target)
