"""The command line as a script meets it: output, exit codes, one-line errors, nothing half done."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from legaldesk.cli import main
from tests.command_line import Run

CASES = json.loads((Path(__file__).parent.parent / "data" / "judge_cases.json").read_text(encoding="utf-8"))
FAX: dict[str, Any] = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP", "reply_address": "1 Main St\nOakland, CA 94601"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234", "caption": "Smith v. Jones"},
    "fax": {"pages_received": 7, "pages_stated": 7},
}
MAIL = {**FAX, "channel": "mail", "instrument": {"kind": "summons_and_complaint", "case_number": "CGC-26-598211"}}
del MAIL["fax"]


@pytest.fixture
def file(tmp_path: Path) -> Callable[[Any], Path]:
    def write(content: Any, name: str = "facts.json") -> Path:
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return write


def refused(result: tuple[int, str, str], *parts: str) -> None:
    code, out, err = result
    assert code == 2
    assert out == ""
    assert err.count("\n") == 1
    assert "Traceback" not in err
    for part in parts:
        assert part in err


def piped(*arguments: str, data: bytes, place: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "legaldesk", *arguments, "--data-dir", str(place)],
        input=data, capture_output=True, check=False, timeout=100,
    )  # fmt: skip


def test_every_worked_case_through_judge(run: Run, file: Callable[..., Path], place: Path) -> None:
    cases = CASES["decided"] + CASES["not_decided"]
    code, out, err = run("judge", file([case["delivery"] for case in cases]))
    assert (code, err) == (0, "")
    verdicts = [json.loads(line) for line in out.splitlines()]
    assert len(verdicts) == len(cases)
    for case, verdict in zip(cases, verdicts, strict=True):
        expected = case.get("expect", {})
        assert {key: verdict[key] for key in expected} == expected, case["id"]
        assert "expect" in case or verdict["needs_person"] or verdict["letter"] == "hold", case["id"]
    assert not place.exists(), "judge stores nothing"


def test_judge_gives_the_verdict_of_the_contract(run: Run, file: Callable[..., Path]) -> None:
    code, out, _ = run("judge", file(json.dumps(FAX, indent=2)))
    assert code == 0
    verdict = json.loads(out)
    assert list(verdict) == [
        "disposition", "service_valid", "extra_processing", "letter", "rule", "reasons", "policy_version", "needs_person", "alerts",
    ]  # fmt: skip
    assert (verdict["disposition"], verdict["service_valid"], verdict["rule"]) == ("not_valid_service", False, "R6")
    assert [reason["sentence"] for reason in verdict["reasons"]] == ["D2", "D1"]
    assert (verdict["policy_version"], verdict["needs_person"], verdict["alerts"]) == ("2024-02-27", False, [])


def test_judge_reads_json_lines_from_standard_input(place: Path) -> None:
    lines = b"".join(json.dumps(case["delivery"]).encode() + b"\n" for case in CASES["decided"])
    done = piped("judge", "-", data=lines + b"\n" + lines, place=place)
    assert (done.returncode, done.stderr) == (0, b"")
    letters = [json.loads(line)["letter"] for line in done.stdout.splitlines()]
    assert letters == [case["expect"]["letter"] for case in CASES["decided"]] * 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", b"empty"),
        (b"{", b"not valid JSON"),
        (b"[1]", b"delivery 1: must be a JSON object"),
        (b"[{]", b"not valid JSON"),
        (b"\xff\xfe", b"UTF-8"),
        (json.dumps(FAX).encode() + b"\n{}\n", b"line 2: channel: is missing"),
        (json.dumps({**FAX, "notes": "x" * 10_000_000}).encode(), b"notes: longer than"),
        (json.dumps({**FAX, "received_at": "2036-01-01T00:00:00Z"}).encode(), b"Jan 1, 2036, 12:00 a.m. is in the"),
        (json.dumps({**FAX, "nottes": "x"}).encode(), b"nottes: is not a known key"),
        (b"[" * 100_000, b"JSON"),
    ],
)
def test_bad_input_to_judge_is_one_line_and_exit_2(data: bytes, said: bytes, place: Path) -> None:
    done = piped("judge", "-", data=data, place=place)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert said in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_fax_is_logged_with_its_letter(run: Run, file: Callable[..., Path], tmp_path: Path) -> None:
    out_file = tmp_path / "letter.pdf"
    code, out, err = run("log", file(FAX), "--json", "--letter", out_file)
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert list(answer) == ["reference", "verdict", "duplicates"]
    assert (answer["reference"], answer["duplicates"]) == ("LD-2026-000001", [])
    document = pypdfium2.PdfDocument(out_file.read_bytes())
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "not accepted under the policy" in " ".join(text.split())
    _, out, _ = run("log", file(FAX), "--json")
    assert json.loads(out)["duplicates"] == [{"reference": "LD-2026-000001", "kind": "same"}]


def test_a_held_letter_is_refused_and_the_delivery_is_logged_all_the_same(
    run: Run, file: Callable[..., Path], tmp_path: Path
) -> None:
    out_file = tmp_path / "letter.pdf"
    code, out, err = run("log", file(MAIL), "--json", "--letter", out_file)
    assert code == 2
    assert json.loads(out)["reference"] == "LD-2026-000001"
    assert "held until counsel decides" in err
    assert not out_file.exists()
    refused(run("letter", "LD-2026-000001", "-o", out_file), "LD-2026-000001", "counsel decides")
    code, out, _ = run("decide", "LD-2026-000001", "--disposition", "accepted", "--reason", "Agreed.")
    assert code == 0 and "Accepted" in out
    assert run("letter", "LD-2026-000001", "-o", out_file)[0] == 0
    original = out_file.read_bytes()
    assert run("letter", "LD-2026-000001", "-o", out_file)[0] == 0
    assert out_file.read_bytes() == original
    assert run("letter", "LD-2026-000001", "-o", out_file, "--copy")[0] == 0
    document = pypdfium2.PdfDocument(out_file.read_bytes())
    assert "COPY" in document[0].get_textpage().get_text_range()
    document.close()


def test_a_letter_that_cannot_be_written_changes_nothing(run: Run, file: Callable[..., Path], tmp_path: Path) -> None:
    nowhere = tmp_path / "missing" / "letter.pdf"
    refused(run("log", file(FAX), "--letter", nowhere), "letter.pdf", "does not exist")
    assert json.loads(run("find", "--json")[1]) == []
    run("log", file(FAX))
    refused(run("letter", "LD-2026-000001", "-o", nowhere), "does not exist")
    refused(run("letters", "--pending", "-o", tmp_path), "is a folder")
    shown = json.loads(run("show", "LD-2026-000001", "--json")[1])
    assert [entry["action"] for entry in shown["history"]] == ["logged"]


def test_without_a_screen_the_window_is_refused_in_one_line(place: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("Windows and macOS always have a screen")
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, "-m", "legaldesk", "--data-dir", str(place)]
    done = subprocess.run(command, env=bare, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "no screen" in done.stderr


def test_show_find_amend_close(run: Run, file: Callable[..., Path]) -> None:
    run("log", file(FAX))
    run("log", file(MAIL))
    code, out, _ = run("find", "doe", "--json")
    assert code == 0
    assert [row["reference"] for row in json.loads(out)] == ["LD-2026-000002", "LD-2026-000001"]
    for arguments, found in (
        (("--channel", "fax"), 1),
        (("--disposition", "counsel_review"), 1),
        (("--status", "held"), 1),
        (("--from", "2026-11-24"), 0),
        (("--to", "2026-11-23"), 2),
        (("--limit", "1"), 1),
        (("rg26001234",), 1),
        (('"*(NEAR',), 0),
    ):
        code, out, _ = run("find", *arguments, "--json")
        assert (code, len(json.loads(out))) == (0, found), arguments
    code, out, _ = run("amend", "LD-2026-000001", file({"instrument": {"caption": "Smith v. Jonas"}}), "--json")
    assert json.loads(out)["delivery"]["instrument"]["caption"] == "Smith v. Jonas"
    assert run("close", "LD-2026-000001")[0] == 0
    code, out, _ = run("show", "LD-2026-000001", "--json")
    shown = json.loads(out)
    assert shown["status"] == "closed"
    assert [entry["action"] for entry in shown["history"]] == ["logged", "amended", "closed"]
    code, out, _ = run("show", "LD-2026-000001")
    assert "Caption: Smith v. Jones → Smith v. Jonas" in out
    refused(run("show", "LD-2026-999999"), "LD-2026-999999")
    refused(run("close", "LD-2026-000001"), "closed already")
    refused(run("find", "--from", "11/23"), "--from", "2026-12-14")
    refused(run("find", "--from", "2026-11-24", "--to", "2026-11-23"), "--to")
    refused(run("find", "--limit", "0"), "--limit")
    refused(run("find", "--channel", "pigeon"), "--channel", "pigeon", "fax")
    refused(run("amend", "LD-2026-000002", file("[1]")), "JSON object")
    refused(run("amend", "LD-2026-000002", file({"chanel": "fax"})), "chanel")


def test_pending_letters_come_in_one_file_and_then_no_longer_wait(
    run: Run, file: Callable[..., Path], tmp_path: Path
) -> None:
    for number in range(3):
        run("log", file({**FAX, "notes": str(number)}))
    run("log", file(MAIL))
    out_file = tmp_path / "batch.pdf"
    code, out, _ = run("letters", "--pending", "-o", out_file, "--json")
    assert (code, len(json.loads(out))) == (0, 3)
    document = pypdfium2.PdfDocument(out_file.read_bytes())
    assert len(document) == 3
    document.close()
    refused(run("letters", "--pending", "-o", out_file), "no letter waits")
    code, out, _ = run("letters", "--pending", "--json")
    assert (code, json.loads(out)) == (0, [])


def test_policies_are_checked_listed_and_added(run: Run, file: Callable[..., Path]) -> None:
    from legaldesk.resources import resource_root

    shipped = next((resource_root() / "policies").glob("*.toml"))
    assert run("policy", "check", shipped)[0] == 0
    text = shipped.read_text(encoding="utf-8")
    broken = file(text.replace('channel = ["portal"]', 'channel = ["portla"]', 1), "broken.toml")
    refused(run("policy", "check", broken), "broken.toml", "row R2", "when.channel", "portla")
    newer = text.replace('version = "2024-02-27"', 'version = "2026-11-01"')
    same_day = file(newer, "same-day.toml")
    refused(run("policy", "check", shipped, same_day), "one effective date")
    refused(run("policy", "add", same_day), "one effective date")
    added = file(newer.replace("effective = 2024-02-27", "effective = 2026-11-01"), "newer.toml")
    assert run("policy", "add", added)[0] == 0
    _, out, _ = run("policy", "list", "--json")
    assert [entry["version"] for entry in json.loads(out)] == ["2024-02-27", "2026-11-01"]
    refused(run("policy", "check", "nowhere.toml"), "nowhere.toml", "no such file")
    refused(run("policy"), "ACTION")


def test_demo_and_verify(run: Run, place: Path) -> None:
    code, out, _ = run("demo", "25", "--json")
    assert (code, json.loads(out)["logged"]) == (0, 25)
    refused(run("demo", "25"), "already holds deliveries")
    refused(run("demo", "many"), "N", "many")
    code, out, err = run("verify", "--json")
    assert (code, json.loads(out), err) == (0, {"ok": True, "findings": []}, "")
    database = place / "legaldesk.db"
    content = bytearray(database.read_bytes())
    at = content.rindex(b"Superior Court")
    content[at : at + 8] = b"Inferior"
    database.write_bytes(content)
    code, _, err = run("verify", "--json")
    assert code == 3
    assert "Traceback" not in err
    assert "legaldesk: " in err


def test_unknown_words_on_the_command_line(run: Run) -> None:
    refused(run("juge"), "juge")
    refused(run("log"), "FILE")
    refused(run("log", "nowhere.json"), "nowhere.json", "no such file")
    refused(run("decide", "LD-2026-000001", "--disposition", "maybe", "--reason", "x"), "--disposition", "maybe")
    refused(run("letter", "LD-2026-000001", "--kind", "hold"), "--kind", "hold")


def test_a_data_folder_that_cannot_be_used_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    code = main(["find", "--data-dir", str(blocked)])
    said = capsys.readouterr()
    assert code in (2, 3)
    assert str(blocked) in said.err
    assert said.err.count("\n") == 1
    assert blocked.read_text(encoding="utf-8") == "not a folder"
    assert main(["find", "--database", "oracle://x"]) == 2
    assert "--database" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full to stand for a full disk")
def test_a_reader_that_goes_away_and_a_full_disk(place: Path, tmp_path: Path) -> None:
    lines = json.dumps(FAX).encode() + b"\n"
    command = [sys.executable, "-m", "legaldesk", "judge", "-", "--data-dir", str(place)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(lines * 2000)
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        assert b"Traceback" not in process.stderr.read()
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = subprocess.run(command, input=lines * 2000, stdout=full, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(full)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_a_change_since_a_revision_that_was_read_is_refused_by_field_and_name(
    run: Run, file: Callable[[Any], Path]
) -> None:
    run("log", file(FAX))
    assert (
        run("amend", "LD-2026-000001", file({"instrument": {"caption": "Smith v. Johnson"}}), "--revision", 1)[0] == 0
    )
    refused(
        run("amend", "LD-2026-000001", file({"notes": "late"}), "--revision", 1),
        "LD-2026-000001: was changed by Ana Ruiz (instrument.caption) after you opened it; nothing of yours was saved",
    )
    refused(run("close", "LD-2026-000001", "--revision", 1), "Ana Ruiz (instrument.caption)")
    refused(run("decide", "LD-2026-000001", "--disposition", "accepted", "--reason", "x", "--revision", 1), "Ana Ruiz")
    assert run("close", "LD-2026-000001", "--revision", 2)[0] == 0


def test_the_version_is_told(run: Run) -> None:
    code, out, err = run("--version")
    assert (code, err) == (0, "")
    assert re.fullmatch(r"LegalDesk \d+\.\d+\.\d+\n", out)
