"""`legaldesk report`: every report as lines, JSON and files, and one sentence for what is refused."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.command_line import Run

NAMES = ("volume", "service", "processing", "due", "transparency", "mail-log")
NOW = datetime.now(UTC)
NASTY = '=HYPERLINK("http://x.example","Łó 李")'


@pytest.fixture
def logged(run: Run, tmp_path: Path) -> list[str]:
    """A refused subpoena from a nasty sender, and a warrant through the portal that was answered."""
    facts: list[dict[str, Any]] = [
        {"channel": "fax", "requester": {"kind": "civil_litigant", "name": NASTY, "country": "Österreich"},
         "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234"}},
        {"channel": "portal", "requester": {"kind": "law_enforcement", "name": "Oakland Police Department"},
         "instrument": {"kind": "search_warrant", "response_date": str((NOW - timedelta(3)).date())}},
    ]  # fmt: skip
    references = []
    for number, one in enumerate(facts):
        file = tmp_path / "facts.json"
        received = (NOW - timedelta(days=2, minutes=9 - number)).isoformat()
        file.write_text(json.dumps(one | {"received_at": received}), encoding="utf-8")
        references.append(json.loads(run("log", file, "--json")[1])["reference"])
    return references


def told(run: Run, name: str, *more: str) -> dict[str, Any]:
    code, out, err = run("report", name, *more, "--json")
    assert (code, err) == (0, "")
    found: dict[str, Any] = json.loads(out)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_desk_has_every_report(run: Run, name: str) -> None:
    code, out, err = run("report", name)
    assert (code, err) == (0, "") and out.count("\n") >= 2
    assert told(run, name)["report"] == name


def test_the_figures_are_those_of_the_log(run: Run, logged: list[str]) -> None:
    since = str((NOW - timedelta(5)).date())
    assert sum(row["all"] for row in told(run, "volume")["rows"]) == 2
    assert told(run, "service")["rows"] == [{"sender": NASTY, "served": 1, "not_valid": 1, "share": 1.0}]
    assert told(run, "processing")["rows"] == []
    assert [row["reference"] for row in told(run, "due")["rows"]] == [logged[1]]
    run("close", logged[1])
    (answered,) = told(run, "processing")["rows"]
    assert (answered["channel"], answered["answered"], answered["over_portal"]) == ("Portal", 1, 0.0)
    assert told(run, "due")["rows"] == []
    countries = {row["country"]: row["requests"] for row in told(run, "transparency", "--from", since)["rows"]}
    assert countries == {"Österreich": 1, "Not stated": 1}
    log = told(run, "mail-log", "--from", since, "--to", str(NOW.date()))["rows"]
    assert [row["reference"] for row in log] == logged
    assert NASTY in run("report", "service")[1]


def test_a_table_is_written_without_formulas(run: Run, logged: list[str], tmp_path: Path) -> None:
    table, book, whole = (tmp_path / f"service.{kind}" for kind in ("csv", "xlsx", "json"))
    for file in (table, book, whole):
        assert run("report", "service", "-o", file)[0] == 0
    rows = list(csv.reader(table.read_text("utf-8").splitlines()))
    assert rows[0][0] == "Sender" and rows[1] == [f"'{NASTY}", "1", "1", "1.0"]
    sheet = openpyxl.load_workbook(book).worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [[f"'{NASTY}", 1, 1, 1]]
    assert json.loads(whole.read_text("utf-8"))["rows"][0]["sender"] == NASTY


@pytest.mark.parametrize("name", NAMES)
def test_every_report_goes_to_paper_and_into_a_workbook(run: Run, logged: list[str], tmp_path: Path, name: str) -> None:
    run("close", logged[1])
    for kind, start in (("pdf", b"%PDF"), ("xlsx", b"PK"), ("csv", b"")):
        file = tmp_path / f"{name}.{kind}"
        assert run("report", name, "-o", file)[0] == 0
        assert file.read_bytes().startswith(start)


def test_a_picture_is_drawn_in_the_palette_asked_for(run: Run, logged: list[str], tmp_path: Path) -> None:
    light, dark = tmp_path / "light.png", tmp_path / "dark.png"
    assert run("report", "volume", "-o", light)[0] == run("report", "volume", "-o", dark, "--palette", "dark")[0] == 0
    assert light.read_bytes()[:4] == dark.read_bytes()[:4] == b"\x89PNG" and light.read_bytes() != dark.read_bytes()
    code, out, err = run("report", "mail-log", "-o", tmp_path / "none.png")
    assert (code, out) == (2, "") and "the report mail-log has no picture" in err
    assert not (tmp_path / "none.png").exists()


def test_lines_and_tables_do_not_load_what_draws(run: Run, tmp_path: Path) -> None:
    script = (
        "import sys; from legaldesk.cli import main; main(['report', 'volume', '--data-dir', sys.argv[1]]);"
        " print([name for name in ('reportlab', 'pypdfium2', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "desk")], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("volume", "--from", "11/23/2026"), "--from: '11/23/2026' is not a date; write it as 2026-12-14"),
        (("volume", "--from", "2026-11-02", "--to", "2026-11-01"), "--to: 2026-11-01 is before --from (2026-11-02)"),
        (("volume", "--from", "1066-10-14"), "days from 1990-01-01 on are reported"),
        (("volume", "--to", "9999-12-31"), "days from 1990-01-01 on are reported"),
        (("due", "--from", "2020-01-01"), "--from: the due list begins today; leave it out"),
        (("volume", "-o", "report.doc"), "report.doc: name a file that ends in .csv"),
        (("volume", "-o", "nowhere/report.csv"), "the folder nowhere does not exist"),
    ],
)
def test_what_is_refused_is_one_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    code, out, err = run("report", *arguments)
    assert (code, out) == (2, "")
    assert sentence in err and err.count("\n") == 1
