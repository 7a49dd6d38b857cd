"""Dates and times as machines write them (ISO 8601), read strictly into values."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo

EARLIEST_YEAR = 1990
"""No delivery on a living desk was received before this year; an earlier one is a slip of the pen."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}")


def parse_receipt(value: object, zone: tzinfo | None) -> datetime:
    """Read a date and time of receipt.

    `value` is an ISO 8601 text such as `2026-11-23T10:42:00-08:00`, or an aware datetime. A text without an offset is
    local time in `zone`, the office's. Returns an aware datetime. Raises ValueError with the reason.
    """
    if isinstance(value, datetime):
        moment = value
    else:
        if not isinstance(value, str):
            raise ValueError("must be text such as 2026-11-23T10:42:00-08:00")  # noqa: TRY004  (pydantic wants ValueError)
        try:
            moment = datetime.fromisoformat(value.upper())  # RFC 3339 allows a small t and z
        except ValueError:
            what = "date and time that exists" if _MOMENT.match(value) else "date and time"
            raise ValueError(f"{_quoted(value)} is not a {what}; write 2026-11-23T10:42:00-08:00") from None
        if len(value) <= len("2026-11-23"):
            raise ValueError(f"{_quoted(value)} has no time of day; write 2026-11-23T10:42:00-08:00")
    if moment.tzinfo is None:
        if zone is None:
            raise ValueError("has no offset from UTC; write 2026-11-23T10:42:00-08:00")
        moment = moment.replace(tzinfo=zone)
        if moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != moment.replace(tzinfo=None):
            raise ValueError(f"{_quoted(value)} does not exist: the clocks were set forward then")
        # A fixed offset, so that the value means the same in every zone and after every change of the zone's rules.
        moment = datetime.fromisoformat(moment.isoformat())
    if moment.year < EARLIEST_YEAR:
        raise ValueError(f"the year {moment.year} is too long ago; write a date from {EARLIEST_YEAR} on")
    return moment


def parse_day(value: object) -> date:
    """Read a calendar day from `2026-12-14` or a date. Raises ValueError with the reason."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        raise ValueError("must be a date such as 2026-12-14")  # noqa: TRY004  (pydantic wants ValueError)
    if not _DAY.fullmatch(value):
        raise ValueError(f"{_quoted(value)} is not a date; write it as 2026-12-14")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{_quoted(value)} is not a date that exists; write it as 2026-12-14") from None


def _quoted(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= 40 else text[:37] + "...")
