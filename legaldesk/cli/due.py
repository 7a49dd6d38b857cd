"""`legaldesk due`: what is due and overdue, by clock, each with why; also as a calendar file."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from legaldesk.cli.context import Context
from legaldesk.desk.due import MOST_EACH, Due, DueList, Standing, due_list
from legaldesk.desk.due_calendar import write_calendar
from legaldesk.desk.files import check_target
from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS, Clock, Running
from legaldesk.domain.day_words import day_words
from legaldesk.domain.settings import CLOCK_EXTRA
from legaldesk.domain.words import by_channel, say

_HEADS = {Standing.OVERDUE: "Overdue", Standing.TODAY: "Today", Standing.SOON: "Soon"}


def due(context: Context, options: argparse.Namespace) -> int:
    """Print the due list; with --ics write it as a calendar file too."""
    if options.ics is not None:
        check_target(options.ics)
    found = due_list(context.desk, options.days, options.person)
    if options.ics is not None:
        write_calendar(context.desk, found, options.ics)
    if context.as_json:
        context.say_json(_as_json(found))
        return 0
    for line in _lines(found):
        context.say(line)
    if options.ics is not None:
        context.say(f"{_dates(len(found.entries))} in {options.ics}")
    return 0


def clock_json(running: Running) -> dict[str, Any]:
    """One clock as JSON."""
    return {
        "clock": running.clock.value,
        "date": running.day.isoformat() if running.day else None,
        "why": running.why,
        "steps": list(running.steps),
    }


def clock_lines(running: Running) -> Iterator[str]:
    """One clock as lines for people."""
    yield f"{CLOCK_WORDS[running.clock]}: {day_words(running.day) if running.day else 'not known'}"
    for step in running.steps:
        yield f"  {step}"


def _lines(found: DueList) -> Iterator[str]:
    if not found.entries:
        yield f"Nothing is due by {day_words(found.until)}."
    for standing, entries in groupby(found.entries, key=lambda entry: entry.standing):
        yield _HEADS[standing]
        for entry in entries:
            yield _line(entry)
    for clock in Clock:
        if clock in found.more:
            yield f"More than {MOST_EACH:,} of “{CLOCK_WORDS[clock]}”: the first ones are shown."
    for channel in found.without_figure:
        yield (
            f"What comes {by_channel(channel)} takes additional processing time, but no figure is set: legaldesk"
            f" settings {CLOCK_EXTRA[channel].name} DAYS"
        )


def _line(entry: Due) -> str:
    row = entry.row
    clock = f"{CLOCK_WORDS[entry.running.clock]}, {entry.running.why}"
    if entry.nearly:
        clock = f"nearly late: {clock}"
    words = (clock, say(row.instrument), row.sender, row.case_number, say(row.disposition), entry.assigned_to)
    return f"  {day_words(entry.day)}  {row.reference}  " + " · ".join(word for word in words if word)


def _as_json(found: DueList) -> dict[str, Any]:
    return {
        "today": found.today.isoformat(),
        "until": found.until.isoformat(),
        "due": [
            {
                "reference": entry.row.reference,
                **clock_json(entry.running),
                "standing": entry.standing.value,
                "nearly_late": entry.nearly,
                "assigned_to": entry.assigned_to,
                "channel": entry.row.channel.value,
                "instrument": entry.row.instrument.value,
                "sender": entry.row.sender,
                "case_number": entry.row.case_number,
                "caption": entry.row.caption,
                "disposition": entry.row.disposition.value,
                "status": entry.row.status.value,
            }
            for entry in found.entries
        ],
        "more": sorted(found.more),
        "without_figure": [channel.value for channel in found.without_figure],
    }


def _dates(count: int) -> str:
    return f"{count:,} {'date' if count == 1 else 'dates'}"
