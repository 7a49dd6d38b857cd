"""Moments for the eye: short in a list, whole beside a label; always in the office's zone."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo

from ui.language import tr
from ui.language.moments import month_name, weekday, written_day, written_time

_WEEK = timedelta(days=6)
_ISO = re.compile(r"\b(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?: (?P<clock>[0-9]{2}:[0-9]{2}))?\b")
"""A day, or a moment, as the desk writes it for machines."""
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}")


def briefly(moment: datetime, zone: tzinfo, today: date) -> str:
    """A moment for a list: "Today 9:14 a.m.", "Fri 4:40 p.m.", "Nov 12, 9:14 a.m."; of another year the day alone."""
    local = moment.astimezone(zone)
    day = local.date()
    if day.year != today.year and not timedelta(0) < today - day <= _WEEK:
        return _day_of_year(day, today)
    clock = written_time(local.time())
    if day == today:
        return tr("Today {clock}", clock=clock)
    near = weekday(day) if timedelta(0) < today - day <= _WEEK else f"{_day_of_year(day, today)},"
    return f"{near} {clock}"


def day_briefly(day: date, today: date) -> str:
    """A day for a list: "Today", "Tomorrow", "Yesterday", else "Mon, Nov 30", and with the year for another year."""
    near = {0: tr("Today"), 1: tr("Tomorrow"), -1: tr("Yesterday")}.get((day - today).days)
    return near if near is not None else day_shortly(day, today)


def day_shortly(day: date, today: date) -> str:
    """A day for a list that says itself how near it is: "Mon, Nov 30", and with the year for another year."""
    return f"{weekday(day)}, {_day_of_year(day, today)}"


def fully(moment: datetime, zone: tzinfo) -> str:
    """A moment beside a label: "Mon, Nov 23, 2026, 9:14 a.m. PST"."""
    local = moment.astimezone(zone)
    return f"{written_day(local.date())}, {written_time(local.time())} {local.tzname() or ''}".rstrip()


def of_the_day(moment: datetime, zone: tzinfo, today: date) -> str:
    """A moment in a sentence about something recent: "9:16 a.m." for today, else "Nov 20, 9:16 a.m."."""
    local = moment.astimezone(zone)
    clock = written_time(local.time())
    return clock if local.date() == today else f"{_day_of_year(local.date(), today)}, {clock}"


def days_in(text: str) -> str:
    """`text` of the desk with the days and moments in it, such as 2026-11-23 14:45, as the screen writes them."""
    return _ISO.sub(_written, text)


def cell_in_words(text: str) -> str:
    """A day, moment or time of a report's table, in the office's zone, as the screen writes it."""
    return written_time(time.fromisoformat(text)) if _CLOCK.fullmatch(text) else days_in(text)


def _written(found: re.Match[str]) -> str:
    try:
        day = written_day(date.fromisoformat(found["day"]))
        return f"{day}, {written_time(time.fromisoformat(found['clock']))}" if found["clock"] else day
    except ValueError:  # no day of the calendar: what it is stays as it is
        return found[0]


def _day_of_year(day: date, today: date) -> str:
    """The day without its year if that is this year: "Nov 30", else "Nov 30, 2027"."""
    if day.year == today.year:
        return tr("{month} {day}", month=month_name(day.month), day=day.day)
    return tr("{month} {day}, {year}", month=month_name(day.month), day=day.day, year=day.year)
