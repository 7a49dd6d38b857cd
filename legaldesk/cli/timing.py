"""`legaldesk propose` and `track`, and what `show` tells about time: clocks, proposed dates, handling, what governs."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from legaldesk.cli.context import Context
from legaldesk.cli.due import clock_json, clock_lines
from legaldesk.desk import timekeeping
from legaldesk.desk.desk import Desk
from legaldesk.desk.timing import Timed, timed
from legaldesk.domain.clocks.proposing import Proposal
from legaldesk.domain.clocks.tracking import Tracked
from legaldesk.domain.day_words import day_words
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.moments import parse_day


def propose(context: Context, options: argparse.Namespace) -> int:
    """Print the response dates that rules propose; confirm one, or another date."""
    desk, reference = context.desk, options.reference
    found = timekeeping.proposals(desk, desk.log.get(reference))
    _settle(desk, found, options)
    if context.as_json:
        context.say_json({"reference": reference, **timed_json(timed(desk, reference))})
        return 0
    if options.confirm is None and options.date is None:
        for line in _proposal_lines(found):
            context.say(line)
        if not found:
            context.say("No rule proposes a date here: enter the one in the papers, or give it with --date.")
        return 0
    for line in timed_lines(timed(desk, reference)):
        context.say(line)
    return 0


def _settle(desk: Desk, found: tuple[Proposal, ...], options: argparse.Namespace) -> None:
    """Confirm what was chosen, if anything was."""
    if options.confirm is not None and options.date is not None:
        raise BadInput("--confirm: goes without --date; confirm what is proposed, or give another date")
    if options.confirm is not None:
        if not 1 <= options.confirm <= len(found):
            there = f"{len(found)} are proposed" if found else "no rule proposes a date"
            raise BadInput(f"--confirm: there is no proposal {options.confirm}; {there}")
        timekeeping.confirm(desk, options.reference, found[options.confirm - 1], options.revision)
    elif options.date is not None:
        try:
            day = parse_day(options.date)
        except ValueError as fault:
            raise BadInput(f"--date: {fault}") from None
        timekeeping.set_response(desk, options.reference, day, options.reason, options.revision)


def track(context: Context, options: argparse.Namespace) -> int:
    """Note that handling begins, rests, goes on or ends, or that the delivery was answered."""
    desk, reference, reason = context.desk, options.reference, options.reason
    revision = options.revision
    deeds: dict[str, Callable[[], LoggedDelivery]] = {
        "begin": partial(timekeeping.begin, desk, reference, revision),
        "pause": partial(timekeeping.pause, desk, reference, reason, revision),
        "resume": partial(timekeeping.resume, desk, reference, revision),
        "end": partial(timekeeping.end, desk, reference, revision),
        "answered": partial(timekeeping.answer, desk, reference, reason, revision),
        "unanswered": partial(timekeeping.not_answered, desk, reference, reason, revision),
    }
    deeds[options.deed]()
    of_time = timed(desk, reference)
    if context.as_json:
        context.say_json({"reference": reference, **timed_json(of_time)})
        return 0
    context.say(f"{reference}  {options.deed}")
    for line in timed_lines(of_time):
        context.say(line)
    return 0


def timed_json(told: Timed) -> dict[str, Any]:
    """What is told about time, as keys for JSON."""
    return {
        "clocks": [clock_json(running) for running in told.clocks],
        "warnings": list(told.warnings),
        "proposals": [
            {
                "what": one.what,
                "rule": one.rule,
                "citation": one.citation,
                "date": one.date.isoformat() if one.date else None,
                "steps": list(one.steps),
            }
            for one in told.proposals
        ],
        "handling": None if told.tracked is None else _tracked_json(told.tracked),
        "governing": list(told.governing),
    }


def timed_lines(told: Timed) -> Iterator[str]:
    """What is told about time, as lines for people."""
    for warning in told.warnings:
        yield f"! {warning}"
    if told.clocks:
        yield "Clocks"
    for running in told.clocks:
        for line in clock_lines(running):
            yield f"  {line}"
    if told.proposals:
        yield "Proposed, for a person to confirm (legaldesk propose)"
        yield from _proposal_lines(told.proposals)
    if told.tracked is not None:
        yield "Handling"
        for step in told.tracked.steps():
            yield f"  {step}"
    if told.governing:
        yield "Deliveries of this instrument"
        for sentence in told.governing:
            yield f"  {sentence}"


def _proposal_lines(found: tuple[Proposal, ...]) -> Iterator[str]:
    for number, one in enumerate(found, start=1):
        when = day_words(one.date) if one.date else "no date yet"
        yield f"  {number}  {one.what}: {when} ({one.citation}; {one.rule})"
        for step in one.steps:
            yield f"     {step}"


def _tracked_json(told: Tracked) -> dict[str, Any]:
    return {
        "counts_from": told.counts_from.isoformat(),
        "began": told.began.isoformat() if told.began else None,
        "until": told.until.isoformat(),
        "done": told.done,
        "business_days": told.days,
        "paused": told.paused,
        "announced": told.announced,
        "portal_usual": told.usual,
        "cost": told.cost,
        "beyond_announced": told.beyond,
        "steps": list(told.steps()),
    }
