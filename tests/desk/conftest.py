"""A desk on a real database in a temporary folder, with a clock that the test sets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import open_desk


class Clock:
    """A clock that moves on by a minute each time it is read."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(minutes=1)
        return self.moment


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "desk", by="Ana Ruiz", now=Clock())
    yield opened
    opened.close()


@pytest.fixture
def fax_subpoena() -> dict[str, Any]:
    return {
        "channel": "fax",
        "received_at": "2026-11-23T10:42:00-08:00",
        "requester": {
            "kind": "civil_litigant",
            "name": "Doe & Roe LLP",
            "reply_address": "1 Main St\nOakland, CA 94601",
        },
        "instrument": {
            "kind": "civil_subpoena_records",
            "court": "Superior Court of California, County of Alameda",
            "case_number": "RG26-001234",
            "caption": "Smith v. Jones",
            "response_date": "2026-12-14",
        },
        "fax": {"tsid": "DOE ROE LLP", "pages_received": 7, "pages_stated": 7},
    }


@pytest.fixture
def mailed_summons() -> dict[str, Any]:
    return {
        "channel": "mail",
        "received_at": "2026-11-23T09:10:00-08:00",
        "requester": {
            "kind": "civil_litigant",
            "name": "Hale Whitford LLP",
            "reply_address": "2 Market St\nSan Francisco, CA 94103",
        },
        "instrument": {
            "kind": "summons_and_complaint",
            "case_number": "CGC-26-598211",
            "caption": "Okoye v. Northgate",
        },
    }
