"""What the operating system complains about a file, said as one sentence that tells what is safe."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.phrase import Phrase

_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_RIGHT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def guarded_disk(file: Path) -> Iterator[None]:
    """Turn a fault of the operating system about `file` inside the block into a MachineFault."""
    try:
        yield
    except OSError as fault:
        raise MachineFault(disk_sentence(fault, file)) from None


def disk_sentence(fault: OSError, file: Path) -> str:
    """The sentence for an error of the operating system about `file`."""
    if fault.errno in _NO_SPACE:
        return full(file)
    if fault.errno in _NO_RIGHT:
        return unwritable(file)
    return Phrase(
        "{file}: cannot be used ({why}); nothing was changed: check the folder, or choose another one",
        file=file,
        why=fault.strerror,
    )


def full(file: Path) -> str:
    """The sentence where there is no room to write `file`."""
    return Phrase(
        "{file}: the disk is full or refuses to write; nothing of this was saved, everything"
        " saved before is safe: make room and try again",
        file=file,
    )


def unwritable(file: Path) -> str:
    """The sentence where `file` or its folder may not be written."""
    return Phrase(
        "{file}: the folder or the database may not be written; nothing was changed: ask for"
        " the right to write to {parent}, or choose another data folder",
        file=file,
        parent=file.parent,
    )
