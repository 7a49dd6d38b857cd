"""Going straight to a delivery or a sender from a few letters: a number, a name, also with a slip in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, utils

from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import NotFound
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.query import Query

_NUMBER = re.compile(r"(?:ld)?[-\s]*(?:(\d{4})[-\s]+)?(\d{1,9})", re.ASCII | re.IGNORECASE)
_ALIKE = 75
"""How alike, of 100, a name must be to what was typed."""
_LEAST = 4
"""Letters from which on a slip is forgiven."""
_LOOKED_AT = 200
_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Places:
    """What was found: single deliveries, the closest first, and the names of senders."""

    rows: tuple[LogRow, ...]
    senders: tuple[str, ...]


def places(desk: Desk, typed: str, limit: int = 8) -> Places:
    """Where `typed` may lead: at most `limit` deliveries and as many senders.

    A number leads to the delivery of this year with it, or of the last one that has it. Words find as in the search; if
    nothing has them all, what sounds like them. Raises MachineFault.
    """
    words, wanted = typed.strip(), utils.default_process(typed)
    if not wanted:
        return Places((), ())
    found = [*_numbered(desk, words), *desk.log.find(Query(text=words), limit)]
    if not found and len(words) >= _LEAST:
        found = _alike(desk, words)
    rows = list({row.id: row for row in found}.values())
    names = dict.fromkeys(row.sender for row in rows if row.sender)
    senders = [name for name in names if fuzz.partial_ratio(wanted, utils.default_process(name)) >= _ALIKE]
    return Places(tuple(rows[:limit]), tuple(senders[:limit]))


def _numbered(desk: Desk, words: str) -> Iterator[LogRow]:
    """The delivery that a number names: "LD-2026-000098", "2026-98" or "98"."""
    told = _NUMBER.fullmatch(words)
    if told is None:
        return
    this_year = desk.now().astimezone(desk.zone).year
    for year in (int(told[1]),) if told[1] else (this_year, this_year - 1):
        try:
            record = desk.log.get(f"LD-{year}-{int(told[2]):06d}")
        except NotFound:
            continue
        yield from desk.log.rows([record.id])
        return


def _alike(desk: Desk, words: str) -> list[LogRow]:
    """Deliveries whose sender or caption is nearly what was typed: they share the beginning of a word with it."""
    wanted = utils.default_process(words)
    scored: dict[int, tuple[float, LogRow]] = {}
    for word in wanted.split():
        if len(word) < _BEGINNING:
            continue
        for row in desk.log.find(Query(text=word[:_BEGINNING]), _LOOKED_AT):
            texts = (utils.default_process(row.sender), utils.default_process(row.caption))
            score = max(fuzz.WRatio(wanted, text) if text else 0.0 for text in texts)
            if score >= _ALIKE:
                scored[row.id] = (score, row)
    return [row for _, row in sorted(scored.values(), key=lambda one: (-one[0], -one[1].id))]
