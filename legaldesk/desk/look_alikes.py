"""What in the log resembles a new delivery: by its numbers, and by sender and caption, also misspelled ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from legaldesk.desk.desk import Desk
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import Evidence, Likeness, cases_differ, courts_differ, evidence, likeness, of_one_case
from legaldesk.domain.folding import folded
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.query import Query
from legaldesk.domain.reading import InvalidDelivery, parse_delivery
from legaldesk.domain.vocabulary import Status

LOOK_ALIKES = 20
"""Most candidates that are compared with a new delivery."""
ALIKE = 85.0
"""How alike two names must be, of 100: one or two letters misread in a name of ordinary length."""
_CONTAINED = 95.0
_CLOSEST = 5
"""Most records that are opened because their names are alike."""
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_WORD = 3
_SHORTEST_CAPTION = 5
# Words that firms and captions share and that tell nobody apart.
_EMPTY_WORDS = frozenset(
    {"the", "of", "and", "for", "at", "in", "re", "v", "vs", "versus", "et", "al", "llp", "llc", "lp", "pc", "pllc"}
    | {"inc", "corp", "co", "ltd", "law", "firm", "office", "offices", "attorney", "attorneys", "group"}
)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A delivery in the log that resembles a new one, and what by; a person says what it is."""

    reference: str
    kind: Likeness
    record: LoggedDelivery
    rests_on: Evidence = Evidence.DOCKET


def look_alikes(desk: Desk, facts: Mapping[str, Any]) -> tuple[Duplicate, ...]:
    """What in the log resembles a half-filled form, the closest first; empty where too little is known.

    Looks through the whole log for similar names, too, where no number tells more.
    """
    try:
        delivery = parse_delivery({"received_at": desk.now().isoformat(), **facts}, desk.zone)
    except InvalidDelivery:
        return ()
    found = duplicates_of(desk, delivery)
    if any(duplicate.kind is not Likeness.SAME_CASE for duplicate in found):
        return found
    known = {duplicate.reference for duplicate in found}
    more = (_compare(delivery, desk.log.get(row.reference)) for row in _of_similar_names(desk, delivery))
    return _closest_first([*found, *(each for each in more if each is not None and each.reference not in known)])


def duplicates_of(desk: Desk, delivery: Delivery, leaving_out: str = "") -> tuple[Duplicate, ...]:
    """What resembles `delivery` among those of its case, its envelope or its sender, the closest first.

    Void records and `leaving_out` don't count.
    """
    records = desk.log.look_alikes(delivery, LOOK_ALIKES)
    compared = (_compare(delivery, record) for record in records if record.reference != leaving_out)
    return _closest_first([each for each in compared if each is not None])


def _closest_first(found: list[Duplicate]) -> tuple[Duplicate, ...]:
    kinds, grounds = list(Likeness), list(Evidence)
    return tuple(sorted(found, key=lambda each: (kinds.index(each.kind), grounds.index(each.rests_on))))


def _compare(new: Delivery, record: LoggedDelivery) -> Duplicate | None:
    logged = record.delivery
    if record.status == Status.VOID:
        return None
    kind, rests_on = likeness(new, logged), evidence(new, logged)
    if kind is not None and rests_on is not None:
        return Duplicate(record.reference, kind, record, rests_on)
    if cases_differ(new, logged) or courts_differ(new, logged):
        return None
    if not alike(new.instrument.caption, logged.instrument.caption):
        return None
    ours, theirs = new.requester.name, logged.requester.name
    if alike(ours, theirs):
        return Duplicate(record.reference, of_one_case(new, logged), record, Evidence.NAMES)
    if not ours or not theirs:
        return Duplicate(record.reference, Likeness.SAME_CASE, record, Evidence.NAMES)
    return None


def alike(one: str, other: str) -> bool:
    """Whether two names or captions are the same but for order, punctuation, legal form and a letter or two."""
    from rapidfuzz import fuzz

    ours, theirs = telling_words(one), telling_words(other)
    if not ours or not theirs:
        return False
    first, second = " ".join(ours), " ".join(theirs)
    if fuzz.token_sort_ratio(first, second) >= ALIKE:
        return True
    shorter = min(len(ours), len(theirs))
    return shorter > 1 and fuzz.token_set_ratio(first, second) >= _CONTAINED


@lru_cache(maxsize=4096)
def telling_words(text: str) -> tuple[str, ...]:
    """The words of a name that tell it from others, without case, diacritics and punctuation."""
    words = _WORD.findall(folded(text.replace(".", "").replace("’", "").replace("'", "")))
    return tuple(word for word in words if word not in _EMPTY_WORDS)


def _of_similar_names(desk: Desk, delivery: Delivery) -> list[LogRow]:
    """The lines of the log whose caption is most like that of `delivery`.

    Some of the words that are looked for may be misspelled, so they are looked for in pairs.
    """
    from rapidfuzz import fuzz

    caption = delivery.instrument.caption
    if len(folded(caption)) < _SHORTEST_CAPTION:
        return []
    found = dict.fromkeys(
        one for text in _pairs(caption, delivery.requester.name) for one in desk.log.ids(Query(text=text), LOOK_ALIKES)
    )
    ours = " ".join(telling_words(caption))
    scored = [
        (fuzz.token_sort_ratio(ours, " ".join(telling_words(row.caption))), row)
        for row in desk.log.rows(list(found))
        if alike(caption, row.caption)
    ]
    scored.sort(key=lambda one: (-one[0], -one[1].id))
    return [row for _, row in scored[:_CLOSEST]]


def _pairs(caption: str, sender: str) -> Iterator[str]:
    parties = _longest(caption, 3)
    who = _longest(sender, 1)
    words = list(dict.fromkeys([*parties, *who]))
    if len(words) == 1:
        yield words[0]
    for place, first in enumerate(words):
        for second in words[place + 1 :]:
            yield f"{first} {second}"


def _longest(text: str, count: int) -> list[str]:
    words = [word for word in telling_words(text) if len(word) >= _SHORTEST_WORD]
    return sorted(words, key=len, reverse=True)[:count]
