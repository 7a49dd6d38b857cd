"""Searching beside its limits, in one run: `python tests/benchmarks/bench_search.py [DELIVERIES] [--desk FOLDER] [--database URL]`.

Types real senders, captions, dockets, courts, references, tracking numbers, their inner parts, mixtures of two and
things that are not there, letter by letter, and asks for the first 100 at each keystroke, in turn with fetches of 100
rows by id, which is the limit: p50 no more than 6 times that, p95 no more than 40 ms. Prints both by the length of what
is typed, by the wall clock and by the processor's time of this process alone (on a busy machine the wall clock measures
the others), and besides: the first page without a search, all ids, the list of a broad search, and the size of the
database beside that of its bare rows (at most twice). DELIVERIES (default 20,000) are invented in a temporary folder, or
in the empty FOLDER, which is kept; a FOLDER that holds a desk is searched as it is. With a URL (postgresql://…) the
desk is made in that empty database.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlcipher3 import dbapi2

from legaldesk.desk import finding
from legaldesk.desk.demo import fill
from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import tracking_of
from legaldesk.domain.query import Order, Query
from legaldesk.records.log import database_path

PAGE = 100
TYPED = 300
MOST_TIMES, MOST_MS, MOST_SIZE = 6, 40, 2
MISSING = ("Smythe", "qqq", "Johanson", "zzz9", "23-cv-99999-XYZ", "Zuckerman v.", "1Z999AA2", "987654321", "Xavier")


def parts_of(delivery: Delivery, reference: str, dice: random.Random) -> dict[str, str]:
    """What somebody might type to find `delivery`, by kind."""
    sender, instrument = delivery.requester.name, delivery.instrument
    found = {
        "sender": sender,
        "contact": delivery.requester.contact,
        "caption": instrument.caption,
        "docket": instrument.case_number,
        "docket, bare": instrument.case_number.replace("-", ""),
        "court": instrument.court,
        "reference": reference,
        "tracking": tracking_of(delivery),
        "end of tracking": tracking_of(delivery)[-6:],
        "within a name": sender.split()[-1][1:] if sender else "",
        "two words": f"{instrument.caption.split()[0]} {sender.split()[0]}" if instrument.caption and sender else "",
        "name and number": f"{sender.split()[-1]} {reference[-4:]}" if sender else "",
        "not there": dice.choice(MISSING),
    }
    return {kind: value for kind, value in found.items() if value}


def keystrokes(desk: Desk) -> Iterator[str]:
    """What the search line holds after each keystroke."""
    dice = random.Random(7)
    ids = desk.log.ids(Query())
    rows = desk.log.rows([dice.choice(ids) for _ in range(TYPED)])
    for row in rows:
        parts = parts_of(desk.log.get(row.reference).delivery, row.reference, dice)
        whole = parts[dice.choice(list(parts))]
        yield from (whole[:end] for end in range(1, len(whole) + 1) if whole[end - 1] != " ")


def taken(work: Callable[[], object], server: Callable[[], float] = float) -> tuple[float, float]:
    """Milliseconds of `work` by the wall clock, and of the processor's time of this thread and of the `server`."""
    others, processor, begin = server(), time.thread_time(), time.perf_counter()
    work()
    clock, own = time.perf_counter() - begin, time.thread_time() - processor
    return clock * 1e3, (own + server() - others) * 1e3


