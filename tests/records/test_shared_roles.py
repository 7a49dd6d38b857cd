"""A shared desk as a server's administrator sets it up: an owner who is no superuser, and people who only work there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from legaldesk.domain.errors import BadInput
from legaldesk.records.log import open_shared_log
from tests.postgresql import Server

ROLE = "legaldesk_desk"


@pytest.fixture
def people(postgresql_server: Server, shared_address: str) -> Iterator[dict[str, str]]:
    """The addresses by which an owner, two people at work, and a stranger log in, as the README tells to set it up."""
    database = shared_address.rpartition("/")[2]
    server = postgresql_server
    if not server.run(f"SELECT 1 FROM pg_roles WHERE rolname = '{ROLE}'"):
        server.run(f"CREATE ROLE {ROLE} NOLOGIN")
    names = {who: f"{who}_of_{database}" for who in ("owner", "ana", "ben", "stranger")}
    for who, name in names.items():
        server.run(f"CREATE ROLE {name} LOGIN {'' if who == 'stranger' else f'IN ROLE {ROLE}'}")
    server.run(f"GRANT CREATE ON DATABASE {database} TO {names['owner']}")
    yield {who: server.url(database, name) for who, name in names.items()}
    server.run(f"DROP DATABASE {database} WITH (FORCE)")
    server.run(f"CREATE DATABASE {database}")  # for whoever made it to drop
    for name in names.values():
        server.run(f"DROP ROLE {name}")


def test_an_owner_makes_it_and_others_work_with_it(people, zone, delivery, refused, now, tmp_path: Path) -> None:
    owner = open_shared_log(people["owner"], tmp_path / "owner", zone)
    owner.add(delivery(), refused, "Owner", now)
    ana = open_shared_log(people["ana"], tmp_path / "ana", zone)
    ben = open_shared_log(people["ben"], tmp_path / "ben", zone)
    assert ana.add(delivery(), refused, "Ana", now).reference == "LD-2026-000002"
    assert ben.set_status("LD-2026-000002", 1, ben.get("LD-2026-000002").status, "Ben", now).revision == 2
    for log in (owner, ana, ben):
        assert log.verify() == []
        log.close()


@pytest.mark.parametrize("who", ["ana", "owner"])
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE legaldesk.history SET body = body",
        "DELETE FROM legaldesk.history",
        "TRUNCATE legaldesk.history CASCADE",
        "UPDATE legaldesk.verdict SET body = body",
        "DELETE FROM legaldesk.delivery",
        "UPDATE legaldesk.numbering SET last = 0",
    ],
)
def test_nobody_changes_what_only_grows(
    people, zone, delivery, refused, now, tmp_path: Path, who: str, change: str
) -> None:
    log = open_shared_log(people["owner"], tmp_path / "owner", zone)
    log.add(delivery(), refused, "Owner", now)
    with (
        psycopg.connect(people[who]) as server,
        pytest.raises(psycopg.Error, match=r"denied|append-only|nothing is|never"),
    ):
        server.execute(change)
    assert log.verify() == []
    log.close()


def test_a_stranger_and_a_desk_without_its_role_are_told_what_to_type(people, zone, tmp_path: Path) -> None:
    with pytest.raises(
        BadInput, match=r"the server's administrator type( once)?: .*GRANT legaldesk_desk TO stranger_of_"
    ):
        open_shared_log(people["stranger"], tmp_path / "stranger", zone)
    open_shared_log(people["owner"], tmp_path / "owner", zone).close()
    with pytest.raises(BadInput, match="may not use this desk; have the server's administrator type: GRANT"):
        open_shared_log(people["stranger"], tmp_path / "stranger", zone)
    with psycopg.connect(people["owner"], autocommit=True) as server:
        server.execute("DROP SCHEMA legaldesk CASCADE")
    with pytest.raises(BadInput, match=r"ana_of_.* may not make one; .* GRANT CREATE ON DATABASE"):
        open_shared_log(people["ana"], tmp_path / "ana", zone)
