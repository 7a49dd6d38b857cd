"""What the form's head and foot leave out where the window is narrow, so that no word of theirs is cut off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from ui.intake.channel_row import ChannelRow
from ui.widgets.flow import FlowLayout
from ui.widgets.texts import ActionButton

_SPACING = 8
_BESIDE = 162
"""Points of the margins, and of what is said of the draft or of the letter beside the rest."""


class Fitting:
    """Knows what can be left out: the caption of the channels, and the keys on all buttons of `foot` but the first."""

    def __init__(
        self, title: QWidget, channels: ChannelRow, drafts: ActionButton, foot: Sequence[ActionButton]
    ) -> None:
        self._head = (title, channels, drafts)
        self._channels = channels
        self._drafts = drafts
        self._foot = foot
        self._keyed = [each for each in foot[1:] if each.shows_keys]
        self._width = 0

    def fit(self, width: int) -> None:
        """Show everything in `width` points if it has room there; keys that are left out stand in the help, too."""
        if width == self._width:
            return
        self._width = width
        for part in (*self._head, *self._foot):
            part.ensurePolished()  # not before is it as wide as it is going to be
        self._show_head(everything=True)
        self._show_foot(everything=True)
        if _wide(self._head) > width:
            self._show_head(everything=False)
        if _wide([each for each in self._foot if not each.isHidden()]) > width:
            self._show_foot(everything=False)

    def _show_head(self, *, everything: bool) -> None:
        self._channels.show_caption(wanted=everything)
        self._drafts.show_keys(wanted=everything)

    def _show_foot(self, *, everything: bool) -> None:
        for each in self._keyed:
            each.show_keys(wanted=everything)


def flowing(widgets: Iterable[QWidget]) -> QWidget:
    """The widgets side by side, and in a second line where there is no room for all."""
    row = QWidget()
    layout = FlowLayout(row, _SPACING)
    for widget in widgets:
        layout.addWidget(widget)
    return row


def _wide(widgets: Sequence[QWidget]) -> int:
    return sum(each.sizeHint().width() + _SPACING for each in widgets) + _BESIDE
