"""`legaldesk calendar`: check calendar files line by line, list and show calendars, add one to the desk."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from legaldesk.cli.context import Context
from legaldesk.desk.calendars import add_calendar, calendars_of
from legaldesk.desk.files import read_text
from legaldesk.domain.clocks.calendar_file import FILE_LIMIT, calendar_faults
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.day_words import day_words
from legaldesk.domain.errors import BadInput


def calendar(context: Context, options: argparse.Namespace) -> int:
    """Do what `action` says."""
    names: list[str] = options.names
    if options.action == "check":
        return _check(context, [Path(name) for name in _needed(names, "FILE")])
    if options.action == "add":
        for path in map(Path, _needed(names, "FILE")):
            added = add_calendar(context.desk, path.stem, read_text(path, FILE_LIMIT), path.name)
            context.say(f"{added.name}: version {added.number} is in force for this desk")
        return 0
    if options.action == "list":
        return _list(context)
    return _show(context, _needed(names, "NAME"), options.year)


def _needed(names: list[str], what: str) -> list[str]:
    if not names:
        raise BadInput(f"{what} is missing; name one or more")
    return names


def _check(context: Context, paths: list[Path]) -> int:
    """Say every fault of every file; exit 2 if there is one."""
    faults = [fault for path in paths for fault in calendar_faults(read_text(path, FILE_LIMIT), str(path))]
    if context.as_json:
        context.say_json(faults)
    else:
        for fault in faults:
            context.warn(fault)
        if not faults:
            context.say("The calendar is sound." if len(paths) == 1 else f"All {len(paths)} calendars are sound.")
    return 2 if faults else 0


def _list(context: Context) -> int:
    shelf = calendars_of(context.desk)
    found = [{"name": name, "origin": shelf.origin(name), "title": shelf.named(name).name} for name in shelf.names()]
    if context.as_json:
        context.say_json(found)
    else:
        for one in found:
            context.say(f"{one['name']:<14} {one['title']}, {one['origin']}")
    return 0


def _show(context: Context, names: list[str], year: int | None) -> int:
    shelf = calendars_of(context.desk)
    of = year or context.desk.book.local_day(context.desk.now()).year
    for name in names:
        shown = shelf.named(name)
        days = list(_closed(shown, of))
        if context.as_json:
            context.say_json({"name": name, "year": of, "closed": [{"day": f"{day}", "why": why} for day, why in days]})
            continue
        context.say(f"{shown.name}, {of}: closed besides its weekdays")
        for day, why in days:
            context.say(f"  {day_words(day)}  {why}")
    return 0


def _closed(shown: Calendar, year: int) -> Iterator[tuple[date, str]]:
    if not shown.first.year <= year <= shown.last.year:
        raise BadInput(f"--year: {year} is outside the calendar, which runs from {shown.first} to {shown.last}")
    day = max(date(year, 1, 1), shown.first)
    while day.year == year:
        if day in shown.holidays:
            yield day, shown.holidays[day]
        if day == shown.last:
            return
        day += timedelta(1)
