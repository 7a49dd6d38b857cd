"""A barcode reader is a keyboard: which keys came too fast for a hand, and what the code that they spell means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from legaldesk.domain.tracking import LONGEST, Tracking, recognize

LONGEST_GAP = 30
"""Milliseconds between two keys of a reader, at most. Two keys of a hand may be as close, but not eight."""
MEAN_GAP = 20
"""Milliseconds between two keys of a reader on average, at most: a hand would type 600 words a minute."""
SHORTEST = 8
"""Characters of the shortest code; anything shorter may have been a hand that slipped over the keys."""
_REFERENCE = re.compile(r"LD-?([0-9]{4})-?([0-9]{6,9})")
# Readers may put the symbology before the code ("]C1"), and keyboards for other languages turn the dash.
_SYMBOLOGY = re.compile(r"\][A-Za-z][0-9]")
_DASHES = str.maketrans("–—−_'ß/", "-------")


@dataclass(slots=True)
class Burst:
    """Keys that followed each other as fast as a reader sends them. Moments are those of the events, in milliseconds.

    A moment of 0 says nothing (events that no keyboard sent), so it never goes on with a burst.
    """

    text: str = ""
    _moments: list[int] = field(default_factory=list)

    def goes_on(self, at: int) -> bool:
        """Whether a key at the moment `at` follows the last one so fast that it may belong to it."""
        return bool(self._moments) and at > 0 and 0 <= at - self._moments[-1] <= LONGEST_GAP

    def add(self, character: str, at: int) -> None:
        """Take one more key."""
        self.text += character
        self._moments.append(at)

    @property
    def is_scan(self) -> bool:
        """Whether no hand can have typed this."""
        count = len(self._moments)
        return count >= SHORTEST and self._moments[-1] - self._moments[0] <= MEAN_GAP * (count - 1)

    @property
    def is_full(self) -> bool:
        """Whether it is longer than any code that means something here: there is nothing to wait for."""
        return len(self.text) > 2 * LONGEST


@dataclass(frozen=True, slots=True)
class Scan:
    """A code that was read. It is one of ours (`reference`), a carrier's (`tracking`), or neither."""

    text: str
    reference: str = ""
    tracking: Tracking | None = None


def read_code(text: str) -> Scan:
    """What the code `text` means."""
    code = _SYMBOLOGY.sub("", text.strip(), count=1) if text.startswith("]") else text.strip()
    if match := _REFERENCE.fullmatch(code.translate(_DASHES).upper()):
        return Scan(code, reference=f"LD-{match[1]}-{match[2]}")
    return Scan(code, tracking=recognize(code))
