"""`legaldesk doctor`: one line for each thing that the work needs, what to do about it, and nothing changed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from legaldesk.cli import main
from legaldesk.desk.doctor import Found, Health, examine
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import address_in
from legaldesk.domain.errors import MachineFault
from tests.hands import desk_at

ROOT = Path(__file__).parents[2]
THINGS = [
    "versions", "clock", "settings", "permissions", "disk", "policy", "fonts", "printers", "database",
]  # fmt: skip


def found(place: Path, now: datetime | None = None) -> dict[str, Found]:
    return {one.what: one for one in examine(lambda: address_in(place), place, now)}


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([*map(str, arguments)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_every_thing_is_told_in_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    place = tmp_path / "Büro 法 desk"
    code, out, err = run(capsys, "doctor", "--data-dir", place)
    assert (code, err) == (0, "") and not place.exists()
    assert [line[7:].split(":")[0] for line in out.splitlines()] == THINGS
    desk_at(place).close()
    told = json.loads(run(capsys, "doctor", "--data-dir", place, "--json")[1])
    assert told["ok"] and [one["what"] for one in told["found"]] == THINGS
    assert "0 deliveries" in told["found"][-1]["says"] and told["found"][-1]["health"] == "ok"


def test_what_is_wrong_is_a_fault_with_the_way_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    place = tmp_path / "desk"
    desk_at(place).close()
    (place / "settings.toml").write_text("backup = 3", encoding="utf-8")
    (place / "legaldesk.db").write_bytes(b"no database" * 1000)
    code, out, _ = run(capsys, "doctor", "--data-dir", place)
    assert code == 3
    faults = [line for line in out.splitlines() if line.startswith("FAULT")]
    assert [line[7:].split(":")[0] for line in faults] == ["settings", "database"]
    assert all("settings.toml: backup: must be a table" in line for line in faults)
    (place / "settings.toml").unlink()
    assert found(place)["database"].health is Health.FAULT


def test_a_clock_that_cannot_be_right_is_told_and_no_desk_is_opened(tmp_path: Path) -> None:
    place = tmp_path / "desk"
    past = datetime(1970, 1, 1, 0, 3, tzinfo=UTC)
    with pytest.raises(MachineFault, match="this computer's clock stands at 1970-01-01 00:03 UTC, which cannot be"):
        open_desk(place, now=lambda: past)
    assert not place.exists()
    assert found(place, past)["clock"].health is Health.FAULT
    desk_at(place).close()
    behind = datetime.now(UTC) - timedelta(days=2)
    assert "but the log was written on" in found(place, behind)["clock"].says


@pytest.mark.skipif(not shutil.which("unshare") or os.name != "posix" or os.geteuid(), reason="LOUD: needs root")
def test_a_full_disk_and_one_that_is_nearly_full_are_told(tmp_path: Path) -> None:
    script = 'mount -t tmpfs -o size=20M tmpfs "$1" && exec "$2" -m legaldesk doctor --json --data-dir "$1/desk"'
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script, "sh", str(tmp_path), sys.executable],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    disk = next(one for one in json.loads(done.stdout)["found"] if one["what"] == "disk")
    assert done.returncode == 3 and disk["health"] == "fault" and "make room" in disk["says"]


@pytest.mark.skipif(sys.platform == "win32", reason="LOUD: other rights on Windows")
def test_a_folder_that_others_may_look_into_is_a_note(tmp_path: Path) -> None:
    place = tmp_path / "desk"
    place.mkdir(mode=0o755)
    place.chmod(0o755)
    assert found(place)["permissions"].health is Health.NOTE
    place.chmod(0o700)
    assert found(place)["permissions"].health is Health.WELL


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_is_shut_is_told_of_among_the_rest() -> None:
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        shut = Path(made) / "shut"
        shut.mkdir(mode=0o700)
        assert found(shut)["permissions"].health is Health.WELL  # and everything is imported, before rights are dropped
        for place in (shut, shut / "below"):
            os.seteuid(65534)
            try:
                told = found(place)
            finally:
                os.seteuid(0)
            assert list(told) == THINGS
            for name in ("settings", "permissions", "database"):
                assert told[name].health is Health.FAULT and str(shut) in told[name].says
