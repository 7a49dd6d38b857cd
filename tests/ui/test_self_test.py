"""The self-test says step by step that an installation does its work, or which step does not, and leaves nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from legaldesk.domain.vocabulary import Channel
from ui.self_test_papers import CHANNELS

ROOT = Path(__file__).parents[2]
STEPS = (
    "open", "log and judge", "decide", "letters", "window and preview", "print to a file", "search", "dates",
    "export", "report", "verify", "back up and restore", "shared desk", "close",
)  # fmt: skip


def self_test(
    temporary: Path, *, wrapped: tuple[str, ...] = (), before: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the self-test where there is no screen, with its temporary files in `temporary`.

    What is in the folder `before` is found before any library.
    """
    env = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    command = [*wrapped, sys.executable, "-m", "legaldesk", "--self-test"]
    env |= {"TMPDIR": str(temporary), "TEMP": str(temporary), "TMP": str(temporary), "PYTHONPATH": str(ROOT)}
    if before is not None:
        env["PYTHONPATH"] = os.pathsep.join((str(before), str(ROOT)))
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", timeout=110, check=False)


def test_every_step_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    done = self_test(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("LegalDesk ") and lines[-1] == "the self-test passed"
    assert tuple(line.removeprefix("ok  ").split(":")[0] for line in lines[1:-1]) == STEPS
    assert not done.stderr
    assert not list(tmp_path.iterdir())


def test_what_fails_behind_the_window_fails_its_step(tmp_path: Path) -> None:
    for name in ("broken", "temporary"):
        (tmp_path / name).mkdir()
    (tmp_path / "broken" / "holidays.py").write_text("raise ImportError('half of it is missing')\n", encoding="utf-8")
    done = self_test(tmp_path / "temporary", before=tmp_path / "broken")
    assert done.returncode == 3
    assert done.stdout.splitlines()[-1] == "FAILED  window and preview: ImportError: half of it is missing"
    assert not list((tmp_path / "temporary").iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="LOUD: no limit on file sizes on Windows")
def test_a_disk_that_takes_nothing_is_told_in_two_lines(tmp_path: Path) -> None:
    done = self_test(tmp_path, wrapped=("sh", "-c", 'ulimit -f 64; exec "$@"', "sh"))
    assert done.returncode == 3
    assert done.stdout.splitlines()[-1].startswith("FAILED  open: ")
    assert done.stderr == (
        "legaldesk: the self-test failed; no desk of yours was touched: put right what is named, or install LegalDesk"
        " again\n"
    )
    assert "Traceback" not in done.stdout + done.stderr
    assert not list(tmp_path.iterdir())


def test_every_channel_is_tried() -> None:
    assert [facts["channel"] for facts, _ in CHANNELS] == [channel.value for channel in Channel]
