"""What a window shows of its desk while the desk is still being opened; light to import."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from legaldesk.desk.places import DeskAddress
    from legaldesk.domain.log_row import LogRow


class Glance(NamedTuple):
    """The newest lines of the log, how many deliveries it holds, whose policy holds there, and who is at work."""

    rows: list[LogRow]
    everything: int
    office: str
    by: str


def glance(address: DeskAddress, limit: int) -> Glance | None:
    """The newest lines of the log at `address`, at most `limit`, newest first.

    None for a shared desk, and where there is no log or it is not as usual: opening it then tells what.
    """
    if address.database:
        return None
    from legaldesk.desk.person import login_name
    from legaldesk.records.sqlite.glance import glance as look

    seen = look(address.folder, limit)
    return seen and Glance(seen.rows, seen.everything, office_mark(seen.policies), login_name())


def office_mark(added: int) -> str:
    """What marks the policy versions of an office that added `added` of them: as long as it is the same, so are they.

    They are never changed, so what was once read out of them, such as the office's zone, still holds.
    """
    from legaldesk.resources import resource_root

    shipped = sorted(file.name for file in (resource_root() / "policies").glob("*.toml"))
    return f"{' '.join(shipped)} + {added}"
