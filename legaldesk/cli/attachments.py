"""`legaldesk attach`, `file` and `withdraw`."""

from __future__ import annotations

import argparse
from pathlib import Path

from legaldesk.cli.context import Context
from legaldesk.cli.printing import attachment_json, attachment_line
from legaldesk.cli.watching import INTERRUPTED, MEGABYTE, watched
from legaldesk.desk import attaching
from legaldesk.desk.files import check_target
from legaldesk.domain.file_names import file_name


def attach(context: Context, options: argparse.Namespace) -> int:
    """Attach files to a delivery, all or none."""
    attaching.check_files(options.files)
    desk = context.desk
    added = watched(
        context,
        "attaching, MB:",
        lambda progress: attaching.attach(desk, options.reference, options.files, progress),
        MEGABYTE,
    )
    if added is None:
        return INTERRUPTED
    if context.as_json:
        context.say_json({"reference": added[0].reference, "attachments": [attachment_json(one) for one in added]})
    else:
        for one in added:
            context.say(f"{one.reference}  {attachment_line(one, desk.zone)}")
    return 0


def file(context: Context, options: argparse.Namespace) -> int:
    """Save an attached file, checked against its hash."""
    desk = context.desk
    found = attaching.attachment(desk, options.reference, options.number)
    out = options.output or Path(file_name(found.name, f"{found.reference}-{found.number}"))
    check_target(out)
    saved = watched(
        context,
        "saving, MB:",
        lambda progress: attaching.save_out(desk, found.reference, found.number, out, progress),
        MEGABYTE,
    )
    if saved is None:
        return INTERRUPTED
    if context.as_json:
        context.say_json({"reference": saved.reference, "file": str(out), **attachment_json(saved)})
    else:
        context.say(str(out))
    return 0


def withdraw(context: Context, options: argparse.Namespace) -> int:
    """Say that an attached file does not belong to the delivery; it stays, listed as withdrawn."""
    gone = attaching.withdraw(context.desk, options.reference, options.number, options.reason)
    if context.as_json:
        context.say_json({"reference": gone.reference, **attachment_json(gone)})
    else:
        context.say(f"{gone.reference}  {attachment_line(gone, context.desk.zone)}")
    return 0
