"""Where the form says what is wrong with a delivery: one sentence beside the field, the first one of each."""

from __future__ import annotations

from legaldesk.domain.reading import Problem
from ui.intake.reading import DAY, TIME, place_of_problem, words_of_problem


def add_problem(found: dict[str, str], problem: Problem) -> None:
    """Put `problem` beside the field where the form says it; the first one of a field counts."""
    place = place_of_problem(problem.field)
    if place not in found and not (place == TIME and DAY in found):
        found[place] = words_of_problem(problem.field, problem.message)
