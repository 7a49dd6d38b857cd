"""Verifying the desk: database, history chain, letters and attached files against their hashes."""

from __future__ import annotations

from collections.abc import Callable

from legaldesk.desk.desk import Desk
from legaldesk.domain.logged import Finding


def verify(desk: Desk, progress: Callable[[int, int], bool] | None = None) -> list[Finding]:
    """Check everything; returns what is wrong, the first fault first, empty if all is well.

    `progress(done, all)` is called now and then; it returns False to stop early.
    """
    return desk.log.verify(progress)
