"""`legaldesk reconcile`: compare, log what is missing, remember columns, sign off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command_line import Run


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "journal.csv"
    path.write_text("When;Station;Pages\n2025-11-24 10:00;DOE ROE;7\n2025-11-24 11:00;KERN;3\n", encoding="utf-8")
    return path


def test_a_day_is_compared_completed_and_signed_off(run: Run, journal: Path) -> None:
    code, out, err = run("reconcile", "fax", journal, "--day", "2025-11-24")
    assert (code, out) == (2, "") and "no column is the day of receipt (received_at)" in err
    code, out, _ = run("reconcile", "fax", journal, "--day", "2025-11-24", "--map", "When=received_at", "--log", 2)
    assert code == 0 and "missing  line 3" in out and "Logged: LD-2025-000001" in out
    code, _, err = run("reconcile", "fax", journal, "--day", "2025-11-24", "--sign-off")
    assert code == 2 and "reason: 1 line is missing in the log; log what is missing" in err
    told = json.loads(
        run("reconcile", "fax", journal, "--day", "2025-11-24", "--log-missing", "--sign-off", "--json")[1]
    )
    assert (told["agrees"], told["logged"], told["signed"]["by"]) == (True, ["LD-2025-000002"], "Ana Ruiz")
    assert [line["state"] for line in told["lines"]] == ["matched", "matched"]
    assert "2025-11-24  Fax machine's journal (journal.csv): 2 matched, 0 missing" in run("reconcile", "signed")[1]
    assert run("reconcile", "signed", "--day", "2025-11-25")[1] == "No day was signed off.\n"
    assert run("verify")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fax",), "FILE is missing"),
        (("signed", "x.csv"), "takes no file"),
        (("fax", "x.csv"), "there is no such file"),
        (("fax", "x.txt"), "the name must end in .csv or .xlsx"),
        (("fax", "x.csv", "--day", "soon"), "--day: 'soon' is not a date"),
        (("fax", "x.csv", "--day", "2025-11-24", "--to", "2025-11-25"), "--day: goes without --from and --to"),
        (("fax", "x.csv", "--from", "2025-11-24", "--to", "2025-11-20"), "--to: 2025-11-20 is before 2025-11-24"),
        (("fax", "x.csv", "--map", "received_at"), "is not COLUMN=MEANING"),
    ],
)  # fmt: skip
def test_bad_input_is_one_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run("reconcile", *arguments)
    assert (code, out) == (2, "") and said in err and err.count("\n") == 1


def test_a_line_that_is_not_there_is_not_logged(run: Run, journal: Path) -> None:
    code, _, err = run(
        "reconcile", "fax", journal, "--day", "2025-11-24", "--map", "When=received_at", "--log", 2, "--log", 9
    )
    assert code == 2 and "line 9: is not among the lines of these days" in err
    assert json.loads(run("find", "", "--json")[1]) == []
