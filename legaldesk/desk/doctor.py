"""Looking at everything that the work needs from this computer: what is well, what to know, and what to mend."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from legaldesk.desk.clock_check import check_clock
from legaldesk.desk.opening import open_desk, present_moment, shipped_policies
from legaldesk.desk.places import DeskAddress, desk_exists
from legaldesk.desk.settings import load_settings, settings_path
from legaldesk.domain.errors import DeskError, MachineFault
from legaldesk.resources import resource_root

_PARTS = ("PySide6-Essentials", "sqlcipher3", "SQLAlchemy", "reportlab", "pikepdf", "pypdfium2", "psycopg")
_SCARCE, _TOO_LITTLE = 1_000_000_000, 50_000_000
"""Bytes free on the disk that are to be mentioned, and that are too few to work with."""
_MEGABYTE = 1_000_000
_PATIENCE = 10
"""Seconds that the printing system may take."""
_AHEAD = timedelta(days=1)
_PRINTERS = r"SYSTEM\CurrentControlSet\Control\Print\Printers"


class Health(StrEnum):
    """How one thing stands."""

    WELL = "ok"
    NOTE = "note"
    FAULT = "FAULT"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was looked at, how it stands, and what there is to say in one sentence."""

    what: str
    health: Health
    says: str


def examine(locate: Callable[[], DeskAddress], folder: Path, now: datetime | None = None) -> Iterator[Found]:
    """Look at everything, one thing after the other; `locate` finds the desk whose data folder is `folder`.

    `now` is the present moment (aware). Nothing is changed but for a temporary file in the folder.
    """
    moment = now or present_moment()
    yield Found("versions", Health.WELL, _versions())
    yield _clock(moment, folder)
    yield _settings(folder)
    yield _permissions(folder)
    yield _disk(folder)
    yield _looked("policy", _policies)
    yield _looked("fonts", _fonts)
    yield _printers()
    try:
        address = locate()
    except DeskError as fault:
        yield Found("database", Health.FAULT, str(fault))
        return
    yield _database(address)


def _looked(what: str, look: Callable[[], str]) -> Found:
    try:
        return Found(what, Health.WELL, look())
    except (DeskError, OSError) as fault:
        return Found(what, Health.FAULT, str(fault))


def _versions() -> str:
    parts = [f"LegalDesk {importlib.metadata.version('legaldesk')}", f"Python {platform.python_version()}"]
    for name in _PARTS:
        try:
            parts.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:  # a bundle keeps no such notes
            continue
    return ", ".join([*parts, platform.platform()])


def _clock(now: datetime, folder: Path) -> Found:
    try:
        check_clock(now)
    except MachineFault as fault:
        return Found("clock", Health.FAULT, str(fault))
    try:
        written = datetime.fromtimestamp((folder / "legaldesk.db").stat().st_mtime, UTC)
    except OSError:  # there is none yet, or the folder is shut, which is told where permissions are looked at
        written = now
    if written > now + _AHEAD:
        says = f"it stands at {now:%Y-%m-%d %H:%M} UTC, but the log was written on {written:%Y-%m-%d}; set it right"
        return Found("clock", Health.FAULT, says)
    return Found("clock", Health.WELL, f"it stands at {now:%Y-%m-%d %H:%M} UTC")


def _settings(folder: Path) -> Found:
    def look() -> str:
        given = len(load_settings(folder).given)
        where = settings_path(folder)
        return f"{given} set in {where}" if where.exists() else f"all as shipped; {where} would hold them"

    return _looked("settings", look)


def _permissions(folder: Path) -> Found:
    there = _nearest(folder)
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as fault:
        says = f"{there}: cannot be written ({fault.strerror}); choose another data folder (--data-dir)"
        return Found("permissions", Health.FAULT, says)
    if os.name == "posix" and there == folder and folder.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        says = f"{folder}: other users of this computer may look into it; chmod 700 keeps them out"
        return Found("permissions", Health.NOTE, says)
    return Found("permissions", Health.WELL, f"{there} can be written")


def _nearest(folder: Path) -> Path:
    """`folder`, or the first one above it that is there; one that may not be looked into counts as there."""
    return next(place for place in (folder, *folder.absolute().parents) if os.path.lexists(place))


def _disk(folder: Path) -> Found:
    there = _nearest(folder)
    free = shutil.disk_usage(there).free
    says = f"{free // _MEGABYTE:,} MB free for {folder}"
    if free < _TOO_LITTLE:
        return Found("disk", Health.FAULT, f"{says}: too little to work with; make room")
    if free < _SCARCE:
        return Found("disk", Health.NOTE, f"{says}: make room soon, or set backup.folder to another disk")
    return Found("disk", Health.WELL, says)


def _policies() -> str:
    return ", ".join(f"{policy.company.name} {policy.version}" for policy in shipped_policies())


def _fonts() -> str:
    from legaldesk.letters.render.fonts import KEYS, Fonts

    fonts = Fonts(resource_root() / "fonts")
    for key in KEYS:
        fonts.face(key).covers("\N{SNOWMAN}")  # beyond what is known beforehand: the file is read
    return f"{len(KEYS)} typefaces can be read"


def _printers() -> Found:
    try:
        names = _windows_printers() if sys.platform == "win32" else _cups_printers()
    except (OSError, subprocess.SubprocessError) as fault:
        return Found("printers", Health.NOTE, f"the printing system does not answer ({fault}); letters can be saved")
    if not names:
        return Found("printers", Health.NOTE, "there is none; letters can be saved as PDF and printed elsewhere")
    return Found("printers", Health.WELL, ", ".join(names))


def _cups_printers() -> list[str]:
    if shutil.which("lpstat") is None:
        return []
    told = subprocess.run(["lpstat", "-e"], capture_output=True, text=True, timeout=_PATIENCE, check=False)  # noqa: S607
    return told.stdout.split()


def _windows_printers() -> list[str]:
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _PRINTERS) as place:
            return [winreg.EnumKey(place, number) for number in range(winreg.QueryInfoKey(place)[0])]
    return []


def _database(address: DeskAddress) -> Found:
    where = f"the shared desk {address.shared_name}" if address.database else str(address.folder)
    if not desk_exists(address):
        return Found("database", Health.NOTE, f"{where}: holds no desk yet; the first start makes one")

    def look() -> str:
        desk = open_desk(address)
        try:
            return f"{where}: opens, {desk.log.total():,} deliveries; `legaldesk verify` checks every one"
        finally:
            desk.close()

    return _looked("database", look)
