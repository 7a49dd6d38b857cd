"""Opening a desk off the window's thread, with everything that takes time to import."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legaldesk.desk.connecting import Connected
    from legaldesk.desk.desk import Desk
    from legaldesk.desk.places import DeskAddress

_SCREENS = ("ui.deliveries.page", "ui.intake.offering", "ui.letters.post", "ui.letters.preview", "ui.settings.page")


def open_existing(address: DeskAddress) -> Desk | None:
    """Open the desk at `address`; None if there is none yet. Raises BadInput or MachineFault."""
    from legaldesk.desk.places import desk_exists

    return open_empty(address) if desk_exists(address) else None


def open_empty(address: DeskAddress) -> Desk:
    """Open the desk at `address`, a new one if there is none. Raises BadInput or MachineFault."""
    from legaldesk.desk.opening import open_desk

    desk = open_desk(address)
    _import_screens()
    return desk


def open_shared(folder: Path, address: str, user: str, password: str) -> Connected:
    """Connect to the shared desk at `address`, for good. Raises BadInput (with its field) or MachineFault."""
    from legaldesk.desk.connecting import connect

    connected = connect(folder, address, user, password)
    _import_screens()
    return connected


def open_demo(address: DeskAddress) -> Desk:
    """Make a desk at `address` and fill it with invented deliveries. Raises BadInput or MachineFault."""
    from legaldesk.desk import demo

    desk = open_empty(address)
    try:
        demo.fill(desk)
    except BaseException:
        desk.close()
        raise
    return desk


def _import_screens() -> None:
    for screen in _SCREENS:  # so that the window finds them ready
        importlib.import_module(screen)
