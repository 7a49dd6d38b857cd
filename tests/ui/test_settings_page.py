"""The settings in the window: found by keyboard, checked beside the field, kept at once; backing up and restoring."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from legaldesk.desk.backing_up import look_into
from legaldesk.desk.passwords import password_for
from legaldesk.desk.settings import change_setting, load_settings
from legaldesk.domain.settings import SETTINGS
from tests.hands import Hands
from tests.keyrings import MemoryKeyring
from tests.ui.test_accessible import assert_all_named, focusable
from ui.appearance import Appearance
from ui.jobs import Lane
from ui.settings.page import SettingsPage
from ui.theme import Theme
from ui.window import MainWindow


@pytest.fixture
def at_settings(hands: Hands) -> Hands:
    hands.press("Ctrl+,")
    return hands


def page_of(hands: Hands) -> SettingsPage:
    return hands.window.settings


def problem(hands: Hands, name: str) -> str:
    row = next(row for setting, row in page_of(hands)._rows.items() if setting.name == name)
    return row._row.problem


def field(hands: Hands, name: str) -> QLineEdit:
    found = page_of(hands).findChild(QLineEdit, name)
    assert found is not None
    return found


def test_they_are_opened_and_left_by_keyboard_and_everything_is_named(hands: Hands) -> None:
    hands.go_to("Settings")
    hands.press("Space")
    page = page_of(hands)
    assert page.isVisible() and hands.window.focusWidget().objectName() == "database"
    assert_all_named(page)
    names = [setting.name for setting in SETTINGS]
    walked = []
    for _ in list(focusable(page)):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus.objectName())
        hands.press("Tab")
    assert list(dict.fromkeys(name for name in walked if name in names)) == names
    hands.press("F1")
    assert hands.dialog().windowTitle() == "Help: Settings"
    hands.press("Esc")
    hands.press("Esc")
    assert hands.window.desk_page.isVisible()


def test_what_is_typed_is_kept_when_the_field_is_left(at_settings: Hands) -> None:
    place = at_settings.window.place
    at_settings.fill("backup.keep", "30")
    assert load_settings(place).given == {}
    at_settings.press("Tab")
    assert load_settings(place).given == {"backup.keep": 30}
    at_settings.go_to("backup.daily")
    at_settings.press("Space")
    assert load_settings(place).backup_daily is False
    at_settings.fill("backup.keep", "")
    at_settings.press("Backspace")
    at_settings.press("Return")
    assert load_settings(place).given == {"backup.daily": False}


def test_what_is_wrong_is_said_beside_the_field_and_not_kept(at_settings: Hands, tmp_path: Path) -> None:
    place = at_settings.window.place
    for name, typed, sentence in (
        ("backup.keep", "many", "must be a whole number from 1 to 3650"),
        ("backup.folder", "here", "must be the whole path of a folder"),
        ("database", "mysql://x", "is not the address of a database"),
    ):
        at_settings.fill(name, typed)
        at_settings.press("Return")
        assert sentence in problem(at_settings, name)
        assert field(at_settings, name).text() == typed
    assert not (place / "settings.toml").exists()
    at_settings.fill("backup.folder", str(tmp_path / "elsewhere"))
    at_settings.press("Return")
    assert problem(at_settings, "backup.folder") == ""
    assert load_settings(place).backup_folder == str(tmp_path / "elsewhere")


def test_what_was_changed_elsewhere_is_shown(at_settings: Hands) -> None:
    at_settings.press("Esc")
    change_setting(at_settings.window.place, "backup.keep", "7")
    at_settings.press("Ctrl+,")
    assert field(at_settings, "backup.keep").text() == "7"


def test_a_folder_is_chosen(at_settings: Hands, tmp_path: Path) -> None:
    at_settings.go_to("Choose: Folder, Backups")
    at_settings.press("Space")
    dialog = at_settings.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    at_settings.rest()
    assert load_settings(at_settings.window.place).backup_folder == str(tmp_path)


def test_a_word_is_chosen_from_a_list(at_settings: Hands) -> None:
    at_settings.go_to("letters.paper")
    at_settings.press("Down")
    assert load_settings(at_settings.window.place).given == {"letters.paper": "a4"}


def test_the_look_is_chosen_here_too(at_settings: Hands, theme: Theme) -> None:
    at_settings.go_to("look.appearance")
    at_settings.press("Down")
    assert theme.appearance is Appearance.DARK
    assert at_settings.window.memory.appearance is Appearance.DARK


def test_a_shared_desk_is_named_with_its_password_which_goes_to_the_keyring(
    at_settings: Hands, memory_keyring: MemoryKeyring
) -> None:
    place = at_settings.window.place
    at_settings.fill("database", "postgresql://ana@db/desk")
    at_settings.press("Return")
    assert load_settings(place).database == "postgresql://ana@db/desk"
    assert "from the next start on" in at_settings.window.notices.strip.text
    at_settings.fill("database.password", "hunter2")
    at_settings.press("Return")
    assert password_for("postgresql://ana@db/desk", {}) == "hunter2"
    assert field(at_settings, "database.password").text() == ""
    assert all(b"hunter2" not in path.read_bytes() for path in place.rglob("*") if path.is_file())


def test_without_a_keyring_the_way_out_is_said_beside_the_field(at_settings: Hands) -> None:
    at_settings.fill("database", "postgresql://ana:hunter2@db/desk")
    at_settings.press("Return")
    assert "no keyring" in problem(at_settings, "database") and ".pgpass" in problem(at_settings, "database")
    assert load_settings(at_settings.window.place).database == ""


@contextmanager
def nothing_long_begins(window: MainWindow) -> Iterator[None]:
    """Have long work wait for its turn, so that a person is fast enough."""
    gate = threading.Event()
    window.jobs.run(Lane.LONG, window, gate.wait, lambda _: None)
    try:
        yield
    finally:
        gate.set()


# ---- backing up ------------------------------------------------------------------------------------------------------


def test_the_desk_is_backed_up_on_the_spot(at_settings: Hands, tmp_path: Path) -> None:
    at_settings.press("Ctrl+B")
    dialog = at_settings.dialog()
    assert isinstance(dialog, QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None and name.text() == "desk-2026-11-23.legaldesk"
    name.setText(str(tmp_path / "monday.legaldesk"))
    name.setFocus()
    at_settings.press("Return")
    at_settings.rest()
    assert "The desk is backed up" in page_of(at_settings).backups.told
    assert look_into(tmp_path / "monday.legaldesk").deliveries == 0


def test_a_backup_that_cannot_be_written_is_said_in_place(at_settings: Hands, tmp_path: Path) -> None:
    page_of(at_settings).backups._write(tmp_path / "nowhere" / "x.legaldesk")
    at_settings.rest()
    assert "No backup was written" in page_of(at_settings).backups.told
    assert "does not exist" in page_of(at_settings).backups.told


def test_a_backup_is_cancelled_and_leaves_nothing(at_settings: Hands, tmp_path: Path) -> None:
    box = page_of(at_settings).backups
    with nothing_long_begins(at_settings.window):
        box._write(tmp_path / "half.legaldesk")
        QTest.keySequence(at_settings.window, QKeySequence("Ctrl+."))
    at_settings.rest()
    assert "No backup was written" in box.told and "stopped" in box.told
    assert not list(tmp_path.glob("half*"))


def test_the_last_daily_backup_is_named(at_settings: Hands, qtbot: QtBot) -> None:
    box = page_of(at_settings).backups
    assert box._last.text() == "No daily backup of this desk yet."
    with qtbot.waitSignal(at_settings.window.daily.made):
        at_settings.window.daily.look()
    at_settings.rest()
    assert box._last.text() == f"Last daily backup: 10:50 a.m., in {at_settings.window.place / 'backups'}"
