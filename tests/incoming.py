"""Files on their way into the log that are in memory already."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass
class File:
    """A file with `content`, as the log reads one."""

    content: bytes
    name: str = "summons.pdf"
    at: int = 0

    def read(self, size: int) -> bytes:
        """At most `size` bytes more."""
        piece = self.content[self.at : self.at + size]
        self.at += len(piece)
        return piece
