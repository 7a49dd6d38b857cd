"""`legaldesk backup` and `legaldesk restore`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TypeVar

from legaldesk.cli.context import Context
from legaldesk.cli.progress import Progress, Stoppable
from legaldesk.desk import backing_up
from legaldesk.desk.places import desk_exists
from legaldesk.domain.errors import BadInput, Stopped

_INTERRUPTED = 130
_MEGABYTE = 1_000_000
Done = TypeVar("Done")


def backup(context: Context, options: argparse.Namespace) -> int:
    """Write the whole desk to one file, while it is in use."""
    address = context.address
    if not desk_exists(address):
        raise BadInput(
            f"{address.folder}: holds no desk, so there is nothing to back up; name its data folder with --data-dir"
        )
    desk = context.desk
    made = _watched(
        context,
        "backing up, MB:",
        lambda progress: backing_up.back_up(desk, options.file, force=options.force, progress=progress),
    )
    if made is None:
        return _INTERRUPTED
    if context.as_json:
        context.say_json({"file": str(options.file), **made.as_json()})
    else:
        context.say(f"{options.file}: {_held(made.deliveries, made.history_entries)}, checked")
    return 0


def restore(context: Context, options: argparse.Namespace) -> int:
    """Bring a desk back from a backup."""
    place, by = context.address.folder, getattr(options, "by", None)
    done = _watched(
        context,
        "restoring, MB:",
        lambda progress: backing_up.restore(options.file, place, by=by, force=options.force, progress=progress),
    )
    if done is None:
        return _INTERRUPTED
    manifest, replaced = done.manifest, done.replaced
    if context.as_json:
        kept = None if replaced is None else str(replaced)
        context.say_json({"data_dir": str(place), "replaced": kept, "backup": manifest.as_json()})
        return 0
    held = _held(manifest.deliveries, manifest.history_entries)
    context.say(f"{place}: restored to {manifest.created_at:%Y-%m-%d %H:%M:%S %Z}, {held}")
    if replaced is not None:
        context.say(f"the desk that it replaced is kept in {replaced}")
    return 0


def _watched(context: Context, what: str, work: Callable[[Callable[[int, int], bool]], Done]) -> Done | None:
    """Do `work` with its progress shown; None if the person stopped it."""
    progress = Progress(what)
    with Stoppable() as stop:
        try:
            return work(lambda done, whole: progress(done // _MEGABYTE, whole // _MEGABYTE) and not stop.asked)
        except Stopped as stopped:
            progress.end_line()
            context.warn(str(stopped))
            return None
        finally:
            progress.end_line()


def _held(deliveries: int, entries: int) -> str:
    return (
        f"{deliveries:,} {'delivery' if deliveries == 1 else 'deliveries'},"
        f" {entries:,} {'entry' if entries == 1 else 'entries'} of history"
    )
