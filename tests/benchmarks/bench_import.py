"""Importing beside its limit, in one run: `python tests/benchmarks/bench_import.py [deliveries]` (default 100,000).

The limit is what SQLite alone needs: the very rows that the import made, ready in memory, put by bare `executemany`
into the same tables with the same indexes and triggers, in one transaction. The import reads a CSV file, checks, judges,
numbers, seals and chains each delivery besides. Prints both rates, their ratio (target: 0.4 or more), the processor's
time of both processes and of the bare insert (on a busy machine nothing else can be compared), and how fast each format
is written and read (10,000 deliveries of it). The best of two rounds counts, taken in turn. Into an empty log, indexes
are made when all rows are in; so the file is imported once more, into the log that it has filled.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from legaldesk.desk.desk import Desk
from legaldesk.desk.exporting import export_file
from legaldesk.desk.importing import import_file
from legaldesk.desk.opening import open_desk
from legaldesk.domain.query import Query
from legaldesk.records.log import database_path
from legaldesk.records.sqlite.grams import pieces_of
from legaldesk.records.words import words_of

DELIVERIES = 100_000
FORMATTED = 10_000
ROUNDS = 2
TARGET = 0.4
BUSY = "processor"
TABLES = ("verdict", "delivery", "delivery_facts", "history", "numbering")
PRAGMAS = ("journal_mode = wal", "synchronous = 2", "foreign_keys = 1", "recursive_triggers = 1", "cell_size_check = 1")


@contextmanager
def desk_in(place: Path) -> Iterator[Desk]:
    """A desk in the folder `place`, closed afterwards."""
    desk = open_desk(place, by="bench")
    try:
        yield desk
    finally:
        desk.close()


def legaldesk(*arguments: str, place: Path) -> None:
    """Run a command in a process of its own, so that the import finds the memory as it would."""
    subprocess.run([sys.executable, "-m", "legaldesk", *arguments, "--data-dir", str(place)], check=True)


def processor() -> tuple[float, float]:
    """Seconds of the processor so far: of this process, and of those that it started and that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    own, others = (usage.ru_utime + usage.ru_stime for usage in used)
    return own, others


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def bare(source: Path, target: Path) -> dict[str, float]:
    """Seconds for each table, and the commit, of putting the rows of the desk `source` into the empty desk `target`."""
    with desk_in(source) as desk:
        words = [
            (one.id, pieces_of(words_of(one.delivery, one.reference))) for one in desk.log.each(Query(descending=False))
        ]
    with desk_in(target):
        pass
    old = dbapi2.connect(str(database_path(source)))
    new = dbapi2.connect(str(database_path(target)), isolation_level=None)
    for pragma in PRAGMAS:
        new.execute(f"PRAGMA {pragma}")
    spent, (before, _) = {}, processor()
    new.execute("BEGIN IMMEDIATE")
    for table in TABLES:
        columns = [row[1] for row in old.execute(f"PRAGMA table_info({table})")]
        rows = old.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
        insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        spent[table] = seconds(lambda insert=insert, rows=rows: new.executemany(insert, rows))
    spent["search"] = seconds(lambda: new.executemany("INSERT INTO search (rowid, pieces) VALUES (?, ?)", words))
    spent["commit"] = seconds(lambda: new.execute("COMMIT"))
    spent[BUSY] = processor()[0] - before
    old.close()
    new.close()
    return spent


def clock(spent: dict[str, float]) -> float:
    """Seconds by the clock of all that `bare` gave."""
    return sum(value for name, value in spent.items() if name != BUSY)


def main() -> None:
    """Run all and print it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DELIVERIES
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        place = Path(folder)
        files = [place / f"deliveries.{ending}" for ending in ("csv", "json", "xlsx")]
        legaldesk("demo", str(count), place=place / "demo")
        legaldesk("export", str(files[0]), place=place / "demo")
        rounds, busy = [], []
        for number in range(ROUNDS):  # in turn, so that both see the same machine
            with desk_in(place / f"imported{number}") as desk:
                before = processor()
                whole = seconds(lambda desk=desk: import_file(desk, files[0]))
                busy.append([after - then for after, then in zip(processor(), before, strict=True)])
            rounds.append((whole, bare(place / f"imported{number}", place / f"bare{number}")))
        with desk_in(place / "imported0") as desk:
            again = seconds(lambda: import_file(desk, files[0]))
            some = desk.log.ids(Query(descending=False), FORMATTED)
            written = [seconds(lambda file=file: export_file(desk, file, Query(), only=some)) for file in files]
            read = [seconds(lambda file=file: import_file(desk, file, dry_run=True)) for file in files]
    whole = min(taken for taken, _ in rounds)
    alone = min((spent for _, spent in rounds), key=clock)
    limit = clock(alone)
    own, others = min(busy, key=sum)
    alone_busy = alone.pop(BUSY)
    print(f"bare executemany, same indexes  {count / limit:10,.0f} deliveries/s ({limit:.1f} s)")
    print("  " + ", ".join(f"{name} {spent:.2f} s" for name, spent in alone.items()))
    print(f"import of a CSV file            {count / whole:10,.0f} deliveries/s ({whole:.1f} s)")
    print(
        f"  processor: {own:.1f} s in the process that saves, {others:.1f} s in the one that reads; bare {alone_busy:.1f} s"
    )
    print(f"  that is {(own + others) / alone_busy:.2f} times the bare insert's")
    print(f"ratio                           {limit / whole:10.2f} (target: {TARGET} or more)")
    print(
        f"once more, into the log it filled {count / again:8,.0f} deliveries/s = {limit / again:.2f} of bare into an empty one"
    )
    for file, out, back in zip(files, written, read, strict=True):
        print(
            f"{file.suffix:<7} written {len(some) / out:10,.0f} deliveries/s, read and judged {len(some) / back:10,.0f}/s"
        )
    print(f"peak memory                     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:10,.0f} MB")


if __name__ == "__main__":
    main()
