"""Making a file appear under its name whole or not at all, so that it survives a power cut from then on."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def unfinished_name(file: Path) -> Path:
    """Where this process builds `file` before it appears."""
    return file.with_name(f"{file.name}.{os.getpid()}.new")


def land(unfinished: Path, file: Path) -> None:
    """Give the finished file its name, durably; if there is one of that name by now, that one stays.

    Raises OSError. `unfinished` is left to be removed.
    """
    sync(unfinished)
    with contextlib.suppress(FileExistsError):
        try:
            os.link(unfinished, file)  # unlike a rename, a link never replaces
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if not file.exists():
                unfinished.rename(file)
    sync(file.parent)


def land_over(unfinished: Path, file: Path) -> None:
    """Give the finished file its name, durably, in place of any file of that name. Raises OSError."""
    sync(unfinished)
    unfinished.replace(file)
    sync(file.parent)


def sync(path: Path) -> None:
    """Wait until the file or folder `path` is on the disk. Raises OSError."""
    if os.name == "nt" and path.is_dir():
        return  # Windows has no handle to sync for a folder
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
