"""The viewer: pages, thumbnails, zoom and turning by keyboard; what cannot be shown says so in place."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from legaldesk.desk import attaching
from legaldesk.desk.intake import log_delivery
from tests.hands import NOW, Hands, desk_at
from ui.viewer.page import ViewerPage
from ui.window import MainWindow


def pdf_of(pages: int) -> bytes:
    made, out = pikepdf.new(), io.BytesIO()
    for _ in range(pages):
        page = made.add_blank_page(page_size=(612, 792))
        page.contents_add(pikepdf.Stream(made, b"0 0 1 rg 0 0 306 792 re f"))
    made.save(out)
    return out.getvalue()


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    """A person before a delivery with a PDF of three pages, a broken one, and a picture."""
    desk = desk_at(tmp_path / "desk")
    facts = {
        "channel": "mail", "received_at": NOW.isoformat(), "requester": {"kind": "civil_litigant"},
        "instrument": {"kind": "civil_subpoena_records"},
    }  # fmt: skip
    papers = [tmp_path / name for name in ("Summons.pdf", "broken.pdf", "photo.png")]
    papers[0].write_bytes(pdf_of(3))
    papers[1].write_bytes(b"%PDF-1.7" + bytes(900))
    Image.new("RGB", (900, 600), "green").save(papers[2])
    log_delivery(desk, facts, papers)
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def viewer(hands: Hands) -> ViewerPage:
    return hands.window.ways.viewer


def test_the_scans_are_looked_at_page_by_page(person: Hands) -> None:
    person.press("F4")
    page = viewer(person)
    assert page.isVisible() and page.canvas.drawn
    assert page.state.startswith("Page 1 of 3 · ")
    assert page.thumbnails.isVisible()
    person.press("PgDown")
    assert page.number == 1
    person.press("Ctrl+End")
    assert page.number == 2 and page.canvas.drawn
    person.press("PgDown")
    assert page.number == 2
    person.press("Ctrl+Home")
    assert page.number == 0
    person.press("Esc")
    assert person.window.desk_page.isVisible()


def test_page_down_scrolls_first_and_turns_the_page_at_its_end(person: Hands) -> None:
    person.press("F4")
    page = viewer(person)
    person.press("Ctrl+9")
    person.press("PgDown")
    assert page.number == 0 and page.canvas.verticalScrollBar().value() > 0
    strokes = 1
    while page.number == 0:
        person.press("PgDown")
        strokes += 1
    assert page.number == 1 and 2 <= strokes <= 5
    person.press("PgUp")
    assert page.number == 0
    bar = page.canvas.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_zooming_and_turning_change_the_view_alone(person: Hands) -> None:
    desk = person.window.session.desk
    before = attaching.attachments(desk, "LD-2026-000001")
    person.press("F4")
    page = viewer(person)
    whole = page.canvas.zoom
    person.press("Ctrl++")
    assert page.canvas.zoom == pytest.approx(whole * 1.2)
    person.press("Ctrl+R")
    assert "turned by 90°" in page.state
    wide = page.canvas.widget()
    assert wide.width() > wide.height()
    person.press("Ctrl+0")
    person.press("Ctrl+R", 3)
    assert "turned" not in page.state
    assert page.canvas.zoom == pytest.approx(whole)
    person.press("Esc")
    assert attaching.attachments(desk, "LD-2026-000001") == before


def test_a_broken_paper_is_said_in_place_and_the_next_one_is_shown(person: Hands) -> None:
    person.press("F4")
    page = viewer(person)
    person.press("Ctrl+PgDown")
    assert page.problem.text.startswith("broken.pdf: is damaged and cannot be shown; save it")
    assert not page.canvas.drawn
    person.press("Ctrl+R")
    person.press("Ctrl+PgDown")
    assert page.canvas.drawn and page.state.startswith("Page 1 of 1")
    assert not page.problem.isVisible() and not page.thumbnails.isVisible()
    assert page.canvas.quarters == 0


def test_a_thumbnail_leads_to_its_page(person: Hands) -> None:
    person.press("F4")
    page = viewer(person)
    person.go_to("Pages")
    person.press("Down", 2)
    assert page.number == 2 and page.canvas.drawn


def test_each_file_of_the_delivery_has_its_button(person: Hands) -> None:
    person.window.desk_page.detail.take_focus()
    person.window.desk_page.detail.show_tab("Scans")
    person.rest()
    found = [each for each in person.window.findChildren(QPushButton) if each.accessibleName() == "View photo.png"]
    found[0].click()
    person.rest()
    assert viewer(person).canvas.drawn and "photo.png" in viewer(person)._title.text()
    color = viewer(person).canvas.widget().image.pixelColor(20, 20)
    assert (color.red(), color.green(), color.blue()) == (0, 128, 0)


def test_a_viewer_without_a_file_harms_nobody(hands: Hands) -> None:
    assert not hands.window.ways.commanding.run("viewer.next")
    hands.window.show_page(viewer(hands))
    for keys in ("PgDown", "PgUp", "Ctrl+End", "Ctrl++", "Ctrl+R", "Ctrl+0", "Ctrl+S", "Ctrl+O"):
        hands.press(keys)
    hands.press("Esc")
    assert hands.window.desk_page.isVisible()
