"""The office's own facts that a verdict needs: its time zone, its state and its hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Office:
    """Where and when the desk is open. `open_days` are weekdays, Monday is 0; `state` is a two-letter code."""

    zone: ZoneInfo
    state: str
    opens: time
    closes: time
    open_days: frozenset[int]

    def is_open(self, local: datetime) -> bool:
        """Whether the office is open at `local`, a moment in the office's zone, as far as its weekdays and hours tell.

        What else closes it, such as a holiday, its calendar knows.
        """
        return local.weekday() in self.open_days and self.opens <= local.time() and not self.is_late(local)

    def is_late(self, local: datetime) -> bool:
        """Whether `local` is after closing time; the stroke of the clock itself is in."""
        return local.time() > self.closes
