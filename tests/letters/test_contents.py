"""What letters say and never say, whatever the facts ("Letters can do harm")."""

import re

import pytest

from legaldesk.domain.vocabulary import LetterKind

KINDS = [kind for kind in LetterKind if kind is not LetterKind.HOLD]

MUST_SAY = {
    LetterKind.RECEIPT: ["confirms receipt and nothing more", "It extends no deadline", "reserve every objection"],
    LetterKind.RECEIPT_EXTRA_TIME: [
        "take additional processing time", "does not move any date", "Government Request Portal", "app.kodex.us",
        "confirms receipt and nothing more", "reserve every objection",
    ],
    LetterKind.SERVICE_RECEIPT: ["The papers described above reached us", "reserve every objection and defense"],
    LetterKind.SERVICE_NOT_ACCEPTED: [
        "not accepted under the policy", "CSC, our registered agent", "101 Spear Street, First Floor",
        "We speak here of our policy only", "reserve every objection",
    ],
    LetterKind.WRONG_CHANNEL: ["for those agencies alone", "handed over in person", "101 Spear Street"],
    LetterKind.UNWANTED_COMMUNICATION: ["STOP", "twilio.com/help/abuse", "does not itself message or call"],
    LetterKind.GENERAL_REDIRECT: ["Customer Service"],
    LetterKind.EMERGENCY_ROUTING: [
        "passed to a person on our team at once", "emergency contact in our law enforcement guidelines",
        "do not wait for mail", "app.kodex.us",
    ],
    LetterKind.DUPLICATE_NOTICE: ["LD-2026-000098", "changes no date", "reserve every objection"],
    LetterKind.WITHDRAWAL_NOTED: ["LD-2026-000077", "is withdrawn"],
}  # fmt: skip

