"""What a move leaves behind in the target: the same guards, indexes and links as a new desk has, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlcipher3 import dbapi2

from legaldesk.desk.demo import fill
from legaldesk.desk.desk import Desk
from legaldesk.desk.moving import move
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress
from legaldesk.domain.errors import BadInput, MachineFault, Stopped
from legaldesk.domain.query import Query
from legaldesk.records.log import database_path
from tests.postgresql import Server

SHARED = """
SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid), pg_get_userbyid(relowner), indisvalid::text
FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'legaldesk'::regnamespace
UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid), '', convalidated::text
FROM pg_constraint WHERE connamespace = 'legaldesk'::regnamespace
UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(t.oid), '', tgenabled::text
FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = 'legaldesk'::regnamespace AND NOT tgisinternal
UNION ALL SELECT 'right', c.relname, coalesce(relacl::text, ''), '', '' FROM pg_class c
WHERE relnamespace = 'legaldesk'::regnamespace AND relkind = 'r'
ORDER BY 1, 2
"""
Structure = list[tuple[object, ...]]


@pytest.fixture(params=["shared", "folder"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> DeskAddress:
    if request.param == "folder":
        return DeskAddress(tmp_path / "target")
    return DeskAddress(tmp_path / "workstation", request.getfixturevalue("shared_address"))


@pytest.fixture
def filled(desk: Desk) -> Desk:
    fill(desk, 60)
    return desk


def structure(address: DeskAddress) -> Structure:
    if address.database:
        with psycopg.connect(address.database) as server:
            return server.execute(SHARED).fetchall()
    file = dbapi2.connect(str(database_path(address.folder)))
    try:
        return [tuple(row) for row in file.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name")]
    finally:
        file.close()


def made_new(address: DeskAddress, folder: Path) -> Structure:
    """What an empty desk on the same engine is made of."""
    empty = address if address.database else DeskAddress(folder / "new")
    open_desk(empty).close()
    return structure(empty)


@pytest.fixture
def calls(filled: Desk, tmp_path: Path) -> int:
    """How often a move of `filled` asks whether to go on: few rows, so between two steps of making indexes."""
    told: list[int] = []
    move(filled, DeskAddress(tmp_path / "counted"), lambda done, whole: told.append(done) is None)
    return len(told)


def test_a_move_leaves_every_index_link_and_guard(filled: Desk, target: DeskAddress, tmp_path: Path) -> None:
    wanted = made_new(target, tmp_path)
    move(filled, target)
    assert structure(target) == wanted
    if target.database:
        assert {row[0] for row in wanted} == {"index", "constraint", "trigger", "right"}


def test_stopped_while_indexes_are_made_it_leaves_nothing(
    filled: Desk, target: DeskAddress, calls: int, tmp_path: Path
) -> None:
    assert calls > 10
    wanted = made_new(target, tmp_path)
    for last in (1, calls // 2):
        left = iter(range(last))
        with pytest.raises(Stopped, match="nothing was moved"):
            move(filled, target, lambda done, whole, left=left: next(left, None) is not None)
        if target.database:
            assert structure(target) == wanted
        else:
            assert not target.folder.exists()
    move(filled, target)
    assert structure(target) == wanted


def test_facts_that_nobody_can_read_are_not_moved(filled: Desk, target: DeskAddress) -> None:
    file = dbapi2.connect(str(database_path(filled.place)))
    file.execute("UPDATE delivery_facts SET facts = '[' || facts WHERE delivery_id = 7")
    file.commit()
    file.close()
    with pytest.raises(MachineFault, match=r"LD-2026-000007: what the log holds about it is damaged"):
        move(filled, target)
    if target.database:
        other = open_desk(target)
        assert (other.log.total(), other.log.verify()) == (0, [])
        other.close()
    else:
        assert not target.folder.exists()


@pytest.fixture
def colleague(postgresql_server: Server, shared_address: str) -> Iterator[Callable[[], str]]:
    """Makes the address of somebody who may work in the desk, but does not own its tables."""
    database = shared_address.rpartition("/")[2]
    name = f"ana_of_{database}"

    def make() -> str:
        postgresql_server.run(f"CREATE ROLE {name} LOGIN IN ROLE legaldesk_desk")
        return postgresql_server.url(database, name)

    yield make
    postgresql_server.run(f"DROP ROLE {name}")


def test_who_does_not_own_the_tables_moves_too(
    filled: Desk, shared_address: str, colleague: Callable[[], str], tmp_path: Path
) -> None:
    wanted = made_new(DeskAddress(tmp_path / "owner", shared_address), tmp_path)
    hers = DeskAddress(tmp_path / "ana", colleague())
    assert move(filled, hers).deliveries == 60
    assert structure(DeskAddress(tmp_path / "owner", shared_address)) == wanted
    there = open_desk(hers)
    assert there.log.ids(Query(text="county")) == filled.log.ids(Query(text="county")) != []
    there.close()


def test_a_large_demo_leaves_every_index_link_and_guard(target: DeskAddress, tmp_path: Path) -> None:
    wanted = made_new(target, tmp_path)
    desk = open_desk(target)
    with pytest.raises(BadInput, match="given up; nothing was logged"):
        fill(desk, 2_500, lambda done, whole: done < 2_000)
    assert (desk.log.total(), structure(target)) == (0, wanted)
    fill(desk, 2_500)
    assert structure(target) == wanted
    assert desk.log.verify() == []
    assert len(desk.log.ids(Query(text="county"))) == len(desk.log.ids(Query(text="county"), 2_500)) > 500
    desk.close()
