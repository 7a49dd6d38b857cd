"""Several deliveries at once: closed for one reason and reopened, letters among them, and an export of some."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legaldesk.desk import batches, correspondence, demo, exporting, finding
from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import BadInput, Stopped
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Status


@pytest.fixture
def filled(desk: Desk) -> Desk:
    demo.fill(desk, 40)
    return desk


def statuses(desk: Desk) -> dict[str, Status]:
    return {row.reference: row.status for row in finding.find(desk, Query(), 100)}


def test_each_is_closed_and_what_cannot_be_is_named(filled: Desk) -> None:
    before = statuses(filled)
    ids = finding.ids(filled, Query())
    batch = batches.close_all(filled, ids, "  answered by phone ")
    after = statuses(filled)
    assert set(batch.done) == {one for one, status in before.items() if status is Status.OPEN} and batch.done
    assert {one for one, _ in batch.refused} == set(before) - set(batch.done)
    assert all(one in why for one, why in batch.refused)
    assert {one: after[one] for one, _ in batch.refused} == {one: before[one] for one, _ in batch.refused}
    for one in batch.done:
        entry = filled.log.history(one)[-1]
        assert (entry.action, entry.reason) == ("closed", "answered by phone")
    back = batches.reopen_all(filled, batch.done, "Closing undone")
    assert back.done == batch.done and statuses(filled) == before
    assert [entry.action for entry in filled.log.history(batch.done[0])][-2:] == ["closed", "reopened"]
    assert filled.log.verify() == []


def test_it_stops_where_it_is_told_to(filled: Desk) -> None:
    ids = finding.ids(filled, Query(statuses=frozenset({Status.OPEN})))
    told: list[tuple[int, int]] = []

    def progress(done: int, everything: int) -> bool:
        told.append((done, everything))
        return done < 3

    batch = batches.close_all(filled, ids, "why", progress)
    assert len(batch.done) == 3 and batch.ended == "It was stopped"
    assert told == [(number, len(ids)) for number in range(4)]
    assert sum(status is Status.CLOSED for status in statuses(filled).values()) == 3


def test_nothing_is_closed_without_a_reason_or_by_the_ten_thousands(filled: Desk) -> None:
    before = statuses(filled)
    with pytest.raises(BadInput, match="reason"):
        batches.close_all(filled, finding.ids(filled, Query()), "  ")
    with pytest.raises(BadInput, match="narrow the list"):
        batches.close_all(filled, range(batches.MOST_AT_ONCE + 1), "why")
    assert statuses(filled) == before


def test_letters_among_some_are_those_that_wait(filled: Desk) -> None:
    waiting = correspondence.pending(filled)
    some = {row.id for row in waiting[:3]} | set(finding.ids(filled, Query(statuses=frozenset({Status.HELD}))))
    letters = correspondence.pending_letters(filled, some)
    assert [letter.stored.reference for letter in letters] == [row.reference for row in waiting[:3]]
    with pytest.raises(Stopped):
        correspondence.pending_letters(filled, some, lambda done, _: done < 1)
    assert correspondence.pending_letters(filled, ()) == []


@pytest.mark.parametrize("ending", ["json", "csv", "xlsx"])
def test_some_are_exported_in_their_order(filled: Desk, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"some.{ending}"
    assert exporting.export_file(filled, path, Query(), only=[7, 3, 5]) == 3
    if ending == "json":
        assert [each["reference"][-3:] for each in json.loads(path.read_text("utf-8"))] == ["007", "003", "005"]
    assert path.stat().st_size > 0
