"""`legaldesk print`."""

from __future__ import annotations

import argparse
import sys

from legaldesk.cli.context import Context
from legaldesk.desk import print_job
from legaldesk.desk.printers import send_to_lp
from legaldesk.domain.errors import BadInput


def print_(context: Context, options: argparse.Namespace) -> int:
    """Print the letters that wait, or what is left of the last job."""
    if sys.platform == "win32":
        raise BadInput(
            "print: Windows prints from the window only; `legaldesk letters --pending -o OUT.pdf` makes a file"
        )
    going_on = options.go_on or options.first is not None
    job = print_job.last_job(context.desk, options.first) if going_on else print_job.new_job(context.desk)

    def send(pdf: bytes, title: str) -> None:
        send_to_lp(pdf, title, options.printer, 1)

    def tell(printed: int, everything: int) -> bool:
        if sys.stderr.isatty():
            sys.stderr.write(f"\rprinting {printed + 1} of {everything}")
        return True

    done, left_out = print_job.run(context.desk, job, send, summary=options.summary, progress=tell)
    if sys.stderr.isatty():
        sys.stderr.write("\n")
    for reference in left_out:
        context.warn(f"{reference} was left out: it changed since, and its new letter waits if it may be sent")
    if context.as_json:
        context.say_json({"printed": done.printed - job.printed - len(left_out), "of": len(done.letters)})
    else:
        context.say(done.said)
    return 0
