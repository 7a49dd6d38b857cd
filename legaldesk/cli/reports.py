"""`legaldesk report`: one report, as lines, JSON, or a file."""

from __future__ import annotations

import argparse
from datetime import date

from legaldesk.cli.context import Context
from legaldesk.desk.files import check_target
from legaldesk.desk.report_files import PALETTES, check_kind, report_json, report_lines, write_report
from legaldesk.desk.reporting import ReportName, make_report
from legaldesk.domain.errors import BadInput
from legaldesk.domain.moments import parse_day


def report(context: Context, options: argparse.Namespace) -> int:
    """Print one report, or with -o write it to a file."""
    first, last = _day("--from", options.first), _day("--to", options.last)
    if options.output is not None:
        check_kind(options.output)
        check_target(options.output)
    made = make_report(context.desk, ReportName(options.name), first, last)
    if options.output is not None:
        write_report(context.desk, made, options.output, PALETTES[options.palette])
    if context.as_json:
        context.say_json(report_json(made))
    elif options.output is not None:
        context.say(f"{made.title}, {made.first} to {made.last}, in {options.output}")
    else:
        for line in report_lines(made):
            context.say(line)
    return 0


def _day(option: str, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return parse_day(text)
    except ValueError as fault:
        raise BadInput(f"{option}: {fault}") from None
