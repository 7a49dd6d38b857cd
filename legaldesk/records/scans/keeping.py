"""What the log asks of whatever keeps the content of attached files.

Content is known by its SHA-256 and kept once, however many deliveries have it. It is durable before any row tells of
it: a power cut can leave content without a row, which is swept away later, never a row without its content.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.phrase import Phrase

PIECE = 1 << 20
"""Bytes that are read in one go."""
GRACE = 86_400.0
"""Seconds for which content that no delivery refers to is left alone: where a file system knows no locks, this is what
keeps a sweep away from a save under way."""


class Incoming(Protocol):
    """A file on its way in."""

    @property
    def name(self) -> str:
        """What it is called; data, not a path."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes more; none at its end. What it raises undoes the whole save."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Content that is kept durably: its name as a file, SHA-256 (hex), size in bytes, and its first bytes."""

    name: str
    sha256: str
    size: int
    head: bytes


class Readable(Protocol):
    """Content that is being read."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes more; none at its end."""


class Contents(Protocol):
    """Something that holds content."""

    def opened(self, sha256: str) -> AbstractContextManager[Readable]:
        """The content `sha256` for reading, unchecked. Raises LookupError if there is none, or MachineFault."""


class ScanStore(Contents, Protocol):
    """Where the content of attached files lies."""

    def keeping(self, incoming: Iterable[Incoming]) -> AbstractContextManager[list[Kept]]:
        """Keep the content of each of `incoming`, all or nothing; within the block no sweep takes any of it away.

        They are read one after the other. Raises MachineFault if there is no room or no right, and whatever `incoming`
        raises.
        """

    def strays(self, wanted: Callable[[Iterable[str]], Container[str]]) -> Iterator[str]:
        """The SHA-256 of all content that no delivery refers to, and that no save is about to refer to.

        `wanted` gives those of some SHA-256 that deliveries refer to; it is asked while no save is under way.
        """

    def sweep(self, wanted: Callable[[Iterable[str]], Container[str]], grace: float = GRACE) -> int:
        """Remove such content if it is older than `grace` seconds, and what dead saves left; returns how many.

        Does nothing while a save is under way.
        """


def unreadable(where: str) -> MachineFault:
    """The fault to raise where the content of the file that `where` names is missing or not what was attached."""
    return MachineFault(
        Phrase(
            "{where}: its content is missing or is not what was attached, so it is not given"
            " out; the delivery is safe: run legaldesk verify and restore the last backup",
            where=where,
        )
    )
