"""Folders and archives whose bytes depend on what is in them alone: modes, owners, order and time are set."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import shutil
import stat
import tarfile
from pathlib import Path


def fresh(folder: Path) -> Path:
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def put(path: Path, content: str | bytes) -> Path:
    """Write a file, with the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def settle(folder: Path, epoch: int) -> None:
    """Give everything in `folder` the time `epoch` (seconds) and modes that do not depend on who builds."""
    for path in [*folder.rglob("*"), folder]:
        if not path.is_symlink():
            runs = path.is_dir() or bool(path.stat().st_mode & stat.S_IXUSR)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=not path.is_symlink())


def tar_gz(folder: Path, epoch: int) -> bytes:
    """All that is in `folder` as a compressed archive, owned by root."""
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, packed, epoch) as squeezed, tarfile.open(fileobj=squeezed, mode="w|") as archive:
        for path in sorted(folder.rglob("*")):
            entry = archive.gettarinfo(str(path), path.relative_to(folder).as_posix())
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = epoch
            if entry.isfile():
                with path.open("rb") as file:
                    archive.addfile(entry, file)
            else:
                archive.addfile(entry)
    return packed.getvalue()


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal figures."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size(folder: Path) -> int:
    """How much the files in `folder` hold, in bytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
