"""The calendars of a desk, each made when first asked for: the shipped files, or the desk's own in its data folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from legaldesk.domain.clocks.calendar_file import CalendarFile, read_calendar
from legaldesk.domain.clocks.calendars import Calendar
from legaldesk.domain.clocks.holidays_federal import federal_calendar, is_federal_holiday
from legaldesk.domain.clocks.hours import day_of_receipt
from legaldesk.domain.clocks.periods import Period, Step, System
from legaldesk.domain.errors import BadInput, DeskError, MachineFault
from legaldesk.domain.office import Office
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.policy import PolicyBook
from legaldesk.resources import resource_root

if TYPE_CHECKING:  # a period is computed without a log
    from legaldesk.records.log import Log

KIND = "calendar"
"""The kind of the documents of the office that are calendars."""
FEDERAL = "federal"
_FOLDER = "calendars"
_MARGIN = timedelta(days=60)
"""How far beyond the last day that a period may name it can still run on because days are closed."""
_EVERY_DAY = frozenset(range(7))
_NONE: Mapping[str, str] = {}


def texts_in(log: Log) -> dict[str, str]:
    """The texts of the calendars that all workstations of a desk share, by name, of each the last version.

    Raises MachineFault.
    """
    return {one.name: one.body for one in log.documents.of(KIND)}


def shelf_of(place: Path, book: PolicyBook, added: Callable[[], Mapping[str, str]] = lambda: _NONE) -> CalendarShelf:
    """The calendars in the data folder `place` of an office whose policies are those of `book`."""
    return CalendarShelf(
        place, lambda: book.newest.office, added, lambda day: (book.in_force(day) or book.newest).office
    )


class CalendarShelf:
    """The calendars of the desk in the data folder `place`; `office` tells whose hours and weekdays it keeps.

    A file `calendars/NAME.toml` in the data folder stands in for the shipped one, or adds one that the office observes;
    `added` gives, by name, the texts of those that all workstations of the desk share, which stand in for both.
    `office_on` tells whose hours held on a day, where they changed.
    """

    def __init__(
        self,
        place: Path,
        office: Callable[[], Office],
        added: Callable[[], Mapping[str, str]] = lambda: _NONE,
        office_on: Callable[[date], Office] | None = None,
    ) -> None:
        self._place = place
        self._office = office
        self._added = added
        self._office_on = office_on or (lambda _: office())
        self._closed_days: dict[date, bool] = {}
        self._hours_of: dict[int, tuple[Office, Office]] = {}
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
        return tuple(sorted({FEDERAL, *self._added(), *self._files()}))

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
            raise BadInput(Phrase("{key}: {fault}", key=key, fault=fault), key) from None

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
        return self._made(self._office_file, ("office",), self._closed_weekly())

    def counts_from(self, received_at: datetime) -> tuple[date, tuple[Step, ...]]:
        """The day from which the office's own periods count for a receipt (aware), and why. Raises BadInput."""
        file = self._office_file
        hours = self._hours(self._office_on(received_at.astimezone(self._office().zone).date()))
        return day_of_receipt(received_at, hours, self.office, late_counts_next_day=file.late_counts_next_day)

    def is_open(self, office: Office, local: datetime) -> bool:
        """Whether the office is open at `local`, a moment in its zone: the same days and hours that `counts_from` has.

        `office` is what the policy of that day says of it; its weekdays and hours count alone where a calendar file has
        an error, which whoever asks for the calendar is told.
        """
        try:
            return self._hours(office).is_open(local) and not self._closed(local.date())
        except DeskError:
            return office.is_open(local)

    def _closed(self, day: date) -> bool:
        """Whether the office's calendar closes `day`; kept, for many deliveries come on one day."""
        closed = self._closed_days.get(day)
        if closed is None:
            file = self._office_file
            weekly = file.weekly if file.weekly is not None else self._closed_weekly()
            closed = day.weekday() in weekly or self._is_holiday(file, day, ("office",))
            self._closed_days[day] = closed
        return closed

    def _is_holiday(self, file: CalendarFile, day: date, readers: tuple[str, ...]) -> bool:
        """Whether the calendar of `file` closes `day` by a rule: told without making the calendar of all years."""
        if day in file.holidays:
            return True
        for name in file.observes:
            if name in readers:
                raise BadInput(_circle(readers[-1], name))
            if name == FEDERAL:
                closed = is_federal_holiday(day)
            else:
                closed = self._is_holiday(read_calendar(*self._text(name)), day, (*readers, name))
            if closed:
                return True
        return False

    def _hours(self, office: Office) -> Office:
        """`office` on any day of the week, with the hours of its calendar file where that has any."""
        known = self._hours_of.get(id(office))
        if known is None or known[0] is not office:
            file = self._office_file
            opens, closes = file.opens or office.opens, file.closes or office.closes
            known = office, replace(office, opens=opens, closes=closes, open_days=_EVERY_DAY)
            self._hours_of[id(office)] = known
        return known[1]

    def _closed_weekly(self) -> frozenset[int]:
        return _EVERY_DAY - self._office().open_days

    @cached_property
    def _office_file(self) -> CalendarFile:
        return read_calendar(*self._text("office"))

    def _read(self, name: str, readers: tuple[str, ...]) -> Calendar:
        if name == FEDERAL:
            return self.federal
        return self._made(read_calendar(*self._text(name)), (*readers, name), None)

    def _made(self, file: CalendarFile, readers: tuple[str, ...], weekly: frozenset[int] | None) -> Calendar:
        """The calendar of `file`; `readers` are the names of the files that led here, for telling a circle."""
        for name in file.observes:
            if name in readers:
                raise BadInput(_circle(readers[-1], name))
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
            raise BadInput(
                Phrase("there is no calendar {name}; use one of {names}", name=repr(name), names=tuple(self.names()))
            )
        path = known[name]
        try:
            return path.read_text(encoding="utf-8-sig"), path.name
        except UnicodeDecodeError:
            raise BadInput(Phrase("{path}: is not UTF-8 text; save it as UTF-8", path=path)) from None
        except OSError as fault:
            raise MachineFault(
                Phrase("{path}: cannot be read ({why}); nothing has changed", path=path, why=fault.strerror)
            ) from None


def _circle(reader: str, name: str) -> str:
    return Phrase(
        "{reader}.toml: [calendar], key observes: {name} leads in a circle; remove it", reader=reader, name=repr(name)
    )
