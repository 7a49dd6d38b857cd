"""The anchor: count and digest of the history's last entry, kept in a small file beside the database.

A chain alone cannot show that its end was cut off; a second place can. The file is written after each commit without
waiting for the disk and made durable when the log is closed or filled in bulk: after a power cut it may be behind the
database, never ahead. It has two lines that are written in turn, so that a torn write spares the other one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from legaldesk.records.chain import GENESIS, Head
from legaldesk.records.landing import land, unfinished_name

_FORM = "{count:020d} {digest} {check}\n"
_LINE = len(_FORM.format(count=0, digest="0" * 64, check="0" * 8))
_PARTS = 3


class Anchor:
    """The anchor file at `path`.

    One that contradicts the database is evidence: it is `held`, read and never written any more.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.held = False
        self._opened: BinaryIO | None = None

    def create(self) -> None:
        """Make the file for an empty history, durably, unless there is one. Raises OSError."""
        if self.path.exists():
            return
        unfinished = unfinished_name(self.path)
        try:
            unfinished.write_bytes(_line(Head(0, GENESIS)) * 2)
            land(unfinished, self.path)
        finally:
            unfinished.unlink(missing_ok=True)

    def read(self) -> Head | None:
        """The newest head that the file tells of; None if there is no file or nothing legible in it. Raises OSError."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return None
        heads = [_head(content[start : start + _LINE]) for start in (0, _LINE)]
        return max((head for head in heads if head is not None), key=lambda head: head.count, default=None)

    def write(self, head: Head, *, durably: bool = False) -> None:
        """Note `head`. A failure is no fault of the save, which is confirmed: the anchor then stays behind."""
        if self.held:
            return
        with contextlib.suppress(OSError):
            file = self._opened = self._opened or self.path.open("r+b", buffering=0)
            file.seek(head.count % 2 * _LINE)
            file.write(_line(head))
            if durably:
                os.fsync(file.fileno())

    def close(self) -> None:
        """Make what was written durable, and let go of the file."""
        if self._opened is not None:
            with contextlib.suppress(OSError), self._opened as file:
                os.fsync(file.fileno())
            self._opened = None


def _line(head: Head) -> bytes:
    return _FORM.format(count=head.count, digest=head.digest.hex(), check=_check(head)).encode()


def _check(head: Head) -> str:
    return hashlib.sha256(f"{head.count} {head.digest.hex()}".encode()).hexdigest()[:8]


def _head(line: bytes) -> Head | None:
    parts = line.decode("ascii", errors="replace").split()
    if len(parts) != _PARTS or not parts[0].isdecimal():
        return None
    try:
        head = Head(int(parts[0]), bytes.fromhex(parts[1]))
    except ValueError:
        return None
    return head if parts[2] == _check(head) else None
