"""A policy file with a fault is refused with a sentence that names file, row and key."""

from __future__ import annotations

import pytest

from legaldesk.domain.judge import Judge
from legaldesk.domain.policy import PolicyBook, PolicyError
from legaldesk.domain.policy_file import read_policy
from legaldesk.domain.reading import parse_delivery

SMALL = """
[policy]
version = "1"
effective = 2025-01-01
title = "Service of process"
source = "Our website"

[company]
name = "Acme"
legal_name = "Acme Corp."
department = "Law Department"
headquarters = ["1 Acme Way", "Reno, NV 89501"]
registered_agent = "Agents & Co."
portal_name = "Portal"
portal_url = "https://portal.acme.example"
abuse_url = "https://acme.example/abuse"

[office]
timezone = "America/New_York"
state = "NV"
opens = 09:00:00
closes = 17:00:00
open_days = ["mon", "tue"]

[sentences]
S1 = "{company} accepts mail."
silent = "A person decides."

[groups.instrument]
papers = ["levy", "summons_and_complaint"]

[[rule]]
rule = "M1"
name = "Mail"
when = { channel = ["mail"], instrument = ["@papers"] }
disposition = "accepted"
service_valid = true
extra_processing = "no"
letter = "service_receipt"
reasons = [{ sentence = "S1", text = "Mail to {headquarters} is fine." }]

[[rule]]
rule = "LAST"
name = "A person decides"
disposition = "counsel_review"
extra_processing = "no"
letter = "hold"
reasons = [{ sentence = "silent", text = "A person decides." }]

[[alert]]
alert = "after_hours"
when = { after_hours = true }
text = "Late."
""" + "".join(
    f'\n[[decision]]\ndisposition = "{disposition}"\nletter = "{letter}"\n'
    for disposition, letter in {
        "accepted": "service_receipt",
        "accepted_with_reservation": "receipt",
        "not_valid_service": "wrong_channel",
        "redirected": "wrong_channel",
        "emergency_escalated": "emergency_routing",
        "duplicate": "duplicate_notice",
        "withdrawn": "withdrawal_noted",
        "counsel_review": "hold",
    }.items()
)


def refusal(text: str) -> str:
    with pytest.raises(PolicyError) as caught:
        read_policy(text, "acme.toml")
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith("acme.toml: ")
    return message


