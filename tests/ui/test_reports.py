"""The page of the reports: chosen and dated by keyboard, shown as picture, words and table, and saved."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from legaldesk.desk import deciding, demo
from legaldesk.desk.settings import change_setting
from legaldesk.domain.errors import BadInput
from tests.hands import Hands, desk_at
from translating.catalog import read_catalog
from ui.appearance import Appearance
from ui.language.choosing import speak
from ui.reports.page import ReportsPage
from ui.window import MainWindow

CATALOG = Path(__file__).resolve().parent.parent.parent / "resources" / "translations" / "legaldesk_es.ts"
ENGLISH = re.compile(r"\b(the|deliver(y|ies)|to|from|of|by|weeks?|days?|Nov|Mon|not|valid|extra|time)\b")
"""Words that no Spanish sentence has."""
REPORTS = ("volume", "service", "processing", "due", "transparency", "mail-log")


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    desk = desk_at(tmp_path / "desk")
    demo.fill(desk, 60)
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    made.press("Ctrl+Shift+R")
    return made


@pytest.fixture
def spanish(qapp: object) -> Iterator[None]:
    """The window speaks Spanish, and English afterwards."""
    speak("es")
    yield
    speak("en")


def page_of(person: Hands) -> ReportsPage:
    return person.window.of_time.reports


def choose(person: Hands, name: str) -> None:
    person.go_to("Report")
    person.press("Home")
    person.press("Down", REPORTS.index(name))


def cells(page: ReportsPage) -> list[list[str]]:
    model = page.table.cells
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_first_report_is_there_as_picture_words_and_table(person: Hands) -> None:
    page = page_of(person)
    assert page.isVisible() and not person.window.sidebar.isVisible()
    assert page.picture.drawn and "60 deliveries in 54 weeks" in page.said.text()
    assert "Deliveries a week, by channel, Mail (deliveries):" in page.picture.accessibleDescription()
    assert sum(int(row[-1]) for row in cells(page)) == 60
    person.press("Esc")
    assert person.window.desk_page.isVisible() and person.window.sidebar.isVisible()


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_shown(person: Hands, name: str) -> None:
    choose(person, name)
    page = page_of(person)
    assert page.choice.currentData() == name
    assert not page.trouble.isVisible() and page.said.text()
    assert page.picture.isVisible() == page.picture.drawn
    # Nothing is answered, there is no whole half-year, and a list has no picture.
    assert page.picture.drawn == (name not in {"processing", "transparency", "mail-log"} and bool(cells(page)))


def test_days_are_typed_and_bad_ones_are_said_in_place(person: Hands) -> None:
    page = page_of(person)
    person.fill("From", "2026-11-23")
    person.fill("To", "2026-11-23")
    person.press("Return")
    (row,) = cells(page)
    assert row[0] == page.first.text() == "Mon, Nov 23, 2026" and 0 < int(row[-1]) < 60
    person.fill("From", "11/32")
    person.press("Return")
    assert "From: “11/32” is not a day that exists; write t, y, -3, mon, 11/23 or 2026-11-23" in page.trouble.text
    person.fill("From", "11/24")
    person.press("Return")
    assert "To: Mon, Nov 23, 2026 is before From (Tue, Nov 24, 2026); exchange them" in page.trouble.text
    person.press("Ctrl+A")
    person.press("Backspace")
    person.press("Return")
    assert not page.trouble.isVisible()


def test_where_there_is_nothing_to_show_the_page_says_so(person: Hands) -> None:
    page = page_of(person)
    person.fill("From", "1/5/2026")
    person.fill("To", "1/9/2026")
    person.press("Return")
    assert page.nothing.text == "Nothing to show. Nothing was received in this time."
    assert page.nothing.isVisible() and not page.table.isVisible()
    choose(person, "mail-log")
    person.fill("From", "11/23/2026")
    person.fill("To", "11/23/2026")
    person.press("Return")
    assert page.table.isVisible() and not page.nothing.isVisible()
    choose(person, "due")  # it begins today, whatever was typed for another report
    assert not page.first.isEnabled() and not page.trouble.isVisible()


def test_a_report_is_saved_under_the_name_that_is_chosen(person: Hands, tmp_path: Path) -> None:
    for kind in ("xlsx", "pdf", "png"):
        file = tmp_path / f"volume.{kind}"
        person.press("Ctrl+S")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(file))
        dialog.close()
        person.rest()
        assert file.exists()
    sheet = openpyxl.load_workbook(tmp_path / "volume.xlsx").worksheets[0]
    assert sum(row[-1].value for row in sheet.iter_rows(min_row=2)) == 60
    page_of(person).save(tmp_path / "nowhere" / "volume.pdf")
    person.rest()
    assert "does not exist" in page_of(person).trouble.text


def test_the_picture_follows_the_palette(person: Hands) -> None:
    page = page_of(person)
    light = page.picture.grab().toImage().pixelColor(2, 2)
    page._session.theme.choose(Appearance.DARK)
    person.rest()
    dark = page.picture.grab().toImage().pixelColor(2, 2)
    assert light.lightness() > 200 and dark.lightness() < 60


def test_everything_has_a_name_and_tab_reaches_it(person: Hands) -> None:
    for name in ("Report", "From", "To", "Save as…", "The report as a picture", "The report as a table"):
        person.go_to(name)


def test_the_help_explains_the_page(person: Hands) -> None:
    person.press("F1")
    assert person.dialog().windowTitle() == "Help: Reports"
    person.dialog().close()


def test_every_report_is_said_in_spanish_and_so_are_its_files(
    spanish: None, qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    desk = desk_at(tmp_path / "desk")
    demo.fill(desk, 60)
    change_setting(tmp_path / "desk", "clocks.target", "3")
    for number in range(1, 20):
        with suppress(BadInput):  # one that is held is decided first
            deciding.close(desk, f"LD-2026-{number:06d}", "done")
    desk.close()
    person = Hands(qtbot, new_window())
    person.rest()
    person.press("Ctrl+Shift+R")
    page = page_of(person)
    catalog = read_catalog(CATALOG)
    known = {text for messages in catalog.values() for text in messages.values()}
    english = {source for messages in catalog.values() for source in messages} - known
    for place, name in enumerate(REPORTS):
        page.choice.setCurrentIndex(place)
        page.first.setText("" if name == "due" else "1/5/2026")
        page.last.setText("" if name == "due" else "11/23/2026")
        page.refresh()
        person.rest()
        assert page.choice.currentData() == name and cells(page), name
        told = f"{page.said.text()} {page.picture.accessibleDescription()}"
        assert not ENGLISH.search(told), told
        headings = [page.table.cells.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
        shown = {*headings, *(text for row in cells(page) for text in row)}
        assert not shown & english, (name, shown & english)
        assert page.picture.drawn == (name != "mail-log")
    for kind in ("json", "csv", "pdf"):
        page.save(tmp_path / f"log.{kind}")
        person.rest()
    assert json.loads((tmp_path / "log.json").read_text("utf-8"))["title"] == "Mail log"
    assert (tmp_path / "log.csv").read_text("utf-8").startswith("Referencia,Recibida,")
    with pypdfium2.PdfDocument(tmp_path / "log.pdf") as pdf:
        text = "\n".join(sheet.get_textpage().get_text_range() for sheet in pdf)
    assert "Diario de correo" in text and "Página 1 de" in text and "Recibido por, fecha y hora" in text


def test_the_name_of_a_report_is_never_cut_off(
    spanish: None, qtbot: QtBot, new_window: Callable[..., MainWindow]
) -> None:
    person = Hands(qtbot, new_window())
    person.rest()
    page = page_of(person)
    for width in (1024, 1280, 1024):
        person.window.resize(width, 720)
        page.open()
        person.rest()
        assert page.choice.width() >= page.choice.sizeHint().width(), width
