"""The judge against the worked cases, the decision table of the policy, and the whole cross product."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.deciding import decided, released_letter
from legaldesk.domain.judge import Judge
from legaldesk.domain.logged import Decision
from legaldesk.domain.policy import Policy, PolicyBook
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import (
    AgentMethod,
    Alert,
    Channel,
    Disposition,
    Earlier,
    InstrumentKind,
    LetterKind,
    NamedEntity,
    Place,
    RequesterKind,
)

CASES = json.loads((Path(__file__).parent.parent / "data" / "judge_cases.json").read_text(encoding="utf-8"))
MONDAY_MORNING = "2026-11-23T10:42:00-08:00"


def facts(channel: str, requester: str, instrument: str, **more: Any) -> dict[str, Any]:
    return {
        "channel": channel,
        "received_at": MONDAY_MORNING,
        "requester": {"kind": requester},
        "instrument": {"kind": instrument},
        **more,
    }


def verdict_on(judge: Judge, given_facts: dict[str, Any], **context: Any) -> Verdict:
    return judge.judge(parse_delivery(given_facts), **context)


@pytest.mark.parametrize("case", CASES["decided"], ids=lambda case: case["id"])
def test_a_decided_case_comes_out_as_expected(judge: Judge, case: dict[str, Any]) -> None:
    verdict = verdict_on(judge, case["delivery"]).as_json()
    assert {key: verdict[key] for key in case["expect"]} == case["expect"]


@pytest.mark.parametrize("case", CASES["not_decided"], ids=lambda case: case["id"])
def test_where_the_policy_is_silent_a_person_is_needed(judge: Judge, case: dict[str, Any]) -> None:
    verdict = verdict_on(judge, case["delivery"])
    assert verdict.needs_person or verdict.letter == LetterKind.HOLD


CIVIL = "civil_subpoena_records"
TABLE = [
    # rule, facts, disposition, extra processing, letter
    ("R1", facts("portal", "law_enforcement", "search_warrant", emergency=True), "emergency_escalated", "no", "emergency_routing"),
    ("R1", facts("mail", "unverified", "search_warrant", emergency=True), "emergency_escalated", "undecided", "emergency_routing"),
    ("R1", facts("fax", "emergency_dispatch", "informal_records_request", emergency=True), "emergency_escalated", "undecided", "emergency_routing"),
    ("R1", facts("email", "prosecutor", "search_warrant", emergency=True), "emergency_escalated", "no", "emergency_routing"),
    ("R2", facts("portal", "prosecutor", "trial_subpoena"), "accepted_with_reservation", "no", "receipt"),
    ("R3", facts("mail", "foreign_law_enforcement", "wiretap_order"), "accepted_with_reservation", "yes", "receipt_extra_time"),
    ("R4", facts("fax", "law_enforcement", "pen_register_order"), "accepted_with_reservation", "yes", "receipt_extra_time"),
    ("R5", facts("email", "law_enforcement", "search_warrant"), "counsel_review", "no", "hold"),
    ("R5", facts("courier", "law_enforcement", "search_warrant"), "counsel_review", "undecided", "hold"),
    ("R6", facts("fax", "levying_officer", "levy"), "not_valid_service", "no", "service_not_accepted"),
    ("R7", facts("email", "bankruptcy_trustee", "adversary_summons"), "not_valid_service", "no", "service_not_accepted"),
    ("R7", facts("registered_agent", "civil_litigant", CIVIL, agent={"method": "email"}), "not_valid_service", "no", "service_not_accepted"),
    ("R7", facts("registered_agent", "civil_litigant", CIVIL, agent={"method": "fax"}), "not_valid_service", "no", "service_not_accepted"),
    ("R8", facts("registered_agent", "civil_litigant", CIVIL, agent={"method": "personal"}), "accepted", "no", "service_receipt"),
    ("R8", facts("personal_service", "civil_litigant", CIVIL, place="registered_agent"), "accepted", "no", "service_receipt"),
    ("R9", facts("personal_service", "civil_litigant", CIVIL, place="headquarters"), "accepted", "no", "service_receipt"),
    ("R10", facts("personal_service", "civil_litigant", CIVIL, place="other_agent"), "counsel_review", "no", "hold"),
    # Facts that contradict one another: who says "personally", but on another agent, or by email, leaves it to a person.
    ("R10", facts("registered_agent", "civil_litigant", CIVIL, place="other_agent", agent={"method": "personal"}), "counsel_review", "no", "hold"),
    ("R10", facts("registered_agent", "civil_litigant", CIVIL, place="former_address", agent={"method": "personal"}), "counsel_review", "no", "hold"),
    ("R8", facts("registered_agent", "civil_litigant", CIVIL, place="registered_agent", agent={"method": "personal"}), "accepted", "no", "service_receipt"),
    ("R8", facts("registered_agent", "civil_litigant", CIVIL, place="headquarters", agent={"method": "personal"}), "accepted", "no", "service_receipt"),
    ("R10", facts("personal_service", "civil_litigant", CIVIL, place="registered_agent", agent={"method": "email"}), "counsel_review", "no", "hold"),
    ("R10", facts("personal_service", "civil_litigant", CIVIL, place="headquarters", named_entity="affiliate"), "counsel_review", "no", "hold"),
    ("R11", facts("mail", "civil_litigant", "summons_and_complaint"), "counsel_review", "no", "hold"),
    ("R11", facts("courier", "civil_litigant", CIVIL, place="registered_agent"), "counsel_review", "no", "hold"),
    ("R12", facts("portal", "civil_litigant", CIVIL), "redirected", "no", "wrong_channel"),
    ("R13", facts("fax", "criminal_defendant", "defense_subpoena"), "redirected", "no", "wrong_channel"),
    ("R14", facts("courier", "criminal_defendant", "defense_subpoena"), "counsel_review", "no", "hold"),
    ("R15", facts("email", "end_user", "complaint_letter"), "redirected", "no", "general_redirect"),
    ("R16", facts("mail", "civil_litigant", "sender_identity_request"), "redirected", "no", "unwanted_communication"),
    ("R17", facts("email", "message_recipient", "complaint_letter"), "redirected", "no", "unwanted_communication"),
    ("R18", facts("email", "private_individual", "harassment_report"), "redirected", "no", "unwanted_communication"),
    ("R19", facts("mail", "private_investigator", "account_records_request"), "redirected", "no", "wrong_channel"),
    ("R20", facts("mail", "other", "informal_records_request"), "redirected", "no", "general_redirect"),
    ("R21", facts("mail", "court", "bankruptcy_notice"), "counsel_review", "no", "hold"),
    ("R21", facts("mail", "regulator", "civil_investigative_demand"), "counsel_review", "undecided", "hold"),
    ("R21", facts("email", "arbitration_provider", "arbitration_demand"), "counsel_review", "no", "hold"),
    ("R21", facts("fax", "civil_litigant", "search_warrant"), "counsel_review", "no", "hold"),
    ("R21", facts("portal", "prosecutor", "trial_subpoena", civil_matter=True), "counsel_review", "no", "hold"),
    ("R21", facts("fax", "civil_litigant", CIVIL, courtesy_copy=True), "counsel_review", "no", "hold"),
    ("R22", facts("mail", "civil_litigant", "withdrawal_notice"), "withdrawn", "no", "withdrawal_noted"),
    ("R22", facts("fax", "civil_litigant", CIVIL, named_entity="other_company"), "redirected", "no", "hold"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "given_facts", "disposition", "extra", "letter"), TABLE)
def test_each_row_of_the_table(
    judge: Judge, rule: str, given_facts: dict[str, Any], disposition: str, extra: str, letter: str
) -> None:
    verdict = verdict_on(judge, given_facts)
    assert (verdict.rule, verdict.disposition, verdict.extra_processing, verdict.letter) == (
        rule,
        disposition,
        extra,
        letter,
    )


def test_every_rule_of_the_published_table_is_in_the_policy_and_in_this_file(policy: Policy) -> None:
    named = {rule.rule for rule in policy.rules}
    assert named == {f"R{number}" for number in range(1, 23)}
    assert named == {row[0] for row in TABLE}


def test_the_whole_cross_product_gives_a_verdict_that_keeps_the_promises(judge: Judge) -> None:
    """Requester x instrument x channel x place: total, and no letter that does harm."""
    civil = _group(judge, "civil_subpoena_records")
    for requester, instrument, channel, place in itertools.product(
        RequesterKind, InstrumentKind, Channel, [None, *Place]
    ):
        given_facts = facts(channel, requester, instrument)
        if place is not None:
            given_facts["place"] = place
        verdict = verdict_on(judge, given_facts)
        assert verdict.policy_version == "2024-02-27"
        assert verdict.reasons
        if verdict.service_valid is False:
            assert channel in (Channel.FAX, Channel.EMAIL)
        if instrument in civil and channel in (Channel.MAIL, Channel.COURIER):
            assert verdict.letter == LetterKind.HOLD
        if verdict.disposition == Disposition.COUNSEL_REVIEW:
            assert verdict.needs_person
            assert verdict.letter == LetterKind.HOLD


def _group(judge: Judge, member: str) -> frozenset[str]:
    rule = judge.book.newest.rule_named("R6")[0]
    assert rule.letter == LetterKind.SERVICE_NOT_ACCEPTED
    return frozenset(
        kind for kind in InstrumentKind if verdict_on(judge, facts("fax", "civil_litigant", kind)).rule == "R6"
    ) | {member}


ANY_DELIVERY = st.fixed_dictionaries(
    {
        "channel": st.sampled_from(Channel),
        "received_at": st.datetimes()
        .filter(lambda moment: moment.year >= 1991)
        .map(lambda moment: f"{moment.isoformat()}+00:00"),
        "requester": st.fixed_dictionaries({"kind": st.sampled_from(RequesterKind)}),
        "instrument": st.fixed_dictionaries({"kind": st.sampled_from(InstrumentKind)}),
        "named_entity": st.sampled_from(NamedEntity),
        "agent": st.fixed_dictionaries({}, optional={"method": st.sampled_from(AgentMethod)}),
        "fax": st.fixed_dictionaries({"pages_received": st.integers(0, 50), "pages_stated": st.integers(0, 50)}),
    },
    optional={
        "place": st.sampled_from(Place),
        "emergency": st.booleans(),
        "courtesy_copy": st.booleans(),
        "civil_matter": st.booleans(),
        "threat_to_life": st.booleans(),
    },
)


@given(ANY_DELIVERY, st.sampled_from(Earlier))
def test_any_delivery_gets_one_verdict_and_always_the_same(
    judge: Judge, policy: Policy, given_facts: dict[str, Any], earlier: Earlier
) -> None:
    delivery = parse_delivery(given_facts)
    verdict = judge.judge(delivery, earlier)
    assert verdict == Judge(PolicyBook([policy])).judge(delivery, earlier)
    assert Verdict.from_json(verdict.as_json()) == verdict
    assert parse_delivery(delivery.as_json()).as_json() == delivery.as_json()
    incomplete = given_facts["fax"]["pages_received"] < given_facts["fax"]["pages_stated"]
    if verdict.rule != "none":
        assert (Alert.INCOMPLETE_FAX in verdict.alerts) == (incomplete and given_facts["channel"] == Channel.FAX)
        texts = judge.alert_texts(delivery, verdict, earlier)
        assert {alert for alert, _ in texts} == set(verdict.alerts)


def test_a_threat_to_life_is_shown_beside_whatever_row_applies(judge: Judge) -> None:
    verdict = verdict_on(judge, facts("email", "civil_litigant", CIVIL, threat_to_life=True))
    assert verdict.rule == "R7"
    assert Alert.THREAT_TO_LIFE in verdict.alerts
    assert verdict.needs_person


@pytest.mark.parametrize(
    ("received_at", "raised"),
    [
        ("2026-11-23T17:00:00-08:00", False),
        ("2026-11-23T17:00:01-08:00", True),
        ("2026-11-23T07:59:59-08:00", True),
        ("2026-11-21T10:00:00-08:00", True),  # a Saturday
        ("2026-11-23T19:00:00-05:00", False),  # four in the afternoon at the office
    ],
)
def test_after_hours_is_told_by_the_office_clock(judge: Judge, received_at: str, raised: bool) -> None:
    given_facts = {**facts("fax", "civil_litigant", CIVIL), "received_at": received_at}
    assert (Alert.AFTER_HOURS in verdict_on(judge, given_facts).alerts) == raised


@pytest.mark.parametrize(
    ("court", "raised"),
    [
        ("Circuit Court of Cook County, Illinois", True),
        ("District Court, Clark County, Nevada", True),
        ("Superior Court of California, County of Alameda", False),
        ("Superior Court, Nevada County, California", False),
        ("U.S. District Court, District of Nevada", False),
        ("United States Bankruptcy Court, Southern District of New York", False),
        ("", False),
    ],
)
def test_a_subpoena_from_another_state_is_pointed_out(judge: Judge, court: str, raised: bool) -> None:
    given_facts = facts(
        "personal_service",
        "civil_litigant",
        CIVIL,
        place="headquarters",
        server={"name": "A", "kind": "process_server"},
    )
    given_facts["instrument"]["court"] = court
    assert (Alert.NOT_DOMESTICATED in verdict_on(judge, given_facts).alerts) == raised


def test_a_server_who_is_a_party_is_not_taken_for_the_requester(judge: Judge) -> None:
    served = facts("personal_service", "civil_litigant", CIVIL, place="headquarters")
    by_party = {**served, "server": {"name": "J. Doe", "kind": "party"}}
    by_sheriff = {**served, "server": {"name": "Deputy Marsh", "kind": "sheriff_or_marshal"}}
    assert verdict_on(judge, served).alerts == (Alert.MISSING_FACT,)
    assert verdict_on(judge, by_party).alerts == (Alert.SERVED_BY_PARTY,)
    assert verdict_on(judge, by_sheriff).alerts == ()
    assert verdict_on(judge, by_sheriff).disposition == Disposition.ACCEPTED


def test_a_second_copy_is_a_duplicate_only_of_an_accepted_one(judge: Judge) -> None:
    copy = facts("fax", "law_enforcement", "search_warrant", same_instrument_as="LD-2026-000001")
    accepted = verdict_on(judge, copy, earlier=Earlier.ACCEPTED)
    assert (accepted.disposition, accepted.letter) == (Disposition.DUPLICATE, LetterKind.DUPLICATE_NOTICE)
    assert accepted.extra_processing == "yes", "the duplicate leaves extra processing as the fax has it"
    assert verdict_on(judge, copy, earlier=Earlier.NOT_ACCEPTED).rule == "R4"
    mailed = facts("mail", "civil_litigant", "summons_and_complaint", same_instrument_as="LD-2026-000001")
    held = verdict_on(judge, mailed, earlier=Earlier.ACCEPTED)
    assert (held.disposition, held.letter) == (Disposition.DUPLICATE, LetterKind.HOLD), (
        "a receipt could complete service"
    )
    assert held.needs_person
    unknown = verdict_on(judge, copy)
    assert unknown.rule == "R4"
    assert Alert.POSSIBLE_DUPLICATE in unknown.alerts


def test_a_delivery_is_judged_by_the_version_in_force_on_its_day_at_the_office(
    policy_text: str, policy: Policy
) -> None:
    from legaldesk.domain.policy_file import read_policy

    newer_text = policy_text.replace('version = "2024-02-27"', 'version = "2026-11-01"').replace(
        "effective = 2024-02-27", "effective = 2026-11-01"
    )
    judge = Judge(PolicyBook([read_policy(newer_text, "newer.toml"), policy]))
    late_evening = {
        **facts("fax", "civil_litigant", CIVIL),
        "received_at": "2026-11-01T06:30:00+00:00",
    }  # Oct. 31 there
    assert verdict_on(judge, late_evening).policy_version == "2024-02-27"
    assert verdict_on(judge, facts("fax", "civil_litigant", CIVIL)).policy_version == "2026-11-01"
    before_all = {**facts("fax", "civil_litigant", CIVIL), "received_at": "2020-05-01T12:00:00+00:00"}
    verdict = verdict_on(judge, before_all)
    assert (verdict.disposition, verdict.letter, verdict.needs_person) == ("counsel_review", "hold", True)


def test_a_refusal_by_counsel_never_says_more_than_the_policy(judge: Judge, policy: Policy) -> None:
    """ "Not accepted" is printed only where the policy says so: by fax or email."""
    for instrument, channel in itertools.product(InstrumentKind, Channel):
        delivery = parse_delivery(facts(channel, "civil_litigant", instrument))
        letter = released_letter(policy, delivery, Disposition.NOT_VALID_SERVICE)
        if letter == LetterKind.SERVICE_NOT_ACCEPTED:
            assert channel in (Channel.FAX, Channel.EMAIL)


def test_a_decision_releases_the_letter_and_keeps_what_the_policy_says_of_service(judge: Judge, policy: Policy) -> None:
    delivery = parse_delivery(facts("mail", "civil_litigant", "summons_and_complaint"))
    judged = judge.judge(delivery)
    decision = Decision(Disposition.ACCEPTED, "Agreed with opposing counsel.", "C. Counsel", delivery.received_at)
    verdict = decided(delivery, judged, decision, policy)
    assert (verdict.letter, verdict.service_valid, verdict.needs_person) == (LetterKind.SERVICE_RECEIPT, None, False)
    assert verdict.reasons[0].text == "Agreed with opposing counsel."
    held = decided(
        delivery, judged, Decision(Disposition.COUNSEL_REVIEW, "Not yet.", "C. Counsel", delivery.received_at), policy
    )
    assert (held.letter, held.needs_person) == (LetterKind.HOLD, True)
