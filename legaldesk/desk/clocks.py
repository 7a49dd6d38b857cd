"""The clocks of deliveries as this desk counts them: its calendar, its settings, and the renewals in its log."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from legaldesk.desk.calendars import CalendarShelf
from legaldesk.desk.desk import Desk
from legaldesk.desk.settings import load_settings
from legaldesk.domain.clocks.calendars import Calendar, OutsideCalendar
from legaldesk.domain.clocks.three_clocks import (
    Figures,
    Running,
    extra_clock,
    figures_of,
    is_preservation,
    preservation_clock,
    response_clock,
    target_clock,
)
from legaldesk.domain.logged import LogRow

_NOTHING: Mapping[str, date] = {}


class DeskClocks:
    """The clocks of `desk`, with the figures that are set when this is made. Raises BadInput for what cannot be read.

    Make one for each list or page, not one for the life of the window: settings and calendar files may change.
    """

    def __init__(self, desk: Desk) -> None:
        self._book = desk.book
        self._shelf = CalendarShelf(desk.place, lambda: desk.book.newest.office)
        self.figures: Figures = figures_of(load_settings(desk.place))

    @property
    def calendar(self) -> Calendar:
        """The office's calendar."""
        return self._shelf.office

    def received_on(self, row: LogRow) -> date:
        """The day of receipt in the office's zone."""
        return self._book.local_day(row.received_at)

    def all_of(self, row: LogRow, renewals: Mapping[str, date] = _NOTHING) -> tuple[Running, ...]:
        """Every clock that runs for `row`, in the order of Clock.

        `renewals` maps the reference of a preservation request to the day on which it was renewed. Raises BadInput.
        """
        found = (
            response_clock(row, self.calendar),
            *self._counted(row),
            self.preservation(row, renewals),
        )
        return tuple(clock for clock in found if clock is not None)

    def _counted(self, row: LogRow) -> tuple[Running | None, ...]:
        """The clocks in business days; none for a receipt in years that the office's calendar does not know."""
        try:
            counted = self._shelf.counts_from(row.received_at)
        except OutsideCalendar:
            return ()
        clocks = (extra_clock, target_clock)
        return tuple(clock(row, self.figures, counted, self.calendar) for clock in clocks)

    def preservation(self, row: LogRow, renewals: Mapping[str, date]) -> Running | None:
        """How long records are preserved on `row`; None where it asks for nothing of the kind."""
        if not is_preservation(row):
            return None
        return preservation_clock(self.received_on(row), renewals.get(row.reference), self.figures.warning)
