"""Verifying beside its limit, in one run: `python tests/benchmarks/bench_verify.py [DELIVERIES] [--desk FOLDER]`.

The limit is reading: every entry of the history out of the file, as the driver gives it. Checking the chain reads them,
looks that each follows the one before and hashes its bytes: no more than 2.5 times that, both taken in turn and by the
processor's time of this process. Prints also what the whole `verify` takes, and the peak memory. DELIVERIES (default
50,000) are invented in a temporary folder, or in the empty FOLDER; a FOLDER that holds a desk is verified as it is.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from legaldesk.desk.demo import fill
from legaldesk.desk.opening import open_desk
from legaldesk.records.checks_of_history import check_history
from legaldesk.records.log import Log, database_path

ROUNDS = 5
MOST_TIMES = 2.5


def processor(work: Callable[[], object]) -> float:
    """Seconds of the processor's time that `work` takes."""
    begin = time.thread_time()
    work()
    return time.thread_time() - begin


def read(file: Path) -> None:
    """Every entry, read and let go."""
    connection = dbapi2.connect(str(file))
    deque(connection.execute("SELECT seq, body, prev, digest FROM history ORDER BY seq"), maxlen=0)
    connection.close()


def check(log: Log) -> None:
    """The whole chain, without the other checks."""
    with log._store.reading() as connection:
        assert not list(check_history(connection, lambda: None))


def main() -> None:
    """Run all and print it."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("deliveries", nargs="?", type=int, default=50_000)
    reader.add_argument("--desk", type=Path)
    options = reader.parse_args()
    with tempfile.TemporaryDirectory() as made:
        place = options.desk or Path(made) / "desk"
        desk = open_desk(place, by="bench")
        try:
            if not desk.log.total():
                fill(desk, options.deliveries)
            both = [
                (processor(lambda: read(database_path(place))), processor(lambda: check(desk.log)))
                for _ in range(ROUNDS)
            ]
            begin = time.perf_counter()
            findings = desk.log.verify()
            whole = time.perf_counter() - begin
            entries = desk.log.opened_at or desk.log.total()
        finally:
            desk.close()
    limit, chain = (statistics.median(column) for column in zip(*both, strict=True))
    print(f"{entries:,} entries")
    print(f"reading them                     {limit:9.2f} s")
    print(f"checking the chain               {chain:9.2f} s = {chain / limit:.2f} x the reading (limit: {MOST_TIMES})")
    print(f"verify, all of it                {whole:9.2f} s by the clock, {len(findings)} faults")
    print(f"peak memory                      {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:9,.0f} MB")


if __name__ == "__main__":
    main()
