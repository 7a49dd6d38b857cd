"""The settings file: read and written by people and by LegalDesk, whole, and never with a password."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.desk.passwords import SERVICE, keep_password, password_for, with_kept_password
from legaldesk.desk.places import DeskAddress, address_in
from legaldesk.desk.settings import change_setting, load_settings, save_settings, settings_path, settings_text
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.settings import SETTINGS, DeskSettings, settings_of
from tests.keyrings import MemoryKeyring, installed

ADDRESS = "postgresql://ana@db.example:5433/desk"


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "database": st.sampled_from(["", ADDRESS, "postgresql://%22b%5C@h/x?host=/run/postgresql"]),
        "backup.daily": st.booleans(),
        "backup.keep": st.integers(1, 3650),
        "backup.months": st.integers(0, 240),
        "backup.folder": st.text(st.characters(codec="utf-8"), max_size=40)
        .filter(lambda text: text.isprintable() and text == text.strip())
        .map("/{}".format),
    },
)


@given(VALUES)
def test_what_is_written_is_read_again(values: dict[str, bool | int | str]) -> None:
    settings = DeskSettings(values)
    text = settings_text(settings)
    assert settings_of(tomllib.loads(text)) == settings
    for setting in SETTINGS:
        assert f"# {setting.says}\n" in text


def test_a_folder_without_settings_has_the_defaults_and_gets_no_file(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none") == DeskSettings()
    assert not (tmp_path / "none").exists()


def test_a_setting_is_changed_and_the_others_stay(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    change_setting(folder, "backup.keep", "30")
    change_setting(folder, "backup.daily", "no")
    assert load_settings(folder).given == {"backup.keep": 30, "backup.daily": False}
    change_setting(folder, "backup.keep", "")
    assert load_settings(folder).given == {"backup.daily": False}
    before = settings_path(folder).read_bytes()
    for name, typed in (("backup.keep", "many"), ("backup.folder", "here"), ("nonsense", "1")):
        with pytest.raises(BadInput, match=name):
            change_setting(folder, name, typed)
    assert settings_path(folder).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("keep = 3", "keep: is no setting; correct or remove it"),
        ("[backup]\nkeep = 'x'", "backup.keep: must be a whole number"),
        ("[backup\n", "is not valid TOML"),
        ("database = 'postgresql://ana:hunter2@db/desk'", "database: holds a password"),
    ],
)
def test_a_file_that_is_wrong_is_named_with_its_key(tmp_path: Path, text: str, sentence: str) -> None:
    settings_path(tmp_path).write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        load_settings(tmp_path)
    assert str(refused.value).startswith(f"{settings_path(tmp_path)}: {sentence}")
    assert "hunter2" not in str(refused.value)
    with pytest.raises(BadInput, match=r"settings\.toml"):
        change_setting(tmp_path, "backup.keep", "3")  # what a person wrote is not thrown away
    assert settings_path(tmp_path).read_text(encoding="utf-8") == text


def test_bytes_that_are_no_text_are_said(tmp_path: Path) -> None:
    settings_path(tmp_path).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="is not UTF-8 text"):
        load_settings(tmp_path)


def test_a_database_makes_the_desk_shared(tmp_path: Path) -> None:
    save_settings(tmp_path, DeskSettings({"database": ADDRESS}))
    assert address_in(tmp_path) == DeskAddress(tmp_path, ADDRESS)
    assert address_in(tmp_path).shared_name == "desk at db.example"


def test_a_password_goes_to_the_keyring_and_never_into_a_file(tmp_path: Path, memory_keyring: MemoryKeyring) -> None:
    change_setting(tmp_path, "database", "postgres://ana:p%40ss:w/rd@db.example:5433/desk".replace("/rd", "%2Frd"))
    assert load_settings(tmp_path).database == ADDRESS
    assert memory_keyring.kept == {(SERVICE, ADDRESS): "p@ss:w/rd"}
    assert all("ss:w" not in path.read_text(encoding="utf-8") for path in tmp_path.rglob("*"))
    assert password_for(ADDRESS, {}) == "p@ss:w/rd"
    assert with_kept_password(ADDRESS) == "postgresql://ana:p%40ss%3Aw%2Frd@db.example:5433/desk"


def test_what_the_person_says_goes_before_the_keyring(memory_keyring: MemoryKeyring) -> None:
    keep_password(ADDRESS, "kept")
    assert password_for(ADDRESS, {"PGPASSWORD": "said"}) is None  # the driver takes it itself
    told = ADDRESS.replace("ana@", "ana:told@")
    assert password_for(told, {}) == "told"
    assert with_kept_password(told) == told
    assert with_kept_password("postgresql://") == "postgresql://"


def test_a_computer_without_a_keyring_says_so_and_changes_nothing(tmp_path: Path) -> None:
    assert password_for(ADDRESS, {}) is None
    with pytest.raises(MachineFault, match=r"has no keyring .*PGPASSWORD.*\.pgpass"):
        change_setting(tmp_path, "database", ADDRESS.replace("ana@", "ana:hunter2@"))
    assert list(tmp_path.iterdir()) == []


def test_a_keyring_that_would_write_plain_text_gets_no_password() -> None:
    class PlaintextKeyring(MemoryKeyring):
        pass

    weak = PlaintextKeyring()
    with installed(weak), pytest.raises(MachineFault, match="into a file"):
        keep_password(ADDRESS, "hunter2")
    assert weak.kept == {}


ROUND_TRIP = f"""
from legaldesk.desk.passwords import keep_password, password_for, forget_password
keep_password({ADDRESS!r}, "Núñez hunter2")
assert password_for({ADDRESS!r}) == "Núñez hunter2", "not kept"
forget_password({ADDRESS!r})
assert password_for({ADDRESS!r}) is None, "not forgotten"
print("kept and forgotten")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's keyring")
def test_the_secret_service_keeps_a_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    daemon, session = shutil.which("gnome-keyring-daemon"), shutil.which("dbus-run-session")
    if daemon is None or session is None:
        pytest.skip("LOUD: no Secret Service here; install gnome-keyring and dbus to test the real keyring")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.SecretService.Keyring")
    monkeypatch.setenv("HOME", str(tmp_path))
    script = tmp_path / "session.sh"
    script.write_text(
        f'printf "test" | "{daemon}" --unlock --components=secrets >/dev/null && "{sys.executable}" -c "$1"\n',
        encoding="utf-8",
    )
    done = subprocess.run(
        [session, "--", "sh", str(script), ROUND_TRIP], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout == "kept and forgotten\n", done.stderr
