"""Every use case that changes something leaves exactly one entry in the history: who, when, what, old, new, and why."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from legaldesk.desk import attaching, correspondence, deciding, importing, intake, policies
from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import open_desk
from legaldesk.domain.query import Query
from legaldesk.domain.vocabulary import Disposition
from legaldesk.records.log import database_path
from legaldesk.resources import resource_root

REFERENCE = "LD-2026-000001"
UseCase = Callable[[Desk, Path], Any]


def entries(desk: Desk) -> list[dict[str, Any]]:
    """The whole history as it is stored, the oldest first."""
    with closing(dbapi2.connect(str(database_path(desk.place)))) as file:
        return [json.loads(body) for (body,) in file.execute("SELECT body FROM history ORDER BY seq")]


def imported(desk: Desk, folder: Path) -> None:
    facts = {"channel": "mail", "received_at": "2026-11-20T09:00:00-08:00", "requester": {"kind": "other"}}
    (folder / "one.json").write_text(json.dumps([facts | {"instrument": {"kind": "unknown"}}]))
    importing.import_file(desk, folder / "one.json")


def attached(desk: Desk, folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7 scan")
    attaching.attach(desk, REFERENCE, [folder / "scan.pdf"])


def withdrawn(desk: Desk, folder: Path) -> None:
    attaching.withdraw(desk, REFERENCE, 1, "another client's")


def policy_added(desk: Desk, folder: Path) -> None:
    shipped = next((resource_root() / "policies").glob("*.toml")).read_text("utf-8")
    text = shipped.replace('"2024-02-27"', '"2026-01-01"').replace("2024-02-27", "2026-01-01")
    (folder / "new.toml").write_text(text, "utf-8")
    policies.add_file(desk, folder / "new.toml")


def marked(mark: Callable[[Desk, Any], None]) -> UseCase:
    return lambda desk, _: mark(desk, correspondence.letter(desk, REFERENCE).stored)


# In the order in which they are done to one delivery: what is done, what the entry calls it, a field with its old and
# new value (None: the entry names none, or one that differs from run to run), and the reason.
USE_CASES: list[tuple[UseCase, str, tuple[str, str, str | None] | None, str]] = [
    (lambda desk, _: intake.amend(desk, REFERENCE, {"notes": "late"}, "told by phone"), "amended",
     ("notes", "", "late"), "told by phone"),
    (lambda desk, _: correspondence.letter(desk, REFERENCE), "letter_written", ("letter.number", "", "1"), ""),
    (marked(correspondence.mark_printed), "letter_printed", ("letter.number", "", "1"), ""),
    (marked(correspondence.mark_saved), "letter_saved", ("letter.number", "", "1"), ""),
    (lambda desk, _: correspondence.copy_of(desk, REFERENCE), "letter_copied", ("letter.number", "", "1"), ""),
    (attached, "attached", ("attachment.name", "", "scan.pdf"), ""),
    (withdrawn, "attachment_withdrawn", None, "another client's"),
    (lambda desk, _: deciding.decide(desk, REFERENCE, Disposition.ACCEPTED, "agent was served"), "decided",
     ("decision.disposition", "", "accepted"), "agent was served"),
    (lambda desk, _: deciding.close(desk, REFERENCE, "answered"), "closed", ("status", "open", "closed"), "answered"),
    (lambda desk, _: deciding.reopen(desk, REFERENCE, "more came"), "reopened", ("status", "closed", "open"),
     "more came"),
    (lambda desk, _: deciding.void(desk, REFERENCE, "logged twice"), "voided", ("status", "open", "void"),
     "logged twice"),
    (imported, "logged", None, ""),
    (policy_added, "policy_added", ("policy.version", "", "2026-01-01"), ""),
]  # fmt: skip


def test_every_use_case_leaves_one_entry_that_tells_all(desk, tmp_path, fax_subpoena):
    intake.log_delivery(desk, fax_subpoena)
    assert [entry["action"] for entry in entries(desk)] == ["logged"]
    for number, (work, action, change, reason) in enumerate(USE_CASES, start=2):
        before = desk.now()
        work(desk, tmp_path)
        told = entries(desk)
        assert len(told) == number, action
        entry = told[-1]
        assert (entry["action"], entry["by"], entry.get("reason", "")) == (action, "Ana Ruiz", reason)
        assert before < datetime.fromisoformat(entry["at"]) < desk.now()
        if action != "policy_added":
            assert entry["reference"] == ("LD-2026-000002" if action == "logged" else REFERENCE)
        if change is not None:
            assert list(change) in entry["changes"], entry
    assert desk.log.verify() == []


def test_what_only_reads_leaves_no_entry(desk, tmp_path, fax_subpoena):
    reference = intake.log_delivery(desk, fax_subpoena).record.reference
    correspondence.letter(desk, reference)
    before = entries(desk)
    correspondence.letter(desk, reference)
    correspondence.preview(desk, reference)
    desk.log.find(Query(text="smith"), 10)
    assert desk.log.verify() == []
    assert entries(desk) == before


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=400)], ids=["an hour", "a year"])
def test_a_clock_that_is_set_back_refuses_nothing_and_leaves_the_order_right(tmp_path, fax_subpoena, back):
    moments = [datetime(2027, 1, 1, 9, 0, tzinfo=UTC), datetime(2027, 1, 1, 9, 0, tzinfo=UTC) - back]
    present = moments[0]
    desk = open_desk(tmp_path / "desk", by="Ana Ruiz", now=lambda: present)
    received = {"received_at": "2025-11-20T09:00:00-08:00"}
    for present in [*moments, *moments]:
        logged = intake.log_delivery(desk, fax_subpoena | received).record
        intake.amend(desk, logged.reference, {"notes": f"amended at {present}"})
        correspondence.mark_printed(desk, correspondence.letter(desk, logged.reference).stored)
        assert desk.log.pending() == []
        assert [entry.action for entry in desk.log.history(logged.reference)] == [
            "logged", "amended", "letter_written", "letter_printed",
        ]  # fmt: skip
    references = [f"LD-2025-{number:06d}" for number in range(4, 0, -1)]
    assert [row.reference for row in desk.log.find(Query(), 10)] == references
    told = [datetime.fromisoformat(entry["at"]) for entry in entries(desk)]
    assert told == [moment for moment in [*moments, *moments] for _ in range(4)], "the clock is told as it stood"
    assert desk.log.verify() == []
    desk.close()


def test_years_that_go_back_keep_their_own_numbers(desk, fax_subpoena):
    years = (2026, 2024, 2025, 2024, 2026)
    given = [
        intake.log_delivery(desk, fax_subpoena | {"received_at": f"{year}-03-02T09:00:00-08:00"}).record.reference
        for year in years
    ]
    assert given == ["LD-2026-000001", "LD-2024-000001", "LD-2025-000001", "LD-2024-000002", "LD-2026-000002"]
    assert desk.log.verify() == []
