"""What the form's fields hold becomes the facts of a delivery, and back."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.fields import FIELDS, Group
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.vocabulary import Channel, InstrumentKind, RequesterKind
from ui.intake.layout import COLUMNS, cells_of
from ui.intake.reading import DAY, TIME, changes_between, read_form, values_of

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 11, 23, 10, 50, tzinfo=ZONE)
LINES = st.text(
    st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp"], blacklist_characters="\ufffe\uffff"), max_size=30
).map(str.strip)


@st.composite
def deliveries(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "channel": draw(st.sampled_from(Channel)).value,
        "received_at": draw(st.datetimes(datetime(2025, 1, 1), datetime(2026, 11, 22))).strftime("%Y-%m-%dT%H:%M"),  # noqa: DTZ001
        "requester": {"kind": draw(st.sampled_from(RequesterKind)).value, "name": draw(LINES)},
        "instrument": {
            "kind": draw(st.sampled_from(InstrumentKind)).value,
            "case_number": draw(LINES),
            "response_date": draw(st.dates(datetime(2026, 1, 1).date(), datetime(2028, 1, 1).date())).isoformat(),  # noqa: DTZ001
        },
        "emergency": draw(st.booleans()),
    }


@given(deliveries())
def test_a_delivery_that_the_form_shows_is_read_back_the_same(facts: dict[str, Any]) -> None:
    try:
        delivery = parse_delivery(facts, ZONE)
    except ValueError:  # an hour that the change of clocks left out
        return
    reading = read_form(values_of(delivery.as_json(), NOW), NOW)
    assert reading.problems == {}
    assert parse_delivery(reading.facts, ZONE) == delivery


@given(st.dictionaries(st.sampled_from([spec.path for spec in FIELDS[2:]] + [DAY, TIME]), st.text(max_size=20)))
def test_whatever_is_typed_is_read_or_refused_with_a_sentence(values: dict[str, str]) -> None:
    reading = read_form({**values, "channel": "fax"}, NOW)
    assert all(reading.problems.values())


def test_only_the_fields_of_the_channel_count() -> None:
    values = {"channel": "mail", "fax.tsid": "DOE", "mail.postmark": "Nov 19", DAY: "t", TIME: "914"}
    facts = read_form(values, NOW).facts
    assert facts == {"channel": "mail", "received_at": "2026-11-23T09:14:00", "mail": {"postmark": "Nov 19"}}


def test_requester_server_and_sender_stay_apart() -> None:
    values = {
        "channel": "personal_service",
        "requester.name": "Doe & Roe LLP",
        "server.name": "Pat Novak",
        "sender.name": "not asked here",
    }
    facts = read_form(values, NOW).facts
    assert facts["requester"] == {"name": "Doe & Roe LLP"}
    assert facts["server"] == {"name": "Pat Novak"}
    assert "sender" not in facts


@pytest.mark.parametrize("channel", list(Channel))
def test_every_field_of_the_catalogue_has_a_place_that_no_other_takes(channel: Channel) -> None:
    wanted = {spec.path for spec in FIELDS if spec.shows_for(channel)} - {"channel", "received_at"} | {DAY, TIME}
    placed = []
    for group in Group:
        taken = set()
        for cell in cells_of(group, channel):
            placed.append(cell.path)
            assert cell.column + cell.width <= COLUMNS
            for row in range(cell.row, cell.row + cell.height):
                for column in range(cell.column, cell.column + cell.width):
                    assert (row, column) not in taken, cell
                    taken.add((row, column))
    assert sorted(placed) == sorted(wanted)


def test_a_correction_names_only_what_changed() -> None:
    old = {"channel": "mail", "requester": {"kind": "court", "name": "A"}, "place": "headquarters"}
    new = {"channel": "mail", "requester": {"kind": "court"}, "notes": "now"}
    assert changes_between(old, new) == {"requester": {"name": None}, "notes": "now"}
