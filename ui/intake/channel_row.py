"""How did it arrive? Seven chips, chosen by one key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from legaldesk.domain.vocabulary import Channel
from ui.language import tr
from ui.language.words import say
from ui.theme import Theme
from ui.widgets.flow import FlowLayout
from ui.widgets.looks import CHANNEL_SHORT
from ui.widgets.texts import button, label

CHANNELS = tuple(CHANNEL_SHORT)
"""The channels in the order of their keys 1 to 7."""
_CHIP = 28
"""How high a chip is, in points."""


class ChannelRow(QWidget):
    """The chips. `chosen` is emitted when a person chose a channel; the keys 1 to 7 work while a chip has the focus."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = FlowLayout(self, 6)
        self._caption = label(tr("How did it arrive?"), "secondary")
        self._caption.setMinimumHeight(_CHIP)
        row.addWidget(self._caption)
        for number, channel in enumerate(CHANNELS):
            chip = _chip(channel, number)
            self._group.addButton(chip, number)
            row.addWidget(chip)
        self._caption.setBuddy(self._group.button(0))
        self._group.idClicked.connect(self._clicked)
        theme.changed.connect(self._recolor)
        self._recolor()

    @property
    def channel(self) -> Channel | None:
        """The chosen channel, or None."""
        number = self._group.checkedId()
        return None if number < 0 else CHANNELS[number]

    def show_channel(self, channel: Channel | None) -> None:
        """Mark `channel`, or none, without telling."""
        self._group.setExclusive(channel is not None)
        for number, each in enumerate(CHANNELS):
            self._group.button(number).setChecked(each is channel)
        self._group.setExclusive(True)
        self._recolor()

    def show_caption(self, *, wanted: bool) -> None:
        """Show the question before the chips, or leave it out."""
        self._caption.setVisible(wanted)

    def take_focus(self) -> None:
        """Put the focus onto the chosen chip, or the first one."""
        self._group.button(max(self._group.checkedId(), 0)).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure chooses; the arrows walk from chip to chip."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(CHANNELS) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose(CHANNELS[number])
            return
        super().keyPressEvent(event)

    def choose(self, channel: Channel) -> None:
        """Choose `channel`, as its key does."""
        self._group.button(CHANNELS.index(channel)).setChecked(True)
        self._clicked()

    def _clicked(self) -> None:
        self._recolor()
        self.chosen.emit(self.channel)

    def _recolor(self) -> None:
        tokens = self._theme.tokens
        for number, channel in enumerate(CHANNELS):
            chip = self._group.button(number)
            chip.setIcon(self._theme.icon(channel.value, tokens.accent if chip.isChecked() else tokens.secondary))


def _chip(channel: Channel, number: int) -> QPushButton:
    """One channel: its key, its icon and its word."""
    made = button(tr(CHANNEL_SHORT[channel]), "chip")
    made.setText(f"{number + 1}  {made.text()}")
    made.setCheckable(True)
    made.setAccessibleName(say(channel))
    made.setAccessibleDescription(tr("Key {number}", number=number + 1))
    return made
