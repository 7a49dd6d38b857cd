"""The dialogs that ask for a person, and for a note that may ask people by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from legaldesk.domain.mentions import mentioned
from ui.actions import bind
from ui.deliveries import commands
from ui.deliveries.deciding import ReasonDialog
from ui.language import later, tr
from ui.session import Session
from ui.widgets.field_row import FieldRow
from ui.widgets.strip import Strip
from ui.widgets.texts import ActionButton, button, label

if TYPE_CHECKING:
    from legaldesk.desk.finding import Shown

_LONGEST = 100
_HINT = later("Who is known here is in the list; any other name can be typed. Empty: nobody.")


class AssignDialog(QDialog):
    """Asks who has the delivery from now on; an empty field is nobody."""

    def __init__(self, session: Session, shown: Shown, people: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        title = tr("Assign {reference}", reference=shown.record.reference)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
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
        mine = button(tr("Me"))
        mine.setAccessibleName(tr("Me, {by}", by=session.desk.by))
        mine.clicked.connect(lambda: self.person.setEditText(session.desk.by))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(ActionButton(bind(self, commands.SAVE_PERSON, self.accept), "primary"))
        buttons.addWidget(mine)
        buttons.addStretch(1)
        buttons.addWidget(ActionButton(bind(self, commands.CANCEL, self.reject)))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(label(title, "heading"))
        column.addWidget(row)
        column.addLayout(buttons)
        self.setMinimumWidth(520)
        self.person.setFocus()

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
        self.body.addWidget(self._asks)
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
