"""Whether the office is open, for the judge: by the same calendar and hours that the clocks count with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from legaldesk.desk.calendar_shelf import CalendarShelf, shelf_of
from legaldesk.domain.errors import DeskError
from legaldesk.domain.office import Office
from legaldesk.domain.policy import PolicyBook


class OfficeHours:
    """The hours of the office in the data folder `place`, as they were when `refresh` was called last.

    `added` gives the calendars that all workstations of the desk share. Asking reads no database: it is done on each
    keystroke.
    """

    def __init__(self, place: Path, book: PolicyBook, added: Callable[[], Mapping[str, str]]) -> None:
        self._place = place
        self._book = book
        self._added = added
        self._shelf: CalendarShelf
        self.refresh()

    def refresh(self) -> None:
        """Look at the calendars anew. Where they cannot be read, those in the data folder and the policy count."""
        try:
            added = self._added()
        except DeskError:
            added = {}
        self._shelf = shelf_of(self._place, self._book, lambda: added)

    def __call__(self, office: Office, local: datetime) -> bool:
        """Whether the office is open at `local`; `office` is what the policy of that day says of it."""
        return self._shelf.is_open(office, local)
