"""Saving what is done with a delivery: where somebody else was quicker, it is said, and offered once more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from legaldesk.desk import finding
from legaldesk.domain.errors import DeskError
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.vocabulary import Status
from ui.deliveries.overtaken import overtaken
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.session import Elsewhere, Session

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.domain.logged import LoggedDelivery

Again = Callable[["Shown"], None]


class Writing(QObject):
    """Does what changes a delivery, one after the other, off the window's thread."""

    look_wanted = Signal(str)
    """The reference of a delivery that somebody wants to look at, with its history."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def write(
        self,
        work: Callable[[], LoggedDelivery],
        again: Again,
        possible: frozenset[Status] | None,
        done: Callable[[LoggedDelivery], None] | None = None,
    ) -> None:
        """Do `work`, then `done`. Where somebody else was quicker, `again` is offered, if it is `possible` by now.

        `possible` are the statuses in which it can be done; None: in any.
        """

        def refused(fault: DeskError) -> None:
            if isinstance(fault, ChangedMeanwhile):
                self.overtaken(fault, again if possible is None or fault.now.status in possible else None)
            else:
                self.refused(fault)

        def written(record: LoggedDelivery) -> None:
            if done is not None:
                done(record)
            self._session.news.changed.emit(frozenset({record.reference}))

        self._session.jobs.run(Lane.WRITE, self, work, written, refused)

    def refused(self, fault: DeskError) -> None:
        """Say that nothing was changed, and why."""
        self._session.news.tell(spoken(fault), "fault", tr("Nothing was changed"))

    def overtaken(self, fault: ChangedMeanwhile, again: Again | None) -> None:
        """Say who was quicker and with what; `again` is offered where it can still be done."""
        desk, reference = self._session.desk, fault.now.reference
        today = desk.now().astimezone(desk.zone).date()
        look = partial(self.look_wanted.emit, reference)
        repeat = partial(self.with_the_present, reference, again) if again is not None else None
        self._session.news.changed.emit(Elsewhere({reference}))
        self._session.news.said.emit(overtaken(fault, desk.zone, today, look=look, again=repeat))

    def with_the_present(self, reference: str, then: Again) -> None:
        """Do `then` with the delivery as it is now."""
        desk = self._session.desk
        self._session.jobs.run(Lane.READ, self, lambda: finding.show(desk, reference), then, self.refused)
