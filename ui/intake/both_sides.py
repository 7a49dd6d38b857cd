"""A correction that somebody else overtook: both sides by field, in place, until nothing is left to choose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legaldesk.domain.fields import FieldKind, field_at
from legaldesk.domain.merging import Difference, Merged, Side
from legaldesk.domain.vocabulary import Channel
from ui.intake.choice_line import ChoiceLine
from ui.intake.fields import FieldGrid
from ui.intake.reading import CHANNEL, DAY, RECEIVED, TIME
from ui.language import later, tr
from ui.language.words import WORDS, label_of
from ui.theme import Theme
from ui.when import of_the_day
from ui.widgets.strip import Strip
from ui.widgets.texts import label

if TYPE_CHECKING:
    from legaldesk.domain.meanwhile import ChangedMeanwhile

CHOOSE = later("both of you changed this: choose yours or theirs")
_DONE = {
    "decided": later("counsel's decision was recorded"),
    "closed": later("it was closed"),
    "reopened": later("it was reopened"),
    "voided": later("it was voided"),
}


class BothSides(QWidget):
    """Says what others did, and puts the choices under their fields. `taken` gives the path of one that was made."""

    taken = Signal(str)

    def __init__(self, theme: Theme, grid: FieldGrid, zone: tzinfo) -> None:
        super().__init__()
        self._grid = grid
        self._zone = zone
        self._lines: dict[str, ChoiceLine] = {}
        self._values: dict[str, dict[Side, dict[str, str]]] = {}
        self.strip = Strip(theme, "warning")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.strip)
        self._channel = label(label_of(CHANNEL), "secondary")
        self._column.addWidget(self._channel)
        self.hide()

    def clear(self) -> None:
        """Nobody else changed anything."""
        for line in self._lines.values():
            line.hide()
            line.deleteLater()
        self._lines.clear()
        self._values.clear()
        self._grid.attach({})
        self.strip.clear()
        self.hide()

    def show_merged(
        self,
        fault: ChangedMeanwhile,
        merged: Merged,
        mine: Mapping[str, str],
        theirs: Mapping[str, str],
        today: date,
    ) -> None:
        """Show what differs. `mine` and `theirs` are what the form's fields hold for either side, by path."""
        self.clear()
        for difference in merged.differences:
            path = difference.path
            self._values[path] = {
                side: {each: values.get(each, "") for each in parts_of(path)}
                for side, values in ((Side.MINE, mine), (Side.THEIRS, theirs))
            }
            spec = field_at(path)
            if spec is not None and spec.kind is FieldKind.FLAG:
                continue  # a box has two states: there is nothing to choose between, and the box itself can be ticked
            line = self._lines[path] = self._line(fault, difference, today)
            line.chosen.connect(partial(self._chosen, path))
        if (above := self._lines.get(CHANNEL)) is not None:
            self._column.addWidget(above)
        self._channel.setVisible(above is not None)
        self._grid.attach({parts_of(path)[0]: line for path, line in self._lines.items() if path != CHANNEL})
        shown = {CHANNEL, *self._grid.in_order()}
        choices = sum(path in shown for path in self.undecided)
        self.strip.say(_text(merged, choices), headline=_headline(fault, self._zone, today))
        self.show()

    def value(self, path: str, side: Side) -> Mapping[str, str]:
        """What `side` has in the form's fields of the fact at `path`."""
        return self._values[path][side]

    def edited(self, field: str, raw: str) -> None:
        """A person typed `raw` into `field`: that is mine now, and taken."""
        for path, line in self._lines.items():
            if field in parts_of(path):
                mine = self._values[path][Side.MINE]
                mine[field] = raw
                line.show_mine(" ".join(mine.values()))
                line.take_mine()

    @property
    def undecided(self) -> list[str]:
        """The form's fields beside which a person still has to choose, in their order."""
        return [parts_of(path)[0] for path, line in self._lines.items() if line.side is None]

    def focus_channel(self) -> None:
        """Go to the choice between two channels."""
        self._lines[CHANNEL].take_focus()

    def _line(self, fault: ChangedMeanwhile, difference: Difference, today: date) -> ChoiceLine:
        path = difference.path
        entry = fault.changed_by(path)
        whose = tr("Unchanged") if entry is None else f"{entry.by}, {of_the_day(entry.at, self._zone, today)}"
        texts = {side: _words(path, values) for side, values in self._values[path].items()}
        return ChoiceLine(label_of(path), texts[Side.MINE], texts[Side.THEIRS], whose, difference.side)

    def _chosen(self, path: str, _: Side) -> None:
        self.taken.emit(path)

    def side_of(self, path: str) -> Side | None:
        """The side that is taken for the fact at `path`."""
        return self._lines[path].side


def parts_of(path: str) -> tuple[str, ...]:
    """The form's fields that the fact at `path` is typed into."""
    return (DAY, TIME) if path == RECEIVED else (path,)


def _words(path: str, values: Mapping[str, str]) -> str:
    text = " ".join(values.values())
    return WORDS[Channel].get(text, text) if path == CHANNEL else text


def _headline(fault: ChangedMeanwhile, zone: tzinfo, today: date) -> str:
    last = fault.since[-1] if fault.since else None
    when = tr(" at {when}", when=of_the_day(last.at, zone, today)) if last is not None else ""
    people = tr(" and ").join(dict.fromkeys(entry.by for entry in fault.since)) or tr("Somebody else")
    done = dict.fromkeys(tr(_DONE[entry.action]) for entry in fault.since if entry.action in _DONE)
    also = f"; {', '.join(done)}" if done else ""
    return tr(
        "{people} changed {reference}{when}, while you corrected it{also}",
        people=people,
        reference=fault.now.reference,
        when=when,
        also=also,
    )


def _text(merged: Merged, choices: int) -> str:
    if not merged.differences:
        return tr("The facts are what you made of them already: nothing is left to save.")
    parts = [tr("Nothing of yours is saved yet.")]
    if choices:
        fields = tr("1 field was") if choices == 1 else tr("{choices} fields were", choices=choices)
        parts.append(tr("{fields} changed by both of you: choose beneath.", fields=fields))
    theirs = [label_of(each.path) for each in merged.differences if each.side is Side.THEIRS]
    if theirs:
        parts.append(tr("Taken over from the other side: {list}.", list="; ".join(theirs)))
    parts.append(tr("Then save again."))
    return " ".join(parts)
