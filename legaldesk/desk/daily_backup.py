"""The daily backup: made where today's is missing, and older ones rotated away once the new one is checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from legaldesk.desk.backing_up import Progress, back_up
from legaldesk.desk.desk import Desk
from legaldesk.desk.settings import load_settings
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.rotation import daily_name
from legaldesk.domain.settings import BACKUP_DAILY, BACKUP_FOLDER, DeskSettings
from legaldesk.records.places import make_private

if TYPE_CHECKING:
    from legaldesk.records.backups.backup_file import Manifest
    from legaldesk.records.backups.dailies import Daily

_MOST_A_DAY = 99


@dataclass(frozen=True, slots=True)
class MadeDaily:
    """A daily backup that was made: where, what is in it, and the older ones that were removed for it."""

    file: Path
    manifest: Manifest
    removed: tuple[Path, ...]


def is_wanted(desk: Desk, settings: DeskSettings) -> bool:
    """Whether this desk is backed up every day by itself; a shared one only where that was set to true here."""
    return settings.backup_daily and (not desk.address.database or BACKUP_DAILY.name in settings.given)


def daily_folder(desk: Desk, settings: DeskSettings) -> Path:
    """The folder of the daily backups. Raises BadInput if it is the data folder itself."""
    folder = Path(settings.backup_folder) if settings.backup_folder else desk.place / "backups"
    if folder.resolve() == desk.place.resolve():
        raise BadInput(
            Phrase(
                "{name}: {folder} is the data folder; choose a folder for backups alone",
                name=BACKUP_FOLDER.name,
                folder=folder,
            )
        )
    return folder


def back_up_if_wanted(desk: Desk, progress: Progress | None = None) -> MadeDaily | None:
    """Do what `back_up_daily` does if the settings want a daily backup."""
    settings = load_settings(desk.place)
    return back_up_daily(desk, progress, settings) if is_wanted(desk, settings) else None


def back_up_daily(
    desk: Desk, progress: Progress | None = None, settings: DeskSettings | None = None
) -> MadeDaily | None:
    """Back the desk up if today's backup is missing, then remove those that need not be kept.

    Attached files are kept once for all of them, in the folder `scans` there.

    None if there is one of today (in the office's time zone), or another process is making it. `progress(done, all)` is
    called now and then; returning False stops. Raises BadInput (also Stopped) or MachineFault; then no backup was
    removed, and the next call tries again.
    """
    from legaldesk.records.backups.dailies import remove_unfinished, rotate

    settings = settings or load_settings(desk.place)
    folder = daily_folder(desk, settings)
    today = desk.now().astimezone(desk.zone).date()
    with _held_alone(folder) as ours:
        if not ours or any(daily.day == today for daily in dailies_of(desk, folder)):
            return None
        remove_unfinished(folder)
        names = (daily_name(today, number) for number in range(1, _MOST_A_DAY + 1))
        target = next((folder / name for name in names if not (folder / name).exists()), folder / daily_name(today))
        try:
            manifest = back_up(desk, target, beside=True, progress=progress)
        except BadInput:
            if target.exists() and any(daily.day == today for daily in dailies_of(desk, folder)):
                return None  # made by another process at the same moment, on a disk that knows no holds
            raise
        removed = rotate(dailies_of(desk, folder), target, settings.backup_keep, settings.backup_months)
    return MadeDaily(target, manifest, tuple(removed))


@dataclass(frozen=True, slots=True)
class LastDaily:
    """The daily backup that was made last: its file and when it was made."""

    file: Path
    created_at: datetime


def last_daily(desk: Desk) -> LastDaily | None:
    """The daily backup of this desk that was made last; None if there is none. Raises BadInput or MachineFault."""
    found = dailies_of(desk, daily_folder(desk, load_settings(desk.place)))
    return LastDaily(found[0].file, found[0].manifest.created_at) if found else None


def dailies_of(desk: Desk, folder: Path) -> list[Daily]:
    """The daily backups of this desk in `folder`, the one that was made last first. Raises MachineFault."""
    from legaldesk.records.backups.dailies import dailies
    from legaldesk.records.disk_faults import guarded_disk

    with guarded_disk(folder):
        return dailies(folder, desk.log.store)


@contextmanager
def _held_alone(folder: Path) -> Iterator[bool]:
    """Whether no other process is making daily backups in `folder`, which is made if need be; it is ours meanwhile."""
    from legaldesk.records.hold import take

    try:
        make_private(folder)
        hold = take(folder, alone=True, wait=0)
    except OSError as fault:
        raise MachineFault(
            Phrase(
                "{folder}: the folder for the daily backups cannot be used ({why}); the log is safe:"
                " name another one (legaldesk settings {name} FOLDER)",
                folder=folder,
                why=fault.strerror,
                name=BACKUP_FOLDER.name,
            )
        ) from None
    try:
        yield hold is not None
    finally:
        if hold is not None:
            hold.release()
