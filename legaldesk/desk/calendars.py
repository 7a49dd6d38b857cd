"""The calendars of a desk, each made when first asked for: the shipped files, or the desk's own in its data folder."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from legaldesk.domain.clocks.calendar_file import CalendarFile, read_calendar
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.clocks.hours import day_of_receipt
from legaldesk.domain.clocks.periods import Step, System
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.office import Office
from legaldesk.resources import resource_root

_FEDERAL = "federal"
_FOLDER = "calendars"


class CalendarShelf:
    """The calendars of the desk in the data folder `place`; `office` tells whose hours and weekdays it keeps.

    A file `calendars/NAME.toml` in the data folder stands in for the shipped one, or adds one that the office observes.
    """

    def __init__(self, place: Path, office: Callable[[], Office]) -> None:
        self._place = place
        self._office = office

    def calendar(self, system: System) -> Calendar:
        """The calendar that counts for `system`. Raises BadInput where a calendar file has an error."""
        if system is System.FEDERAL:
            return self.federal
        return self.california if system is System.CALIFORNIA else self.office

    @cached_property
    def federal(self) -> Calendar:
        """The calendar of the federal courts."""
        return federal_calendar()

    @cached_property
    def california(self) -> Calendar:
        """The calendar of the California courts. Raises BadInput."""
        return self._read("california", ())

    @cached_property
    def office(self) -> Calendar:
        """The office's own calendar. Raises BadInput."""
        return self._made(self._office_file, ("office",), frozenset(range(7)) - self._office().open_days)

    def counts_from(self, received_at: datetime) -> tuple[date, tuple[Step, ...]]:
        """The day from which the office's own periods count for a receipt (aware), and why. Raises BadInput."""
        return day_of_receipt(
            received_at, self._office(), self.office, late_counts_next_day=self._office_file.late_counts_next_day
        )

    @cached_property
    def _office_file(self) -> CalendarFile:
        return read_calendar(*self._text("office"))

    def _read(self, name: str, readers: tuple[str, ...]) -> Calendar:
        if name == _FEDERAL:
            return self.federal
        return self._made(read_calendar(*self._text(name)), (*readers, name), None)

    def _made(self, file: CalendarFile, readers: tuple[str, ...], weekly: frozenset[int] | None) -> Calendar:
        """The calendar of `file`; `readers` are the names of the files that led here, for telling a circle."""
        for name in file.observes:
            if name in readers:
                raise BadInput(f"{readers[-1]}.toml: [calendar], key observes: {name!r} leads in a circle; remove it")
        return file.calendar({name: self._read(name, readers) for name in file.observes}, weekly)

    def _text(self, name: str) -> tuple[str, str]:
        """The text of the calendar file called `name`, and how to call it in a message."""
        folders = (self._place / _FOLDER, resource_root() / _FOLDER)
        known = {path.stem: path for folder in reversed(folders) for path in folder.glob("*.toml")}
        if name not in known:
            raise BadInput(f"there is no calendar {name!r}; use one of {', '.join(sorted({*known, _FEDERAL}))}")
        path = known[name]
        try:
            return path.read_text(encoding="utf-8-sig"), path.name
        except UnicodeDecodeError:
            raise BadInput(f"{path}: is not UTF-8 text; save it as UTF-8") from None
        except OSError as fault:
            raise MachineFault(f"{path}: cannot be read ({fault.strerror}); nothing has changed") from None
