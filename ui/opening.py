"""Opening a desk off the window's thread, with everything that takes time to import."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legaldesk.desk.desk import Desk

_SCREENS = ("ui.deliveries.page", "ui.intake.offering", "ui.letters.post", "ui.letters.preview")


def open_existing(place: Path) -> Desk | None:
    """Open the desk in `place`; None if there is none yet. Raises BadInput or MachineFault."""
    from legaldesk.desk.places import desk_exists

    return open_empty(place) if desk_exists(place) else None


def open_empty(place: Path) -> Desk:
    """Open the desk in `place`, a new one if there is none. Raises BadInput or MachineFault."""
    from legaldesk.desk.opening import open_desk

    desk = open_desk(place)
    for screen in _SCREENS:  # so that the window finds them ready
        importlib.import_module(screen)
    return desk


def open_demo(place: Path) -> Desk:
    """Make a desk in `place` and fill it with invented deliveries. Raises BadInput or MachineFault."""
    from legaldesk.desk import demo

    desk = open_empty(place)
    try:
        demo.fill(desk)
    except BaseException:
        desk.close()
        raise
    return desk
