"""The first look into a log, before the data layer is there: the same as the log itself tells, or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from legaldesk.domain.query import Query
from legaldesk.records.hold import take
from legaldesk.records.places import database_path
from legaldesk.records.sqlite.glance import glance


@pytest.fixture
def filled(log, delivery, refused, held, now, place):
    """Seven deliveries, one assigned, in the data folder that is given back; the log stays open."""
    for number in range(7):
        log.add(delivery(notes=str(number)), held if number % 2 else refused, "Ana", now)
    (newest,) = log.find(Query(), 1)
    to_ben = lambda old: replace(old, assigned_to="Ben Okafor")  # noqa: E731
    log.handling.change(newest.reference, 1, to_ben, "assigned", by="Ana", at=now)
    return place


def test_it_sees_what_the_log_tells(filled, log) -> None:
    seen = glance(filled, 5)
    assert seen is not None
    assert seen.rows == log.find(Query(), 5)
    assert (seen.everything, seen.policies) == (7, 0)
    assert seen.rows[0].assigned_to == "Ben Okafor"
    log.close()
    again = glance(filled, 99)
    assert again is not None and len(again.rows) == 7 and again.rows[:5] == seen.rows


def test_an_empty_log_has_no_lines(log, place) -> None:
    assert glance(place, 5) == ([], 0, 0)


def test_it_changes_nothing(filled, log) -> None:
    log.close()
    before = database_path(filled).read_bytes()
    assert glance(filled, 5) is not None
    assert database_path(filled).read_bytes() == before


@pytest.mark.parametrize(
    "harm",
    [
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 3",
        "PRAGMA application_id = 1",
        "UPDATE numbering SET last = last + 1",
        "UPDATE delivery SET channel = 'pigeon' WHERE id = 7",
        "UPDATE delivery SET received_at = 'once' WHERE id = 7",
        "UPDATE handling SET body = '['",
    ],
)
def test_where_anything_is_not_as_usual_it_sees_nothing(filled, log, behind, harm: str) -> None:
    log.close()
    with behind() as file:
        file.execute("PRAGMA ignore_check_constraints = 1")
        file.execute(harm)
    assert glance(filled, 5) is None


def test_it_sees_nothing_where_there_is_no_log(tmp_path: Path) -> None:
    assert glance(tmp_path / "nowhere", 5) is None
    assert list(tmp_path.iterdir()) == []


def test_it_sees_nothing_in_what_is_no_database(tmp_path: Path) -> None:
    for content in (b"", b"SQLite format 3\x00" + b"\xff" * 5000, b"a letter to the clerk" * 300):
        database_path(tmp_path).write_bytes(content)
        assert glance(tmp_path, 5) is None
        assert database_path(tmp_path).read_bytes() == content


def test_it_does_not_look_while_a_backup_is_being_restored(filled, log) -> None:
    log.close()
    alone = take(filled, alone=True, wait=0)
    assert alone is not None
    try:
        assert glance(filled, 5) is None
    finally:
        alone.release()
    assert glance(filled, 5) is not None


def test_it_does_not_look_at_a_log_that_is_about_to_be_replaced(filled, log) -> None:
    log.close()
    (filled / "restored-2026-11-23").mkdir()
    assert glance(filled, 5) is None
