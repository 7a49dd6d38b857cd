"""Moments for the eye: short in a list, whole beside a label; always in the office's zone."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from legaldesk.domain.typed_moments import MONTHS, WEEKDAYS, written_day, written_time

_WEEK = timedelta(days=6)


def briefly(moment: datetime, zone: tzinfo, today: date) -> str:
    """A moment for a list: "Today 9:14", "Fri 16:40", "Nov 12 9:14", and with the year for another year."""
    local = moment.astimezone(zone)
    day = local.date()
    clock = f"{local.hour}:{local.minute:02d}"
    if day == today:
        return f"Today {clock}"
    if timedelta(0) < today - day <= _WEEK:
        return f"{WEEKDAYS[day.weekday()][:3]} {clock}"
    if day.year == today.year:
        return f"{MONTHS[day.month - 1][:3]} {day.day}, {clock}"
    return f"{MONTHS[day.month - 1][:3]} {day.day}, {day.year}"


def day_briefly(day: date, today: date) -> str:
    """A day for a list: "Today", "Tomorrow", "Yesterday", else "Mon, Nov 30", and with the year for another year."""
    near = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}.get((day - today).days)
    if near is not None:
        return near
    year = "" if day.year == today.year else f", {day.year}"
    return f"{WEEKDAYS[day.weekday()][:3]}, {MONTHS[day.month - 1][:3]} {day.day}{year}"


def fully(moment: datetime, zone: tzinfo) -> str:
    """A moment beside a label: "Mon, Nov 23, 2026, 9:14 a.m. PST"."""
    local = moment.astimezone(zone)
    return f"{written_day(local.date())}, {written_time(local.time())} {local.tzname() or ''}".rstrip()


def of_the_day(moment: datetime, zone: tzinfo, today: date) -> str:
    """A moment in a sentence about something recent: "9:16 a.m." for today, else "Nov 20, 9:16 a.m."."""
    local = moment.astimezone(zone)
    clock = written_time(local.time())
    if local.date() == today:
        return clock
    year = "" if local.year == today.year else f", {local.year}"
    return f"{MONTHS[local.month - 1][:3]} {local.day}{year}, {clock}"
