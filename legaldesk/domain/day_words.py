"""How a day, or a moment with its clock, is written in English."""

from __future__ import annotations

from datetime import date, datetime

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = 3


def day_words(day: date) -> str:
    """A day in words, "Tue, Nov 24, 2026"; a moment with its clock, "Tue, Nov 24, 2026, 2:17 p.m. (UTC-08:00)"."""
    words = f"{WEEKDAYS[day.weekday()][:_SHORT]}, {MONTHS[day.month - 1][:_SHORT]} {day.day}, {day.year}"
    if not isinstance(day, datetime):
        return words
    seconds = f":{day.second:02}" if day.second else ""
    half = "a.m." if day.hour < 12 else "p.m."
    offset = day.strftime("%z")
    return f"{words}, {day.hour % 12 or 12}:{day.minute:02}{seconds} {half} (UTC{offset[:3]}:{offset[3:5]})"
