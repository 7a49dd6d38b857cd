"""The disk is full at any write of any kind of save: one sentence, nothing half, and the same save works with room."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import LetterKind, Status
from legaldesk.records.log import Log, database_path, open_log
from tests.incoming import File
from tests.records.samples import NOW, REFUSED, ZONE, made
from tests.records.writers import spawn

resource = pytest.importorskip("resource", reason="LOUD: limits of file sizes are set on Linux and macOS only")
FULL = "the disk is full or refuses to write; nothing of this was saved, everything saved before is safe"
FIRST = "LD-2026-000001"
STEP = 2_003
"""Bytes by which the disk grows from one try to the next: a prime, so that every place within a page is met."""


def change(log: Log) -> Any:
    status = Status.CLOSED if log.get(FIRST).status == Status.OPEN else Status.OPEN
    return log.set_status(FIRST, log.get(FIRST).revision, status, "Ana", NOW)


SAVES: dict[str, Callable[[Log], Any]] = {
    "one": lambda log: log.add(made(notes="words " * 900), REFUSED, "Ana", NOW),
    "many": lambda log: log.add_many((made(), REFUSED, "Ana", NOW) for _ in range(12)),
    "change": change,
    "letter": lambda log: log.put_letter(FIRST, LetterKind.RECEIPT, bytes(30_000), "t", "p", "Ana", NOW),
    "file": lambda log: log.files.attach(FIRST, [File(b"%PDF" + bytes(30_000))], "Ana", NOW),
    "policy": lambda log: log.add_policy(str(log.news(0).count), NOW.date(), "text " * 3_000, "Ana", NOW),
}


def limited(size: int, work: Callable[[], Any]) -> MachineFault | None:
    """Do `work` while no file may grow beyond `size` bytes; gives the fault."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        work()
    except MachineFault as fault:
        return fault
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    return None


def state(log: Log) -> list[Any]:
    """All that a save may change."""
    rows = log.find(Query(), 1_000)
    return [rows, log.history(FIRST), log.letters(FIRST), log.files.of(FIRST), log.policies()]


def sweep(place: Path, save: Callable[[Log], Any]) -> tuple[int, str]:
    """Let `save` meet a full disk at each place in turn until there is room; gives how often, and what went wrong."""
    log = open_log(place, ZONE)
    before, failed = state(log), 0
    journal = database_path(place).with_name(f"{database_path(place).name}-wal")
    start = journal.stat().st_size if journal.exists() else 0
    while (fault := limited(start + STEP * failed, lambda: save(log))) is not None:
        failed += 1
        if FULL not in str(fault):
            return failed, f"said {fault}"
        if state(log) != before or (failed % 8 == 0 and log.verify()):
            return failed, f"changed something: {log.verify()[:1]}"
    if state(log) == before or log.verify():
        return failed, f"did not save with room: {log.verify()[:1]}"
    log.close()
    return failed, ""


@pytest.mark.parametrize("kind", SAVES)
def test_a_disk_that_is_full_at_any_write_changes_nothing(needs_fork, tmp_path, kind):
    place = tmp_path / "data"
    log = open_log(place, ZONE)
    log.add(made(), REFUSED, "Ana", NOW)
    log.close()

    def work(pipe: int) -> None:
        failed, wrong = sweep(place, SAVES[kind])
        os.write(pipe, f"{failed}|{wrong}".encode())

    child, reading = spawn(work)  # a process of its own: limits are never set on the one that runs the tests
    with os.fdopen(reading, "rb") as told:
        failed, _, wrong = told.read().decode().partition("|")
    os.waitpid(child, 0)
    assert wrong == ""
    assert int(failed) >= 5
