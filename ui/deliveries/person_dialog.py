"""Asks to whom the chosen deliveries are to be given."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.deliveries import list_commands as commands
from ui.language import tr
from ui.session import Session
from ui.widgets.field_row import FieldRow
from ui.widgets.question import Question

_WIDTH = 460
_LONGEST = 100


class PersonDialog(Question):
    """Holds a name; one's own stands in it at first. It closes itself only when there is one."""

    def __init__(self, session: Session, title: str, parent: QWidget) -> None:
        says = tr("The history of each says who gave it to whom.")
        super().__init__(title, says, (commands.SAVE_ASSIGNING, commands.CANCEL_ASSIGNING), parent, width=_WIDTH)
        self._person = QLineEdit(session.desk.by)
        self._person.setMaxLength(_LONGEST)
        self._person.selectAll()
        self._person.returnPressed.connect(self.check)
        self._row = FieldRow(
            session.theme, tr("Person"), self._person, hint=tr("As LegalDesk shows the name"), required=True
        )
        self.put(self._row, self._person)

    @property
    def person(self) -> str:
        """The name, in single blanks."""
        return " ".join(self._person.text().split())

    @property
    def problem(self) -> str:
        """What is said to be wrong with the name."""
        return self._row.problem

    def check(self) -> None:
        """Go on where there is a name."""
        if self.person:
            self.accept()
            return
        self._row.say(tr("is missing; name who is to have them"))
        self._person.setFocus(Qt.FocusReason.OtherFocusReason)
