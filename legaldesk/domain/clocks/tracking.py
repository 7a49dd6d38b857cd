"""How long one delivery takes in business days, pauses apart, beside what was announced and what is usual."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from legaldesk.domain.clocks import period_words as say
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.handling import Handling, Pause
from legaldesk.domain.phrase import Phrase, later


@dataclass(frozen=True, slots=True)
class Tracked:
    """The handling of one delivery in business days of the office's calendar.

    It counts `days` after `counts_from` up to and including `until`, `paused` of them in a pause. `began` is the day on
    which handling began, None where nobody said. `done` tells that it ended on `until`; else that is today. `announced`
    are the extra business days that the policy announces with the office's figure, `usual` those that a delivery
    through the portal takes (the median), each None where it is not known.
    """

    counts_from: date
    until: date
    began: date | None
    done: bool
    days: int
    paused: int
    announced: int | None
    usual: float | None

    @property
    def worked(self) -> int:
        """The business days without pauses."""
        return self.days - self.paused

    @property
    def cost(self) -> float | None:
        """What the channel cost beyond the portal's usual time, in business days; None where that is not known."""
        return None if self.usual is None else self.worked - self.usual

    @property
    def beyond(self) -> float | None:
        """By how much the cost exceeds what was announced, in business days (below 0: it kept within it)."""
        return None if self.cost is None or self.announced is None else self.cost - self.announced

    def steps(self) -> tuple[str, ...]:
        """The explanation, sentence by sentence."""
        said = [
            Phrase(
                "It counts from {first}; it ended on {last}: {days}."
                if self.done
                else "It counts from {first}; today is {last}: {days}.",
                first=self.counts_from, last=self.until, days=_business(self.days),
            )
        ]  # fmt: skip
        if self.began is not None:
            said.append(Phrase("Handling began on {day}.", day=self.began))
        if self.paused:
            form = later("{paused} of it in a pause: {worked} were worked on.")
            said.append(Phrase(form, paused=_business(self.paused), worked=_business(self.worked)))
        if self.announced is not None:
            said.append(Phrase("Announced as additional time: {days}.", days=_business(self.announced)))
        if self.usual is not None and self.cost is not None:
            said.append(
                Phrase(
                    "What comes through the portal usually takes {usual} business days (the median): the channel cost"
                    " {cost}."
                    if self.done
                    else "What comes through the portal usually takes {usual} business days (the median): the channel"
                    " cost {cost} so far.",
                    usual=f"{self.usual:g}", cost=f"{self.cost:+g}",
                )
            )  # fmt: skip
        return tuple(said)


def _business(days: int) -> Phrase:
    return say.counted(days, "business day")


def tracked(  # noqa: PLR0913  (each is one fact)
    handling: Handling,
    counts_from: date,
    ended: datetime | None,
    now: datetime,
    calendar: Calendar,
    zone: tzinfo,
    *,
    announced: int | None = None,
    usual: float | None = None,
) -> Tracked:
    """The handling of a delivery whose receipt counts from `counts_from`; `ended` is when it was done, None: not yet.

    `now` and `ended` are aware; days are those of `zone`, the office's.
    """
    until = max(counts_from, (ended or now).astimezone(zone).date())
    began = handling.began_at
    return Tracked(
        counts_from=counts_from,
        until=until,
        began=None if began is None else began.astimezone(zone).date(),
        done=ended is not None,
        days=calendar.open_between(counts_from, until),
        paused=paused_days(handling.pauses, counts_from, until, calendar, zone),
        announced=announced,
        usual=usual,
    )


def paused_days(pauses: Iterable[Pause], after: date, until: date, calendar: Calendar, zone: tzinfo) -> int:
    """The business days after `after`, up to and including `until`, that lie in one of `pauses`, each counted once.

    The day on which a pause begins counts as worked on, those after it up to the day on which it ends as rest: a pause
    within one day is none. One that goes on rests until `until`.
    """
    spans = []
    for pause in pauses:
        first = max(pause.began.astimezone(zone).date(), after)
        last = until if pause.ended is None else min(pause.ended.astimezone(zone).date(), until)
        if first < last:
            spans.append((first, last))
    rested, reached = 0, after
    for first, last in sorted(spans):
        begin = max(first, reached)
        if begin < last:
            rested += calendar.open_between(begin, last)
            reached = last
    return rested
