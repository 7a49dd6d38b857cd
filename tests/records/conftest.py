"""A log in a throwaway folder, deliveries and verdicts to put into it, and the file opened behind the log's back."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlcipher3 import dbapi2

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.verdict import Verdict
from legaldesk.records.log import Log, database_path, open_log, open_shared_log
from tests.postgresql import Server
from tests.records.intruder import Intruder, in_file, on_server
from tests.records.samples import HELD, NOW, REFUSED, ZONE, made

Maker = Callable[..., Delivery]
Opening = Callable[[], Log]
Behind = Callable[[], AbstractContextManager[Any]]
Intruding = Callable[[], AbstractContextManager[Intruder]]


@pytest.fixture
def zone() -> ZoneInfo:
    return ZONE


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def refused() -> Verdict:
    return REFUSED


@pytest.fixture
def held() -> Verdict:
    return HELD


@pytest.fixture
def delivery() -> Maker:
    return made


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What the log promises it promises on both engines; tests that touch its file are about SQLite."""
    about_the_file = {"place", "behind"} & set(metafunc.fixturenames)
    if "opening" in metafunc.fixturenames and not about_the_file:
        metafunc.parametrize("opening", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(scope="session")
def laid_out(postgresql_server: Server, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a database with the tables of an empty log, to be copied: making them takes five times as long."""
    address = postgresql_server.create("laid_out")
    open_shared_log(address, tmp_path_factory.mktemp("laid_out"), ZONE).close()
    return "laid_out"


@pytest.fixture
def shared_address(request: pytest.FixtureRequest, postgresql_server: Server) -> Iterator[str]:
    """The address of a database of one's own: with the tables of an empty log where one is opened, else empty."""
    name = f"desk_{secrets.token_hex(6)}"
    template = request.getfixturevalue("laid_out") if "opening" in request.fixturenames else "template1"
    yield postgresql_server.create(name, template)
    postgresql_server.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def opening(request: pytest.FixtureRequest, tmp_path: Path) -> Opening:
    """Opens one and the same log, whichever engine is under it; who opens it closes it."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return lambda: open_log(tmp_path / "data", ZONE)
    address = request.getfixturevalue("shared_address")
    return lambda: open_shared_log(address, tmp_path / "workstation", ZONE)


@pytest.fixture
def log(opening: Opening) -> Iterator[Log]:
    opened = opening()
    yield opened
    opened.close()


@pytest.fixture
def behind(place: Path) -> Behind:
    """Open the database file as an intruder would: without the guards, which stand again afterwards."""

    @contextmanager
    def opened() -> Iterator[Any]:
        connection = dbapi2.connect(str(database_path(place)), isolation_level=None)
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        try:
            yield connection
        finally:
            for _, sql in guards:
                connection.execute(sql)
            connection.close()

    return opened


@pytest.fixture
def intruding(request: pytest.FixtureRequest, log: Log, tmp_path: Path) -> Intruding:
    """The way behind the back of `log`, whichever engine is under it."""
    if request.node.callspec.params["opening"] == "sqlite":
        return lambda: in_file(tmp_path / "data")
    address = request.getfixturevalue("shared_address")
    return lambda: on_server(address)


@pytest.fixture
def needs_fork() -> None:
    if not hasattr(os, "fork"):
        pytest.skip("LOUD: processes are forked here, which this system cannot do; run it on Linux or macOS")
