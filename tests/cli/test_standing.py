"""Reopening and voiding from the command line: with a reason that goes into the history, and nothing ever deleted."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command_line import Run

FAX = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234"},
}


def refused(result: tuple[int, str, str], sentence: str) -> None:
    code, out, err = result
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert sentence in err


def test_what_was_closed_is_reopened_and_a_mistake_is_voided_with_the_reason(run: Run, tmp_path: Path) -> None:
    facts = tmp_path / "fax.json"
    facts.write_text(json.dumps(FAX), encoding="utf-8")
    run("log", facts)
    refused(run("reopen", "LD-2026-000001", "--reason", "x"), "not closed")
    assert run("close", "LD-2026-000001")[0] == 0
    assert run("reopen", "LD-2026-000001", "--reason", "Closed too early.")[:2] == (0, "LD-2026-000001  reopened\n")
    refused(run("void", "LD-2026-000001"), "--reason")
    refused(run("void", "LD-2026-000001", "--reason", " "), "reason: is missing")
    refused(run("void", "LD-2026-000001", "--reason", "x", "--revision", 1), "LD-2026-000001")
    code, out, _ = run("void", "LD-2026-000001", "--reason", "Logged twice.", "--json")
    shown = json.loads(out)
    assert (code, shown["status"]) == (0, "void")
    assert [(entry["action"], entry["reason"]) for entry in shown["history"][-2:]] == [
        ("reopened", "Closed too early."),
        ("voided", "Logged twice."),
    ]
    refused(run("void", "LD-2026-000001", "--reason", "again"), "void already")
    assert [row["reference"] for row in json.loads(run("find", "--status", "void", "--json")[1])] == ["LD-2026-000001"]
