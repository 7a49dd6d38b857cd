"""Restoring a log from a backup file: checked while it is copied, made ready beside, and put in place in one moment."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.logged import Change, Finding
from legaldesk.domain.phrase import Phrase
from legaldesk.records.anchor import Anchor
from legaldesk.records.backups.backup_file import Manifest, digest_of, read_manifest
from legaldesk.records.backups.scans_part import (
    BESIDE,
    Entry,
    Packed,
    bring_scans,
    called,
    read_index,
    wanted_scans,
)
from legaldesk.records.backups.search_part import have_search
from legaldesk.records.backups.telling import Progress, Telling
from legaldesk.records.chain import Event, Head, append, head
from legaldesk.records.checks_of_history import check_history
from legaldesk.records.guards import SCHEMA_VERSION
from legaldesk.records.hold import take
from legaldesk.records.migrations.of_file import migrate_file
from legaldesk.records.places import anchor_path, database_path, make_private, scans_path
from legaldesk.records.scans.folder import FolderScans
from legaldesk.records.sqlite.alone import is_open_elsewhere
from legaldesk.records.sqlite.checks import check_objects, check_pages
from legaldesk.records.sqlite.engine import open_engine, open_finished, writing
from legaldesk.records.sqlite.faults import guarded
from legaldesk.records.swap import complete, staging_folder, swap
from legaldesk.records.tables import DELIVERIES
from legaldesk.records.whereabouts.refusing import refuse_a_share

RESTORED = "restored"
"""The action of the entry that tells of it."""
ENTRIES = "history.entries"
"""The field of that entry: how many entries the replaced log was known to have, and how many the backup has."""
_OPERATIONS = 1_000_000


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and the folder that now holds the replaced log (None: there was none).

    `lacking` names the attached files whose content could not be restored, some twenty at most.
    """

    manifest: Manifest
    replaced: Path | None
    lacking: tuple[str, ...] = ()


