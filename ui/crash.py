"""What happens when the program itself is at fault: one report in a file, one sentence in the window."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

_REPORT = "fault.txt"


def install(place: Path, tell: Callable[[str], None]) -> None:
    """Send every exception that nobody handles to a file in `place`, and tell where it is."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        tell(report(place, fault))

    sys.excepthook = hook


def report(place: Path, fault: BaseException) -> str:
    """Write `fault` into a file in `place`; returns the sentence for the user. No delivery's facts are in it."""
    lines = traceback.format_exception(fault)
    sys.stderr.writelines(lines)
    path = place / _REPORT
    try:
        place.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{''.join(lines)}\n")
    except OSError:
        return "Something went wrong in the program. What was saved is safe."
    return f"Something went wrong in the program. What was saved is safe. The report is in {path}."
