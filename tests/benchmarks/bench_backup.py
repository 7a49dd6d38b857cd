"""Backing up beside its limit, in one run: `python tests/benchmarks/bench_backup.py [DELIVERIES] [FOLDER]`.

The limit is a plain copy of the database file to a new file, and fsync. A backup is a consistent copy while others may
write, hashed, with its B-trees and its whole history checked, synced, sealed and renamed. Prints both rates and their
ratio (target: 0.5 or more) over DELIVERIES (default 100,000); what the SHA-256 alone adds to the plain copy; the same
while another process logs without a pause; and the restoring, which makes the full integrity check besides. The median of the rounds counts, taken in turn. The files lie
in FOLDER (default: the system's temporary folder).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from legaldesk.desk.backing_up import back_up, restore
from legaldesk.desk.demo import fill
from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import open_desk
from legaldesk.records.log import database_path

DELIVERIES = 100_000
ROUNDS = 5
TARGET = 0.5
WRITER = """
import sys
from pathlib import Path
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.opening import open_desk
from legaldesk.domain.reading import parse_delivery

desk = open_desk(Path(sys.argv[1]), by="writer")
facts = {"channel": "mail", "requester": {"kind": "other", "name": "Doe"}, "instrument": {"kind": "unknown"}}
delivery = parse_delivery(facts | {"received_at": "2026-01-05T09:00:00-08:00"})
print("writing", flush=True)
while True:
    log_delivery(desk, delivery)
"""


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def copy(source: Path, target: Path) -> None:
    """A plain copy, brought to disk."""
    shutil.copyfile(source, target)
    handle = os.open(target, os.O_RDWR)
    os.fsync(handle)
    os.close(handle)


@contextmanager
def writer(place: Path) -> Iterator[None]:
    """Another process that logs into `place` without a pause."""
    command = [sys.executable, "-c", WRITER, str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield
        finally:
            process.kill()


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def rounds(desk: Desk, folder: Path) -> tuple[float, float, float]:
    """Seconds of a copy, of its SHA-256 and of a backup, at the median."""
    copied, hashed, backed_up = [], [], []
    plain, backup = folder / "plain", folder / "backup.legaldesk"
    for _ in range(ROUNDS):  # in turn, so that both see the same machine
        copied.append(seconds(lambda: copy(database_path(desk.place), plain)))
        hashed.append(seconds(lambda: digest(plain)))
        plain.unlink()
        backup.unlink(missing_ok=True)
        backed_up.append(seconds(lambda: back_up(desk, backup)))
    return statistics.median(copied), statistics.median(hashed), statistics.median(backed_up)


def main() -> None:
    """Run all and print it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DELIVERIES
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as made:
        folder = Path(made)
        desk = open_desk(folder / "desk", by="bench")
        fill(desk, count)
        desk.close()
        desk = open_desk(folder / "desk", by="bench")
        with contextlib.closing(desk):
            size = database_path(desk.place).stat().st_size / 1e6
            print(f"{count:,} deliveries, {size:,.0f} MB")
            limit, hashing, whole = rounds(desk, folder)
            print(f"plain copy + fsync              {size / limit:8,.0f} MB/s")
            print(f"plain copy + fsync + SHA-256    {size / (limit + hashing):8,.0f} MB/s")
            print(
                f"backup, checked                 {size / whole:8,.0f} MB/s = {limit / whole:.2f} of it (target: {TARGET})"
            )
            restored = seconds(lambda: restore(folder / "backup.legaldesk", folder / "restored"))
            print(f"restore, checked in full        {size / restored:8,.0f} MB/s = {limit / restored:.2f} of it")
            with writer(desk.place):
                limit, _, whole = rounds(desk, folder)
            print(f"plain copy, another writes      {size / limit:8,.0f} MB/s (not consistent)")
            print(f"backup, another writes          {size / whole:8,.0f} MB/s = {limit / whole:.2f} of it")


if __name__ == "__main__":
    main()
