"""The figures of the reports over a big log: twelve months of it, each beside what the bare driver takes for the same.

    python tests/benchmarks/bench_reports.py [DELIVERIES]

The log is made of 2,000 invented deliveries, copied by SQL with other dates until there are 1,000,000 over nine years.
The copies are not sealed, which counting does not look at. The limit of the weekly volume is the same count over a table of its own with an index that covers it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from legaldesk.desk.demo import fill
from legaldesk.desk.opening import open_desk
from legaldesk.desk.reporting import ReportName, make_report
from legaldesk.records.aggregates import Aggregates
from legaldesk.records.log import database_path

INVENTED = 2_000
YEARS = 9
ROUNDS = 5
LAST = date.today()  # noqa: DTZ011  (which day it is hardly matters)
FIRST = LAST - timedelta(days=365)


def multiplied(file: Path, deliveries: int) -> None:
    """Copy the deliveries in `file`, each time with earlier dates, until there are `deliveries`."""
    connection = dbapi2.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA synchronous=OFF")
    step = YEARS * 365 * 24 * INVENTED / deliveries
    columns = [row[1] for row in connection.execute("PRAGMA table_info(delivery)")]
    made = {
        "id": "id + :add",
        "reference": "printf('LD-%04d-%06d', 1000 + :copy, id)",
        "received_at": "strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', received_at, :back)",
    }
    values = ", ".join(made.get(name, name) for name in columns)
    facts = "delivery_id + :add, facts, decision, tracking_key, logged_at, logged_by"
    connection.execute("BEGIN")
    for copy in range(1, deliveries // INVENTED):
        given = {"add": copy * INVENTED, "copy": copy, "back": f"-{round(copy * step)} hours"}
        connection.execute(f"INSERT INTO delivery SELECT {values} FROM delivery WHERE id <= {INVENTED}", given)
        connection.execute(
            f"INSERT INTO delivery_facts SELECT {facts} FROM delivery_facts WHERE delivery_id <= {INVENTED}", given
        )
    connection.execute("COMMIT")
    connection.close()


def covering(folder: Path, file: Path) -> dbapi2.Connection:
    """A table with nothing but what the volume counts, and an index that covers it."""
    bare = dbapi2.connect(str(folder / "bare.db"))
    bare.execute("ATTACH ? AS log", (str(file),))
    bare.execute("CREATE TABLE counted (received_at TEXT, channel TEXT)")
    bare.execute("INSERT INTO counted SELECT received_at, channel FROM log.delivery")
    bare.execute("CREATE INDEX covering ON counted (received_at, channel)")
    bare.commit()
    return bare


def timed(*work: Callable[[], object]) -> list[float]:
    """The median seconds of each, taken in turn."""
    spent: list[list[float]] = [[] for _ in work]
    for one in work:
        one()
    for _ in range(ROUNDS):
        for place, one in enumerate(work):
            start = time.perf_counter()
            one()
            spent[place].append(time.perf_counter() - start)
    return [statistics.median(times) for times in spent]


def main() -> None:
    deliveries = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = open_desk(folder / "desk", by="Ana")
        fill(desk, INVENTED)
        multiplied(database_path(folder / "desk"), deliveries)
        bare = covering(folder, database_path(folder / "desk"))
        log = dbapi2.connect(str(database_path(folder / "desk")))
        figures = Aggregates(desk.log.store, desk.zone)
        begin, end = FIRST.isoformat(), LAST.isoformat()
        query = "SELECT substr(received_at, 1, 13), channel, count(*) FROM {} WHERE received_at >= ? AND received_at < ? GROUP BY 1, 2"
        ours, same, covered = timed(
            lambda: figures.volume(FIRST, LAST),
            lambda: log.execute(query.format("delivery"), (begin, end)).fetchall(),
            lambda: bare.execute(query.format("counted"), (begin, end)).fetchall(),
        )
        counted = sum(figures.volume(FIRST, LAST).values())
        print(f"{deliveries:,} deliveries, {counted:,} of them in twelve months; medians of {ROUNDS}, taken in turn")
        print(f"volume      {ours * 1000:8,.0f} ms; bare driver {same * 1000:,.0f} ms: {ours / same:.2f} times;"
              f" covering index {covered * 1000:,.0f} ms: {ours / covered:.2f} times")  # fmt: skip
        others = ("served", "outcomes", "handled")
        for figure, spent in zip(
            others, timed(*(lambda f=f: getattr(figures, f)(FIRST, LAST) for f in others)), strict=True
        ):
            print(f"{figure:<12}{spent * 1000:8,.0f} ms; {spent / covered:.2f} times the covering index")
        (report,) = timed(lambda: make_report(desk, ReportName.VOLUME, FIRST, LAST))
        print(f"the volume report, whole: {report * 1000:,.0f} ms")
        bare.close()
        log.close()
        desk.close()


if __name__ == "__main__":
    main()
