"""What somebody wrote into a delivery does not command the terminal on which the log is looked at."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="LOUD: a terminal of its own needs POSIX")
ROOT = Path(__file__).parents[2]
NAME = "Evil\u202eLLP \u2067Ltd"
FAX = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": NAME},
    "instrument": {"kind": "civil_subpoena_records"},
}


def on_terminal(folder: Path, *words: str) -> str:
    """What a command writes to a terminal, which is both its output and its errors."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "legaldesk", *words],
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=slave,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LEGALDESK_DATA_DIR": str(folder / "desk")},
    )
    os.close(slave)
    written = b""
    while True:
        try:
            some = os.read(master, 65_536)
        except OSError:  # Linux says so where the other side was closed
            break
        if not some:
            break
        written += some
    os.close(master)
    process.wait(60)
    return written.decode()


def test_a_name_that_turns_the_writing_around_is_shown_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "fax.json").write_text(json.dumps(FAX), encoding="utf-8")
    logged = on_terminal(tmp_path, "log", "fax.json")
    assert "LD-2026-000001" in logged, logged
    found = on_terminal(tmp_path, "find", "evil")
    assert "Evil\ufffdLLP \ufffdLtd" in found
    assert "\u202e" not in found


def test_an_error_that_repeats_what_was_typed_does_not_command_the_terminal(tmp_path: Path) -> None:
    said = on_terminal(tmp_path, "show", "LD-\x1b[2J\u202e9")
    assert "LD-" in said
    assert not {"\x1b", "\u202e"} & set(said)


def test_another_program_gets_the_text_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "fax.json").write_text(json.dumps(FAX), encoding="utf-8")
    on_terminal(tmp_path, "log", "fax.json")
    piped = subprocess.run(
        [sys.executable, "-m", "legaldesk", "find", "evil"],
        capture_output=True, check=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "LEGALDESK_DATA_DIR": str(tmp_path / "desk"), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert NAME in piped.stdout
