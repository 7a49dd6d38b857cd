"""The desk: the one value that the window and the command line hold, and hand to every use case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from legaldesk.desk.places import DeskAddress
from legaldesk.domain.judge import Judge
from legaldesk.domain.policy import PolicyBook

if TYPE_CHECKING:  # SQLAlchemy is imported when a desk is opened, not when the window is painted
    from legaldesk.desk.office_hours import OfficeHours
    from legaldesk.records.log import Log


@dataclass(frozen=True)
class Desk:
    """An open desk.

    `address` says where it is, `by` the name of the person who works here, `now` tells the present moment (aware).
    """

    address: DeskAddress
    log: Log
    book: PolicyBook
    by: str
    now: Callable[[], datetime]
    hours: OfficeHours = field(init=False)
    judge: Judge = field(init=False)

    def __post_init__(self) -> None:
        from legaldesk.desk.calendar_shelf import texts_in  # calendar files are read when a desk is opened
        from legaldesk.desk.office_hours import OfficeHours

        object.__setattr__(self, "hours", OfficeHours(self.place, self.book, lambda: texts_in(self.log)))
        object.__setattr__(self, "judge", Judge(self.book, self.hours))

    @property
    def place(self) -> Path:
        """This workstation's data folder."""
        return self.address.folder

    @property
    def zone(self) -> tzinfo:
        """The office's time zone."""
        return self.book.zone

    def close(self) -> None:
        """Close the log. Every confirmed save is on disk already."""
        self.log.close()
