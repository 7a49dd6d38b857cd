"""A log in a throwaway folder, deliveries and verdicts to put into it, and the file opened behind the log's back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlcipher3 import dbapi2

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Reason, Verdict
from legaldesk.domain.vocabulary import Disposition, ExtraProcessing, LetterKind
from legaldesk.records.log import Log, database_path, open_log, open_shared_log
from tests.records.intruder import Intruder, in_file, on_server

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 11, 23, 18, 50, tzinfo=UTC)
FAX: dict[str, Any] = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP", "reply_address": "1 Main St\nOakland, CA 94601"},
    "instrument": {
        "kind": "civil_subpoena_records",
        "court": "Superior Court of California, County of Alameda",
        "case_number": "RG26-001234",
        "caption": "Smith v. Jones",
        "response_date": "2026-12-14",
    },
    "fax": {"tsid": "DOE ROE LLP", "pages_received": 7, "pages_stated": 7},
}
REFUSED = Verdict(
    disposition=Disposition.NOT_VALID_SERVICE,
    service_valid=False,
    extra_processing=ExtraProcessing.NO,
    letter=LetterKind.SERVICE_NOT_ACCEPTED,
    rule="R6",
    reasons=(Reason("D2", "Civil process is not accepted by fax."),),
    policy_version="2024-02-27",
    needs_person=False,
)
HELD = Verdict(
    disposition=Disposition.COUNSEL_REVIEW,
    service_valid=None,
    extra_processing=ExtraProcessing.NO,
    letter=LetterKind.HOLD,
    rule="R11",
    reasons=(Reason("D1", "The policy is silent."),),
    policy_version="2024-02-27",
    needs_person=True,
)

Maker = Callable[..., Delivery]
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
    """Make a delivery: the fax of a civil subpoena, with facts merged in (`instrument={"caption": …}`)."""

    def make(**facts: Any) -> Delivery:
        merged = {key: dict(value) if isinstance(value, dict) else value for key, value in FAX.items()}
        for key, value in facts.items():
            if value is None:
                merged.pop(key, None)
            elif isinstance(value, dict) and isinstance(merged.get(key), dict):
                merged[key] |= value
            else:
                merged[key] = value
        return parse_delivery(merged)

    return make


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What the log promises it promises on both engines; tests that touch its file are about SQLite."""
    about_the_file = {"place", "behind"} & set(metafunc.fixturenames)
    if "log" in metafunc.fixturenames and not about_the_file:
        metafunc.parametrize("log", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Log]:
    if getattr(request, "param", "sqlite") == "sqlite":
        opened = open_log(tmp_path / "data", ZONE)
    else:
        opened = open_shared_log(request.getfixturevalue("shared_address"), tmp_path / "workstation", ZONE)
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
    if request.node.callspec.params["log"] == "sqlite":
        return lambda: in_file(tmp_path / "data")
    address = request.getfixturevalue("shared_address")
    return lambda: on_server(address)


@pytest.fixture
def needs_fork() -> None:
    if not hasattr(os, "fork"):
        pytest.skip("LOUD: processes are forked here, which this system cannot do; run it on Linux or macOS")
