"""Offering the drafts that were kept: at the next start, and whenever one comes back from the form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from legaldesk.desk.drafts import Draft, Drafts
from ui.intake.draft_words import about
from ui.intake.page import IntakePage
from ui.jobs import Lane
from ui.language import tr
from ui.session import Notice, Session


class DraftOffer(QObject):
    """Says which drafts wait. `taken_up` is emitted when the form goes on with one."""

    taken_up = Signal()

    def __init__(self, session: Session, intake: IntakePage) -> None:
        super().__init__(intake)
        self._session = session
        self._intake = intake
        self._drafts = Drafts(session.desk.place)

    def look(self) -> None:
        """Offer the newest draft, if there is one beside that of the form."""
        self._session.jobs.run(Lane.KEEP, self, self._drafts.all, self._offer)

    def _offer(self, drafts: list[Draft]) -> None:
        waiting = [draft for draft in drafts if draft.id != self._intake.draft_id]
        if not waiting or self._intake.isVisible():
            return
        count = len(waiting)
        headline = (
            tr("A half-filled delivery was kept")
            if count == 1
            else tr("{count} half-filled deliveries were kept", count=count)
        )
        offers = (
            (tr("Go on with it") if count == 1 else tr("Go on with the newest"), partial(self._take_up, waiting[0])),
            *(() if count == 1 else ((tr("Show all"), self._show_all),)),
            (tr("Throw it away") if count == 1 else tr("Throw the newest away"), partial(self._throw_away, waiting[0])),
        )
        self._session.news.said.emit(Notice(about(waiting[0]), "plain", headline, offers))

    def _take_up(self, draft: Draft) -> None:
        self._intake.go_on(draft)
        self.taken_up.emit()

    def _show_all(self) -> None:
        self.taken_up.emit()
        self._intake.show_drafts()

    def _throw_away(self, draft: Draft) -> None:
        self._session.jobs.run(Lane.KEEP, self, lambda: self._drafts.drop(draft.id), self._thrown_away)

    def _thrown_away(self, _: None) -> None:
        self.look()
