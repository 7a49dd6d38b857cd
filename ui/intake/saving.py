"""Saving what the form holds, off the window's thread; what is wrong is said in the form, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from legaldesk.desk import finding, intake
from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.meanwhile import ChangedMeanwhile
from legaldesk.domain.reading import InvalidDelivery
from ui.intake.form import Form
from ui.intake.problems import add_problem
from ui.intake.reading import changes_between, place_of_problem
from ui.jobs import Lane
from ui.language import tr
from ui.language.words import spoken
from ui.long_work import LongWork
from ui.session import Elsewhere, Session

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.desk.intake import Logged
    from legaldesk.domain.logged import LoggedDelivery


class Saver(QObject):
    """Saves a new delivery, or the correction of `amended`. Save is never refused: it leads to the first problem.

    `saved` gives a Logged, `corrected` a LoggedDelivery, `reading_files` how far files are read, in percent.
    """

    saved = Signal(object)
    corrected = Signal(object)
    reading_files = Signal(int)

    def __init__(self, session: Session, form: Form, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._form = form
        self.busy = False
        """Whether something is being saved."""
        self.amended: LoggedDelivery | None = None
        """The delivery that is corrected, as it was read last; None: the form holds a new one."""
        session.news.changed.connect(self._changed_elsewhere)
        self._long = LongWork(session.jobs, self)
        self._long.moved.connect(self.reading_files)

    def stop(self) -> bool:
        """Stop reading files; returns whether any were read."""
        busy = self._long.busy
        if busy:
            self._long.stop()
        return busy

    def save(self, then: Callable[[Logged], None]) -> None:
        """Log what the form holds, then do `then`; where something is wrong, go to the first problem instead."""
        if self.busy:
            return
        reading = self._form.settle()
        problems = self._form.problems(reading)
        if problems:
            self._form.point_out(problems)
            return
        self.busy = True
        desk, facts, files = self._session.desk, reading.facts, tuple(self._form.scans.files)

        def done(logged: Logged) -> None:
            self.busy = False
            self._form.forget_touches()
            self.saved.emit(logged)
            then(logged)

        if files:
            self._long.start(
                lambda progress: intake.log_delivery(desk, facts, files, progress), done, self._refused, Lane.WRITE
            )
        else:
            self._session.jobs.run(Lane.WRITE, self, lambda: intake.log_delivery(desk, facts), done, self._refused)

    def save_correction(self) -> None:
        """Save the corrected facts."""
        record = self.amended
        if record is None or self.busy:
            return
        reading = self._form.settle()
        problems = self._form.problems(reading)
        if problems:
            self._form.point_out(problems)
            return
        changes = changes_between(record.delivery.as_json(), reading.facts)
        if not changes:
            self._form.note.say(tr("Nothing was changed yet."), kind="plain")
            return
        self.busy = True
        desk, reference, revision = self._session.desk, record.reference, record.revision
        self._session.jobs.run(
            Lane.WRITE,
            self,
            lambda: intake.amend(desk, reference, changes, "", revision),
            self._corrected,
            self._refused,
        )

    def _corrected(self, record: LoggedDelivery) -> None:
        self.busy = False
        self._form.forget_touches()
        self.corrected.emit(record)

    def _changed_elsewhere(self, references: frozenset[str]) -> None:
        """Say that others changed the delivery that is being corrected. What is typed is left alone."""
        record, desk = self.amended, self._session.desk
        if record is None or not isinstance(references, Elsewhere) or record.reference not in references:
            return

        def looked(shown: Shown) -> None:
            busy = self.busy or self.amended is not record
            if not busy and shown.record.revision != record.revision:
                self._form.note.say(
                    tr("Go on: when you save, both sides are shown, and nothing is lost."),
                    headline=tr(
                        "{by} changed {reference} while you correct it",
                        by=shown.history[-1].by,
                        reference=record.reference,
                    ),
                    kind="warning",
                )

        look = partial(finding.show, desk, record.reference)
        self._session.jobs.run(Lane.READ, self, look, looked, lambda _: None)  # saving says what is the matter

    def _refused(self, fault: DeskError) -> None:
        self.busy = False
        if isinstance(fault, ChangedMeanwhile) and self.amended is not None:
            self.amended = fault.now
            self._form.show_both(fault)
        elif isinstance(fault, InvalidDelivery):
            found: dict[str, str] = {}
            for problem in fault.problems:
                add_problem(found, problem)
            self._form.point_out(found)
        elif isinstance(fault, BadInput) and fault.field:
            self._form.point_out({place_of_problem(fault.field): spoken(fault).removeprefix(f"{fault.field}: ")})
        else:
            self._form.note.say(
                spoken(fault), headline=tr("Nothing was saved; what you typed is still here"), kind="fault"
            )
