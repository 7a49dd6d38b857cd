"""`legaldesk settings`: what is set, one setting told or changed, and the desk that follows from it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from legaldesk.domain.settings import SETTINGS
from tests.command_line import Run
from tests.keyrings import MemoryKeyring


def test_all_are_listed_with_what_they_do(run: Run) -> None:
    code, out, err = run("settings")
    assert (code, err) == (0, "")
    for setting in SETTINGS:
        assert f"{setting.name} = " in out and setting.says in out
    listed = json.loads(run("settings", "--json")[1])
    assert [entry["name"] for entry in listed] == [setting.name for setting in SETTINGS]
    assert not any(entry["given"] for entry in listed)


def test_one_is_set_told_and_set_back(run: Run, tmp_path: Path) -> None:
    assert run("settings", "backup.keep", "30")[0] == 0
    assert run("settings", "backup.keep") == (0, "30\n", "")
    assert json.loads(run("settings", "backup.keep", "--json")[1])["given"] is True
    assert run("settings", "backup.keep", "")[0] == 0
    assert run("settings", "backup.keep")[1] == "14\n"
    assert [path.name for path in (tmp_path / "desk").iterdir()] == ["settings.toml"]  # no desk was opened


@pytest.mark.parametrize(
    ("arguments", "sentence", "code"),
    [
        (("backup.keep", "none"), "backup.keep: must be a whole number from 1 to 3650", 2),
        (("backup.kept",), "'backup.kept' is no setting (did you mean backup.keep?)", 2),
        (("database", "postgresql://ana:hunter2@db/desk"), "this computer has no keyring", 3),
        (("database", "mysql://db/desk"), "database: is not the address of a database", 2),
        (("backup.keep", "3", "--password"), "--password: goes with `settings database URL`", 2),
    ],
)
def test_what_is_refused_is_one_sentence(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], sentence: str, code: int
) -> None:
    result = run("settings", *arguments)
    assert result[:2] == (code, "")
    assert sentence in result[2] and result[2].count("\n") == 1
    assert "hunter2" not in result[2]
    assert not (tmp_path / "desk").exists()


def test_settings_that_cannot_be_read_stop_every_command_but_lose_nothing(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "desk" / "settings.toml"
    file.parent.mkdir()
    file.write_text("colour = 'red'\n", encoding="utf-8")
    for command in (("find", "x"), ("settings",), ("settings", "backup.keep", "3")):
        code, out, err = run(*command)
        assert (code, out) == (2, "")
        assert f"{file}: colour: is no setting" in err
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def test_one_setting_makes_the_desk_shared(run: Run, shared_address: str, tmp_path: Path) -> None:
    facts = tmp_path / "fax.json"
    facts.write_text(
        json.dumps(
            {
                "channel": "fax",
                "received_at": "2026-11-23T10:42:00-08:00",
                "requester": {"kind": "civil_litigant"},
                "instrument": {"kind": "civil_subpoena_records"},
            }
        ),
        encoding="utf-8",
    )
    assert run("settings", "database", shared_address)[0] == 0
    assert run("log", facts)[0] == 0
    assert "LD-2026-000001" in run("find")[1]
    assert not (tmp_path / "desk" / "legaldesk.db").exists()
    assert run("settings", "database", "")[0] == 0
    assert "LD-2026-000001" not in run("find")[1]


def test_a_password_is_asked_for_and_kept_in_the_keyring(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory_keyring: MemoryKeyring
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("hunter2\n"))
    assert run("settings", "database", "postgresql://ana@db/desk", "--password")[0] == 0
    assert list(memory_keyring.kept.values()) == ["hunter2"]
    assert "hunter2" not in (tmp_path / "desk" / "settings.toml").read_text(encoding="utf-8")
