"""The power fails while somebody types: each keystroke that reached the screen is there at the next start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.hands import Hands
from ui.window import MainWindow

# Presses what each line of its input says, a chord or "type" and letters, and answers once the event loop is at rest.
TYPIST = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from legaldesk.desk.places import DeskAddress
    from tests.hands import desk_at
    from ui.memory import WindowMemory
    from ui.appearance import Appearance
    from ui.theme import Theme
    from ui.window import MainWindow

    place = Path(sys.argv[1])
    app = QApplication([])
    window = MainWindow(WindowMemory(place))
    window.furnish(Theme(app, Appearance.LIGHT), DeskAddress(place))
    window.show()
    window.activateWindow()
    ready = []
    window.ready.connect(lambda: ready.append(True))
    window.show_desk(desk_at(place))

    def rest():
        for _ in range(2):
            while not (ready and window.at_rest):
                app.processEvents()
            app.processEvents()

    rest()
    for line in sys.stdin:
        deed, _, text = line.rstrip("\\n").partition(" ")
        if deed == "type":
            for letter in text:
                QTest.keyClick(QApplication.focusWidget(), letter)
        elif deed == "field":
            window.intake.form.focus(text)
        else:
            QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(text))
        rest()
        print("done", flush=True)
    """
)


@pytest.fixture
def typist(tmp_path: Path) -> Callable[[list[str]], None]:
    """Have a process of its own type what one says, and kill it as a power cut would."""

    def type_and_die(lines: list[str]) -> None:
        root = Path(__file__).parents[2]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
        with subprocess.Popen(
            [sys.executable, "-c", TYPIST, str(tmp_path / "desk")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True, cwd=root,
        ) as process:  # fmt: skip
            assert process.stdin is not None and process.stdout is not None
            for line in lines:
                process.stdin.write(f"{line}\n")
                process.stdin.flush()
                assert process.stdout.readline() == "done\n"
            process.send_signal(signal.SIGKILL)

    return type_and_die


def test_every_keystroke_and_every_draft_survives_kill_nine(
    typist: Callable[[list[str]], None], qtbot: QtBot, new_window: Callable[..., MainWindow]
) -> None:
    typist([
        "press Ctrl+N", "press 4", "field requester.name", "type Doe & Roe", "press Ctrl+Shift+N",
        "press 2", "field instrument.case_number", "type RG26-00", "field notes", "type half a wor",
    ])  # fmt: skip
    hands = Hands(qtbot, new_window())
    hands.rest()
    assert "2 half-filled deliveries were kept" in hands.window.notices.strip.text
    hands.go_to("Go on with the newest")
    hands.press("Space")
    form = hands.window.intake.form
    assert form.channels.channel == "mail"
    assert form.grid.editor("instrument.case_number").raw() == "RG26-00"
    assert form.grid.editor("notes").raw() == "half a wor"
    hands.press("Alt+D")
    hands.press("1")
    assert form.channels.channel == "fax"
    assert form.grid.editor("requester.name").raw() == "Doe & Roe"
