"""Looking in the log, while somebody types, for what the new delivery resembles; the answer is shown in a strip."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from legaldesk.desk import look_alikes
from legaldesk.domain.duplicates import Evidence
from ui.intake.fields import FieldGrid
from ui.intake.look_alikes import LookAlikeStrip
from ui.jobs import Lane, Latest
from ui.session import Session

if TYPE_CHECKING:
    from legaldesk.desk.look_alikes import Duplicate

LINKS = ("same_instrument_as", "refers_to")
"""The fields that name another delivery."""
_TELLING = frozenset({"channel", "requester", "instrument", "mail", "courier", "agent", "portal", *LINKS})
"""The facts that can make two deliveries alike."""


class LookingAround(QObject):
    """Asks off the window's thread. `linked` gives the path of the field that a person's choice filled or emptied."""

    linked = Signal(str)

    def __init__(self, session: Session, grid: FieldGrid, strip: LookAlikeStrip) -> None:
        super().__init__(strip)
        self._session = session
        self._grid = grid
        self._strip = strip
        self._asking = Latest(session.jobs, Lane.READ, self)
        self._facts: dict[str, Any] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        self._itself = ""
        self._envelope: frozenset[str] = frozenset()
        strip.linked.connect(self._link)
        session.news.changed.connect(self._look_again)

    def begin(self, itself: str, envelope: frozenset[str]) -> None:
        """Another form begins: `itself` is the delivery that is corrected, `envelope` what came with the new one."""
        self._itself = itself
        self._envelope = envelope
        self._facts = {}
        self._asking.forget()
        self._strip.clear()

    def look(self, facts: Mapping[str, Any]) -> None:
        """Look for what resembles `facts` (the contract's JSON shape), as soon as the screen shows the verdict."""
        telling = {key: value for key, value in facts.items() if key in _TELLING}
        if telling != self._facts:
            self._facts = telling
            self._soon.start()

    def _look_again(self, _: object) -> None:
        """Something was logged or changed, perhaps by somebody else who holds the same paper."""
        if self._facts:
            self._soon.start()

    def _look(self) -> None:
        desk, facts = self._session.desk, self._facts
        link = next(((path, facts[path]) for path in LINKS if path in facts), None)

        def found(duplicates: tuple[Duplicate, ...]) -> None:
            others = [each for each in duplicates if not self._is_known(each)]
            today = desk.now().astimezone(desk.zone).date()
            self._strip.show_found(others, link, today)

        self._asking.ask(lambda: look_alikes.look_alikes(desk, facts), found)

    def _is_known(self, found: Duplicate) -> bool:
        """Whether everybody knows of it: the delivery itself, or another paper out of the same envelope."""
        beside = found.reference in self._envelope and found.rests_on is not Evidence.DOCKET
        return beside or found.reference == self._itself

    def _link(self, path: str, reference: str) -> None:
        for each in LINKS:
            self._grid.editor(each).restore(reference if each == path else "")
        self.linked.emit(path)
