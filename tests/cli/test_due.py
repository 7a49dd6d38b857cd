"""`legaldesk due` and the clocks that `legaldesk show` tells."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from tests.command_line import Run


@pytest.fixture
def logged(run: Run, tmp_path: Path) -> str:
    now = datetime.now(UTC)
    facts = {
        "channel": "fax",
        "received_at": (now - timedelta(3)).isoformat(),
        "requester": {"kind": "law_enforcement", "name": "Oakland Police Department"},
        "instrument": {"kind": "search_warrant", "response_date": str((now - timedelta(2)).date())},
    }
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(facts), encoding="utf-8")
    return str(json.loads(run("log", file, "--json")[1])["reference"])


def test_what_is_due_is_said_with_why(run: Run, logged: str) -> None:
    code, out, err = run("due")
    assert (code, err) == (0, "")
    assert out.startswith("Overdue\n") and logged in out and "Response date, entered from the paper" in out
    assert "no figure is set: legaldesk settings clocks.extra_fax DAYS" in out
    told = json.loads(run("due", "--json")[1])
    assert [(entry["reference"], entry["clock"], entry["standing"]) for entry in told["due"]] == [
        (logged, "response", "overdue")
    ]
    assert told["due"][0]["steps"] and told["without_figure"] == ["fax"] and told["more"] == []


def test_show_tells_every_clock(run: Run, logged: str) -> None:
    assert run("settings", "clocks.target", "4")[0] == 0
    clocks = json.loads(run("show", logged, "--json")[1])["clocks"]
    assert [clock["clock"] for clock in clocks] == ["response", "extra", "target"]
    assert clocks[1]["date"] is None and clocks[2]["date"]
    assert "Our own target: " in run("show", logged)[1]


def test_the_calendar_file_is_written_whole(run: Run, logged: str, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    assert run("due", "--ics", file)[1].endswith(f"1 date in {file}\n")
    (event,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert logged in str(event["summary"])
    code, out, err = run("due", "--ics", tmp_path / "nowhere" / "due.ics")
    assert (code, out) == (2, "") and "does not exist" in err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [(("--days", "-1"), "--days: -1 is not a number of days from 0 to 3,650"), (("--days", "x"), "invalid int value")],
)
def test_what_is_refused_is_one_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    try:
        code, out, err = run("due", *arguments)
    except SystemExit as refused:
        code, out, err = int(str(refused.code)), "", sentence
    assert (code, out) == (2, "") and sentence in err


def test_nothing_due_is_said(run: Run) -> None:
    code, out, err = run("due", "--days", "0")
    assert (code, err) == (0, "") and out.startswith("Nothing is due by ")
