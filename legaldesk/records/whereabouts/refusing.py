"""Refusing a data folder that is no place for a SQLite log, with the reason and the way out."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.records.whereabouts.shares import Mount, read_mac_mounts, read_mountinfo, share_under, windows_share
from legaldesk.records.whereabouts.synced import synced_by

_MOUNTS = Path("/proc/self/mountinfo")
_PATIENCE = 5
"""Seconds that macOS' mount table may take."""


def refuse_a_share(place: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Raise BadInput if the data folder `place`, which may not be there yet, is on a network share or synchronized.

    Where the system does not tell, nothing is refused.
    """
    path = _real(place)
    if share := _share(path):
        raise BadInput(
            Phrase(
                "{place}: is on {share}, where a log gets damaged; nothing was opened or changed:"
                " choose a folder on this computer's own disk (--data-dir), or share the desk"
                " through PostgreSQL (legaldesk settings database URL)",
                place=place,
                share=share,
            )
        )
    if owner := synced_by(path, _has, _home(), environment):
        raise BadInput(
            Phrase(
                "{place}: is in a folder that {owner} synchronizes, which damages a log; nothing was"
                " opened or changed: choose a folder outside it (--data-dir); daily backups may lie"
                " in it",
                place=place,
                owner=owner,
            )
        )


def _real(place: Path) -> Path:
    try:
        return place.resolve()
    except (OSError, RuntimeError):  # RuntimeError: links in a circle, Python 3.12 and older
        return place.absolute()


def _share(path: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        return windows_share(str(path), int(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")))
    return share_under(path, _mounts())


def _mounts() -> list[Mount]:
    """What is mounted where; nothing where the system does not tell."""
    if sys.platform == "darwin":
        return _mac_mounts()
    try:
        return read_mountinfo(_MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        return []


def _mac_mounts() -> list[Mount]:
    import subprocess  # elsewhere a start does without

    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, check=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError):
        return []
    return read_mac_mounts(told.stdout.decode(errors="replace"))


def _has(folder: PurePath, name: str) -> bool:
    try:
        return Path(folder, name).exists()
    except OSError:
        return False


def _home() -> Path:
    try:
        return Path.home().resolve()
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where it is
        return Path("/")
