"""`legaldesk undo`, `assign`, `note` and `why`: what is done with a delivery beside deciding it."""

from __future__ import annotations

import argparse

from legaldesk.cli.context import Context
from legaldesk.cli.printing import shown_json, verdict_line
from legaldesk.desk import deciding, finding, handing_over
from legaldesk.domain.errors import BadInput
from legaldesk.domain.explaining import explained


def undo(context: Context, options: argparse.Namespace) -> int:
    """Take back what was done last."""
    record = deciding.undo(context.desk, options.reference, options.reason, options.revision)
    return _told(context, options.reference, f"undone  {record.status}  {verdict_line(record.verdict)}")


def assign(context: Context, options: argparse.Namespace) -> int:
    """Give a delivery to a person."""
    record = handing_over.assign(context.desk, options.reference, options.person, revision=options.revision)
    return _told(context, options.reference, f"assigned to {record.handling.assigned_to or 'nobody'}")


def note(context: Context, options: argparse.Namespace) -> int:
    """Put a note into the history."""
    record = handing_over.note(context.desk, options.reference, options.text)
    asked = ", ".join(record.handling.mentions)
    return _told(context, options.reference, f"noted{f'; asked: {asked}' if asked else ''}")


def why(context: Context, options: argparse.Namespace) -> int:
    """Print why the policy judged as it did."""
    record = context.desk.log.get(options.reference)
    judged = record.judged
    policy = context.desk.book.version(judged.policy_version)
    if policy is None:
        raise BadInput(f"{options.reference}: no version of the policy was in force on its day of receipt")
    told = explained(policy, judged)
    if context.as_json:
        grounds = [{"label": one.label, "sentence": one.sentence, "means": one.means} for one in told.grounds]
        context.say_json(
            {
                "reference": options.reference,
                "policy_version": policy.version,
                "grounds": grounds,
                "rule": told.rule,
                "name": told.name,
                "row": told.row,
                "written": told.written,
            }
        )
        return 0
    context.say(verdict_line(judged))
    for one in told.grounds:
        context.say(f"{one.label}: {one.sentence}")
        context.say(f"  here: {one.means}")
    context.say(f"Row {told.row} of {told.rows}, {told.rule}: {told.name} (version {policy.version})")
    for line in told.written.splitlines():
        context.say(f"  {line}")
    return 0


def _told(context: Context, reference: str, text: str) -> int:
    if context.as_json:
        context.say_json(shown_json(finding.show(context.desk, reference)))
    else:
        context.say(f"{reference}  {text}")
    return 0
