"""The clocks that run for one delivery, never mixed: response date, announced extra time, own target, preservation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from legaldesk.domain.clocks import period_words as say
from legaldesk.domain.clocks.calendars import Calendar, OutsideCalendar
from legaldesk.domain.clocks.computing import compute
from legaldesk.domain.clocks.periods import Direction, Period, Step, System, Unit
from legaldesk.domain.day_words import day_words
from legaldesk.domain.handling import Handling
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.settings import (
    CLOCK_EXTRA,
    CLOCK_LATE,
    CLOCK_TARGET,
    CLOCK_WARN,
    LETTERS_EXTRA_DAYS,
    DeskSettings,
)
from legaldesk.domain.vocabulary import Channel, Disposition, ExtraProcessing, InstrumentKind, Status
from legaldesk.domain.words import by_channel

PRESERVED_DAYS = 90
"""Days that records are kept on a request, and once more on a renewed one: 18 U.S.C. 2703(f)(2)."""
RUNNING = frozenset({Status.OPEN, Status.HELD})
"""Where a delivery stands as long as its clocks run."""
GOVERNED = frozenset(
    {
        Disposition.ACCEPTED,
        Disposition.ACCEPTED_WITH_RESERVATION,
        Disposition.EMERGENCY_ESCALATED,
        Disposition.COUNSEL_REVIEW,
    }
)
"""What a response date binds for: not what is refused or withdrawn, nor a copy whose earlier one governs."""
_PRESERVATION = "18 U.S.C. 2703(f)(2)"
_UNTOUCHED = Handling()


class Clock(StrEnum):
    """Which clock it is."""

    RESPONSE = "response"
    EXTRA = "extra"
    TARGET = "target"
    PRESERVATION = "preservation"


CLOCK_WORDS: Mapping[Clock, str] = {
    Clock.RESPONSE: "Response date",
    Clock.EXTRA: "Announced extra time",
    Clock.TARGET: "Our own target",
    Clock.PRESERVATION: "Preservation ends",
}
"""The English words for each clock."""


@dataclass(frozen=True, slots=True)
class Running:
    """One clock of one delivery.

    `day` is the last day, in the office's zone; None where the clock runs but nobody has set its figure. `why` says in
    a few words what it follows from, `trail` step by step how it was found. `warn_from` is the day on which a warning
    begins, if it does before the last one.
    """

    clock: Clock
    day: date | None
    why: str
    trail: tuple[Step, ...] = field(repr=False)
    warn_from: date | None = None

    @property
    def steps(self) -> tuple[str, ...]:
        """The explanation, sentence by sentence."""
        return tuple(map(str, self.trail))


@dataclass(frozen=True, slots=True)
class Figures:
    """What the office has set: extra business days by channel, its target in business days, days of warning.

    A channel that is missing in `extra`, and a target of 0, are not set. `warning` counts days before a preservation
    ends, `late` business days before any other clock does.
    """

    extra: Mapping[Channel, int]
    target: int
    warning: int
    late: int = 0


def figures_of(settings: DeskSettings) -> Figures:
    """The figures among the settings of a desk."""
    for_all = int(settings[LETTERS_EXTRA_DAYS])
    extra = {channel: int(settings[setting]) or for_all for channel, setting in CLOCK_EXTRA.items()}
    return Figures(
        extra={channel: days for channel, days in extra.items() if days},
        target=int(settings[CLOCK_TARGET]),
        warning=int(settings[CLOCK_WARN]),
        late=int(settings[CLOCK_LATE]),
    )


def response_clock(row: LogRow, calendar: Calendar, handling: Handling = _UNTOUCHED, late: int = 0) -> Running | None:
    """The response date, as a person entered it from the paper or confirmed it; None where none runs.

    `calendar` is the office's: a date on a day that it knows to be closed is said, never moved. The warning begins
    `late` business days before. What was answered has no date any more.
    """
    if row.response_date is None or not _runs(row, handling) or row.disposition not in GOVERNED:
        return None
    day, confirmed = row.response_date, handling.response
    if confirmed is not None:
        said = (
            f"{day_words(day)} was confirmed by {confirmed.by} ({confirmed.rule}"
            f"{f', {confirmed.citation}' if confirmed.citation else ''})."
        )
        why = f"{confirmed.citation or confirmed.rule}, confirmed by {confirmed.by}"
    else:
        said, why = f"{day_words(day)} was entered from the paper by a person.", "entered from the paper"
    trail = [Step(say.plain, (said,))]
    if row.disposition is Disposition.COUNSEL_REVIEW:
        trail.append(Step(say.plain, ("Counsel has not decided whether it binds; until then it stands.",)))
    if calendar.first <= day <= calendar.last and (closed := calendar.why_closed(day)):
        trail.append(Step(say.plain, (f"That day is closed ({closed}); it is not moved here: a person decides.",)))
    return Running(Clock.RESPONSE, day, why, tuple(trail), _warn_from(day, late, calendar))


def extra_clock(
    row: LogRow,
    figures: Figures,
    counts_from: tuple[date, tuple[Step, ...]],
    calendar: Calendar,
    handling: Handling = _UNTOUCHED,
) -> Running | None:
    """Where the additional processing time ends that the policy announces for the channel; None where none runs.

    `counts_from` is the day from which the receipt counts, with its explanation; `calendar` the office's. Pauses do not
    move what was announced. Raises BadInput where the calendar does not reach that far.
    """
    if row.extra_processing is not ExtraProcessing.YES or not _runs(row, handling):
        return None
    days = figures.extra.get(row.channel)
    if days is None:
        setting = CLOCK_EXTRA[row.channel].name
        sentence = (
            f"The policy announces additional processing time for what comes {by_channel(row.channel)}, but the office"
            f" has set no figure (setting {setting})."
        )
        return Running(Clock.EXTRA, None, "no figure is set", (Step(say.plain, (sentence,)),))
    return _business_days(Clock.EXTRA, days, "additional processing time", counts_from, calendar, figures.late)


def target_clock(
    row: LogRow,
    figures: Figures,
    counts_from: tuple[date, tuple[Step, ...]],
    calendar: Calendar,
    handling: Handling = _UNTOUCHED,
    paused: int = 0,
) -> Running | None:
    """When the office itself wants to be done; None where it has no target or is done. Raises as `extra_clock`.

    `paused` are the business days on which handling rested: the target moves by them, and says so.
    """
    if not figures.target or not _runs(row, handling):
        return None
    return _business_days(
        Clock.TARGET, figures.target, "its own target", counts_from, calendar, figures.late, paused=paused
    )


def _runs(row: LogRow, handling: Handling) -> bool:
    """Whether anything is still to be done: not once it was answered or its handling ended."""
    return row.status in RUNNING and handling.answered is None and handling.ended_at is None


def is_preservation(row: LogRow) -> bool:
    """Whether records are preserved on this delivery: also once it is closed, for the time runs on."""
    kind = row.instrument is InstrumentKind.PRESERVATION_REQUEST
    return kind and row.status is not Status.VOID and row.disposition in GOVERNED


def preservation_clock(received_on: date, renewed_on: date | None, warning: int) -> Running:
    """How long records are preserved: 90 days, and 90 more where the request was renewed in time.

    `received_on` and `renewed_on` are days of receipt in the office's zone; the warning begins `warning` days before
    the end. Every day counts and the last one is never brought forward. A renewal after the end extends nothing:
    counsel decides what it is.
    """
    first = received_on + timedelta(PRESERVED_DAYS)
    kept = (
        f"Records are kept for {PRESERVED_DAYS} days, to the end of {day_words(first)} ({_PRESERVATION}); every day"
        " counts."
    )
    came = f"The request to preserve came on {day_words(received_on)}."
    trail = [Step(say.plain, (came,)), Step(say.plain, (kept,))]
    last, days = first, PRESERVED_DAYS
    if renewed_on is not None and renewed_on <= first:
        last, days = first + timedelta(PRESERVED_DAYS), 2 * PRESERVED_DAYS
        renewed = (
            f"It was renewed on {day_words(renewed_on)}: {PRESERVED_DAYS} more days, to the end of"
            f" {day_words(last)} ({_PRESERVATION}). The statute names one renewal."
        )
        trail.append(Step(say.plain, (renewed,)))
    elif renewed_on is not None:
        late = f"A renewal came on {day_words(renewed_on)}, after the end: counsel decides what it is."
        trail.append(Step(say.plain, (late,)))
    why = f"{days} days from {day_words(received_on)}"
    return Running(Clock.PRESERVATION, last, why, tuple(trail), last - timedelta(warning))


def _business_days(
    clock: Clock,
    days: int,
    what: str,
    counts_from: tuple[date, tuple[Step, ...]],
    calendar: Calendar,
    late: int,
    *,
    paused: int = 0,
) -> Running:
    start, arrived = counts_from
    trail = [*arrived, Step(say.plain, (f"The office has set {say.counted(days, 'business day')} as {what}.",))]
    if paused:
        rested = (
            f"Handling rested on {say.counted(paused, 'business day')}, which {'is' if paused == 1 else 'are'} added."
        )
        trail.append(Step(say.plain, (rested,)))
    computed = compute(Period(System.OFFICE, start, days + paused, Unit.COURT_DAYS, Direction.AFTER), calendar)
    why = f"{say.counted(days, 'business day')} from {day_words(start)}"
    if paused:
        why = f"{why}, {say.counted(paused, 'day')} paused"
    warn = None if computed.ends is None else _warn_from(computed.ends, late, calendar)
    return Running(clock, computed.ends, why, (*trail, *computed.trail), warn)


def _warn_from(day: date, late: int, calendar: Calendar) -> date | None:
    """The day on which a warning begins, `late` business days before `day`; None for no warning."""
    if not late or not calendar.first <= day <= calendar.last:
        return None
    try:
        return calendar.add(calendar.next_open(day), -late)
    except OutsideCalendar:
        return None
