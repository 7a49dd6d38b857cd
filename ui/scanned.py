"""What a barcode does: a label of ours opens its delivery from anywhere, a tracking number goes into the form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from legaldesk.desk import finding
from legaldesk.domain.errors import DeskError
from legaldesk.domain.scanning import Scan
from ui.barcodes import BarcodeReader
from ui.intake.page import IntakePage
from ui.jobs import Lane
from ui.language import later, tr
from ui.language.words import spoken
from ui.session import Session

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown

_LONGEST = 40
_UNKNOWN = later("The code {code} was read. It is neither a label of LegalDesk nor a tracking number.")
_UNSAVED = later("The label {reference} was read. Save the correction of {unsaved} first, or close it with Esc.")


class ScannedCodes(QObject):
    """Does what codes ask for. `opened` gives the record of a label, `form_wanted` asks for the form."""

    opened = Signal(object)
    form_wanted = Signal()

    def __init__(self, session: Session, intake: IntakePage, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._intake = intake
        self._reader = BarcodeReader(self)
        self._reader.scanned.connect(self.take)

    def take(self, scan: Scan) -> None:
        """Do what `scan` asks for; nothing is done behind a dialog that waits for an answer."""
        if QApplication.activeModalWidget() is not None:
            QApplication.beep()
        elif scan.reference:
            self._open(scan.reference)
        elif scan.tracking is not None:
            if not self._intake.isVisible():
                self.form_wanted.emit()
            self._intake.take_number(scan.tracking)
        else:
            code = scan.text if len(scan.text) <= _LONGEST else f"{scan.text[: _LONGEST - 1]}…"
            self._session.news.tell(tr(_UNKNOWN).format(code=code))

    def _open(self, reference: str) -> None:
        if self._intake.isVisible() and (unsaved := self._intake.unsaved_correction):
            self._session.news.tell(tr(_UNSAVED).format(reference=reference, unsaved=unsaved), "warning")
            return
        look = partial(finding.show, self._session.desk, reference)
        self._session.jobs.run(Lane.READ, self, look, self._found, self._not_found)

    def _found(self, shown: Shown) -> None:
        self.opened.emit(shown.record)

    def _not_found(self, fault: DeskError) -> None:
        self._session.news.tell(spoken(fault), "warning", tr("The label was read, but nothing was opened"))
