"""A period to be computed and its answer: what is counted from when, where it ends, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class System(StrEnum):
    """Whose rules count the period."""

    FEDERAL = "federal"
    CALIFORNIA = "california"
    OFFICE = "office"


class Unit(StrEnum):
    """What is counted: every day, only days on which the court (or office) is open, or hours."""

    DAYS = "days"
    COURT_DAYS = "court_days"
    HOURS = "hours"


class Direction(StrEnum):
    """Whether the period runs on after its event or is counted back from it."""

    AFTER = "after"
    BEFORE = "before"


class Service(StrEnum):
    """How the paper that starts the period was served, where that adds days."""

    MAIL = "mail"
    MAIL_IN_STATE = "mail_in_state"
    MAIL_OUT_OF_STATE = "mail_out_of_state"
    MAIL_ABROAD = "mail_abroad"
    ELECTRONIC = "electronic"
    OVERNIGHT = "overnight"
    FAX = "fax"


COUNT_LIMIT = 36_500
"""Longest period, in its unit: a hundred years of days."""


@dataclass(frozen=True, slots=True)
class Period:
    """One period.

    `start` is the day of the event that triggers it, or for hours its moment (aware, in the zone whose clock counts).
    `count` is 0 to COUNT_LIMIT in `unit`. `state_holidays` are days that the court's state has declared holidays,
    `inaccessible` days on which the clerk's office cannot be reached. `calendar` names the calendar that the office's
    counting goes by, where it is not its own; `state` names the calendar whose holidays are `state_holidays` too.
    """

    system: System
    start: date
    count: int
    unit: Unit
    direction: Direction
    service: Service | None = None
    state_holidays: frozenset[date] = frozenset()
    inaccessible: frozenset[date] = frozenset()
    calendar: str = ""
    state: str = ""

    @property
    def forward(self) -> bool:
        """Whether the period runs on after its event."""
        return self.direction is Direction.AFTER


class Step(NamedTuple):
    """One sentence of an explanation, written out only when it is read: `say(*facts)`."""

    say: Callable[..., str]
    facts: tuple[object, ...]

    @property
    def sentence(self) -> str:
        """The sentence; one that is a phrase can be said in other languages."""
        return self.say(*self.facts)

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True, slots=True)
class Computed:
    """Where a period ends.

    `ends` is a day, or for hours a moment in the period's zone; None where the rules do not decide: then `readings`
    holds what each reading gives, in order, and a person chooses. `trail` is the way there.
    """

    ends: date | None
    trail: tuple[Step, ...] = field(repr=False)
    readings: tuple[date, ...] = ()

    @property
    def steps(self) -> tuple[str, ...]:
        """The explanation, sentence by sentence; the last one says the result."""
        return tuple(step.sentence for step in self.trail)

    @property
    def possible(self) -> tuple[date, ...]:
        """The date, or what each reading gives where the rules do not decide."""
        return self.readings if self.ends is None else (self.ends,)