def restore(  # noqa: PLR0913  (each is one choice of who restores)
    place: Path,
    source: BinaryIO,
    name: str,
    *,
    by: str,
    at: datetime,
    force: bool = False,
    incomplete: bool = False,
    searched: bool = True,
    progress: Progress | None = None,
) -> Restored:
    """Put the log in the backup `source` (called `name` in errors) into the data folder `place`.

    First everything is checked: the seal, the hash, SQLite's integrity check, tables and triggers, the whole history.
    Attached files that are not in the backup itself are looked for beside it, so `name` is then its path. Where the
    content of some is missing or damaged, nothing is restored unless `incomplete` says that the rest will do.
    A search index that the backup came without is made, unless nobody is to search the log (`searched`).
    A log in `place` is replaced only with `force`, and kept in a folder in it. The history gets an entry that tells
    who restored what, and the anchor is made anew. `progress(done, all)` counts copying and checking in bytes. Raises
    BadInput (the backup is damaged or a newer program's, there is a log, somebody has it open, or Stopped) or
    MachineFault (disk or folder fail); the log in `place` is then as it was. Errors of reading `source` are raised as
    they are, OSError.
    """
    manifest = read_manifest(source, name)
    if manifest.schema_version > SCHEMA_VERSION:
        raise BadInput(
            Phrase(
                "{name}: was made by a newer LegalDesk (tables of version {version}, this one knows"
                " {known}); install the newer version",
                name=name,
                version=str(manifest.schema_version),
                known=SCHEMA_VERSION,
            )
        )
    if place.exists() and not place.is_dir():
        raise BadInput(Phrase("{place}: is a file, not a folder; name a folder for the data", place=place))
    refuse_a_share(place)
    with _alone(place):
        if database_path(place).exists() and not force:
            raise BadInput(
                Phrase(
                    "{place}: holds a desk already; add --force to replace it (the old one is kept in a folder there)",
                    place=place,
                )
            )
        if is_open_elsewhere(place):  # by a program that knows nothing of our holds
            raise _in_use(place)
        with _staged(place) as folder:
            sentence = f"{name}: the restoring was stopped; nothing was changed"
            telling = Telling(progress, sentence, manifest.database_bytes)
            index = read_index(source, manifest, name)
            telling.more = sum(entry.size for entry in index if not entry.missing)
            _copy(source, name, manifest, folder, telling)
            _check(name, manifest, database_path(folder), telling)
            lacking = _bring_scans(source, name, manifest, index, folder, telling)
            if lacking and not incomplete:
                raise _incomplete(name, lacking, manifest)
            with guarded(database_path(place)):
                searching = partial(have_search, size=manifest.database_bytes, telling=telling) if searched else None
                _make_ready(folder, _entry(place, name, manifest, by, at), manifest.schema_version, searching)
                replaced = swap(folder, place, at)
    telling.finished()
    return Restored(manifest, replaced, lacking)


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Hold the data folder alone, made if need be; what a killed restoring had decided is completed first."""
    made = not place.exists()
    with guarded(database_path(place)):
        make_private(place)
        hold = take(place, alone=True, wait=0)
    if hold is None:
        raise _in_use(place)
    try:
        with guarded(database_path(place)):
            complete(place)
        yield
    except BaseException:
        if made:
            with suppress(OSError):
                place.rmdir()
        raise
    finally:
        hold.release()


def _in_use(place: Path) -> BadInput:
    return BadInput(
        Phrase(
            "{place}: another program has this desk open; nothing was changed: close it, then restore again",
            place=place,
        )
    )


@contextmanager
def _staged(place: Path) -> Iterator[Path]:
    with guarded(database_path(place)):
        folder = staging_folder(place)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy(source: BinaryIO, name: str, manifest: Manifest, folder: Path, telling: Telling) -> None:
    """Copy the database out of the backup, and see whether it is what was sealed. Raises BadInput or MachineFault."""
    database = database_path(folder)
    with guarded(database):
        target = database.open("xb", buffering=0)
    with target:

        def seen(piece: bytes, done: int) -> None:
            with guarded(database):
                _write_all(target, piece)
            telling.copied(done)

        if digest_of(source, manifest.database_bytes, seen) != manifest.sha256:
            raise BadInput(
                Phrase("{name}: is damaged: the database in it was changed; choose another backup", name=name)
            )


def _bring_scans(
    source: BinaryIO, name: str, manifest: Manifest, index: list[Entry], folder: Path, telling: Telling
) -> tuple[str, ...]:
    """Bring the attached files, each checked; names those whose content is missing or damaged. Raises MachineFault."""
    packed = Packed(source, manifest.database_bytes, index)
    contents = FolderScans(Path(name).parent / BESIDE) if manifest.scans.beside else packed
    lacking = bring_scans(contents, index, FolderScans(scans_path(folder)), telling)
    with guarded(database_path(folder)):
        engine = open_finished(database_path(folder))
        try:
            with engine.connect() as connection:
                needed = {entry.sha256 for entry in wanted_scans(connection, manifest.schema_version)}
                lacking |= needed - {entry.sha256 for entry in index}
                return tuple(called(connection, sorted(lacking))) if lacking else ()
        finally:
            engine.dispose()


def _incomplete(name: str, lacking: tuple[str, ...], manifest: Manifest) -> BadInput:
    beside = Phrase(" (they belong in the folder {folder} beside it)", folder=BESIDE)
    where = beside if manifest.scans.beside else ""
    return BadInput(
        Phrase(
            "{name}: the content of attached files is missing or damaged{where}: {names};"
            " nothing was changed: choose another backup, or add --incomplete to restore the rest",
            name=name,
            where=where,
            names=tuple(lacking),
        )
    )


def _write_all(file: Any, piece: bytes) -> None:
    left = memoryview(piece)
    while left:
        left = left[file.write(left) :]


def _check(name: str, manifest: Manifest, database: Path, telling: Telling) -> None:
    try:
        fault = next(_faults(manifest, database, telling), None)
    except (DBAPIError, dbapi2.Error, ValueError, KeyError, TypeError) as raised:
        telling.still()  # SQLite breaks off with an error of its own where it is told to stop
        told = raised.orig if isinstance(raised, DBAPIError) else raised
        fault = Finding("database", f"cannot be read to its end ({told})")
    if fault is not None:
        raise BadInput(
            Phrase(
                "{name}: holds a log that was damaged when it was backed up ({where}: {what}); choose an older backup",
                name=name,
                where=fault.where,
                what=fault.what,
            )
        )


def _faults(manifest: Manifest, database: Path, telling: Telling) -> Iterator[Finding]:
    engine = open_finished(database)
    try:
        with engine.connect() as connection:
            raw: Any = connection.connection.driver_connection
            raw.set_progress_handler(telling.to_stop, _OPERATIONS)
            yield from check_pages(connection)
            if manifest.schema_version == SCHEMA_VERSION:
                yield from check_objects(connection)
            raw.set_progress_handler(None, 0)
            yield from check_history(connection, telling.ticker(manifest.history_entries))
            deliveries = connection.execute(select(func.count()).select_from(DELIVERIES)).scalar_one()
            if (head(connection), deliveries) != (_head(manifest), manifest.deliveries):
                yield Finding("history", "does not hold what the backup tells of itself")
    finally:
        engine.dispose()


def _head(manifest: Manifest) -> Head:
    return Head(manifest.history_entries, bytes.fromhex(manifest.history_head))


def _entry(place: Path, name: str, manifest: Manifest, by: str, at: datetime) -> Event:
    known = Anchor(anchor_path(place)).read()
    old = "" if known is None else str(known.count)
    plain = name.encode("utf-8", "replace").decode()  # a file's name need not be Unicode
    reason = f"from {plain}, backed up at {manifest.created_at.isoformat(timespec='seconds')}"
    change = Change(ENTRIES, old, str(manifest.history_entries))
    return Event(RESTORED, by, at, changes=(change,), reason=reason)


def _make_ready(folder: Path, entry: Event, version: int, searching: Callable[[Connection], None] | None) -> None:
    """Bring the copied log to the present tables, make what it lacks, append the entry to it, and make its anchor."""
    engine = open_engine(database_path(folder))
    try:
        with writing(engine).begin() as connection:
            if version < SCHEMA_VERSION:
                migrate_file(connection, version, entry.by, entry.at, str(database_path(folder)))
            if searching is not None:
                searching(connection)
            end = append(connection, [entry])
    finally:
        engine.dispose()
    anchor = Anchor(anchor_path(folder))
    anchor.create()
    anchor.write(end, durably=True)
    anchor.close()
    left = {*folder.iterdir()} - {database_path(folder), anchor_path(folder), scans_path(folder)}
    if anchor.read() != end or left:  # nothing is left of a journal
        raise MachineFault(
            Phrase(
                "{folder}: the disk did not keep what was written; nothing was changed: check the disk", folder=folder
            )
        )
