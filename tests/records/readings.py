"""Everything that can be read out of a log, asked in turn: what it answers, or that it says that something is damaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.query import Order, Query
from legaldesk.records.log import Log

DAMAGED = "said to be damaged"
"""Stands for an answer where the log says that what was asked for is damaged."""


def readings(log: Log, references: Sequence[str], letters: Sequence[int], typed: Sequence[str]) -> Iterator[Callable]:
    """Every way to read something out of the log that is checked on the way, one call each."""
    for reference in references:
        yield lambda reference=reference: log.get(reference)
        yield lambda reference=reference: log.history(reference)
        yield lambda reference=reference: log.letters(reference)
    for letter in letters:
        yield lambda letter=letter: log.letter_pdf(letter)
    for text in typed:
        yield lambda text=text: log.find(Query(text=text), 100)
    yield lambda: log.find(Query(), 100)
    yield lambda: log.find(Query(order=Order.SENDER), 100)
    yield lambda: list(log.each(Query()))
    yield log.policies


def answers(log: Log, references: Sequence[str], letters: Sequence[int], typed: Sequence[str] = ()) -> list[Any]:
    """What each reading gives, in order."""
    given = []
    for reading in readings(log, references, letters, typed):
        try:
            given.append(reading())
        except MachineFault:
            given.append(DAMAGED)
    return given


def wrong_ones(given: Sequence[Any], sound: Sequence[Any]) -> list[int]:
    """Which answers are neither what a sound log gives nor say that something is damaged."""
    return [place for place, (now, then) in enumerate(zip(given, sound, strict=True)) if now not in (DAMAGED, then)]
