"""Dates and times as machines write them (ISO 8601), read strictly into values."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo

from legaldesk.domain.phrase import Phrase, later

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
            raise ValueError(Phrase("must be text such as 2026-11-23T10:42:00-08:00"))  # noqa: TRY004  (pydantic wants ValueError)
        try:
            moment = datetime.fromisoformat(value.upper())  # RFC 3339 allows a small t and z
        except ValueError:
            form = (
                later("{value} is not a date and time that exists; write 2026-11-23T10:42:00-08:00")
                if _MOMENT.match(value)
                else later("{value} is not a date and time; write 2026-11-23T10:42:00-08:00")
            )
            raise ValueError(Phrase(form, value=_quoted(value))) from None
        if len(value) <= len("2026-11-23"):
            raise ValueError(
                Phrase("{value} has no time of day; write 2026-11-23T10:42:00-08:00", value=_quoted(value))
            )
    if moment.tzinfo is None:
        if zone is None:
            raise ValueError(Phrase("has no offset from UTC; write 2026-11-23T10:42:00-08:00"))
        moment = moment.replace(tzinfo=zone)
        if moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != moment.replace(tzinfo=None):
            raise ValueError(Phrase("{value} does not exist: the clocks were set forward then", value=_quoted(value)))
        # A fixed offset, so that the value means the same in every zone and after every change of the zone's rules.
        moment = datetime.fromisoformat(moment.isoformat())
    if moment.year < EARLIEST_YEAR:
        raise ValueError(
            Phrase(
                later("the year {year} is too long ago; write a date from {first} on"),
                year=str(moment.year),
                first=str(EARLIEST_YEAR),
            )
        )
    return moment


def parse_day(value: object) -> date:
    """Read a calendar day from `2026-12-14` or a date. Raises ValueError with the reason."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        raise ValueError(Phrase("must be a date such as 2026-12-14"))  # noqa: TRY004  (pydantic wants ValueError)
    if not _DAY.fullmatch(value):
        raise ValueError(Phrase("{value} is not a date; write it as 2026-12-14", value=_quoted(value)))
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(
            Phrase("{value} is not a date that exists; write it as 2026-12-14", value=_quoted(value))
        ) from None


def _quoted(value: object) -> str:
    text = str(value)
    return repr(text if len(text) <= 40 else text[:37] + "...")
