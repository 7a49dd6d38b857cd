"""What happens when the program itself is at fault: the draft is kept, and one dialog says what is safe."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from legaldesk.domain.errors import DeskError
from ui.actions import bind
from ui.language import later, tr
from ui.language.words import spoken
from ui.widgets.files import ask_where_to_save
from ui.widgets.texts import ActionButton, label
from ui.window_commands import CLOSE_FAULT, COPY_FAULT, SAVE_FAULT

if TYPE_CHECKING:  # imported when there is something to write
    from legaldesk.desk.faults import FaultLog

_HEADLINE = later("Something went wrong in the program")
_SAFE = later(
    "What was saved is safe, and what is being typed is kept as a draft. You can go on. If"
    " it happens again, close LegalDesk and open it anew."
)
_NATIVE = later(
    "LegalDesk ended unexpectedly when it ran last. What was saved is safe, and a half-filled form is offered again."
)
_WIDTH, _HEIGHT = 640, 460


class Faults(QObject):
    """Tells of faults in `window`: each of them once, however often it happens. `keep` keeps what is being typed."""

    _elsewhere = Signal(object)
    """A fault in another thread, on its way to the window's."""

    def __init__(self, window: QWidget, place: Path, keep: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._keep = keep
        self._place = place
        self._log: FaultLog | None = None
        self._elsewhere.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Write the log from now on, watch for crashes of native libraries, and tell of one in the last run."""
        log, left = self._open()
        log.watch_native()
        if left:
            QTimer.singleShot(0, self, lambda: FaultDialog(tr(_NATIVE), left + "\n", left + "\n", self._window).open())

    def install(self) -> None:
        """Hear of every exception that nobody handles."""

        def hook(kind: type[BaseException], raised: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                sys.__excepthook__(kind, raised, trace)
                return
            self.tell(raised)

        def in_thread(told: threading.ExceptHookArgs) -> None:
            if told.exc_value is not None:
                self._elsewhere.emit(told.exc_value)

        sys.excepthook, threading.excepthook = hook, in_thread

    def tell(self, raised: BaseException) -> None:
        """Keep the draft and the report of `raised`; the first time, show the dialog."""
        from legaldesk.desk.faults import fault_of

        sys.__excepthook__(type(raised), raised, raised.__traceback__)
        self._keep_draft()
        log, _ = self._open()
        fault = fault_of(raised, datetime.now(UTC))
        if log.keep(fault) == 1 and not self._window.findChildren(FaultDialog):
            plain, whole = (fault.report(with_messages=wanted) for wanted in (False, True))
            FaultDialog(tr(_SAFE), plain, whole, self._window).open()

    def end(self) -> None:
        """The window closes."""
        if self._log is not None:
            self._log.close()
            self._log = None

    def _open(self) -> tuple[FaultLog, str]:
        """The log, and what a crash in the last run left where it is opened now."""
        from legaldesk.desk.faults import FaultLog

        if self._log is not None:
            return self._log, ""
        self._log = FaultLog(self._place)
        return self._log, self._log.open()

    def _keep_draft(self) -> None:
        try:
            self._keep()
        except DeskError as refused:
            sys.stderr.write(f"{refused}\n")
        except Exception as second:  # noqa: BLE001 - the first fault is told, whatever else is wrong
            sys.__excepthook__(type(second), second, second.__traceback__)


class FaultDialog(QDialog):
    """What is safe, and the report: to copy or to save, with the messages only where the box is ticked."""

    def __init__(self, safe: str, plain: str, whole: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("LegalDesk: a fault in the program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        self._plain, self._whole = plain, whole
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Report"))
        self.text.setTabChangesFocus(True)
        self.ticked = QCheckBox(tr("Include messages; they may hold names or facts of cases"))
        self.ticked.setVisible(plain != whole)
        self.ticked.toggled.connect(self._show)
        self._told = label(role="secondary", wrap=True)
        close, copy, save = (
            bind(self, CLOSE_FAULT, self.close),
            bind(self, COPY_FAULT, self._copy),
            bind(self, SAVE_FAULT, self._ask),
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for action in (copy, save):
            buttons.addWidget(ActionButton(action))
        buttons.addStretch(1)
        buttons.addWidget(ActionButton(close, "primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(tr(_HEADLINE), "heading"))
        column.addWidget(label(safe, wrap=True))
        column.addWidget(self.text, 1)
        column.addWidget(self.ticked)
        column.addWidget(self._told)
        column.addLayout(buttons)
        self._show()

    def save(self, path: Path) -> None:
        """Write the report as it is shown to `path`."""
        from legaldesk.desk.files import write_whole

        try:
            write_whole(path, self.text.toPlainText().encode())
        except DeskError as refused:
            self._told.setText(spoken(refused))
        else:
            self._told.setText(tr("Saved as {path}", path=path))

    def _show(self) -> None:
        self.text.setPlainText(self._whole if self.ticked.isChecked() else self._plain)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._told.setText(tr("Copied"))

    def _ask(self) -> None:
        ask_where_to_save(self, tr("Save the report"), tr("Text (*.txt)"), "legaldesk-report.txt", self.save)
