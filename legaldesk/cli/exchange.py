"""`legaldesk import` and `legaldesk export`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from legaldesk.cli.context import Context
from legaldesk.cli.filters import query_of
from legaldesk.cli.progress import Progress, Stoppable
from legaldesk.desk import exporting, importing
from legaldesk.domain.errors import BadInput, Stopped

SOME_BAD = 2
"""Exit code where --keep-good left bad rows out: a script must not take the file for done."""
_INTERRUPTED = 130


def import_(context: Context, options: argparse.Namespace) -> int:
    """Log the deliveries of a file: all of them, or with --keep-good those that are good."""
    mapping = _mapping(options.map)
    importing.kind_of(options.file)
    progress, bad = Progress("reading"), _Bad(context, str(options.file))
    with Stoppable() as stop:
        try:
            done = importing.import_file(
                context.desk,
                options.file,
                mapping,
                keep_good=options.keep_good,
                dry_run=options.dry_run,
                report=lambda row: bad.tell(row, progress),
                progress=lambda rows: progress(rows) and not stop.asked,
            )
        except Stopped as stopped:
            progress.end_line()
            context.warn(str(stopped))
            return _INTERRUPTED
    progress.end_line()
    if context.as_json:
        context.say_json(
            {
                "imported": len(done.references),
                "good": done.good,
                "bad": done.bad,
                "references": done.references,
                "left_out": done.left_out,
            }
        )
    else:
        for line in _lines(done, options):
            context.say(line)
    if done.bad:
        context.warn(_kept(done, options))
    return SOME_BAD if done.bad else 0


def export(context: Context, options: argparse.Namespace) -> int:
    """Write the deliveries that the filters ask for to a file."""
    progress = Progress("writing")
    importing.kind_of(options.file)
    count = exporting.export_file(context.desk, options.file, query_of(options, newest_first=False), progress)
    progress.end_line()
    if context.as_json:
        context.say_json({"exported": count, "file": str(options.file)})
    else:
        context.say(f"{_deliveries(count)} in {options.file}")
    return 0


class _Bad:
    """Tells each bad row in one line."""

    def __init__(self, context: Context, file: str) -> None:
        self._context = context
        self._file = file

    def tell(self, row: importing.BadRow, progress: Progress) -> None:
        progress.end_line()
        self._context.warn(f"{self._file} {row}")


def _lines(done: importing.Imported, options: argparse.Namespace) -> Iterable[str]:
    if options.dry_run:
        yield f"{_deliveries(done.good)} can be imported; nothing was (--dry-run)"
    elif done.references:
        first, last = done.references[0], done.references[-1]
        yield f"{_deliveries(done.good)} imported: {first}" + (f" to {last}" if last != first else "")
    else:
        yield "nothing was imported"
    if done.left_out:
        yield f"left out: {', '.join(done.left_out)}"


def _kept(done: importing.Imported, options: argparse.Namespace) -> str:
    rows = f"{_deliveries(done.bad)} of {done.good + done.bad:,}"
    if options.dry_run:
        return f"{options.file}: {rows} cannot be imported; nothing was imported (--dry-run)"
    return f"{options.file}: {rows} left out as bad, {done.good:,} imported (--keep-good); do not import them again"


def _deliveries(count: int) -> str:
    return f"{count:,} {'delivery' if count == 1 else 'deliveries'}"


def _mapping(given: Iterable[str]) -> dict[str, Any]:
    mapping: dict[str, str] = {}
    for entry in given:
        column, equals, path = entry.rpartition("=")
        if not equals or not column.strip():
            raise BadInput(f'--map: {entry[:60]!r} is not COLUMN=FIELD; write "Docket no.=instrument.case_number"')
        if column in mapping:
            raise BadInput(f"--map: the column {column[:60]!r} is given twice; say once what it is")
        mapping[column] = path.strip()
    return mapping
