"""A dialog that asks something: a title, an explanation, what is asked, and a button that goes on or leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from ui.actions import Command, bind
from ui.widgets.texts import ActionButton, label

_WIDTH = 520
_MARGIN = 24


class Question(QDialog):
    """Asks over `parent`. `accepted` is emitted only when what is typed can be kept: `check` looks at it.

    What is asked is put into it part by part; Tab leads through the parts as the eye goes, then to the buttons.
    """

    def __init__(
        self,
        title: str,
        explanation: str,
        commands: tuple[Command, Command],
        parent: QWidget,
        *,
        beside: Sequence[QPushButton] = (),
        width: int = _WIDTH,
    ) -> None:
        """`commands` are the one that goes on and the one that leaves all as it is; `beside` stand beside the first."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._body = QVBoxLayout()
        self._body.setSpacing(12)
        self._editors: list[QWidget] = []
        self._kept_last = 0
        self.go_on = bind(self, commands[0], self.check)
        leave = ActionButton(bind(self, commands[1], self.reject))
        self._buttons = (ActionButton(self.go_on, "primary"), *beside, leave)
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in self._buttons[:-1]:
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        column.setSpacing(16)
        heading = label(title, "heading")
        heading.setMinimumWidth(width - 2 * _MARGIN)  # and wider where the buttons are
        column.addWidget(heading)
        if explanation:
            column.addWidget(label(explanation, "secondary", wrap=True))
        column.addLayout(self._body)
        column.addLayout(row)

    def put(self, part: QWidget | QLayout, *editors: QWidget, last: bool = False) -> None:
        """Put in a part with its `editors`; the first of all has the focus. One that is `last` stays below others."""
        place = self._body.count() - self._kept_last
        if isinstance(part, QLayout):
            self._body.insertLayout(place, part)
        else:
            self._body.insertWidget(place, part)
        among = len(self._editors) - self._kept_last
        self._editors[among:among] = editors
        self._kept_last += last
        for one, following in pairwise((*self._editors, *self._buttons)):
            QWidget.setTabOrder(one, following)
        if self._editors:
            self._editors[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> None:
        """Go on; where what is typed has to be looked at first, say what is wrong with it beside its field instead."""
        self.accept()
