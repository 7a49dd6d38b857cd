"""A decision, closing or voiding that somebody else overtook: what they did, in words, and what one can do now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, tzinfo

from legaldesk.domain.logged import HistoryEntry
from legaldesk.domain.meanwhile import ChangedMeanwhile
from ui.deliveries.facts import change_in_words, title_of, told_to_people
from ui.language import tr
from ui.session import Notice
from ui.when import of_the_day

_LONGEST = 120
_MOST = 4
"""Changes of one entry that are named; the history has all."""


def overtaken(
    fault: ChangedMeanwhile,
    zone: tzinfo,
    today: date,
    *,
    look: Callable[[], None],
    again: Callable[[], None] | None,
) -> Notice:
    """The notice: who did what and when. `look` shows the delivery; `again` repeats what was wanted, if that can be."""
    people = tr(" and ").join(dict.fromkeys(entry.by for entry in fault.since)) or tr("Somebody else")
    told = [_in_words(entry, zone, today) for entry in fault.since]
    offers = [(tr("Look at it"), look)]
    if again is not None:
        offers.append((tr("Do it all the same…"), again))
    return Notice(
        " ".join(told),
        "warning",
        tr(
            "Nothing of yours was saved: {people} changed {reference} meanwhile",
            people=people,
            reference=fault.now.reference,
        ),
        tuple(offers),
    )


def _in_words(entry: HistoryEntry, zone: tzinfo, today: date) -> str:
    head = tr(
        "{title_of} by {by}, {when}", title_of=title_of(entry), by=entry.by, when=of_the_day(entry.at, zone, today)
    )
    changes = [_cut(change_in_words(change)) for change in told_to_people(entry)]
    if len(changes) > _MOST:
        changes[_MOST:] = [tr("{count} more", count=len(changes) - _MOST)]
    said = "; ".join([*changes, *([f"“{_cut(entry.reason)}”"] if entry.reason else [])])
    return f"{head}: {said}." if said else f"{head}."


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
