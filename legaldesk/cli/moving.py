"""`legaldesk move`."""

from __future__ import annotations

import argparse

from legaldesk.cli.context import Context
from legaldesk.cli.watching import INTERRUPTED, watched
from legaldesk.desk import moving
from legaldesk.desk.places import address_of_url, desk_exists
from legaldesk.domain.errors import BadInput


def move(context: Context, options: argparse.Namespace) -> int:
    """Copy the whole desk to another database."""
    address, target = context.address, address_of_url(options.to, "--to")
    if not desk_exists(address):
        raise BadInput(f"{moving.name_of(address)}: holds no desk, so there is nothing to move")
    desk = context.desk
    moved = watched(context, "moving, rows:", lambda progress: moving.move(desk, target, progress))
    if moved is None:
        return INTERRUPTED
    where = moving.name_of(target)
    if context.as_json:
        context.say_json({"to": where, "deliveries": moved.deliveries, "history_entries": moved.entries})
        return 0
    context.say(f"{where}: {moved.deliveries:,} deliveries copied and checked; {moving.name_of(address)} is as it was")
    if target.database:
        context.say("from now on work there: legaldesk settings database URL, on each workstation")
    else:
        context.say(f"from now on work there: legaldesk --data-dir {where}")
    return 0
