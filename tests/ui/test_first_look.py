"""The newest deliveries are on the screen before the desk is; what a person does there is not lost."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from legaldesk.desk import finding
from legaldesk.desk.places import address_in
from legaldesk.domain.query import Query
from tests.hands import MANY, Hands, desk_at
from ui.app import Windows
from ui.deliveries.first_look import FirstLook
from ui.theme import Theme
from ui.window import MainWindow

ROOT = Path(__file__).parents[2]


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Start the program on the desk in `tmp_path`, as often as it is called; the window before it is closed."""
    place = tmp_path / "desk"
    made: list[Windows] = []
    hook, in_threads = sys.excepthook, threading.excepthook

    def end() -> None:
        for windows in made:
            assert windows.window is not None
            windows.window.close()
            windows.window.deleteLater()
            windows.deleteLater()
        made.clear()

    def begin() -> MainWindow:
        end()
        made.append(Windows(lambda: address_in(place), place))
        return made[0].start()

    yield begin
    end()
    sys.excepthook, threading.excepthook = hook, in_threads


@pytest.fixture
def known(qtbot: QtBot, start: Callable[[], MainWindow], filled_place: Path) -> Path:
    """The folder of a desk with MANY deliveries that was open in a window before."""
    window = start()
    with qtbot.waitSignal(window.ready), qtbot.assertNotEmitted(window.looked):
        pass  # the office's zone is not known yet
    Hands(qtbot, window).rest()
    return filled_place


def looking(qtbot: QtBot, window: MainWindow) -> FirstLook:
    with qtbot.waitSignal(window.looked):
        pass
    assert window.session is None and window.look is not None
    return window.look


def texts(table: object, rows: int) -> list[list[str]]:
    model = table.model()  # type: ignore[attr-defined]
    return [[model.index(row, place).data() for place in range(model.columnCount())] for row in range(rows)]


def test_what_is_seen_first_is_what_the_desk_then_shows(
    qtbot: QtBot, start: Callable[[], MainWindow], known: Path
) -> None:
    window = start()
    look = looking(qtbot, window)
    assert look.table.isVisible() and window.sidebar.isVisible()
    seen, count = texts(look.table, 128), look.table.model().rowCount()
    top = look.table.mapTo(window, look.table.rect().topLeft())
    with qtbot.waitSignal(window.ready):
        pass
    Hands(qtbot, window).rest()
    page = window.desk_page
    assert page.isVisible() and window.look is None and page.table.hasFocus()
    assert count == MANY == page.model.rowCount()
    assert seen == texts(page.table, 128)
    assert page.table.mapTo(window, page.table.rect().topLeft()) == top  # nothing jumps
    assert page.shown_reference() == seen[0][0]


def test_words_typed_before_the_desk_is_there_are_searched_for(
    qtbot: QtBot, start: Callable[[], MainWindow], known: Path
) -> None:
    window = start()
    look = looking(qtbot, window)
    look.search.setFocus()
    QTest.keyClicks(look.search, "kern")
    with qtbot.waitSignal(window.ready):
        pass
    hands = Hands(qtbot, window)
    hands.rest()
    assert window.desk_page.search.text() == "kern" and window.desk_page.search.hasFocus()
    found = finding.ids(hands.desk, Query(text="kern"))
    assert 0 < len(found) < MANY and window.desk_page.model.rowCount() == len(found)


def test_the_delivery_chosen_before_the_desk_is_there_stays_chosen(
    qtbot: QtBot, start: Callable[[], MainWindow], known: Path
) -> None:
    window = start()
    look = looking(qtbot, window)
    for _ in range(3):
        QTest.keySequence(look.table, "Down")
    reference = texts(look.table, 4)[3][0]
    with qtbot.waitSignal(window.ready):
        pass
    Hands(qtbot, window).rest()
    assert window.desk_page.shown_reference() == reference


def test_a_view_chosen_before_the_desk_is_there_is_shown(
    qtbot: QtBot, start: Callable[[], MainWindow], known: Path
) -> None:
    window = start()
    looking(qtbot, window)
    window.sidebar._views["COUNSEL"].click()
    with qtbot.waitSignal(window.ready):
        pass
    hands = Hands(qtbot, window)
    hands.rest()
    assert window.desk_page.model.rowCount() == finding.counts(hands.desk).held


def test_a_desk_that_cannot_be_opened_is_told_all_the_same(
    qtbot: QtBot, start: Callable[[], MainWindow], known: Path
) -> None:
    window = start()
    looking(qtbot, window)
    with (known / "legaldesk.db").open("r+b") as file:  # it is damaged between the look and the opening
        file.write(b"no longer a log ")
    with qtbot.waitSignal(window.ready):
        pass
    assert window.welcome.isVisible() and not window.sidebar.isVisible() and window.look is None
    assert "is not a database, or its beginning is damaged" in window.welcome._fault.text


def test_a_window_closed_while_the_desk_is_being_opened_is_closed_for_good(
    qtbot: QtBot, start: Callable[[], MainWindow], known: Path
) -> None:
    window = start()
    looking(qtbot, window)
    assert window.close()
    assert not window.isVisible()
    desk_at(known).close()  # nobody holds it


def test_the_first_look_needs_no_data_layer() -> None:
    code = (
        "import sys; import ui.app, ui.deliveries.first_look, legaldesk.desk.glancing, legaldesk.records.sqlite.glance;"
        " print([name for name in ('pydantic', 'sqlalchemy', 'reportlab', 'holidays', 'keyring') if name in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
