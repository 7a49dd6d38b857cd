"""What the desk does with a delivery beside its facts and its verdict: who has it, pauses, links, dates confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which handling rests, such as waiting for a clarification. `ended` is None as long as it lasts."""

    began: datetime
    ended: datetime | None
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Answered:
    """That what the delivery asks for was answered: how, by whom and when (aware)."""

    how: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ConfirmedDate:
    """A response date that a rule proposed and a person confirmed: the rule's name and citation, who and when."""

    date: date
    rule: str
    citation: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Handling:
    """How a delivery is handled. All moments are aware; empty as long as nobody did anything.

    `mentions` are people who were asked in a note and have not answered yet. `linked_to` is the id of the delivery
    that first brought the same instrument; that one itself is linked to none.
    """

    assigned_to: str = ""
    mentions: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    began_at: datetime | None = None
    ended_at: datetime | None = None
    linked_to: int | None = None
    answered: Answered | None = None
    response: ConfirmedDate | None = None

    def as_json(self) -> dict[str, Any]:
        """What is set, for json.dumps; moments in UTC."""
        told: dict[str, Any] = {
            "assigned_to": self.assigned_to,
            "mentions": list(self.mentions),
            "pauses": [
                {"began": _stamp(one.began), "ended": _stamp(one.ended), "reason": one.reason, "by": one.by}
                for one in self.pauses
            ],
            "began_at": _stamp(self.began_at),
            "ended_at": _stamp(self.ended_at),
            "linked_to": self.linked_to,
            "answered": self.answered
            and {"how": self.answered.how, "by": self.answered.by, "at": _stamp(self.answered.at)},
            "response": self.response
            and {
                "date": self.response.date.isoformat(),
                "rule": self.response.rule,
                "citation": self.response.citation,
                "by": self.response.by,
                "at": _stamp(self.response.at),
            },
        }
        return {key: value for key, value in told.items() if value not in ("", [], None)}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Handling:
        """The handling that `as_json` told of. Raises KeyError, TypeError or ValueError if it is none."""
        answered, response = told.get("answered"), told.get("response")
        return cls(
            assigned_to=told.get("assigned_to", ""),
            mentions=tuple(told.get("mentions", ())),
            pauses=tuple(
                Pause(datetime.fromisoformat(one["began"]), _moment(one.get("ended")), one["reason"], one["by"])
                for one in told.get("pauses", ())
            ),
            began_at=_moment(told.get("began_at")),
            ended_at=_moment(told.get("ended_at")),
            linked_to=told.get("linked_to"),
            answered=answered and Answered(answered["how"], answered["by"], datetime.fromisoformat(answered["at"])),
            response=response
            and ConfirmedDate(
                date.fromisoformat(response["date"]),
                response["rule"],
                response["citation"],
                response["by"],
                datetime.fromisoformat(response["at"]),
            ),
        )

    def told(self) -> Iterator[tuple[str, str]]:
        """Each thing that is set, for the history: its dotted name and its value as text."""
        if self.assigned_to:
            yield "handling.assigned_to", self.assigned_to
        if self.mentions:
            yield "handling.mentions", ", ".join(self.mentions)
        for number, one in enumerate(self.pauses, start=1):
            yield f"handling.pause {number}.began", _stamp(one.began) or ""
            yield f"handling.pause {number}.ended", _stamp(one.ended) or ""
            yield f"handling.pause {number}.reason", one.reason
        yield "handling.began_at", _stamp(self.began_at) or ""
        yield "handling.ended_at", _stamp(self.ended_at) or ""
        if self.linked_to is not None:
            yield "handling.linked_to", str(self.linked_to)
        if self.answered is not None:
            yield "handling.answered", self.answered.how
        if self.response is not None:
            yield "handling.response.date", self.response.date.isoformat()
            yield "handling.response.rule", self.response.rule
            yield "handling.response.citation", self.response.citation


NOTHING_DONE = Handling()
"""How a delivery is handled that nobody has touched."""


def _stamp(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="microseconds")


def _moment(stamp: str | None) -> datetime | None:
    return None if stamp is None else datetime.fromisoformat(stamp)
