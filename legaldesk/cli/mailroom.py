"""`legaldesk envelope`, `label`, `fax-cover` and `mail`."""

from __future__ import annotations

import argparse

from legaldesk.cli.context import Context
from legaldesk.desk import correspondence, mailroom
from legaldesk.desk.files import check_target, write_whole


def envelope(context: Context, options: argparse.Namespace) -> int:
    """Write envelopes as PDF."""
    check_target(options.output)
    write_whole(options.output, mailroom.envelopes(context.desk, options.references, options.size, options.sent_by))
    return _told(context, options, options.references)


def label(context: Context, options: argparse.Namespace) -> int:
    """Write file labels as PDF."""
    check_target(options.output)
    write_whole(options.output, mailroom.labels(context.desk, options.references, options.sheet, options.start))
    return _told(context, options, options.references)


def fax_cover(context: Context, options: argparse.Namespace) -> int:
    """Write a fax cover sheet as PDF, with the letter if that is asked for."""
    check_target(options.output)
    pdf, letter = mailroom.fax_cover(
        context.desk, options.reference, options.to_number, with_letter=options.with_letter
    )
    write_whole(options.output, pdf)
    if options.with_letter:
        correspondence.mark_saved(context.desk, letter.stored)
    return _told(context, options, [letter.stored.reference])


def mail(context: Context, options: argparse.Namespace) -> int:
    """Write the letter attached to a message."""
    check_target(options.output)
    made, letter = mailroom.message(context.desk, options.reference, options.to)
    write_whole(options.output, made)
    correspondence.mark_saved(context.desk, letter.stored)
    return _told(context, options, [letter.stored.reference])


def _told(context: Context, options: argparse.Namespace, references: list[str]) -> int:
    if context.as_json:
        context.say_json({"references": references, "file": str(options.output)})
    else:
        context.say(str(options.output))
    return 0
