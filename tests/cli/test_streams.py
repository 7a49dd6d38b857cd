"""The command line in unkind surroundings: closed and full streams, odd folders, odd arguments, odd JSON."""

from __future__ import annotations

import io
import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legaldesk.cli import main

FAX: dict[str, Any] = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant"},
    "instrument": {"kind": "civil_subpoena_records"},
}
PERIOD = {"system": "federal", "start": "2026-11-12", "count": 14, "unit": "days", "direction": "after"}
ROOT = Path(__file__).parents[2]
Shell = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Runs one command in a shell; `legaldesk` in it is this one, and its data folder `desk`."""

    def call(line: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        program = f"{shlex.quote(sys.executable)} -m legaldesk"
        (tmp_path / "fax.json").write_text(json.dumps(FAX), encoding="utf-8")
        return subprocess.run(
            ["/bin/sh", "-c", line.replace("legaldesk", program).replace("DESK", str(tmp_path / "desk"))],
            input=data, capture_output=True, check=False, timeout=100, cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip

    return call


@pytest.fixture
def call(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Runs one command in this process, in the same surroundings as `shell`: for what no process of its own shows."""
    monkeypatch.chdir(tmp_path)

    def in_place(line: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        (tmp_path / "fax.json").write_text(json.dumps(FAX), encoding="utf-8")
        _, *arguments = shlex.split(line.replace("DESK", str(tmp_path / "desk")))
        with monkeypatch.context() as patch, io.TextIOWrapper(tempfile.TemporaryFile()) as piped:
            piped.buffer.write(data)
            piped.seek(0)
            patch.setattr(sys, "stdin", piped)
            try:
                code = main(arguments)
            except SystemExit as stopped:
                code = int(stopped.code or 0)
        said = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, code, said.out.encode(), said.err.encode())

    return in_place


def one_line(done: subprocess.CompletedProcess[bytes], code: int, *said: str) -> None:
    assert done.returncode == code, done.stderr
    assert done.stderr.count(b"\n") == 1, done.stderr
    for part in said:
        assert part in done.stderr.decode()


posix = pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes streams")
linux = pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")


@posix
def test_a_closed_output_is_said_and_nothing_is_done(shell: Shell, tmp_path: Path) -> None:
    one_line(shell("legaldesk log fax.json --data-dir DESK >&-"), 3, "standard output is closed; nothing was done")
    assert not (tmp_path / "desk").exists()


@posix
@pytest.mark.parametrize("command", ["judge", "date", "log"])
def test_a_closed_input_is_an_empty_one(shell: Shell, command: str) -> None:
    one_line(shell(f"legaldesk {command} - --data-dir DESK <&-"), 2, "empty")


@posix
def test_without_standard_error_the_exit_code_says_it(shell: Shell) -> None:
    done = shell("legaldesk judge nowhere.json --data-dir DESK 2>&-")
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


@linux
def test_full_streams_end_with_the_right_exit_code(shell: Shell) -> None:
    assert shell("legaldesk judge nowhere.json --data-dir DESK 2>/dev/full").returncode == 2
    one_line(shell("legaldesk judge fax.json --data-dir DESK >/dev/full"), 3, "the output", "No space left")
    one_line(shell("legaldesk log fax.json --data-dir DESK >/dev/full"), 3, "LD-2026-000001 is logged, but")
    assert b"LD-2026-000001" in shell("legaldesk show LD-2026-000001 --data-dir DESK").stdout


@linux
def test_what_never_ends_is_refused_in_good_time(shell: Shell) -> None:
    one_line(shell("legaldesk judge /dev/zero --data-dir DESK"), 2, "larger than 32,000,000 characters")


@pytest.mark.parametrize("data", [b"II*\x00\xff\n\x80abc\n", b"[\xff]", b"\xff\xfe{\x00\n\x00", b"{}\n\xff"])
@pytest.mark.parametrize("command", ["judge", "date", "log"])
def test_what_is_not_text_is_refused(call: Shell, command: str, data: bytes) -> None:
    one_line(call(f"legaldesk {command} - --data-dir DESK", data), 2)


