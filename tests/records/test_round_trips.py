"""How often a save or a search on a server waits for it: each waiting costs what the network takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from legaldesk.domain.query import Query
from legaldesk.records.log import Log, open_shared_log
from legaldesk.records.prepared import driver_of
from tests.records.samples import NOW, REFUSED, ZONE, made

READY = "ReadyForQuery"
"""What a server says once it has answered all it was asked."""


@pytest.fixture
def shared(shared_address: str, tmp_path: Path) -> Iterator[Log]:
    log = open_shared_log(shared_address, tmp_path, ZONE)
    yield log
    log.close()


def waits_of_saves(log: Log, trace: Path, saves: int) -> int:
    """How often the connection that saves waited for the server, as its protocol was written down by libpq."""
    log.add(made(), REFUSED, "Ana", NOW)
    with log.store.writing() as connection:
        driver = driver_of(connection)
    with traced(driver, trace):
        for _ in range(saves):
            log.add(made(), REFUSED, "Ana", NOW)
    return trace.read_text().count(READY)


@contextmanager
def traced(driver: Any, trace: Path) -> Iterator[None]:
    """Have what goes to and fro on a connection written down in `trace`."""
    with trace.open("w") as file:
        driver.pgconn.trace(file.fileno())
        try:
            yield
        finally:
            driver.pgconn.untrace()


def test_a_save_waits_for_the_server_once(shared, tmp_path):
    saves = 20
    assert saves <= waits_of_saves(shared, tmp_path / "trace", saves) <= saves + 8, (
        "some more to prepare its statements"
    )
    assert shared.total() == saves + 1
    assert shared.verify() == []


def test_a_keystroke_in_the_search_waits_for_the_server_twice(shared, tmp_path):
    """For what is found, and for its lines; only now and then for what is common in the log."""
    for _ in range(3):
        shared.add(made(), REFUSED, "Ana", NOW)
    shared.rows(shared.ids(Query(text="i"), 100))
    with shared.store.asking() as connection:
        driver = driver_of(connection)
    typed = ("in", "int", "inta", "intak", "intake")
    with traced(driver, tmp_path / "trace"):
        for whole in typed:
            shared.rows(shared.ids(Query(text=whole), 100))
    assert 0 < (tmp_path / "trace").read_text().count(READY) <= 2 * len(typed) + 3


def test_a_save_that_the_server_refuses_leaves_nothing_and_the_next_one_is_saved(shared, shared_address):
    import psycopg

    shared.add(made(), REFUSED, "Ana", NOW)
    with psycopg.connect(shared_address, autocommit=True) as server:
        server.execute("ALTER TABLE legaldesk.delivery ADD CONSTRAINT none CHECK (sender <> 'Nobody') NOT VALID")
        with pytest.raises(psycopg.errors.CheckViolation):
            shared.add(made(requester={"kind": "other", "name": "Nobody"}), REFUSED, "Ana", NOW)
        assert shared.total() == 1
        assert shared.add(made(), REFUSED, "Ana", NOW).reference == "LD-2026-000002"
        server.execute("ALTER TABLE legaldesk.delivery DROP CONSTRAINT none")
    assert shared.verify() == []
