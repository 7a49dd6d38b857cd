"""Looks like a delivery that is logged already: said in one line, and a person chooses what it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legaldesk.domain.duplicates import Evidence, Likeness
from ui.language import later, tr
from ui.language.words import by_channel
from ui.theme import Theme
from ui.when import of_the_day
from ui.widgets.strip import Strip
from ui.widgets.texts import button, set_button_text, show_if

if TYPE_CHECKING:
    from legaldesk.desk.look_alikes import Duplicate

SAME, REFERS = "same_instrument_as", "refers_to"
"""The fields that a choice fills."""
_SAME_PAPER, _AMENDED, _SAME_CASE, _TAKE_BACK = (
    later("Same paper"),
    later("Amended"),
    later("Only same case"),
    later("Take it back"),
)
_LOOKS_LIKE = later("Looks like {reference} ({channel}, {day}). {like}")
_AND_MORE = later("Looks like {reference} ({channel}, {day}) and {more} more. {like}")
_LIKE = {
    (Likeness.SAME, Evidence.DOCKET): later("The same paper? Same case number, same kind of paper."),
    (Likeness.SAME, Evidence.TRACKING): later("The same paper? Same tracking number, same kind of paper."),
    (Likeness.SAME, Evidence.NAMES): later(
        "The same paper? Sender and caption are alike, the kind of paper is the same."
    ),
    (Likeness.AMENDED, Evidence.DOCKET): later(
        "Amended? Same case number and kind of paper, but other dates or title."
    ),
    (Likeness.AMENDED, Evidence.TRACKING): later(
        "Amended? Same tracking number and kind of paper, but other dates or title."
    ),
    (Likeness.AMENDED, Evidence.NAMES): later("Amended? Sender and caption are alike, but dates or title differ."),
    (Likeness.SAME_CASE, Evidence.DOCKET): later(
        "Same case: same case number, but another kind of paper or another sender."
    ),
    (Likeness.SAME_CASE, Evidence.TRACKING): later("Same envelope: same tracking number, but another kind of paper."),
    (Likeness.SAME_CASE, Evidence.NAMES): later("Same case? The captions are alike."),
}
_MARKED = {
    SAME: later("Marked as a second copy of {}."),
    REFERS: later("Marked as referring to {}."),
}


class LookAlikeStrip(QWidget):
    """One strip for the closest look-alike. `linked` gives field and reference; a blank reference takes a link back."""

    linked = Signal(str, str)

    def __init__(self, theme: Theme, zone: tzinfo) -> None:
        super().__init__()
        self._zone = zone
        self._closest = ""
        self._link: tuple[str, str] | None = None
        self._strip = Strip(theme)
        self._buttons = {
            "same": button(tr(_SAME_PAPER)),
            "amended": button(tr(_AMENDED)),
            "case": button(tr(_SAME_CASE)),
        }
        self._undo = button(tr(_TAKE_BACK))
        self._buttons["same"].clicked.connect(self.choose_same)
        self._buttons["amended"].clicked.connect(self.choose_refers)
        self._buttons["case"].clicked.connect(self.choose_refers)
        self._undo.clicked.connect(self.choose_same)
        for made in (*self._buttons.values(), self._undo):
            self._strip.add_button(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._strip)
        self.clear()

    def say_keys(self, same: str, amended: str, case: str) -> None:
        """Show on each button the keys that do the same; those of `same` also take a choice back."""
        set_button_text(self._buttons["same"], tr(_SAME_PAPER), same)
        set_button_text(self._buttons["amended"], tr(_AMENDED), amended)
        set_button_text(self._buttons["case"], tr(_SAME_CASE), case)
        set_button_text(self._undo, tr(_TAKE_BACK), same)

    @property
    def text(self) -> str:
        """What is said; empty if nothing is."""
        return self._strip.text if self._strip.accessibleName() else ""

    def clear(self) -> None:
        """Nothing looks alike."""
        self._closest, self._link = "", None
        self._strip.clear()
        self.hide()

    def show_found(self, found: Sequence[Duplicate], link: tuple[str, str] | None, today: date) -> None:
        """Say what was found. `link` is the field and reference that was chosen already, if any."""
        self._link = link
        if link is not None:
            self._say(tr(_MARKED[link[0]]).format(link[1]), chosen=True)
            return
        if not found:
            self.clear()
            return
        closest = found[0]
        self._closest = closest.reference
        record = closest.record
        said = tr(_LOOKS_LIKE) if len(found) == 1 else tr(_AND_MORE)
        self._say(
            said.format(
                reference=closest.reference,
                channel=by_channel(record.delivery.channel),
                day=of_the_day(record.delivery.received_at, self._zone, today),
                like=tr(_LIKE[closest.kind, closest.rests_on]),
                more=len(found) - 1,
            ),
            chosen=False,
        )

    def choose_same(self) -> None:
        """It is the same paper; or take the choice back that was made."""
        if self._link is not None:
            self.linked.emit(self._link[0], "")
        elif self._closest:
            self.linked.emit(SAME, self._closest)

    def choose_refers(self) -> None:
        """It belongs to the same case: an amended paper, or another one."""
        if self._link is None and self._closest:
            self.linked.emit(REFERS, self._closest)

    def _say(self, text: str, *, chosen: bool) -> None:
        for made in self._buttons.values():
            show_if(made, shown=not chosen)
        show_if(self._undo, shown=chosen)
        show_if(self, shown=True)
        if text != self._strip.text:
            self._strip.say(text)
