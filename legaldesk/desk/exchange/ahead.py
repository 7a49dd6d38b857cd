"""Reading a large file in a second process, ahead of the log: one core reads and judges while the other one saves.

The process is this program once more, started with ARGUMENT. It knows policies and calendars as they are when it is
started, and no log; what it finds comes through a pipe, in the order of the file.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
import traceback
from collections.abc import Generator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, NamedTuple

from legaldesk.desk.calendar_shelf import texts_in
from legaldesk.desk.desk import Desk
from legaldesk.desk.exchange.judged import Judged, Outcome
from legaldesk.desk.office_hours import OfficeHours
from legaldesk.domain.errors import DeskError, MachineFault
from legaldesk.domain.judge import Judge
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.policy import PolicyBook
from legaldesk.domain.policy_file import read_policy

ARGUMENT = "--read-ahead"
LARGE = MappingProxyType({".csv": 2_000_000, ".json": 3_000_000, ".xlsx": 500_000})
"""Bytes from which on a file is read so: some five thousand deliveries. For fewer the start is not worth its time."""
_AT_ONCE = 200
"""Deliveries in one message."""
_PIPE = 1 << 20
"""Bytes that the pipe holds, where the system lets one choose."""
_GARBAGE = 100_000
_WITHOUT_CONSOLE = 0x08000200  # CREATE_NO_WINDOW and CREATE_NEW_PROCESS_GROUP
_HELLO = "reading"


class _End(NamedTuple):
    """The last message: what was left out, or what ended it all."""

    left_out: list[str]
    fault: Exception | None


@dataclass(frozen=True, slots=True)
class _Order:
    """All that the second process is told."""

    path: Path
    mapping: dict[str, str]
    policies: tuple[str, ...]
    place: Path
    calendars: dict[str, str]
    by: str
    at: datetime


class Ahead:
    """A file that is being read in a second process; made by `start`, and to be closed."""

    def __init__(self, process: subprocess.Popen[bytes], path: Path) -> None:
        self.left_out: list[str] = []
        self._process = process
        self._path = path

    def outcomes(self) -> Generator[Outcome]:
        """As `Judged.outcomes`. Raises MachineFault where the process has ended too soon."""
        while not isinstance(message := self._next(), _End):
            yield from message
        self.left_out += message.left_out
        if message.fault is not None:
            raise message.fault

    def close(self) -> None:
        """End the process, whatever it is doing."""
        _end(self._process)

    def _next(self) -> list[Outcome] | _End:
        try:
            message: list[Outcome] | _End = _received(self._process)
        except (EOFError, OSError, pickle.UnpicklingError):
            raise MachineFault(
                Phrase(
                    "{path}: the process that was reading it has ended too soon; nothing was imported: try again",
                    path=self._path,
                )
            ) from None
        return message


def is_large(path: Path) -> bool:
    """Whether `path` is a file of thousands of deliveries; whoever reads one that is not there says why."""
    try:
        return path.stat().st_size >= LARGE.get(path.suffix.lower(), 0)
    except OSError:
        return False


def start(desk: Desk, path: Path, mapping: Mapping[str, str], at: datetime) -> Ahead | None:
    """Start reading `path`, a large file; None where no process can be started, or there is no second processor."""
    if (os.cpu_count() or 1) < 2:
        return None
    try:
        calendars = texts_in(desk.log)
    except DeskError:
        calendars = {}  # as OfficeHours does
    texts = tuple(policy.text for policy in desk.book.policies)
    order = _Order(path, dict(mapping), texts, desk.place, calendars, desk.by, at)
    try:
        process = _started()
    except (OSError, ValueError):
        return None
    try:
        if process.stdin is not None:
            with process.stdin as pipe:
                _send(pipe, order)
        if _received(process) == _HELLO:
            return Ahead(process, path)
    except (EOFError, OSError, pickle.PickleError):
        pass
    except BaseException:
        _end(process)
        raise
    _end(process)
    return None


def main() -> int:
    """The second process: reads an order, sends what it finds, and ends when nobody listens any more."""
    gc.set_threshold(_GARBAGE)
    order: _Order = pickle.load(sys.stdin.buffer)  # noqa: S301  (from the process that started this one)
    with suppress(BrokenPipeError), sys.stdout.buffer as pipe:
        _send(pipe, _HELLO)
        book = PolicyBook([read_policy(text, "policy") for text in order.policies])
        judge = Judge(book, OfficeHours(order.place, book, lambda: order.calendars))
        judged = Judged(order.path, order.mapping, judge, order.by, order.at)
        _send(pipe, _End(judged.left_out, _sent_all(pipe, judged)))
    return 0


def _sent_all(pipe: IO[bytes], judged: Judged) -> Exception | None:
    """Send what becomes of each row; gives what ended it too soon, to be raised in the first process."""
    fault: Exception | None = None
    some: list[Outcome] = []
    try:
        for outcome in judged.outcomes():
            some.append(outcome)
            if len(some) == _AT_ONCE:
                _send(pipe, some)
                some = []
    except BrokenPipeError:
        raise
    except Exception as raised:  # noqa: BLE001
        if not isinstance(raised, DeskError):
            raised.add_note(traceback.format_exc())
        fault = raised
    _send(pipe, some)
    return fault


def _started() -> subprocess.Popen[bytes]:
    """This program once more, out of reach of the terminal's Ctrl+C. Raises OSError."""
    if getattr(sys, "frozen", False):
        command = [sys.executable, ARGUMENT]
    else:
        source = f"import sys; sys.path[:] = {sys.path!r}; from legaldesk.cli import main; main([{ARGUMENT!r}])"
        command = [sys.executable, "-c", source]
    windows = sys.platform == "win32"
    return subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pipesize=_PIPE,
        process_group=None if windows else 0,
        creationflags=_WITHOUT_CONSOLE if windows else 0,
    )


def _send(pipe: IO[bytes], message: object) -> None:
    pickle.dump(message, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _received(process: subprocess.Popen[bytes]) -> Any:
    if process.stdout is None:
        raise EOFError
    return pickle.load(process.stdout)  # noqa: S301  (from the process that was started here)


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        process.kill()
    with process:  # closes its pipes and waits for it
        pass
