"""Backing up the desk into one file, and restoring a desk from it."""

from __future__ import annotations

import contextlib
import importlib.metadata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from legaldesk.desk.desk import Desk
from legaldesk.desk.files import check_target, opened
from legaldesk.desk.opening import present_moment
from legaldesk.desk.passwords import with_kept_password
from legaldesk.desk.person import login_name
from legaldesk.desk.places import DeskAddress, default_address
from legaldesk.domain.errors import MachineFault

if TYPE_CHECKING:
    from legaldesk.records.backups.backup_file import Manifest

Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and what now holds the replaced log: a folder, a schema on the server, or "" for none.

    `lacking` names attached files whose content could not be restored, some twenty at most.
    """

    manifest: Manifest
    replaced: str
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """What a backup file tells of itself: when it was made, and how many deliveries are in it."""

    created_at: datetime
    deliveries: int


def look_into(path: Path) -> BackupInfo:
    """What the backup `path` tells of itself; only `restore` checks all of it. Raises BadInput if it is not whole."""
    from legaldesk.records.backups.backup_file import read_manifest

    with opened(path) as file:
        manifest = read_manifest(file, str(path))
    return BackupInfo(manifest.created_at, manifest.deliveries)


def back_up(
    desk: Desk, path: Path, *, force: bool = False, beside: bool = False, progress: Progress | None = None
) -> Manifest:
    """Write a backup of the whole desk to `path`, while it is in use: checked and durable, or not at all.

    With `beside`, attached files are not in it but in the folder `scans` beside it, where many backups share them: each
    is copied there once, checked. Files that are damaged already are left out, and named in what is returned.

    A file of that name is replaced only with `force`. `progress(done, all)` is called now and then, in bytes (of a
    shared desk, in rows first); returning False stops. Raises BadInput (also Stopped) or MachineFault; a file of that
    name is then as it was.
    """
    from legaldesk.records.backups.backup import back_up as written

    check_target(path)
    with contextlib.suppress(MachineFault):  # what broken saves left is no reason to have no backup
        desk.log.files.sweep()
    program = importlib.metadata.version("legaldesk")
    if not desk.address.database:
        return written(desk.place, path, program=program, at=desk.now(), force=force, beside=beside, progress=progress)
    from legaldesk.records.backups.of_shared import back_up_shared  # psycopg: imported where a desk is shared

    name = desk.address.shared_name
    return back_up_shared(
        desk.log.store, name, path, program=program, at=desk.now(), force=force, beside=beside, progress=progress
    )


def restore(
    path: Path,
    where: DeskAddress | Path | None = None,
    *,
    by: str | None = None,
    force: bool = False,
    incomplete: bool = False,
    now: Callable[[], datetime] = present_moment,
    progress: Progress | None = None,
) -> Restored:
    """Check the backup `path` and restore it to `where` (a data folder or an address), which nobody may have open.

    Where the content of attached files is missing, nothing is restored unless `incomplete` says that the rest will do.
    A desk that is there is replaced only with `force`, and kept. `by` is who restores (default: the login name).
    `progress(done, all)` is called now and then, in bytes (into a shared desk, in rows at last); returning False stops.
    Raises BadInput (also Stopped) or MachineFault; what was there is then as it was.
    """
    from legaldesk.records.backups.restoring import restore as restored

    address = DeskAddress(where) if isinstance(where, Path) else where or default_address()
    person, at = by or login_name(), now()
    with opened(path) as file:
        if address.database:
            from legaldesk.records.backups.of_shared import restore_shared

            database = with_kept_password(address.database)
            done = restore_shared(
                database, file, str(path), by=person, at=at, force=force, incomplete=incomplete, progress=progress
            )
            return Restored(*done)
        made = restored(
            address.folder, file, str(path), by=person, at=at, force=force, incomplete=incomplete, progress=progress
        )
        return Restored(made.manifest, str(made.replaced or ""), made.lacking)
