"""The calendars of a desk, each made when first asked for: the shipped files, or the desk's own in its data folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from legaldesk.domain.clocks.calendar_file import CalendarFile, read_calendar
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.holidays_federal import federal_calendar
from legaldesk.domain.clocks.hours import day_of_receipt
from legaldesk.domain.clocks.periods import Period, Step, System
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.office import Office
from legaldesk.resources import resource_root

if TYPE_CHECKING:  # a period is computed without a desk
    from legaldesk.desk.desk import Desk
    from legaldesk.domain.logged import OfficeDocument

KIND = "calendar"
"""The kind of the documents of the office that are calendars."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}", re.ASCII)
_FEDERAL = "federal"
_FOLDER = "calendars"
_MARGIN = timedelta(days=60)
"""How far beyond the last day that a period may name it can still run on because days are closed."""
_NONE: Mapping[str, str] = {}


def calendars_of(desk: Desk) -> CalendarShelf:
    """The calendars of an open desk: those that were added to it, those in its data folder, and the shipped ones."""
    return CalendarShelf(desk.place, lambda: desk.book.newest.office, cache(partial(added_calendars, desk)))


def added_calendars(desk: Desk) -> dict[str, str]:
    """The texts of the calendars added to the desk, by name, of each the last version. Raises MachineFault."""
    return {one.name: one.body for one in desk.log.documents.of(KIND)}


def add_calendar(desk: Desk, name: str, text: str, file: str) -> OfficeDocument:
    """Add a version of the calendar `name` for all workstations of the desk, with a history entry.

    `file` is how to call it in errors. Raises BadInput for a name that is none, a text with a fault, or one that
    observes what is not there; then nothing is added.
    """
    if not _NAME.fullmatch(name) or name == _FEDERAL:
        raise BadInput(
            f"{file}: {name[:40]!r} cannot be the name of a calendar; use small letters, figures and -, not federal"
        )
    read_calendar(text, file)
    kept = added_calendars(desk)
    CalendarShelf(desk.place, lambda: desk.book.newest.office, lambda: {**kept, name: text}).named(name)
    return desk.log.documents.add(KIND, name, text, desk.by, desk.now())


class CalendarShelf:
    """The calendars of the desk in the data folder `place`; `office` tells whose hours and weekdays it keeps.

    A file `calendars/NAME.toml` in the data folder stands in for the shipped one, or adds one that the office observes;
    `added` gives, by name, the texts of those that all workstations of the desk share, which stand in for both.
    """

    def __init__(
        self, place: Path, office: Callable[[], Office], added: Callable[[], Mapping[str, str]] = lambda: _NONE
    ) -> None:
        self._place = place
        self._office = office
        self._added = added
        self._made_before: dict[str, Calendar] = {}

    def calendar(self, system: System) -> Calendar:
        """The calendar that counts for `system`. Raises BadInput where a calendar file has an error."""
        if system is System.FEDERAL:
            return self.federal
        return self.california if system is System.CALIFORNIA else self.office

    def for_period(self, period: Period) -> tuple[Period, Calendar]:
        """`period` with the holidays of the state that it names, and the calendar that it is counted on.

        Raises BadInput that names the key `calendar` or `state` where there is no such calendar.
        """
        if period.calendar:
            return period, self._named(period.calendar, "calendar")
        if period.state:
            holidays = self._named(period.state, "state").holidays
            start = period.start.date() if isinstance(period.start, datetime) else period.start
            until = start + timedelta(2 * min(period.count, 10_000)) + _MARGIN
            days = frozenset(day for day in holidays if start <= day <= until)
            period = replace(period, state_holidays=period.state_holidays | days)
        return period, self.calendar(period.system)

    def names(self) -> tuple[str, ...]:
        """The names of all calendars there are, in the order of the alphabet."""
        return tuple(sorted({_FEDERAL, *self._added(), *self._files()}))

    def named(self, name: str) -> Calendar:
        """The calendar called `name`. Raises BadInput where there is none, or its file has an error."""
        if name not in self._made_before:
            self._made_before[name] = self.office if name == "office" else self._read(name, ())
        return self._made_before[name]

    def origin(self, name: str) -> str:
        """Where the calendar called `name` comes from, in a few words."""
        if name in self._added():
            return "added to the desk"
        path = self._files().get(name)
        if path is None:
            return "built in"
        return "shipped" if path.is_relative_to(resource_root()) else str(path)

    def _named(self, name: str, key: str) -> Calendar:
        try:
            return self.named(name)
        except BadInput as fault:
            raise BadInput(f"{key}: {fault}", key) from None

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
        file, office = self._office_file, self._office()
        hours = replace(office, opens=file.opens or office.opens, closes=file.closes or office.closes)
        return day_of_receipt(received_at, hours, self.office, late_counts_next_day=file.late_counts_next_day)

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

    def _files(self) -> dict[str, Path]:
        """The calendar files by name: the desk's own before the shipped ones."""
        folders = (resource_root() / _FOLDER, self._place / _FOLDER)
        return {path.stem: path for folder in folders for path in folder.glob("*.toml")}

    def _text(self, name: str) -> tuple[str, str]:
        """The text of the calendar file called `name`, and how to call it in a message."""
        added = self._added()
        if name in added:
            return added[name], f"{name}.toml"
        known = self._files()
        if name not in known:
            raise BadInput(f"there is no calendar {name!r}; use one of {', '.join(self.names())}")
        path = known[name]
        try:
            return path.read_text(encoding="utf-8-sig"), path.name
        except UnicodeDecodeError:
            raise BadInput(f"{path}: is not UTF-8 text; save it as UTF-8") from None
        except OSError as fault:
            raise MachineFault(f"{path}: cannot be read ({fault.strerror}); nothing has changed") from None
