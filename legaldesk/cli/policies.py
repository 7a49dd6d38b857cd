"""`legaldesk policy check`, `policy list` and `policy add`."""

from __future__ import annotations

import argparse

from legaldesk.cli.context import Context
from legaldesk.desk import policies
from legaldesk.domain.policy import Policy


def check(context: Context, options: argparse.Namespace) -> int:
    """Validate policy files, each alone and all together."""
    read = [policies.check_file(file) for file in options.files]
    policies.check_together(read)
    if context.as_json:
        context.say_json([_as_json(policy) for policy in read])
    else:
        for file, policy in zip(options.files, read, strict=True):
            context.say(f"{file}: {_line(policy)}: no faults found")
    return 0


def listing(context: Context, options: argparse.Namespace) -> int:
    """List the versions that the desk judges by, the oldest first."""
    del options
    known = policies.versions(context.desk)
    if context.as_json:
        context.say_json([_as_json(policy) for policy in known])
    else:
        for policy in known:
            context.say(_line(policy))
    return 0


def add(context: Context, options: argparse.Namespace) -> int:
    """Add a version to the desk."""
    policies.add_file(context.desk, options.file)
    policy = policies.check_file(options.file)
    if context.as_json:
        context.say_json(_as_json(policy))
    else:
        context.say(f"added: {_line(policy)}")
    return 0


def _line(policy: Policy) -> str:
    return (
        f"version {policy.version} of {policy.company.name}, in force from {policy.effective}, {len(policy.rules)} rows"
    )


def _as_json(policy: Policy) -> dict[str, object]:
    return {
        "version": policy.version,
        "effective": policy.effective.isoformat(),
        "company": policy.company.name,
        "title": policy.title,
        "rows": len(policy.rules),
    }
