"""What was written into the log meanwhile, by other windows, workstations or the command line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class News:
    """What others wrote after an entry of the history.

    `count` is how many entries the history has now: the place to go on from. `references` are the deliveries that
    others added or changed, `policies` the policy versions. `everything` says that there was too much to name: whatever
    is on the screen may be old.
    """

    count: int
    references: frozenset[str] = frozenset()
    everything: bool = False
    policies: tuple[str, ...] = ()
