"""Desks of every released version open in this one: with all they held, a backup first, or exactly as they were."""

from __future__ import annotations

import gzip
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.query import Query
from legaldesk.records.backups.restoring import restore
from legaldesk.records.guards import SCHEMA_VERSION
from legaldesk.records.log import Log, anchor_path, database_path, open_log, open_shared_log
from legaldesk.records.migrations import versions
from legaldesk.records.sqlite.schema import expected_objects
from tests.postgresql import Server

FROZEN = Path(__file__).parents[1] / "data" / "frozen"
RELEASED = [1]
"""Versions of the tables that some LegalDesk was released with; tests/data/frozen holds a desk of each."""


def thaw(version: int, place: Path) -> Path:
    place.mkdir(parents=True)
    database_path(place).write_bytes(gzip.decompress((FROZEN / f"schema-{version}.db.gz").read_bytes()))
    anchor_path(place).write_bytes((FROZEN / f"schema-{version}.db.anchor").read_bytes())
    return place


def thaw_shared(version: int, address: str) -> str:
    script = gzip.decompress((FROZEN / f"schema-{version}.sql.gz").read_bytes()).decode()
    with psycopg.connect(address, autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'legaldesk_desk'").fetchone():
            connection.execute("CREATE ROLE legaldesk_desk NOLOGIN")
        connection.execute(script)
    return address


@pytest.fixture(params=RELEASED)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def old(version: int, tmp_path: Path) -> Path:
    return thaw(version, tmp_path / "old desk")


def check_whole(log: Log, version: int) -> None:
    assert log.verify() == []
    assert len(log.ids(Query())) == 60
    assert [row.reference for row in log.find(Query(text="o'brien lukasz"), 5)] == ["LD-2026-000004"]
    assert log.get("LD-2026-000006").status.value == "void"
    written = [letter for row in log.find(Query(), 100) for letter in log.letters(row.reference)]
    assert len(written) == 2 and all(log.letter_pdf(letter.id).startswith(b"%PDF") for letter in written)


def test_an_old_file_is_backed_up_and_migrated(old: Path, version: int, zone, delivery, refused, now) -> None:
    log = open_log(old, zone, by="Ana Ruiz")
    check_whole(log, version)
    record = log.add(delivery(), refused, "Ana", now)
    assert record.reference == "LD-2026-000061"
    assert log.verify() == []
    log.close()
    with closing(dbapi2.connect(str(database_path(old)))) as connection:
        (told,) = connection.execute(
            "SELECT CAST(body AS TEXT) FROM history WHERE body LIKE '%\"migrated\"%'"
        ).fetchone()
    assert f'"by":"Ana Ruiz","changes":[["tables.version","{version}","{SCHEMA_VERSION}"]]' in told
    (backup,) = (old / "backups").iterdir()
    assert backup.name.startswith(f"before-tables-{SCHEMA_VERSION}-2")
    again = open_log(old, zone)
    assert again.verify() == []
    again.close()
    assert len([*(old / "backups").iterdir()]) == 1


def test_the_backup_of_an_old_log_restores_and_is_migrated(old: Path, version: int, zone, tmp_path: Path) -> None:
    open_log(old, zone).close()
    (backup,) = (old / "backups").iterdir()
    fresh = tmp_path / "fresh"
    with backup.open("rb") as source:
        restored = restore(fresh, source, backup.name, by="Bo", at=datetime(2026, 12, 1, tzinfo=UTC))
    assert restored.manifest.schema_version == version
    log = open_log(fresh, zone)
    check_whole(log, version)
    log.close()


def test_a_migrated_file_has_exactly_the_tables_of_a_new_one(old: Path, zone) -> None:
    open_log(old, zone).close()
    with closing(dbapi2.connect(str(database_path(old)))) as connection:
        found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())
    assert found == expected_objects()


def test_a_migration_that_fails_leaves_the_old_log_as_it_was(old: Path, zone) -> None:
    with closing(dbapi2.connect(str(database_path(old)))) as connection:
        connection.execute("DROP TRIGGER letter_no_delete")  # what comes out is not what it should be
    with pytest.raises(MachineFault, match="letter_no_delete is missing"):
        open_log(old, zone)
    with closing(dbapi2.connect(str(database_path(old)))) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM history WHERE body LIKE '%migrated%'").fetchone() == (0,)


