"""`legaldesk template check`, `template list` and `template fields`."""

from __future__ import annotations

import argparse

from legaldesk.cli.context import Context
from legaldesk.desk import letter_texts
from legaldesk.domain.errors import BadInput
from legaldesk.domain.words import say

_FAULTY = 2


def check(context: Context, options: argparse.Namespace) -> int:
    """Check letter texts; every fault is one line, and any of them makes the exit code 2."""
    found: dict[str, list[str]] = {}
    for file in options.files:
        try:
            found[str(file)] = letter_texts.faults(file)
        except BadInput as fault:
            found[str(file)] = [str(fault)]
    if context.as_json:
        context.say_json([{"file": file, "faults": faults} for file, faults in found.items()])
    for file, faults in found.items():
        for sentence in faults:
            context.warn(sentence)
        if not faults and not context.as_json:
            context.say(f"{file}: no faults found")
    return _FAULTY if any(found.values()) else 0


def listing(context: Context, options: argparse.Namespace) -> int:
    """List the letter texts that the desk writes with."""
    del options
    texts = list(letter_texts.letter_texts(context.desk))
    if context.as_json:
        context.say_json(
            [
                {
                    "language": text.language,
                    "kind": text.kind.value,
                    "heading": text.heading,
                    "version": text.version,
                    "own": text.own,
                    "approved": text.approved or None,
                }
                for text in texts
            ]
        )
        return 0
    for text in texts:
        whose = "own" if text.own else "shipped"
        approved = f"approved by {text.approved}" if text.approved else "not approved by counsel"
        context.say(f"{text.language}  {say(text.kind)}: {text.heading} · {whose}, version {text.version}, {approved}")
    return 0


def fields(context: Context, options: argparse.Namespace) -> int:
    """List the fields that a letter text may use."""
    del options
    known = letter_texts.fields()
    if context.as_json:
        context.say_json(dict(known))
        return 0
    for name, says in known.items():
        context.say(f"{name}: {says}")
    return 0
