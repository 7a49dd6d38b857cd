"""`legaldesk verify` and `legaldesk demo`."""

from __future__ import annotations

import argparse
import sys
import time

from legaldesk.cli.context import Context
from legaldesk.desk import checking
from legaldesk.desk.demo import fill

_SHOW_EVERY = 0.5
"""Seconds between two lines of progress."""
FOUND_WRONG = 3


def verify(context: Context, options: argparse.Namespace) -> int:
    """Check the desk; exit code 3 and the findings, the first fault first, if anything is wrong."""
    del options
    findings = checking.verify(context.desk, _Progress("verifying"))
    if context.as_json:
        context.say_json({"ok": not findings, "findings": [{"where": it.where, "what": it.what} for it in findings]})
    elif not findings:
        context.say("everything is as it was saved")
    for finding in findings:
        context.warn(f"{finding.where}: {finding.what}")
    return FOUND_WRONG if findings else 0


def demo(context: Context, options: argparse.Namespace) -> int:
    """Fill an empty desk with invented deliveries."""
    logged = fill(context.desk, options.count, _Progress("inventing"))
    if context.as_json:
        context.say_json({"logged": logged, "data_dir": str(context.desk.place)})
    else:
        context.say(f"{logged:,} invented deliveries logged in {context.desk.place}")
    return 0


class _Progress:
    """Shows how far long work has come, on standard error, where a person watches."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = time.monotonic()
        self._watched = sys.stderr.isatty()

    def __call__(self, done: int, everything: int) -> bool:
        now = time.monotonic()
        if self._watched and now - self._shown >= _SHOW_EVERY:
            self._shown = now
            sys.stderr.write(f"\r{self._what} {done:,} of {everything:,} ")
            sys.stderr.flush()
        return True
