"""Restoring a backup from the window: asked first, stopped, damaged, and the desk that was set opened in a new window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo
from legaldesk.desk.backing_up import back_up
from legaldesk.desk.finding import counts
from legaldesk.desk.places import DeskAddress, address_in
from tests.hands import Hands, desk_at
from ui.app import Windows
from ui.jobs import Lane
from ui.theme import Theme
from ui.window import MainWindow


@pytest.fixture
def windows(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Windows]:
    """The application's windows, with a desk of 20 deliveries open, and a backup of its first 5 beside it."""
    desk = desk_at(tmp_path / "desk")
    demo.fill(desk, 5)
    back_up(desk, tmp_path / "kept.legaldesk")
    desk.close()
    made = Windows(lambda: address_in(tmp_path / "desk"), tmp_path / "desk")
    window = made.start()
    with qtbot.waitSignal(window.ready):
        pass
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.deleteLater()


def hands_on(qtbot: QtBot, windows: Windows) -> Hands:
    assert windows.window is not None
    windows.window.activateWindow()
    made = Hands(qtbot, windows.window)
    made.rest()
    return made


def choose(hands: Hands, file: Path) -> None:
    hands.press("Ctrl+,")
    hands.press("Ctrl+R")
    dialog = hands.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()
    hands.rest()


def everything(windows: Windows) -> int:
    assert windows.window is not None and windows.window.session is not None
    return counts(windows.window.session.desk).everything


def test_a_backup_is_restored_after_a_question_and_the_window_opens_anew(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    from legaldesk.desk.intake import log_delivery

    hands = hands_on(qtbot, windows)
    old = hands.window
    assert old.session is not None
    facts = {"channel": "mail", "received_at": "2026-11-20T09:00:00-08:00"}
    kinds = {"requester": {"kind": "civil_litigant"}, "instrument": {"kind": "summons_and_complaint"}}
    log_delivery(old.session.desk, {**facts, **kinds})
    assert everything(windows) == 6
    choose(hands, tmp_path / "kept.legaldesk")
    assert "Replace this desk by kept.legaldesk?" in old.settings.backups.told
    assert "holds 5 deliveries" in old.settings.backups.told
    hands.press("Space")  # on "Keep it as it is", where the focus is
    assert everything(windows) == 6 and windows.window is old
    choose(hands, tmp_path / "kept.legaldesk")
    hands.press("Shift+Tab")
    hands.press("Space")
    hands.wait(lambda: windows.window is not old)
    again = hands_on(qtbot, windows)
    again.wait(lambda: again.window.session is not None)
    again.rest()
    assert everything(windows) == 5
    assert "The desk is restored" in again.window.notices.strip.text
    (kept,) = (tmp_path / "desk").glob("replaced-*")
    assert str(kept) in again.window.notices.strip.text


def test_a_damaged_backup_changes_nothing_and_the_desk_opens_again(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    file = tmp_path / "kept.legaldesk"
    whole = file.read_bytes()
    hands = hands_on(qtbot, windows)
    file.write_bytes(whole[:-50])
    choose(hands, file)
    assert "Nothing was restored" in hands.window.settings.backups.told
    middle = len(whole) // 2
    file.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])  # its seal is whole
    choose(hands, file)
    old = hands.window
    hands.press("Shift+Tab")
    hands.press("Space")
    hands.wait(lambda: windows.window is not old)
    again = hands_on(qtbot, windows)
    again.wait(lambda: again.window.session is not None)
    again.rest()
    assert "Nothing was restored; the desk is as it was" in again.window.notices.strip.text
    assert everything(windows) == 5
    assert not list((tmp_path / "desk").glob("replaced-*"))


def test_restoring_is_cancelled_and_the_desk_opens_as_it_was(
    qtbot: QtBot, windows: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = windows.window
    assert old is not None
    gate = threading.Event()  # a person is fast enough
    furnish = windows._furnish

    def furnish_and_wait(window: MainWindow, address: DeskAddress) -> None:
        furnish(window, address)
        window.jobs.run(Lane.LONG, window, gate.wait, lambda _: None)

    monkeypatch.setattr(windows, "_furnish", furnish_and_wait)
    windows._again(tmp_path / "kept.legaldesk")
    window = windows.window
    assert window is not None and window is not old
    with qtbot.waitSignal(window.ready):
        qtbot.waitUntil(lambda: window.furnished and window.welcome._stop.isVisible(), timeout=30_000)
        QTest.keyClick(window.welcome._stop, Qt.Key.Key_Space)
        gate.set()
    again = hands_on(qtbot, windows)
    assert everything(windows) == 5
    assert "Nothing was restored; the desk is as it was" in again.window.notices.strip.text
    assert not list((tmp_path / "desk").glob("replaced-*"))


def test_the_desk_that_was_set_is_opened_in_a_new_window(
    qtbot: QtBot, windows: Windows, shared_address: str, tmp_path: Path
) -> None:
    hands = hands_on(qtbot, windows)
    old = hands.window
    hands.press("Ctrl+,")
    hands.fill("database", shared_address)
    hands.press("Return")
    hands.go_to("Open it now")
    hands.press("Space")
    hands.wait(lambda: windows.window is not old)
    again = hands_on(qtbot, windows)
    again.wait(lambda: again.window.session is not None)
    again.rest()
    assert again.window.address == DeskAddress(tmp_path / "desk", shared_address)
    assert everything(windows) == 0
    again.press("Ctrl+,")
    daily = again.window.settings.findChild(QCheckBox, "backup.daily")
    assert daily is not None and not daily.isChecked()  # the administrator's, unless it is turned on here
    assert not again.window.settings.backups._restore.isVisible()
