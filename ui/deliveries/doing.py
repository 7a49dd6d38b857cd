"""What can be done with the delivery on the screen: actions that show only while they can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from legaldesk.desk import deciding
from legaldesk.domain.errors import DeskError
from legaldesk.domain.vocabulary import LetterKind, Status
from ui.actions import Command, bind
from ui.deliveries import commands
from ui.deliveries.deciding import DecideDialog, ReasonDialog
from ui.jobs import Lane
from ui.session import Session

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown
    from legaldesk.domain.logged import LoggedDelivery

_SAVE_KEYS = ("Ctrl+Enter", "Ctrl+Return")
_REOPEN = Command("reopen.save", "Reopen", _SAVE_KEYS)
_VOID = Command("void.save", "Void", _SAVE_KEYS)
MORE = (
    commands.DECIDE,
    commands.AMEND,
    commands.SAVE_PDF,
    commands.COPY,
    commands.COPY_REFERENCE,
    commands.CLOSE,
    commands.REOPEN,
    commands.VOID,
)
"""What stands in the menu of the detail pane, in order."""


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

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._current: Shown | None = None
        self.actions = self._make_actions()
        self.offer(None)

    def offer(self, shown: Shown | None) -> None:
        """Show only what can be done with `shown`, the delivery on the screen."""
        self._current = shown
        record = shown.record if shown is not None else None
        status = record.status if record is not None else Status.VOID
        released = record is not None and record.verdict.letter is not LetterKind.HOLD and status is not Status.VOID
        can = {
            commands.PRINT: released,
            commands.PREVIEW: released,
            commands.SAVE_PDF: released,
            commands.COPY: bool(shown and shown.letters),
            commands.DECIDE: status in (Status.OPEN, Status.HELD),
            commands.AMEND: status is not Status.VOID,
            commands.CLOSE: status is Status.OPEN,
            commands.REOPEN: status is Status.CLOSED,
            commands.VOID: status is not Status.VOID,
            commands.COPY_REFERENCE: record is not None,
        }
        printed = shown is not None and any(
            letter.printed_at is not None and letter.kind is shown.record.verdict.letter for letter in shown.letters
        )
        self.actions[commands.PRINT].setText("Print a copy" if printed else commands.PRINT.text)
        for command, possible in can.items():
            self.actions[command].setVisible(possible)
            self.actions[command].setEnabled(possible)

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
            commands.CLOSE: self._close,
            commands.REOPEN: self._reopen,
            commands.VOID: self._void,
            commands.COPY_REFERENCE: self._copy_reference,
            commands.PRINT_ALL: self.print_all_wanted.emit,
        }
        return {command: bind(self._page, command, handler) for command, handler in handlers.items()}

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

    def _copy_reference(self) -> None:
        if (shown := self._current) is not None:
            QGuiApplication.clipboard().setText(shown.record.reference)
            self._session.news.tell(f"{shown.record.reference} is on the clipboard.")

    def decide(self) -> None:
        """Open the dialog for counsel's decision on the delivery."""
        if (shown := self._current) is None:
            return
        record = shown.record
        dialog = DecideDialog(self._session, shown, self._page)

        def accepted() -> None:
            decision, reason = dialog.decision, dialog.reason
            if decision is not None:
                desk = self._session.desk
                self._write(lambda: deciding.decide(desk, record.reference, decision, reason, record.revision))

        dialog.accepted.connect(accepted)
        dialog.open()

    def _close(self) -> None:
        if (shown := self._current) is not None:
            desk, reference = self._session.desk, shown.record.reference
            self._write(lambda: deciding.close(desk, reference))

    def _reopen(self) -> None:
        self._with_reason("Reopen {}", "", _REOPEN, deciding.reopen)

    def _void(self) -> None:
        text = "For a delivery that was logged by mistake. It keeps its number and stays in the log, marked void."
        self._with_reason("Void {}", text, _VOID, deciding.void)

    def _with_reason(self, title: str, text: str, save: Command, use_case: Callable[..., LoggedDelivery]) -> None:
        if (shown := self._current) is None:
            return
        reference = shown.record.reference
        dialog = ReasonDialog(self._session, title.format(reference), text, save=save, parent=self._page)

        def accepted() -> None:
            desk, reason = self._session.desk, dialog.reason
            self._write(lambda: use_case(desk, reference, reason))

        dialog.accepted.connect(accepted)
        dialog.open()

    def _write(self, work: Callable[[], LoggedDelivery]) -> None:
        self._session.jobs.run(Lane.WRITE, self, work, self._written, self._refused)

    def _written(self, record: LoggedDelivery) -> None:
        self._session.news.changed.emit(frozenset({record.reference}))

    def _refused(self, fault: DeskError) -> None:
        self._session.news.tell(str(fault), "fault", "Nothing was changed")
