"""A confirmed save stays: killed writers, several writers at once, several threads, and one sync for each save."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Status
from legaldesk.records.log import open_log

ROUNDS = 24


def spawn(work) -> tuple[int, int]:
    """Fork a process that runs `work` with the writing end of a pipe; gives its id and the reading end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        finally:
            os._exit(0)
    os.close(writing)
    return child, reading


def confirmed_before_the_kill(child: int, reading: int, acks: int) -> list[str]:
    """Wait for `acks` confirmed saves, kill the process at once, and give all that it had confirmed by then."""
    with os.fdopen(reading, "rb") as pipe:
        told = [pipe.readline() for _ in range(acks)]
        os.kill(child, signal.SIGKILL)
        told += pipe.readlines()
    os.waitpid(child, 0)
    return [line.decode().strip() for line in told if line.endswith(b"\n")]


def test_every_confirmed_save_survives_a_kill(needs_fork, place, zone, delivery, refused, now):
    dice = random.Random(2026)
    confirmed: list[str] = []

    def write(pipe: int) -> None:
        log = open_log(place, zone)
        while True:
            record = log.add(delivery(notes="words " * dice.randrange(300)), refused, "Ana", now)
            os.write(pipe, f"{record.reference} 1\n".encode())
            letter = log.put_letter(record.reference, refused.letter, bytes(5_000), "t", "p", "Ana", now)
            log.mark_letter(letter.id, "letter_printed", "Ana", now)
            log.set_status(record.reference, 1, Status.CLOSED, "Ana", now)
            os.write(pipe, f"{record.reference} 2\n".encode())

    for _ in range(ROUNDS):
        confirmed += confirmed_before_the_kill(*spawn(write), acks=dice.randrange(1, 25))
        log = open_log(place, zone)
        assert log.verify() == []
        kept = {row.reference: row.status for row in log.find(Query(), 100_000)}
        log.close()
        assert len(kept) == max(int(reference[-6:]) for reference in kept)
        for line in confirmed:
            reference, revision = line.split()
            assert reference in kept
            assert revision == "1" or kept[reference] == Status.CLOSED
    assert len(confirmed) >= ROUNDS


def test_a_kill_in_the_midst_of_many_leaves_none_of_them(needs_fork, place, zone, delivery, refused, now):
    def write(pipe: int) -> None:
        def items():
            for number in range(100_000):
                if number == 1_500:
                    os.write(pipe, b"under way\n")
                yield delivery(), refused, "Ana", now

        open_log(place, zone).add_many(items())

    for _ in range(3):
        confirmed_before_the_kill(*spawn(write), acks=1)
        log = open_log(place, zone)
        assert not log.holds_deliveries()
        assert log.verify() == []
        log.close()


def test_a_kill_at_the_first_start_leaves_a_folder_that_opens(needs_fork, tmp_path, zone):
    dice = random.Random(7)
    for number in range(8):
        place = tmp_path / f"desk {number}"

        def start(pipe: int, place=place) -> None:
            os.write(pipe, b"starting\n")
            open_log(place, zone)
            os.write(pipe, b"open\n")
            signal.pause()

        confirmed_before_the_kill(*spawn(start), acks=dice.randrange(1, 3))
        log = open_log(place, zone)
        assert log.verify() == []
        log.close()


def test_processes_that_write_at_once_share_numbers_without_gaps(needs_fork, place, zone, delivery, refused, now):
    each, writers = 40, 4

    def write(pipe: int) -> None:
        log = open_log(place, zone)
        for number in range(each):
            year = 2025 + number % 2
            record = log.add(delivery(received_at=f"{year}-06-01T10:00:00-07:00"), refused, "Ana", now)
            os.write(pipe, f"{record.reference}\n".encode())
        log.close()

    children = [spawn(write) for _ in range(writers)]
    told: list[str] = []
    for child, reading in children:
        with os.fdopen(reading, "rb") as pipe:
            told += pipe.read().decode().split()
        os.waitpid(child, 0)
    expected = [f"LD-{year}-{number:06d}" for year in (2025, 2026) for number in range(1, each * writers // 2 + 1)]
    assert sorted(told) == expected
    log = open_log(place, zone)
    assert log.verify() == []
    assert {row.reference for row in log.find(Query(), 1_000)} == set(expected)
    log.close()


def test_threads_read_while_one_writes(log, delivery, refused, now):
    stop = threading.Event()

    def read() -> int:
        looked = 0
        while not stop.is_set():
            rows = log.rows(log.ids(Query(text="smith")))
            assert [row.id for row in rows] == sorted((row.id for row in rows), reverse=True)
            for row in rows[:2]:
                assert log.get(row.reference).reference == log.history(row.reference)[0].reference
            looked += 1
        return looked

    with ThreadPoolExecutor(6) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        writers = [
            pool.submit(lambda: [log.add(delivery(), refused, "Ana", now).reference for _ in range(40)])
            for _ in range(3)
        ]
        references = [reference for writer in writers for reference in writer.result()]
        stop.set()
        assert all(reader.result() > 0 for reader in readers)
    assert sorted(references) == [f"LD-2026-{number:06d}" for number in range(1, 121)]
    assert log.verify() == []


SAVES = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import Disposition, ExtraProcessing, LetterKind
from legaldesk.records.log import open_log

log = open_log(Path(sys.argv[1]), UTC)
facts = {"channel": "mail", "requester": {"kind": "other", "name": "Doe"}, "instrument": {"kind": "unknown"}}
delivery = parse_delivery(facts | {"received_at": "2026-01-05T09:00:00-08:00"})
redirected = Disposition.REDIRECTED, None, ExtraProcessing.NO, LetterKind.GENERAL_REDIRECT
for number in range(12):
    os.write(2, b"SAVE %d\\n" % number)
    log.add(delivery, Verdict(*redirected, "R20", (), "v", needs_person=False), "Ana", datetime.now(UTC))
os.write(2, b"SAVED\\n")
log.close()
"""


def test_a_save_waits_for_the_disk_exactly_once(place, tmp_path):
    trace = tmp_path / "trace"
    watched = ["strace", "-f", "-o", str(trace), "-e", "trace=fsync,fdatasync,sync_file_range,msync,write"]
    if (
        shutil.which("strace") is None
        or subprocess.run([*watched, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("LOUD: no working strace here, so the number of syncs is not counted; install strace")
    subprocess.run([*watched, sys.executable, "-c", SAVES, str(place)], check=True, capture_output=True)
    syncs: list[int] = []
    for line in trace.read_text(errors="replace").splitlines():
        if '"SAVE' in line:
            syncs.append(0)
        elif syncs and ("fsync(" in line or "fdatasync(" in line or "msync(" in line):
            syncs[-1] += 1
    # The first save starts the journal; what comes after the last one is the closing.
    assert syncs[1:-1] == [1] * 11
