"""What others write shows up by itself, named; what one writes oneself does not, and nobody waits longer than asked."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.news import News
from legaldesk.domain.verdict import Verdict
from legaldesk.records.chain import Event, append
from legaldesk.records.log import Log, open_log, open_shared_log
from legaldesk.records.news import AT_MOST
from legaldesk.records.sqlite.store import SqliteStore

Maker = Callable[..., Delivery]
LONG = 60.0  # nobody waits that long where the test goes well
ANOTHER_PROCESS = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from legaldesk.desk import intake
    from legaldesk.desk.opening import open_desk

    desk = open_desk(Path(sys.argv[1]), by="Ben Ortiz")
    facts = {
        "channel": "portal",
        "received_at": "2026-11-23T09:00:00-08:00",
        "requester": {"kind": "law_enforcement"},
        "instrument": {"kind": "search_warrant"},
    }
    for _ in range(int(sys.argv[2])):
        intake.log_delivery(desk, facts)
    desk.close()
    """
)


@pytest.fixture
def other(request: pytest.FixtureRequest, log: Log, tmp_path: Path, zone: ZoneInfo) -> Iterator[Log]:
    """The same log as somebody else has it open."""
    if isinstance(log._store, SqliteStore):
        opened = open_log(tmp_path / "data", zone)
    else:
        opened = open_shared_log(request.getfixturevalue("shared_address"), tmp_path / "other", zone)
    yield opened
    opened.close()


def elsewhere(place: Path, count: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", ANOTHER_PROCESS, str(place), str(count)])


def test_another_process_is_noticed_by_reference(log: Log, place: Path) -> None:
    assert log.wait_for_news(log.opened_at, 0) is None
    with elsewhere(place, 1):
        told = log.wait_for_news(0, LONG)
        assert told is not None
        assert told.references == {"LD-2026-000001"}
    assert log.wait_for_news(told.count, 0) is None


def test_nothing_is_missed_while_another_process_writes_and_writes(log: Log, place: Path) -> None:
    seen: set[str] = set()
    after = log.opened_at
    with elsewhere(place, 40):
        while len(seen) < 40:
            told = log.wait_for_news(after, LONG)
            assert told is not None and told.references
            seen |= told.references
            after = told.count
    assert seen == {f"LD-2026-{number:06}" for number in range(1, 41)}


def test_ones_own_entries_are_counted_but_no_news(
    log: Log, other: Log, delivery: Maker, refused: Verdict, now: datetime
) -> None:
    log.add(delivery(), refused, "Ana", now)
    assert log.wait_for_news(0, LONG) == News(1)
    other.add(delivery(), refused, "Ben", now)
    log.add_many([(delivery(), refused, "Ana", now)] * 3)
    other.add(delivery(), refused, "Ben", now)
    log.add(delivery(), refused, "Ana", now)
    assert log.news(1) == News(7, frozenset({"LD-2026-000002", "LD-2026-000006"}))
    assert log.news(6) == News(7)
    assert other.news(5).references == {"LD-2026-000007"}


def test_a_change_that_was_undone_hides_nobody_elses(
    log: Log, other: Log, delivery: Maker, refused: Verdict, now: datetime
) -> None:
    def broken() -> Iterator[tuple[Delivery, Verdict, str, datetime]]:
        yield delivery(), refused, "Ana", now
        raise RuntimeError("stopped halfway")

    with pytest.raises(RuntimeError):
        log.add_many(broken())
    other.add(delivery(), refused, "Ben", now)
    assert log.news(0) == News(1, frozenset({"LD-2026-000001"}))


def test_a_commit_that_fails_hides_nobody_elses(
    place: Path, log: Log, other: Log, delivery: Maker, refused: Verdict, now: datetime
) -> None:
    log.add(delivery(), refused, "Ana", now)
    with log._store.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE needs (id INTEGER REFERENCES delivery DEFERRABLE INITIALLY DEFERRED)")

    def refused_by_the_commit() -> None:
        with log._writing() as connection:
            append(connection, [Event("noted", "Ana", now)])
            connection.exec_driver_sql("INSERT INTO needs VALUES (99)")

    with pytest.raises(Exception, match="FOREIGN KEY"):
        refused_by_the_commit()
    other.add(delivery(), refused, "Ben", now)
    assert log.news(1) == News(2, frozenset({"LD-2026-000002"}))


def test_too_much_to_name_is_said_so(log: Log, other: Log, delivery: Maker, refused: Verdict, now: datetime) -> None:
    one = (delivery(), refused, "Ben", now)
    other.add_many([one] * AT_MOST)
    assert len(log.news(0).references) == AT_MOST
    other.add_many([one])
    assert log.news(0) == News(AT_MOST + 1, everything=True)
    assert log.news(AT_MOST + 5).everything  # a history that is shorter than before is another one


def test_whoever_waits_is_told_when_somebody_writes(
    log: Log, other: Log, delivery: Maker, refused: Verdict, now: datetime
) -> None:
    told: list[News | None] = []
    assert log.wait_for_news(log.opened_at, 0) is None
    waiting = threading.Thread(target=lambda: told.append(log.wait_for_news(log.opened_at, LONG)))
    waiting.start()
    other.add(delivery(), refused, "Ben", now)
    waiting.join(10)
    assert told == [News(1, frozenset({"LD-2026-000001"}))]


def test_whoever_waits_is_sent_home_at_once(log: Log) -> None:
    told: list[News | None] = []
    waiting = threading.Thread(target=lambda: told.append(log.wait_for_news(log.opened_at, LONG)))
    waiting.start()
    log.stop_waiting()
    waiting.join(10)
    assert told == [None]
    assert log.wait_for_news(log.opened_at, LONG) is None
