"""Reports of what went wrong in the program itself: without the words of anybody's case, unless they are asked for."""

from __future__ import annotations

import hashlib
import importlib.metadata
import logging
import platform
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

from legaldesk.records.places import make_private

LOG = "legaldesk"
"""The logger of the program's own lines, which hold no facts of deliveries."""
_BYTES, _KEPT = 256 * 1024, 4
"""How large a log file grows before the next one is begun, and how many older ones are kept."""
_FORMAT = "%(asctime)s %(levelname)s %(message)s"


@dataclass(frozen=True, slots=True)
class Fault:
    """One defect: what was raised (`kind`), where (`frames`: file, line and function), and its `messages`.

    Messages may quote what a person typed; `frames` never do. `mark` is equal for the same defect.
    """

    kind: str
    frames: tuple[str, ...]
    messages: tuple[str, ...]
    at: datetime
    mark: str

    def report(self, *, with_messages: bool) -> str:
        """The report as text, with the messages or without."""
        version = f"LegalDesk {importlib.metadata.version('legaldesk')}, Python {platform.python_version()}"
        head = [
            f"{version}, {platform.platform()}",
            f"{self.at:%Y-%m-%d %H:%M:%S} UTC, mark {self.mark}",
            "",
            self.kind,
            *self.frames,
        ]
        if with_messages:
            head += ["", "Messages:", *self.messages]
        return "\n".join(head) + "\n"


def fault_of(raised: BaseException, at: datetime) -> Fault:
    """`raised` as a fault, with what led to it."""
    kinds: list[str] = []
    frames: list[str] = []
    messages: list[str] = []
    cause: BaseException | None = raised
    while cause is not None and len(kinds) < 5:  # deep enough for every cause that helps
        kinds.append(type(cause).__name__)
        messages.append(f"{type(cause).__name__}: {cause}")
        frames += [f"  {_place(frame)}" for frame in traceback.extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    kind = ", after ".join(kinds)
    mark = hashlib.sha256("\n".join([kind, *frames]).encode("utf-8", "replace")).hexdigest()[:10]
    return Fault(kind, tuple(frames), tuple(messages), at, mark)


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    inside = path.parts[-3:] if len(path.parts) > 3 else path.parts  # no names of users and their folders
    return f"{'/'.join(inside)}, line {frame.lineno}, {frame.name}"


class _Bare(logging.Filter):
    """Lets the program's own lines pass as they are; of others only who said something, for it might quote a case."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.partition(".")[0] != LOG:
            record.msg, record.args = f"{record.name} said something", None
            record.exc_info = record.exc_text = None
        return True


@dataclass
class FaultLog:
    """The log files in the folder `logs` of the data folder `place`: defects and starts, rotated, without case facts.

    Nothing is written before `open`; a folder that cannot be written makes it silent.
    """

    place: Path
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    seen: dict[str, int] = field(default_factory=dict)
    _handler: RotatingFileHandler | None = None
    _watched: TextIO | None = None

    @property
    def folder(self) -> Path:
        """Where the log files are."""
        return self.place / "logs"

    @property
    def _native(self) -> Path:
        return self.folder / "native.txt"

    def open(self) -> str:
        """Begin to write; returns what a native crash of the last run left, or an empty text."""
        try:
            make_private(self.folder)
            self._handler = RotatingFileHandler(
                self.folder / "legaldesk.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
            )
            left = self._native.read_text("utf-8", "replace").strip() if self._native.is_file() else ""
        except OSError:
            self._handler = None
            return ""
        self._handler.setFormatter(logging.Formatter(_FORMAT))
        self._handler.addFilter(_Bare())
        logging.getLogger().addHandler(self._handler)
        self.write(f"started: LegalDesk {importlib.metadata.version('legaldesk')} on {sys.platform}")
        if left:
            self.write("the last run ended in a native crash")
        return left

    def watch_native(self) -> None:
        """Have a crash in a native library leave the Python lines that led to it; told by the next `open`."""
        import faulthandler

        try:
            self._watched = self._native.open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._watched, all_threads=True)

    def write(self, text: str) -> None:
        """Write a line of the program's own."""
        if self._handler is not None:
            self._handler.handle(logging.LogRecord(LOG, logging.INFO, "", 0, text, None, None))

    def keep(self, fault: Fault) -> int:
        """Write `fault` unless it was written before; returns how often it has happened by now."""
        count = self.seen[fault.mark] = self.seen.get(fault.mark, 0) + 1
        if count == 1:
            self.write(f"defect {fault.mark}: {fault.kind}\n" + "\n".join(fault.frames))
        return count

    def close(self) -> None:
        """End it; the run ended as it should."""
        if self._watched is not None:
            import faulthandler

            faulthandler.disable()
            self._watched.close()
            self._watched = None
            self._native.unlink(missing_ok=True)
        if self._handler is not None:
            self.write("ended")
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None
