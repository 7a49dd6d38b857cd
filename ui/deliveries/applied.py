"""What the list is narrowed to, a chip each with its count: pressed, or deleted by key, it is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.language import tr
from ui.theme import Theme
from ui.widgets.figures import capped
from ui.widgets.flow import FlowLayout
from ui.widgets.texts import set_property

_REMOVING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


@dataclass(frozen=True, slots=True)
class Applied:
    """One filter: the heading that it belongs to, its word, and what its chip says."""

    heading: str
    word: StrEnum
    text: str


class AppliedChips(QObject):
    """Keeps the chips in `row` before its last item. `removed` gives the Applied that is taken back."""

    removed = Signal(object)
    left = Signal()
    """The chip that had the focus is gone, and no other stands there."""

    def __init__(self, theme: Theme, row: FlowLayout, bar: QWidget) -> None:
        super().__init__(bar)
        self._theme = theme
        self._row = row
        self._bar = bar
        self._place = row.count()
        self._chips: list[_Chip] = []
        theme.changed.connect(self._recolor)

    def show_words(self, words: Sequence[Applied]) -> None:
        """Show a chip for each of `words`; the focus stays as near as can be."""
        if [chip.applied for chip in self._chips] == list(words):
            return
        focused = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), -1)
        kept = {chip.applied: chip for chip in self._chips if chip.applied in words}
        for chip in self._chips:
            self._row.removeWidget(chip)
            if chip.applied not in kept:
                chip.hide()
                chip.deleteLater()
        self._chips = []
        for each in words:
            chip = kept.get(each) or self._made(each)
            self._row.insert(self._place + len(self._chips), chip)
            self._chips.append(chip)
        if focused >= 0:
            if self._chips:
                self._chips[min(focused, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.left.emit()

    def show_counts(self, counts: Mapping[StrEnum, int]) -> None:
        """Say how many deliveries there are of each word."""
        for chip in self._chips:
            if chip.applied.word in counts:
                chip.show_count(counts[chip.applied.word])

    def _made(self, each: Applied) -> _Chip:
        chip = _Chip(each, self._bar)
        chip.setIcon(self._theme.icon("close", self._theme.tokens.accent))
        chip.clicked.connect(lambda: self.removed.emit(each))
        chip.show()
        return chip

    def _recolor(self) -> None:
        for chip in self._chips:
            chip.setIcon(self._theme.icon("close", self._theme.tokens.accent))


class _Chip(QPushButton):
    def __init__(self, applied: Applied, bar: QWidget) -> None:
        super().__init__(bar)
        self.applied = applied
        self.setProperty("role", "chip")
        set_property(self, "chosen", value=True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(applied.text.replace("&", "&&"))
        self._say("")

    def show_count(self, count: int) -> None:
        text = self.applied.text.replace("&", "&&")
        self.setText(f"{text}  {capped(count)}")
        self._say(capped(count))

    def _say(self, count: str) -> None:
        begin = self.applied.text if ":" in self.applied.text else f"{tr(self.applied.heading)}: {self.applied.text}"
        self.setAccessibleName(f"{begin}, {count}" if count else begin)
        self.setAccessibleDescription(tr("Applied filter. Enter or Delete takes it back."))
        self.setToolTip(tr("Take this filter back (Delete)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Delete and Backspace take the filter back, as a click does."""
        if event.key() in _REMOVING or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)
