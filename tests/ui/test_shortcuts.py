"""Every key can be changed: it holds at once and after the next start; a key that is taken is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.hands import Hands, desk_at
from ui.settings.shortcuts import ShortcutsPage
from ui.window import MainWindow


def page(hands: Hands) -> ShortcutsPage:
    return hands.window.ways.commanding.shortcuts


def change(hands: Hands, command: str, keys: str) -> None:
    """Change a key as a person does."""
    if hands.window.stack.currentWidget() is not page(hands):
        hands.press("Ctrl+Shift+K")
    page(hands).list.choose(command)
    page(hands).list.setFocus()
    hands.press("Return")
    hands.press(keys)


def test_a_changed_key_holds_at_once_and_the_old_one_no_more(hands: Hands) -> None:
    change(hands, "desk.new", "Ctrl+U")
    hands.press("Esc")
    hands.press("Ctrl+N")
    assert hands.window.stack.currentWidget() is hands.window.desk_page
    hands.press("Ctrl+U")
    assert hands.window.stack.currentWidget() is hands.window.intake


def test_a_changed_key_is_kept_for_the_next_start(
    hands: Hands, qtbot: QtBot, new_window: Callable[..., MainWindow]
) -> None:
    change(hands, "desk.new", "Ctrl+U")
    hands.window.close()
    again = Hands(qtbot, new_window(hands.window.place))
    again.rest()
    again.press("Ctrl+U")
    assert again.window.stack.currentWidget() is again.window.intake


def test_a_dialog_has_the_changed_key_too(hands: Hands) -> None:
    change(hands, "help.close", "Ctrl+W")
    hands.press("Esc")
    hands.press("F1")
    hands.dialog()
    hands.press("Ctrl+W")
    with pytest.raises(AssertionError):
        hands.dialog()


def test_a_key_of_the_same_screen_is_refused_in_a_sentence(hands: Hands) -> None:
    change(hands, "desk.new", "Ctrl+P")
    assert page(hands).problem == "Ctrl+P belongs to “Print letter” (The desk): give that another key first."
    hands.press("Esc")
    assert hands.window.keymap.given == {}


def test_a_key_that_works_everywhere_is_refused_on_every_screen(hands: Hands) -> None:
    change(hands, "letter.larger", "Ctrl+K")
    assert "Go to anything" in page(hands).problem
    hands.press("Esc")


def test_the_other_enter_counts_as_the_same_key(hands: Hands) -> None:
    change(hands, "intake.close", "Ctrl+Return")
    assert "Save & next" in page(hands).problem
    hands.press("Esc")
    change(hands, "intake.close", "Ctrl+Alt+Return")
    assert hands.window.keymap.keys_of("intake.close", ("Esc",)) == ("Ctrl+Alt+Return", "Ctrl+Alt+Enter")


@pytest.mark.parametrize("keys", ["A", "Shift+B", "Space", "7"])
def test_a_key_that_one_types_with_is_refused(hands: Hands, keys: str) -> None:
    change(hands, "desk.new", keys)
    assert "is needed for typing" in page(hands).problem
    hands.press("Esc")


def test_another_screen_may_use_the_same_key(hands: Hands) -> None:
    change(hands, "letter.larger", "Ctrl+N")
    assert page(hands).problem == ""
    assert hands.window.keymap.given == {"letter.larger": "Ctrl+N"}


def test_a_reset_gives_the_first_key_back(hands: Hands) -> None:
    change(hands, "desk.new", "Ctrl+U")
    page(hands).list.choose("desk.new")
    hands.press("Ctrl+R")
    assert hands.window.keymap.given == {}
    change(hands, "desk.new", "Ctrl+U")
    change(hands, "desk.find", "Ctrl+N")
    page(hands).list.choose("desk.new")
    hands.press("Ctrl+R")
    assert "Find" in page(hands).problem
    hands.press("Ctrl+Shift+Backspace")
    assert hands.window.keymap.given == {}
    hands.press("Esc")
    hands.press("Ctrl+N")
    assert hands.window.stack.currentWidget() is hands.window.intake


def test_damaged_memory_means_shipped_keys(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path) -> None:
    desk_at(tmp_path / "desk").close()
    (tmp_path / "desk" / "window.ini").write_text("[keys]\nchanged=[1,\n")
    person = Hands(qtbot, new_window())
    person.rest()
    assert person.window.keymap.given == {}


def test_commands_are_found_by_what_they_do(hands: Hands) -> None:
    hands.press("Ctrl+Shift+K")
    page(hands).filter.setFocus()
    hands.type("marked")
    assert [one.command for one in page(hands).list._rows.shown] == ["desk.copy"]