def test_an_old_log_that_is_open_elsewhere_is_left_alone(old: Path, zone) -> None:
    with closing(dbapi2.connect(str(database_path(old)), isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM delivery").fetchone()
        with pytest.raises(BadInput, match="another program has it open; nothing was changed"):
            open_log(old, zone)
        other.execute("ROLLBACK")
    assert not (old / "backups").exists()


def test_a_newer_log_is_refused_on_both_engines(old: Path, zone, shared_address: str, tmp_path: Path) -> None:
    open_log(old, zone).close()
    with closing(dbapi2.connect(str(database_path(old)), isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(BadInput, match=r"written by a newer LegalDesk \(tables of version 99"):
        open_log(old, zone)
    open_shared_log(shared_address, tmp_path / "ws", zone).close()
    with psycopg.connect(shared_address, autocommit=True) as server:
        server.execute("UPDATE legaldesk.schema_version SET version = 99")
    with pytest.raises(BadInput, match=r"written by a newer LegalDesk \(tables of version 99"):
        open_shared_log(shared_address, tmp_path / "ws", zone)


@pytest.fixture
def old_shared(version: int, shared_address: str, postgresql_server: Server) -> str:
    return thaw_shared(version, shared_address)


def test_old_shared_tables_are_copied_and_migrated(
    old_shared: str, version: int, zone, delivery, refused, now, tmp_path: Path
) -> None:
    log = open_shared_log(old_shared, tmp_path / "ws", zone, by="Ana Ruiz")
    check_whole(log, version)
    assert log.add(delivery(), refused, "Ana", now).reference == "LD-2026-000061"
    assert log.verify() == []
    log.close()
    with psycopg.connect(old_shared) as server:
        kept = server.execute(f"SELECT count(*) FROM legaldesk_tables_{version}.delivery").fetchone()
    assert kept == (60,)


def test_migrated_shared_tables_are_those_of_a_new_desk(
    old_shared: str, postgresql_server: Server, zone, tmp_path: Path
) -> None:
    open_shared_log(old_shared, tmp_path / "ws", zone).close()
    new = postgresql_server.create("new_desk_beside")
    try:
        open_shared_log(new, tmp_path / "ws", zone).close()
        assert structure(old_shared) == structure(new)
    finally:
        postgresql_server.run("DROP DATABASE new_desk_beside WITH (FORCE)")


def structure(address: str) -> set[tuple[object, ...]]:
    """Columns, indexes, constraints, triggers, functions and rights of the schema."""
    asked = [
        f"SELECT {what}"
        for what in (
            (
                "'column', table_name, column_name, data_type, is_nullable, collation_name FROM information_schema.columns"
                " WHERE table_schema = 'legaldesk'"
            ),
            "'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'legaldesk'",
            (
                "'constraint', conname, pg_get_constraintdef(oid) FROM pg_constraint"
                " WHERE connamespace = 'legaldesk'::regnamespace"
            ),
            (
                "'trigger', tgname, tgenabled::text, pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c"
                " ON c.oid = tgrelid WHERE relnamespace = 'legaldesk'::regnamespace AND NOT tgisinternal"
            ),
            "'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'legaldesk'::regnamespace",
            (
                "'right', grantee, table_name, privilege_type FROM information_schema.role_table_grants"
                " WHERE table_schema = 'legaldesk'"
            ),
        )
    ]
    with psycopg.connect(address) as server:
        return {row for one in asked for row in server.execute(one).fetchall()}


def test_shared_tables_are_not_migrated_under_others(old_shared: str, zone, tmp_path: Path) -> None:
    told = r"other workstations are connected \(legaldesk_owner\); nothing was changed"
    with psycopg.connect(old_shared, application_name="LegalDesk"), pytest.raises(BadInput, match=told):
        open_shared_log(old_shared, tmp_path / "ws", zone)
    with psycopg.connect(old_shared) as server:
        assert server.execute("SELECT version FROM legaldesk.schema_version").fetchone() == (1,)


def test_there_is_a_step_for_each_version() -> None:
    names = sorted(file.name for file in Path(versions.__file__).parent.glob("v*.py"))
    assert [int(name[1:5]) for name in names] == [*range(1, SCHEMA_VERSION + 1)]
