"""Carrying content from one store to another: every piece is checked on its way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from sqlalchemy import Connection, func, select

from legaldesk.domain.file_names import shown_name
from legaldesk.records.scans.checks import checked_pieces
from legaldesk.records.scans.keeping import Contents, Incoming, unreadable
from legaldesk.records.tables import ATTACHMENTS


def arriving(source: Contents, rows: Connection) -> Iterator[Incoming]:
    """The content in `source` that the log behind `rows` refers to, each once.

    Reading it raises MachineFault, which names the file, where the content is missing or damaged.
    """
    each = select(ATTACHMENTS.c.sha256, func.min(ATTACHMENTS.c.name)).group_by(ATTACHMENTS.c.sha256)
    for sha256, name in rows.execute(each.order_by(ATTACHMENTS.c.sha256)).all():
        unsound = unreadable(f"{shown_name(name)[:80]} ({sha256})")
        with closing(checked_pieces(source, sha256, unsound)) as pieces:
            yield Carried(name, pieces)


class Carried:
    """Content on its way from one store to another."""

    def __init__(self, name: str, pieces: Iterator[bytes]) -> None:
        self.name = name
        self._pieces = pieces

    def read(self, _size: int, /) -> bytes:
        """One piece more; none at the end."""
        return next(self._pieces, b"")
