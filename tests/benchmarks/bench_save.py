"""The log beside its limits, in one run: `python tests/benchmarks/bench_save.py [ROWS] [FOLDER]`.

Prints a whole durable save beside one append of 4 KiB + fdatasync (interleaved, so that both see the same disk), bulk
logging beside a bare executemany of the same rows, and, over ROWS deliveries (default 50,000): all ids, a page of 100
rows, a search at each keystroke, and verify. The files lie in FOLDER (default: the system's temporary folder).
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.query import Order, Query
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Reason, Verdict
from legaldesk.domain.vocabulary import Disposition, ExtraProcessing, LetterKind
from legaldesk.records.log import Log, database_path, open_log

SAVES = 500
NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
VERDICT = Verdict(
    Disposition.NOT_VALID_SERVICE,
    service_valid=False,
    extra_processing=ExtraProcessing.NO,
    letter=LetterKind.SERVICE_NOT_ACCEPTED,
    rule="R6",
    reasons=(Reason("D2", "Civil process is not accepted by fax."),),
    policy_version="2024-02-27",
    needs_person=False,
)
NAMES = ("Alvarez", "Brandt", "Castellano", "Dubois", "Eriksen", "Fitzgerald", "García", "Hoffmann", "Ito", "Jones")
COURTS = ("Superior Court of California, County of Alameda", "U.S. District Court, N.D. California", "King County")
TYPED = ("garcia", "hoffmann v. ito", "26-cv-01234", "alameda jones", "LD-2026-000123", "9407 1118 99")


def invented(count: int) -> Iterator[tuple[Delivery, Verdict, str, datetime]]:
    """`count` deliveries, some forty a day, the same each time."""
    dice = random.Random(1)
    for place in range(count):
        received = NOW - timedelta(minutes=(count - place) * 12)
        facts = {
            "channel": dice.choice(("fax", "mail", "portal", "email")),
            "received_at": received.isoformat(),
            "requester": {"kind": "civil_litigant", "name": f"{dice.choice(NAMES)} & {dice.choice(NAMES)} LLP"},
            "instrument": {
                "kind": "civil_subpoena_records",
                "court": dice.choice(COURTS),
                "case_number": f"{received:%y}-cv-{dice.randrange(99_999):05d}",
                "caption": f"{dice.choice(NAMES)} v. {dice.choice(NAMES)}",
                "response_date": f"{received + timedelta(days=30):%Y-%m-%d}",
            },
            "mail": {"tracking_number": f"9407 1118 {dice.randrange(9999):04d} {dice.randrange(9999):04d}"},
        }
        yield parse_delivery(facts), VERDICT, "Ana Ruiz", received + timedelta(minutes=4)


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def saves(log: Log, folder: Path) -> None:
    items = list(invented(SAVES))
    appends, added, processor = [], [], time.process_time()
    handle = os.open(folder / "appended", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for delivery, verdict, by, at in items:
        appends.append(timed(lambda: (os.write(handle, bytes(4096)), os.fdatasync(handle))))
        added.append(timed(lambda d=delivery, v=verdict, b=by, a=at: log.add(d, v, b, a)))
    processor = (time.process_time() - processor) / SAVES
    os.close(handle)
    limit, save = statistics.median(appends), statistics.median(added)
    print(f"append 4 KiB + fdatasync        {limit * 1e3:8.3f} ms at the median")
    print(f"save (the whole transaction)    {save * 1e3:8.3f} ms at the median = {save / limit:.2f} x the append")
    print(f"  saves per second {1 / save:,.0f}; processor {processor * 1e3:.3f} ms a save, the append included")


def many(log: Log, folder: Path, rows: int) -> None:
    items = list(invented(min(rows, 20_000)))
    rate = len(items) / timed(lambda: log.add_many(items))
    bare = dbapi2.connect(str(folder / "bare.db"), isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    source = dbapi2.connect(str(database_path(folder / "data")), isolation_level=None)
    for (sql,) in source.execute("SELECT sql FROM sqlite_master WHERE tbl_name = 'delivery' AND type <> 'trigger'"):
        if sql:
            bare.execute(sql)
    values = source.execute("SELECT * FROM delivery ORDER BY id DESC LIMIT ?", (len(items),)).fetchall()[::-1]
    insert = f"INSERT INTO delivery VALUES ({', '.join('?' * len(values[0]))})"

    def bare_insert() -> None:
        bare.execute("BEGIN")
        bare.executemany(insert, values)
        bare.execute("COMMIT")

    limit = len(values) / timed(bare_insert)
    bare.close()
    source.close()
    print(f"bare executemany, same indexes  {limit:8,.0f} rows a second")
    print(f"log many (facts, search, chain) {rate:8,.0f} rows a second = {rate / limit:.2f} of it")
    if rows > len(items):
        log.add_many(invented(rows - len(items)))


def lists(log: Log, folder: Path) -> None:
    held = len(log.ids(Query()))
    size = database_path(folder / "data").stat().st_size / 1e6
    print(f"with {held:,} deliveries, {size:,.0f} MB:")
    for name, query in (
        ("all ids as logged", Query()),
        ("all ids by sender", Query(order=Order.SENDER)),
        ("ids of a search, by receipt", Query(text="jones", order=Order.RECEIVED)),
    ):
        print(f"  {name:32s}{min(timed(lambda q=query: log.ids(q)) for _ in range(3)) * 1e3:8.1f} ms")
    ids = log.ids(Query())
    dice = random.Random(2)
    pages = [[ids[dice.randrange(held)] for _ in range(100)] for _ in range(50)]
    page = statistics.median(timed(lambda p=page: log.rows(p)) for page in pages)
    print(f"  100 rows by id                  {page * 1e3:8.2f} ms")
    strokes = [
        timed(lambda t=text[:end]: log.find(Query(text=t), 100)) for text in TYPED for end in range(1, len(text) + 1)
    ]
    p50, p95 = statistics.median(strokes), sorted(strokes)[int(len(strokes) * 0.95)]
    print(
        f"  search at each keystroke        {p50 * 1e3:8.2f} ms p50 = {p50 / page:.1f} x the rows, {p95 * 1e3:.1f} ms p95"
    )
    print(f"  verify everything               {timed(log.verify):8.2f} s")


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as made:
        folder = Path(made)
        log = open_log(folder / "data", UTC)
        try:
            saves(log, folder)
            many(log, folder, rows)
            lists(log, folder)
        finally:
            log.close()


if __name__ == "__main__":
    main()
