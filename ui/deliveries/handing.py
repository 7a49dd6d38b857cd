"""Giving a delivery to a person, writing a note on it, and taking back what was done last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from legaldesk.desk import deciding, handing_over
from legaldesk.domain.meanwhile import changed_meanwhile
from legaldesk.domain.undoing import last_change
from ui.deliveries import commands
from ui.deliveries.deciding import ReasonDialog
from ui.deliveries.facts import change_in_words, title_of, told_to_people
from ui.deliveries.handing_dialogs import AssignDialog, NoteDialog
from ui.deliveries.writing import Writing
from ui.jobs import Lane
from ui.language import tr
from ui.language.moments import written_time
from ui.session import Notice, Session

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.domain.clocks.proposing import Proposal
    from legaldesk.domain.logged import HistoryEntry, LoggedDelivery

_ANY = None


class Handing(QObject):
    """What is done with a delivery beside deciding it, for the window that `page` is in."""

    def __init__(self, session: Session, writing: Writing, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._writing = writing
        self._page = page

    # ---- assigning and notes -------------------------------------------------------------------------------------

    def ask_person(self, shown: Shown) -> None:
        """Ask to whom a delivery is given."""
        self._with_people(shown, partial(self._ask_person, ""))

    def take(self, shown: Shown) -> None:
        """Give the delivery to the person who works here."""
        self._assign(self._session.desk.by, shown)

    def _ask_person(self, name: str, shown: Shown, people: tuple[str, ...] = ()) -> None:
        dialog = AssignDialog(self._session, shown, people, self._page)
        if name:
            dialog.person.setEditText(name)

        def accepted() -> None:
            self._assign(dialog.name, shown)

        dialog.accepted.connect(accepted)
        dialog.open()

    def _assign(self, name: str, shown: Shown) -> None:
        desk, record = self._session.desk, shown.record
        told = (
            tr("{reference} is assigned to {name}.", reference=record.reference, name=name)
            if name
            else tr("{reference} is assigned to nobody.", reference=record.reference)
        )
        self._writing.write(
            lambda: handing_over.assign(desk, record.reference, name, revision=record.revision),
            partial(self._assign, name),
            _ANY,
            partial(self.say_with_undo, told),
        )

    def ask_note(self, shown: Shown) -> None:
        """Ask for a note."""
        self._with_people(shown, self._ask_note)

    def _ask_note(self, shown: Shown, people: tuple[str, ...]) -> None:
        dialog = NoteDialog(self._session, shown, people, self._page)

        def accepted() -> None:
            desk, reference, text = self._session.desk, shown.record.reference, dialog.reason
            self._writing.write(lambda: handing_over.note(desk, reference, text), self.ask_note, _ANY)

        dialog.accepted.connect(accepted)
        dialog.open()

    def _with_people(self, shown: Shown, then: object) -> None:
        desk, record = self._session.desk, shown.record

        def known(people: tuple[str, ...]) -> None:
            if callable(then):
                then(shown, people)

        self._session.jobs.run(Lane.READ, self, lambda: handing_over.people(desk, record), known, self._writing.refused)

    # ---- the response date ---------------------------------------------------------------------------------------

    def confirm_date(self, proposal: Proposal, shown: Shown) -> None:
        """Make a proposed date the response date, in the name of the person who works here."""
        from legaldesk.desk import timekeeping

        desk, record = self._session.desk, shown.record
        self._writing.write(
            lambda: timekeeping.confirm(desk, record.reference, proposal, record.revision),
            partial(self.confirm_date, proposal),
            _ANY,
        )

    # ---- taking back ---------------------------------------------------------------------------------------------

    def say_with_undo(self, told: str, record: LoggedDelivery) -> None:
        """Say what was done, and offer to take it back: what left the delivery as `record`, and nothing since."""
        undo = (tr("Undo"), partial(self.undo, record))
        self._session.news.said.emit(Notice(told, "good", "", (undo,), passes=True))

    def undo(self, record: LoggedDelivery) -> None:
        """Take back what left the delivery as `record`; where others changed it since, say so instead."""

        def present(shown: Shown) -> None:
            if shown.record.revision == record.revision:
                self.ask_undo(shown)
            else:
                self._writing.overtaken(changed_meanwhile(shown.record, shown.history, record.revision), None)

        self._writing.with_the_present(record.reference, present)

    def ask_undo(self, shown: Shown) -> None:
        """Take back what was done last: at once, or where counsel's decision is touched, with a reason."""
        self._ask_undo("", shown)

    def _ask_undo(self, why: str, shown: Shown) -> None:
        entry = last_change(shown.history)
        if entry is None:
            told = tr("Nothing was changed since it was logged that could be taken back.")
            self._session.news.tell(told, "plain", tr("Nothing to undo"))
            return
        if not _touches_a_decision(entry):
            self._undo("", shown)
            return
        title = tr("Undo on {reference}", reference=shown.record.reference)
        dialog = ReasonDialog(
            self._session, title, self._in_words(entry, shown), save=commands.SAVE_UNDO, parent=self._page
        )
        dialog.reason_edit.setPlainText(why)

        def accepted() -> None:
            self._undo(dialog.reason, shown)

        dialog.accepted.connect(accepted)
        dialog.open()

    def _undo(self, why: str, shown: Shown) -> None:
        desk, record = self._session.desk, shown.record

        def undone(_: LoggedDelivery) -> None:
            told = tr("{reference} stands as it did before. The history tells both.", reference=record.reference)
            self._session.news.tell(told, "good", tr("Undone"))

        self._writing.write(
            lambda: deciding.undo(desk, record.reference, why, record.revision),
            partial(self._ask_undo, why),
            _ANY,
            undone,
        )

    def _in_words(self, entry: HistoryEntry, shown: Shown) -> str:
        zone = self._session.desk.zone
        at = entry.at.astimezone(zone)
        told = "; ".join(change_in_words(change) for change in told_to_people(entry))
        head = tr(
            "{title_of} by {by}, {written_time}",
            title_of=title_of(entry),
            by=entry.by,
            written_time=written_time(at.time()),
        )
        printed = any(letter.printed_at is not None and letter.printed_at > entry.at for letter in shown.letters)
        warning = tr(" A letter was printed since: it stays printed, and the history says so.") if printed else ""
        return tr(
            "{head}{rest}{told}. What stood before holds again; nothing is deleted.{warning}",
            head=head,
            rest=": " if told else "",
            told=told,
            warning=warning,
        )


def _touches_a_decision(entry: HistoryEntry) -> bool:
    return entry.action == "decided" or any(change.field.startswith("decision.") for change in entry.changes)
