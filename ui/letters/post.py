"""Getting letters out of the house: written and stored, then to the printer or into a file, and noted as sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from legaldesk.desk import correspondence
from legaldesk.desk.files import write_whole
from legaldesk.desk.printers import send_to_lp
from legaldesk.domain.errors import DeskError, MachineFault
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.letters.printing import paint_on, printers, stopped, takes_pdf
from ui.session import Notice, Session
from ui.widgets.files import ask_where_to_save

if TYPE_CHECKING:
    from legaldesk.desk.correspondence import Letter

_DELETE_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose
_TO_FILE = QPrintDialog.PrintDialogOption.PrintToFile
_RANGE = QPrintDialog.PrintDialogOption.PrintPageRange


@dataclass(frozen=True, slots=True)
class Mail:
    """What goes to the printer or into a file. `letters` are noted as sent afterwards; what is no letter has none."""

    title: str
    name: str
    pdf: bytes
    letters: Sequence[Letter] = field(default_factory=tuple)

    @property
    def references(self) -> frozenset[str]:
        """The deliveries whose history this goes into."""
        return frozenset(letter.stored.reference for letter in self.letters)


def no_printer(title: str, save: Callable[[], None]) -> Notice:
    """What is said where there is no printer; `save` is done by the button."""
    return Notice(
        tr("{title}: save as a PDF and print elsewhere, or set up a printer and try again.", title=title),
        "warning",
        tr("This computer has no printer"),
        ((tr("Save as PDF…"), save),),
    )


def ask_for_printer(window: QWidget, title: str, then: Callable[[QPrinter], None]) -> None:
    """Open the system's print dialog; `then` gets the printer that was chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, window)
    # A letter goes out whole, and a file of it is saved by its own command, which notes it in the history.
    for option in (_TO_FILE, _RANGE):
        dialog.setOption(option, False)  # noqa: FBT003
    dialog.setAttribute(_DELETE_ON_CLOSE)
    dialog.accepted.connect(lambda: then(printer))
    QDialog.open(dialog)  # QPrintDialog's own open() wants a receiver and a slot


def ask_for_file(window: QWidget, name: str, then: Callable[[Path], None]) -> None:
    """Ask where to save a PDF that is called `name` at first; `then` gets the file."""
    ask_where_to_save(window, tr("Save as PDF"), tr("PDF (*.pdf)"), f"{name}.pdf", then)


class PostRoom(QObject):
    """Prints and saves letters. What went wrong is said in place, with what is safe and what can be done."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def print_letter(self, reference: str) -> None:
        """Write and store the letter if it was not yet, and open the system's print dialog.

        One that was printed before is printed again as a marked copy.
        """

        def written() -> Mail:
            mail = self._letter(reference)
            printed = any(letter.stored.printed_at is not None for letter in mail.letters)
            return self._copy(reference) if printed else mail

        self._work(written, self._print)

    def save_letter(self, reference: str) -> None:
        """Write and store the letter if it was not yet, and ask for a file name."""
        self._work(lambda: self._letter(reference), self._ask_for_file)

    def print_copy(self, reference: str) -> None:
        """Print the stored letter again, marked COPY."""
        self._work(lambda: self._copy(reference), self._print)

    def make(self, work: Callable[[], Mail]) -> None:
        """Do `work` off the window's thread, and open the system's print dialog for what comes of it."""
        self._work(work, self._print)

    def _letter(self, reference: str) -> Mail:
        letter = correspondence.letter(self._session.desk, reference)
        return Mail(tr("The letter of {reference}", reference=reference), reference, letter.pdf, (letter,))

    def _copy(self, reference: str) -> Mail:
        pdf = correspondence.copy_of(self._session.desk, reference)
        return Mail(
            tr("A copy of the letter of {reference}", reference=reference),
            tr("{reference} copy", reference=reference),
            pdf,
        )

    def _work(self, work: Callable[[], Mail], then: Callable[[Mail], None]) -> None:
        def done(mail: Mail) -> None:
            if mail.references:
                self._session.news.changed.emit(mail.references)  # it may have been written just now
            then(mail)

        self._session.jobs.run(Lane.WRITE, self, work, done, self._failed)

    def _print(self, mail: Mail) -> None:
        if not printers():
            self._session.news.said.emit(no_printer(mail.title, lambda: self._ask_for_file(mail)))
            return
        ask_for_printer(self._window, mail.title, lambda printer: self._send(mail, printer))

    def _send(self, mail: Mail, printer: QPrinter) -> None:
        name, copies = printer.printerName(), printer.copyCount()
        if stopped(name):
            self._failed(
                MachineFault(
                    tr("The printer {name} is stopped. Start it or choose another, then print again.", name=name)
                )
            )
            return

        def sent() -> Mail:
            if takes_pdf():
                send_to_lp(mail.pdf, mail.title, name, copies)
            else:
                paint_on(printer, mail.pdf)
            for letter in mail.letters:
                correspondence.mark_printed(self._session.desk, letter.stored)
            return mail

        def done(_: Mail) -> None:
            self._session.news.changed.emit(mail.references)
            self._session.news.tell(tr("{title} went to the printer {name}.", title=mail.title, name=name), "good")

        self._session.jobs.run(Lane.WRITE, self, sent, done, self._failed)

    def _ask_for_file(self, mail: Mail) -> None:
        ask_for_file(self._window, mail.name, lambda path: self._save(mail, path))

    def _save(self, mail: Mail, path: Path) -> None:
        def saved() -> Mail:
            write_whole(path, mail.pdf)
            for letter in mail.letters:
                correspondence.mark_saved(self._session.desk, letter.stored)
            return mail

        def done(_: Mail) -> None:
            self._session.news.changed.emit(mail.references)
            self._session.news.tell(tr("{title}: saved as {path}.", title=mail.title, path=path), "good")

        self._session.jobs.run(Lane.WRITE, self, saved, done, self._failed)

    def _failed(self, fault: DeskError) -> None:
        self._session.news.tell(spoken(fault), "fault", tr("Nothing was printed or saved"))
