"""What is told of time about a delivery, for the facts tab: each date with how it was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legaldesk.domain.clocks.period_words import day_words
from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS

if TYPE_CHECKING:
    from legaldesk.desk.timing import Timed


def lines_of_time(told: Timed) -> Iterator[tuple[str, str, str]]:
    """Label, text, and the explanation beneath it, sentence by sentence in lines."""
    for warning in told.warnings:
        yield "Mind", warning, ""
    for running in told.clocks:
        when = day_words(running.day) if running.day else "Not known"
        yield CLOCK_WORDS[running.clock], f"{when}, {running.why}", "\n".join(running.steps)
    for one in told.proposals:
        when = day_words(one.date) if one.date else "No date yet"
        yield "Proposed", f"{when}: {one.what} ({one.citation}). A person confirms it.", "\n".join(one.steps)
    if told.tracked is not None:
        first, *steps = told.tracked.steps()
        yield "Handling", first, "\n".join(steps)
    if told.governing:
        first, *others = told.governing
        yield "Copies", first, "\n".join(others)
