"""A delivery is given to a person, notes ask others by name, and answering takes the question away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from legaldesk.desk import deciding, finding, handing_over, intake
from legaldesk.desk.desk import Desk
from legaldesk.desk.relating import related
from legaldesk.domain.duplicates import Likeness
from legaldesk.domain.errors import BadInput
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.query import Query
from tests.hands import NOW, desk_at

FACTS = {
    "channel": "fax",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234"},
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_at(tmp_path / "desk")
    yield made
    assert made.log.verify() == []
    made.close()


def test_assigned_deliveries_are_found_as_mine(desk: Desk) -> None:
    one, other = (intake.log_delivery(desk, FACTS).record for _ in range(2))
    handing_over.assign(desk, one.reference, "  ben   OKAFOR ")
    mine = finding.find(desk, Query(assigned_to="Ben Okafor"), 9)
    assert [row.reference for row in mine] == [one.reference]
    handing_over.assign(desk, one.reference, "")
    assert finding.find(desk, Query(assigned_to="Ben Okafor"), 9) == []
    entry = desk.log.history(one.reference)[1]
    assert (entry.action, entry.changes[0].new) == ("assigned", "ben OKAFOR")
    with pytest.raises(BadInput, match="is assigned to nobody"):
        handing_over.assign(desk, other.reference, " ")
    with pytest.raises(BadInput, match="no name has"):
        handing_over.assign(desk, other.reference, "x\u202ey" * 3)


def test_who_is_asked_in_a_note_answers_in_another(desk: Desk) -> None:
    record = intake.log_delivery(desk, FACTS).record
    handing_over.note(desk, record.reference, "Nobody is asked.")
    assert desk.log.get(record.reference).revision == 1
    handing_over.assign(desk, record.reference, "Ben Okafor")
    asked = handing_over.note(desk, record.reference, "@ben, is this ours? @Ana Ruiz waits.")
    assert asked.handling.mentions == ("Ben Okafor",)
    assert [row.id for row in finding.find(desk, Query(mentioning="Ben Okafor"), 9)] == [record.id]
    ben = replace(desk, by="Ben Okafor")
    answered = handing_over.note(ben, record.reference, "Yes, it is.")
    assert answered.handling.mentions == ()
    told = [(entry.action, entry.by, entry.reason) for entry in desk.log.history(record.reference)]
    assert told[1:] == [
        ("noted", "Ana Ruiz", "Nobody is asked."),
        ("assigned", "Ana Ruiz", ""),
        ("noted_asking", "Ana Ruiz", "@ben, is this ours? @Ana Ruiz waits."),
        ("noted_asking", "Ben Okafor", "Yes, it is."),
    ]


@pytest.mark.parametrize("text", ["", " \n", "x" * 3000, "a\x07b"])
def test_a_note_that_says_nothing_or_too_much_is_refused(desk: Desk, text: str) -> None:
    record = intake.log_delivery(desk, FACTS).record
    with pytest.raises(BadInput, match=r"^note: "):
        handing_over.note(desk, record.reference, text)
    assert len(desk.log.history(record.reference)) == 1


def test_assigning_tells_who_decides_meanwhile_and_is_undone(desk: Desk) -> None:
    record = intake.log_delivery(desk, FACTS).record
    handing_over.assign(desk, record.reference, "Ben Okafor")
    with pytest.raises(ChangedMeanwhile, match="assigned"):
        deciding.close(desk, record.reference, revision=record.revision)
    assert deciding.undo(desk, record.reference).handling.assigned_to == ""


def test_what_belongs_together_is_told_with_what_governs(desk: Desk) -> None:
    fax = intake.log_delivery(desk, FACTS).record
    served = intake.log_delivery(desk, {**FACTS, "channel": "personal_service", "place": "headquarters"}).record
    found = related(desk, fax.reference)
    assert [(one.record.reference, one.likeness, one.governs) for one in found.relatives] == [
        (served.reference, Likeness.SAME, False)
    ]
    assert found.why == () and not found.itself
    desk.log.handling.link(served.reference, served.revision, fax.reference, by=desk.by, at=NOW)
    found = related(desk, fax.reference)
    assert [(one.record.reference, one.likeness, one.governs) for one in found.relatives] == [
        (served.reference, None, True)
    ]
    assert served.reference in found.why[0]
    assert related(desk, served.reference).itself
