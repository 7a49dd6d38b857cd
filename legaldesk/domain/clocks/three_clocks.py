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
from legaldesk.domain.phrase import Phrase, later, word
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


_FROM_PAPER = Phrase("entered from the paper")
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
        return tuple(step.sentence for step in self.trail)


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
        form = (
            later("{day} was confirmed by {by} ({rule}, {citation}).")
            if confirmed.citation
            else later("{day} was confirmed by {by} ({rule}).")
        )
        why = Phrase("{rule}, confirmed by {by}", rule=confirmed.citation or Phrase(confirmed.rule), by=confirmed.by)
        rule, citation = Phrase(confirmed.rule), confirmed.citation
        trail = [Step(say.told, (form, {"day": day, "by": confirmed.by, "rule": rule, "citation": citation}))]
    else:
        why = _FROM_PAPER
        trail = [Step(say.told, (later("{day} was entered from the paper by a person."), {"day": day}))]
    if row.disposition is Disposition.COUNSEL_REVIEW:
        trail.append(Step(say.plain, (Phrase("Counsel has not decided whether it binds; until then it stands."),)))
    if calendar.first <= day <= calendar.last and (closed := calendar.why_closed(day)):
        form = later("That day is closed ({why}); it is not moved here: a person decides.")
        trail.append(Step(say.told, (form, {"why": Phrase(closed)})))
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
        form = later(
            "The policy announces additional processing time for what comes {way}, but the office has set no figure"
            " (setting {setting})."
        )
        step = Step(say.told, (form, {"way": word(by_channel(row.channel)), "setting": setting}))
        return Running(Clock.EXTRA, None, later("no figure is set"), (step,))
    set_as = later("The office has set {days} as additional processing time.")
    return _business_days(Clock.EXTRA, days, set_as, counts_from, calendar, figures.late)


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
    set_as = later("The office has set {days} as its own target.")
    return _business_days(Clock.TARGET, figures.target, set_as, counts_from, calendar, figures.late, paused=paused)


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
    kept = later("Records are kept for {days} days, to the end of {day} ({law}); every day counts.")
    trail = [
        Step(say.told, (later("The request to preserve came on {day}."), {"day": received_on})),
        Step(say.told, (kept, {"days": PRESERVED_DAYS, "day": first, "law": _PRESERVATION})),
    ]
    last, days = first, PRESERVED_DAYS
    if renewed_on is not None and renewed_on <= first:
        last, days = first + timedelta(PRESERVED_DAYS), 2 * PRESERVED_DAYS
        renewed = later(
            "It was renewed on {renewed}: {days} more days, to the end of {day} ({law}). The statute names one renewal."
        )
        values = {"renewed": renewed_on, "days": PRESERVED_DAYS, "day": last, "law": _PRESERVATION}
        trail.append(Step(say.told, (renewed, values)))
    elif renewed_on is not None:
        late = later("A renewal came on {day}, after the end: counsel decides what it is.")
        trail.append(Step(say.told, (late, {"day": renewed_on})))
    why = f"{days} days from {day_words(received_on)}"
    return Running(Clock.PRESERVATION, last, why, tuple(trail), last - timedelta(warning))


def _business_days(
    clock: Clock,
    days: int,
    set_as: str,
    counts_from: tuple[date, tuple[Step, ...]],
    calendar: Calendar,
    late: int,
    *,
    paused: int = 0,
) -> Running:
    start, arrived = counts_from
    trail = [*arrived, Step(_business, (set_as, days))]
    if paused:
        form = (
            later("Handling rested on {days}, which is added.")
            if paused == 1
            else later("Handling rested on {days}, which are added.")
        )
        trail.append(Step(_business, (form, paused)))
    computed = compute(Period(System.OFFICE, start, days + paused, Unit.COURT_DAYS, Direction.AFTER), calendar)
    # Written out for each row of a list: a plain text.
    why = f"1 business day from {day_words(start)}" if days == 1 else f"{days:,} business days from {day_words(start)}"
    if paused:
        why = f"{why}, 1 day paused" if paused == 1 else f"{why}, {paused:,} days paused"
    warn = None if computed.ends is None else _warn_from(computed.ends, late, calendar)
    return Running(clock, computed.ends, why, (*trail, *computed.trail), warn)


def _business(form: str, days: int) -> Phrase:
    return Phrase(form, days=say.counted(days, "business day"))


def _warn_from(day: date, late: int, calendar: Calendar) -> date | None:
    """The day on which a warning begins, `late` business days before `day`; None for no warning."""
    if not late or not calendar.first <= day <= calendar.last:
        return None
    try:
        return calendar.add(calendar.next_open(day), -late)
    except OutsideCalendar:
        return None
