"""The small questions before something goes out: which label, which fax number, which address, from which letter on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ui.actions import bind
from ui.letters import commands
from ui.session import Session
from ui.widgets.field_row import FieldRow
from ui.widgets.texts import ActionButton, label

_LONGEST = 300
_SHEETS = (
    ("avery-5160", "Avery 5160: 30 labels on US Letter"),
    ("a4-l7160", "Avery L7160: 21 labels on A4"),
    ("roll-62", "Label printer: 62 mm roll"),
)
_PLACES = {"avery-5160": 30, "a4-l7160": 21, "roll-62": 1}


class Question(QDialog):
    """A heading, a sentence, some fields, and a button that goes on."""

    def __init__(self, title: str, says: str, go_on: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._go_on = bind(self, commands.GO_ON, self.accept)
        self._go_on.setText(go_on)
        cancel = bind(self, commands.CANCEL, self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(ActionButton(self._go_on, "primary"))
        buttons.addStretch(1)
        buttons.addWidget(ActionButton(cancel))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(label(title, "heading"))
        column.addWidget(label(says, "secondary", wrap=True))
        column.addLayout(self.body)
        column.addLayout(buttons)


class FromDialog(Question):
    """From which letter of the last print job on."""

    def __init__(self, session: Session, said: str, first: int, count: int, parent: QWidget) -> None:
        says = (
            f"The last job: {said}. After a jam, count the letters that came out whole and begin with the next one;"
            " the summary sheet has their numbers."
        )
        super().__init__("Continue a print job", says, "Continue", parent)
        self._number = QSpinBox()
        self._number.setRange(1, count)
        self._number.setValue(min(first, count))
        self.body.addWidget(FieldRow(session.theme, f"From letter (1 to {count})", self._number))

    @property
    def first(self) -> int:
        """The letter to begin with."""
        return self._number.value()


class LabelDialog(Question):
    """Which sheet of labels, and the first free place on it."""

    def __init__(self, session: Session, reference: str, parent: QWidget) -> None:
        says = f"A label for the file of {reference}, with its reference as a barcode."
        super().__init__("File label", says, "Print…", parent)
        self._sheet = QComboBox()
        for key, words in _SHEETS:
            self._sheet.addItem(words, key)
        self._place = QSpinBox()
        self.body.addWidget(FieldRow(session.theme, "Labels", self._sheet))
        self._row = FieldRow(session.theme, "First free place, row by row", self._place)
        self.body.addWidget(self._row)
        self._sheet.currentIndexChanged.connect(self._follow)
        self._follow()

    @property
    def sheet(self) -> str:
        """The sheet's name."""
        return str(self._sheet.currentData())

    @property
    def place(self) -> int:
        """The first free place, from 1."""
        return self._place.value()

    def _follow(self) -> None:
        places = _PLACES[self.sheet]
        self._place.setRange(1, places)
        self._row.setVisible(places > 1)


class FaxDialog(Question):
    """Where the fax goes, and whether the letter follows the cover sheet in the same print."""

    def __init__(self, session: Session, reference: str, number: str, parent: QWidget) -> None:
        says = f"The cover sheet for the letter of {reference}. The office's own number is set under Settings."
        super().__init__("Fax cover sheet", says, "Print…", parent)
        self._number = QLineEdit(number)
        self._number.setMaxLength(_LONGEST)
        self._follows = QCheckBox("The letter follows the cover sheet")
        self._follows.setChecked(True)
        self.body.addWidget(FieldRow(session.theme, "To fax number", self._number))
        self.body.addWidget(self._follows)

    @property
    def number(self) -> str:
        """The number as typed."""
        return self._number.text().strip()

    @property
    def with_letter(self) -> bool:
        """Whether the letter follows."""
        return self._follows.isChecked()


class AddressDialog(Question):
    """The email address that the letter goes to."""

    def __init__(self, session: Session, reference: str, address: str, parent: QWidget) -> None:
        says = (
            f"The mail program opens a message with the letter of {reference} attached. Nothing is sent before you send"
            " it there."
        )
        super().__init__("Letter by email", says, "Open in mail program", parent)
        self._address = QLineEdit(address)
        self._address.setMaxLength(_LONGEST)
        self.body.addWidget(FieldRow(session.theme, "To", self._address))

    @property
    def address(self) -> str:
        """The address as typed."""
        return self._address.text().strip()