NEVER = [
    r"you have served", r"served us", r"acknowledg", r"void", r"\binvalid\b", r"extension", r"your account",
    r"support\.twilio", r"we will respond", r"service (is|was) (valid|good|complete|effective)", r"properly served",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_says_what_its_kind_must_say(kind, samples, reader):
    text = reader.text(samples.write(kind))
    for words in (*MUST_SAY[kind], samples.reference, "2024-02-27", "Page 1 of 1"):
        assert words in text


@pytest.mark.parametrize("kind", KINDS)
def test_never_says_what_does_harm(kind, samples, reader):
    text = reader.text(samples.write(kind, extra_days=10, supersedes="letter of November 20, 2026"))
    for phrase in NEVER:
        assert re.search(phrase, text, re.IGNORECASE) is None, phrase
    if kind is not LetterKind.SERVICE_NOT_ACCEPTED:
        assert "not accepted" not in text


@pytest.mark.parametrize("channel", ["mail", "courier", "registered_agent"])
def test_papers_by_mail_are_received_and_nothing_else(channel, samples, reader):
    changes = {"channel": channel, "place": "headquarters", "server": None}
    if channel == "registered_agent":
        changes |= {"place": None, "agent": {"method": "mail", "transmittal_number": "T-1"}}
    text = reader.text(samples.write(LetterKind.SERVICE_RECEIPT, changes))
    assert "We say here only that the papers came, and by what means" in text
    assert "reserve every objection and defense" in text
    assert "Papers received" in text
    for word in ("acknowledg", "accepted", "served"):
        assert word not in text.lower().replace("registered agent for service of process", "")


def test_additional_time_is_named_only_when_the_office_has_set_it(samples, reader):
    silent = reader.text(samples.write(LetterKind.RECEIPT_EXTRA_TIME))
    assert "take additional processing time" in silent
    assert "business days" not in silent
    told = reader.text(samples.write(LetterKind.RECEIPT_EXTRA_TIME, extra_days=10))
    assert "please allow 10 more business days" in told


def test_an_incomplete_fax_is_asked_for_again(samples, reader):
    text = reader.text(samples.write(LetterKind.RECEIPT_EXTRA_TIME))
    assert "Your cover sheet states 7 pages, but only 5 reached us" in text
    whole = samples.write(LetterKind.RECEIPT_EXTRA_TIME, {"fax": {"pages_received": 7}})
    assert "cover sheet" not in reader.text(whole)
    refused = samples.write(LetterKind.SERVICE_NOT_ACCEPTED, {"fax": {"pages_received": 5}})
    assert "5 of 7 pages stated" in reader.text(refused)
    assert "send the whole document again" not in reader.text(refused)


def test_an_informal_request_is_told_that_no_process_came(samples, reader):
    changes = {"instrument": {"kind": "informal_records_request"}}
    assert "No legal process came with the request" in reader.text(samples.write(LetterKind.RECEIPT, changes))


@pytest.mark.parametrize(
    ("instrument", "says", "leaves_out"),
    [
        ("spam_report", ["STOP", "help/abuse"], ["local law enforcement"]),
        ("harassment_report", ["local law enforcement agency first", "help/abuse"], ["STOP"]),
        ("sender_identity_request", ["not given without proper legal process", "local law enforcement"], ["STOP"]),
        ("complaint_letter", ["STOP", "help/abuse"], []),
    ],
)
def test_unwanted_messages_are_answered_by_what_was_reported(instrument, says, leaves_out, samples, reader):
    changes = {"instrument": {"kind": instrument}}
    text = reader.text(samples.write(LetterKind.UNWANTED_COMMUNICATION, changes))
    for words in says:
        assert words in text
    for words in leaves_out:
        assert words not in text


def test_the_wrong_channel_depends_on_the_papers(samples, reader):
    changes = {"instrument": {"kind": "account_records_request"}, "channel": "email", "portal": None}
    text = reader.text(samples.write(LetterKind.WRONG_CHANNEL, changes))
    assert "not given without proper legal process" in text
    assert "Customer Service" in text
    assert "handed over in person" not in text


def test_nobody_unverified_learns_of_an_account(samples, reader):
    changes = {"requester": {"kind": "unverified", "name": "", "contact": "", "reply_address": ""}}
    text = reader.text(samples.write(LetterKind.EMERGENCY_ROUTING, changes))
    assert "account" not in text
    assert "does not say whether we hold any information" in text
    assert "To the sender of the papers described below" in text


def test_requester_server_and_signer_stay_three_people(samples, reader):
    text = reader.text(samples.write(LetterKind.SERVICE_RECEIPT, signer="Mei Chen"))
    assert "Requesting party Doe & Roe LLP" in text
    assert "Handed over by Ace Process Servers, process server, No. 2024-118" in text
    assert "Sincerely, Mei Chen Paralegal" in text
    assert "Dear Renée Łukasiewicz:" in text


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-23T10:42:00-08:00", "Nov. 23, 2026, 10:42 a.m. PST"),
        ("2027-07-01T23:05:00+00:00", "July 1, 2027, 4:05 p.m. PDT"),
        ("2026-11-23T00:00:00-08:00", "Nov. 23, 2026, 12:00 a.m. PST"),
        ("2026-11-24T07:59:00+00:00", "Nov. 23, 2026, 11:59 p.m. PST"),
    ],
)
def test_the_time_of_receipt_is_the_offices(moment, said, samples, reader):
    assert said in reader.text(samples.write(LetterKind.RECEIPT, {"received_at": moment}))


def test_the_facts_of_the_channel_are_in_the_table(samples, reader):
    certified = reader.text(samples.write(LetterKind.WITHDRAWAL_NOTED))
    assert "Mail, certified" in certified
    assert "9407 3000 0000 0000 0000 12" in certified
    agent = {
        "channel": "registered_agent", "place": None, "server": None,
        "agent": {"method": "personal", "name": "CSC", "transmittal_number": "2026-881", "served_at": "Nov. 20, 9 a.m."},
    }  # fmt: skip
    text = reader.text(samples.write(LetterKind.SERVICE_RECEIPT, agent))
    assert "Agent's transmittal CSC, 2026-881" in text
    assert "Nov. 20, 9 a.m." in text
    assert "through our registered agent, to whom they were handed in person" in text


def test_a_letter_says_what_it_takes_the_place_of(samples, reader):
    text = reader.text(samples.write(LetterKind.RECEIPT, supersedes="letter of November 20, 2026"))
    assert "This letter takes the place of our letter of November 20, 2026." in text


def test_without_a_signer_there_is_a_line_and_no_title(samples, reader):
    text = reader.text(samples.write(LetterKind.RECEIPT, signer="", signer_title="Paralegal"))
    assert "Sincerely, Legal Process Response Team Twilio Inc." in text
