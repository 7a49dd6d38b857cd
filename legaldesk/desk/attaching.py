"""Files of a delivery, such as its scans: attached all or none, listed, saved out again checked, withdrawn."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import BinaryIO

from legaldesk.desk.desk import Desk
from legaldesk.desk.files import opened, written_whole
from legaldesk.domain.deciding import check_reason
from legaldesk.domain.errors import BadInput, Stopped
from legaldesk.domain.logged import Attachment
from legaldesk.domain.phrase import Phrase

MOST_FILES = 500
"""Most files that are attached in one go."""
Progress = Callable[[int, int], bool]
"""Called with bytes done and all bytes; returns False to stop."""


def attach(
    desk: Desk, reference: str, paths: Sequence[Path], progress: Progress | None = None
) -> tuple[Attachment, ...]:
    """Attach the files at `paths` to a delivery, all or none; the files themselves are not touched.

    `progress` is called now and then. Raises NotFound, BadInput that names the file (a folder, empty, unreadable,
    changed while it was read; also Stopped), or MachineFault.
    """
    if not paths:
        raise BadInput(Phrase("{reference}: name at least one file to attach", reference=reference))
    return desk.log.files.attach(reference, arriving(paths, progress), desk.by, desk.now())


def attachments(desk: Desk, reference: str) -> tuple[Attachment, ...]:
    """The files of a delivery in the order they came, also those that were withdrawn. Raises NotFound."""
    return desk.log.files.of(reference)


def attachment(desk: Desk, reference: str, number: int) -> Attachment:
    """The file `number` of a delivery. Raises NotFound, or MachineFault if it is not what the history tells of."""
    return desk.log.files.one(reference, number)


def save_out(desk: Desk, reference: str, number: int, target: Path, progress: Progress | None = None) -> Attachment:
    """Write the file `number` of a delivery to `target`, whole and as it was attached, or not at all.

    A file that is there is replaced. Raises NotFound, BadInput (also Stopped), or MachineFault, also where the content
    is no longer what was attached.
    """
    found = desk.log.files.one(reference, number)
    done = 0
    with closing(desk.log.files.content(found)) as pieces, written_whole(target) as file:
        for piece in pieces:
            file.write(piece)
            done += len(piece)
            if progress is not None and not progress(done, found.size):
                raise Stopped(Phrase("{target}: stopped; nothing was written", target=target))
    return found


def withdraw(desk: Desk, reference: str, number: int, reason: str) -> Attachment:
    """Say that a file does not belong to a delivery; it stays, listed as withdrawn, and `reason` in the history.

    Raises NotFound, or BadInput for a blank reason or a file that was withdrawn before.
    """
    return desk.log.files.withdraw(reference, number, desk.by, desk.now(), check_reason(reason))


def check_files(paths: Sequence[Path]) -> int:
    """See whether all of `paths` can be attached, before anything is done; returns their size, in bytes.

    Raises BadInput that names the first one that cannot.
    """
    if len(paths) > MOST_FILES:
        raise BadInput(
            Phrase(
                "{count} files at once are too many; attach {most} at most",
                count=len(paths),
                most=MOST_FILES,
            )
        )
    return sum(_size(path) for path in paths)


def arriving(paths: Sequence[Path], progress: Progress | None = None) -> Iterator[Arriving]:
    """The files at `paths`, each open while its turn is. Raises as `attach` does."""
    whole, done = check_files(paths), 0
    for path in paths:
        with opened(path) as file:
            before = os.fstat(file.fileno())
            one = Arriving(path, file, partial(_told, progress, done, whole))
            yield one
            _refuse_changed(path, one.count, before, os.fstat(file.fileno()))
            done += one.count


class Arriving:
    """A file that is being read. `tell(bytes read)` says whether to go on."""

    def __init__(self, path: Path, file: BinaryIO, tell: Callable[[int], bool]) -> None:
        self.name = path.name
        self.count = 0
        self._path = path
        self._file = file
        self._tell = tell

    def read(self, size: int) -> bytes:
        """At most `size` bytes more. Raises BadInput, also Stopped."""
        try:
            piece = self._file.read(size)
        except OSError as fault:
            raise BadInput(
                Phrase(
                    "{path}: cannot be read to its end ({why}); nothing was attached",
                    path=self._path,
                    why=fault.strerror,
                )
            ) from None
        self.count += len(piece)
        if not self._tell(self.count):
            raise Stopped(Phrase("{path}: the attaching was stopped; nothing was attached", path=self._path))
        return piece


def _told(progress: Progress | None, before: int, whole: int, read: int) -> bool:
    return progress is None or progress(before + read, whole)


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except FileNotFoundError:
        raise BadInput(Phrase("{path}: there is no such file", path=path)) from None
    except (OSError, ValueError) as fault:  # ValueError: a NUL in its name
        told = fault.strerror if isinstance(fault, OSError) else Phrase("no file has such a name")
        raise BadInput(Phrase("{path}: cannot be read ({told})", path=path, told=told)) from None
    if stat.S_ISDIR(found.st_mode):
        raise BadInput(Phrase("{path}: is a folder; attach the files in it", path=path))
    if not stat.S_ISREG(found.st_mode):
        raise BadInput(Phrase("{path}: is a device or a pipe; name a file", path=path))
    if found.st_size == 0:
        raise BadInput(Phrase("{path}: is empty; scan or save it again, then attach it", path=path))
    return found.st_size


def _refuse_changed(path: Path, read: int, before: os.stat_result, after: os.stat_result) -> None:
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not same or read != after.st_size:
        raise BadInput(
            Phrase("{path}: changed while it was read; nothing was attached: wait until it is finished", path=path)
        )
