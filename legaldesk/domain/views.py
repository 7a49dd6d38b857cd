"""What a list of the log is narrowed to, said relative to today so that it can be kept; and the views that are kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from legaldesk.domain.clocks.three_clocks import GOVERNED, RUNNING
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.query import Order, Query
from legaldesk.domain.vocabulary import Channel, Disposition, Status

LONGEST_NAME = 60
"""Most characters in the name of a view."""
MOST_VIEWS = 50
"""Most views of one's own."""
_WORKED_ON = frozenset({Status.OPEN, Status.HELD, Status.CLOSED})
_Word = TypeVar("_Word", bound=StrEnum)


class Period(StrEnum):
    """Days of receipt that one looks for often."""

    ANY = "any day"
    TODAY = "today"
    WEEK = "this week"
    LAST_WEEK = "last 7 days"
    MONTH = "this month"
    YEAR = "this year"

    def days(self, today: date) -> tuple[date | None, date | None]:
        """First and last day, both included; None has no bound."""
        if self is Period.ANY:
            return None, None
        first = {
            Period.TODAY: today,
            Period.WEEK: today - timedelta(days=today.weekday()),
            Period.LAST_WEEK: today - timedelta(days=6),
            Period.MONTH: today.replace(day=1),
            Period.YEAR: today.replace(month=1, day=1),
        }[self]
        return first, today


class Due(StrEnum):
    """Until when the legal response date is; what is overdue is always among them."""

    ANY = "any date"
    OVERDUE = "overdue"
    TODAY = "today or overdue"
    THREE_DAYS = "in 3 days or overdue"
    WEEK = "in 7 days or overdue"
    MONTH = "in 30 days or overdue"

    def last(self, today: date) -> date | None:
        """The last response date that is asked for; None has no bound."""
        days = {Due.OVERDUE: -1, Due.TODAY: 0, Due.THREE_DAYS: 3, Due.WEEK: 7, Due.MONTH: 30}.get(self)
        return None if days is None else today + timedelta(days=days)


class Base(StrEnum):
    """What the sidebar offers: the log, what waits for counsel, for a letter, for oneself, and for one's answer."""

    ALL = "ALL"
    COUNSEL = "COUNSEL"
    LETTERS = "LETTERS"
    MINE = "MINE"
    ASKED = "ASKED"

    @property
    def query(self) -> Query:
        """The question behind it."""
        return {
            Base.ALL: Query(),
            Base.COUNSEL: Query(statuses=frozenset({Status.HELD})),
            Base.LETTERS: Query(statuses=_WORKED_ON, letter_waits=True),
            Base.MINE: Query(statuses=RUNNING),
            Base.ASKED: Query(statuses=_WORKED_ON),
        }[self]

    def asked_by(self, person: str) -> Query:
        """The question that `person` asks with it: what is one's own is another's for somebody else."""
        if self is Base.MINE:
            return replace(self.query, assigned_to=person)
        return replace(self.query, mentioning=person) if self is Base.ASKED else self.query


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a list, and its order. Empty sets and ANY narrow nothing."""

    channels: frozenset[Channel] = field(default_factory=frozenset)
    dispositions: frozenset[Disposition] = field(default_factory=frozenset)
    statuses: frozenset[Status] = field(default_factory=frozenset)
    period: Period = Period.ANY
    due: Due = Due.ANY
    order: Order = Order.LOGGED
    descending: bool = True

    @property
    def narrows(self) -> bool:
        """Whether anything is narrowed."""
        return self != Filters(order=self.order, descending=self.descending)

    def query(self, base: Query, text: str, today: date) -> Query:
        """`base`, narrowed by these and by the words `text`.

        What is due are the deliveries whose response date governs and still runs, as in the due list.
        """
        first, last = self.period.days(today)
        due = self.due.last(today)
        statuses, dispositions = self.statuses, self.dispositions
        if due is not None:
            statuses, dispositions = statuses or RUNNING, dispositions or GOVERNED
        both = base.statuses & statuses if base.statuses and statuses else base.statuses or statuses
        if not both and statuses:  # nothing can be in two places; an empty set would ask for all
            first, last = today + timedelta(days=1), today
        return replace(
            base,
            text=text,
            channels=self.channels,
            dispositions=dispositions,
            statuses=both,
            received_from=first,
            received_to=last,
            respond_by=due,
            order=self.order,
            descending=self.descending,
        )


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view of the log under a name: where it starts, its words and its filters."""

    name: str
    base: Base = Base.ALL
    text: str = ""
    filters: Filters = field(default_factory=Filters)

    def query(self, today: date, person: str = "") -> Query:
        """The question that it asks today, for `person`."""
        return self.filters.query(self.base.asked_by(person), self.text, today)

    def as_json(self) -> dict[str, Any]:
        """The view as JSON values."""
        filters = self.filters
        return {
            "name": self.name,
            "base": self.base.value,
            "text": self.text,
            "channels": sorted(filters.channels),
            "dispositions": sorted(filters.dispositions),
            "statuses": sorted(filters.statuses),
            "period": filters.period.value,
            "due": filters.due.value,
            "order": filters.order.value,
            "descending": filters.descending,
        }


SHIPPED = (
    SavedView(
        "Not valid this week",
        filters=Filters(dispositions=frozenset({Disposition.NOT_VALID_SERVICE}), period=Period.WEEK),
    ),
    SavedView("Held for counsel", base=Base.COUNSEL, filters=Filters(descending=False)),
    SavedView("Due in 3 days", filters=Filters(due=Due.THREE_DAYS, order=Order.RESPONSE_DATE, descending=False)),
)
"""The views that everybody has."""


def view_of(raw: Mapping[str, Any]) -> SavedView | None:
    """The view that `as_json` told; None if it is damaged or of another version."""
    try:
        filters = Filters(
            channels=_words(Channel, raw["channels"]),
            dispositions=_words(Disposition, raw["dispositions"]),
            statuses=_words(Status, raw["statuses"]),
            period=Period(raw["period"]),
            due=Due(raw["due"]),
            order=Order(raw["order"]),
            descending=raw["descending"] is True,
        )
        return SavedView(checked_name(str(raw["name"]), ()), Base(raw["base"]), str(raw["text"]), filters)
    except (KeyError, ValueError, TypeError, BadInput):
        return None


def checked_name(name: str, taken: Collection[str]) -> str:
    """A name for a view, in single blanks. Raises BadInput if it is blank, too long, or one of `taken`."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())
    if not line:
        raise BadInput(Phrase("name: is missing; say what the view shows"), "name")
    if len(line) > LONGEST_NAME:
        raise BadInput(Phrase("name: longer than {count} characters; shorten it", count=LONGEST_NAME), "name")
    if line.casefold() in {other.casefold() for other in taken}:
        raise BadInput(Phrase("name: there is a view called {name} already; choose another name", name=line), "name")
    return line


def _words(kind: type[_Word], values: Any) -> frozenset[_Word]:
    if not isinstance(values, list):
        raise TypeError(values)
    return frozenset(kind(value) for value in values)
