"""Surroundings that go wrong or are unusual: no font, a read-only installation, names beyond ASCII, very long paths.

Others are tried where they belong: no screen and broken settings in tests/ui/test_starting.py, no printer in
tests/ui/test_letters.py, a full disk in tests/records/test_full_disk.py, a share in tests/records/test_whereabouts.py,
a clock in 1970 in tests/cli/test_doctor.py.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="LOUD: fonts and rights are Linux's here")
FACTS = {
    "channel": "fax",
    "received_at": "2026-11-23T10:42:00-08:00",
    "requester": {"kind": "civil_litigant", "name": "Nguyễn & Łukasik 法"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234"},
}


def run(*arguments: object, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program as from a terminal."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **more}
    command = [sys.executable, "-m", "legaldesk", *map(str, arguments)]
    return subprocess.run(
        command, env=env, cwd=cwd, capture_output=True, text=True, encoding="utf-8", timeout=110, check=False
    )


def whole_job(folder: Path, *place: object, **more: str) -> None:
    """Log, find, write the letter, back up, verify: all in `folder`."""
    facts = folder / "Zoë’s facts.json"
    facts.write_text(json.dumps(FACTS), encoding="utf-8")
    letter, backup = folder / "Brief für Zoë.pdf", folder / "Sicherung 法.legaldesk"
    logged = run("log", facts, "--letter", letter, "--json", *place, **more)
    assert logged.returncode == 0, logged.stderr
    reference = json.loads(logged.stdout)["reference"]
    assert letter.read_bytes().startswith(b"%PDF")
    assert reference in run("find", "nguyen", *place, **more).stdout
    assert run("backup", backup, *place, **more).returncode == 0
    assert "everything is as it was saved" in run("verify", *place, **more).stdout


def test_a_user_beyond_ascii_and_a_path_with_spaces(tmp_path: Path) -> None:
    home = tmp_path / "Zoë Müller 法律"
    home.mkdir()
    own = {name: str(home / part) for name, part in (("HOME", ""), ("XDG_DATA_HOME", "data dir"), ("APPDATA", "roam"))}
    env = {**own, "LOCALAPPDATA": str(home / "local"), "USER": "zoë", "LOGNAME": "zoë", "USERNAME": "zoë"}
    whole_job(home, LEGALDESK_DATA_DIR="", **env)
    assert len(list(home.rglob("legaldesk.db"))) == 1


def test_a_path_of_200_characters(tmp_path: Path) -> None:
    folder = tmp_path / ("long name " * 6).strip() / ("legal mail " * 6).strip() / "d"
    folder = folder.with_name("d" * max(1, 200 - len(str(folder.parent)) - 1))
    assert len(str(folder)) >= 200
    folder.mkdir(parents=True)
    whole_job(folder, "--data-dir", folder / "desk")
    too_long = tmp_path / ("x" * 300)
    refused = run("demo", "1", "--data-dir", too_long)
    assert refused.returncode in (2, 3) and "Traceback" not in refused.stderr and refused.stderr.count("\n") == 1


@linux_only
def test_without_any_font_the_window_still_has_letters(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', encoding="utf-8")
    code = (
        "import sys; from PySide6.QtGui import QFontInfo, QFontMetrics; from PySide6.QtWidgets import QApplication\n"
        "from ui.theme import Theme\n"
        "app = QApplication(sys.argv); Theme(app); metrics = QFontMetrics(app.font())\n"
        "print(QFontInfo(app.font()).family(), metrics.inFont('W'),"
        " metrics.horizontalAdvance('W') != metrics.horizontalAdvance('i'))"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(empty)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["Inter", "True", "True"]


@linux_only
@pytest.mark.skipif(
    shutil.which("unshare") is None or not hasattr(os, "geteuid") or os.geteuid() != 0, reason="LOUD: needs root"
)
def test_an_installation_that_may_not_be_written_works(tmp_path: Path) -> None:
    script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'
    program = [sys.executable, "-m", "legaldesk"]

    def read_only(*arguments: object) -> subprocess.CompletedProcess[str]:
        wrapped = ["unshare", "--mount", "sh", "-c", script, "sh", str(ROOT), *program, *map(str, arguments)]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run(wrapped, env=env, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert read_only("demo", "3", "--data-dir", tmp_path / "desk").returncode == 0
    assert read_only("verify", "--data-dir", tmp_path / "desk").stdout == "everything is as it was saved\n"
    refused = read_only("demo", "3", "--data-dir", ROOT / "desk")
    assert refused.returncode in (2, 3) and str(ROOT / "desk") in refused.stderr and refused.stderr.count("\n") == 1
