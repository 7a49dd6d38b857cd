"""The window backs the desk up by itself once a day, says only what went wrong, and lets nobody wait for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from legaldesk.desk.settings import change_setting
from tests.hands import Hands
from ui.window import MainWindow


def backups(window: MainWindow) -> list[str]:
    return sorted(path.name for path in (window.place / "backups").glob("*"))


def test_todays_backup_is_made_in_the_background_and_nothing_is_said(hands: Hands, qtbot: QtBot) -> None:
    window = hands.window
    with qtbot.waitSignal(window.daily.made):
        window.daily.look()
        assert window.desk_page.isEnabled()  # nobody waits
    assert backups(window) == ["daily-2026-11-23.legaldesk"]
    assert not window.notices.isVisible()
    window.daily.look()
    hands.rest()
    assert backups(window) == ["daily-2026-11-23.legaldesk"]


def test_what_went_wrong_is_said_once_and_can_be_tried_again(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    window = hands.window
    (tmp_path / "in the way").touch()
    change_setting(window.place, "backup.folder", str(tmp_path / "in the way"))
    window.daily.look()
    hands.rest()
    assert "Today's backup could not be made" in window.notices.strip.text
    assert str(tmp_path / "in the way") in window.notices.strip.text
    hands.go_to("Dismiss")
    hands.press("Space")
    window.daily.look()
    hands.rest()
    assert not window.notices.isVisible()  # the same once more would be noise
    (tmp_path / "in the way").unlink()
    with qtbot.waitSignal(window.daily.made):
        window.daily.look()
    (tmp_path / "in the way" / "daily-2026-11-23.legaldesk").unlink()
    (tmp_path / "in the way").rmdir()
    (tmp_path / "in the way").touch()
    window.daily.look()
    hands.rest()
    (tmp_path / "in the way").unlink()
    hands.go_to("Try again")
    with qtbot.waitSignal(window.daily.made):
        hands.press("Space")


def test_a_desk_that_wants_none_gets_none(hands: Hands) -> None:
    change_setting(hands.window.place, "backup.daily", "no")
    hands.window.daily.look()
    hands.rest()
    assert backups(hands.window) == []


def test_closing_the_window_stops_a_backup_and_leaves_nothing_half_done(
    qtbot: QtBot, new_window: Callable[..., MainWindow]
) -> None:
    window = new_window()
    Hands(qtbot, window).rest()
    window.daily.look()
    window.close()
    assert backups(window) in ([], ["daily-2026-11-23.legaldesk"])
