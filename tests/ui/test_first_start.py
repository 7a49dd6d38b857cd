"""The first start offers a demo desk or an empty one; what is in the way is said in one sentence."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from legaldesk.desk.places import DeskAddress, desk_exists
from tests.hands import Hands, desk_at
from ui.appearance import Appearance
from ui.memory import WindowMemory
from ui.theme import Theme
from ui.tokens import DARK, LIGHT
from ui.window import MainWindow


def started(qtbot: QtBot, window: MainWindow) -> Hands:
    hands = Hands(qtbot, window)
    with qtbot.waitSignal(window.ready):
        window.start()
    hands.rest()
    return hands


def test_the_first_key_opens_a_demo_desk(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = new_window(opened=False)
    hands = started(qtbot, window)
    assert not desk_exists(DeskAddress(tmp_path / "desk"))
    with qtbot.waitSignal(window.ready):
        hands.press("Space")
    hands.rest()
    assert window.desk_page.model.rowCount() == 200
    assert WindowMemory(window.place).demo


def test_an_empty_desk_says_how_to_begin(qtbot: QtBot, new_window: Callable[..., MainWindow]) -> None:
    window = new_window(opened=False)
    hands = started(qtbot, window)
    hands.go_to("Start with an empty desk")
    hands.press("Space")
    hands.wait(lambda: window.session is not None)
    hands.wait(lambda: window.introduced and window.company.isVisible())  # whose desk it is: now, or later
    hands.rest()
    hands.press("Esc")
    hands.go_to("Log the first delivery")
    hands.press("Space")
    assert window.intake.isVisible()


def test_the_second_start_opens_the_desk_at_once(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    desk_at(tmp_path / "desk").close()
    window = new_window(opened=False)
    started(qtbot, window)
    assert window.desk_page.isVisible()


def test_a_file_that_is_no_log_is_said_and_can_be_tried_again(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    place = tmp_path / "desk"
    place.mkdir()
    database = place / "legaldesk.db"
    database.write_bytes(b"this is no database" * 100)
    window = new_window(opened=False)
    hands = started(qtbot, window)
    assert "legaldesk.db" in window.welcome._fault.text
    database.unlink()
    hands.go_to("Try again")
    hands.press("Space")
    hands.go_to("Start with an empty desk")


def test_a_log_of_a_newer_version_is_left_alone(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    place = tmp_path / "desk"
    desk_at(place).close()
    with sqlite3.connect(place / "legaldesk.db") as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {version + 1000}")
    connection.close()
    before = (place / "legaldesk.db").read_bytes()
    window = new_window(opened=False)
    started(qtbot, window)
    assert "newer" in window.welcome._fault.text
    assert (place / "legaldesk.db").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="a superuser may write everywhere")
def test_a_folder_that_may_not_be_written_is_said(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    place = tmp_path / "desk"
    place.mkdir(mode=0o500)
    window = new_window(opened=False)
    hands = started(qtbot, window)
    hands.go_to("Start with an empty desk")
    hands.press("Space")
    assert str(place) in window.welcome._fault.text


def color_at_corner(window: MainWindow) -> str:
    return QColor(window.grab().toImage().pixel(window.width() - 2, window.height() - 2)).name().upper()


def test_the_appearance_is_changed_and_remembered(
    qtbot: QtBot, new_window: Callable[..., MainWindow], theme: Theme
) -> None:
    window = new_window()
    hands = Hands(qtbot, window)
    hands.rest()
    assert color_at_corner(window) == LIGHT.window
    hands.go_to("Appearance")
    hands.press("Space")
    hands.press("Down", 3)
    hands.press("Return")
    assert theme.appearance is Appearance.DARK
    assert color_at_corner(window) == DARK.window
    window.close()
    assert WindowMemory(window.place).appearance is Appearance.DARK
