"""`legaldesk undo`, `assign`, `note` and `why`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command_line import Run

FACTS = {
    "channel": "mail",
    "received_at": "2026-11-20T10:00:00-08:00",
    "requester": {"kind": "civil_litigant"},
    "instrument": {"kind": "summons_and_complaint"},
}


@pytest.fixture
def run(run: Run, tmp_path: Path) -> Run:
    """On a desk with one delivery."""
    (tmp_path / "facts.json").write_text(json.dumps(FACTS))
    assert run("log", tmp_path / "facts.json")[0] == 0
    return run


REF = "LD-2026-000001"


def test_a_decision_is_undone_with_its_reason(run: Run) -> None:
    run("decide", REF, "--disposition", "accepted", "--reason", "agreed")
    code, _, err = run("undo", REF)
    assert code == 2 and err.startswith("legaldesk: reason: is missing")
    code, out, _ = run("undo", REF, "--reason", "wrong one")
    assert code == 0 and out.startswith(f"{REF}  undone  held")
    told = json.loads(run("show", REF, "--json")[1])
    assert told["decision"] is None and [entry["action"] for entry in told["history"]] == [
        "logged",
        "decided",
        "undone",
    ]


def test_nothing_to_undo_exits_with_a_sentence(run: Run) -> None:
    code, _, err = run("undo", REF)
    assert code == 2 and "nothing was changed since it was logged" in err


def test_assigning_and_asking(run: Run) -> None:
    assert run("assign", REF, "Ben Okafor")[1] == f"{REF}  assigned to Ben Okafor\n"
    assert run("note", REF, "@ben is it ours?")[1] == f"{REF}  noted; asked: Ben Okafor\n"
    told = json.loads(run("show", REF, "--json")[1])
    assert (told["assigned_to"], told["asked"]) == ("Ben Okafor", ["Ben Okafor"])
    assert run("assign", REF)[1] == f"{REF}  assigned to nobody\n"
    assert run("note", REF, " ")[0] == 2


def test_why_prints_the_row_as_the_file_has_it(run: Run) -> None:
    code, out, _ = run("why", REF)
    assert code == 0
    assert 'rule = "R11"' in out and "Row " in out
    told = json.loads(run("why", REF, "--json")[1])
    assert told["rule"] == "R11" and told["grounds"][0]["sentence"]
