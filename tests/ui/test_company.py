"""The page of the company's profile: filled by keyboard, refused beside the field, and the desk opens anew with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from legaldesk.desk.settings import load_settings
from legaldesk.domain.settings import CLOCK_EXTRA
from legaldesk.domain.vocabulary import Channel
from tests.hands import Hands
from ui.window import MainWindow


def test_it_is_filled_by_keyboard_and_kept(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> None:
    hands = Hands(qtbot, new_window())
    hands.rest()
    hands.press("Ctrl+,")
    hands.press("Ctrl+Shift+I")
    page = hands.window.company
    assert page.isVisible() and page.lines["name"].text() == "Twilio"  # the example
    hands.fill("company.name", "Acme")
    hands.fill("company.state", "zz")
    hands.fill("company.fax", "many")
    hands.press("Ctrl+Return")
    assert "must be business days from 1 to 250" in page.problem_at("fax")
    hands.press("Ctrl+A")
    hands.type("5")
    hands.press("Ctrl+Return")
    assert "is not a two-letter state code" in page.problem_at("state")
    hands.press("Ctrl+A")
    hands.type("ny")
    with qtbot.waitSignal(page.reopen_wanted):
        hands.press("Ctrl+Return")
    assert load_settings(tmp_path / "desk")[CLOCK_EXTRA[Channel.FAX]] == 5
    assert "The company profile is kept" in hands.window.notices.strip.text


def test_esc_leaves_it_as_it_was(qtbot: QtBot, new_window: Callable[..., MainWindow]) -> None:
    hands = Hands(qtbot, new_window())
    hands.rest()
    hands.window.show_company()
    hands.rest()
    hands.fill("company.name", "Acme")
    hands.press("Esc")
    assert hands.window.desk_page.isVisible()
    assert hands.window.session is not None and hands.window.session.desk.log.policies() == []


def test_settings_are_carried_from_the_page(
    qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    hands = Hands(qtbot, new_window())
    hands.rest()
    hands.press("Ctrl+,")
    box, file = hands.window.settings.carrying, tmp_path / "settings.toml"
    box.export(file)
    hands.rest()
    assert "0 settings, without passwords" in box.told
    file.write_text("[backup]\nkeep = 33\n", encoding="utf-8")
    box.take(file)
    hands.rest()
    assert "1 settings of settings.toml hold now" in box.told and load_settings(tmp_path / "desk").backup_keep == 33
    file.write_text("[backup]\nkeep = 0\n", encoding="utf-8")
    box.take(file)
    hands.rest()
    assert "Nothing was changed" in box.told and load_settings(tmp_path / "desk").backup_keep == 33
