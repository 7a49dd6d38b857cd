"""The journal of a log that is saved to again and again: long from the start, written over, emptied between saves."""

from __future__ import annotations

from pathlib import Path

from legaldesk.records.log import Log, database_path, open_log
from legaldesk.records.prepared import driver_of
from legaldesk.records.sqlite.journal import EMPTIED_EVERY, LENGTH, Journal


def test_the_journal_is_made_long_once_and_then_written_over(place, zone, delivery, refused, now):
    log = open_log(place, zone)
    lengths = []
    for number in range(2 * EMPTIED_EVERY):
        log.add(delivery(notes=f"number {number}"), refused, "Ana", now)
        lengths.append(journal_of(place).stat().st_size)
    assert lengths[1] < LENGTH / 10, "a log that is opened for one save needs no long journal"
    assert LENGTH < lengths[10] < 1.5 * LENGTH
    assert set(lengths[10:]) == {lengths[10]}
    assert log.total() == 2 * EMPTIED_EVERY
    assert log.verify() == []
    log.close()


def test_what_made_the_journal_long_is_nowhere_in_the_log(place, zone, delivery, refused, now):
    log = open_log(place, zone)
    for _ in range(6):
        log.add(delivery(), refused, "Ana", now)
    held = size_of(log)
    log.close()
    assert held < LENGTH / 10
    assert database_path(place).stat().st_size < LENGTH / 10
    log = open_log(place, zone)
    assert log.total() == 6
    assert log.verify() == []
    log.close()


def test_a_log_that_another_one_made_long_is_left_so(place, zone, delivery, refused, now):
    logs = [open_log(place, zone) for _ in range(2)]
    for number in range(12):
        logs[number % 2].add(delivery(), refused, "Ana", now)
    assert LENGTH < journal_of(place).stat().st_size < 1.5 * LENGTH
    with logs[0].store.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() > 1_000
        assert connection.exec_driver_sql("PRAGMA cache_size").scalar_one() < 0, "in kilobytes, as SQLite has it"
    for log in logs:
        log.close()


def test_nobody_waits_for_another_writer_to_make_it_long(place, zone, delivery, refused, now):
    log, other = open_log(place, zone), open_log(place, zone)
    for _ in range(3):
        log.add(delivery(), refused, "Ana", now)
    with log.store.writing() as connection:
        driver = driver_of(connection)
    with other.store.writing():
        fourth = Journal(database_path(place))
        for _ in range(4):
            fourth.saved(driver)  # and returns
    assert journal_of(place).stat().st_size < LENGTH
    log.add(delivery(), refused, "Ana", now)
    assert log.verify() == []
    log.close()
    other.close()


def journal_of(place: Path) -> Path:
    return database_path(place).with_name(f"{database_path(place).name}-wal")


def size_of(log: Log) -> int:
    """The bytes of the database as its own pages count them."""
    with log.store.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        return int(pages * connection.exec_driver_sql("PRAGMA page_size").scalar_one())