def test_another_company_is_served_by_a_second_file() -> None:
    judge = Judge(PolicyBook([read_policy(SMALL, "acme.toml")]))
    delivery = parse_delivery(
        {
            "channel": "mail",
            "received_at": "2026-11-23T10:42:00-05:00",
            "requester": {"kind": "civil_litigant"},
            "instrument": {"kind": "levy"},
        }
    )
    verdict = judge.judge(delivery)
    assert (verdict.rule, verdict.disposition, verdict.service_valid) == ("M1", "accepted", True)
    assert verdict.reasons[0].text == "Mail to 1 Acme Way, Reno, NV 89501 is fine."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('channel = ["mail"]', 'channel = ["mial"]', ["row M1", "key when.channel", "'mial'", "did you mean mail"]),
        ('channel = ["mail"]', 'chanel = ["mail"]', ["row M1", "'chanel'", "did you mean channel"]),
        ('channel = ["mail"]', "channel = true", ["row M1", "when.channel", "list of words"]),
        ('channel = ["mail"]', "channel = []", ["row M1", "when.channel", "matches nothing"]),
        ('channel = ["mail"]', "emergency = []", ["row M1", "when.emergency", "true or false"]),
        ('channel = ["mail"]', 'requester = ["prosecutor unless rich"]', ["row M1", "'rich' is not a flag"]),
        ('["@papers"]', '["@paper"]', ["row M1", "no group 'paper'"]),
        ('papers = ["levy"', 'papers = ["@papers", "levy"', ["papers", "contains itself"]),
        ('papers = ["levy"', 'papers = ["levee"', ["when.instrument", "'levee'", "levy"]),
        ("[groups.instrument]", '[groups.requester]\nodd = ["court"]\n[groups.instrument]', ["[groups.requester] odd", "no row uses"]),
        ('disposition = "accepted"\nservice', 'disposition = "acepted"\nservice', ["row M1", "key disposition", "'acepted'", "accepted"]),
        ('letter = "service_receipt"\nreasons', 'letter = "postcard"\nreasons', ["row M1", "key letter", "'postcard'"]),
        ('extra_processing = "no"\nletter = "service', 'extra_processing = "maybe"\nletter = "service', ["row M1", "extra_processing", "'maybe'"]),
        ("service_valid = true", "service_valid = false", ["row M1", "service_valid", "not_valid_service"]),
        ('sentence = "S1"', 'sentence = "S9"', ["row M1", "no sentence 'S9'"]),
        ("{headquarters} is", "{head} is", ["row M1", "{head}", "headquarters"]),
        ('name = "Mail"', 'name = "Mail"\ncolor = "red"', ["row M1", "key color", "not a known key"]),
        ('rule = "M1"\n', "", ["row 1", "key rule", "missing"]),
        ('when = { channel = ["mail"], instrument = ["@papers"] }\n', "", ["row LAST", "never match"]),
        ('name = "A person decides"\n', 'name = "A person decides"\nwhen = { channel = ["fax"] }\n', ["row LAST", "key when", "undecided"]),
        ('disposition = "counsel_review"\nextra', 'disposition = "redirected"\nextra', ["row LAST", "counsel_review"]),
        ('timezone = "America/New_York"', 'timezone = "Amerika/Nowhere"', ["[office]", "timezone", "Amerika/Nowhere"]),
        ("closes = 17:00:00", "closes = 08:00:00", ["[office]", "closes"]),
        ('state = "NV"', 'state = "Nevada"', ["[office]", "state"]),
        ('["mon", "tue"]', '["mon", "moon"]', ["[office]", "open_days", "'moon'"]),
        ("https://portal.acme.example", "http://portal.acme.example", ["[company]", "portal_url", "https"]),
        ('registered_agent = "Agents & Co."\n', "", ["[company]", "registered_agent", "missing"]),
        ("effective = 2025-01-01", 'effective = "soon"', ["[policy]", "effective"]),
        ("[policy]", "[policy", ["not valid TOML"]),
        ('disposition = "withdrawn"\n', 'disposition = "withdrawn"\nwhen = { channel = ["fax"] }\n', ["decision withdrawn", "must match everything"]),
        ('abuse_url = "https://acme.example/abuse"', 'abuse_url = "https://acme.example/abuse"\nretired_hosts = ["portal.acme.example"]', ["portal_url", "retired"]),
        ('abuse_url = "https://acme.example/abuse"', 'abuse_url = "https://acme.example/abuse"\nretired_hosts = ["is fine"]', ["row M1", "retired"]),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_row_and_key(old: str, new: str, said: list[str]) -> None:
    assert SMALL.count(old) >= 1
    message = refusal(SMALL.replace(old, new, 1))
    for part in said:
        assert part in message


def test_a_row_that_an_earlier_one_takes_every_case_of_can_never_match() -> None:
    narrow = SMALL.replace(
        '[[rule]]\nrule = "LAST"',
        """[[rule]]
rule = "M2"
name = "Levy by mail"
when = { channel = ["mail"], instrument = ["levy"], emergency = true }
disposition = "accepted"
extra_processing = "no"
letter = "receipt"
reasons = [{ sentence = "S1", text = "Never reached." }]

[[rule]]
rule = "LAST\"""",
    )
    assert "row M2 (Levy by mail), key when: this row can never match" in refusal(narrow)


def test_conditions_that_exclude_one_another_can_never_match() -> None:
    text = SMALL.replace(
        'when = { channel = ["mail"], instrument = ["@papers"] }',
        'when = { requester = ["prosecutor unless civil_matter"], civil_matter = true }',
    ).replace('[groups.instrument]\npapers = ["levy", "summons_and_complaint"]\n', "")  # fmt: skip
    assert "exclude one another" in refusal(text)


def test_two_versions_with_one_effective_date_are_refused() -> None:
    first = read_policy(SMALL, "a.toml")
    second = read_policy(SMALL.replace('version = "1"', 'version = "2"'), "b.toml")
    with pytest.raises(PolicyError, match=r"versions 1 and 2 have one effective date, 2025-01-01"):
        PolicyBook([first, second])
    later = read_policy(SMALL.replace("effective = 2025-01-01", "effective = 2025-02-01"), "c.toml")
    with pytest.raises(PolicyError, match="version 1 exists twice"):
        PolicyBook([first, later])


def test_the_shipped_policy_never_names_a_retired_address(policy_text: str) -> None:
    body = policy_text.replace('retired_hosts = ["support.twilio.com"]', "")
    assert "support.twilio.com" not in body
    with pytest.raises(PolicyError, match="retired"):
        read_policy(policy_text.replace('C6 = "', 'C6 = "See support.twilio.com. '), "shipped.toml")  # fmt: skip
