"""A letter on the screen, in a file and at the printer; and what is said where there is none."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from legaldesk.desk import correspondence, finding, intake
from legaldesk.desk.desk import Desk
from legaldesk.desk.printers import send_to_lp
from legaldesk.domain.errors import MachineFault
from tests.hands import NOW, Hands, desk_at
from ui.letters.pages import draw_page, page_sizes
from ui.letters.printing import printers
from ui.window import MainWindow

FAX = {
    "channel": "fax",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP", "reply_address": "1 Main St\nOakland, CA 94601"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234"},
}


@pytest.fixture
def refused(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    """A person before a desk with one refused fax."""
    desk = desk_at(tmp_path / "desk")
    intake.log_delivery(desk, FAX)
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def desk_of(hands: Hands) -> Desk:
    assert hands.window.session is not None
    return hands.window.session.desk


def test_the_preview_draws_the_letter_and_stores_nothing(refused: Hands) -> None:
    refused.press("Ctrl+L")
    preview = refused.window.preview
    refused.wait(lambda: bool(preview.view.pages) and preview.view.pages[0].drawn)
    assert "not yet approved by counsel" in preview._note.text
    picture = preview.view.pages[0].grab().toImage()
    colors = {
        QColor(picture.pixel(x, y)).name() for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)
    }
    assert len(colors) > 3  # a page with writing on it, not an empty sheet
    assert finding.show(desk_of(refused), "LD-2026-000001").letters == ()
    zoom = preview.view.zoom
    refused.press("Ctrl++")
    assert preview.view.zoom > zoom
    refused.press("Ctrl+0")
    assert preview.view.pages[0].height() <= preview.view.height()
    refused.press("Esc")
    assert refused.window.desk_page.isVisible()


def test_a_letter_is_saved_as_a_file_and_the_history_says_so(refused: Hands, tmp_path: Path) -> None:
    target = tmp_path / "letter of <Doe>.pdf"
    refused.press("Ctrl+S")
    dialog = refused.dialog()
    assert isinstance(dialog, QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(target))
    name.setFocus()
    refused.press("Return")
    refused.wait(target.exists)
    refused.rest()
    stored = correspondence.letter(desk_of(refused), "LD-2026-000001")
    assert target.read_bytes() == stored.pdf
    shown = finding.show(desk_of(refused), "LD-2026-000001")
    assert shown.history[-1].action == "letter_saved"
    assert str(target) in refused.window.notices.strip.text


def test_a_folder_that_is_gone_is_said_and_nothing_is_noted(refused: Hands, tmp_path: Path) -> None:
    refused.press("Ctrl+S")
    dialog = refused.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "letter.pdf"))
    dialog.close()
    refused.rest()
    assert "does not exist" in refused.window.notices.strip.text
    assert finding.show(desk_of(refused), "LD-2026-000001").history[-1].action == "letter_written"


@pytest.mark.skipif(bool(printers()), reason="this computer has a printer")
def test_without_a_printer_the_letter_is_offered_as_a_file(refused: Hands) -> None:
    refused.press("Ctrl+P")
    assert "This computer has no printer" in refused.window.notices.strip.text
    letters = finding.show(desk_of(refused), "LD-2026-000001").letters
    assert len(letters) == 1
    assert letters[0].printed_at is None
    refused.go_to("Save as PDF…")
    refused.press("Space")
    assert isinstance(refused.dialog(), QFileDialog)
    refused.press("Esc")


def test_all_waiting_letters_are_one_job(refused: Hands) -> None:
    intake.log_delivery(desk_of(refused), {**FAX, "channel": "email"})
    refused.window.desk_page.refresh()
    refused.press("Ctrl+3")
    refused.press("Ctrl+Shift+P")
    if not printers():
        assert "2 letters: save as a PDF" in refused.window.notices.strip.text
    for number in (1, 2):
        assert len(finding.show(desk_of(refused), f"LD-2026-{number:06}").letters) == 1


def test_a_letter_that_was_printed_is_printed_again_as_a_marked_copy(refused: Hands) -> None:
    desk = desk_of(refused)
    letter = correspondence.letter(desk, "LD-2026-000001")
    correspondence.mark_printed(desk, letter.stored)
    refused.window.news.changed.emit(frozenset({"LD-2026-000001"}))
    refused.rest()
    (action,) = [each for each in refused.window.desk_page.actions() if each.objectName() == "desk.print"]
    assert action.text() == "Print a copy"
    refused.press("Ctrl+P")
    assert finding.show(desk, "LD-2026-000001").history[-1].action == "letter_copied"
    assert len(finding.show(desk, "LD-2026-000001").letters) == 1


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program `lp` that keeps what it is given; the printer called "broken" is refused."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "lp"
    script.write_text(
        f'#!/bin/sh\nif [ "$2" = broken ]; then echo "lp: The printer or class does not exist." >&2; exit 1; fi\n'
        f'echo "$@" > "{folder}/arguments"\nfor last; do :; done\ncat "$last" > "{folder}/printed.pdf"\n',
        encoding="utf-8",
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no lp")
def test_the_printer_gets_the_very_pdf(lp: Path, refused: Hands) -> None:
    pdf = correspondence.letter(desk_of(refused), "LD-2026-000001").pdf
    send_to_lp(pdf, "The letter of LD-2026-000001", "office", 2)
    assert (lp / "printed.pdf").read_bytes() == pdf
    assert (
        (lp / "arguments").read_text(encoding="utf-8").startswith("-d office -n 2 -t The letter of LD-2026-000001 -- ")
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no lp")
def test_what_the_printer_says_is_passed_on(lp: Path) -> None:
    with pytest.raises(MachineFault, match=r"refused the letter .lp: The printer or class does not exist"):
        send_to_lp(b"%PDF-1.4", "x", "broken", 1)


def test_a_page_is_drawn_at_the_size_that_is_asked(refused: Hands) -> None:
    pdf = correspondence.letter(desk_of(refused), "LD-2026-000001").pdf
    (size,) = page_sizes(pdf)
    assert (size.width, size.height) == (612, 792)
    picture = draw_page(pdf, 0, 2.0)
    assert (picture.width(), picture.height()) == (1224, 1584)
    assert QColor(picture.pixel(2, 2)).name() == "#ffffff"
