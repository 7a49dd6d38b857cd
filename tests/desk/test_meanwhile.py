"""Of two people who change one delivery the second is told who changed what, and gets both sides' facts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legaldesk.desk import deciding, intake
from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import open_desk
from legaldesk.domain.errors import BadInput
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.merging import merge
from legaldesk.domain.vocabulary import Disposition, Status


@pytest.fixture
def ben(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The same desk as somebody else has it open."""
    opened = open_desk(tmp_path / "desk", by="Ben Ortiz", now=desk.now)
    yield opened
    opened.close()


def test_the_second_is_told_which_fields_who_changed(desk: Desk, ben: Desk, fax_subpoena: dict[str, Any]) -> None:
    read = intake.log_delivery(desk, fax_subpoena).record
    intake.amend(ben, read.reference, {"instrument": {"caption": "Smith v. Johnson"}, "notes": "seen"})
    deciding.close(ben, read.reference)
    with pytest.raises(ChangedMeanwhile) as told:
        intake.amend(desk, read.reference, {"notes": "mine"}, revision=read.revision)
    assert str(told.value) == (
        f"{read.reference}: was changed by Ben Ortiz (instrument.caption, notes, closed) after you opened it;"
        " nothing of yours was saved: open it again and repeat your change"
    )
    assert desk.log.get(read.reference).delivery.notes == "seen"


def test_the_error_carries_both_sides_and_what_was_before(desk: Desk, ben: Desk, fax_subpoena: dict[str, Any]) -> None:
    read = intake.log_delivery(desk, fax_subpoena).record
    intake.amend(ben, read.reference, {"instrument": {"caption": "Smith v. Johnson"}, "fax": {"pages_stated": None}})
    intake.amend(ben, read.reference, {"notes": "seen", "emergency": True, "fax": {"pages_received": 9}})
    with pytest.raises(ChangedMeanwhile) as told:
        intake.amend(desk, read.reference, {"instrument": {"caption": "Smyth v. Jones"}}, revision=1)
    fault = told.value
    assert fault.opened == read.delivery.as_json()
    assert fault.now == desk.log.get(read.reference)
    assert fault.mine is not None
    merged = merge(fault.opened, fault.mine.as_json(), fault.now.delivery.as_json())
    assert [(each.path, each.mine, each.theirs) for each in merged.conflicts] == [
        ("instrument.caption", "Smyth v. Jones", "Smith v. Johnson")
    ]
    assert merged.facts["notes"] == "seen"
    caption, notes = fault.changed_by("instrument.caption"), fault.changed_by("notes")
    assert caption is not None and notes is not None
    assert (caption.by, notes.by) == ("Ben Ortiz", "Ben Ortiz")
    assert caption.at < notes.at
    assert fault.changed_by("instrument.court") is None


def test_a_save_between_reading_and_saving_is_noticed_too(
    desk: Desk, ben: Desk, fax_subpoena: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = intake.log_delivery(desk, fax_subpoena).record
    judge = intake.earlier_of

    def slow(at: Desk, delivery: Any) -> Any:
        if at is desk:
            intake.amend(ben, read.reference, {"notes": "quicker"})
        return judge(at, delivery)

    monkeypatch.setattr(intake, "earlier_of", slow)
    with pytest.raises(ChangedMeanwhile, match="Ben Ortiz") as told:
        intake.amend(desk, read.reference, {"notes": "slower"})
    assert told.value.mine is not None and told.value.mine.notes == "slower"


def test_decision_close_reopen_and_void_are_guarded(desk: Desk, ben: Desk, mailed_summons: dict[str, Any]) -> None:
    read = intake.log_delivery(desk, mailed_summons).record
    deciding.decide(ben, read.reference, Disposition.REDIRECTED, "Told how to serve.")
    one = desk.log.get(read.reference)
    for late in (
        lambda: deciding.decide(desk, read.reference, Disposition.ACCEPTED, "fine", read.revision),
        lambda: deciding.close(desk, read.reference, "", read.revision),
        lambda: deciding.reopen(desk, read.reference, "more came", read.revision),
        lambda: deciding.void(desk, read.reference, "logged twice", read.revision),
    ):
        with pytest.raises(ChangedMeanwhile, match="Ben Ortiz \\(counsel's decision\\)"):
            late()
    assert desk.log.get(read.reference) == one
    assert deciding.close(desk, read.reference, "", one.revision).status is Status.CLOSED


def test_who_read_nothing_is_not_guarded(desk: Desk, ben: Desk, fax_subpoena: dict[str, Any]) -> None:
    read = intake.log_delivery(desk, fax_subpoena).record
    intake.amend(ben, read.reference, {"notes": "first"})
    intake.amend(desk, read.reference, {"instrument": {"caption": "Smith v. Johnson"}})
    record = desk.log.get(read.reference)
    assert (record.delivery.notes, record.delivery.instrument.caption) == ("first", "Smith v. Johnson")
    with pytest.raises(BadInput, match="nothing to amend"):
        intake.amend(desk, read.reference, {"notes": "first"}, revision=record.revision)


@settings(max_examples=25)
@given(
    edits=st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                "notes": st.sampled_from([None, "one", "two\nthree"]),
                "emergency": st.sampled_from([None, True]),
                "named_entity": st.sampled_from([None, "affiliate"]),
                "fax": st.fixed_dictionaries({"pages_stated": st.sampled_from([None, 3, 4])}),
                "instrument": st.fixed_dictionaries({"response_date": st.sampled_from([None, "2026-12-15"])}),
            },
        ),
        min_size=1,
        max_size=5,
    )
)
def test_what_was_read_is_found_again_in_the_history(
    tmp_path_factory: pytest.TempPathFactory, edits: list[dict[str, Any]]
) -> None:
    desk = open_desk(tmp_path_factory.mktemp("desk"), by="Ana Ruiz")
    try:
        facts = {
            "channel": "fax",
            "received_at": "2026-11-23T10:42:00-08:00",
            "requester": {"kind": "court"},
            "instrument": {"kind": "unknown"},
            "fax": {"pages_received": 3},
        }
        read = intake.log_delivery(desk, facts).record
        for edit in edits:
            try:
                intake.amend(desk, read.reference, edit)
            except BadInput:
                continue  # nothing to amend
        record = desk.log.get(read.reference)
        for revision in range(1, record.revision):
            with pytest.raises(ChangedMeanwhile) as told:
                intake.amend(desk, read.reference, {"notes": "late"}, revision=revision)
            assert len(told.value.since) == record.revision - revision
            if revision == 1:
                assert told.value.opened == read.delivery.as_json()
    finally:
        desk.close()
