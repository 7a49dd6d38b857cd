"""Everything that takes the focus says what it is, and can be reached and left by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo
from legaldesk.domain.vocabulary import Channel
from tests.hands import Hands, desk_at
from ui.intake.channel_row import CHANNELS
from ui.window import MainWindow


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    desk = desk_at(tmp_path / "desk")
    demo.fill(desk, 60)
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def focusable(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield widget


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None, widget
    return interface.text(QAccessible.Text.Name)


def assert_all_named(root: QWidget) -> None:
    widgets = list(focusable(root))
    assert widgets
    unnamed = [widget for widget in widgets if not spoken_name(widget).strip()]
    assert unnamed == []
    symbols = [widget for widget in widgets if "▾" in spoken_name(widget)]
    assert symbols == []


def test_the_desk_is_named(person: Hands) -> None:
    assert_all_named(person.window)
    person.press("Ctrl+2")
    assert_all_named(person.window)


@pytest.mark.parametrize("channel", list(Channel))
def test_the_form_is_named_for_every_channel(person: Hands, channel: Channel) -> None:
    person.press("Ctrl+N")
    person.press(str(CHANNELS.index(channel) + 1))
    person.press("Alt+M")
    assert_all_named(person.window)
    for caption in person.window.intake.form.grid.findChildren(QLabel):
        if (
            caption.property("role") == "secondary"
            and caption.isVisible()
            and caption.parent() is not person.window.intake.form.grid
        ):
            assert caption.buddy() is not None, caption.text()


def test_the_letter_is_named(person: Hands) -> None:
    page = person.window.desk_page
    while not page.doing.actions[next(each for each in page.doing.actions if each.id == "desk.preview")].isVisible():
        person.press("Down")
    person.press("Ctrl+L")
    assert_all_named(person.window)


def test_the_dialogs_are_named(person: Hands) -> None:
    person.press("Ctrl+2")
    person.press("Ctrl+D")
    assert_all_named(person.dialog())
    person.press("Esc")
    person.press("F1")
    assert_all_named(person.dialog())
    person.press("Esc")


def test_the_first_start_is_named(qtbot: QtBot, new_window: Callable[..., MainWindow]) -> None:
    window = new_window(opened=False)
    window.start()
    qtbot.waitUntil(lambda: window.at_rest)
    assert_all_named(window)


@pytest.mark.parametrize("channel", list(Channel))
def test_tab_goes_through_the_form_as_the_eye_does(person: Hands, channel: Channel) -> None:
    form = person.window.intake.form
    person.press("Ctrl+N")
    person.press(str(CHANNELS.index(channel) + 1))
    order = form.grid.in_order()
    walked = []
    for _ in order:
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus.objectName())
        person.press("Tab")
    assert walked == order


def test_nothing_holds_the_focus_for_ever(person: Hands) -> None:
    """Tab leads through the whole desk and back to where it began."""
    start = QApplication.focusWidget()
    seen: list[QWidget | None] = []
    for _ in range(60):
        person.press("Tab")
        seen.append(QApplication.focusWidget())
        if seen[-1] is start:
            break
    assert seen[-1] is start
    visited = {widget for widget in seen if widget is not None}
    missed = [widget for widget in focusable(person.window) if widget not in visited and widget is not start]
    assert [widget for widget in missed if not isinstance(widget, QAbstractScrollArea)] == []


def test_no_key_means_two_things_on_one_screen(person: Hands) -> None:
    holders: dict[str, list[tuple[str, QWidget]]] = {}
    for widget in (person.window, *person.window.findChildren(QWidget)):
        for action in filter(QAction.isEnabled, widget.actions()):
            for keys in action.shortcuts():
                holders.setdefault(keys.toString(), []).append((action.objectName(), widget))
    clashes = [
        (keys, one, other)
        for keys, found in holders.items()
        for one, above in found
        for other, below in found
        if one != other and (above is below or above.isAncestorOf(below))
    ]
    assert holders and clashes == []
