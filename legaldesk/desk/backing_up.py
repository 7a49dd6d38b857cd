"""Backing up the desk into one file, and restoring a desk from it."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from legaldesk.desk.desk import Desk
from legaldesk.desk.files import check_target, opened
from legaldesk.desk.opening import login_name, present_moment
from legaldesk.desk.places import default_address

if TYPE_CHECKING:
    from legaldesk.records.backups.backup_file import Manifest
    from legaldesk.records.backups.restoring import Restored


def back_up(
    desk: Desk, path: Path, *, force: bool = False, progress: Callable[[int, int], bool] | None = None
) -> Manifest:
    """Write a backup of the whole desk to `path`, while it is in use: checked and durable, or not at all.

    A file of that name is replaced only with `force`. `progress(bytes done, all bytes)` is called now and then;
    returning False stops. Raises BadInput (also Stopped) or MachineFault; a file of that name is then as it was.
    """
    from legaldesk.records.backups.backup import back_up as written

    check_target(path)
    version = importlib.metadata.version("legaldesk")
    return written(desk.place, path, program=version, at=desk.now(), force=force, progress=progress)


def restore(
    path: Path,
    place: Path | None = None,
    *,
    by: str | None = None,
    force: bool = False,
    now: Callable[[], datetime] = present_moment,
    progress: Callable[[int, int], bool] | None = None,
) -> Restored:
    """Check the backup `path` and restore it into the data folder `place`, which nobody may have open.

    A desk that is there is replaced only with `force`, and kept in a folder there. `by` is who restores (default: the
    login name). `progress(bytes done, all bytes)` is called now and then; returning False stops. Raises BadInput (also
    Stopped) or MachineFault; what was there is then as it was.
    """
    from legaldesk.records.backups.restoring import restore as restored

    with opened(path) as file:
        return restored(
            place or default_address().folder,
            file,
            str(path),
            by=by or login_name(),
            at=now(),
            force=force,
            progress=progress,
        )
