"""Reading a calendar from its TOML file: dated rules, closures, and whose holidays it keeps."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError, model_validator

from legaldesk.domain.clocks.calendars import LAST_DAY, SATURDAY_AND_SUNDAY, Calendar, make_calendar
from legaldesk.domain.clocks.holiday_rules import FixedDay, HolidayRule, NthWeekday, holidays_by_rule
from legaldesk.domain.clocks.toml_lines import line_of
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase, later
from legaldesk.domain.reading import one_sentence

FILE_LIMIT = 1_000_000
"""Largest calendar file, in characters."""
_EARLIEST = date(1990, 1, 1)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SATURDAY, _SUNDAY = 5, 6
_LEAP_YEAR = 2000
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
_TOML_PLACE = re.compile(r" \(at line (\d+), column \d+\)")
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def _between(low: int, high: int) -> AfterValidator:
    def check(value: int) -> int:
        if not low <= value <= high:
            raise ValueError(Phrase("must be a whole number from {low} to {high}", low=str(low), high=str(high)))
        return value

    return AfterValidator(check)


def _is_day(value: object) -> object:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError(Phrase("must be a day such as 2026-12-24, without quotation marks"))  # noqa: TRY004  (pydantic)
    if not _EARLIEST <= value <= LAST_DAY:
        raise ValueError(
            Phrase(
                "{day} lies outside {first} to {last}; correct the year",
                day=str(value),
                first=str(_EARLIEST),
                last=str(LAST_DAY),
            )
        )
    return value


def _is_name(value: str) -> str:
    if not value.strip() or not value.isprintable():
        raise ValueError(Phrase("must be a name on one line"))
    return value


def _is_time(value: str) -> str:
    if not _CLOCK.fullmatch(value):
        raise ValueError(Phrase('must be a time of day such as "17:00"'))
    return value


Day = Annotated[date, BeforeValidator(_is_day)]
Clock = Annotated[str, AfterValidator(_is_time)]
Year = Annotated[int, _between(_EARLIEST.year, LAST_DAY.year)]
Name = Annotated[str, AfterValidator(_is_name)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Head(_Section):
    name: Name
    first: Day
    closed_weekdays: list[Weekday] | None = None
    saturday_moves_to: Literal["fri", "mon"] | None = None
    sunday_moves_to: Literal["fri", "mon"] | None = None
    observes: list[Name] = []


class _Holiday(_Section):
    name: Name
    month: Annotated[int, _between(1, 12)]
    day: Annotated[int, _between(1, 31)] | None = None
    weekday: Weekday | None = None
    nth: Annotated[int, _between(-1, 5)] | None = None
    plus_days: Annotated[int, _between(-6, 6)] = 0
    since: Year | None = None
    until: Year | None = None

    @model_validator(mode="after")
    def _one_rule(self) -> _Holiday:
        if (self.day is None) == (self.weekday is None) or (self.weekday is None) != (self.nth is None):
            raise ValueError(Phrase("needs either the key day, or the keys weekday and nth"))
        if self.nth in (0, 5):
            raise ValueError(Phrase("key nth: must be 1 to 4, or -1 for the last one of the month"))
        if self.day is not None:
            if self.plus_days:
                raise ValueError(Phrase("key plus_days: goes with weekday and nth only"))
            try:
                date(_LEAP_YEAR + 1, self.month, self.day)
            except ValueError:
                raise ValueError(
                    Phrase("key day: month {month} has no day {day} in every year", month=self.month, day=self.day)
                ) from None
        if self.since is not None and self.until is not None and self.until < self.since:
            raise ValueError(
                Phrase("key until: {until} is before since, {since}", until=str(self.until), since=str(self.since))
            )
        return self


class _Closure(_Section):
    name: Name
    day: Day


class _Office(_Section):
    after_hours: Literal["same_day", "next_day"] = "same_day"
    opens: Clock | None = None
    closes: Clock | None = None

    @model_validator(mode="after")
    def _opens_first(self) -> _Office:
        if self.opens is not None and self.closes is not None and self.opens >= self.closes:
            raise ValueError(
                Phrase("key closes: {closes} is not after opens, {opens}", closes=self.closes, opens=self.opens)
            )
        return self


class _File(_Section):
    calendar: _Head
    holiday: list[_Holiday] = []
    closure: list[_Closure] = []
    office: _Office = _Office()


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What one calendar file says.

    `weekly` are the weekdays that are always closed (Monday is 0; None where the file leaves that to the office),
    `observes` the calendars whose holidays are kept too, `late_counts_next_day` whether a receipt after hours counts
    from the next business day; `opens` and `closes` are its hours where they differ from those of the policy.
    """

    name: str
    first: date
    weekly: frozenset[int] | None
    observes: tuple[str, ...]
    holidays: Mapping[date, str]
    late_counts_next_day: bool
    opens: time | None = None
    closes: time | None = None

    def calendar(self, observed: Mapping[str, Calendar], weekly: frozenset[int] | None = None) -> Calendar:
        """The calendar; `observed` holds one for each name in `observes`, `weekly` stands in where the file is silent.

        A calendar starts no earlier than the ones that it observes.
        """
        first = max([self.first, *(observed[name].first for name in self.observes)])
        days = {day: text for name in self.observes for day, text in observed[name].holidays.items()}
        closed = self.weekly if self.weekly is not None else weekly
        return make_calendar(
            self.name, first, {**days, **self.holidays}, weekly=SATURDAY_AND_SUNDAY if closed is None else closed
        )


