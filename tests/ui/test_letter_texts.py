"""Settings › Letters: a text is edited with its letter beside it, refused with its line, and kept as a version."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from legaldesk.desk import correspondence, letter_editing
from legaldesk.desk.desk import Desk
from legaldesk.desk.intake import log_delivery
from tests.hands import NOW, Hands, desk_at
from tests.ui.test_accessible import assert_all_named
from ui.letters.text_side import FIELDS, VERSIONS
from ui.letters.texts_page import TextsPage
from ui.window import MainWindow

WARRANT = {
    "channel": "portal",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "law_enforcement", "name": "Kern County Sheriff"},
    "instrument": {"kind": "search_warrant", "case_number": "SW-26-0417"},
}


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    """A person on the page of the letter texts, who came there by keys."""
    desk_at(tmp_path / "desk").close()
    made = Hands(qtbot, new_window())
    made.rest()
    made.press("Ctrl+,")
    made.press("Ctrl+L")
    made.wait(lambda: bool(page_of(made).side.view.pages))
    made.rest()
    return made


def page_of(hands: Hands) -> TextsPage:
    return hands.window.letters.texts


def desk_of(hands: Hands) -> Desk:
    assert hands.window.session is not None
    return hands.window.session.desk


def edit(hands: Hands, old: str, new: str) -> None:
    """Change the text as typing does, and wait until it was looked at."""
    page = page_of(hands)
    page.editor.setPlainText(page.editor.toPlainText().replace(old, new))
    hands.wait(lambda: not page._pause.isActive())
    hands.rest()


def shown(hands: Hands) -> str:
    """What the preview says."""
    view = page_of(hands).side.view
    document = pypdfium2.PdfDocument(view.pages[0]._pdf)
    text = str(document[0].get_textpage().get_text_range())
    document.close()
    return " ".join(text.split())


def test_the_letter_follows_what_is_typed_and_a_kept_version_is_what_letters_say(person: Hands) -> None:
    page, desk = page_of(person), desk_of(person)
    assert "Kern County Sheriff’s Office" in shown(person)
    assert "as it was shipped" in page._state.text()
    assert 'version = "2026-11-23"' in page.editor.toPlainText()
    edit(person, 'heading = "Receipt of your request"', 'heading = "Your request has arrived"')
    assert "Your request has arrived" in shown(person)
    person.press("Ctrl+S")
    assert "Letters are written with version 1 from now on" in page.told.text
    assert "The desk's version 1" in page._state.text()
    log_delivery(desk, WARRANT)
    letter = correspondence.letter(desk, "LD-2026-000001")
    assert letter.stored.template_version.startswith("2026-11-23-")
    document = pypdfium2.PdfDocument(letter.pdf)
    assert "Your request has arrived" in document[0].get_textpage().get_text_range()
    document.close()
    assert desk.log.verify() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{{ instrument.name }}", "{{ instrument.nmae }}", "there is no field 'instrument.nmae'"),
        ('{% include "reservation" %}', "", "the notice 'reservation' is mandatory for receipt"),
        ('{% include "reservation" %}', '{% include "reservation" %} You have served us.', "a letter must not say"),
        ("+++\nkind", "kind", "must begin with its front matter"),
    ],
)
def test_a_text_that_would_break_is_refused_with_its_line_and_cannot_be_kept(
    person: Hands, old: str, new: str, said: str
) -> None:
    page = page_of(person)
    edit(person, old, new)
    assert said in page.told.text
    assert page.told.text.startswith("This text cannot be kept. Line ")
    assert not page._keep.isEnabled()
    person.press("F8")
    assert f"Line {page.editor.line}:" in page.told.text
    assert page.editor.hasFocus()
    person.press("Ctrl+Shift+B")
    person.rest()
    assert not page.told.isVisible()


def test_fields_go_into_the_text_and_versions_come_back(person: Hands) -> None:
    page = page_of(person)
    edit(person, "Receipt of your request", "First")
    person.press("Ctrl+S")
    edit(person, 'heading = "First"', 'heading = "Second"')
    person.press("Ctrl+S")
    assert page.side.tabs.tabText(VERSIONS) == "Versions 2"
    page.side.tabs.setCurrentIndex(VERSIONS)
    page.side.versions.setFocus()
    person.press("Home")
    person.press("Down")
    person.press("Return")
    assert 'heading = "First"' in page.editor.toPlainText()
    page.side.tabs.setCurrentIndex(FIELDS)
    page.side.fields.setFocus()
    person.press("Home")
    page.editor.go_to(8)
    page.side.fields.itemActivated.emit(page.side.fields.item(0))
    assert "{{ company.name }}" in page.editor.toPlainText().split("\n")[7]
    person.press("Ctrl+Shift+B")
    person.press("Ctrl+Shift+G")
    assert "as it was shipped" in page._state.text()


def test_what_was_typed_and_not_kept_waits_while_another_text_is_looked_at(person: Hands) -> None:
    page = page_of(person)
    edit(person, "Receipt of your request", "Half done")
    page.names.setCurrentIndex(page.names.findData("letters/service_receipt"))
    person.rest()
    assert "Half done" not in page.editor.toPlainText()
    page.names.setCurrentIndex(page.names.findData("letters/receipt"))
    person.rest()
    assert "Half done" in page.editor.toPlainText()
    page.language.setCurrentIndex(1)
    person.rest()
    assert "Half done" not in page.editor.toPlainText()


def test_a_version_that_somebody_kept_meanwhile_is_not_overwritten(person: Hands) -> None:
    page, desk = page_of(person), desk_of(person)
    edit(person, "Receipt of your request", "Mine")
    text = letter_editing.open_text(desk, "en", "letters/receipt")
    body = letter_editing.beginning(text, "2026-11-22").replace("Receipt of your request", "Theirs")
    letter_editing.keep(desk, "en", "letters/receipt", body, 0)
    person.press("Ctrl+S")
    assert "kept version 1 meanwhile" in page.told.text
    assert "Mine" in page.editor.toPlainText()
    assert letter_editing.open_text(desk, "en", "letters/receipt").number == 1


def test_a_file_of_this_workstation_wins_and_the_page_says_so(person: Hands) -> None:
    page, desk = page_of(person), desk_of(person)
    edit(person, "Receipt of your request", "Of the desk")
    person.press("Ctrl+S")
    file = desk.place / "letters" / "en" / "letters" / "receipt.md"
    file.parent.mkdir(parents=True)
    file.write_text(page.editor.toPlainText().replace("Of the desk", "Of this workstation"), encoding="utf-8")
    person.press("Esc")
    person.press("Ctrl+L")
    assert f"its own file wins: {file}" in page._state.text()
    assert "Of this workstation" in page.editor.toPlainText()


def test_everything_on_the_page_is_named_and_esc_leads_back(person: Hands) -> None:
    page = page_of(person)
    for place in range(3):
        page.side.tabs.setCurrentIndex(place)
        assert_all_named(person.window)
    person.press("Esc")
    assert person.window.settings.isVisible()
