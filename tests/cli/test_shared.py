"""The command line on a desk that several workstations share: one setting, and everything else is as before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legaldesk.cli import main
from tests.command_line import Run

FAX = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Núñez & Roe LLP"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234", "caption": "Smith v. Jones"},
}


@pytest.fixture
def run(
    shared_address: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Run:
    monkeypatch.setenv("LEGALDESK_DATA_DIR", str(tmp_path / "workstation"))

    def call(*arguments: object, database: str = shared_address) -> tuple[int, str, str]:
        monkeypatch.setenv("LEGALDESK_DATABASE", database)
        code = main([str(part) for part in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_two_workstations_see_one_log(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = tmp_path / "fax.json"
    facts.write_text(json.dumps(FAX), encoding="utf-8")
    assert json.loads(run("log", facts, "--by", "Ana", "--json")[1])["reference"] == "LD-2026-000001"
    monkeypatch.setenv("LEGALDESK_DATA_DIR", str(tmp_path / "another workstation"))
    told = json.loads(run("log", facts, "--by", "Ben", "--json")[1])
    assert (told["reference"], told["duplicates"]) == (
        "LD-2026-000002",
        [{"reference": "LD-2026-000001", "kind": "same"}],
    )
    assert "LD-2026-000002" in run("find", "nunez rg261234")[1]
    history = json.loads(run("show", "LD-2026-000002", "--json")[1])["history"]
    assert [entry["by"] for entry in history] == ["Ben"]
    assert run("verify")[::2] == (0, "")


@pytest.mark.parametrize(
    ("change", "sentence", "code"),
    [
        (("/desk_", "/no_desk_"), "there is no such database on the server", 2),
        (("127.0.0.1", "127.0.0.1:1,127.0.0.1"), "is not the address of a database", 2),
        (("legaldesk_owner@", "nobody_there@"), "refuses this user", 2),
    ],
)
def test_a_wrong_address_is_one_sentence(
    run: Run, shared_address: str, change: tuple[str, str], sentence: str, code: int
) -> None:
    result = run("find", "x", database=shared_address.replace(*change))
    assert result[0] == code
    assert result[1] == ""
    assert sentence in result[2]
    assert result[2].count("\n") == 1


def test_a_server_that_is_away_is_said_so(run: Run) -> None:
    code, out, err = run("find", "x", database="postgresql://ana:secret@127.0.0.1:1/desk")
    assert (code, out) == (3, "")
    assert "no connection to the shared desk at 127.0.0.1:1" in err
    assert "secret" not in err


def test_every_command_works_on_a_shared_desk(run: Run, tmp_path: Path) -> None:
    assert run("demo", 40)[0] == 0
    table, book = tmp_path / "log.csv", tmp_path / "log.xlsx"
    assert run("export", table)[0] == run("export", book)[0] == 0
    assert run("import", table, "--dry-run")[0] == 0
    assert run("import", table)[0] == 0
    found = json.loads(run("find", "", "--limit", 200, "--json")[1])
    assert [row["reference"] for row in found[:40:39]] == ["LD-2026-000080", "LD-2026-000041"]
    held = json.loads(run("find", "", "--status", "held", "--limit", 1, "--json")[1])[0]["reference"]
    assert run("decide", held, "--disposition", "accepted", "--reason", "counsel: served personally")[0] == 0
    letters = tmp_path / "letters.pdf"
    assert run("letters", "--pending", "-o", letters)[0] == 0
    assert letters.read_bytes().startswith(b"%PDF")
    assert run("settings", "clocks.target", "1")[0] == 0
    assert json.loads(run("due", "--json")[1])["due"]
    for name in ("volume", "service", "processing", "due", "transparency", "mail-log"):
        assert run("report", name, "--json")[0] == 0
    assert json.loads(run("report", "processing", "--json")[1])["rows"]
    changes = tmp_path / "changes.json"
    changes.write_text('{"notes": "Ünïcode 李 \\\\ \'quoted\' %s"}', encoding="utf-8")
    assert run("amend", "LD-2026-000080", changes, "--reason", "typo")[0] == 0
    assert json.loads(run("show", "LD-2026-000080", "--json")[1])["delivery"]["notes"].startswith("Ünïcode 李")
    backup = tmp_path / "desk.legaldesk"
    assert run("backup", backup)[0] == 0
    assert run("restore", backup)[0] == 2
    assert run("restore", backup, "--force")[0] == 0
    assert run("verify") == (0, run("verify")[1], "")
    home = f"sqlite:///{tmp_path}/home/legaldesk.db"
    assert run("move", "--to", home)[0] == 0
    assert run("move", "--to", home) == (
        2,
        "",
        f"legaldesk: {tmp_path}/home: holds a desk already; name an empty database or a new folder\n",
    )
    assert "LD-2026-000080" in run("find", "unicode", "--database", home)[1]
