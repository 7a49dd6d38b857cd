"""A shared desk beside its limits, in one run: `python tests/benchmarks/bench_shared.py [DELIVERIES] [--desk FOLDER] [--database URL] [--back]`.

Starts a PostgreSQL server of its own (or takes the database at URL), moves a desk of DELIVERIES (default 20,000, or the
one in FOLDER) into it unless it is filled, and prints: the move, and with --back the one to a file again; the size of
the database beside that of its bare rows with their primary keys, which on SQLite lie in the rows (at most twice);
searching at each keystroke beside the fetch of 100 rows by
id, and whole lists, as bench_search.py does; a durable save beside one append + fdatasync; importing IMPORTED deliveries beside a bare
executemany of their rows into empty tables with the same indexes (at least 0.4 of it); checking the chain beside
reading it (at most 2.5 times); a backup; peak memory of this process.

The processor's time is that of this process and of the whole server, where that is on this machine, as the kernel
counts them: on a busy machine nothing else can be compared.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from bench_search import lists, searching, size_of_database

from legaldesk.desk.backing_up import back_up
from legaldesk.desk.demo import fill
from legaldesk.desk.desk import Desk
from legaldesk.desk.exporting import export_file
from legaldesk.desk.importing import import_file
from legaldesk.desk.intake import judge_only, log_delivery
from legaldesk.desk.moving import move
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress
from legaldesk.domain.query import Query
from legaldesk.domain.reading import parse_delivery
from legaldesk.records.checks_of_history import check_history

sys.path.insert(0, str(Path(__file__).parents[2]))  # for the server that the tests start

from tests.postgresql import Server, programs

SAVES, ROUNDS = 200, 3
MOST_SIZE, MOST_CHECK = 2, 2.5
IMPORTED, LEAST_IMPORT = 20_000, 0.4
FILLED = {"delivery": "id", "delivery_facts": "delivery_id", "search": "rowid", "history": "seq"}
"""The tables that an import fills, each with the column that counts its rows."""
BLOCK = 4096
SIZES = """
SELECT relname, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'legaldesk'::regnamespace ORDER BY pg_total_relation_size(oid) DESC LIMIT 4
"""


class ServerTime:
    """The processor's time that a server on this machine has taken, with all its processes; 0 for one elsewhere."""

    def __init__(self, url: str) -> None:
        self._parent = Path()
        if urlsplit(url).hostname in {"127.0.0.1", "localhost", "::1"}:
            with psycopg.connect(url) as connection:
                worker = connection.info.backend_pid
                parent = Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()[1]
            self._parent = Path("/proc") / parent

    def __call__(self) -> float:
        """Seconds so far; only differences mean anything."""
        if not self._parent.name:
            return 0.0
        fields = (self._parent / "stat").read_text().rpartition(")")[2].split()
        spent = (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")  # of processes that have ended
        for worker in (self._parent / "task" / self._parent.name / "children").read_text().split():
            try:
                spent += int(Path(f"/proc/{worker}/schedstat").read_text().split()[0]) / 1e9
            except OSError:  # it has just ended
                continue
        return spent


@contextmanager
def database(url: str) -> Iterator[str]:
    """The address of the database to use: `url`, or one on a server that is there for as long as the block lasts."""
    if url:
        yield url
        return
    found = programs()
    if found is None:
        raise SystemExit("bench_shared: no PostgreSQL on this machine; give --database URL")
    own = Server(found, durable=True)
    try:
        own.start()
        yield own.create("bench")
    finally:
        own.remove()


def taken(work: Callable[[], object], server: ServerTime) -> tuple[float, float, float]:
    """Seconds of `work` by the clock, of the processor in this process, and in the server."""
    others, own, begin = server(), time.process_time(), time.perf_counter()
    work()
    return time.perf_counter() - begin, time.process_time() - own, server() - others


def told(name: str, spent: tuple[float, float, float], more: str = "") -> None:
    """Print what `taken` gave."""
    clock, own, others = spent
    print(f"{name:32} {clock:9.1f} s by the clock, processor {own:.1f} s here, {others:.1f} s in the server{more}")


def sizes(url: str) -> None:
    """What the database takes beside its bare rows."""
    used, bare = size_of_database(url)
    print(
        f"database                         {used / 1e6:9,.0f} MB = {used / bare:.2f} x the bare rows (limit: {MOST_SIZE})"
    )
    with psycopg.connect(url) as connection:
        for name, rows, indexes in connection.execute(SIZES):
            print(f"  {name:30} {rows / 1e6:9,.0f} MB, its indexes {indexes / 1e6:,.0f} MB")


def saving(desk: Desk, folder: Path, server: ServerTime) -> None:
    """Single saves, in turn with an append + fdatasync on the disk of `folder`."""
    (row,) = desk.log.rows([random.Random(3).choice(desk.log.ids(Query()))])
    facts = desk.log.get(row.reference).delivery.as_json()
    verdict = judge_only(desk, parse_delivery(facts))
    appended, saved, logged = [], [], []
    with (folder / "append").open("ab", buffering=0) as file:
        for place in range(SAVES):
            begin = time.perf_counter()
            file.write(os.urandom(BLOCK))
            os.fdatasync(file.fileno())
            appended.append(time.perf_counter() - begin)
            delivery = parse_delivery({**facts, "notes": f"bench {place}"})
            saved.append(taken(lambda delivery=delivery: desk.log.add(delivery, verdict, "bench", desk.now()), server))
            if place % 4 == 0:
                logged.append(taken(lambda delivery=delivery: log_delivery(desk, delivery), server))
    limit = statistics.median(appended) * 1e3
    print(f"append + fdatasync               {limit:9.2f} ms")
    for name, spent in (("a durable save", saved), ("the same with a look for duplicates", logged)):
        clock, own, others = (statistics.median(column) * 1e3 for column in zip(*spent, strict=True))
        print(
            f"{name:35} {clock:6.2f} ms = {clock / limit:.1f} x, processor {own:.2f} ms here, {others:.2f} ms in the server"
        )


def importing(desk: Desk, folder: Path, url: str, server: ServerTime) -> None:
    """Import some deliveries of the desk once more, from a CSV file."""
    file = folder / "some.csv"
    export_file(desk, file, Query(), only=desk.log.ids(Query(descending=False), IMPORTED))
    with psycopg.connect(url) as connection:
        connection.execute("SET search_path = legaldesk, public")
        connection.commit()
        last = {name: connection.execute(f"SELECT max({key}) FROM {name}").fetchone() for name, key in FILLED.items()}
        connection.commit()
        spent = taken(lambda: import_file(desk, file), server)
        connection.execute("CREATE SCHEMA bench")
        rows = {}
        for name, key in FILLED.items():
            connection.execute(f"CREATE TABLE bench.{name} (LIKE {name} INCLUDING ALL)")
            rows[name] = connection.execute(
                f"SELECT * FROM {name} WHERE {key} > %s ORDER BY {key}", last[name]
            ).fetchall()

        def bare() -> None:
            with connection.cursor() as cursor:
                for name, some in rows.items():
                    cursor.executemany(f"INSERT INTO bench.{name} VALUES ({', '.join(['%s'] * len(some[0]))})", some)
            connection.commit()

        connection.commit()
        limit = taken(bare, server)
        connection.execute("DROP SCHEMA bench CASCADE")
    told(f"bare executemany of {len(rows['delivery']):,}", limit)
    told(f"import of {IMPORTED:,}", spent, f" = {limit[0] / spent[0]:.2f} of its rate (limit: {LEAST_IMPORT})")


def checking(desk: Desk, url: str, server: ServerTime) -> None:
    """The chain in turn with reading it, then the whole of verify."""

    def read() -> None:
        with psycopg.connect(url) as connection, connection.cursor(name="bench") as cursor:
            cursor.itersize = 500
            cursor.execute("SELECT seq, body, prev, digest FROM legaldesk.history ORDER BY seq")
            deque(cursor, maxlen=0)

    def check() -> None:
        with desk.log.store.reading() as connection:
            assert not list(check_history(connection, lambda: None))

    both = [(sum(taken(read, server)[1:]), sum(taken(check, server)[1:])) for _ in range(ROUNDS)]
    limit, chain = (statistics.median(column) for column in zip(*both, strict=True))
    print(f"reading the history              {limit:9.2f} s of the processor, here and in the server")
    print(f"checking the chain               {chain:9.2f} s = {chain / limit:.2f} x the reading (limit: {MOST_CHECK})")
    faults: list[object] = []
    told("verify, all of it", taken(lambda: faults.extend(desk.log.verify()), server), f", {len(faults)} faults")


def memory() -> str:
    """The most that this process has held so far."""
    return f", peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB"


def run(options: argparse.Namespace, url: str, folder: Path) -> None:
    """Run all and print it."""
    server = ServerTime(url)
    shared = DeskAddress(folder / "workstation", url)
    desk = open_desk(shared, by="bench")
    if not desk.log.total():
        desk.close()
        source = open_desk(DeskAddress(options.desk or folder / "desk"), by="bench")
        if not source.log.total():
            fill(source, options.deliveries)
        print(f"{source.log.total():,} deliveries")
        told("move to the server, checked", taken(lambda: move(source, shared), server), memory())
        source.close()
        desk = open_desk(shared, by="bench")
    else:
        print(f"{desk.log.total():,} deliveries")
    try:
        sizes(url)
        searching(desk, server)
        lists(desk)
        saving(desk, folder, server)
        importing(desk, folder, url, server)
        checking(desk, url, server)
        told("backup, checked", taken(lambda: back_up(desk, folder / "b.legaldesk"), server), memory())
        if options.back:
            told(
                "move back to a file, checked",
                taken(lambda: move(desk, DeskAddress(folder / "back")), server),
                memory(),
            )
    finally:
        desk.close()


def main() -> None:
    """Read what was asked, run all and print it."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("deliveries", nargs="?", type=int, default=20_000)
    reader.add_argument("--desk", type=Path)
    reader.add_argument("--database", default="")
    reader.add_argument("--back", action="store_true")
    options = reader.parse_args()
    with tempfile.TemporaryDirectory() as made, database(options.database) as url:
        run(options, url, Path(made))


if __name__ == "__main__":
    main()
