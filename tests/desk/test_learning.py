"""What the log teaches a form: names, how often they come, and what goes with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import log_delivery
from legaldesk.desk.learning import NAME, learn, particulars
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress
from legaldesk.domain.names import Learned, Name
from tests.desk.conftest import Clock


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, tmp_path: Any) -> Iterator[Desk]:
    shared = request.getfixturevalue("shared_address") if request.param == "postgresql" else ""
    opened = open_desk(DeskAddress(tmp_path / "desk", shared), by="Ana Ruiz", now=Clock())
    yield opened
    opened.close()


def log(desk: Desk, facts: dict[str, Any], name: str, address: str = "", court: str = "") -> str:
    requester = {"kind": "civil_litigant", "name": name, **({"reply_address": address} if address else {})}
    paper = {**facts["instrument"], "court": court or "Superior Court of California, County of Kern"}
    return log_delivery(desk, {**facts, "requester": requester, "instrument": paper}).record.reference


def test_the_most_used_name_comes_first_on_either_engine(either: Desk, fax_subpoena: dict[str, Any]) -> None:
    log(either, fax_subpoena, "Doe Brothers")
    log(either, fax_subpoena, "Doe & Roe LLP", "1 Main St\nOakland, CA 94601")
    with_address = log(either, fax_subpoena, "doe & roe llp", "2 Oak St\nOakland, CA 94601")
    log(either, fax_subpoena, "Doe & Roe LLP")
    learned = learn(either)
    assert learned.suggest(NAME, "do") == ["Doe & Roe LLP", "Doe Brothers"]
    assert learned.suggest(NAME, "roe do") == ["Doe & Roe LLP"]
    assert learned.suggest(NAME, "oe") == []
    assert learned.suggest("instrument.court", "") == ["Superior Court of California, County of Kern"]
    assert learned.uses("instrument.kind") == {"civil_subpoena_records": 4}
    name = learned.known(NAME, " DOE & ROE LLP ")
    assert name is not None and name.times == 3
    reference, facts = particulars(either, name)
    assert reference == with_address  # the newest that has an address, not the newest of all
    assert facts["requester"]["reply_address"].startswith("2 Oak St")


def test_what_is_logged_later_is_added(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    assert learn(desk).suggest(NAME, "") == []
    log(desk, fax_subpoena, "Doe & Roe LLP")
    first = learn(desk)
    assert learn(desk, first) is first
    log(desk, fax_subpoena, "Hale Whitford LLP")
    log(desk, fax_subpoena, "Hale Whitford LLP")
    assert learn(desk, first).suggest(NAME, "") == ["Hale Whitford LLP", "Doe & Roe LLP"]


def test_a_name_is_data(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    hostile = "Robert'); DROP TABLE delivery;-- %_ <b>x</b>"
    log(desk, fax_subpoena, hostile)
    assert learn(desk).suggest(NAME, "robert'); drop") == [hostile]


NAMES = st.lists(
    st.builds(Name, st.text("AaBb éÉ", min_size=1, max_size=6), st.integers(1, 9), st.integers(1, 99), st.booleans()),
    max_size=8,
)


@given(NAMES, NAMES, st.text("ab é", max_size=4))
def test_learning_in_two_steps_is_learning_at_once(one: list[Name], two: list[Name], typed: str) -> None:
    at_once = Learned({NAME: [*one, *two]}, 99)
    in_steps = Learned({NAME: one}, 50).and_then({NAME: two}, 99)
    assert sorted(in_steps.uses(NAME).items()) == sorted(at_once.uses(NAME).items())
    assert in_steps.through == 99
    for text in in_steps.suggest(NAME, typed, 99):
        assert in_steps.known(NAME, text) is not None