def test_an_argument_with_a_line_break_is_told_on_one_line(call: Shell) -> None:
    one_line(call("legaldesk find a 'b\nc' --data-dir DESK"), 2, "unrecognized arguments: b c")


def test_a_data_folder_without_a_name_is_refused(call: Shell, tmp_path: Path) -> None:
    one_line(call("legaldesk log fax.json --data-dir ''"), 2, "--data-dir: is empty")
    assert [path.name for path in tmp_path.iterdir()] == ["fax.json"]
    one_line(call("legaldesk judge '' --data-dir DESK"), 2, "FILE: has no name")
    one_line(call("legaldesk log '' --data-dir DESK"), 2, "FILE: has no name")


@posix
@pytest.mark.parametrize("name", ["what?", "a#b%20c", 'it\'s "mine"', "100 % ßé 文書", "x" * 200, "a\nb"])
def test_a_data_folder_may_be_called_anything(call: Shell, tmp_path: Path, name: str) -> None:
    place = shlex.quote(str(tmp_path / name))
    assert call(f"legaldesk log fax.json --data-dir {place}").stdout.startswith(b"LD-2026-000001")
    assert call(f"legaldesk verify --data-dir {place}").returncode == 0
    assert (tmp_path / name / "legaldesk.db").is_file()


@posix
def test_odd_names_come_through_a_shell(shell: Shell, tmp_path: Path) -> None:
    name = "100 %\n'ßé' 文書"
    assert shell(f"legaldesk log fax.json --data-dir {shlex.quote(str(tmp_path / name))}").returncode == 0
    assert (tmp_path / name / "legaldesk.db").is_file()


@posix
def test_what_is_not_text_is_refused_in_a_pipe(shell: Shell) -> None:
    for command in ("judge", "log"):  # each reads in its own way
        one_line(shell(f"legaldesk {command} - --data-dir DESK", b"II*\x00\xff\n\x80abc\n"), 2)


@posix
def test_a_data_folder_whose_name_is_too_long_is_refused(call: Shell) -> None:
    one_line(call(f"legaldesk find --data-dir {'x' * 300}"), 2, "choose another data folder")


def test_a_key_given_twice_is_refused_wherever_json_is_read(call: Shell) -> None:
    twice = json.dumps(FAX)[:-1] + ', "channel": "mail"}'
    said = "channel: is given twice"
    one_line(call("legaldesk judge - --data-dir DESK", twice.encode()), 2, said)
    one_line(
        call("legaldesk judge - --data-dir DESK", f"[{json.dumps(FAX)}, {twice}]".encode()), 2, f"delivery 2: {said}"
    )
    one_line(call("legaldesk log - --data-dir DESK", twice.encode()), 2, said)
    assert call("legaldesk log fax.json --data-dir DESK").returncode == 0
    amended = call("legaldesk amend LD-2026-000001 - --data-dir DESK", b'{"notes": "a", "notes": "b"}')
    one_line(amended, 2, "notes: is given twice")
    period = json.dumps(PERIOD)[:-1] + ', "count": 21}'
    one_line(call("legaldesk date - --data-dir DESK", period.encode()), 2, "count: is given twice")


