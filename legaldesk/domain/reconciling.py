"""Comparing a list that others kept of a day's deliveries with the log: what is in both, missing, or extra."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import docket_key, tracking_of
from legaldesk.domain.folding import folded
from legaldesk.domain.vocabulary import Channel


class Source(StrEnum):
    """Whose list it is."""

    AGENT = "agent"
    PORTAL = "portal"
    FAX = "fax"


SOURCE_WORDS: Mapping[Source, str] = {
    Source.AGENT: "Registered agent's transmittal list",
    Source.PORTAL: "Request portal's export",
    Source.FAX: "Fax machine's journal",
}
"""The English words for each source."""
CHANNEL_OF: Mapping[Source, Channel] = {
    Source.AGENT: Channel.REGISTERED_AGENT,
    Source.PORTAL: Channel.PORTAL,
    Source.FAX: Channel.FAX,
}
"""Through which channel the deliveries on such a list came."""
NEAR = timedelta(days=3)
"""How far apart the list's day and the log's may be for one delivery that bears the same number."""
_SAME_CASE = timedelta(days=2)
_SAME_SENDER = timedelta(minutes=30)
_SAME_PAGES = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a delivery is told from others by, in keys that can be compared; empty where it is not known.

    `day` is in the office's zone; `at` is aware, None where only the day is known. `number` is that of the
    transmittal or the request, `senders` everything that names the sender.
    """

    day: date
    at: datetime | None
    number: str = ""
    case: str = ""
    senders: frozenset[str] = frozenset()
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class JournalLine:
    """A line of a list: where it stands in the file (from 1), what it says besides when, its marks, and its facts.

    `facts` are in the contract's JSON shape, without what the list does not tell.
    """

    line: int
    details: str
    marks: Marks
    facts: Mapping[str, Any] = field(repr=False)

    @property
    def text(self) -> str:
        """All that it says in words, the day (in ISO) first."""
        when = f"{self.marks.day}" if self.marks.at is None else f"{self.marks.day} {self.marks.at:%H:%M}"
        return f"{when} · {self.details}" if self.details else when


@dataclass(frozen=True, slots=True)
class Entry:
    """A delivery in the log, as far as it is compared."""

    reference: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Found:
    """A line and the delivery that it is; `reference` is empty where it is missing in the log. `why` says by what."""

    line: JournalLine
    reference: str = ""
    why: str = ""

    @property
    def missing(self) -> bool:
        """Whether the log does not hold it."""
        return not self.reference


def marks_of(delivery: Delivery, day: date) -> Marks:
    """The marks of a delivery; `day` is its day of receipt in the office's zone."""
    names = (
        delivery.requester.name,
        delivery.sender.name if delivery.sender else "",
        delivery.fax.tsid if delivery.fax else "",
        delivery.portal.account if delivery.portal else "",
    )
    number = delivery.fax.from_number if delivery.fax else ""
    return Marks(
        day=day,
        at=delivery.received_at,
        number=tracking_of(delivery),
        case=docket_key(delivery.instrument.case_number),
        senders=frozenset(filter(None, (*map(folded, names), phone_key(number)))),
        pages=delivery.fax.pages_received if delivery.fax else None,
    )


def phone_key(number: str) -> str:
    """A telephone number however it is written: its last ten figures."""
    return "".join(filter(str.isdecimal, number))[-10:]


def match_lines(lines: Sequence[JournalLine], entries: Iterable[Entry]) -> tuple[Found, ...]:
    """Each of `lines`, in their order, with the one of `entries` that it is.

    A delivery is given to one line only, the surest sign first: the same number, the same case number on the same or a
    neighboring day, then the same sender within half an hour, or the same count of pages within five minutes. Two
    different numbers are never one delivery. A further line with a number that stands in the list already is the same.
    """
    matching = _Matching(lines, entries)
    matching.by_number()
    matching.nearest(_case_of)
    matching.nearest(_sender_of)
    matching.nearest(_pages_of)
    return tuple(matching.found[number] for number in range(len(lines)))


def extras(found: Iterable[Found], entries: Iterable[Entry], first: date, last: date) -> tuple[str, ...]:
    """The references of `entries` received from `first` to `last` that no line of the list is."""
    listed = {one.reference for one in found}
    return tuple(one.reference for one in entries if first <= one.marks.day <= last and one.reference not in listed)


_Sign = Callable[[Marks], Iterator[tuple[object, timedelta, str]]]
"""What two marks may have in common: each key, within what time it means one delivery, and how that is said."""


class _Matching:
    """The lines of one list on their way to the deliveries that they are."""

    def __init__(self, lines: Sequence[JournalLine], entries: Iterable[Entry]) -> None:
        self._lines = lines
        self._free = {entry.reference: entry for entry in entries}
        self.found = {number: Found(line) for number, line in enumerate(lines)}

    def by_number(self) -> None:
        """Match what bears the same number; the nearest day first."""
        numbered: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._free.values():
            if entry.marks.number:
                numbered[entry.marks.number].append(entry)
        first: dict[str, Found] = {}
        for number, line in enumerate(self._lines):
            key = line.marks.number
            if not key:
                continue
            if key in first:
                if not first[key].missing:
                    why = f"the same number as in line {first[key].line.line}"
                    self.found[number] = Found(line, first[key].reference, why)
                continue
            near = [one for one in numbered[key] if abs(one.marks.day - line.marks.day) <= NEAR]
            if near:
                self._take(number, min(near, key=lambda one: abs(one.marks.day - line.marks.day)), "the same number")
            first[key] = self.found[number]

    def nearest(self, sign: _Sign) -> None:
        """Match by `sign`, the pairs that are nearest in time first."""
        index: dict[object, list[Entry]] = defaultdict(list)
        for entry in self._free.values():
            for key, _, _ in sign(entry.marks):
                index[key].append(entry)
        pairs = []
        for number, line in enumerate(self._lines):
            if not self.found[number].missing:
                continue
            for key, reach, why in sign(line.marks):
                for entry in index.get(key, ()):
                    apart = _apart(line.marks, entry.marks)
                    if apart <= reach and not _other_number(line.marks, entry.marks):
                        pairs.append((apart, number, entry.reference, why))
        for _, number, reference, why in sorted(pairs):
            if self.found[number].missing and reference in self._free:
                self._take(number, self._free[reference], why)

    def _take(self, number: int, entry: Entry, why: str) -> None:
        del self._free[entry.reference]
        self.found[number] = Found(self._lines[number], entry.reference, why)


def _case_of(marks: Marks) -> Iterator[tuple[object, timedelta, str]]:
    if marks.case:
        yield marks.case, _SAME_CASE, "the same case number"


def _sender_of(marks: Marks) -> Iterator[tuple[object, timedelta, str]]:
    for sender in marks.senders:
        yield sender, _SAME_SENDER, "the same sender at that time"


def _pages_of(marks: Marks) -> Iterator[tuple[object, timedelta, str]]:
    if marks.at is not None and marks.pages:
        yield marks.pages, _SAME_PAGES, "as many pages at that time"


def _apart(line: Marks, entry: Marks) -> timedelta:
    """How far apart they are: to the minute where both have a time, else whole days."""
    if line.at is None or entry.at is None:
        return abs(line.day - entry.day)
    return abs(line.at - entry.at)


def _other_number(line: Marks, entry: Marks) -> bool:
    return bool(line.number) and bool(entry.number) and line.number != entry.number
