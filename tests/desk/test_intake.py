"""Logging and amending through the desk, on a real database."""

from __future__ import annotations

from typing import Any

import pytest

from legaldesk.desk.deciding import decide, void
from legaldesk.desk.desk import Desk
from legaldesk.desk.finding import counts, find, show
from legaldesk.desk.intake import amend, draft_check, judge_draft, log_delivery, merge_patch
from legaldesk.desk.look_alikes import look_alikes
from legaldesk.domain.errors import BadInput, NotFound
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.query import Query
from legaldesk.domain.reading import InvalidDelivery
from legaldesk.domain.vocabulary import Alert, Disposition, LetterKind, Status


def test_a_logged_delivery_is_there_with_number_verdict_and_history(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    record = log_delivery(desk, fax_subpoena).record
    assert record.reference == "LD-2026-000001"
    shown = show(desk, record.reference)
    assert shown.record == record
    assert shown.record.verdict.disposition == Disposition.NOT_VALID_SERVICE
    assert shown.record.delivery.as_json() == fax_subpoena
    assert [(entry.action, entry.by) for entry in shown.history] == [("logged", "Ana Ruiz")]
    assert counts(desk).everything == 1


def test_what_is_refused_changes_nothing(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    with pytest.raises(InvalidDelivery, match=r"^chanel: "):
        log_delivery(desk, {**fax_subpoena, "chanel": "fax"})
    with pytest.raises(BadInput, match=r"^same_instrument_as: there is no delivery LD-2026-000077"):
        log_delivery(desk, {**fax_subpoena, "same_instrument_as": "LD-2026-000077"})
    assert counts(desk).everything == 0
    assert log_delivery(desk, fax_subpoena).record.reference == "LD-2026-000001", "no number was used up"


def test_the_same_paper_is_pointed_out_and_a_person_chooses(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    first = log_delivery(desk, fax_subpoena).record
    by_email = {**fax_subpoena, "channel": "email"}
    assert [(entry.reference, entry.kind) for entry in look_alikes(desk, by_email)] == [(first.reference, "same")]
    again = log_delivery(desk, by_email)
    assert [entry.reference for entry in again.duplicates] == [first.reference]
    assert Alert.POSSIBLE_DUPLICATE in again.record.verdict.alerts
    linked = log_delivery(desk, {**by_email, "same_instrument_as": first.reference}).record
    assert Alert.POSSIBLE_DUPLICATE not in linked.verdict.alerts
    assert linked.verdict.disposition == Disposition.NOT_VALID_SERVICE, "the first copy was not accepted either"


def test_a_second_copy_of_an_accepted_paper_is_a_duplicate(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    served = {**fax_subpoena, "channel": "personal_service", "place": "headquarters"}
    served["server"] = {"name": "Ace", "kind": "process_server"}
    first = log_delivery(desk, served).record
    copy = {**fax_subpoena, "same_instrument_as": first.reference}
    draft = judge_draft(desk, copy)
    assert draft is not None
    assert draft.verdict.disposition == Disposition.DUPLICATE
    assert log_delivery(desk, copy).record.verdict.letter == LetterKind.DUPLICATE_NOTICE
    void(desk, first.reference, "Logged twice by mistake.")
    assert log_delivery(desk, copy).record.verdict.disposition == Disposition.NOT_VALID_SERVICE


def test_the_verdict_is_there_as_soon_as_channel_requester_and_papers_are_known(desk: Desk) -> None:
    facts: dict[str, Any] = {"channel": "fax"}
    assert judge_draft(desk, facts) is None
    facts["requester"] = {"kind": "civil_litigant"}
    assert judge_draft(desk, facts) is None
    facts["instrument"] = {"kind": "levy", "response_date": "20"}
    facts["received_at"] = "2026-1"
    draft = judge_draft(desk, facts)
    assert draft is not None
    assert draft.verdict.disposition == Disposition.NOT_VALID_SERVICE
    assert {problem.field for problem in draft_check(desk, facts)} == {"received_at", "instrument.response_date"}


def test_an_amendment_keeps_the_old_value_and_judges_anew(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    reference = log_delivery(desk, fax_subpoena).record.reference
    record = amend(desk, reference, {"instrument": {"case_number": "RG26-009999"}, "channel": "portal"}, "Misread.")
    assert record.verdict.rule == "R12"
    entry = show(desk, reference).history[-1]
    assert entry.action == "amended"
    assert entry.reason == "Misread."
    assert ("instrument.case_number", "RG26-001234", "RG26-009999") in [(c.field, c.old, c.new) for c in entry.changes]
    assert [row.reference for row in find(desk, Query(text="RG26-009999"), 10)] == [reference]
    assert find(desk, Query(text="RG26-001234"), 10) == []
    with pytest.raises(BadInput, match="nothing to amend"):
        amend(desk, reference, {"channel": "portal"})
    with pytest.raises(NotFound, match="LD-2026-000099"):
        amend(desk, "LD-2026-000099", {})
    with pytest.raises(BadInput, match=r"received_at: .* in the future"):
        amend(desk, reference, {"received_at": "2027-01-01T00:00:00Z"})


def test_two_people_who_change_one_delivery_are_told(desk: Desk, fax_subpoena: dict[str, Any]) -> None:
    read = log_delivery(desk, fax_subpoena).record
    amend(desk, read.reference, {"notes": "first"}, revision=read.revision)
    with pytest.raises(ChangedMeanwhile, match=read.reference):
        amend(desk, read.reference, {"notes": "second"}, revision=read.revision)
    assert show(desk, read.reference).record.delivery.notes == "first"


def test_a_decision_stands_while_the_policys_verdict_does(desk: Desk, mailed_summons: dict[str, Any]) -> None:
    reference = log_delivery(desk, mailed_summons).record.reference
    decide(desk, reference, Disposition.ACCEPTED, "Agreed with counsel for the plaintiff.")
    kept = amend(desk, reference, {"notes": "Envelope kept."})
    assert (kept.status, kept.verdict.disposition) == (Status.OPEN, Disposition.ACCEPTED)
    changed = amend(desk, reference, {"channel": "fax"}, "It was the fax.")
    assert changed.decision is None
    assert changed.verdict.disposition == Disposition.NOT_VALID_SERVICE
    back = amend(desk, reference, {"channel": "mail"}, "No, the mail.")
    assert (back.status, back.verdict.letter) == (Status.HELD, LetterKind.HOLD)


def test_merging_follows_the_standard() -> None:
    """The examples of RFC 7396, appendix A, that concern objects."""
    assert merge_patch({"a": "b"}, {"a": "c"}) == {"a": "c"}
    assert merge_patch({"a": "b", "b": "c"}, {"a": None}) == {"b": "c"}
    assert merge_patch({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}) == {"a": {"b": "d"}}
    assert merge_patch({"e": None}, {"a": 1}) == {"e": None, "a": 1}
    assert merge_patch({}, {"a": {"bb": {"ccc": None}}}) == {"a": {"bb": {}}}
