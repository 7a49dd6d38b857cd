"""Reading a period from JSON and writing its answer: every fault is one sentence that names the key."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, tzinfo
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from legaldesk.domain.clocks.periods import COUNT_LIMIT, Computed, Direction, Period, Service, System, Unit
from legaldesk.domain.errors import BadInput
from legaldesk.domain.moments import parse_day
from legaldesk.domain.phrase import Phrase

_KEYS = (
    "system",
    "start",
    "count",
    "unit",
    "direction",
    "service",
    "state_holidays",
    "inaccessible",
    "timezone",
    "calendar",
    "state",
)
_DAYS_LIMIT = 5_000
"""Most days in one list of holidays or closures: more than a hundred years of them."""
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?", re.ASCII)
_CALENDAR = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}", re.ASCII)
_SHOWN = 60
_Word = TypeVar("_Word", bound=StrEnum)


def parse_period(document: object, office_zone: Callable[[], tzinfo]) -> Period:
    """Read a period from a mapping in the contract's shape.

    `office_zone` gives the clock for a period in hours that names no time zone. Raises BadInput with the key.
    """
    if not isinstance(document, Mapping):
        raise BadInput(Phrase("must be a JSON object with the keys system, start, count, unit and direction"))
    for key in document:
        if key not in _KEYS:
            raise _fault(_shown(key), f"is not a known key{_hint(key, _KEYS)}; use {', '.join(_KEYS)}")
    system = _word(document, "system", System)
    unit = _word(document, "unit", Unit)
    service = _word(document, "service", Service) if document.get("service") is not None else None
    if system is System.OFFICE and service is not None:
        raise _fault("service", "the office's own periods know no days for service; leave it out")
    calendar, state = _name(document, "calendar"), _name(document, "state")
    if calendar and system is not System.OFFICE:
        raise _fault("calendar", f"goes with the system office; {system.value} has a calendar of its own")
    if state and system is not System.FEDERAL:
        raise _fault("state", "goes with the system federal, whose forward counts keep the state's holidays too")
    zone = _zone(document["timezone"]) if document.get("timezone") is not None else None
    count = _count(_required(document, "count"))
    direction = _word(document, "direction", Direction)
    given = _required(document, "start")
    return Period(
        system=system,
        start=_moment(given, zone, office_zone) if unit is Unit.HOURS else _day(given),
        count=count,
        unit=unit,
        direction=direction,
        service=service,
        state_holidays=_days(document, "state_holidays"),
        inaccessible=_days(document, "inaccessible"),
        calendar=calendar,
        state=state,
    )


def answer(computed: Computed, start: str) -> dict[str, Any]:
    """The answer as JSON: `{"date": …, "steps": […]}`, the date null where the rules do not decide.

    A moment is written as `start` was: with seconds or an offset from UTC if that had them.
    """
    return {"date": _written(computed.ends, start), "steps": list(computed.steps)}


def _written(day: date | None, start: str) -> str | None:
    if not isinstance(day, datetime):
        return None if day is None else day.isoformat()
    shape = _MOMENT.fullmatch(start)
    seconds, offset = (shape[2], shape[3]) if shape else (None, None)
    return (day if offset else day.replace(tzinfo=None)).isoformat(timespec="seconds" if seconds else "minutes")


def _required(document: Mapping[str, object], key: str) -> object:
    value = document.get(key)
    if value is None:
        raise _fault(key, "is missing and is required")
    return value


def _word(document: Mapping[str, object], key: str, words: type[_Word]) -> _Word:
    value = _required(document, key)
    try:
        return words(str(value))
    except ValueError:
        known = [word.value for word in words]
        raise _fault(
            key, f"{_shown(value)} is not allowed{_hint(value, known)}; use one of {', '.join(known)}"
        ) from None


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _fault("count", "must be a whole number")
    if not 0 <= value <= COUNT_LIMIT:
        raise _fault("count", f"must be 0 to {COUNT_LIMIT:,}; direction says which way")
    return value


def _day(value: object) -> date:
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        raise _fault(
            "start", "has a time of day, which only the unit hours counts from; write a day such as 2026-11-12"
        )
    try:
        return parse_day(value)
    except ValueError as fault:
        raise _fault("start", str(fault)) from None


def _days(document: Mapping[str, object], key: str) -> frozenset[date]:
    value = document.get(key)
    if value is None:
        return frozenset()
    if not isinstance(value, list):
        raise _fault(key, 'must be a list of days such as ["2026-11-27"]')
    if len(value) > _DAYS_LIMIT:
        raise _fault(key, f"has more than {_DAYS_LIMIT:,} days; give those near the period")
    try:
        return frozenset(map(parse_day, value))
    except ValueError as fault:
        raise _fault(key, str(fault)) from None


def _name(document: Mapping[str, object], key: str) -> str:
    """The name of a calendar, "" for none; whether there is one of that name the desk knows."""
    value = document.get(key)
    if value is None:
        return ""
    if not isinstance(value, str) or not _CALENDAR.fullmatch(value):
        raise _fault(key, f"{_shown(value)} is not the name of a calendar, such as california")
    return value


def _zone(value: object) -> ZoneInfo:
    if not isinstance(value, str):
        raise _fault("timezone", "must be text such as America/Los_Angeles")
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise _fault(
            "timezone", f"{_shown(value)} is not a known time zone; write one such as America/Los_Angeles"
        ) from None


def _moment(value: object, zone: tzinfo | None, office_zone: Callable[[], tzinfo]) -> datetime:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise _fault(
            "start", f"{_shown(value)} is not a local date and time, which hours count from; write 2026-11-12T10:00"
        )
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise _fault("start", f"{_shown(value)} is not a date and time that exists; write 2026-11-12T10:00") from None
    zone = zone or office_zone()
    try:
        return moment.astimezone(zone) if moment.tzinfo is not None else _placed(moment, zone, value)
    except OverflowError:
        raise _fault("start", f"{_shown(value)} is too far away to be counted from") from None


def _placed(moment: datetime, zone: tzinfo, value: str) -> datetime:
    """The local `moment` in `zone`, refused where the clocks skip it or show it twice."""
    early, late = (moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return early
    if early.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != moment:
        raise _fault("start", f"{value} does not exist in {zone}: the clocks are set forward then")
    both = " or ".join(one.isoformat(timespec="minutes") for one in (early, late))
    raise _fault("start", f"{value} comes twice in {zone}, as the clocks are set back; write {both}")


def _fault(key: str, sentence: str) -> BadInput:
    return BadInput(Phrase("{key}: {sentence}", key=key, sentence=sentence), key)


def _shown(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "...")


def _hint(value: object, known: list[str] | tuple[str, ...]) -> str:
    close = get_close_matches(str(value)[:_SHOWN], known, n=1)
    return f" (did you mean {close[0]}?)" if close else ""
