"""Printing what waits from the window: as one job that can be stopped, resumed after a jam, and saved as a file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from legaldesk.desk import correspondence, finding, intake, print_job
from legaldesk.desk.desk import Desk
from legaldesk.domain.errors import MachineFault
from tests.hands import NOW, Hands, desk_at
from ui.letters.asking import AddressDialog, FaxDialog, FromDialog, LabelDialog
from ui.letters.batch import BatchStrip
from ui.letters.printing import printers
from ui.window import MainWindow

FAX = {
    "channel": "fax",
    "received_at": NOW.isoformat(),
    "requester": {"kind": "civil_litigant", "name": "Doe & Roe LLP", "reply_address": "1 Main St\nOakland, CA 94601"},
    "instrument": {"kind": "civil_subpoena_records", "case_number": "RG26-001234"},
    "fax": {"from_number": "+1 510 555 0100"},
}
COUNT = 5
no_printer = pytest.mark.skipif(bool(printers()), reason="this computer has a printer")


@pytest.fixture
def person(qtbot: QtBot, new_window: Callable[..., MainWindow], tmp_path: Path) -> Hands:
    """A person before a desk with five letters that wait."""
    desk = desk_at(tmp_path / "desk")
    for number in range(COUNT):
        intake.log_delivery(desk, {**FAX, "notes": str(number)})
    desk.close()
    made = Hands(qtbot, new_window())
    made.rest()
    return made


def desk_of(hands: Hands) -> Desk:
    assert hands.window.session is not None
    return hands.window.session.desk


def batch_of(hands: Hands) -> BatchStrip:
    return hands.window.letters.batch


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


class Printer:
    """A printer that takes so many documents, then has no more paper."""

    def __init__(self, paper: int) -> None:
        self.paper = paper
        self.took: list[bytes] = []

    def __call__(self, pdf: bytes, _title: str) -> None:
        if len(self.took) == self.paper:
            raise MachineFault("The printer office refused the letter (out of paper).")
        self.took.append(pdf)


def test_a_jam_is_said_with_where_to_go_on_and_the_rest_is_printed_from_there(person: Hands) -> None:
    desk, batch = desk_of(person), batch_of(person)
    jammed = Printer(4)
    batch.print_on(print_job.new_job(desk), "office", jammed)
    assert batch.isVisible()
    person.rest()
    assert not batch.isVisible()
    said = person.window.notices.strip.text
    assert said.startswith("Printed 3 of 5; continue from 4")
    assert "out of paper" in said
    assert "5 letters · " in texts(jammed.took[0])[0], "the summary sheet came first"
    assert len(correspondence.pending(desk)) == 2
    rest = Printer(9)
    batch.print_on(print_job.last_job(desk), "office", rest)
    person.rest()
    assert person.window.notices.strip.text.startswith("Printed 5 of 5")
    assert ["LD-2026-000004" in texts(rest.took[1])[0], "LD-2026-000005" in texts(rest.took[2])[0]] == [True, True]
    assert correspondence.pending(desk) == []


def test_a_job_is_cancelled_after_the_letter_that_is_being_printed(person: Hands) -> None:
    desk, batch = desk_of(person), batch_of(person)
    second, go_on = threading.Event(), threading.Event()
    took: list[bytes] = []

    def send(pdf: bytes, _title: str) -> None:
        took.append(pdf)
        if len(took) == 3:  # the summary, then two letters
            second.set()
            assert go_on.wait(10)

    batch.print_on(print_job.new_job(desk), "office", send)
    person.wait(second.is_set)
    person.wait(lambda: "Printing: 1 of 5" in batch.strip.text)
    batch._stop.trigger()
    go_on.set()
    person.rest()
    assert person.window.notices.strip.text.startswith("Printed 2 of 5; continue from 3")
    assert len(took) == 3
    person.press("Ctrl+Alt+P")
    dialog = person.dialog()
    assert isinstance(dialog, FromDialog)
    assert dialog.first == 3
    person.press("Esc")


@no_printer
def test_without_a_printer_the_whole_job_is_saved_with_its_summary(person: Hands, tmp_path: Path) -> None:
    desk, target = desk_of(person), tmp_path / "today.pdf"
    person.press("Ctrl+Shift+P")
    assert "5 letters: save as a PDF" in person.window.notices.strip.text
    person.go_to("Save as PDF…")
    person.press("Space")
    dialog = person.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    person.rest()
    pages = texts(target.read_bytes())
    assert len(pages) == COUNT + 1
    assert "5 letters · " in pages[0]
    assert correspondence.pending(desk) == []
    assert print_job.kept_job(desk).said == "printed 5 of 5"


def _saved(hands: Hands, target: Path) -> list[str]:
    """Save what the printer would get, where there is none."""
    hands.go_to("Save as PDF…")
    hands.press("Space")
    dialog = hands.dialog()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    hands.rest()
    return texts(target.read_bytes())


def _question(hands: Hands, kind: type[QDialog]) -> QDialog:
    dialog = hands.dialog()
    assert isinstance(dialog, kind)
    return dialog


@no_printer
def test_envelope_label_and_fax_come_from_the_desk(person: Hands, tmp_path: Path) -> None:
    person.press("Ctrl+Alt+E")
    [envelope] = _saved(person, tmp_path / "envelope.pdf")
    assert "Doe & Roe LLP 1 Main St" in envelope
    person.press("Ctrl+Alt+L")
    label = _question(person, LabelDialog)
    assert isinstance(label, LabelDialog)
    assert (label.sheet, label.place) == ("avery-5160", 1)
    person.press("Ctrl+Return")
    [sheet] = _saved(person, tmp_path / "label.pdf")
    assert "LD-2026-00000" in sheet
    person.press("Ctrl+Alt+F")
    fax = _question(person, FaxDialog)
    assert isinstance(fax, FaxDialog)
    assert fax.number == "+1 510 555 0100"
    person.press("Ctrl+Return")
    cover, letter = _saved(person, tmp_path / "fax.pdf")
    assert "+1 510 555 0100" in cover
    assert "Sincerely" in letter
    reference = next(part for part in letter.split() if part.startswith("LD-2026-"))[:14]
    assert finding.show(desk_of(person), reference).history[-1].action == "letter_saved"


def test_the_mail_program_gets_a_message_with_the_letter(person: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[bytes] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()).read_bytes())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)  # no mail program runs in a test
    person.press("Ctrl+Alt+M")
    _question(person, AddressDialog)
    person.press("Ctrl+Return")
    assert "did not come by email; give the address" in person.window.notices.strip.text
    person.press("Ctrl+Alt+M")
    person.go_to("To")
    person.type("clerk@example.com")
    person.press("Ctrl+Return")
    message = message_from_bytes(opened[0], policy=policy.default)
    assert message["To"] == "clerk@example.com"
    [attached] = message.iter_attachments()  # type: ignore[attr-defined]
    assert attached.get_content_type() == "application/pdf"
    desk = desk_of(person)
    reference = str(attached.get_filename()).removesuffix(".pdf")
    assert attached.get_content() == correspondence.letter(desk, reference).pdf
    assert finding.show(desk, reference).history[-1].action == "letter_saved"
