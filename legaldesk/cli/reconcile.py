"""`legaldesk reconcile`: a list that others kept beside the log; what is missing is logged, the day signed off."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from typing import Any

from legaldesk.cli.context import Context
from legaldesk.cli.watching import INTERRUPTED, watched
from legaldesk.desk.desk import Desk
from legaldesk.desk.reconciling.columns import words_of
from legaldesk.desk.reconciling.comparing import Reconciled, log_line, missing_line, reconcile
from legaldesk.desk.reconciling.signing import SignOff, differences, sign_off, sign_offs
from legaldesk.domain.errors import BadInput
from legaldesk.domain.moments import parse_day
from legaldesk.domain.reconciling import SOURCE_WORDS, Source

SIGNED = "signed"


def run(context: Context, options: argparse.Namespace) -> int:
    """Compare, log what is wanted, sign off, and print the lines."""
    days = _days(options)
    if options.source == SIGNED:
        return _list_signed(context, options, days)
    if options.file is None:
        raise BadInput("FILE is missing; name the list, a .csv or .xlsx file")
    found = _compared(context, options, days)
    if found is None:
        return INTERRUPTED
    logged: list[str] = []
    for number in _wanted(found, options):
        found, made = log_line(context.desk, found, number)
        logged.append(made.record.reference)
    signed = sign_off(context.desk, found, options.reason) if options.sign_off else None
    if context.as_json:
        context.say_json(_as_json(found, logged, signed, context.desk))
    else:
        for line in _lines(found, logged, signed, context.desk):
            context.say(line)
    return 0


def _compared(context: Context, options: argparse.Namespace, days: tuple[date, date] | None) -> Reconciled | None:
    """The list beside the log; None if the person stopped it."""
    desk, source, mapping = context.desk, Source(options.source), _mapping(options.map)
    return watched(
        context, "reading, lines:", lambda progress: reconcile(desk, source, options.file, days, mapping, progress)
    )


def _wanted(found: Reconciled, options: argparse.Namespace) -> list[int]:
    if options.log_missing:
        return [one.line.line for one in found.missing]
    return [missing_line(found, number).line.line for number in dict.fromkeys(options.log)]  # all, or none is logged


def _days(options: argparse.Namespace) -> tuple[date, date] | None:
    given = {name: _day(f"--{name}", getattr(options, key)) for name, key in _DAYS.items() if getattr(options, key)}
    if "day" in given and len(given) > 1:
        raise BadInput("--day: goes without --from and --to; give the one or the others")
    if not given:
        return None
    first = given.get("day") or given.get("from") or given["to"]
    last = given.get("day") or given.get("to") or given["from"]
    return first, last


_DAYS = {"day": "day", "from": "first", "to": "last"}


def _day(option: str, text: str) -> date:
    try:
        return parse_day(text)
    except ValueError as fault:
        raise BadInput(f"{option}: {fault}") from None


def _mapping(said: list[str]) -> dict[str, str]:
    mapping = {}
    for one in said:
        column, equals, path = one.rpartition("=")
        if not equals or not column.strip():
            raise BadInput(f'--map: {one[:60]!r} is not COLUMN=MEANING; write --map "Column=received_at"')
        mapping[column] = path
    return mapping


def _lines(found: Reconciled, logged: list[str], signed: SignOff | None, desk: Desk) -> Iterator[str]:
    span = f"{found.first}" if found.first == found.last else f"{found.first} to {found.last}"
    yield f"{SOURCE_WORDS[found.source]} {found.file}, {span}: {len(found.found):,} lines"
    for one in found.found:
        state = "missing " if one.missing else "matched "
        yield f"  {state} line {one.line.line}: {one.line.text}" + (
            f" = {one.reference} ({one.why})" if one.reference else ""
        )
    for row in found.extra:
        at = f"{row.received_at.astimezone(desk.zone):%Y-%m-%d %H:%M}"
        yield f"  extra    {row.reference}  {at}  {row.sender} {row.case_number}"
    for unread in found.unread:
        yield f"  unread   {unread}"
    if found.more_unread:
        yield f"  unread   {found.more_unread:,} more lines"
    if found.outside:
        yield f"  {found.outside:,} lines are of other days"
    if logged:
        yield f"Logged: {', '.join(logged)}"
    yield f"{differences(found)[0].upper()}{differences(found)[1:]}."
    if signed is not None:
        yield _signed_line(signed, desk)


def _list_signed(context: Context, options: argparse.Namespace, days: tuple[date, date] | None) -> int:
    if options.file is not None or options.sign_off or options.log or options.log_missing:
        raise BadInput("reconcile signed: takes no file and logs nothing; it lists the days that were signed off")
    signed = sign_offs(context.desk)
    if days is not None:
        signed = tuple(one for one in signed if one.first <= days[1] and one.last >= days[0])
    if context.as_json:
        context.say_json([_signed_json(one) for one in signed])
        return 0
    for one in signed:
        context.say(_signed_line(one, context.desk))
    if not signed:
        context.say("No day was signed off.")
    return 0


def _signed_line(one: SignOff, desk: Desk) -> str:
    span = f"{one.first}" if one.first == one.last else f"{one.first} to {one.last}"
    figures = f"{one.matched:,} matched, {one.missing:,} missing, {one.extra:,} extra, {one.unread:,} unread"
    why = f": {one.reason}" if one.reason else ""
    at = one.at.astimezone(desk.zone)
    return (
        f"{span}  {SOURCE_WORDS[one.source]} ({one.file}): {figures}; signed off by {one.by}, {at:%Y-%m-%d %H:%M}{why}"
    )


def _as_json(found: Reconciled, logged: list[str], signed: SignOff | None, desk: Desk) -> dict[str, Any]:
    return {
        "source": found.source.value,
        "file": found.file,
        "sha256": found.sha256,
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "columns": [
            {"name": one.name, "means": one.path or None, "words": words_of(one.path) if one.path else None}
            for one in found.columns
            if one.name.strip()
        ],
        "lines": [
            {
                "line": one.line.line,
                "state": "missing" if one.missing else "matched",
                "text": one.line.text,
                "reference": one.reference or None,
                "why": one.why,
            }
            for one in found.found
        ],
        "extra": [
            {"reference": row.reference, "received_at": row.received_at.astimezone(desk.zone).isoformat()}
            for row in found.extra
        ],
        "unread": [{"line": one.line, "why": one.why} for one in found.unread],
        "more_unread": found.more_unread,
        "outside": found.outside,
        "logged": logged,
        "agrees": found.agrees,
        "signed": None if signed is None else _signed_json(signed),
    }


def _signed_json(one: SignOff) -> dict[str, Any]:
    return {
        "source": one.source.value,
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "file": one.file,
        "sha256": one.sha256,
        "matched": one.matched,
        "missing": one.missing,
        "extra": one.extra,
        "unread": one.unread,
        "reason": one.reason,
        "by": one.by,
        "at": one.at.isoformat(),
    }
