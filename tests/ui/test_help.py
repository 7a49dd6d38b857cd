"""The help: offline, searched as one types, the meaning of each verdict, every key, and a tour from screen to screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legaldesk.desk import demo
from legaldesk.desk.help_topics import Topic, found, meaning_of, topics
from legaldesk.domain.vocabulary import Disposition
from legaldesk.domain.words import say
from tests.hands import Hands, desk_at
from ui.guide import every_command
from ui.guided_tour import STEPS
from ui.help import HelpDialog
from ui.widgets.banner import VerdictBanner
from ui.window import MainWindow


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    desk = desk_at(tmp_path / "desk")
    demo.fill(desk, 30)
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def help_of(person: Hands) -> HelpDialog:
    found = person.dialog()
    assert isinstance(found, HelpDialog)
    return found


def test_every_verdict_has_its_meaning_under_its_own_words() -> None:
    for disposition in Disposition:
        topic = meaning_of(disposition)
        assert topic.title == say(disposition) and len(topic.text) > 100
    assert len({topic.key for topic in topics()}) == len(topics())
    assert topics("xx") == topics()  # a language that there is no help in


def test_search_finds_words_that_begin_as_typed_titles_first() -> None:
    among = [Topic("a", "Other", "about Zoë’s fax"), Topic("b", "Fax machines", "nothing"), Topic("c", "More", "x")]
    assert [topic.key for topic in found("fax", among)] == ["b", "a"]
    assert [topic.key for topic in found("zoe FA", among)] == ["a"]
    assert found("nowhere", among) == []


def test_the_help_is_searched_by_keyboard(person: Hands) -> None:
    person.press("F1")
    dialog = help_of(person)
    assert "The desk" in dialog.shown and "Ctrl+N" in dialog.shown
    person.go_to("Search the help")
    person.type("backup double")
    assert dialog.list.count() == 1 and "Nothing lost" in dialog.shown
    person.press("Ctrl+A")
    person.type("xyzzy")
    assert dialog.list.count() == 0 and dialog._none.isVisible()
    person.press("Ctrl+A")
    person.press("Backspace")
    person.go_to("Topics")
    person.press("End")
    assert "All keys" in dialog.shown
    for _, command in every_command():
        if command.keys and command.id.startswith(("desk.", "window.")):
            assert (command.help or command.text) in dialog.shown
    person.press("Esc")


def test_the_verdict_on_the_screen_is_explained(person: Hands) -> None:
    banner = next(each for each in person.window.findChildren(VerdictBanner) if each.isVisible())
    assert banner.disposition is not None
    person.press("Shift+F1")
    assert meaning_of(banner.disposition).title in help_of(person).shown
    person.press("Esc")
    banner.explain.click()
    assert "Next" in help_of(person).shown or "noted" in help_of(person).shown
    person.press("Esc")


def test_the_tour_leads_through_the_screens_and_home(person: Hands) -> None:
    person.press("Ctrl+F1")
    tour, window = person.window.ways.tour, person.window
    titles = [tour.strip.text]
    for _ in STEPS[1:]:
        person.press("Ctrl+Alt+Right")
        titles.append(tour.strip.text)
    for number, step in enumerate(STEPS, start=1):
        assert titles[number - 1].startswith(f"{number} of {len(STEPS)}: {step.headline}")
    assert window.settings.isVisible()
    person.press("Ctrl+Alt+Left")
    assert window.stack.currentWidget().accessibleName() == "Reports" and tour.place == len(STEPS) - 2
    person.press("Ctrl+Alt+Right", 2)
    assert tour.place == -1 and not tour.isVisible() and window.desk_page.isVisible()


def test_the_tour_can_be_left_and_is_offered_in_the_help(person: Hands) -> None:
    person.press("F1")
    person.press("Ctrl+F1")
    assert QApplication.activeModalWidget() is None
    assert person.window.ways.tour.place == 0
    person.press("Ctrl+Alt+End")
    assert person.window.ways.tour.place == -1
