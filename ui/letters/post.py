"""Getting letters out of the house: written and stored, then to the printer or into a file, and noted as sent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from legaldesk.desk import correspondence
from legaldesk.desk.files import write_whole
from legaldesk.desk.printers import send_to_lp
from legaldesk.domain.errors import DeskError, MachineFault
from ui.jobs import Lane
from ui.letters.printing import paint_on, printers, stopped, takes_pdf
from ui.long_work import LongWork
from ui.session import Notice, Session

if TYPE_CHECKING:
    from legaldesk.desk.correspondence import Letter

_DELETE_ON_CLOSE = Qt.WidgetAttribute.WA_DeleteOnClose
_TO_FILE = QPrintDialog.PrintDialogOption.PrintToFile
_RANGE = QPrintDialog.PrintDialogOption.PrintPageRange


@dataclass(frozen=True, slots=True)
class _Mail:
    """What goes to the printer or into a file. `letters` are noted as sent afterwards; a marked copy has none."""

    title: str
    name: str
    pdf: bytes
    letters: Sequence[Letter] = field(default_factory=tuple)

    @property
    def references(self) -> frozenset[str]:
        """The deliveries whose history this goes into."""
        return frozenset(letter.stored.reference for letter in self.letters)


class PostRoom(QObject):
    """Prints and saves letters. What went wrong is said in place, with what is safe and what can be done."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._said = False
        self._long = LongWork(session.jobs, self)
        self._long.moved.connect(self._say_busy)

    def print_letter(self, reference: str) -> None:
        """Write and store the letter if it was not yet, and open the system's print dialog.

        One that was printed before is printed again as a marked copy.
        """

        def written() -> _Mail:
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

    def print_waiting(self) -> None:
        """Print every letter that waits, as one job."""
        self.print_among(None)

    def print_among(self, ids: Collection[int] | None) -> None:
        """Print every letter that waits among the deliveries with these ids (None: of all), as one job."""
        if self._long.busy:
            self._session.news.tell("Letters are being written already: wait until they are, or stop it.", "warning")
            return
        desk = self._session.desk

        def collected(progress: Callable[[int, int], bool]) -> _Mail:
            letters = correspondence.pending_letters(desk, ids, progress)
            title = "1 letter" if len(letters) == 1 else f"{len(letters):,} letters"
            return _Mail(title, title, correspondence.merged(letters), letters)

        self._said = False
        self._long.start(collected, partial(self._written, self._print), self._failed, Lane.WRITE)

    def _say_busy(self, _far: int) -> None:
        """Say what takes its time, once, with a way to stop it."""
        if not self._said:
            self._said = True
            self._session.news.said.emit(Notice("Writing letters…", "plain", "", (("Stop", self._long.stop),)))

    def _written(self, then: Callable[[_Mail], None], mail: _Mail) -> None:
        if mail.references:
            self._session.news.changed.emit(mail.references)  # it may have been written just now
        then(mail)

    def _letter(self, reference: str) -> _Mail:
        letter = correspondence.letter(self._session.desk, reference)
        return _Mail(f"The letter of {reference}", reference, letter.pdf, (letter,))

    def _copy(self, reference: str) -> _Mail:
        pdf = correspondence.copy_of(self._session.desk, reference)
        return _Mail(f"A copy of the letter of {reference}", f"{reference} copy", pdf)

    def _work(self, work: Callable[[], _Mail], then: Callable[[_Mail], None]) -> None:
        self._session.jobs.run(Lane.WRITE, self, work, partial(self._written, then), self._failed)

    def _print(self, mail: _Mail) -> None:
        if not printers():
            self._session.news.said.emit(
                Notice(
                    f"{mail.title}: save as a PDF and print elsewhere, or set up a printer and try again.",
                    "warning",
                    "This computer has no printer",
                    (("Save as PDF…", lambda: self._ask_for_file(mail)),),
                )
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(mail.title)
        dialog = QPrintDialog(printer, self._window)
        # A letter goes out whole, and a file of it is saved by its own command, which notes it in the history.
        for option in (_TO_FILE, _RANGE):
            dialog.setOption(option, False)  # noqa: FBT003
        dialog.setAttribute(_DELETE_ON_CLOSE)
        dialog.accepted.connect(lambda: self._send(mail, printer))
        QDialog.open(dialog)  # QPrintDialog's own open() wants a receiver and a slot

    def _send(self, mail: _Mail, printer: QPrinter) -> None:
        name, copies = printer.printerName(), printer.copyCount()
        if stopped(name):
            self._failed(MachineFault(f"The printer {name} is stopped. Start it or choose another, then print again."))
            return

        def sent() -> _Mail:
            if takes_pdf():
                send_to_lp(mail.pdf, mail.title, name, copies)
            else:
                paint_on(printer, mail.pdf)
            for letter in mail.letters:
                correspondence.mark_printed(self._session.desk, letter.stored)
            return mail

        def done(_: _Mail) -> None:
            self._session.news.changed.emit(mail.references)
            self._session.news.tell(f"{mail.title} went to the printer {name}.", "good")

        self._session.jobs.run(Lane.WRITE, self, sent, done, self._failed)

    def _ask_for_file(self, mail: _Mail) -> None:
        dialog = QFileDialog(self._window, "Save as PDF", QDir.homePath(), "PDF (*.pdf)")
        dialog.setAttribute(_DELETE_ON_CLOSE)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{mail.name}.pdf")
        dialog.fileSelected.connect(lambda name: self._save(mail, Path(name)))
        dialog.open()

    def _save(self, mail: _Mail, path: Path) -> None:
        def saved() -> _Mail:
            write_whole(path, mail.pdf)
            for letter in mail.letters:
                correspondence.mark_saved(self._session.desk, letter.stored)
            return mail

        def done(_: _Mail) -> None:
            self._session.news.changed.emit(mail.references)
            self._session.news.tell(f"{mail.title}: saved as {path}.", "good")

        self._session.jobs.run(Lane.WRITE, self, saved, done, self._failed)

    def _failed(self, fault: DeskError) -> None:
        self._session.news.tell(str(fault), "fault", "Nothing was printed or saved")
