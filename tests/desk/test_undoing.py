"""The last change is taken back by a new entry: what stood before holds again, and nothing is deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legaldesk.desk import correspondence, deciding, handing_over, intake, timekeeping
from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import BadInput
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status
from tests.hands import NOW, desk_at

MAILED = {
    "channel": "mail",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "civil_litigant", "name": "Hale Whitford LLP"},
    "instrument": {"kind": "summons_and_complaint", "case_number": "3:26-cv-04410"},
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_at(tmp_path / "desk")
    yield made
    assert made.log.verify() == []
    made.close()


def logged(desk: Desk) -> LoggedDelivery:
    return intake.log_delivery(desk, MAILED).record


def as_it_stood(record: LoggedDelivery) -> LoggedDelivery:
    return replace(record, revision=0)


def actions(desk: Desk, reference: str) -> list[str]:
    return [entry.action for entry in desk.log.history(reference)]


def test_a_decision_is_taken_back_and_the_letter_is_held_again(desk: Desk) -> None:
    before = logged(desk)
    deciding.decide(desk, before.reference, Disposition.ACCEPTED, "served personally")
    correspondence.letter(desk, before.reference)
    after = deciding.undo(desk, before.reference, "wrong delivery")
    assert as_it_stood(after) == as_it_stood(before)
    assert after.status is Status.HELD and after.verdict.letter is LetterKind.HOLD
    with pytest.raises(BadInput, match="held"):
        correspondence.letter(desk, before.reference)
    assert actions(desk, before.reference) == ["logged", "decided", "letter_written", "undone"]
    assert desk.log.history(before.reference)[-1].reason == "wrong delivery"


def test_taking_back_a_decision_needs_a_reason(desk: Desk) -> None:
    record = logged(desk)
    deciding.decide(desk, record.reference, Disposition.ACCEPTED, "served personally")
    with pytest.raises(BadInput, match="reason: is missing"):
        deciding.undo(desk, record.reference)


def test_an_earlier_decision_comes_back_whole(desk: Desk) -> None:
    record = logged(desk)
    first = deciding.decide(desk, record.reference, Disposition.ACCEPTED, "served personally")
    deciding.decide(desk, record.reference, Disposition.ACCEPTED, "the same, said better")
    deciding.decide(desk, record.reference, Disposition.REDIRECTED, "no")
    second = deciding.undo(desk, record.reference, "once")
    assert second.decision is not None and second.decision.reason == "the same, said better"
    deciding.undo(desk, record.reference, "the undoing was wrong")
    assert desk.log.get(record.reference).verdict.disposition is Disposition.REDIRECTED
    assert first.decision is not None and first.decision.reason == "served personally"


def test_corrected_facts_and_the_decision_that_fell_come_back(desk: Desk) -> None:
    record = logged(desk)
    before = deciding.decide(desk, record.reference, Disposition.ACCEPTED, "served personally")
    amended = intake.amend(desk, record.reference, {"channel": "fax", "notes": "x"})
    assert amended.decision is None
    after = deciding.undo(desk, record.reference, "it was mail after all")
    assert as_it_stood(after) == as_it_stood(before)


def test_closing_and_voiding_are_taken_back_without_a_reason(desk: Desk) -> None:
    record = logged(desk)
    deciding.decide(desk, record.reference, Disposition.ACCEPTED, "served personally")
    deciding.close(desk, record.reference)
    assert deciding.undo(desk, record.reference).status is Status.OPEN
    deciding.void(desk, record.reference, "logged twice")
    assert deciding.undo(desk, record.reference).status is Status.OPEN


def test_nothing_to_undo_is_said(desk: Desk) -> None:
    record = logged(desk)
    with pytest.raises(BadInput, match="nothing was changed since it was logged"):
        deciding.undo(desk, record.reference)


def test_who_was_overtaken_undoes_nothing(desk: Desk) -> None:
    record = logged(desk)
    deciding.decide(desk, record.reference, Disposition.ACCEPTED, "served personally")
    deciding.close(desk, record.reference)
    with pytest.raises(ChangedMeanwhile, match="closed"):
        deciding.undo(desk, record.reference, "wrong", revision=2)
    assert desk.log.get(record.reference).status is Status.CLOSED


STEPS = {
    "decide": lambda desk, ref, text: deciding.decide(desk, ref, Disposition.ACCEPTED, text),
    "refuse": lambda desk, ref, text: deciding.decide(desk, ref, Disposition.NOT_VALID_SERVICE, text),
    "hold": lambda desk, ref, text: deciding.decide(desk, ref, Disposition.COUNSEL_REVIEW, text),
    "amend": lambda desk, ref, text: intake.amend(desk, ref, {"notes": text}),
    "fax": lambda desk, ref, text: intake.amend(desk, ref, {"channel": "fax"}),
    "mail": lambda desk, ref, text: intake.amend(desk, ref, {"channel": "mail", "emergency": True}),
    "close": lambda desk, ref, text: deciding.close(desk, ref),
    "reopen": deciding.reopen,
    "void": deciding.void,
}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(STEPS)), min_size=1, max_size=7))
def test_whatever_was_done_undoing_it_once_and_twice(desk: Desk, names: list[str]) -> None:
    """Undoing gives what stood before the last step, undoing that gives what stood after it."""
    record = logged(desk)
    stood = [record]
    for number, name in enumerate(names):
        try:
            stood.append(STEPS[name](desk, record.reference, f"step {number}"))
        except BadInput:
            continue
    if len(stood) == 1:
        return
    assert as_it_stood(deciding.undo(desk, record.reference, "back")) == as_it_stood(stood[-2])
    assert as_it_stood(deciding.undo(desk, record.reference, "forth")) == as_it_stood(stood[-1])


def test_what_was_done_about_a_delivery_is_taken_back_too(desk: Desk) -> None:
    reference = logged(desk).reference
    deciding.decide(desk, reference, Disposition.ACCEPTED, "counsel: served")
    deeds: list[Callable[[], LoggedDelivery]] = [
        lambda: handing_over.assign(desk, reference, "Ben Okafor"),
        lambda: handing_over.assign(desk, reference, "Ana Ruiz"),
        lambda: timekeeping.begin(desk, reference),
        lambda: timekeeping.pause(desk, reference, "clarification asked"),
        lambda: timekeeping.resume(desk, reference),
        lambda: timekeeping.pause(desk, reference, "asked again"),
        lambda: timekeeping.end(desk, reference),
        lambda: timekeeping.answer(desk, reference, "records produced"),
    ]
    for deed in deeds:
        before = desk.log.get(reference)
        done = deed()
        assert as_it_stood(done) != as_it_stood(before)
        assert as_it_stood(deciding.undo(desk, reference)) == as_it_stood(before)
        assert actions(desk, reference)[-1] == "undone"
        deed()
    assert desk.log.get(reference).handling.assigned_to == "Ana Ruiz"


def test_an_assigning_that_was_undone_is_put_back(desk: Desk) -> None:
    reference = logged(desk).reference
    assigned = handing_over.assign(desk, reference, "Ben Okafor")
    assert deciding.undo(desk, reference).handling.assigned_to == ""
    assert as_it_stood(deciding.undo(desk, reference)) == as_it_stood(assigned)


def test_an_answer_that_was_taken_back_is_not_put_back_under_another_name(desk: Desk) -> None:
    reference = logged(desk).reference
    timekeeping.answer(desk, reference, "by phone")
    deciding.undo(desk, reference)
    with pytest.raises(BadInput, match="is not undone here"):
        deciding.undo(desk, reference)


def test_a_link_that_a_correction_made_is_taken_back_with_it(desk: Desk) -> None:
    first, second = logged(desk).reference, logged(desk).reference
    intake.amend(desk, second, {**MAILED, "same_instrument_as": first})
    assert [one.reference for one in desk.log.handling.group(second)] == [first, second]
    deciding.undo(desk, second)
    assert [one.reference for one in desk.log.handling.group(second)] == [second]
    deciding.undo(desk, second)
    assert [one.reference for one in desk.log.handling.group(second)] == [first, second]
