"""A half-filled form outlives a closed window and a killed process, and is offered again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from legaldesk.desk.drafts import Drafts
from tests.hands import Hands
from ui.window import MainWindow

TYPE_AND_WAIT = textwrap.dedent(
    """
    import sys
    from pathlib import Path
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
    ready = []
    window.ready.connect(lambda: ready.append(True))
    window.show_desk(desk_at(place))
    while not ready:
        app.processEvents()
    form = window.intake.form
    window.new_delivery()
    from legaldesk.domain.vocabulary import Channel
    form.channels.choose(Channel.FAX)
    name = form.grid.editor("requester.name")
    for text in ("D", "Do", "Doe", "Doe & Roe LLP"):
        name.setText(text)
        name.raw_edited.emit()
    while not window.at_rest:
        app.processEvents()
    print("kept", flush=True)
    sys.stdin.read()
    """
)


def begin(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.press("4")
    hands.fill("requester.name", "Doe & Roe LLP")
    hands.fill("instrument.case_number", "RG26-001234")


def test_closing_the_form_keeps_the_draft_and_ctrl_n_goes_on(hands: Hands) -> None:
    begin(hands)
    hands.press("Esc")
    assert not hands.window.intake.isVisible()
    hands.press("Ctrl+N")
    assert hands.window.intake.form.grid.editor("requester.name").raw() == "Doe & Roe LLP"


def test_a_closed_window_offers_the_draft_at_the_next_start(
    qtbot: QtBot, new_window: Callable[..., MainWindow]
) -> None:
    first = Hands(qtbot, new_window())
    first.rest()
    begin(first)
    first.fill("received_at.day", "32/13")  # half typed stays half typed
    first.window.close()
    second = Hands(qtbot, new_window())
    second.rest()
    assert "half-filled delivery was kept" in second.window.notices.strip.text
    assert "Doe & Roe LLP" in second.window.notices.strip.text
    second.go_to("Go on with it")
    second.press("Space")
    grid = second.window.intake.form.grid
    assert second.window.intake.form.channels.channel == "fax"
    assert grid.editor("instrument.case_number").raw() == "RG26-001234"
    assert grid.editor("received_at.day").raw() == "32/13"


def test_a_killed_process_loses_nothing(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> None:
    place = tmp_path / "desk"
    root = Path(__file__).parents[2]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    with subprocess.Popen(
        [sys.executable, "-c", TYPE_AND_WAIT, str(place)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True, cwd=root,
    ) as typing:  # fmt: skip
        assert typing.stdout is not None
        assert typing.stdout.readline() == "kept\n"
        typing.send_signal(signal.SIGKILL)
    hands = Hands(qtbot, new_window(place))
    hands.rest()
    assert "Fax · Doe & Roe LLP" in hands.window.notices.strip.text


def test_a_saved_delivery_leaves_no_draft(hands: Hands) -> None:
    begin(hands)
    hands.fill("requester.kind", "civil lit")
    hands.fill("instrument.kind", "civ sub rec")
    hands.press("Ctrl+Return")
    assert Drafts(hands.window.place).all() == []


def test_an_emptied_form_leaves_no_draft(hands: Hands) -> None:
    begin(hands)
    assert len(Drafts(hands.window.place).all()) == 1
    hands.press("Ctrl+Shift+Backspace")
    assert Drafts(hands.window.place).all() == []
    assert hands.window.intake.form.grid.editor("requester.name").raw() == ""


def test_a_draft_is_thrown_away_when_one_says_so(qtbot: QtBot, new_window: Callable[..., MainWindow]) -> None:
    first = Hands(qtbot, new_window())
    first.rest()
    begin(first)
    first.window.close()
    second = Hands(qtbot, new_window())
    second.rest()
    second.go_to("Throw it away")
    second.press("Space")
    assert Drafts(second.window.place).all() == []


def test_several_drafts_wait_at_once_and_one_is_chosen_by_its_figure(hands: Hands) -> None:
    page = hands.window.intake
    begin(hands)
    hands.press("Ctrl+Shift+N")
    assert page.form.grid.editor("requester.name").raw() == ""
    assert "put aside" in page.form.note.text
    hands.press("2")
    hands.fill("requester.name", "Hale Whitford LLP")
    hands.press("Ctrl+Shift+N")
    hands.press("3")
    hands.fill("requester.name", "Third & Co.")
    assert len(Drafts(hands.window.place).all()) == 3
    hands.press("Alt+D")
    hands.press("2")  # the one that was touched before the last one
    assert page.form.grid.editor("requester.name").raw() == "Doe & Roe LLP"
    assert page.form.channels.channel == "fax"
    hands.rest()
    assert [draft.values["requester.name"] for draft in page.shelf.waiting] == ["Third & Co.", "Hale Whitford LLP"]
    hands.fill("requester.kind", "civil lit")
    hands.fill("instrument.kind", "civ sub rec")
    hands.press("Ctrl+Return")
    assert len(Drafts(hands.window.place).all()) == 2


def test_all_drafts_are_offered_at_the_next_start(qtbot: QtBot, new_window: Callable[..., MainWindow]) -> None:
    first = Hands(qtbot, new_window())
    first.rest()
    begin(first)
    first.press("Ctrl+Shift+N")
    first.press("2")
    first.fill("requester.name", "Hale Whitford LLP")
    first.window.close()
    second = Hands(qtbot, new_window())
    second.rest()
    assert "2 half-filled deliveries were kept" in second.window.notices.strip.text
    second.go_to("Show all")
    second.press("Space")
    second.press("2")
    assert second.window.intake.form.grid.editor("requester.name").raw() == "Doe & Roe LLP"


def test_no_draft_is_put_in_the_place_of_a_correction(hands: Hands) -> None:
    page = hands.window.intake
    begin(hands)
    hands.fill("requester.kind", "civil lit")
    hands.fill("instrument.kind", "civ sub rec")
    hands.press("Ctrl+Return")
    hands.fill("requester.name", "Kept for later")
    hands.press("Esc")
    hands.press("Ctrl+E")
    hands.fill("requester.name", "Corrected")
    hands.press("Alt+D")
    assert page.form.grid.editor("requester.name").raw() == "Corrected"
    assert "Save the correction first" in page.form.note.text
    assert [draft.values["requester.name"] for draft in page.shelf.waiting] == ["Kept for later"]