def test_an_import_tells_a_key_given_twice_beside_its_line(call: Shell, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(
        f'{json.dumps(FAX)}\n{json.dumps(FAX)[:-1]}, "notes": "a", "notes": "b"}}\n', encoding="utf-8"
    )
    done = call("legaldesk import in.json --data-dir DESK")
    assert done.returncode == 2
    assert b"in.json line 2: notes: is given twice; keep one of the two" in done.stderr
    assert call("legaldesk find --json --data-dir DESK").stdout == b"[]\n"


def test_an_amendment_of_an_unknown_key_is_refused_by_name_though_it_is_cleared(call: Shell) -> None:
    call("legaldesk log fax.json --data-dir DESK")
    for changes, said in (
        ({"nots": None, "notes": "x"}, "nots: is not a known key (did you mean notes?)"),
        ({"fax": {"tsed": None}}, "fax.tsed: is not a known key (did you mean tsid?)"),
    ):
        done = call("legaldesk amend LD-2026-000001 - --data-dir DESK", json.dumps(changes).encode())
        one_line(done, 2, said)


def test_judge_knows_the_offices_holidays_with_and_without_a_desk(call: Shell) -> None:
    fax = json.dumps({**FAX, "received_at": "2025-11-27T12:00:00-08:00"}).encode()  # Thanksgiving Day, a Thursday
    without = call("legaldesk judge - --data-dir DESK", fax)
    assert json.loads(without.stdout)["alerts"] == ["after_hours"]
    call("legaldesk log fax.json --data-dir DESK")
    assert call("legaldesk judge - --data-dir DESK", fax).stdout == without.stdout


@pytest.mark.parametrize("name", ["", " ", "Ana\nRuiz", "\u202eAna", "x" * 201])
def test_who_is_at_work_has_a_name_on_one_line(call: Shell, name: str) -> None:
    one_line(call(f"legaldesk log fax.json --data-dir DESK --by {shlex.quote(name)}"), 2, "--by: must be a name")


def test_a_number_that_nothing_can_hold_is_refused_like_any_other(call: Shell, tmp_path: Path) -> None:
    huge = json.dumps({**FAX, "fax": {"pages_received": 7}}).replace(": 7", " : " + "7" * 5_000)
    for command, text in (("judge", huge), ("judge", f"[{huge}]"), ("log", huge)):
        one_line(call(f"legaldesk {command} - --data-dir DESK", text.encode()), 2, "number out of range")
    (tmp_path / "in.json").write_text(f"[{huge}]", encoding="utf-8")
    done = call("legaldesk import in.json --data-dir DESK")
    assert done.returncode == 2 and b"line 1: is not valid JSON (a number of more than 4,300 digits)" in done.stderr
    period = json.dumps(PERIOD).replace("14", "1" * 5_000)
    one_line(call("legaldesk date - --data-dir DESK", period.encode()), 2, "number out of range")


def test_verifying_where_there_is_no_desk_is_no_success(call: Shell, tmp_path: Path) -> None:
    one_line(call("legaldesk verify --data-dir DESK"), 2, "holds no desk, so there is nothing to verify")
    assert not (tmp_path / "desk").exists()


@posix
def test_what_a_desk_keeps_is_for_its_owner_alone(shell: Shell, tmp_path: Path) -> None:
    shell("umask 022; legaldesk settings letters.signer 'Ana Ruiz' --data-dir DESK/below")
    shell("umask 022; legaldesk log fax.json --attach fax.json --data-dir DESK/below")
    shell("umask 022; legaldesk backup --daily --data-dir DESK/below")
    desk = tmp_path / "desk"
    made = [desk, desk / "below", *(path for path in (desk / "below").iterdir() if path.is_dir())]
    assert {path.name for path in made} >= {"desk", "below", "scans", "backups"}
    assert {path.stat().st_mode & 0o777 for path in made} == {0o700}
    assert b"other users" not in shell("legaldesk doctor --data-dir DESK/below").stdout


@posix
def test_a_folder_that_is_there_keeps_the_rights_that_somebody_gave_it(call: Shell, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir(mode=0o755)
    (tmp_path / "desk").chmod(0o750)
    call("legaldesk log fax.json --data-dir DESK")
    assert (tmp_path / "desk").stat().st_mode & 0o777 == 0o750
    assert b"other users of this computer may look into it" in call("legaldesk doctor --data-dir DESK").stdout
