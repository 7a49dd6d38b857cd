"""The daily backups in a folder: found, told from other people's files, and the superfluous ones removed.

A file counts only if it is called like one, its seal is whole, and its history is the beginning of this log's. So two
desks may back up into one folder, and nothing is removed that this desk did not make.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from legaldesk.domain.errors import BadInput
from legaldesk.domain.rotation import day_of_name, kept_days
from legaldesk.records.backups.backup_file import Manifest, read_manifest
from legaldesk.records.chain import digest_at
from legaldesk.records.hold import take
from legaldesk.records.store import Store

_UNFINISHED = re.compile(r"(daily-.*\.legaldesk)\.\d+\.new", re.ASCII)


@dataclass(frozen=True, slots=True)
class Daily:
    """A daily backup of this desk."""

    file: Path
    day: date
    manifest: Manifest


def dailies(folder: Path, store: Store) -> list[Daily]:
    """The daily backups in `folder` of the log in `store`, the one that was made last first; none without a folder.

    Raises OSError, or MachineFault if the log cannot be read.
    """
    found = []
    for file in folder.glob("daily-*.legaldesk"):
        day = day_of_name(file.name)
        manifest = _sealed(file) if day is not None else None
        if day is not None and manifest is not None:
            with store.guarded(), store.reading() as connection:
                digest = digest_at(connection, manifest.history_entries)
            if digest is not None and digest.hex() == manifest.history_head:
                found.append(Daily(file, day, manifest))
    return sorted(found, key=lambda daily: (daily.manifest.created_at, daily.day, daily.file.name), reverse=True)


def rotate(found: list[Daily], made: Path, keep: int, months: int) -> list[Path]:
    """Remove those of `found` that need not be kept; returns them. `made`, just written and checked, always stays.

    What cannot be removed is left for the next time.
    """
    kept = kept_days((daily.day for daily in found), keep, months)
    removed = []
    for daily in found[1:]:  # the first was made last, whatever the clock said when others were
        if daily.day not in kept and daily.file != made:
            with suppress(OSError):
                daily.file.unlink()
                removed.append(daily.file)
    return removed


def remove_unfinished(folder: Path) -> None:
    """Remove what daily backups that were killed left in `folder`."""
    for left in folder.glob("daily-*.new"):
        found = _UNFINISHED.fullmatch(left.name)
        if found is None or day_of_name(found[1]) is None:
            continue
        with suppress(OSError):
            if hold := take(left, alone=True, wait=0):
                left.unlink()
                hold.release()


def _sealed(file: Path) -> Manifest | None:
    try:
        with file.open("rb") as opened:
            return read_manifest(opened, str(file))
    except (OSError, BadInput):
        return None
