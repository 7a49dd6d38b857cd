"""Who does what about a delivery: kept with its history, found again, sealed; and the texts of the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.handling import Answered, ConfirmedDate, Handling, Pause
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.query import Query

FIRST, SECOND, THIRD = (f"LD-2026-{number:06d}" for number in (1, 2, 3))
MOMENTS = some.datetimes(min_value=datetime(2000, 1, 1), timezones=some.just(UTC))  # noqa: DTZ001  (made aware)
TEXTS = some.text(some.characters(exclude_categories=["Cs"]), min_size=1)
HANDLINGS = some.builds(
    Handling,
    assigned_to=some.just("") | TEXTS,
    mentions=some.lists(TEXTS).map(tuple),
    pauses=some.lists(some.builds(Pause, MOMENTS, some.none() | MOMENTS, TEXTS, TEXTS)).map(tuple),
    began_at=some.none() | MOMENTS,
    ended_at=some.none() | MOMENTS,
    linked_to=some.none() | some.integers(1),
    answered=some.none() | some.builds(Answered, TEXTS, TEXTS, MOMENTS),
    response=some.none() | some.builds(ConfirmedDate, some.dates(), TEXTS, TEXTS, TEXTS, MOMENTS),
)


@given(HANDLINGS)
def test_what_is_told_is_read_again(handling):
    assert Handling.from_json(handling.as_json()) == handling


@pytest.fixture
def three(log, delivery, refused, now):
    for caption in ("Smith v. Jones", "Smith v. Jones", "Smith v. Jones, amended"):
        log.add(delivery(instrument={"caption": caption}), refused, "Ana", now)
    return log


def assign(log, reference, to, now):
    record = log.get(reference)
    return log.handling.change(
        reference, record.revision, lambda old: replace(old, assigned_to=to), "assigned", by="Ana", at=now
    )


def references(log, query):
    return [row.reference for row in log.find(query, 10)]


def test_an_assignment_is_kept_told_and_found(three, now):
    assign(three, SECOND, "Åsa  Lind", now)
    assert three.get(SECOND).handling.assigned_to == "Åsa  Lind"
    entry = three.history(SECOND)[-1]
    assert (entry.action, entry.by) == ("assigned", "Ana")
    assert [(one.field, one.old, one.new) for one in entry.changes] == [("handling.assigned_to", "", "Åsa  Lind")]
    assert references(three, Query(assigned_to="asa lind")) == [SECOND]
    assert references(three, Query(assigned_to="Ben")) == []
    assign(three, SECOND, "", now)
    assert references(three, Query(assigned_to="asa lind")) == []
    assert three.get(SECOND).handling == Handling()
    assert three.verify() == []


def test_two_who_assign_at_once_are_told(three, now):
    assign(three, FIRST, "Ben", now)
    with pytest.raises(ChangedMeanwhile):
        three.handling.change(FIRST, 1, lambda old: replace(old, assigned_to="Cy"), "assigned", by="Cy", at=now)
    assert three.get(FIRST).handling.assigned_to == "Ben"


def test_people_who_are_mentioned_find_it(three, now):
    three.handling.change(FIRST, 1, lambda old: replace(old, mentions=("Cy_", "Ben")), "mentioned", by="Ana", at=now)
    assert references(three, Query(mentioning="BEN")) == [FIRST]
    assert references(three, Query(mentioning="cy_")) == [FIRST]
    for other in ("cyx", "Be", "en", "%", ""):
        assert references(three, Query(mentioning=other)) == ([] if other else [THIRD, SECOND, FIRST])


def test_a_note_is_in_the_history_and_changes_nothing(three, now):
    before = three.get(FIRST)
    three.handling.note(FIRST, "line one\nline two", "Ana", now)
    assert three.get(FIRST) == before
    entry = three.history(FIRST)[-1]
    assert (entry.action, entry.reason, entry.reference) == ("noted", "line one\nline two", FIRST)
    assert three.verify() == []


def test_a_group_has_one_root(three, now):
    three.handling.link(THIRD, 1, SECOND, by="Ana", at=now)
    assert [one.reference for one in three.handling.group(THIRD)] == [SECOND, THIRD]
    three.handling.link(SECOND, 1, FIRST, by="Ana", at=now, reason="a second copy")
    for reference in (FIRST, SECOND, THIRD):
        assert [one.reference for one in three.handling.group(reference)] == [FIRST, SECOND, THIRD]
    assert references(three, Query(linked_to=1)) == [THIRD, SECOND]
    with pytest.raises(BadInput, match="linked to LD-2026-000003 already"):
        three.handling.link(FIRST, 1, THIRD, by="Ana", at=now)
    three.handling.unlink(THIRD, three.get(THIRD).revision, by="Ana", at=now)
    assert [one.reference for one in three.handling.group(FIRST)] == [FIRST, SECOND]
    with pytest.raises(BadInput, match="linked to no earlier delivery"):
        three.handling.unlink(FIRST, 1, by="Ana", at=now)
    assert three.verify() == []


def test_an_entry_that_is_missing_between_two_is_not_passed_over(three, intruding, now):
    for text in ("one", "two"):
        three.handling.note(FIRST, text, "Ana", now)
    with intruding() as intruder:
        intruder.rows("DELETE FROM history WHERE seq = 4")
    with pytest.raises(MachineFault, match="the history of this delivery is damaged"):
        three.history(FIRST)


def test_texts_of_the_office_have_versions(log, now):
    log.documents.add("letter_text", "receipt.md", "first", "Ana", now)
    second = log.documents.add("letter_text", "receipt.md", "zweiter\nText", "Ben", now)
    log.documents.add("sign_off", "2026-11-23", "{}", "Ben", now)
    assert second.number == 2
    assert [one.body for one in log.documents.of("letter_text")] == ["first", "zweiter\nText"]
    assert log.documents.of("letter_text", "receipt.md")[-1] == second
    assert log.documents.of("letter_text", "other.md") == []
    assert log.verify() == []


def test_all_that_can_be_set_survives(three, now):
    moment = now.astimezone(UTC)
    full = Handling(
        assigned_to="Ana",
        mentions=("Ben",),
        pauses=(Pause(moment, None, "waiting for the exhibit", "Ana"),),
        began_at=moment,
        ended_at=moment,
        linked_to=1,
        answered=Answered("by letter", "Ana", moment),
        response=ConfirmedDate(date(2026, 12, 8), "ca_receipt", "CCP 415.30", "Ana", moment),
    )
    three.handling.change(SECOND, 1, lambda _old: full, "handled", by="Ana", at=now)
    assert three.get(SECOND).handling == full
    assert three.verify() == []
