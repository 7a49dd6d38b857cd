"""The log beside its limits, in one run: `python tests/benchmarks/bench_save.py [ROWS] [FOLDER]`.

Prints a whole durable save beside one append of 4 KiB + fdatasync, and beside one of as many bytes as a save writes
(interleaved, so that all see the same disk), the processor's time of a save, what SQLite alone needs for the same rows
in the same tables, how many syncs a save makes (one, counted by strace), and logging ROWS deliveries (default 20,000)
at once beside a bare executemany of the same rows. The files lie in FOLDER (default: the system's temporary folder). On
a disk that syncs in 0.3 ms a save's own work weighs as much as the wait: the ratio tells the disk's speed. The journal
is made long after the fourth save and emptied after every 128th: the average tells what that costs.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sqlcipher3 import dbapi2

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Reason, Verdict
from legaldesk.domain.vocabulary import Disposition, ExtraProcessing, LetterKind
from legaldesk.records.log import Log, database_path, open_log

SAVES = 1_000
WRITTEN = 20 * (4096 + 24)
"""Bytes that a save writes: of each table and index that it changes a page, with the journal's header before it."""
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
    appends, wide, added, alone = [], [], [], []
    handle = os.open(folder / "appended", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    for item in items:
        appends.append(timed(lambda: (os.write(handle, bytes(4096)), os.fdatasync(handle))))
        wide.append(timed(lambda: (os.write(handle, bytes(WRITTEN)), os.fdatasync(handle))))
        processor = time.thread_time()
        added.append(timed(lambda item=item: log.add(*item)))
        alone.append(time.thread_time() - processor)
    os.close(handle)
    limit, save = statistics.median(appends), statistics.median(added)
    as_much = statistics.median(wide)
    print(f"append 4 KiB + fdatasync        {limit * 1e3:8.3f} ms at the median")
    print(f"append of what a save writes    {as_much * 1e3:8.3f} ms at the median, {WRITTEN / 1024:.0f} KiB")
    print(
        f"save (the whole transaction)    {save * 1e3:8.3f} ms at the median = {save / limit:.2f} x the append (limit: 1.2),"
        f" {save / as_much:.2f} x the wide one"
    )
    print(
        f"  on average, the emptying of the journal included {statistics.mean(added) * 1e3:.3f} ms, the append {statistics.mean(appends) * 1e3:.3f} ms"
    )
    print(
        f"  of it the processor's time    {statistics.median(alone) * 1e3:8.3f} ms, {min(alone) * 1e3:.3f} ms at its least"
    )


def alone(folder: Path) -> None:
    """The rows of the last saves once more, by prepared statements of SQLite alone: the floor of these tables."""
    database = dbapi2.connect(str(database_path(folder / "data")), isolation_level=None)
    for pragma in ("synchronous = 2", "foreign_keys = 1", "recursive_triggers = 1", "wal_autocheckpoint = 100000"):
        database.execute(f"PRAGMA {pragma}")
    columns = [row[1] for row in database.execute("PRAGMA table_info(delivery)")]
    insert = f"INSERT INTO delivery VALUES ({', '.join('?' * len(columns))})"
    rows = database.execute("SELECT * FROM delivery ORDER BY id DESC LIMIT 200").fetchall()
    facts = database.execute("SELECT * FROM delivery_facts ORDER BY delivery_id DESC LIMIT 200").fetchall()
    bodies = database.execute("SELECT body FROM history ORDER BY seq DESC LIMIT 200").fetchall()
    clock, processor = [], []
    for row, told, (body,) in zip(rows, facts, bodies, strict=True):
        started, busy = time.perf_counter(), time.thread_time()
        database.execute("BEGIN IMMEDIATE")
        ((one,),) = database.execute("SELECT max(id) FROM delivery").fetchall()
        ((seq, prev),) = database.execute("SELECT seq, digest FROM history ORDER BY seq DESC LIMIT 1").fetchall()
        database.execute("UPDATE numbering SET last = last")
        database.execute(insert, (one + 1, f"bare {one}", *row[2:]))
        database.execute("INSERT INTO delivery_facts VALUES (?, ?, ?, ?, ?, ?)", (one + 1, *told[1:]))
        database.execute("INSERT INTO search_new VALUES (?, ?)", (one + 1, " as many words as a delivery has " * 4))
        entry = (seq + 1, body, prev, sha256(prev + body).digest())
        database.execute("INSERT INTO history (seq, body, prev, digest) VALUES (?, ?, ?, ?)", entry)
        database.execute("COMMIT")
        clock.append(time.perf_counter() - started)
        processor.append(time.thread_time() - busy)
    database.close()
    print(
        f"the same rows, SQLite alone     {statistics.median(clock) * 1e3:8.3f} ms at the median, the processor's time"
        f" {statistics.median(processor) * 1e3:.3f} ms, {min(processor) * 1e3:.3f} ms at its least"
    )


def many(log: Log, folder: Path, rows: int) -> None:
    items = list(invented(rows))
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


SYNCED = """
import sys
from hashlib import sha256
from datetime import UTC
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from bench_save import invented
from legaldesk.records.log import open_log
log = open_log(Path(sys.argv[1]), UTC)
items = list(invented(60))
for item in items[:30]:
    log.add(*item)
print("begin", flush=True)
for item in items[30:]:
    log.add(*item)
print("end", flush=True)
"""


def syncs(folder: Path) -> None:
    """How many times a save has the disk write, and how many pages, as the system saw it."""
    if shutil.which("strace") is None:
        print("syncs a save                    not counted: strace is not on this machine")
        return
    trace = folder / "trace"
    calls = "trace=fsync,fdatasync,sync_file_range,write,pwrite64"
    command = ["strace", "-f", "-o", str(trace), "-e", calls, sys.executable, "-c", SYNCED]
    subprocess.run(
        [*command, str(folder / "traced"), str(Path(__file__).parent)], check=True, stdout=subprocess.DEVNULL
    )
    between = trace.read_text().split('"begin')[1].split('"end')[0].splitlines()
    synced = sum("sync(" in line or "sync_file_range(" in line for line in between)
    pages = sum("pwrite64(" in line and ", 4096, " in line for line in between)
    print(f"syncs a save, told by strace    {synced / 30:8.2f} (wanted: exactly 1); pages written {pages / 30:.1f}")


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as made:
        folder = Path(made)
        log = open_log(folder / "data", UTC)
        try:
            saves(log, folder)
            syncs(folder)
            many(log, folder, rows)
        finally:
            log.close()
        alone(folder)


if __name__ == "__main__":
    main()
