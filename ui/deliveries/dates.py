"""What is told of time about a delivery, for the facts tab: a short line each; the clocks tab says how it was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legaldesk.domain.clocks.three_clocks import CLOCK_WORDS
from ui.language import tr
from ui.language.moments import written_day
from ui.language.words import spoken

if TYPE_CHECKING:
    from legaldesk.desk.timing import Timed


def lines_of_time(told: Timed) -> Iterator[tuple[str, str]]:
    """Label and text of each date."""
    for warning in told.warnings:
        yield tr("Mind"), spoken(warning)
    for running in told.clocks:
        when = written_day(running.day) if running.day else tr("Not known")
        yield tr(CLOCK_WORDS[running.clock]), f"{when}, {spoken(running.why)}"
    for one in told.proposals:
        when = written_day(one.date) if one.date else tr("No date yet")
        yield tr("Proposed"), tr("{when}, not confirmed: see Clocks", when=when)
