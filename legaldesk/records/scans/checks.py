"""Checks of attached files: the rows against the history, the content against its hash, and what nobody refers to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Container, Generator, Iterable, Iterator

from sqlalchemy import Connection, func, select

from legaldesk.domain.errors import MachineFault
from legaldesk.domain.file_names import shown_name
from legaldesk.domain.logged import Finding
from legaldesk.records.checks_of_history import told_but_missing
from legaldesk.records.portable import streamed
from legaldesk.records.scans.keeping import PIECE, Contents, ScanStore
from legaldesk.records.scans.rows import ATTACHED, NAME, NUMBER, noted_file
from legaldesk.records.tables import ATTACHMENTS, DELIVERIES, HISTORY

Wanted = Callable[[Iterable[str]], Container[str]]
_RESTORE = "restore the last backup, or attach the original again"


def pieces_to_check(connection: Connection) -> int:
    """How many pieces `check_scans` reads, each worth one tick."""
    pieces = func.max((ATTACHMENTS.c.size + (PIECE - 1)) // PIECE)
    each = select(pieces.label("pieces")).group_by(ATTACHMENTS.c.sha256).subquery()
    return int(connection.execute(select(func.coalesce(func.sum(each.c.pieces), 0))).scalar_one())


def check_scans(
    connection: Connection, scans: ScanStore, wanted: Wanted, tick: Callable[[], None]
) -> Iterator[Finding]:
    """Every attached file: its row against the entry that tells of it, its content against its SHA-256.

    `tick` is called for each piece that is read. `wanted` gives those of some SHA-256 that deliveries refer to by now.
    """
    wanted_rows = (
        select(ATTACHMENTS, DELIVERIES.c.reference, HISTORY.c.body)
        .join_from(ATTACHMENTS, HISTORY, HISTORY.c.seq == ATTACHMENTS.c.entry, isouter=True)
        .join(DELIVERIES, DELIVERIES.c.id == ATTACHMENTS.c.delivery_id, isouter=True)
        .order_by(ATTACHMENTS.c.sha256, ATTACHMENTS.c.entry)
    )
    last, fault = "", ""
    with streamed(connection, wanted_rows) as rows:
        for row in rows:
            if row.sha256 != last:  # the rows of one content stand together, so it is read once
                last, fault = row.sha256, fault_of(scans, row.sha256, row.size, tick)
            where = f"file {row.number} of {row.reference} ({shown_name(row.name)[:80]})"
            told = json.loads(row.body) if row.body is not None else {}
            noted = {field: new for field, _, new in told.get("changes", ())}
            if (told.get("reference"), told.get("at"), told.get("by"), noted) != (row.reference, *noted_file(row)):
                yield Finding(where, "is not the one that the history tells of; restore the last backup")
            elif fault:
                yield Finding(where, fault)
    for told in told_but_missing(connection, ATTACHED, ATTACHMENTS.c.entry):
        noted = {field: new for field, _, new in told["changes"]}
        where = f"file {noted.get(NUMBER, '?')} of {told['reference']} ({shown_name(noted.get(NAME, '?'))[:80]})"
        yield Finding(where, "was attached, but is missing; restore the last backup")
    for sha256 in scans.strays(wanted):
        yield Finding(
            f"scan {sha256}",
            "belongs to no delivery: a save was broken off before it was confirmed; nothing is lost, and a backup"
            " removes it when it is a day old",
        )


def fault_of(scans: Contents, sha256: str, size: int, tick: Callable[[], None] = lambda: None) -> str:
    """What is wrong with the content `sha256`, which has `size` bytes; "" if nothing is."""
    read, sha = 0, hashlib.sha256()
    try:
        with scans.opened(sha256) as content:
            while piece := content.read(PIECE):
                tick()
                read += len(piece)
                sha.update(piece)
    except LookupError:
        return f"its content is missing; {_RESTORE}"
    except MachineFault as fault:
        return f"its content cannot be read ({fault})"
    if read != size:
        return f"its content has {read:,} bytes instead of {size:,}; {_RESTORE}"
    return "" if sha.hexdigest() == sha256 else f"its content was changed; {_RESTORE}"


def checked_pieces(scans: Contents, sha256: str, unsound: MachineFault) -> Generator[bytes]:
    """The content `sha256`, piece by piece; raises `unsound` at the latest at its end if it is not what it should be.

    Whoever takes the pieces believes them only when they have come to their end.
    """
    sha = hashlib.sha256()
    try:
        with scans.opened(sha256) as content:
            while piece := content.read(PIECE):
                sha.update(piece)
                yield piece
    except LookupError:
        raise unsound from None
    if sha.hexdigest() != sha256:
        raise unsound
