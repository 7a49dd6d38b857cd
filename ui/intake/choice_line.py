"""Yours or theirs: the two values of one field that two people changed, beneath it, one of them to be taken."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from legaldesk.domain.merging import Side
from ui.language import tr
from ui.widgets.texts import as_tip

_BLANK = "(blank)"
_INDICATOR = 32
"""Room for the circle before the text, in pixels."""
_ORDER = (Side.MINE, Side.THEIRS)


class ChoiceLine(QWidget):
    """Two choices for the field called `name`. `chosen` gives the Side that a person takes."""

    chosen = Signal(object)

    def __init__(self, name: str, mine: str, theirs: str, whose: str, side: Side | None) -> None:
        super().__init__()
        self.setAccessibleName(tr("{name}: yours or theirs", name=name))
        self._name = name
        self._group = QButtonGroup(self)
        self._sides = [_SideButton(), _SideButton()]
        self._sides[1].say(f"{whose}: {_shown(theirs)}", f"{name}, {whose}: {_shown(theirs)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, button in enumerate(self._sides):
            self._group.addButton(button, number)
            column.addWidget(button)
        self.show_mine(mine)
        if side is not None:
            self._group.button(_ORDER.index(side)).setChecked(True)
        self._group.idClicked.connect(self._clicked)

    @property
    def side(self) -> Side | None:
        """The side that is taken; None as long as a person has to choose."""
        number = self._group.checkedId()
        return None if number < 0 else _ORDER[number]

    @property
    def buttons(self) -> list[QWidget]:
        """The two choices, in the order of the keyboard."""
        return list(self._sides)

    def show_mine(self, mine: str) -> None:
        """What my value is now."""
        self._sides[0].say(
            tr("Yours: {mine}", mine=_shown(mine)), tr("{name}, yours: {mine}", name=self._name, mine=_shown(mine))
        )

    def take_mine(self) -> None:
        """Mark mine as taken: the person typed it."""
        self._sides[0].setChecked(True)

    def take_focus(self) -> None:
        """Put the focus onto the first choice."""
        self._sides[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, number: int) -> None:
        self.chosen.emit(_ORDER[number])


class _SideButton(QRadioButton):
    """A choice on one line that ends in an ellipsis where there is no room; the whole text is its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str, name: str) -> None:
        """Show `text`; a screen reader says `name`."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(" ".join(name.split()))
        self.setToolTip(as_tip(self._whole))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """No width of its own: it takes what there is."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the text as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() - _INDICATOR, 0)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))


def _shown(text: str) -> str:
    return " ".join(text.split()) or _BLANK
