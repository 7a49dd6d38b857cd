"""The small questions before something goes out: which label, which fax number, which address, from which letter on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QWidget,
)

from ui.language import later, tr
from ui.letters import commands
from ui.session import Session
from ui.widgets.field_row import FieldRow
from ui.widgets.question import Question

_LONGEST = 300
_WIDTH = 460
_SHEETS = (
    ("avery-5160", later("Avery 5160: 30 labels on US Letter")),
    ("a4-l7160", later("Avery L7160: 21 labels on A4")),
    ("roll-62", later("Label printer: 62 mm roll")),
)
_PLACES = {"avery-5160": 30, "a4-l7160": 21, "roll-62": 1}


class SmallQuestion(Question):
    """A heading, a sentence, some fields, and a button that says with what it goes on."""

    def __init__(self, title: str, says: str, go_on: str, parent: QWidget) -> None:
        super().__init__(title, says, (commands.GO_ON, commands.CANCEL), parent, width=_WIDTH)
        self.go_on.setText(go_on)


class FromDialog(SmallQuestion):
    """From which letter of the last print job on."""

    def __init__(self, session: Session, said: str, first: int, count: int, parent: QWidget) -> None:
        says = tr(
            "The last job: {said}. After a jam, count the letters that came out whole and begin with"
            " the next one; the summary sheet has their numbers.",
            said=said,
        )
        super().__init__(tr("Continue a print job"), says, tr("Continue"), parent)
        self._number = _NumberBox(first, count)
        self.put(FieldRow(session.theme, tr("From letter (1 to {count})", count=count), self._number), self._number)

    @property
    def first(self) -> int:
        """The letter to begin with."""
        return self._number.value


class LabelDialog(SmallQuestion):
    """Which sheet of labels, and the first free place on it."""

    def __init__(self, session: Session, reference: str, parent: QWidget) -> None:
        says = tr("A label for the file of {reference}, with its reference as a barcode.", reference=reference)
        super().__init__(tr("File label"), says, tr("Print…"), parent)
        self._sheet = QComboBox()
        for key, words in _SHEETS:
            self._sheet.addItem(tr(words), key)
        self._place = _NumberBox(1, _PLACES[_SHEETS[0][0]])
        self.put(FieldRow(session.theme, tr("Labels"), self._sheet), self._sheet)
        self._row = FieldRow(session.theme, tr("First free place, row by row"), self._place)
        self.put(self._row, self._place)
        self._sheet.currentIndexChanged.connect(self._follow)
        self._follow()

    @property
    def sheet(self) -> str:
        """The sheet's name."""
        return str(self._sheet.currentData())

    @property
    def place(self) -> int:
        """The first free place, from 1."""
        return self._place.value

    def _follow(self) -> None:
        places = _PLACES[self.sheet]
        self._place.bound(places)
        self._row.setVisible(places > 1)


class FaxDialog(SmallQuestion):
    """Where the fax goes, and whether the letter follows the cover sheet in the same print."""

    def __init__(self, session: Session, reference: str, number: str, parent: QWidget) -> None:
        says = tr(
            "The cover sheet for the letter of {reference}. The office's own number is set under Settings.",
            reference=reference,
        )
        super().__init__(tr("Fax cover sheet"), says, tr("Print…"), parent)
        self._number = QLineEdit(number)
        self._number.setMaxLength(_LONGEST)
        self._follows = QCheckBox(tr("The letter follows the cover sheet"))
        self._follows.setChecked(True)
        self.put(FieldRow(session.theme, tr("To fax number"), self._number), self._number)
        self.put(self._follows, self._follows)

    @property
    def number(self) -> str:
        """The number as typed."""
        return self._number.text().strip()

    @property
    def with_letter(self) -> bool:
        """Whether the letter follows."""
        return self._follows.isChecked()


class AddressDialog(SmallQuestion):
    """The email address that the letter goes to."""

    def __init__(self, session: Session, reference: str, address: str, parent: QWidget) -> None:
        says = tr(
            "The mail program opens a message with the letter of {reference} attached. Nothing is"
            " sent before you send it there.",
            reference=reference,
        )
        super().__init__(tr("Letter by email"), says, tr("Open in mail program"), parent)
        self._address = QLineEdit(address)
        self._address.setMaxLength(_LONGEST)
        self.put(FieldRow(session.theme, tr("To"), self._address), self._address)

    @property
    def address(self) -> str:
        """The address as typed."""
        return self._address.text().strip()


class _NumberBox(QLineEdit):
    """A whole number between two bounds; the arrow keys count it up and down."""

    def __init__(self, value: int, most: int) -> None:
        super().__init__()
        self._most = most
        self.setFixedWidth(96)
        self.setText(str(min(value, most)))

    @property
    def value(self) -> int:
        """The number, brought within its bounds."""
        typed = self.text().strip()
        return min(max(int(typed) if typed.isdecimal() else 1, 1), self._most)

    def bound(self, most: int) -> None:
        """Allow at most `most`."""
        self._most = most
        self.setText(str(self.value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count with the arrow keys."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.setText(str(min(max(self.value + step, 1), self._most)))
        else:
            super().keyPressEvent(event)
