"""Holding a data folder: open logs hold it together; whoever replaces the log holds it alone.

A database that is renamed while a program has it open is how SQLite databases get lost
(https://www.sqlite.org/howtocorrupt.html, section 2.4): that program would go on saving into the file that was put
away. The hold is a lock on the folder itself (or on one file), so it leaves nothing behind, and the system lets go of
it when a process dies. Windows knows no such lock and needs none: there an open database cannot be renamed.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from pathlib import Path

_AGAIN = 0.02
"""Seconds between two tries."""
_TAKEN = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES})


class Hold:
    """A hold that was taken; made by `take`."""

    def __init__(self, handle: int | None) -> None:
        self._handle = handle

    def release(self) -> None:
        """Let go; once is enough."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with contextlib.suppress(OSError):
                os.close(handle)


def take(path: Path, *, alone: bool, wait: float) -> Hold | None:
    """Hold the folder or file `path`, alone or together with others.

    None if others hold it in a way that excludes this one and do not let go within `wait` seconds. A file system that
    knows no such locks gives a hold that holds nothing. Raises OSError if there is no such path.
    """
    if sys.platform == "win32":
        return Hold(None)
    handle = os.open(path, os.O_RDONLY)
    try:
        taken = _lock(handle, alone, time.monotonic() + wait)
    except BaseException:
        os.close(handle)
        raise
    if taken:
        return Hold(handle)
    os.close(handle)
    return None


def _lock(handle: int, alone: bool, until: float) -> bool:
    import fcntl  # Unix only

    while True:
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError as fault:
            if fault.errno not in _TAKEN:
                return True  # no such locks here
        else:
            return True
        if time.monotonic() >= until:
            return False
        time.sleep(_AGAIN)
