"""What can be done with the delivery on the screen: actions that show only while they can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from legaldesk.desk import deciding
from legaldesk.desk.papers.opening import can_be_shown
from legaldesk.domain.vocabulary import Disposition, LetterKind, Status
from ui.actions import Command, bind
from ui.deliveries import commands
from ui.deliveries.attaching import FileDesk
from ui.deliveries.deciding import DecideDialog, ReasonDialog
from ui.deliveries.handing import Handing
from ui.deliveries.writing import Writing
from ui.language import tr
from ui.language.words import say
from ui.session import Notice, Session

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.domain.clocks.proposing import Proposal
    from legaldesk.domain.logged import Attachment, LoggedDelivery

_UNDECIDED = frozenset({Status.OPEN, Status.HELD})
_CLOSED = frozenset({Status.CLOSED})
_NOT_VOID = frozenset(Status) - {Status.VOID}
MORE = (
    commands.DECIDE,
    commands.UNDO,
    commands.ASSIGN,
    commands.TAKE,
    commands.NOTE,
    commands.WHY,
    commands.AMEND,
    commands.ATTACH,
    commands.VIEW,
    commands.SAVE_PDF,
    commands.COPY,
    commands.ENVELOPE,
    commands.FAX,
    commands.EMAIL,
    commands.LABEL,
    commands.COPY_REFERENCE,
    commands.CLOSE,
    commands.REOPEN,
    commands.VOID,
)
"""What stands in the menu of the detail pane, in order."""


@dataclass(frozen=True, slots=True)
class _Reasoned:
    """Something that is done with a reason: its dialog, its use case, and in which status it can be done."""

    title: str
    text: str
    save: Command
    use_case: Callable[..., LoggedDelivery]
    possible: frozenset[Status]
    done: str


class Doing(QObject):
    """The actions of one delivery, on the widget `page`. What leads to another screen is only said, by a signal."""

    new_wanted = Signal()
    find_wanted = Signal()
    amend_wanted = Signal(object)
    preview_wanted = Signal(str)
    print_wanted = Signal(str)
    copy_wanted = Signal(str)
    save_wanted = Signal(str)
    print_all_wanted = Signal()
    print_on_wanted = Signal()
    envelope_wanted = Signal(str)
    fax_wanted = Signal(str)
    email_wanted = Signal(str)
    label_wanted = Signal(str)
    look_wanted = Signal(str)
    why_wanted = Signal()
    decided = Signal(object)
    """The record, as counsel's decision has left it."""
    view_wanted = Signal(object, int)
    """The files of the delivery, and the place among them of the one to begin with."""

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._current: Shown | None = None
        self._turning = False
        self._put_off: tuple[Command, Callable[[], object]] | None = None
        self.files = FileDesk(session, page)
        self.writing = Writing(session, self)
        self.writing.look_wanted.connect(self.look_wanted)
        self.handing = Handing(session, self.writing, page)
        self.actions = self._make_actions()
        self.offer(None)

    def turn(self) -> None:
        """Put off what is to be done with a delivery until the one that is wanted by now is there."""
        self._turning = True

    def offer(self, shown: Shown | None) -> None:
        """Show only what can be done with `shown`, the delivery on the screen; then do what was put off."""
        self._current, self._turning = shown, False
        printed = shown is not None and any(
            letter.printed_at is not None and letter.kind is shown.record.verdict.letter for letter in shown.letters
        )
        self.actions[commands.PRINT].setText(tr("Print a copy") if printed else tr(commands.PRINT.text))
        for command, action in self.actions.items():
            possible = command.when is None or command.when.holds(shown)
            action.setVisible(possible)
            action.setEnabled(possible)
        put_off, self._put_off = self._put_off, None
        if put_off is not None and self.actions[put_off[0]].isEnabled():
            put_off[1]()

    def _do(self, command: Command, handler: Callable[[], object]) -> None:
        if self._turning and command.when is not None:
            self._put_off = command, handler
        else:
            handler()

    def _make_actions(self) -> dict[Command, QAction]:
        handlers: dict[Command, Callable[[], object]] = {
            commands.NEW: self.new_wanted.emit,
            commands.FIND: self.find_wanted.emit,
            commands.PRINT: self._print,
            commands.PREVIEW: self._preview,
            commands.SAVE_PDF: self._save,
            commands.COPY: self._copy,
            commands.DECIDE: self.decide,
            commands.AMEND: self._amend,
            commands.ATTACH: self._attach,
            commands.VIEW: self.view,
            commands.WHY: self.why_wanted.emit,
            commands.ASSIGN: partial(self._with_shown, self.handing.ask_person),
            commands.TAKE: partial(self._with_shown, self.handing.take),
            commands.NOTE: partial(self._with_shown, self.handing.ask_note),
            commands.UNDO: partial(self._with_shown, self.handing.ask_undo),
            commands.CLOSE: self._close,
            commands.REOPEN: self._reopen,
            commands.VOID: self._void,
            commands.COPY_REFERENCE: self._copy_reference,
            commands.PRINT_ALL: self.print_all_wanted.emit,
            commands.PRINT_ON: self.print_on_wanted.emit,
            commands.ENVELOPE: partial(self._send, self.envelope_wanted),
            commands.FAX: partial(self._send, self.fax_wanted),
            commands.EMAIL: partial(self._send, self.email_wanted),
            commands.LABEL: partial(self._send, self.label_wanted),
        }
        return {
            command: bind(self._page, command, partial(self._do, command, handler))
            for command, handler in handlers.items()
        }

    def _with_shown(self, deed: Callable[[Shown], None]) -> None:
        if (shown := self._current) is not None:
            deed(shown)

    def confirm_date(self, proposal: Proposal) -> None:
        """Confirm a proposed response date of the delivery on the screen."""
        self._with_shown(partial(self.handing.confirm_date, proposal))

    def _print(self) -> None:
        self._send(self.print_wanted)

    def _preview(self) -> None:
        self._send(self.preview_wanted)

    def _save(self) -> None:
        self._send(self.save_wanted)

    def _copy(self) -> None:
        self._send(self.copy_wanted)

    def _send(self, signal: SignalInstance) -> None:
        if (shown := self._current) is not None:
            signal.emit(shown.record.reference)

    def _amend(self) -> None:
        if (shown := self._current) is not None:
            self.amend_wanted.emit(shown)

    def _attach(self) -> None:
        if (shown := self._current) is not None:
            self.files.choose(shown.record.reference)

    def attach(self, files: list[Path]) -> None:
        """Attach files that were dropped to the delivery on the screen."""
        if (shown := self._current) is not None and self.actions[commands.ATTACH].isEnabled():
            self.files.attach(shown.record.reference, files)

    def view(self, wanted: Attachment | None = None) -> None:
        """Look at the files of the delivery, from `wanted` on, or from the first that stands and can be shown."""
        if (shown := self._current) is None or not self.actions[commands.VIEW].isEnabled():
            return
        files = [one for one in shown.attachments if can_be_shown(one.media_type)]
        standing = [place for place, one in enumerate(files) if one.withdrawn is None]
        place = next((place for place, one in enumerate(files) if wanted and one.number == wanted.number), None)
        self.view_wanted.emit(files, next(iter(standing), 0) if place is None else place)

    def _copy_reference(self) -> None:
        if (shown := self._current) is not None:
            QGuiApplication.clipboard().setText(shown.record.reference)
            self._session.news.tell(tr("{reference} is on the clipboard.", reference=shown.record.reference))

    def decide(self) -> None:
        """Open the dialog for counsel's decision on the delivery."""
        if (shown := self._current) is None:
            return
        self._ask_decision(None, "", shown)

    def _ask_decision(self, decided: Disposition | None, why: str, shown: Shown) -> None:
        record, desk = shown.record, self._session.desk
        dialog = DecideDialog(self._session, shown, self._page)
        dialog.reason_edit.setPlainText(why)
        if decided is not None:
            dialog.choose(decided)

        def accepted() -> None:
            decision, reason = dialog.decision, dialog.reason
            if decision is not None:
                self.writing.write(
                    lambda: deciding.decide(desk, record.reference, decision, reason, record.revision),
                    partial(self._ask_decision, decision, reason),
                    _UNDECIDED,
                    self._decided,
                )

        dialog.accepted.connect(accepted)
        dialog.open()

    def _decided(self, record: LoggedDelivery) -> None:
        held = record.verdict.letter is LetterKind.HOLD
        told = (
            tr("The delivery stays held.")
            if held
            else tr("Its letter “{letter}” is released.", letter=say(record.verdict.letter))
        )
        offers = [(tr("Undo"), partial(self.handing.undo, record))]
        if not held:
            offers.insert(0, (tr("Print letter"), partial(self.print_wanted.emit, record.reference)))
        headline = f"{record.reference}: {say(record.verdict.disposition)}"
        self._session.news.said.emit(Notice(told, "good", headline, tuple(offers), passes=True))
        self.decided.emit(record)

    def _said_with_undo(self, told: str, record: LoggedDelivery) -> None:
        self.handing.say_with_undo(told.format(record.reference), record)

    def _close(self) -> None:
        if (shown := self._current) is not None:
            self._close_it(shown)

    def _close_it(self, shown: Shown) -> None:
        desk, record = self._session.desk, shown.record
        self.writing.write(
            lambda: deciding.close(desk, record.reference, revision=record.revision),
            self._close_it,
            frozenset({Status.OPEN}),
            partial(self._said_with_undo, tr("{} is closed.")),
        )

    def _reopen(self) -> None:
        if (shown := self._current) is not None:
            self._with_reason(
                _Reasoned(tr("Reopen {}"), "", commands.SAVE_REOPEN, deciding.reopen, _CLOSED, tr("{} is open again.")),
                "",
                shown,
            )

    def _void(self) -> None:
        text = tr("For a delivery that was logged by mistake. It keeps its number and stays in the log, marked void.")
        if (shown := self._current) is not None:
            self._with_reason(
                _Reasoned(tr("Void {}"), text, commands.SAVE_VOID, deciding.void, _NOT_VOID, tr("{} is void.")),
                "",
                shown,
            )

    def _with_reason(self, what: _Reasoned, why: str, shown: Shown) -> None:
        desk, record = self._session.desk, shown.record
        title = what.title.format(record.reference)
        dialog = ReasonDialog(self._session, title, what.text, save=what.save, parent=self._page)
        dialog.reason_edit.setPlainText(why)

        def accepted() -> None:
            reason = dialog.reason
            self.writing.write(
                lambda: what.use_case(desk, record.reference, reason, record.revision),
                partial(self._with_reason, what, reason),
                what.possible,
                partial(self._said_with_undo, what.done),
            )

        dialog.accepted.connect(accepted)
        dialog.open()
