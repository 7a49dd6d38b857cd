"""Date computations beside a bare bisect, in one run: `python tests/benchmarks/bench_dates.py`.

Prints computations per second: a bare bisect over a list of open days, the calendar's own addition, whole periods with
and without their explanation, and periods through `legaldesk date -`.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from legaldesk.desk.calendar_shelf import CalendarShelf
from legaldesk.desk.opening import shipped_policies
from legaldesk.domain.clocks.computing import compute
from legaldesk.domain.clocks.periods import System
from legaldesk.domain.clocks.reading_periods import answer, parse_period

COMPUTATIONS = 1_000_000
PERIODS = 100_000
FIRST = date(2020, 1, 1)


def per_second(name: str, count: int, work: Iterable[object], floor: float | None = None) -> float:
    """Print and return how many of the `count` results of `work` one second of CPU gives, and how that is to `floor`."""
    begin = time.process_time()
    deque(work, maxlen=0)
    rate = count / (time.process_time() - begin)
    beside = f"  {floor / rate:6.1f} x the bare bisect's time" if floor else ""
    print(f"{name:44} {rate:12,.0f} / s{beside}")
    return rate


def through_command(lines: str, place: str) -> None:
    """Print the rate of a whole run of the command, its start included, by the wall clock."""
    command = [sys.executable, "-m", "legaldesk", "date", "-", "--data-dir", place]
    begin = time.perf_counter()
    subprocess.run(command, input=lines, text=True, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - begin
    print(f"{'legaldesk date -, whole run':44} {PERIODS / seconds:12,.0f} / s  ({seconds:.2f} s)")


def main() -> None:
    """Measure and print."""
    dice = random.Random(1)
    with tempfile.TemporaryDirectory() as place:
        shelf = CalendarShelf(Path(place), lambda: shipped_policies()[-1].office)
        california = shelf.california
        shelf.federal.check(FIRST)
        days = [FIRST + timedelta(dice.randrange(4_000)) for _ in range(COMPUTATIONS)]
        counts = [dice.randrange(1, 250) for _ in range(COMPUTATIONS)]
        pairs = list(zip(days, counts, strict=True))
        opened = [date.fromordinal(ordinal) for ordinal in california.open_ordinals]
        assert all(opened[bisect_right(opened, day) + n - 1] == california.add(day, n) for day, n in pairs[:10_000])
        bare = (opened[bisect_right(opened, day) + n - 1] for day, n in pairs)
        floor = per_second("bare bisect over open days", COMPUTATIONS, bare)
        per_second("Calendar.add", COMPUTATIONS, (california.add(day, n) for day, n in pairs), floor)
        given: list[dict[str, Any]] = [
            {
                "system": dice.choice(["federal", "california"]),
                "start": day.isoformat(),
                "count": n,
                "unit": dice.choice(["days", "court_days"]),
                "direction": "after",
                "service": dice.choice([None, "mail_in_state", "electronic"]),
            }
            for day, n in pairs[:PERIODS]
        ]
        zone = ZoneInfo("America/Los_Angeles")
        periods = [
            (period, shelf.calendar(System(period.system))) for period in (parse_period(g, lambda: zone) for g in given)
        ]
        per_second("a period, its steps not written out", PERIODS, (compute(*pair) for pair in periods), floor)
        per_second("a period, explained", PERIODS, (compute(*pair).steps for pair in periods), floor)
        written = (json.dumps(answer(compute(*pair), one["start"])) for pair, one in zip(periods, given, strict=True))
        per_second("a period, explained, as JSON", PERIODS, written, floor)
        through_command("".join(json.dumps(one) + "\n" for one in given), place)


if __name__ == "__main__":
    main()
