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


def watched(context: Context, what: str, work: Callable[[Callable[..., bool]], Done], unit: int = 1) -> Done | None:
    """Do `work` with its progress shown as `what`, in units of `unit`; None if the person stopped it, which is said.

    `work` is given what it tells its progress to: how much is done, and of how much where it knows that.
    """
    progress = Progress(what)
    with Stoppable() as stop:

        def told(done: int, whole: int | None = None) -> bool:
            return progress(done // unit, None if whole is None else whole // unit) and not stop.asked

        try:
            return work(told)
        except Stopped as stopped:
            progress.end_line()
            context.warn(str(stopped))
            return None
        finally:
            progress.end_line()
