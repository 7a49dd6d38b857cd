"""Reading and writing the files that a person names: whole or not at all, and one sentence when it fails."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.phrase import Phrase


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """`path` for reading as bytes. Raises BadInput that names the file, also where reading it fails on the way."""
    try:
        with path.open("rb") as file:
            yield file
    except FileNotFoundError:
        raise BadInput(Phrase("{path}: there is no such file", path=path)) from None
    except IsADirectoryError:
        raise BadInput(Phrase("{path}: is a folder; name a file", path=path)) from None
    except OSError as fault:
        raise BadInput(Phrase("{path}: cannot be read ({why})", path=path, why=fault.strerror or fault)) from None


def read_text(path: Path, limit: int) -> str:
    """The UTF-8 text of `path`, of `limit` bytes at most. Raises BadInput that names the file."""
    with opened(path) as file:
        raw = file.read(limit + 1)
    return decode(raw, str(path), limit)


def decode(raw: bytes, name: str, limit: int) -> str:
    """`raw` as UTF-8 text; `name` says in errors where it came from. Raises BadInput if it is longer than `limit`."""
    if len(raw) > limit:
        raise BadInput(Phrase("{name}: larger than {limit} bytes; is it the right file?", name=name, limit=limit))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(Phrase("{name}: is not UTF-8 text; save it as UTF-8", name=name)) from None


def check_target(path: Path) -> None:
    """See whether a file can be written at `path`, before any work is done for it. Raises as `write_whole` does."""
    if path.is_dir():
        raise BadInput(Phrase("{path}: is a folder; name a file", path=path))
    try:
        import tempfile  # takes long, and reading does without

        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except FileNotFoundError:
        raise BadInput(Phrase("{path}: the folder {parent} does not exist", path=path, parent=path.parent)) from None
    except PermissionError:
        raise BadInput(Phrase("{path}: the folder may not be written; choose another one", path=path)) from None
    except OSError as fault:
        raise _failed(path, fault) from None


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that a crash leaves either the old file or the new one.

    Raises BadInput if the folder does not exist or may not be written, MachineFault if the disk is full or fails.
    """
    with written_whole(path) as file:
        file.write(content)


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which becomes `path` when the block ends, durably; if the block raises, nothing changes.

    Raises as `write_whole` does. An OSError inside the block counts as one of this file.
    """
    if path.is_dir():
        raise BadInput(Phrase("{path}: is a folder; name a file", path=path))
    import secrets

    temporary = path.parent / f".{path.name[:40]}.{secrets.token_hex(4)}"
    try:
        file = temporary.open("xb")  # unlike mkstemp, with the rights that the person's other files get
    except FileNotFoundError:
        raise BadInput(Phrase("{path}: the folder {parent} does not exist", path=path, parent=path.parent)) from None
    except PermissionError:
        raise BadInput(Phrase("{path}: the folder may not be written; choose another one", path=path)) from None
    except OSError as fault:
        raise _failed(path, fault) from None
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as fault:
        raise _failed(path, fault) from None
    finally:
        temporary.unlink(missing_ok=True)


def _failed(path: Path, fault: OSError) -> MachineFault | BadInput:
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return MachineFault(Phrase("{path}: the disk is full; nothing was written, the log is safe", path=path))
    if fault.errno in (errno.EROFS, errno.ENAMETOOLONG, errno.EINVAL):
        return BadInput(
            Phrase("{path}: cannot be written ({why}); choose another name or folder", path=path, why=fault.strerror)
        )
    return MachineFault(
        Phrase("{path}: cannot be written ({why}); nothing was written, the log is safe", path=path, why=fault.strerror)
    )
