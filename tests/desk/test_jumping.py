"""A number, a name or a name with a slip in it leads to its delivery."""

from __future__ import annotations

from pathlib import Path

import pytest

from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.jumping import places
from tests.hands import desk_at


def facts(name: str, received: str = "2026-11-20T10:00:00-08:00", caption: str = "") -> dict[str, object]:
    return {
        "channel": "mail",
        "received_at": received,
        "requester": {"kind": "civil_litigant", "name": name},
        "instrument": {"kind": "civil_subpoena_records", "caption": caption},
    }


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = desk_at(tmp_path / "desk")
    for given in (
        facts("Hale Whitford LLP", "2025-03-03T10:00:00-08:00"),
        facts("Hale Whitford LLP"),
        facts("Doe & Roe LLP", caption="Okafor v. Díaz Logistics, Inc."),
        facts("Nguyễn & Álvarez LLP"),
    ):
        log_delivery(made, given)
    yield made
    made.close()


def references(desk: Desk, typed: str) -> list[str]:
    return [row.reference for row in places(desk, typed).rows]


@pytest.mark.parametrize("typed", ["LD-2026-000002", "ld-2026-2", "2026-2", "2", "000002"])
def test_a_number_leads_to_its_delivery_first(desk: Desk, typed: str) -> None:
    assert references(desk, typed)[0] == "LD-2026-000002"


def test_a_number_that_this_year_does_not_have_is_looked_for_in_the_last_one(desk: Desk) -> None:
    log_delivery(desk, facts("A", "2025-03-03T10:00:00-08:00"))
    for _ in range(3):
        log_delivery(desk, facts("B", "2025-03-04T10:00:00-08:00"))
    assert references(desk, "5")[0] == "LD-2025-000005"


def test_words_find_deliveries_and_the_sender_once(desk: Desk) -> None:
    found = places(desk, "hale")
    assert {row.reference for row in found.rows} == {"LD-2025-000001", "LD-2026-000001"}
    assert found.senders == ("Hale Whitford LLP",)


@pytest.mark.parametrize("typed", ["Halle Whitfrd", "hale whitfurd", "Okafor v Dias Logistic"])
def test_a_slip_is_forgiven(desk: Desk, typed: str) -> None:
    assert references(desk, typed)


@pytest.mark.parametrize("typed", ["", "   ", "zzzzzzzz", "%_'\"; DROP", "999999999", "٣"])
def test_what_leads_nowhere_finds_nothing(desk: Desk, typed: str) -> None:
    assert places(desk, typed).rows == ()


def test_no_more_than_asked_for(desk: Desk) -> None:
    assert len(places(desk, "llp", limit=2).rows) == 2
