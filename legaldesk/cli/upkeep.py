"""`legaldesk verify`, `legaldesk doctor` and `legaldesk demo`."""

from __future__ import annotations

import argparse

from legaldesk.cli.context import Context
from legaldesk.cli.progress import Progress
from legaldesk.desk import checking
from legaldesk.desk.demo import fill
from legaldesk.desk.doctor import Health, examine
from legaldesk.desk.places import desk_exists
from legaldesk.domain.errors import BadInput

FOUND_WRONG = 3


def verify(context: Context, options: argparse.Namespace) -> int:
    """Check the desk; exit code 3 and the findings, the first fault first, if anything is wrong."""
    del options
    if not desk_exists(context.address):  # most likely the name of the folder is misspelled: that is no good news
        raise BadInput(
            f"{context.address.folder}: holds no desk, so there is nothing to verify; name its data folder with"
            " --data-dir"
        )
    findings = checking.verify(context.desk, Progress("verifying"))
    if context.as_json:
        context.say_json({"ok": not findings, "findings": [{"where": it.where, "what": it.what} for it in findings]})
    elif not findings:
        context.say("everything is as it was saved")
    for finding in findings:
        context.warn(f"{finding.where}: {finding.what}")
    return FOUND_WRONG if findings else 0


def doctor(context: Context, options: argparse.Namespace) -> int:
    """Look at all that the work needs from this computer; exit code 3 if something must be mended."""
    del options
    sick = False
    found = []
    for one in examine(lambda: context.address, context.folder):
        sick |= one.health is Health.FAULT
        if context.as_json:
            found.append({"what": one.what, "health": one.health.value.lower(), "says": one.says})
        else:
            context.say(f"{one.health.value:5}  {one.what}: {' '.join(one.says.split())}")
    if context.as_json:
        context.say_json({"ok": not sick, "found": found})
    return FOUND_WRONG if sick else 0


def demo(context: Context, options: argparse.Namespace) -> int:
    """Fill an empty desk with invented deliveries."""
    logged = fill(context.desk, options.count, Progress("inventing"))
    if context.as_json:
        context.say_json({"logged": logged, "data_dir": str(context.desk.place)})
    else:
        context.say(f"{logged:,} invented deliveries logged in {context.desk.place}")
    return 0
