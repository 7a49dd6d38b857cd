"""The box “Emergency” ticks itself where the papers are an emergency request, says so, and leaves the last word."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from legaldesk.domain.vocabulary import InstrumentKind
from ui.intake.fields import FieldGrid
from ui.intake.reading import YES, Reading
from ui.language import later, tr
from ui.widgets.strip import Strip

BOX = "emergency"
_REQUEST = InstrumentKind.EMERGENCY_DISCLOSURE_REQUEST
_TICKED = later(
    "The box “Emergency” was ticked, because the papers are an emergency disclosure request."
    " Untick it if nobody is in danger."
)


class EmergencyBox(QObject):
    """Watches what the papers are. `ticked` tells that the box was ticked or unticked by itself."""

    ticked = Signal()

    def __init__(self, grid: FieldGrid, note: Strip) -> None:
        super().__init__(grid)
        self._grid = grid
        self._note = note
        self._by_itself = False
        self._kind_before: str | None = None

    def begin(self, reading: Reading) -> None:
        """The form was filled; whatever its box holds is right."""
        self._by_itself = False
        self._kind_before = _kind(reading)

    def edited(self, path: str) -> None:
        """A person edited the field at `path`; of the box it is the last word."""
        if path == BOX:
            self._by_itself = False
        if not self._by_itself:
            self._note.clear()

    def look(self, reading: Reading) -> None:
        """Tick the box, or take back what it ticked itself; `reading` is put right as well."""
        kind = _kind(reading)
        if kind == _REQUEST and self._kind_before != _REQUEST and not reading.facts.get(BOX):
            self._tick(reading, ticked=True)
            self._note.say(tr(_TICKED), kind="plain")
        elif kind != _REQUEST and self._by_itself:
            self._tick(reading, ticked=False)
            self._note.clear()
        self._kind_before = kind

    def _tick(self, reading: Reading, *, ticked: bool) -> None:
        self._by_itself = ticked
        self._grid.editor(BOX).restore(YES if ticked else "")
        reading.facts.pop(BOX, None)
        if ticked:
            reading.facts[BOX] = True
        self.ticked.emit()


def _kind(reading: Reading) -> str | None:
    kind: str | None = reading.facts.get("instrument", {}).get("kind")
    return kind
