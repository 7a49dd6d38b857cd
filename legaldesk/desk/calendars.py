"""The calendars of an open desk: those that the office added to it for all workstations, and adding one."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from legaldesk.desk.calendar_shelf import FEDERAL, KIND, CalendarShelf, shelf_of, texts_in
from legaldesk.domain.clocks.calendar_file import read_calendar
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase

if TYPE_CHECKING:  # the desk itself knows its calendars
    from legaldesk.desk.desk import Desk
    from legaldesk.domain.logged import OfficeDocument

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}", re.ASCII)


def calendars_of(desk: Desk) -> CalendarShelf:
    """The calendars of an open desk: those that were added to it, those in its data folder, and the shipped ones."""
    return shelf_of(desk.place, desk.book, cache(partial(texts_in, desk.log)))


def added_calendars(desk: Desk) -> dict[str, str]:
    """The texts of the calendars added to the desk, by name, of each the last version. Raises MachineFault."""
    return texts_in(desk.log)


def add_calendar(desk: Desk, name: str, text: str, file: str) -> OfficeDocument:
    """Add a version of the calendar `name` for all workstations of the desk, with a history entry.

    `file` is how to call it in errors. Raises BadInput for a name that is none, a text with a fault, or one that
    observes what is not there; then nothing is added.
    """
    if not _NAME.fullmatch(name) or name == FEDERAL:
        raise BadInput(
            Phrase(
                "{file}: {name} cannot be the name of a calendar; use small letters, figures and -, not federal",
                file=file,
                name=repr(name[:40]),
            )
        )
    read_calendar(text, file)
    kept = added_calendars(desk)
    shelf_of(desk.place, desk.book, lambda: {**kept, name: text}).named(name)
    added = desk.log.documents.add(KIND, name, text, desk.by, desk.now())
    desk.hours.refresh()
    return added
