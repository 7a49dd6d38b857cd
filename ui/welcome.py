"""The first page: opening the desk, or at the very first start the choice of a demo desk or an empty one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.strip import Strip
from ui.widgets.texts import button, label

if TYPE_CHECKING:
    from legaldesk.desk.places import DeskAddress

_WIDTH = 560


class WelcomePage(QWidget):
    """Says what is going on before there is a desk. `demo_wanted` and `empty_wanted` are the first start's choices."""

    demo_wanted = Signal()
    empty_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, theme: Theme, address: DeskAddress) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAccessibleName("Welcome")
        self._title = label("Welcome to LegalDesk", "title")
        self._text = label(role="secondary", wrap=True)
        self._demo = Choice("Try it with a demo desk", "200 invented deliveries to look at, search, decide and print.")
        self._empty = Choice("Start with an empty desk", "For real work: log the first delivery with Ctrl+N.")
        self._fault = Strip(theme, "fault")
        self._again = button("Try again")
        self._demo.clicked.connect(self.demo_wanted)
        self._empty.clicked.connect(self.empty_wanted)
        self._again.clicked.connect(self.again_wanted)
        self._where = label(_kept(address), "secondary", wrap=True)
        choices = QWidget()
        inside = QVBoxLayout(choices)
        inside.setContentsMargins(0, 8, 0, 8)
        inside.setSpacing(12)
        for part in (self._demo, self._empty, self._where):
            inside.addWidget(part)
        failed = QWidget()
        beside = QVBoxLayout(failed)
        beside.setContentsMargins(0, 8, 0, 8)
        beside.setSpacing(12)
        beside.addWidget(self._fault)
        beside.addWidget(self._again)
        beside.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(choices)
        self._stack.addWidget(failed)
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
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
        self.say_opening()

    def say_opening(self, text: str = "Opening the desk…") -> None:
        """Say that something is on its way."""
        self._text.setText(text)
        self._stack.setCurrentIndex(0)

    def offer_first_start(self) -> None:
        """Let a person choose with what to begin."""
        self._text.setText("Log what is served, see at once whether it counts, print the reply.")
        self._stack.setCurrentIndex(1)
        self._demo.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_failed(self, sentence: str) -> None:
        """Say why the desk could not be opened."""
        self._text.setText("The desk could not be opened.")
        self._fault.say(sentence)
        self._stack.setCurrentIndex(2)
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)


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
        return f"The data is kept in the shared desk {address.shared_name}"
    return f"The data is kept in {address.folder}"
