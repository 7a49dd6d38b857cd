"""`legaldesk backup` and `legaldesk restore`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from legaldesk.cli.context import Context
from legaldesk.cli.watching import INTERRUPTED, MEGABYTE, watched
from legaldesk.desk import backing_up, daily_backup
from legaldesk.desk.places import desk_exists
from legaldesk.domain.errors import BadInput

if TYPE_CHECKING:  # it is opened by the context
    from legaldesk.desk.desk import Desk


def backup(context: Context, options: argparse.Namespace) -> int:
    """Write the whole desk to one file, or make today's daily backup, while it is in use."""
    if options.daily == (options.file is not None) or (options.daily and options.force):
        raise BadInput("backup: name either FILE (with --force to replace it) or --daily")
    address = context.address
    if not desk_exists(address):
        raise BadInput(
            f"{address.folder}: holds no desk, so there is nothing to back up; name its data folder with --data-dir"
        )
    desk = context.desk
    if options.daily:
        return _daily(context, desk)
    made = watched(
        context,
        "backing up, MB:",
        lambda progress: backing_up.back_up(desk, options.file, force=options.force, progress=progress),
        MEGABYTE,
    )
    if made is None:
        return INTERRUPTED
    if context.as_json:
        context.say_json({"file": str(options.file), **made.as_json()})
    else:
        context.say(f"{options.file}: {_held(made.deliveries, made.history_entries)}, checked")
    return 0


def _daily(context: Context, desk: Desk) -> int:
    """Make today's backup if it is missing; what is there already is no failure."""
    done = watched(
        context,
        "backing up, MB:",
        lambda progress: (daily_backup.back_up_daily(desk, progress),),
        MEGABYTE,
    )
    if done is None:
        return INTERRUPTED
    (daily,) = done
    if context.as_json:
        told = {} if daily is None else {"removed": [str(file) for file in daily.removed], **daily.manifest.as_json()}
        context.say_json({"file": None if daily is None else str(daily.file), **told})
    elif daily is None:
        context.say("today's backup is there already, or is being made")
    else:
        kept = _held(daily.manifest.deliveries, daily.manifest.history_entries)
        context.say(f"{daily.file}: {kept}, checked; {len(daily.removed)} older removed")
    return 0


def restore(context: Context, options: argparse.Namespace) -> int:
    """Bring a desk back from a backup."""
    address, by = context.address, getattr(options, "by", None)
    done = watched(
        context,
        "restoring, MB:",
        lambda progress: backing_up.restore(options.file, address, by=by, force=options.force, progress=progress),
        MEGABYTE,
    )
    if done is None:
        return INTERRUPTED
    manifest, replaced = done.manifest, done.replaced
    if context.as_json:
        named = {"database": address.shared_name} if address.database else {"data_dir": str(address.folder)}
        context.say_json({**named, "replaced": replaced or None, "backup": manifest.as_json()})
        return 0
    held = _held(manifest.deliveries, manifest.history_entries)
    context.say(
        f"{address.shared_name or address.folder}: restored to {manifest.created_at:%Y-%m-%d %H:%M:%S %Z}, {held}"
    )
    if replaced:
        context.say(f"the desk that it replaced is kept in {replaced}")
    return 0


def _held(deliveries: int, entries: int) -> str:
    return (
        f"{deliveries:,} {'delivery' if deliveries == 1 else 'deliveries'},"
        f" {entries:,} {'entry' if entries == 1 else 'entries'} of history"
    )
