"""Dealing with a date: asks how a delivery was answered or which day its response date is, and keeps it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from legaldesk.domain.errors import DeskError
from ui.due.asking import AnswerDialog, ResponseDateDialog
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.session import Notice, Session

if TYPE_CHECKING:
    from legaldesk.domain.clocks.proposing import Proposal
    from legaldesk.domain.logged import LoggedDelivery


class Dealing(QObject):
    """Asks over `window`. `done` gives the record as it is kept, `failed` a sentence where nothing was."""

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._above = parent

    def answer(self, reference: str) -> None:
        """Ask how the delivery was answered."""
        dialog = AnswerDialog(self._session, reference, self._above.window())
        dialog.accepted.connect(lambda: self._answer(reference, dialog.how.text()))
        dialog.open()

    def date(self, reference: str) -> None:
        """Offer what rules propose as the response date, or another day."""
        from legaldesk.desk import timekeeping

        desk = self._session.desk

        def proposed() -> tuple[Proposal, ...]:
            return timekeeping.proposals(desk, desk.log.get(reference))

        self._session.jobs.run(Lane.READ, self, proposed, partial(self._offer, reference), self._refused)

    def _offer(self, reference: str, proposed: tuple[Proposal, ...]) -> None:
        desk = self._session.desk
        today = desk.book.local_day(desk.now())
        dialog = ResponseDateDialog(self._session, reference, proposed, today, self._above.window())
        dialog.accepted.connect(lambda: self._set_date(reference, dialog))
        dialog.open()

    def _set_date(self, reference: str, dialog: ResponseDateDialog) -> None:
        from legaldesk.desk import timekeeping

        desk, chosen = self._session.desk, dialog.chosen
        if chosen is not None:
            self._keep(partial(timekeeping.confirm, desk, reference, chosen))
        else:
            self._keep(partial(timekeeping.set_response, desk, reference, dialog.other_day, dialog.reason.text()))

    def _answer(self, reference: str, how: str) -> None:
        from legaldesk.desk import timekeeping

        self._keep(partial(timekeeping.answer, self._session.desk, reference, how), self._offer_undo)

    def _offer_undo(self, record: LoggedDelivery) -> None:
        told = tr("{reference} is answered.", reference=record.reference)
        undo = (tr("Undo"), partial(self._undo, record))
        self._session.news.said.emit(Notice(told, "good", "", (undo,), passes=True))

    def _undo(self, record: LoggedDelivery) -> None:
        from legaldesk.desk import deciding

        self._keep(partial(deciding.undo, self._session.desk, record.reference, "", record.revision))

    def _keep(self, work: Callable[[], LoggedDelivery], then: Callable[[LoggedDelivery], None] | None = None) -> None:
        def kept(record: LoggedDelivery) -> None:
            self._kept(record)
            if then is not None:
                then(record)

        self._session.jobs.run(Lane.WRITE, self, work, kept, self._refused)

    def _kept(self, record: LoggedDelivery) -> None:
        self._session.news.changed.emit(frozenset({record.reference}))
        self.done.emit(record)

    def _refused(self, fault: DeskError) -> None:
        self.failed.emit(spoken(fault))
