"""What can be set: what is taken, what is refused and how that is said; addresses without their passwords."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legaldesk.domain.errors import BadInput
from legaldesk.domain.settings import (
    BACKUP_DAILY,
    BACKUP_FOLDER,
    BACKUP_KEEP,
    DATABASE,
    SETTINGS,
    DeskSettings,
    setting_named,
    settings_of,
)
from legaldesk.domain.shared_address import with_password, without_password


def test_every_setting_says_in_one_sentence_what_it_does() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert setting.says.endswith(".") and setting.says.count(". ") == 0
        assert setting.checked(setting.default) == setting.default
        assert setting.parsed("") == setting.default


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ({"backups": {}}, "backups: is no setting"),
        ({"backup": {"keeps": 3}}, "backup.keeps: is no setting (did you mean backup.keep?); correct or remove it"),
        ({"backup": {"keep": "14"}}, "backup.keep: must be a whole number from 1 to 3650"),
        ({"backup": {"keep": True}}, "backup.keep: must be a whole number from 1 to 3650"),
        ({"backup": {"keep": 0}}, "backup.keep: must be a whole number from 1 to 3650"),
        ({"backup": {"daily": 1}}, "backup.daily: must be true or false"),
        ({"backup": {"folder": "backups"}}, "backup.folder: must be the whole path of a folder"),
        ({"backup": {"folder": ["x"]}}, "backup.folder: must be text in quotes: the whole path of a folder"),
        ({"backup": True}, "backup: must be a table that begins with [backup]"),
        ({"database": "sqlite:///x.db"}, "database: is not the address of a database; write postgresql://USER@HOST"),
        ({"database": "postgresql://ana@db"}, "database: names no database"),
        ({"database": "postgresql://db/desk"}, "database: names no user or no host"),
        ({"database": "postgresql://ana@db:99999/desk"}, "database: is not the address of a database"),
        ({"backup": {"folder": "/sc\x07ans"}}, "backup.folder: is too long or holds characters that are not allowed"),
    ],
)
def test_what_is_wrong_is_named(raw: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        settings_of(raw)
    assert str(refused.value).startswith(sentence)
    assert "\n" not in str(refused.value)


def test_a_password_in_the_file_is_refused_and_not_repeated() -> None:
    for address in ("postgresql://ana:hunter2@db/desk", "postgres://ana@db/desk?password=hunter2"):
        with pytest.raises(BadInput, match="keyring") as refused:
            settings_of({"database": address})
        assert "hunter2" not in str(refused.value)


def test_what_is_left_out_has_its_default_and_what_is_set_can_be_left_out_again() -> None:
    settings = settings_of({"backup": {"keep": 3, "daily": False}})
    assert (settings.backup_keep, settings.backup_daily, settings.backup_months, settings.database) == (3, False, 6, "")
    back = settings.with_value(BACKUP_DAILY, None).with_value(BACKUP_KEEP, None)
    assert back == DeskSettings()
    with pytest.raises(BadInput, match="whole number"):
        settings.with_value(BACKUP_KEEP, -1)


def test_a_person_may_type_yes_and_no() -> None:
    assert [BACKUP_DAILY.parsed(word) for word in ("yes", "On", " true ", "no", "OFF", "false")] == [True] * 3 + [
        False
    ] * 3
    assert BACKUP_KEEP.parsed(" 20 ") == 20
    for setting, typed in ((BACKUP_DAILY, "perhaps"), (BACKUP_KEEP, "1.5"), (BACKUP_KEEP, "9" * 5000)):
        with pytest.raises(BadInput, match="must be"):
            setting.parsed(typed)
    assert BACKUP_FOLDER.parsed("") == ""
    with pytest.raises(BadInput, match=r"did you mean backup.keep\?"):
        setting_named("backup.kep")


WORD = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20)


@given(password=WORD, name=st.from_regex(r"\A[a-z_]{1,12}\Z"), port=st.none() | st.integers(1, 65535))
def test_an_address_comes_back_without_its_password(password: str, name: str, port: int | None) -> None:
    bare, none = without_password(f"postgres://ana@db.example{f':{port}' if port else ''}/{name}?sslmode=require")
    assert none is None
    assert DATABASE.checked(bare) == bare
    full = with_password(bare, password)
    assert without_password(full) == (bare, password)
    secret = "hunter2"
    for given_address in (f"postgresql://ana:{secret}@db/{name}", f"postgresql://ana@db/{name}?password={secret}"):
        bare, found = without_password(given_address)
        assert (bare, found) == (f"postgresql://ana@db/{name}", secret)


@given(st.text(max_size=60).map(lambda text: f"postgresql://{text}") | st.text(max_size=60))
def test_whatever_is_typed_is_an_address_or_refused(text: str) -> None:
    try:
        bare, password = without_password(text)
    except BadInput:
        return
    assert without_password(bare) == (bare, None)
    assert password is None or with_password(bare, password) != bare