def at(share: float, values: list[float]) -> float:
    """The value below which `share` of `values` lie."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def first_page(desk: Desk, query: Query) -> None:
    """The first hundred lines, as the list paints them."""
    desk.log.rows(desk.log.ids(query, PAGE))


def searching(desk: Desk, server: Callable[[], float] = float) -> None:
    """Type, and print. `server` tells the seconds of the processor that a server has taken so far."""
    dice = random.Random(2)
    ids = desk.log.ids(Query())
    limit: list[tuple[float, float]] = []
    spent: list[tuple[int, float, float]] = []
    typed = list(keystrokes(desk))
    for place, whole in enumerate(typed):
        if place % 10 == 0:
            wanted = [dice.choice(ids) for _ in range(PAGE)]
            limit.append(taken(lambda wanted=wanted: desk.log.rows(wanted), server))
        spent.append((len(whole), *taken(lambda whole=whole: first_page(desk, Query(text=whole)), server)))
    newest = statistics.median(taken(lambda: first_page(desk, Query()))[0] for _ in range(50))
    by_id, by_id_alone = (statistics.median(column) for column in zip(*limit, strict=True))
    print(f"{PAGE} rows by id                     {by_id:9.2f} ms, processor {by_id_alone:.2f} ms")
    print(f"first page, newest first         {newest:9.2f} ms = {newest / by_id:.1f} x the rows")
    for name, column, base in (("wall clock", 1, by_id), ("processor", 2, by_id_alone)):
        times = [one[column] for one in spent]
        p50, p95 = at(0.5, times), at(0.95, times)
        print(
            f"{len(times):,} keystrokes, {name:10}  p50 {p50:8.2f} ms = {p50 / base:.1f} x the rows (limit: {MOST_TIMES}),"
            f" p95 {p95:.1f} ms (limit: {MOST_MS}), p99 {at(0.99, times):.1f} ms"
        )
    for shortest, longest in ((1, 1), (2, 2), (3, 3), (4, 5), (6, 8), (9, 12), (13, 99)):
        some = [one for one in spent if shortest <= one[0] <= longest]
        if some:
            name = f"{shortest}" if shortest == longest else f"{shortest} to {longest}"
            wall, alone = [one[1] for one in some], [one[2] for one in some]
            print(
                f"  {name + ' characters':24} p50 {at(0.5, wall):8.2f} ms, p95 {at(0.95, wall):7.1f} ms;"
                f" processor p50 {at(0.5, alone):.2f} ms, p95 {at(0.95, alone):.1f} ms"
            )


def lists(desk: Desk) -> None:
    """Whole lists, and print."""
    for name, query in (
        ("all ids as logged", Query()),
        ("all ids by sender", Query(order=Order.SENDER)),
        ("list of a broad search", Query(text="california")),
        ("the same by sender", Query(text="california", order=Order.SENDER)),
        ("list of a number's part", Query(text="1234")),
    ):
        hits = len(finding.ids(desk, query))
        spent = min(taken(lambda query=query: finding.ids(desk, query)) for _ in range(3))
        print(f"{name:32} {spent[0]:9.1f} ms, processor {spent[1]:.1f} ms, {hits:,} ids")


def size_of_file(file: Path) -> tuple[int, int]:
    """Bytes that the log of `file` fills, and bytes of the bare rows of its deliveries."""
    with tempfile.TemporaryDirectory(dir=file.parent) as made:
        connection = dbapi2.connect(str(file))
        bare = Path(made) / "bare.db"
        connection.execute("ATTACH ? AS bare", (str(bare),))
        for name in ("delivery", "delivery_facts"):
            (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
            plain = sql.replace(f"CREATE TABLE {name}", f"CREATE TABLE bare.{name}").replace("UNIQUE (reference),", "")
            assert "UNIQUE" not in plain
            connection.execute(plain)
            connection.execute(f"INSERT INTO bare.{name} SELECT * FROM main.{name}")
            connection.commit()
        pages, free, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
        connection.close()
        return (pages - free) * size, bare.stat().st_size


def size_of_database(url: str) -> tuple[int, int]:
    """The same on PostgreSQL; the bare rows with their primary keys, as on SQLite."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        tables = text(
            "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'legaldesk'::regnamespace"
        )
        bare = text(
            "SELECT sum(pg_table_size(indrelid::regclass) + pg_relation_size(indexrelid)) FROM pg_index WHERE indisprimary"
            " AND indrelid IN ('legaldesk.delivery'::regclass, 'legaldesk.delivery_facts'::regclass)"
        )
        sizes = int(connection.execute(tables).scalar_one()), int(connection.execute(bare).scalar_one())
    engine.dispose()
    return sizes


def main() -> None:
    """Run all and print it."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("deliveries", nargs="?", type=int, default=20_000)
    reader.add_argument("--desk", type=Path)
    reader.add_argument("--database", default="")
    options = reader.parse_args()
    with tempfile.TemporaryDirectory() as made:
        place = options.desk or Path(made) / "desk"
        desk = open_desk(DeskAddress(place, options.database), by="bench")
        try:
            if not desk.log.total():
                fill(desk, options.deliveries)
            print(f"{desk.log.total():,} deliveries")
            searching(desk)
            lists(desk)
        finally:
            desk.close()
        used, bare = size_of_database(options.database) if options.database else size_of_file(database_path(place))
    print(
        f"database                         {used / 1e6:9,.0f} MB = {used / bare:.2f} x the bare rows (limit: {MOST_SIZE})"
    )
    print(f"peak memory                      {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:9,.0f} MB")


if __name__ == "__main__":
    main()
