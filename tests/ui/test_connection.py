"""A shared desk on a real server: others' entries appear, a lost server is told and comes back, no draft is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legaldesk.desk import intake
from legaldesk.desk.desk import Desk
from legaldesk.desk.drafts import Drafts
from legaldesk.desk.opening import open_desk
from legaldesk.desk.places import DeskAddress
from tests.hands import NOW, Hands
from tests.postgresql import Server, missing, programs
from ui import watching
from ui.window import MainWindow

WARRANT: dict[str, Any] = {
    "channel": "portal",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "law_enforcement", "name": "Kern County Sheriff's Office"},
    "instrument": {"kind": "search_warrant", "case_number": "BW-26-0417"},
}


@pytest.fixture(scope="module")
def machine() -> Iterator[Server]:
    """A server that these tests stop and start."""
    found = programs()
    if found is None:
        pytest.skip(missing())
    made = Server(found)
    made.start()
    yield made
    made.remove()


@pytest.fixture
def address(machine: Server, tmp_path: Path) -> str:
    return machine.create(f"desk_{abs(hash(tmp_path)) % 10**12}")


@pytest.fixture
def elsewhere(address: str, tmp_path: Path) -> Iterator[Desk]:
    """The same desk on another workstation."""
    desk = open_desk(DeskAddress(tmp_path / "elsewhere", address), by="Ben Ortiz", now=lambda: NOW)
    yield desk
    desk.close()


@pytest.fixture
def hands(qtbot: QtBot, elsewhere: Desk, address: str, tmp_path: Path, new_window: Callable[..., MainWindow]) -> Hands:
    """A person before a window of the shared desk."""
    window = new_window(tmp_path / "here", opened=False)
    with qtbot.waitSignal(window.ready):
        window.show_desk(open_desk(DeskAddress(tmp_path / "here", address), by="Ana Ruiz", now=lambda: NOW))
    made = Hands(qtbot, window)
    made.rest()
    return made


def rows(hands: Hands) -> int:
    return hands.window.desk_page.model.rowCount()


def lose(hands: Hands, machine: Server, *, kill: bool = False) -> None:
    machine.stop(kill=kill)
    hands.wait(hands.window.connection.isVisible)
    hands.rest()


def test_what_another_workstation_logs_appears_by_itself(hands: Hands, elsewhere: Desk) -> None:
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: rows(hands) == 1)
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: rows(hands) == 2)


@pytest.mark.parametrize("kill", [False, True])
def test_a_server_that_goes_and_comes_back(hands: Hands, elsewhere: Desk, machine: Server, *, kill: bool) -> None:
    window = hands.window
    hands.press("Ctrl+N")
    hands.press("7")
    hands.fill("requester.kind", "law enf")
    lose(hands, machine, kill=kill)
    assert "No connection to the shared desk at 127.0.0.1" in window.connection.strip.text
    assert "Drafts are kept on this workstation" in window.connection.strip.text
    hands.fill("instrument.kind", "search")  # one goes on typing
    hands.fill("instrument.case_number", "BW-26-0417")
    (draft,) = Drafts(window.place).all()
    assert draft.values["instrument.case_number"] == "BW-26-0417"
    hands.press("Ctrl+Return")
    assert "no connection to the shared desk" in window.intake.form.note.text
    assert "what you typed is still here" in window.intake.form.note.text
    assert not (window.place / "fault.txt").exists()

    machine.start()
    hands.wait(lambda: not window.connection.isVisible())
    assert "Connected again" in window.notices.strip.text
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: rows(hands) == 1)
    hands.press("Ctrl+Return")
    hands.wait(lambda: rows(hands) == 2)
    assert Drafts(window.place).all() == []


def test_what_others_did_meanwhile_is_on_the_screen_afterwards(hands: Hands, elsewhere: Desk, machine: Server) -> None:
    lose(hands, machine)
    hands.window._watcher._next.setInterval(60_000)
    machine.start()
    intake.log_delivery(elsewhere, WARRANT)
    hands.press("Ctrl+Shift+T")
    hands.wait(lambda: rows(hands) == 1)
    assert not hands.window.connection.isVisible()
    assert QApplication.focusWidget() is not None


def test_a_command_that_writes_says_why_it_cannot(hands: Hands, elsewhere: Desk, machine: Server) -> None:
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: hands.window.desk_page.detail.shown is not None)
    hands.rest()
    lose(hands, machine)
    hands.press("Ctrl+Shift+D")
    assert "Nothing was changed" in hands.window.notices.strip.text
    assert "no connection to the shared desk" in hands.window.notices.strip.text
    machine.start()
    hands.wait(lambda: not hands.window.connection.isVisible())


def test_a_window_closes_also_without_a_server(hands: Hands, machine: Server) -> None:
    lose(hands, machine)
    hands.window.close()
    assert hands.window.session is None
    machine.start()


def test_a_server_that_hangs_is_noticed_and_may_go_on(
    hands: Hands, elsewhere: Desk, machine: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_SILENCE", 500)
    monkeypatch.setattr(watching, "_AT_MOST", 0.3)
    hands.wait(lambda: hands.window._watcher._patience.remainingTime() < 1_000)
    machine.freeze()
    try:
        hands.wait(hands.window.connection.isVisible)
        hands.press("Ctrl+N")  # the window lives on
        hands.press("7")
        hands.fill("requester.kind", "law enf")
    finally:
        machine.thaw()
    hands.wait(lambda: not hands.window.connection.isVisible())
    intake.log_delivery(elsewhere, WARRANT)
    hands.wait(lambda: rows(hands) == 1)


def test_a_window_closes_also_while_the_server_hangs(
    hands: Hands, machine: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_SILENCE", 500)
    monkeypatch.setattr(watching, "_AT_MOST", 0.3)
    hands.wait(lambda: hands.window._watcher._patience.remainingTime() < 1_000)
    machine.freeze()
    try:
        hands.wait(hands.window.connection.isVisible)
        hands.window.close()  # a thread that stayed behind would fail the test, and so would the clock of pytest
        assert hands.window.session is None
    finally:
        machine.thaw()
