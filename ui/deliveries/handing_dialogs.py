"""The dialogs that ask for a person, and for a note that may ask people by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from legaldesk.domain.mentions import mentioned
from ui.deliveries import commands
from ui.deliveries.deciding import ReasonDialog
from ui.language import later, tr
from ui.session import Session
from ui.widgets.field_row import FieldRow
from ui.widgets.question import Question
from ui.widgets.strip import Strip
from ui.widgets.texts import button, label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown

_LONGEST = 100
_HINT = later("Who is known here is in the list; any other name can be typed. Empty: nobody.")


class AssignDialog(Question):
    """Asks who has the delivery from now on; an empty field is nobody."""

    def __init__(self, session: Session, shown: Shown, people: Sequence[str], parent: QWidget) -> None:
        title = tr("Assign {reference}", reference=shown.record.reference)
        mine = button(tr("Me"))
        mine.setAccessibleName(tr("Me, {by}", by=session.desk.by))
        super().__init__(title, "", (commands.SAVE_PERSON, commands.CANCEL), parent, beside=(mine,))
        self.person = QComboBox()
        self.person.setEditable(True)
        self.person.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.person.addItems(list(people))
        self.person.setEditText(shown.record.handling.assigned_to)
        line = self.person.lineEdit()
        if line is not None:
            line.setMaxLength(_LONGEST)
            line.setAccessibleName(tr("Person"))
            line.selectAll()
        row = FieldRow(session.theme, tr("Person"), self.person, hint=tr("Empty: nobody has it"))
        row.put_below(label(tr(_HINT), "secondary", wrap=True))
        mine.clicked.connect(lambda: self.person.setEditText(session.desk.by))
        self.put(row, self.person)

    @property
    def name(self) -> str:
        """The name as typed, without blanks around."""
        return " ".join(self.person.currentText().split())


class NoteDialog(ReasonDialog):
    """Asks for a note, and says whom it asks."""

    def __init__(self, session: Session, shown: Shown, people: Sequence[str], parent: QWidget) -> None:
        title = tr("Note on {reference}", reference=shown.record.reference)
        text = tr("It goes into the history and cannot be changed there. Write @ and a name to ask somebody.")
        super().__init__(session, title, text, save=commands.SAVE_NOTE, parent=parent, caption=tr("Note"))
        self._people = tuple(people)
        self._asks = Strip(session.theme)
        self.put(self._asks)
        self._say()
        self.reason_edit.textChanged.connect(self._say)
        self.reason_edit.setFocus()

    def _say(self) -> None:
        asked = mentioned(self.reason, self._people)
        if asked:
            self._asks.say(
                tr("Asks {list}: it stands under “Asked of me” there until answered.", list=", ".join(asked)),
                aloud=False,
            )
        else:
            names = ", ".join(f"@{name}" for name in self._people[:6])
            self._asks.say(tr("Asks nobody. Known here: {names}", names=names), aloud=False)
