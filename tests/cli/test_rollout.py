"""Rolling settings out: one file out and in, and values that an administrator locks for the whole computer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legaldesk.desk import settings as kept
from legaldesk.desk.settings import load_settings
from legaldesk.domain.settings import BACKUP_KEEP
from tests.command_line import Run
from tests.hands import Hands
from ui.window import MainWindow


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The administrator's file, in a place that this test may write."""
    file = tmp_path / "machine" / "settings.toml"
    file.parent.mkdir()
    monkeypatch.setattr(kept, "machine_file", lambda: file)
    monkeypatch.setattr("legaldesk.cli.settings.machine_file", lambda: file)
    return file


def test_settings_go_out_and_in_as_one_file(run: Run, tmp_path: Path) -> None:
    for name, value in (("backup.keep", "30"), ("letters.signer", "Łucja “法” O'Neil"), ("letters.paper", "a4")):
        assert run("settings", name, value)[0] == 0
    file = tmp_path / "roll out.toml"
    assert run("settings", "--export", file)[:2] == (0, f"3 settings are in {file}; passwords are not\n")
    before = load_settings(tmp_path / "desk")
    run("settings", "backup.keep", "7")
    run("settings", "backup.months", "2")
    assert run("settings", "--import", file)[0] == 0
    assert load_settings(tmp_path / "desk") == before


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[backup]\nkeep = 0\n", "backup.keep: must be a whole number from 1 to 3650"),
        ("[backup]\nkep = 3\n", "backup.kep: is no setting (did you mean backup.keep?)"),
        ("[backup", "is not valid TOML"),
    ],
)
def test_a_bad_file_changes_nothing(run: Run, tmp_path: Path, text: str, sentence: str) -> None:
    run("settings", "backup.keep", "30")
    file = tmp_path / "bad.toml"
    file.write_text(text, encoding="utf-8")
    code, _, err = run("settings", "--import", file)
    assert code == 2 and f"{file}: " in err and sentence in err and err.count("\n") == 1
    assert run("settings", "backup.keep")[1] == "30\n"
    code, _, err = run("settings", "--import", tmp_path / "gone.toml")
    assert code == 2 and "there is no such file" in err
    assert run("settings", "backup.keep", "--export", file)[0] == 2


def test_what_the_administrator_sets_is_locked(run: Run, machine: Path, tmp_path: Path) -> None:
    run("settings", "backup.keep", "30")
    machine.write_text("[backup]\nkeep = 60\n", encoding="utf-8")
    assert run("settings", "backup.keep")[1] == "60\n"
    code, _, err = run("settings", "backup.keep", "5")
    assert (code, err) == (
        2,
        "legaldesk: backup.keep: is set by this computer's administrator and cannot be changed here\n",
    )
    assert f"backup.keep = 60  (locked by {machine})" in run("settings")[1]
    assert next(one for one in json.loads(run("settings", "--json")[1]) if one["name"] == "backup.keep")["locked"]
    run("settings", "backup.months", "2")  # others can be set, and the own value is kept below the locked one
    machine.unlink()
    assert run("settings", "backup.keep")[1] == "30\n"


def test_a_broken_machine_file_is_named(run: Run, machine: Path) -> None:
    machine.write_text("keep = 60\n", encoding="utf-8")
    code, _, err = run("settings")
    assert code == 2 and str(machine) in err and "keep: is no setting" in err


def test_the_window_shows_what_is_locked(qtbot: QtBot, new_window: Callable[..., MainWindow], machine: Path) -> None:
    machine.write_text("[backup]\nkeep = 60\n", encoding="utf-8")
    hands = Hands(qtbot, new_window())
    hands.rest()
    hands.press("Ctrl+,")
    row = hands.window.settings._rows[BACKUP_KEEP]
    assert not row.focusProxy().isEnabled() and row.focusProxy().text() == "60"
    assert row._locked is not None and row._locked.isVisible()
