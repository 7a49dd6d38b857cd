"""Daily backups: how their files are called, and which of them are kept. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_NAME = re.compile(r"daily-(\d{4}-\d\d-\d\d)(?:-[1-9]\d?)?\.legaldesk", re.ASCII)


def daily_name(day: date, number: int = 1) -> str:
    """The file of a daily backup; `number` tells apart those of one day."""
    return f"daily-{day.isoformat()}{'' if number == 1 else f'-{number}'}.legaldesk"


def day_of_name(name: str) -> date | None:
    """The day of the daily backup in the file `name`; None if it is not called like one."""
    found = _NAME.fullmatch(name)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def kept_days(days: Iterable[date], keep: int, months: int) -> frozenset[date]:
    """Which of `days` with backups are kept: the latest `keep`, and the last one of each of the latest `months`.

    The latest is always among them. Days without a backup don't count: who is away for a month loses nothing.
    """
    latest = sorted(set(days), reverse=True)
    of_months: dict[tuple[int, int], date] = {}
    for day in latest:
        of_months.setdefault((day.year, day.month), day)
    return frozenset(latest[: max(keep, 1)]) | frozenset(list(of_months.values())[:months])
