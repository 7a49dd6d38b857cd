"""Asks to whom the chosen deliveries are to be given."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.actions import bind
from ui.deliveries import list_commands as commands
from ui.language import tr
from ui.session import Session
from ui.widgets.field_row import FieldRow
from ui.widgets.texts import ActionButton, label

_WIDTH = 460
_LONGEST = 100


class PersonDialog(QDialog):
    """Holds a name; one's own stands in it at first. It closes itself only when there is one."""

    def __init__(self, session: Session, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._person = QLineEdit(session.desk.by)
        self._person.setMaxLength(_LONGEST)
        self._person.selectAll()
        self._person.returnPressed.connect(self._try)
        self._row = FieldRow(
            session.theme, tr("Person"), self._person, hint=tr("As LegalDesk shows the name"), required=True
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(ActionButton(bind(self, commands.SAVE_ASSIGNING, self._try), "primary"))
        buttons.addStretch(1)
        buttons.addWidget(ActionButton(bind(self, commands.CANCEL_ASSIGNING, self.reject)))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(label(title, "heading"))
        column.addWidget(label(tr("The history of each says who gave it to whom."), "secondary", wrap=True))
        column.addWidget(self._row)
        column.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)

    @property
    def person(self) -> str:
        """The name, in single blanks."""
        return " ".join(self._person.text().split())

    @property
    def problem(self) -> str:
        """What is said to be wrong with the name."""
        return self._row.problem

    def _try(self) -> None:
        if self.person:
            self.accept()
            return
        self._row.say(tr("is missing; name who is to have them"))
        self._person.setFocus(Qt.FocusReason.OtherFocusReason)
