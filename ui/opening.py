"""Opening a desk off the window's thread, with everything that takes time to import."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legaldesk.desk.connecting import Connected
    from legaldesk.desk.desk import Desk
    from legaldesk.desk.places import DeskAddress

_DESK = ("ui.deliveries.page", "ui.watching")
_OTHERS = ("ui.screens", "ui.intake.page", "ui.letter_screens", "ui.settings.page", "ui.time_pages", "ui.ways")


def open_existing(address: DeskAddress) -> Desk | None:
    """Open the desk at `address`; None if there is none yet. Raises BadInput or MachineFault."""
    from legaldesk.desk.places import desk_exists

    return open_empty(address) if desk_exists(address) else None


def open_empty(address: DeskAddress) -> Desk:
    """Open the desk at `address`, a new one if there is none. Raises BadInput or MachineFault."""
    from legaldesk.desk.opening import open_desk

    desk = open_desk(address)
    _import(_DESK)
    return desk


def open_shared(folder: Path, address: str, user: str, password: str) -> Connected:
    """Connect to the shared desk at `address`, for good. Raises BadInput (with its field) or MachineFault."""
    from legaldesk.desk.connecting import connect

    connected = connect(folder, address, user, password)
    _import(_DESK)
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


def import_screens(desk: Desk) -> str:
    """Import what a window has beside its desk: off its thread, once the list is filled.

    Returns the mark of the office whose policy `desk` applies, for `Glance`.
    """
    from legaldesk.desk.company import all_zones
    from legaldesk.desk.glancing import office_mark

    _import(_OTHERS)
    all_zones()  # looked for once: the disk is asked
    return office_mark(len(desk.log.policies()))


def _import(modules: Sequence[str]) -> None:
    for module in modules:  # so that the window finds them ready
        importlib.import_module(module)
