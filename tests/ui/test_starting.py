"""Starting: one window a desk, settings that cannot be read, a backup that is double-clicked, and screens that are not."""

from __future__ import annotations

import gc
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legaldesk.cli.window import check_screen
from legaldesk.desk import backing_up, demo
from legaldesk.desk.places import address_in
from legaldesk.domain.errors import MachineFault
from tests.hands import Hands, desk_at
from ui.app import Windows
from ui.instance import Instance
from ui.theme import Theme
from ui.window import MainWindow

ROOT = Path(__file__).parents[2]


def start(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    """Start LegalDesk as from a terminal, offscreen unless `more` says otherwise."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **more}
    command = [sys.executable, "-m", "legaldesk", *map(str, arguments)]
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)


@pytest.fixture
def windows(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Windows]:
    place = tmp_path / "desk"
    made = Windows(lambda: address_in(place), place)
    hook, in_threads = sys.excepthook, threading.excepthook
    yield made
    sys.excepthook, threading.excepthook = hook, in_threads
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.deleteLater()


def opened(qtbot: QtBot, windows: Windows, file: Path | None = None) -> Hands:
    window = windows.start(file)
    with qtbot.waitSignal(window.ready):
        pass
    hands = Hands(qtbot, window)
    hands.rest()
    return hands


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    desk = desk_at(tmp_path / "old")
    demo.fill(desk, 5)
    file = tmp_path / "Müller & Söhne.legaldesk"
    backing_up.back_up(desk, file)
    desk.close()
    return file


def test_what_stays_of_a_window_is_never_collected_again(qtbot: QtBot, windows: Windows, tmp_path: Path) -> None:
    window = windows.start()
    assert not gc.isenabled(), "nearly everything that is made now stays"
    with qtbot.waitSignal(window.ready):
        pass
    assert gc.isenabled()
    young = {id(one) for one in gc.get_objects()}
    assert not any(id(one) in young for one in (window.sidebar, window.stack, window.jobs))


def test_a_second_start_brings_the_first_to_the_front(qtbot: QtBot, tmp_path: Path, backup: Path) -> None:
    place = tmp_path / "desk"
    first = Instance(place)
    assert first.first
    first.listen()
    try:
        for arguments, file in (((), None), (("--open", backup), backup)):
            env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
            command = [sys.executable, "-m", "legaldesk", "--data-dir", str(place), *map(str, arguments)]
            with qtbot.waitSignal(first.called) as called:
                second = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
            assert called.args == [file]
            assert (second.communicate(timeout=30)[1], second.returncode) == ("", 0)
        other = Instance(tmp_path / "another desk")
        assert other.first
        other.end()
    finally:
        first.end()
    again = Instance(place)
    assert again.first
    again.end()


def test_a_first_start_that_does_not_answer_is_named(tmp_path: Path) -> None:
    place = tmp_path / "desk"
    first = Instance(place)  # holds the claim, and hears nobody
    try:
        done = start("--data-dir", place)
        assert done.returncode == 3
        assert "is open already" in done.stderr and str(place) in done.stderr and done.stderr.count("\n") == 1
    finally:
        first.end()


def test_a_call_from_a_stranger_is_not_heard(qtbot: QtBot, tmp_path: Path) -> None:
    first = Instance(tmp_path / "desk")
    first.listen()
    try:
        second = Instance(tmp_path / "desk")
        assert not second.first
        told = first._told.read_text("utf-8")
        with qtbot.assertNotEmitted(first.called, wait=300):
            told_to = json.loads(told)
            with socket.create_connection(("127.0.0.1", told_to["port"])) as line:
                line.sendall(b'{"open": ""}\n')
            with socket.create_connection(("127.0.0.1", told_to["port"])) as line:
                line.sendall(b'{"token": "' + b"0" * 32 + b'"}\n')
    finally:
        first.end()


def test_settings_that_cannot_be_read_open_a_window_that_says_so(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    place = tmp_path / "desk"
    desk_at(place).close()
    settings = place / "settings.toml"
    settings.write_text("[backup\nkeep = ", encoding="utf-8")
    hands = opened(qtbot, windows)
    assert "settings.toml: is not valid TOML" in hands.window.welcome._fault.text
    hands.go_to("Try again")
    hands.press("Space")  # it is as it was
    hands = Hands(qtbot, windows.window)  # type: ignore[arg-type]
    hands.go_to("Put these settings aside")
    hands.press("Space")
    hands = Hands(qtbot, windows.window)  # type: ignore[arg-type]
    hands.wait(lambda: hands.window.session is not None)
    hands.rest()
    assert (place / "settings-aside-1.toml").read_text("utf-8").startswith("[backup\n")
    assert not settings.exists()


def test_a_double_clicked_backup_is_offered_at_the_first_start(
    qtbot: QtBot, windows: Windows, tmp_path: Path, backup: Path
) -> None:
    hands = opened(qtbot, windows, backup)
    assert not (tmp_path / "desk" / "legaldesk.db").exists()
    hands.go_to("Restore it")
    hands.press("Space")
    hands = Hands(qtbot, windows.window)  # type: ignore[arg-type]
    hands.wait(lambda: hands.window.session is not None)
    hands.rest()
    assert hands.window.desk_page.model.rowCount() == 5


def test_a_backup_that_is_opened_while_the_window_is_being_made_is_offered_once_it_stands(
    qtbot: QtBot, windows: Windows, tmp_path: Path, backup: Path
) -> None:
    desk_at(tmp_path / "desk").close()
    window = windows.start()
    windows.come_to_front(backup)
    with qtbot.waitSignal(window.desk_shown):
        assert not window.furnished
    windows.come_to_front(backup)
    with qtbot.waitSignal(window.ready):
        assert not window.introduced
    Hands(qtbot, window).rest()
    assert "Replace this desk by Müller & Söhne.legaldesk?" in window.settings.backups.told


def test_on_an_open_desk_it_is_asked_for_first(qtbot: QtBot, windows: Windows, tmp_path: Path, backup: Path) -> None:
    desk_at(tmp_path / "desk").close()
    hands = opened(qtbot, windows)
    windows.come_to_front(backup)
    hands.rest()
    assert hands.window.settings.isVisible()
    assert "Replace this desk by Müller & Söhne.legaldesk?" in hands.window.settings.backups.told


def test_the_first_start_offers_four_ways(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> None:
    window = new_window(opened=False)
    hands = Hands(qtbot, window)
    with qtbot.waitSignal(window.ready):
        window.start()
    hands.rest()
    for name in (
        "Try it with a demo desk", "Start with an empty desk", "Restore a backup…", "Connect to a shared desk…",
    ):  # fmt: skip
        hands.go_to(name)


def test_a_backup_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = start(tmp_path / "gone.legaldesk")
    assert done.returncode == 2 and "gone.legaldesk: there is no such backup" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="LOUD: only Linux may have no screen")
def test_a_screen_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    for named, sentence in (
        ({"DISPLAY": ":4711", "WAYLAND_DISPLAY": ""}, "the screen DISPLAY=:4711 does not answer"),
        ({"DISPLAY": "127.0.0.1:9", "WAYLAND_DISPLAY": ""}, "the screen DISPLAY=127.0.0.1:9 does not answer"),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": "gone"}, "the screen WAYLAND_DISPLAY=gone does not answer"),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, "there is no screen here"),
    ):
        done = start("--data-dir", tmp_path / "desk", **named, QT_QPA_PLATFORM="")
        assert done.returncode == 3 and sentence in done.stderr and done.stderr.count("\n") == 1


def test_elsewhere_there_is_always_a_screen() -> None:
    check_screen({}, "win32")
    check_screen({}, "darwin")
    with pytest.raises(MachineFault):
        check_screen({}, "linux")


def test_the_window_is_painted_before_the_data_layer_is_imported() -> None:
    code = (
        "import sys; import legaldesk.cli.main, legaldesk.cli.window, ui.app;"
        " print([name for name in ('pydantic', 'sqlalchemy', 'reportlab', 'holidays', 'keyring') if name in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
