"""The content of attached files in a folder: one file each, `ab/abcdef…`, called by its SHA-256.

A file is written under a passing name, brought to disk, linked to its name, and its folders are brought to disk; only
then may a row tell of it. Savers hold the folder together, a sweep holds it alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import time
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.media_types import HEAD
from legaldesk.domain.phrase import Phrase
from legaldesk.records.disk_faults import disk_sentence
from legaldesk.records.hold import Hold, take
from legaldesk.records.landing import land, land_over, sync
from legaldesk.records.places import make_private
from legaldesk.records.scans.keeping import GRACE, PIECE, Incoming, Kept, Readable

_NAME = re.compile(r"[0-9a-f]{64}")
_ARRIVING = "arriving"
_PATIENCE = 15.0
"""Seconds to wait for a sweep to end."""
_AT_ONCE = 500


def file_of(folder: Path, sha256: str) -> Path:
    """The file in the scans folder `folder` that holds the content `sha256`."""
    return folder / sha256[:2] / sha256


class FolderScans:
    """The scans in `folder`, which is made when the first one comes. It is a `ScanStore`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def keeping(self, incoming: Iterable[Incoming]) -> Iterator[list[Kept]]:
        """Keep the content of each of `incoming`, all or nothing."""
        with ExitStack() as stack:
            stack.callback(self._held().release)
            arrived = [self._arrive(one, stack) for one in incoming]
            with _told(self.folder):
                for unfinished, kept in arrived:
                    self._land(unfinished, kept)
                sync(self.folder)
                sync(self.folder.parent)
            yield [kept for _, kept in arrived]

    @contextmanager
    def opened(self, sha256: str) -> Iterator[Readable]:
        """The content `sha256` for reading, unchecked."""
        if not _NAME.fullmatch(sha256):
            raise LookupError(sha256)
        file = file_of(self.folder, sha256)
        with _told(file), ExitStack() as stack:
            try:
                content = stack.enter_context(file.open("rb"))
            except (FileNotFoundError, IsADirectoryError):
                raise LookupError(sha256) from None
            yield content

    def holds(self, sha256: str, size: int) -> bool:
        """Whether there is a file for the content `sha256` that has `size` bytes."""
        with _told(self.folder), contextlib.suppress(FileNotFoundError):
            return file_of(self.folder, sha256).stat().st_size == size
        return False

    def strays(self, wanted: Callable[[Iterable[str]], Container[str]]) -> Iterator[str]:
        """All content that no delivery refers to, seen while no save is under way."""
        suspected = [file for names in self._batches() for file in _left_over(names, wanted)]
        if not suspected:
            return
        with _told(self.folder):
            hold = take(self.folder, alone=True, wait=_PATIENCE)
        if hold is None:
            return
        try:
            yield from [file.name for file in _left_over(suspected, wanted) if file.exists()]
        finally:
            hold.release()

    def sweep(self, wanted: Callable[[Iterable[str]], Container[str]], grace: float = GRACE) -> int:
        """Remove old content that no delivery refers to, and what dead saves left."""
        if not self.folder.is_dir():
            return 0
        with _told(self.folder):
            hold = take(self.folder, alone=True, wait=0)
            if hold is None:
                return 0
            try:
                before = time.time() - grace
                left = [file for names in self._batches() for file in _left_over(names, wanted)]
                left += (self.folder / _ARRIVING).glob("*.new")
                return sum(_removed(file, before) for file in left)
            finally:
                hold.release()

    def _held(self) -> Hold:
        with _told(self.folder):
            make_private(self.folder / _ARRIVING)
            hold = take(self.folder, alone=False, wait=_PATIENCE)
        if hold is None:
            raise MachineFault(
                Phrase(
                    "{folder}: is being tidied up by another program; nothing was saved: try again", folder=self.folder
                )
            )
        return hold

    def _arrive(self, one: Incoming, stack: ExitStack) -> tuple[Path, Kept]:
        """Bring the content to disk under a passing name, which is gone when `stack` is closed."""
        unfinished = self.folder / _ARRIVING / f"{os.getpid()}-{secrets.token_hex(8)}.new"
        stack.callback(_forget, unfinished)
        sha, size, head = hashlib.sha256(), 0, b""
        with _told(self.folder):
            target = unfinished.open("xb")
        try:
            while piece := one.read(PIECE):
                sha.update(piece)
                size += len(piece)
                head = head or piece[:HEAD]
                with _told(self.folder):
                    target.write(piece)
            with _told(self.folder):
                target.flush()
                os.fsync(target.fileno())
        finally:
            with contextlib.suppress(OSError):  # closing writes what is left, which fails again where writing failed
                target.close()
        return unfinished, Kept(one.name, sha.hexdigest(), size, head)

    def _land(self, unfinished: Path, kept: Kept) -> None:
        file = file_of(self.folder, kept.sha256)
        file.parent.mkdir(exist_ok=True)
        land(unfinished, file)
        if not (unfinished.exists() and unfinished.samefile(file)):
            if _digest(file) != kept.sha256 and unfinished.exists():
                land_over(unfinished, file)  # what lay there was damaged
            with contextlib.suppress(OSError):  # it may be another person's
                os.utime(file)  # what was left over is young again: no sweep takes it where locks are unknown
        if os.name == "posix":
            with contextlib.suppress(OSError):
                file.chmod(0o444)  # a hand that slips does not alter an original

    def _batches(self) -> Iterator[list[Path]]:
        """The files that are called by a SHA-256, some hundred at a time; what else lies there is not ours."""
        with _told(self.folder):
            if not self.folder.is_dir():
                return
            for below in sorted(self.folder.iterdir()):
                if len(below.name) == 2 and below.is_dir():
                    files = [file for file in below.iterdir() if _NAME.fullmatch(file.name)]
                    for start in range(0, len(files), _AT_ONCE):
                        yield files[start : start + _AT_ONCE]


def _left_over(files: list[Path], wanted: Callable[[Iterable[str]], Container[str]]) -> list[Path]:
    referred = wanted([file.name for file in files])
    return [file for file in files if file.name not in referred]


def _removed(file: Path, before: float) -> bool:
    """Remove `file` if it was not touched since `before` (seconds since 1970)."""
    with contextlib.suppress(FileNotFoundError):
        if file.stat().st_mtime < before:
            file.chmod(0o644)  # Windows removes no file that may not be written
            file.unlink()
            return True
    return False


def _forget(unfinished: Path) -> None:
    with contextlib.suppress(OSError):
        unfinished.unlink(missing_ok=True)


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say what the system complains about in one sentence."""
    try:
        yield
    except OSError as fault:
        raise MachineFault(disk_sentence(fault, path)) from None
