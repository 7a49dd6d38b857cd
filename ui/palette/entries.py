"""What the palette lists, and how what was typed finds it: words in any order, beginnings, small slips."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import fuzz, utils

from ui.language import later

_LEAST = 70
"""Score from which on a command counts as found, of 100."""
_BEGINS = 97
_SLIP_LENGTH = 4
"""Letters from which on a slip is forgiven: of fewer, everything would match."""


class Kind(Enum):
    """What an entry is, and the word for it at its right end."""

    COMMAND = later("Command")
    DELIVERY = later("Delivery")
    SENDER = later("Sender")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `target` is the id of the command, the reference, or the sender's name.

    `possible` says whether it can be done now; if not, `detail` says what it needs.
    """

    kind: Kind
    title: str
    detail: str
    target: str
    icon: str = "page"
    keys: str = ""
    possible: bool = True


def ranked(typed: str, commands: Iterable[Entry]) -> list[Entry]:
    """The commands that `typed` may mean, the best first; what cannot be done now comes after what can.

    All, in their own order, where nothing is typed.
    """
    wanted = utils.default_process(typed)
    if not wanted:
        return [] if typed.strip() else sorted(commands, key=lambda entry: not entry.possible)
    scored = [(_score(wanted, entry), place, entry) for place, entry in enumerate(commands)]
    found = sorted((one for one in scored if one[0] >= _LEAST), key=lambda one: (not one[2].possible, -one[0], one[1]))
    return [entry for _, _, entry in found]


def _score(wanted: str, entry: Entry) -> float:
    title = utils.default_process(entry.title)
    if title.startswith(wanted):
        return 100.0
    words, typed = title.split(), wanted.split()
    if all(any(word.startswith(part) for word in words) for part in typed):
        return _BEGINS
    if len(wanted) < _SLIP_LENGTH:
        return 0.0
    told = utils.default_process(entry.detail) if entry.possible else ""
    described = 0.9 * _BEGINS if all(any(word.startswith(part) for word in told.split()) for part in typed) else 0.0
    return max(fuzz.WRatio(wanted, title) if len(title) >= _SLIP_LENGTH else 0.0, described)
