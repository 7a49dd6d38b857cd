"""`legaldesk attach`, `file`, `withdraw` and `log --attach` as a person at the keyboard meets them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from legaldesk.cli import main
from tests.command_line import Run

FACTS = {
    "channel": "mail",
    "received_at": "2026-11-23T09:10:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Hale Whitford LLP"},
    "instrument": {"kind": "summons_and_complaint"},
}


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> tuple[int, str, str]:
        try:
            code = main([*(str(part) for part in arguments), "--data-dir", "desk", "--by", "Ana Ruiz"])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    (tmp_path / "facts.json").write_text(json.dumps(FACTS))
    file = tmp_path / "summons.pdf"
    file.write_bytes(b"%PDF-1.7" + bytes(1_500_000))
    return file


def test_a_scan_goes_in_with_the_delivery_and_comes_out_again(run, papers, tmp_path):
    code, out, err = run("log", "facts.json", "--attach", papers, "facts.json", "--json")
    reference = json.loads(out)["reference"]
    assert (code, err) == (0, "")
    shown = json.loads(run("show", reference, "--json")[1])
    first, second = shown["attachments"]
    assert first == {
        "number": 1,
        "name": "summons.pdf",
        "media_type": "application/pdf",
        "size": 1_500_008,
        "sha256": hashlib.sha256(papers.read_bytes()).hexdigest(),
        "added_at": first["added_at"],
        "added_by": "Ana Ruiz",
        "withdrawn": None,
    }
    assert second["name"] == "facts.json"
    assert run("file", reference, 1, "-o", "out.pdf") == (0, "out.pdf\n", "")
    assert (tmp_path / "out.pdf").read_bytes() == papers.read_bytes()
    assert run("verify") == (0, "everything is as it was saved\n", "")


def test_attaching_listing_and_withdrawing(run, papers):
    run("log", "facts.json")
    code, out, err = run("attach", "ld-2026-1", papers)
    assert (code, err) == (0, "")
    assert out.startswith("LD-2026-000001  1. summons.pdf, PDF, 1.5 MB, ")
    told = json.loads(run("attach", "LD-2026-000001", papers, "--json")[1])
    assert [one["number"] for one in told["attachments"]] == [2]
    assert run("withdraw", "LD-2026-000001", 2, "--reason", "twice")[0] == 0
    lines = run("show", "LD-2026-000001")[1].splitlines()
    files = lines[lines.index("Files") + 1 : lines.index("History")]
    assert files[0].startswith("  1. summons.pdf, PDF, 1.5 MB")
    assert files[1].endswith(", withdrawn by Ana Ruiz: twice")


def test_refusals_are_one_line_and_change_nothing(run, papers, tmp_path):
    run("log", "facts.json")
    (tmp_path / "empty.pdf").touch()
    for arguments, sentence in (
        (
            ("attach", "LD-2026-000001", papers, "empty.pdf"),
            "empty.pdf: is empty; scan or save it again, then attach it",
        ),
        (("attach", "LD-2026-000001", tmp_path), f"{tmp_path}: is a folder; attach the files in it"),
        (("attach", "LD-2026-000001", "gone.pdf"), "gone.pdf: there is no such file"),
        (("log", "facts.json", "--attach", "gone.pdf"), "gone.pdf: there is no such file"),
        (("file", "LD-2026-000001", 1), "LD-2026-000001: there is no file 1; it has none (legaldesk show lists them)"),
    ):
        assert run(*arguments) == (2, "", f"legaldesk: {sentence}\n")
    assert "Files" not in run("show", "LD-2026-000001")[1]
    assert run("show", "LD-2026-000002")[0] == 2


def test_a_scan_that_was_altered_is_named_and_not_saved(run, papers, tmp_path):
    run("log", "facts.json", "--attach", papers)
    (kept,) = (file for file in (tmp_path / "desk" / "scans").rglob("*") if file.is_file())
    kept.chmod(0o644)
    kept.write_bytes(b"%PDF-1.7 forged")
    code, _, err = run("verify")
    assert code == 3
    assert err.startswith("legaldesk: file 1 of LD-2026-000001 (summons.pdf): its content has 15 bytes instead of")
    code, out, err = run("file", "LD-2026-000001", 1, "-o", "out.pdf")
    assert (code, out) == (3, "")
    assert "is not what was attached, so it is not given out" in err
    assert not (tmp_path / "out.pdf").exists()


def test_a_hostile_name_stays_a_name(run, papers, tmp_path):
    strange = tmp_path / "evil\u202efdp.exe"
    strange.write_bytes(b"MZ\x90\x00")
    run("log", "facts.json", "--attach", strange)
    shown = run("show", "LD-2026-000001")[1]
    assert "  1. evil\ufffdfdp.exe, File, 4 bytes" in shown
    assert run("file", "LD-2026-000001", 1) == (0, "evil_fdp.exe\n", "")
    assert (tmp_path / "evil_fdp.exe").read_bytes() == strange.read_bytes()


def test_a_backup_holds_the_files_and_says_what_it_lacks(run, papers, tmp_path, monkeypatch):
    run("log", "facts.json", "--attach", papers, "facts.json")
    code, out, err = run("backup", "day.legaldesk", "--scans-beside")
    assert (code, out, err) == (0, "day.legaldesk: 1 delivery, 3 entries of history, 2 files, checked\n", "")
    (tmp_path / "away").mkdir()
    (tmp_path / "day.legaldesk").rename(tmp_path / "away" / "day.legaldesk")
    code, out, err = run("restore", "away/day.legaldesk", "--force")
    assert (code, out) == (2, "")
    assert "file 1 of LD-2026-000001 (summons.pdf), file 2 of LD-2026-000001 (facts.json); nothing was changed" in err
    assert run("verify")[0] == 0
    code, out, err = run("restore", "away/day.legaldesk", "--force", "--incomplete")
    assert code == 3
    assert "file 1 of LD-2026-000001 (summons.pdf): was not restored, its content is missing or damaged" in err
    (tmp_path / "away" / "day.legaldesk").rename(tmp_path / "day.legaldesk")
    assert run("restore", "day.legaldesk", "--force")[0] == 0
    assert run("verify")[0] == 0
    (kept,) = (file for file in (tmp_path / "desk" / "scans").rglob("*") if file.stat().st_size > 1_000_000)
    kept.unlink()
    code, _, err = run("backup", "night.legaldesk")
    assert code == 3
    assert err.startswith("legaldesk: file 1 of LD-2026-000001 (summons.pdf): could not be backed up")
