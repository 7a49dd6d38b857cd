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

LACKING = 3
"""Exit code where all was done but for attached files whose content is missing or damaged."""


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
        lambda progress: backing_up.back_up(
            desk, options.file, force=options.force, beside=options.scans_beside, progress=progress
        ),
        MEGABYTE,
    )
    if made is None:
        return INTERRUPTED
    if context.as_json:
        context.say_json({"file": str(options.file), **made.as_json()})
    else:
        context.say(f"{options.file}: {_held(made.deliveries, made.history_entries, made.scans.files)}, checked")
    return _warned(context, made.scans.missing)


def _warned(context: Context, missing: tuple[str, ...]) -> int:
    """Name attached files that are not in a backup; the exit code that says so."""
    for named in missing:
        context.warn(f"{named}: could not be backed up, its content is missing or damaged (legaldesk verify tells)")
    return LACKING if missing else 0


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
        kept = _held(daily.manifest.deliveries, daily.manifest.history_entries, daily.manifest.scans.files)
        context.say(f"{daily.file}: {kept}, checked; {len(daily.removed)} older removed")
    return 0 if daily is None else _warned(context, daily.manifest.scans.missing)


def restore(context: Context, options: argparse.Namespace) -> int:
    """Bring a desk back from a backup."""
    address, by = context.address, getattr(options, "by", None)
    done = watched(
        context,
        "restoring, MB:",
        lambda progress: backing_up.restore(
            options.file, address, by=by, force=options.force, incomplete=options.incomplete, progress=progress
        ),
        MEGABYTE,
    )
    if done is None:
        return INTERRUPTED
    manifest, replaced = done.manifest, done.replaced
    if context.as_json:
        named = {"database": address.shared_name} if address.database else {"data_dir": str(address.folder)}
        told = {"replaced": replaced or None, "lacking": list(done.lacking), "backup": manifest.as_json()}
        context.say_json({**named, **told})
        return LACKING if done.lacking else 0
    context.say(
        f"{address.shared_name or address.folder}: restored to {manifest.created_at:%Y-%m-%d %H:%M:%S %Z},"
        f" {_held(manifest.deliveries, manifest.history_entries, manifest.scans.files)}"
    )
    if replaced:
        context.say(f"the desk that it replaced is kept in {replaced}")
    for lacking in done.lacking:
        context.warn(f"{lacking}: was not restored, its content is missing or damaged")
    return LACKING if done.lacking else 0


def _held(deliveries: int, entries: int, files: int) -> str:
    counts = [(deliveries, "delivery", "deliveries"), (entries, "entry of history", "entries of history")]
    if files:
        counts.append((files, "file", "files"))
    return ", ".join(f"{count:,} {one if count == 1 else many}" for count, one, many in counts)
