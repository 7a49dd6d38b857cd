"""A save on a server goes there in one message, as if nobody else had written since; where somebody has, nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from legaldesk.records.log import Log, open_shared_log
from legaldesk.records.prepared import driver_of
from tests.records.samples import NOW, REFUSED, ZONE, made


@pytest.fixture
def two(shared_address: str, tmp_path: Path) -> Iterator[tuple[Log, Log]]:
    """The same log as two workstations have it open."""
    logs = [open_shared_log(shared_address, tmp_path / name, ZONE) for name in ("ana", "ben")]
    yield logs[0], logs[1]
    for log in logs:
        log.close()


def test_workstations_that_save_by_turns_get_one_number_after_the_other(two: tuple[Log, Log]) -> None:
    given = [two[place % 2].add(made(), REFUSED, "Ana", NOW).reference for place in range(12)]
    assert given == [f"LD-2026-{number:06d}" for number in range(1, 13)]
    assert two[0].verify() == []


def test_workstations_that_save_at_the_same_time_hear_of_each_other(two: tuple[Log, Log]) -> None:
    each = 60
    saved: list[set[str]] = [set(), set()]
    heard: list[set[str]] = [set(), set()]

    def save(place: int) -> None:
        for _ in range(each):
            saved[place].add(two[place].add(made(), REFUSED, "Ana", NOW).reference)

    def listen(place: int) -> None:
        after = 0
        while after < 2 * each and (told := two[place].wait_for_news(after, 60.0)) is not None:
            heard[place] |= told.references
            after = told.count

    work: list[tuple[Callable[[int], None], int]] = [(save, 0), (save, 1), (listen, 0), (listen, 1)]
    threads = [threading.Thread(target=target, args=(place,)) for target, place in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert saved[0] | saved[1] == {f"LD-2026-{number:06d}" for number in range(1, 2 * each + 1)}
    assert heard == [saved[1], saved[0]]
    assert two[1].verify() == []


def test_a_save_waits_for_whoever_is_writing_and_takes_the_next_number(two: tuple[Log, Log]) -> None:
    ana, ben = two
    ana.add(made(), REFUSED, "Ana", NOW)
    ben.add(made(), REFUSED, "Ben", NOW)
    given: list[str] = []
    saving = threading.Thread(target=lambda: given.append(ben.add(made(), REFUSED, "Ben", NOW).reference))
    with ana.store.writing():  # the others wait
        saving.start()
        saving.join(0.3)
        assert saving.is_alive()
    saving.join()
    assert given == ["LD-2026-000003"]


@pytest.mark.parametrize("what", ["change", "undone"])
def test_whatever_the_same_workstation_did_between_two_saves_is_known(two: tuple[Log, Log], what: str) -> None:
    log, _ = two
    record = log.add(made(), REFUSED, "Ana", NOW)
    if what == "change":
        log.amend(record.reference, 1, made(notes="new"), REFUSED, REFUSED, None, by="Ana", at=NOW)
    else:
        with pytest.raises(ZeroDivisionError):
            log.add_many((made(notes=str(1 // left)), REFUSED, "Ana", NOW) for left in (1, 0))
    assert log.add(made(), REFUSED, "Ana", NOW).reference == "LD-2026-000002"
    assert log.add(made(), REFUSED, "Ana", NOW).reference == "LD-2026-000003"
    assert log.verify() == []


def test_a_connection_that_breaks_while_the_message_is_under_way_saves_once(
    two: tuple[Log, Log], shared_address: str
) -> None:
    """The statement waits for the lock when its backend is ended; it was not committed, so it is sent again."""
    ana, ben = two
    ben.add(made(), REFUSED, "Ben", NOW)
    given: list[str] = []
    with ben.store.writing() as connection:
        pid = driver_of(connection).info.backend_pid
    with psycopg.connect(shared_address, autocommit=True) as server:
        saving = threading.Thread(target=lambda: given.append(ben.add(made(), REFUSED, "Ben", NOW).reference))
        with ana.store.writing():
            saving.start()
            waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND pid = %s"
            while server.execute(waiting, (pid,)).fetchone() != (1,):
                saving.join(0.01)
            server.execute("SELECT pg_terminate_backend(%s)", (pid,))
        saving.join()
    assert given == ["LD-2026-000002"]
    assert ana.total() == 2
    assert ana.verify() == []
