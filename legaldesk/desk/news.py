"""Following what others write into the log, from one entry of the history to the next."""

from __future__ import annotations

from legaldesk.desk.desk import Desk
from legaldesk.domain.news import News


def start(desk: Desk) -> int:
    """The entry to follow the history from: the last one when the desk was opened."""
    return desk.log.opened_at


def wait(desk: Desk, after: int, seconds: float) -> News | None:
    """What was written after entry `after` as soon as there is something, waiting at most `seconds`; else None.

    What this desk wrote itself is counted and not named. Blocks: it has a thread of its own. Raises MachineFault, and
    ConnectionLost where a shared desk does not answer.
    """
    return desk.log.wait_for_news(after, seconds)


def stop(desk: Desk) -> None:
    """Have `wait` return at once, now and from now on: the desk is about to be closed."""
    desk.log.stop_waiting()


def break_off(desk: Desk) -> None:
    """Let go of a silent server, before the desk is closed: whoever waits for it gets ConnectionLost at once."""
    desk.log.break_off()
