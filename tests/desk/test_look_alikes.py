"""Deliveries that resemble each other though a name was misread, and the group that a person's choice puts them in."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.desk.deciding import undo
from legaldesk.desk.desk import Desk
from legaldesk.desk.finding import show
from legaldesk.desk.intake import amend, log_delivery
from legaldesk.desk.look_alikes import alike, look_alikes
from legaldesk.domain.duplicates import Evidence, Likeness
from legaldesk.domain.errors import BadInput
from legaldesk.domain.vocabulary import Alert


def variant(facts: dict[str, Any], *, name: str | None = None, **paper: Any) -> dict[str, Any]:
    requester = facts["requester"] if name is None else {**facts["requester"], "name": name}
    instrument = {key: value for key, value in {**facts["instrument"], **paper}.items() if value is not None}
    return {**facts, "requester": requester, "instrument": instrument}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Doe & Roe LLP", "Doe and Roe, L.L.P."),
        ("Doe & Roe LLP", "DOE & ROE"),
        ("Smith v. Jones", "JONES vs. SMITH, et al."),
        ("Okafor v. Díaz Logistics, Inc.", "Okafor v Diaz Logistics"),
        ("Marsh v. Pacific Cold Storage, LLC", "Marsh v. Pacfic Cold Storge"),
        ("Kern County Sheriff's Office", "Kern County Sheriffs Office"),
    ],
)
def test_names_are_alike_but_for_a_letter_or_two(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Doe & Roe LLP", "Hale Whitford LLP"),
        ("Smith v. Jones", "Smith v. Keller"),
        ("Sheriff", "Kern County Sheriff's Office"),
        ("", ""),
        ("LLP", "LLP"),
        ("People v. Lopez", "People v. Sutter"),
    ],
)
def test_others_are_not(one: str, other: str) -> None:
    assert not alike(one, other)


@given(st.text(max_size=40), st.text(max_size=40))
def test_alike_both_ways(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)


def test_a_misread_caption_without_a_case_number_is_found(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    first = log_delivery(desk, variant(fax_subpoena, caption="Marsh v. Pacific Cold Storage, LLC")).record
    for number in range(30):  # many others of the same sender, newer than it
        log_delivery(desk, variant(fax_subpoena, caption=f"Vance v. Northgate {number}", case_number=f"26-{number}"))
    again = variant(fax_subpoena, name="Doe and Roe", caption="Marsh v. Pacfic Cold Storge", case_number=None)
    (found,) = look_alikes(desk, again)
    assert (found.reference, found.kind, found.rests_on) == (first.reference, Likeness.SAME, Evidence.NAMES)
    later = variant(again, response_date="2027-02-01")
    assert [each.kind for each in look_alikes(desk, later)] == [Likeness.AMENDED]
    other_paper = variant(again, kind="summons_and_complaint")
    assert [each.kind for each in look_alikes(desk, other_paper)] == [Likeness.SAME_CASE]
    assert look_alikes(desk, variant(again, name="Hale Whitford LLP")) == ()


def test_another_case_number_or_court_is_another_case(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    log_delivery(desk, fax_subpoena)
    assert look_alikes(desk, variant(fax_subpoena, case_number="RG26-009999")) == ()
    assert look_alikes(desk, variant(fax_subpoena, case_number=None, court="Tribunal de Paris")) == ()


def test_two_papers_in_one_envelope_are_two(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    envelope = {**fax_subpoena, "channel": "mail", "mail": {"tracking_number": "9400111298370264401222"}}
    del envelope["fax"]
    log_delivery(desk, envelope)
    second = log_delivery(desk, variant(envelope, case_number="RG26-007777", caption="Vance v. Northgate"))
    assert second.duplicates == ()
    assert Alert.POSSIBLE_DUPLICATE not in second.record.verdict.alerts


def test_a_persons_choice_links_the_deliveries(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    first = log_delivery(desk, fax_subpoena).record
    second = log_delivery(desk, {**fax_subpoena, "same_instrument_as": first.reference}).record
    third = log_delivery(desk, {**fax_subpoena, "same_instrument_as": second.reference}).record
    assert second.handling.linked_to == first.id
    assert third.handling.linked_to == first.id, "the group has one root"
    assert [entry.action for entry in show(desk, third.reference).history] == ["logged", "linked"]
    assert [each.id for each in desk.log.handling.group(first.reference)] == [first.id, second.id, third.id]


def test_correcting_the_choice_links_and_unlinks(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    first = log_delivery(desk, fax_subpoena).record
    other = log_delivery(desk, fax_subpoena).record
    assert other.handling.linked_to is None, "nobody chose"
    linked = amend(desk, other.reference, {"same_instrument_as": first.reference}, revision=other.revision)
    assert linked.handling.linked_to == first.id
    back = amend(desk, other.reference, {"same_instrument_as": None}, revision=linked.revision)
    assert back.handling.linked_to is None
    assert show(desk, other.reference).record == back


def test_undoing_a_correction_takes_the_delivery_out_of_its_group_and_redoing_puts_it_back(
    desk: Desk, fax_subpoena: dict[str, Any]
) -> None:
    first = log_delivery(desk, fax_subpoena).record
    other = log_delivery(desk, fax_subpoena).record
    linked = amend(desk, other.reference, {"same_instrument_as": first.reference})
    history = show(desk, other.reference).history
    assert [entry.action for entry in history] == ["logged", "amended"], "one entry tells of facts and link"
    assert linked.revision == other.revision + 1
    undone = undo(desk, other.reference)
    assert (undone.handling.linked_to, undone.delivery.same_instrument_as) == (None, None)
    assert undo(desk, other.reference).handling.linked_to == first.id
    assert desk.log.verify() == []


def test_a_correction_brings_along_what_is_linked_to_the_delivery(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    first, second, third = (log_delivery(desk, fax_subpoena).record.reference for _ in range(3))
    amend(desk, third, {"same_instrument_as": second})
    amend(desk, second, {"same_instrument_as": first})
    amend(desk, first, {"same_instrument_as": third})  # in a circle: they are one group already, and stay it
    for one in (first, second, third):
        assert [each.reference for each in desk.log.handling.group(one)] == [first, second, third]
    amend(desk, first, {"same_instrument_as": None, "notes": "The first."})
    assert [each.reference for each in desk.log.handling.group(third)] == [first, second, third]
    assert desk.log.verify() == []


def test_a_correction_that_names_no_delivery_of_the_log_changes_nothing(
    desk: Desk, fax_subpoena: dict[str, Any]
) -> None:
    first = log_delivery(desk, fax_subpoena).record
    with pytest.raises(BadInput, match="same_instrument_as: there is no delivery LD-2026-009999"):
        amend(desk, first.reference, {"same_instrument_as": "LD-2026-009999", "notes": "x"})
    assert show(desk, first.reference).record == first
