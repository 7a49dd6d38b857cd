"""Putting another log in place of the one in a data folder: whole or not at all, whenever the power goes.

The new database and its anchor are made ready in a folder inside the data folder. Giving that folder its final name is
the one moment that decides; before it the old log stands, after it the new one does. What is left to move then is
moved by whoever opens the log next, if this process cannot. The replaced files go, as they are, into a folder that is
a data folder of its own: `legaldesk --data-dir` opens it.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from legaldesk.records.landing import sync
from legaldesk.records.places import anchor_path, database_path, scans_path

_STAGED = "restoring-"
_DECIDED = "restored-"
_REPLACED = "replaced-"


def staging_folder(place: Path) -> Path:
    """A new folder in the data folder `place`, which the caller holds alone; what a dead process left is removed.

    Raises OSError.
    """
    import shutil  # whoever only looks whether a swap is under way does without

    for left in place.glob(f"{_STAGED}*"):
        shutil.rmtree(left)
    made = place / f"{_STAGED}{os.getpid()}"
    made.mkdir()
    return made


def decided(place: Path) -> Path | None:
    """The folder of a log that has replaced the one in `place` but was not moved there to the end; None if none is."""
    return min(place.glob(f"{_DECIDED}*"), default=None)


def swap(staged: Path, place: Path, at: datetime) -> Path | None:
    """Put the log in `staged` in place of the one in `place`, which the caller holds alone.

    `at` dates the folder of the replaced log; returns that folder, or None if there was nothing to replace. Raises
    OSError; unless `decided` tells otherwise, nothing has changed then.
    """
    for file in (database_path(staged), anchor_path(staged), staged):
        sync(file)
    stamp = _free_stamp(place, at)
    staged.rename(place / f"{_DECIDED}{stamp}")
    sync(place)
    return complete(place)


def complete(place: Path) -> Path | None:
    """Move what `decided` tells of to its place; the caller holds `place` alone. Harmless when repeated.

    Returns the folder of the replaced log, None if there is none. Raises OSError.
    """
    import shutil

    folder = decided(place)
    if folder is None:
        return None
    replaced = place / f"{_REPLACED}{folder.name.removeprefix(_DECIDED)}"
    anchor, database = anchor_path(folder), database_path(folder)
    if anchor.exists():  # else the new log is on its way in, and the old one is away already
        _put_away(place, replaced)
        anchor.replace(anchor_path(place))
        sync(place)  # the database must not arrive before the anchor, by which the next one knows how far this got
        sync(folder)
    if scans_path(folder).exists():  # content comes before the rows that tell of it
        scans_path(folder).rename(scans_path(place))
        sync(place)
    if database.exists():
        database.replace(database_path(place))
    sync(place)
    shutil.rmtree(folder)
    sync(place)
    return replaced if replaced.exists() else None


def _put_away(place: Path, replaced: Path) -> None:
    database = database_path(place)
    # The journals belong to the database: SQLite finds them by its name.
    journals = [database.with_name(database.name + end) for end in ("-wal", "-shm", "-journal")]
    old = [file for file in (*journals, database, scans_path(place), anchor_path(place)) if file.exists()]
    if not old:
        return
    replaced.mkdir(exist_ok=True)
    for file in old:
        file.replace(replaced / file.name)
    sync(replaced)
    sync(place)


def _free_stamp(place: Path, at: datetime) -> str:
    stamp = first = f"{at.astimezone(UTC):%Y-%m-%d-%H%M%S}Z"
    number = 1
    while (place / f"{_REPLACED}{stamp}").exists():
        number += 1
        stamp = f"{first}-{number}"
    return stamp
