"""`legaldesk letter` and `legaldesk letters --pending`."""

from __future__ import annotations

import argparse
from pathlib import Path

from legaldesk.cli.context import Context
from legaldesk.cli.printing import found_line, row_json
from legaldesk.desk import correspondence, finding, print_job
from legaldesk.desk.files import check_target, write_whole
from legaldesk.desk.letter_facts import Extras
from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import LetterKind


def letter(context: Context, options: argparse.Namespace) -> int:
    """Write the letter of one delivery, or a copy of it, as PDF."""
    kind = LetterKind(options.kind) if options.kind else None
    reference = finding.show(context.desk, options.reference).record.reference
    out = options.output or Path(f"{reference}{'-copy' if options.copy else ''}.pdf")
    extras = Extras(options.sent_by, tuple(options.enclosure), tuple(options.cc), options.language)
    if options.copy and (options.anew or extras != Extras()):
        raise BadInput(
            "--copy: a copy is what was stored; leave --anew, --language, --sent-by, --enclosure and --cc out"
        )
    check_target(out)
    if options.copy:
        write_whole(out, correspondence.copy_of(context.desk, reference, kind))
    else:
        entry = correspondence.letter(context.desk, reference, kind, extras, anew=options.anew)
        write_whole(out, entry.pdf)
        correspondence.mark_saved(context.desk, entry.stored)
    if context.as_json:
        context.say_json({"reference": reference, "file": str(out)})
    else:
        context.say(str(out))
    return 0


def letters(context: Context, options: argparse.Namespace) -> int:
    """List the letters that wait; with -o write them into one file, which takes them off the list."""
    if options.output is None and (options.first is not None or options.summary):
        raise BadInput("--from and --summary belong to a file; give it with -o OUT.pdf")
    again = options.first is not None
    waiting = [] if again else correspondence.pending(context.desk)
    count = len(waiting)
    if options.output is not None:
        check_target(options.output)
        job = print_job.last_job(context.desk, options.first) if again else print_job.new_job(context.desk)
        left_out = print_job.in_one_file(
            context.desk, job, lambda pdf: write_whole(options.output, pdf), summary=options.summary
        )
        count = len(job.letters) - job.printed - len(left_out)
        for reference in left_out:
            context.warn(f"{reference} was left out: it changed since, and its new letter waits if it may be sent")
    if context.as_json:
        context.say_json([row_json(row) for row in waiting])
    else:
        for row in waiting:
            context.say(found_line(row, context.desk.zone))
        if options.output is not None:
            context.say(f"{count} {'letter' if count == 1 else 'letters'} in {options.output}")
    return 0
