"""Keeping attached files beside their limit, in one run: `python -m tests.benchmarks.bench_scans [MB] [FOLDER] [URL]`.

The limit is a plain copy of the same file with fsync, and its SHA-256, taken in turn. Prints, for one file of MB
megabytes (default 200) and for 200 scans of 120 kB, what it takes to keep them and to read them back checked: in a
folder (SQLite's way, and what a shared folder would cost at best), and in PostgreSQL in pieces of 1, 2 and 4 MB.
Then backing up and restoring a desk with the large file, beside the plain copy of the same bytes (target for backing up: 0.5).
PostgreSQL is the one of the machine or of the tests, on this computer; URL names another one's empty database. The
median of the rounds counts. FOLDER is where the files lie (default: the system's temporary folder).

Why a shared desk keeps them in the database: it needs no second place that every workstation mounts under one name,
with rights of its own, and that a server's backup forgets; a file and its row cannot drift apart. What it costs beside
a folder is what this prints: on two busy cores keeping was 0.2 of the plain copy (a folder: 0.3 to 1.0), reading back
150 MB/s (a folder: 400), and pieces of 1 MB were no slower than larger ones.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from legaldesk.desk.attaching import attach
from legaldesk.desk.backing_up import back_up, restore
from legaldesk.desk.demo import fill
from legaldesk.desk.opening import open_desk
from legaldesk.records.postgres.address import read_address
from legaldesk.records.postgres.engine import open_engine
from legaldesk.records.postgres.opening import open_store
from legaldesk.records.postgres.scans import DatabaseScans
from legaldesk.records.scans.folder import FolderScans
from legaldesk.records.scans.keeping import PIECE, ScanStore

MEGABYTES = 200
SMALL, MANY = 120_000, 200
ROUNDS = 3
TARGET = 0.5


class File:
    """A file on its way in, read as the desk reads it."""

    name = "scan.pdf"

    def __init__(self, path: Path) -> None:
        self._opened = path.open("rb")

    def read(self, size: int) -> bytes:
        """At most `size` bytes more."""
        piece = self._opened.read(size)
        if not piece:
            self._opened.close()
        return piece


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, in seconds."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def copied(sources: list[Path], folder: Path) -> None:
    """The limit: plain copies, each brought to disk, and their SHA-256."""
    for number, source in enumerate(sources):
        target = folder / f"plain-{number}"
        shutil.copyfile(source, target)
        with target.open("r+b") as opened:
            os.fsync(opened.fileno())
            hashlib.file_digest(opened, "sha256")
        target.unlink()


def kept(scans: ScanStore, sources: list[Path]) -> list[str]:
    """Keep them, one save each; returns their SHA-256."""
    digests = []
    for source in sources:
        with scans.keeping([File(source)]) as done:
            digests.append(done[0].sha256)
    return digests


def read_back(scans: ScanStore, digests: list[str]) -> None:
    """Read each, and check it."""
    for digest in digests:
        sha = hashlib.sha256()
        with scans.opened(digest) as content:
            while piece := content.read(PIECE):
                sha.update(piece)
        assert sha.hexdigest() == digest


def fresh(folder: Path, count: int, size: int) -> list[Path]:
    """Files that nobody has seen yet: content that is there already would not be kept again."""
    files = [folder / f"source-{number}" for number in range(count)]
    for file in files:
        file.write_bytes(os.urandom(size))
    return files


def compare(stores: dict[str, ScanStore], folder: Path, count: int, size: int) -> None:
    """Print what each store takes beside the limit."""
    limits: list[float] = []
    keeping: dict[str, list[float]] = {name: [] for name in stores}
    reading: dict[str, list[float]] = {name: [] for name in stores}
    for _ in range(ROUNDS):
        files = fresh(folder, count, size)
        limits.append(seconds(lambda: copied(files, folder)))  # noqa: B023  (done at once)
        for name, scans in stores.items():
            digests: list[str] = []
            keeping[name].append(seconds(lambda: digests.extend(kept(scans, files))))  # noqa: B023
            reading[name].append(seconds(lambda: read_back(scans, digests)))  # noqa: B023
    limit, whole = statistics.median(limits), count * size / 1e6
    print(f"{count} x {size / 1e6:,.2f} MB: plain copy + fsync + SHA-256 {whole / limit:8,.0f} MB/s")
    for name in stores:
        keep, read = statistics.median(keeping[name]), statistics.median(reading[name])
        print(f"  {name:24} keep {whole / keep:6,.0f} MB/s = {limit / keep:.2f} of it, read {whole / read:6,.0f} MB/s")


def back_up_and_restore(folder: Path, size: int) -> None:
    """Print the rates of backing up and restoring a desk with one large file."""
    (scan,) = fresh(folder, 1, size)
    desk = open_desk(folder / "desk", by="bench")
    fill(desk, 1_000)
    attach(desk, "LD-2026-000001", [scan])
    limits, backups, restores = [], [], []
    for number in range(ROUNDS):
        limits.append(seconds(lambda: copied([scan], folder)))
        target = folder / f"backup-{number}.legaldesk"
        backups.append(seconds(lambda: back_up(desk, target)))  # noqa: B023
        restores.append(seconds(lambda: restore(target, folder / f"restored-{number}")))  # noqa: B023
        target.unlink()
        shutil.rmtree(folder / f"restored-{number}")
    beside = seconds(lambda: back_up(desk, folder / "day-1.legaldesk", beside=True))
    again = seconds(lambda: back_up(desk, folder / "day-2.legaldesk", beside=True))
    desk.close()
    limit = statistics.median(limits)
    for name, taken in (("backup", statistics.median(backups)), ("restore", statistics.median(restores))):
        print(
            f"{name:8} of a desk with it {size / taken / 1e6:6,.0f} MB/s = {limit / taken:.2f}{f' (target: {TARGET})' if name == 'backup' else ''}"
        )
    print(f"the first daily backup {beside:.2f} s, the next one, which shares its files, {again:.2f} s")


def main() -> None:
    """Run all and print it."""
    size = int(sys.argv[1] if len(sys.argv) > 1 else MEGABYTES) * 1_000_000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as made:
        folder = Path(made)
        stores: dict[str, ScanStore] = {"folder": FolderScans(folder / "scans")}
        server = None
        address = sys.argv[3] if len(sys.argv) > 3 else ""
        if not address:
            from tests.postgresql import Server, missing, programs

            found = programs()
            if found is None:
                print(missing())
            else:
                server = Server(found, durable=True)
                server.start()
                address = server.create("bench_scans")
        if address:
            url = read_address(address, "database")
            open_store(url, folder).close()
            stores |= {
                f"PostgreSQL, {chunk} MB pieces": DatabaseScans(open_engine(url), "bench", chunk << 20)
                for chunk in (1, 2, 4)
            }
        try:
            for count, each in ((1, size), (MANY, SMALL)):
                for name in [*stores]:  # one at a time sees content that is new to it
                    if name != "folder":
                        compare({"folder": stores["folder"], name: stores[name]}, folder, count, each)
            back_up_and_restore(folder, size)
        finally:
            if server is not None:
                server.remove()


if __name__ == "__main__":
    main()