@lru_cache(maxsize=64)  # a desk reads the same few again and again
def read_calendar(text: str, name: str) -> CalendarFile:
    """Read the calendar file `text` (TOML); `name` is the file's name for error messages.

    Raises BadInput with one sentence for the first fault, which names the file, the line and the key.
    """
    file = _read(text, name)
    if isinstance(file, list):
        raise BadInput(file[0])
    head = file.calendar
    moves = {}
    if head.saturday_moves_to is not None:
        moves[_SATURDAY] = -1 if head.saturday_moves_to == "fri" else 2
    if head.sunday_moves_to is not None:
        moves[_SUNDAY] = -2 if head.sunday_moves_to == "fri" else 1
    years = range(head.first.year - 1, LAST_DAY.year + 2)
    days = holidays_by_rule([_rule(entry) for entry in file.holiday], years, moves)
    return CalendarFile(
        name=head.name,
        first=head.first,
        weekly=None if head.closed_weekdays is None else frozenset(map(_WEEKDAYS.index, head.closed_weekdays)),
        observes=tuple(head.observes),
        holidays={**days, **{entry.day: entry.name for entry in file.closure}},
        late_counts_next_day=file.office.after_hours == "next_day",
        opens=None if file.office.opens is None else time.fromisoformat(file.office.opens),
        closes=None if file.office.closes is None else time.fromisoformat(file.office.closes),
    )


def calendar_faults(text: str, name: str) -> list[str]:
    """Every fault of the calendar file `text`, one sentence each that names the file, the line and the key.

    Empty where `read_calendar` reads it.
    """
    file = _read(text, name)
    return file if isinstance(file, list) else []


def _read(text: str, name: str) -> _File | list[str]:
    """The checked file, or its faults in the order of the lines."""
    if len(text) > FILE_LIMIT:
        return [
            Phrase("{name}: larger than {count} characters; a calendar file is a page", name=name, count=FILE_LIMIT)
        ]
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        place = _TOML_PLACE.search(str(fault))
        why = _TOML_PLACE.sub("", str(fault))
        if place is None:
            return [Phrase("{name}: not valid TOML: {fault}", name=name, fault=why)]
        return [Phrase("{name} line {line}: not valid TOML: {fault}", name=name, line=place[1], fault=why)]
    try:
        file = _File.model_validate(raw)
    except ValidationError as fault:
        errors: list[dict[str, Any]] = [dict(error) for error in fault.errors(include_url=False)]
        found = [(line_of(text, error["loc"]), _where(error)) for error in errors]
    else:
        found = [(line_of(text, path), said) for path, said in _contradictions(file)]
        if not found:
            return file
    return [Phrase("{name} line {line}: {said}", name=name, line=str(line), said=said) for line, said in sorted(found)]


def _contradictions(file: _File) -> list[tuple[tuple[str | int, ...], str]]:
    """What is wrong although each key for itself is right: where, and what."""
    found: list[tuple[tuple[str | int, ...], str]] = []
    if len(set(file.calendar.closed_weekdays or ())) == len(_WEEKDAYS):
        path = ("calendar", "closed_weekdays")
        found.append((path, Phrase("[calendar], key closed_weekdays: leaves no day of the week open")))
    seen: dict[date, int] = {}
    for number, closure in enumerate(file.closure):
        where = {"number": number + 1, "day": str(closure.day)}
        if closure.day in seen:
            form = later("[closure] {number}, key day: {day} is there already, in [closure] {other}")
            found.append((("closure", number, "day"), Phrase(form, **where, other=seen[closure.day] + 1)))
        elif closure.day < file.calendar.first:
            form = later("[closure] {number}, key day: {day} lies before the calendar's first day, {first}")
            found.append((("closure", number, "day"), Phrase(form, **where, first=str(file.calendar.first))))
        seen.setdefault(closure.day, number)
    return found


def _rule(entry: _Holiday) -> HolidayRule:
    if entry.weekday is not None and entry.nth is not None:
        rule: FixedDay | NthWeekday = NthWeekday(
            entry.month, _WEEKDAYS.index(entry.weekday), entry.nth, entry.plus_days
        )
    else:
        assert entry.day is not None  # noqa: S101  (_one_rule has seen to it)
        rule = FixedDay(entry.month, entry.day)
    return HolidayRule(entry.name, rule, entry.since, entry.until)


def _where(error: dict[str, Any]) -> str:
    """A fault as a sentence: "[holiday] 3, key month: must be …"."""
    section, *rest = error["loc"]
    number = ""
    if rest and isinstance(rest[0], int):
        number = f" {rest[0] + 1}"
        rest = rest[1:]
    key = f", key {rest[0]}" if rest else ""
    place = f"[{section}]{number}{key}"
    if error["type"] == "literal_error":
        form = later("{place}: {value} is not allowed; use {expected}")
        return Phrase(form, place=place, value=repr(error["input"]), expected=error["ctx"]["expected"])
    if error["type"] == "list_type":
        return Phrase("{place}: must be a list", place=place)
    return Phrase("{place}: {said}", place=place, said=one_sentence(error))
