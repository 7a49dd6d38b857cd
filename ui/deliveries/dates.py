"""What is told of time about a delivery, for the facts tab: a short line each; the clocks tab says how it was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legaldesk.domain.clocks.period_words import day_words
from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS

if TYPE_CHECKING:
    from legaldesk.desk.timing import Timed


def lines_of_time(told: Timed) -> Iterator[tuple[str, str]]:
    """Label and text of each date."""
    for warning in told.warnings:
        yield "Mind", warning
    for running in told.clocks:
        when = day_words(running.day) if running.day else "Not known"
        yield CLOCK_WORDS[running.clock], f"{when}, {running.why}"
    for one in told.proposals:
        when = day_words(one.date) if one.date else "No date yet"
        yield "Proposed", f"{when}, not confirmed: see Clocks"
