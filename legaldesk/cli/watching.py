"""Long work at the command line: its progress is shown, and Ctrl+C stops it at its next safe point."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from legaldesk.cli.context import Context
from legaldesk.cli.progress import Progress, Stoppable
from legaldesk.domain.errors import Stopped

INTERRUPTED = 130
"""Exit code of work that the person stopped."""
MEGABYTE = 1_000_000
"""The unit in which bytes are told."""
Done = TypeVar("Done")


def watched(
    context: Context, what: str, work: Callable[[Callable[[int, int], bool]], Done], unit: int = 1
) -> Done | None:
    """Do `work` with its progress shown as `what`, in units of `unit`; None if the person stopped it, which is said."""
    progress = Progress(what)
    with Stoppable() as stop:
        try:
            return work(lambda done, whole: progress(done // unit, whole // unit) and not stop.asked)
        except Stopped as stopped:
            progress.end_line()
            context.warn(str(stopped))
            return None
        finally:
            progress.end_line()
