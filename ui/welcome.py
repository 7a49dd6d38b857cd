"""The first page: opening the desk, or at the very first start the choice of what to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from legaldesk.domain.errors import DeskError
from ui.connecting import ConnectForm
from ui.language import later, tr
from ui.theme import Theme
from ui.widgets.files import ask_for_file
from ui.widgets.strip import Strip
from ui.widgets.texts import button, label

if TYPE_CHECKING:
    from legaldesk.desk.places import DeskAddress

_WIDTH = 560
_CHOICES, _FAILED, _SHARED, _RESTORING, _BACKUP = 1, 2, 3, 4, 5
_BACKUPS = later("LegalDesk backups (*.legaldesk)")


class WelcomePage(QWidget):
    """Says what is going on before there is a desk. `demo_wanted` and `empty_wanted` are the first start's choices."""

    demo_wanted = Signal()
    empty_wanted = Signal()
    again_wanted = Signal()
    stop_wanted = Signal()
    connect_wanted = Signal(str, str, str)
    """Address, user and password of a shared desk."""
    restore_wanted = Signal(object)
    """The Path of a backup."""
    defaults_wanted = Signal()
    """The settings that cannot be read are to be put aside."""

    def __init__(self, theme: Theme, address: DeskAddress, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(tr("Welcome"))
        self._title = label(tr("Welcome to LegalDesk"), "title")
        self._text = label(role="secondary", wrap=True)
        self._demo = Choice(
            tr("Try it with a demo desk"), tr("200 invented deliveries to look at, search, decide and print.")
        )
        self._empty = Choice(tr("Start with an empty desk"), tr("For real work: log the first delivery with Ctrl+N."))
        self._backup = Choice(
            tr("Restore a backup…"), tr("The desk as it was backed up to a .legaldesk file, checked first.")
        )
        self._shared = Choice(
            tr("Connect to a shared desk…"), tr("One desk for the whole office, in a PostgreSQL database on a server.")
        )
        self.connecting = ConnectForm(theme)
        self.connecting.wanted.connect(self.connect_wanted)
        self.connecting.back.connect(self._leave_shared)
        self._fault = Strip(theme, "fault")
        self._again = button(tr("Try again"))
        self._other = button(tr("Connect to a shared desk…"))
        self._defaults = button(tr("Put these settings aside"))
        self._demo.clicked.connect(self.demo_wanted)
        self._empty.clicked.connect(self.empty_wanted)
        self._again.clicked.connect(self.again_wanted)
        self._backup.clicked.connect(self._ask_for_backup)
        self._defaults.clicked.connect(self.defaults_wanted)
        self._shared.clicked.connect(self.ask_for_shared)
        self._other.clicked.connect(self.ask_for_shared)
        self._before = _CHOICES
        self._file: Path | None = None
        self._where = label(_kept(address), "secondary", wrap=True)
        self._parts = (QWidget(), self._choices(), self._failed(), self.connecting, self._restoring(), self._offered())
        self._stack = QStackedWidget()
        for part in self._parts:
            self._stack.addWidget(part)
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self.say_opening()

    def say_opening(self, text: str = "") -> None:
        """Say that something is on its way."""
        self._text.setText(text or tr("Opening the desk…"))
        self._show(0)

    def offer_first_start(self) -> None:
        """Let a person choose with what to begin."""
        self._text.setText(tr("Log what is served, see at once whether it counts, print the reply."))
        self._show(_CHOICES)
        self._demo.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_failed(self, sentence: str, *, settings: bool = False) -> None:
        """Say why the desk could not be opened; `settings`: because they cannot be read."""
        self._defaults.setVisible(settings)
        self._other.setVisible(not settings)
        self._text.setText(tr("The desk could not be opened."))
        self._fault.say(sentence)
        self._show(_FAILED)
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_backup(self, file: Path) -> None:
        """Ask whether the backup `file` is to be restored here."""
        self._file = file
        self._text.setText(tr("Restore the desk from {name}? It is checked first.", name=file.name))
        self._show(_BACKUP)
        self._yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_restoring(self, name: str) -> None:
        """Say that the backup `name` is being restored, with a way to stop."""
        self._text.setText(tr("Restoring the desk from {name}…", name=name))
        self.show_progress(0)
        self._show(_RESTORING)
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, hundredths: int) -> None:
        """Show how far that has come."""
        self._bar.setValue(hundredths)

    def ask_for_shared(self) -> None:
        """Ask where the shared desk is, and who one is there."""
        self._before = self._stack.currentIndex()
        self._text.setText(tr("Connect to the desk that the office shares."))
        self._show(_SHARED)
        self.connecting.take_focus()

    def say_not_connected(self, fault: DeskError) -> None:
        """Say why the shared desk could not be opened, and let a person correct what was typed."""
        self.connecting.set_busy(busy=False)
        self.connecting.say_failed(fault)

    def _ask_for_backup(self) -> None:
        ask_for_file(self, tr("Restore from"), tr(_BACKUPS), self.restore_wanted.emit)

    def _leave_shared(self) -> None:
        if self._before == _FAILED:
            self.again_wanted.emit()
        else:
            self.offer_first_start()

    def _show(self, place: int) -> None:
        """Show one of the parts, as high as it is: a hidden one that is higher takes no room."""
        self._stack.setCurrentIndex(place)
        for number, part in enumerate(self._parts):
            wanted = QSizePolicy.Policy.Preferred if number == place else QSizePolicy.Policy.Ignored
            part.setSizePolicy(QSizePolicy.Policy.Preferred, wanted)
        self._stack.updateGeometry()

    def _choices(self) -> QWidget:
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 8, 0, 8)
        inside.setSpacing(12)
        for each in (self._demo, self._empty, self._backup, self._shared, self._where):
            inside.addWidget(each)
        return part

    def _failed(self) -> QWidget:
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 8, 0, 8)
        inside.setSpacing(12)
        inside.addWidget(self._fault)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for each in (self._again, self._defaults, self._other):
            buttons.addWidget(each)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addStretch(1)
        return part

    def _offered(self) -> QWidget:
        self._yes, no = button(tr("Restore it")), button(tr("Back"))
        self._yes.clicked.connect(lambda: self.restore_wanted.emit(self._file))
        no.clicked.connect(self.again_wanted)
        part = QWidget()
        buttons = QHBoxLayout(part)
        buttons.setContentsMargins(0, 8, 0, 8)
        buttons.setSpacing(8)
        buttons.addWidget(self._yes)
        buttons.addWidget(no)
        buttons.addStretch(1)
        return part

    def _restoring(self) -> QWidget:
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the restoring"))
        self._stop = button(tr("Cancel"))
        self._stop.clicked.connect(self.stop_wanted)
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 8, 0, 8)
        inside.setSpacing(12)
        inside.addWidget(self._bar)
        inside.addWidget(self._stop)
        inside.addStretch(1)
        return part

    def _lay_out(self) -> None:
        body = QWidget()
        body.setFixedWidth(_WIDTH)
        column = QVBoxLayout(body)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._stack)
        column.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(body)
        outer.addStretch(1)


class Choice(QPushButton):
    """A large button: what one gets, and a line on what it is for."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(4)
        for part in (label(title, "larger"), label(text, "secondary")):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the two lines."""
        return self._column.sizeHint()


def _kept(address: DeskAddress) -> str:
    """Where the data is, in words."""
    if address.shared_name:
        return tr("The data is kept in the shared desk {shared_name}", shared_name=address.shared_name)
    return tr("The data is kept in {folder}", folder=address.folder)
