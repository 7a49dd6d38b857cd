"""`legaldesk verify` and `legaldesk demo`."""

from __future__ import annotations

import argparse

from legaldesk.cli.context import Context
from legaldesk.cli.progress import Progress
from legaldesk.desk import checking
from legaldesk.desk.demo import fill

FOUND_WRONG = 3


def verify(context: Context, options: argparse.Namespace) -> int:
    """Check the desk; exit code 3 and the findings, the first fault first, if anything is wrong."""
    del options
    findings = checking.verify(context.desk, Progress("verifying"))
    if context.as_json:
        context.say_json({"ok": not findings, "findings": [{"where": it.where, "what": it.what} for it in findings]})
    elif not findings:
        context.say("everything is as it was saved")
    for finding in findings:
        context.warn(f"{finding.where}: {finding.what}")
    return FOUND_WRONG if findings else 0


def demo(context: Context, options: argparse.Namespace) -> int:
    """Fill an empty desk with invented deliveries."""
    logged = fill(context.desk, options.count, Progress("inventing"))
    if context.as_json:
        context.say_json({"logged": logged, "data_dir": str(context.desk.place)})
    else:
        context.say(f"{logged:,} invented deliveries logged in {context.desk.place}")
    return 0
