"""A confirmed save stays: killed writers, several writers at once, several threads, and one sync for each save."""

from __future__ import annotations

import contextlib
import json
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
from legaldesk.records.log import open_log
from tests.records.samples import NOW, REFUSED, made
from tests.records.writers import check_confirmed, confirmed_before_the_kill, spawn, write_everything

ROUNDS = {"sqlite": 12, "postgresql": 4}


@pytest.mark.timeout(300)
def test_every_confirmed_save_survives_a_kill(needs_fork, opening, request):
    """A thousand kills at any moment: tests/campaigns/kill_nine.py."""
    dice = random.Random(2026)
    confirmed: list[str] = []
    for seed in range(ROUNDS[request.node.callspec.params["opening"]]):
        child = spawn(lambda pipe, seed=seed: write_everything(opening(), pipe, seed))
        confirmed += confirmed_before_the_kill(*child, acks=dice.randrange(1, 12))
        log = opening()
        check_confirmed(log, confirmed)
        log.close()
    assert len(confirmed) >= ROUNDS["postgresql"]


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
        assert not log.total()
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


def test_processes_that_start_at_once_make_one_log(needs_fork, opening):
    children = [spawn(lambda pipe: write_everything(opening(), pipe, seed=1, saves=1)) for _ in range(6)]
    told = []
    for child, reading in children:
        with os.fdopen(reading, "rb") as pipe:
            told += pipe.read().decode().splitlines()
        os.waitpid(child, 0)
    log = opening()
    assert check_confirmed(log, told) >= len(told) == len(children)
    log.close()


def test_eight_processes_share_the_numbers_of_two_years_without_gaps(needs_fork, opening):
    """Some of them are killed, and each of the others fails now and then in the midst of saving."""
    each, writers, killed = 12, 8, 2

    def write(pipe: int) -> None:
        log = opening()
        for number in range(each):
            with contextlib.suppress(ZeroDivisionError):
                log.add_many(failing(number) for _ in range(1))
            year = 2025 + number % 2
            record = log.add(made(received_at=f"{year}-06-01T10:00:00-07:00"), REFUSED, "Ana", NOW)
            os.write(pipe, json.dumps({"references": [record.reference]}).encode() + b"\n")
        log.close()

    opening().close()
    children = [spawn(write) for _ in range(writers)]
    told = [line for child in children[:killed] for line in confirmed_before_the_kill(*child, acks=each // 3)]
    for child, reading in children[killed:]:
        with os.fdopen(reading, "rb") as pipe:
            told += pipe.read().decode().splitlines()
        os.waitpid(child, 0)
    log = opening()
    count = check_confirmed(log, told)
    log.close()
    references = [reference for line in told for reference in json.loads(line)["references"]]
    assert len(references) == len(set(references))
    assert count >= len(references) >= each * (writers - killed)


def failing(number: int):
    """An item of an import whose source breaks after some rows were logged."""
    raise ZeroDivisionError(number)


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
from tests.records.samples import NOW, REFUSED, made
from tests.records.writers import check_confirmed, confirmed_before_the_kill, spawn, write_everything

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
