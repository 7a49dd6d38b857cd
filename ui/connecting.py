"""Connecting to a shared desk: where it is, who one is, and what is wrong, said beside the field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from legaldesk.domain.errors import BadInput, DeskError
from legaldesk.domain.shared_address import FORM
from ui.actions import Command, bind
from ui.language import tr
from ui.language.words import spoken
from ui.theme import Theme
from ui.widgets.field_row import FieldRow
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, label

CONNECT = Command("connect.connect", "Connect", ("Ctrl+Enter", "Ctrl+Return"), "Try the connection, and keep it")
BACK = Command("connect.back", "Back", ("Esc",), "Do without a shared desk")
CONNECT_COMMANDS = (CONNECT, BACK)
"""Those of the first page, while a shared desk is named."""


class ConnectForm(QWidget):
    """Address, user and password of a shared desk. `wanted` gives all three, `back` leaves."""

    wanted = Signal(str, str, str)
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Connect to a shared desk"))
        self._address, self._user, self._password = QLineEdit(), QLineEdit(), QLineEdit()
        self._address.setPlaceholderText("db.example.com/legaldesk")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._rows = {
            "address": FieldRow(theme, tr("Address"), self._address, hint=FORM, required=True),
            "user": FieldRow(
                theme, tr("User"), self._user, hint=tr("As the server's administrator named it"), required=True
            ),
            "password": FieldRow(
                theme, tr("Password"), self._password, hint=tr("Kept in this computer's keyring only")
            ),
        }
        self._fault = Strip(theme, "fault")
        self._fault.clear()
        self._connect = bind(self, CONNECT, self._try)
        self._back = bind(self, BACK, self.back.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(12)
        for row in self._rows.values():
            row.editor.setObjectName(f"connect.{row.editor.accessibleName().lower()}")
            column.addWidget(row)
        column.addWidget(
            label(tr("The password goes into this computer's keyring, never into a file."), "secondary", wrap=True)
        )
        column.addWidget(self._fault)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(ActionButton(self._connect, "primary"))
        buttons.addStretch(1)
        buttons.addWidget(ActionButton(self._back))
        column.addLayout(buttons)
        for editor in (self._address, self._user, self._password):
            editor.returnPressed.connect(self._try)

    def fill(self, address: str, user: str) -> None:
        """Hold what is known already."""
        self._address.setText(address)
        self._user.setText(user)

    def take_focus(self) -> None:
        """Put the focus into the first field that is blank."""
        fields = (self._address, self._user, self._password)
        blank = next((field for field in fields if not field.text()), self._password)
        blank.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """While the connection is tried, nothing can be changed."""
        for row in self._rows.values():
            row.editor.setEnabled(not busy)
        self._connect.setEnabled(not busy)
        self._connect.setText(tr("Connecting…") if busy else tr(CONNECT.text))

    def say_failed(self, fault: DeskError) -> None:
        """Say beside its field what is wrong, or below where it concerns none."""
        row = self._rows.get(fault.field) if isinstance(fault, BadInput) else None
        if row is None:
            self._fault.say(spoken(fault), headline=tr("Not connected; nothing was changed"))
            self._connect_focus()
            return
        row.say(spoken(fault))
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def problem_at(self, field: str) -> str:
        """What is said beside `field`."""
        return self._rows[field].problem

    @property
    def fault(self) -> str:
        """What is said below the fields."""
        return self._fault.text

    def _connect_focus(self) -> None:
        self._address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        for row in self._rows.values():
            row.say("")
        self._fault.clear()
        if not self._connect.isEnabled():
            return
        if not self._address.text().strip():
            self.say_failed(BadInput(tr("is missing; the server's administrator knows it"), "address"))
            return
        self.wanted.emit(self._address.text(), self._user.text(), self._password.text())
