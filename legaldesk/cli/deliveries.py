"""`legaldesk log`, `show`, `find`, `amend`, `close`, `reopen`, `void` and `decide`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from pydantic_core import from_json

from legaldesk.cli.context import Context
from legaldesk.cli.filters import query_of
from legaldesk.cli.printing import delivery_lines, found_line, row_json, shown_json, verdict_line
from legaldesk.cli.timing import timed_json, timed_lines
from legaldesk.cli.watching import INTERRUPTED, MEGABYTE, watched
from legaldesk.desk import correspondence, deciding, finding, intake
from legaldesk.desk.attaching import check_files
from legaldesk.desk.files import check_target, decode, read_text, write_whole
from legaldesk.desk.timing import timed
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.json_keys import GIVEN_TWICE, repeated_key, shown_key
from legaldesk.domain.reading import InvalidDelivery
from legaldesk.domain.vocabulary import Disposition, LetterKind

FILE_LIMIT = 64_000_000
"""Largest file with one delivery, in bytes."""
MOST_FOUND = 1_000_000


def log(context: Context, options: argparse.Namespace) -> int:
    """Log a delivery; with --letter also write its letter, unless it is held (exit 2, the delivery is logged)."""
    if options.letter is not None:
        check_target(options.letter)
    check_files(options.attach)
    facts = _read(options.file)
    try:
        logged = watched(
            context,
            "attaching, MB:",
            lambda progress: intake.log_delivery(context.desk, facts, options.attach, progress),
            MEGABYTE,
        )
    except InvalidDelivery as refused:
        if refused.field:
            raise
        raise BadInput(f"{_name(options.file)}: {refused}") from None
    if logged is None:
        return INTERRUPTED
    record = logged.record
    try:
        _say_logged(context, logged)
        sys.stdout.flush()
    except OSError as fault:
        if isinstance(fault, BrokenPipeError):
            raise
        raise MachineFault(f"{record.reference} is logged, but that could not be written ({fault.strerror})") from None
    if options.letter is None:
        return 0
    if record.verdict.letter == LetterKind.HOLD:
        raise BadInput(
            f"--letter: {record.reference} is logged, but its letter is held until counsel decides; nothing was written"
        )
    _write_letter(context, record.reference, options.letter)
    return 0


def _say_logged(context: Context, logged: intake.Logged) -> None:
    record = logged.record
    if context.as_json:
        context.say_json(
            {
                "reference": record.reference,
                "verdict": record.verdict.as_json(),
                "duplicates": [{"reference": entry.reference, "kind": entry.kind.value} for entry in logged.duplicates],
            }
        )
    else:
        context.say(f"{record.reference}  {verdict_line(record.verdict)}")
        for entry in logged.duplicates:
            context.say(f"  looks like {entry.reference} ({entry.kind.value.replace('_', ' ')})")


def _write_letter(context: Context, reference: str, out: Path) -> None:
    entry = correspondence.letter(context.desk, reference)
    write_whole(out, entry.pdf)
    correspondence.mark_saved(context.desk, entry.stored)


def show(context: Context, options: argparse.Namespace) -> int:
    """Print one delivery whole."""
    shown = finding.show(context.desk, options.reference)
    of_time = timed(context.desk, options.reference)
    if context.as_json:
        context.say_json(shown_json(shown) | timed_json(of_time))
        return 0
    for line in delivery_lines(shown, context.desk.zone):
        context.say(line)
    for line in timed_lines(of_time):
        context.say(line)
    return 0


def find(context: Context, options: argparse.Namespace) -> int:
    """Print what the log holds about the words and filters, newest first."""
    if not 1 <= options.limit <= MOST_FOUND:
        raise BadInput(f"--limit: {options.limit} is not a number between 1 and {MOST_FOUND:,}")
    rows = finding.find(context.desk, query_of(options, options.text), options.limit)
    if context.as_json:
        context.say_json([row_json(row) for row in rows])
    else:
        for row in rows:
            context.say(found_line(row, context.desk.zone))
    return 0


def amend(context: Context, options: argparse.Namespace) -> int:
    """Correct facts of a delivery."""
    text = _read(options.file)
    try:
        changes: Any = from_json(text)
    except ValueError as fault:
        raise BadInput(
            f"{_name(options.file)}: this is not valid JSON ({fault}); give one JSON object with the facts to change"
        ) from None
    if not isinstance(changes, dict):
        raise BadInput(f"{_name(options.file)}: must be a JSON object with the facts to change")
    if (path := repeated_key(text)) is not None:
        raise BadInput(f"{shown_key(path)}: {GIVEN_TWICE}", path)
    record = intake.amend(context.desk, options.reference, changes, options.reason, options.revision)
    return _told(context, record.reference, f"amended  {verdict_line(record.verdict)}")


def close(context: Context, options: argparse.Namespace) -> int:
    """Close a delivery."""
    deciding.close(context.desk, options.reference, options.reason, options.revision)
    return _told(context, options.reference, "closed")


def reopen(context: Context, options: argparse.Namespace) -> int:
    """Reopen a closed delivery."""
    deciding.reopen(context.desk, options.reference, options.reason, options.revision)
    return _told(context, options.reference, "reopened")


def void(context: Context, options: argparse.Namespace) -> int:
    """Void a delivery that was logged by mistake."""
    deciding.void(context.desk, options.reference, options.reason, options.revision)
    return _told(context, options.reference, "void")


def decide(context: Context, options: argparse.Namespace) -> int:
    """Record counsel's decision."""
    record = deciding.decide(
        context.desk, options.reference, Disposition(options.disposition), options.reason, options.revision
    )
    return _told(context, record.reference, f"decided  {verdict_line(record.verdict)}")


def _told(context: Context, reference: str, text: str) -> int:
    if context.as_json:
        context.say_json(shown_json(finding.show(context.desk, reference)))
    else:
        context.say(f"{reference}  {text}")
    return 0


def _name(file: str) -> str:
    return "standard input" if file == "-" else file


def _read(name: str) -> str:
    if not name:
        raise BadInput("FILE: has no name; name a file, or - for standard input")
    if name == "-":
        text = decode(sys.stdin.buffer.read(FILE_LIMIT + 1), _name(name), FILE_LIMIT)
    else:
        text = read_text(Path(name), FILE_LIMIT)
    if not text.strip():
        raise BadInput(f"{_name(name)}: is empty; give one JSON object")
    return text
