"""The tracking number: its carrier and its check digit are told beside it; one that a reader read goes to its field."""

from __future__ import annotations

from PySide6.QtCore import QObject

from legaldesk.domain.tracking import Tracking, recognize
from legaldesk.domain.vocabulary import Channel
from ui.intake.fields import FieldGrid
from ui.intake.taken_over import TakenOver
from ui.language import later, tr

NUMBER = {Channel.MAIL: "mail.tracking_number", Channel.COURIER: "courier.tracking_number"}
"""The field for the tracking number, on the channels that have one."""
CARRIER = "courier.carrier"
_FITS = later("{carrier}: check digit fits")
_DOES_NOT_FIT = later("{carrier}? The check digit does not fit")


class TrackingFields(QObject):
    """Tells what is known of the numbers in the fields of a form."""

    def __init__(self, grid: FieldGrid, taken_over: TakenOver) -> None:
        super().__init__(grid)
        self._grid = grid
        self._taken_over = taken_over

    def look(self) -> None:
        """Tell beside each tracking number what it is."""
        for path in NUMBER.values():
            raw = self._grid.editor(path).raw()
            told = [self._taken_over.source(path), _told(recognize(raw)) if raw else ""]
            self._grid.remark(path, " · ".join(part for part in told if part))

    def held(self, channel: Channel) -> str:
        """The number that the field of `channel` holds already."""
        return self._grid.editor(NUMBER[channel]).raw().strip()

    def fill(self, channel: Channel, tracking: Tracking) -> list[str]:
        """Put a number into the field of `channel`, and its carrier beside it; returns the fields that changed."""
        filled = {NUMBER[channel]: tracking.number}
        if channel is Channel.COURIER and not self._grid.editor(CARRIER).raw().strip():
            filled[CARRIER] = tracking.carrier.value
        for path, raw in filled.items():
            self._grid.editor(path).restore(raw)
        return list(filled)


def channel_of(tracking: Tracking) -> Channel:
    """How something with this number comes."""
    return Channel.MAIL if tracking.by_post else Channel.COURIER


def same_number(one: str, tracking: Tracking) -> bool:
    """Whether the text `one` is the number of `tracking`."""
    known = recognize(one)
    return known is not None and known.number == tracking.number


def _told(tracking: Tracking | None) -> str:
    if tracking is None:
        return ""
    return (tr(_FITS) if tracking.sound else tr(_DOES_NOT_FIT)).format(carrier=tracking.carrier.value)
