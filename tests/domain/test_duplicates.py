"""Likeness of deliveries: the same paper, perhaps amended, or only the same case."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.duplicates import Likeness, docket_key, likeness
from legaldesk.domain.folding import folded
from legaldesk.domain.reading import parse_delivery


def delivery(
    kind: str = "civil_subpoena_records", name: str = "Doe & Roe LLP", channel: str = "fax", **paper: Any
) -> Any:
    return parse_delivery(
        {
            "channel": channel,
            "received_at": "2026-11-23T10:42:00-08:00",
            "requester": {"kind": "civil_litigant", "name": name},
            "instrument": {"kind": kind, **{key: value for key, value in paper.items() if key != "mail"}},
            **({"mail": paper["mail"]} if "mail" in paper else {}),
        }
    )


@pytest.mark.parametrize("written", ["23-cv-01234", "23cv1234", "23 CV 01234", "23–cv–1234", "23-CV-1234"])
def test_a_docket_number_is_one_however_it_is_punctuated(written: str) -> None:
    assert docket_key(written) == docket_key("23-cv-01234")


def test_different_dockets_stay_different() -> None:
    keys = [docket_key(text) for text in ("23-cv-01234", "23-cv-01235", "24-cv-01234", "1:23-cv-01234", "RG26-001234")]
    assert len(set(keys)) == len(keys)


@given(st.text())
def test_folding_is_stable(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert docket_key(docket_key(text)) == docket_key(text)


def test_the_same_paper_by_another_channel_is_the_same() -> None:
    first = delivery(case_number="RG26-001234", response_date="2026-12-14")
    again = delivery(case_number="RG26 1234", response_date="2026-12-14", channel="email")
    assert likeness(again, first) == Likeness.SAME


def test_a_new_date_may_be_an_amended_paper() -> None:
    first = delivery(case_number="RG26-001234", response_date="2026-12-14")
    later = delivery(case_number="RG26-001234", response_date="2027-01-14")
    assert likeness(later, first) == Likeness.AMENDED


def test_another_paper_or_another_asker_is_only_the_same_case() -> None:
    first = delivery(case_number="RG26-001234")
    assert likeness(delivery("summons_and_complaint", case_number="RG26-001234"), first) == Likeness.SAME_CASE
    assert likeness(delivery(name="Hale Whitford", case_number="RG26-001234"), first) == Likeness.SAME_CASE


def test_one_tracking_number_is_one_envelope() -> None:
    first = delivery(channel="mail", mail={"tracking_number": "9407 1118 9956 0012 3456"})
    again = delivery(channel="mail", mail={"tracking_number": "94071118995600123456"})
    assert likeness(again, first) == Likeness.SAME


def test_strangers_are_not_alike() -> None:
    assert likeness(delivery(), delivery()) is None, "no number to go by"
    first = delivery(case_number="26-1", court="Superior Court of California, Alameda")
    assert likeness(delivery(case_number="26-1", court="Tribunal de Paris"), first) is None
