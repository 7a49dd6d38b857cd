"""The clocks of deliveries as this desk counts them: its calendar, its settings, and what its log tells of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from legaldesk.desk.calendar_shelf import CalendarShelf
from legaldesk.desk.calendars import calendars_of
from legaldesk.desk.desk import Desk
from legaldesk.desk.settings import load_settings
from legaldesk.domain.clocks import period_words as say
from legaldesk.domain.clocks.calendars import Calendar, OutsideCalendar
from legaldesk.domain.clocks.periods import Step
from legaldesk.domain.clocks.three_clocks import (
    Clock,
    Figures,
    Running,
    extra_clock,
    figures_of,
    is_preservation,
    preservation_clock,
    response_clock,
    target_clock,
)
from legaldesk.domain.clocks.tracking import paused_days
from legaldesk.domain.governing import Copy, copy_of, governing
from legaldesk.domain.handling import Handling
from legaldesk.domain.log_row import LogRow
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.phrase import later

_NOTHING: Mapping[str, date] = {}


@dataclass(frozen=True, slots=True)
class Beside:
    """What counts for a delivery's clocks beside its line: its handling, and the deliveries of the same instrument.

    `group` is in the order of the log; empty where the delivery stands alone.
    """

    handling: Handling = field(default_factory=Handling)
    group: tuple[LoggedDelivery, ...] = ()


_ALONE = Beside()


class DeskClocks:
    """The clocks of `desk`, with the figures that are set when this is made. Raises BadInput for what cannot be read.

    Make one for each list or page, not one for the life of the window: settings and calendar files may change.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.shelf: CalendarShelf = calendars_of(desk)
        self.figures: Figures = figures_of(load_settings(desk.place))

    @property
    def calendar(self) -> Calendar:
        """The office's calendar."""
        return self.shelf.office

    def received_on(self, row: LogRow) -> date:
        """The day of receipt in the office's zone."""
        return self._desk.book.local_day(row.received_at)

    def beside(self, rows: Sequence[LogRow]) -> dict[int, Beside]:
        """What the log keeps beside `rows`, by id; one of which it keeps nothing is left out. Raises MachineFault."""
        ids = [row.id for row in rows]
        handlings = self._desk.log.handling.of(ids)
        groups = self._desk.log.handling.groups(ids)
        return {
            one: Beside(handlings.get(one, Handling()), groups.get(one, ())) for one in handlings.keys() | groups.keys()
        }

    def all_of(
        self, row: LogRow, renewals: Mapping[str, date] = _NOTHING, beside: Beside = _ALONE
    ) -> tuple[Running, ...]:
        """Every clock that runs for `row`, in the order of Clock.

        `renewals` maps the reference of a preservation request to the day on which it was renewed. Of several
        deliveries of one instrument the response date of the one that governs runs, not that of the others. Raises
        BadInput.
        """
        found = (
            self._response(row, beside),
            *self._counted(row, beside.handling),
            self.preservation(row, renewals),
        )
        return tuple(clock for clock in found if clock is not None)

    def _response(self, row: LogRow, beside: Beside) -> Running | None:
        running = response_clock(row, self.calendar, beside.handling, self.figures.late)
        if running is None or not beside.group:
            return running
        copies: list[Copy] = [copy_of(record) for record in beside.group]
        governs = governing(copies).copy
        if governs is None:
            return running
        if governs.reference == row.reference:
            form = later("{reference} governs: of {count} deliveries of this instrument the earliest accepted one.")
        elif governs.response is not None:
            return None
        else:
            form = later("{reference} governs, but bears no response date: this one stands until it has one.")
        step = Step(say.told, (form, {"reference": governs.reference, "count": len(copies)}))
        return Running(Clock.RESPONSE, running.day, running.why, (*running.trail, step), running.warn_from)

    def _counted(self, row: LogRow, handling: Handling) -> tuple[Running | None, ...]:
        """The clocks in business days; none for a receipt in years that the office's calendar does not know."""
        try:
            counted = self.shelf.counts_from(row.received_at)
        except OutsideCalendar:
            return ()
        today = self._desk.book.local_day(self._desk.now())
        paused = paused_days(handling.pauses, counted[0], today, self.calendar, self._desk.zone)
        return (
            extra_clock(row, self.figures, counted, self.calendar, handling),
            target_clock(row, self.figures, counted, self.calendar, handling, paused),
        )

    def preservation(self, row: LogRow, renewals: Mapping[str, date]) -> Running | None:
        """How long records are preserved on `row`; None where it asks for nothing of the kind."""
        if not is_preservation(row):
            return None
        return preservation_clock(self.received_on(row), renewals.get(row.reference), self.figures.warning)
