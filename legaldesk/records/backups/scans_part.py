"""The attached files in a backup: their content behind the database or beside the backup, and an index of them.

Each is checked against its SHA-256 while it is copied, going in and coming out. One that is damaged already does not
keep the rest from being backed up: it is left out, marked in the index, and named.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, func, select

from legaldesk.domain.errors import BadInput, ConnectionLost, MachineFault
from legaldesk.domain.file_names import shown_name
from legaldesk.domain.phrase import Phrase
from legaldesk.records.backups.backup_file import Manifest, ScansPart, digest_of
from legaldesk.records.backups.telling import Telling
from legaldesk.records.scans.checks import checked_pieces
from legaldesk.records.scans.folder import FolderScans
from legaldesk.records.scans.keeping import Contents, Incoming, Readable, unreadable
from legaldesk.records.tables import ATTACHMENTS, DELIVERIES

BESIDE = "scans"
"""The folder beside a backup that holds the content where the backup itself does not."""
_MOST_NAMED = 20
_AT_ONCE = 50
_SINCE = 2
"""The version of the tables since which there are attached files."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the index: SHA-256 (hex), size in bytes, one of its names, and whether the backup lacks it."""

    sha256: str
    size: int
    name: str
    missing: bool = False


def wanted_scans(connection: Connection, tables: int) -> list[Entry]:
    """The content that the log refers to, each once. `tables` is the version of its tables."""
    if tables < _SINCE:
        return []
    each = select(ATTACHMENTS.c.sha256, func.max(ATTACHMENTS.c.size), func.min(ATTACHMENTS.c.name))
    found = connection.execute(each.group_by(ATTACHMENTS.c.sha256).order_by(ATTACHMENTS.c.sha256))
    return [Entry(sha256, size, name) for sha256, size, name in found]


def called(connection: Connection, digests: Iterable[str]) -> list[str]:
    """How people call the files with the content `digests`, at most some twenty of them."""
    named = (
        select(ATTACHMENTS.c.number, ATTACHMENTS.c.name, DELIVERIES.c.reference)
        .join_from(ATTACHMENTS, DELIVERIES, DELIVERIES.c.id == ATTACHMENTS.c.delivery_id)
        .where(ATTACHMENTS.c.sha256.in_([*digests][:_MOST_NAMED]))
        .order_by(ATTACHMENTS.c.entry)
        .limit(_MOST_NAMED)
    )
    return [f"file {row.number} of {row.reference} ({shown_name(row.name)[:80]})" for row in connection.execute(named)]


def append_scans(backup: Path, scans: Contents, wanted: Iterable[Entry], telling: Telling) -> list[Entry]:
    """Append the content of `wanted` to the file `backup`; gives the index of what came. Raises OSError or Stopped."""
    index = []
    with backup.open("r+b") as file:
        end = file.seek(0, os.SEEK_END)
        for entry in wanted:
            try:
                with closing(_pieces(scans, entry)) as pieces:
                    for piece in pieces:
                        file.write(piece)
                        telling.carried(len(piece))
            except _DamagedError:
                file.seek(end)
                file.truncate()
                index.append(replace(entry, missing=True))
            else:
                index.append(replace(entry, size=file.tell() - end))
                end = file.tell()
    return index


def keep_beside(folder: Path, scans: Contents, wanted: list[Entry], telling: Telling) -> list[Entry]:
    """Copy to the scans folder `folder` what it has not yet; gives the index. Raises MachineFault or Stopped.

    What is there already was checked when it was copied, and is known by its size.
    """
    kept = FolderScans(folder)
    lacking = [entry for entry in wanted if not kept.holds(entry.sha256, entry.size)]
    damaged = _carry(scans, lacking, kept, telling)
    return [replace(entry, missing=entry.sha256 in damaged) for entry in wanted]


def append_index(backup: Path, index: list[Entry], beside: str) -> ScansPart:
    """Append the index to the file `backup`; gives what the manifest tells of it. Raises OSError."""
    sha, length = hashlib.sha256(), 0
    with backup.open("ab") as file:
        for entry in index:
            line = f"{json.dumps(asdict(entry), ensure_ascii=True, separators=(',', ':'))}\n".encode()
            sha.update(line)
            length += file.write(line)
    held = [entry for entry in index if not entry.missing]
    return ScansPart(
        files=len(held),
        content_bytes=0 if beside else sum(entry.size for entry in held),
        index_bytes=length,
        index_sha256=sha.hexdigest(),
        beside=beside,
    )


def read_index(source: BinaryIO, manifest: Manifest, name: str) -> list[Entry]:
    """The index in the backup `source`, called `name`. Raises BadInput if it was changed."""
    part, content = manifest.scans, bytearray()
    start = manifest.database_bytes + part.content_bytes
    digest = digest_of(source, part.index_bytes, lambda piece, _done: content.extend(piece), start)
    if part.index_bytes and digest != part.index_sha256:
        raise BadInput(
            Phrase("{name}: is damaged: its list of attached files was changed; choose another backup", name=name)
        )
    return [Entry(**json.loads(line)) for line in content.splitlines()]


def bring_scans(contents: Contents, index: list[Entry], target: FolderScans, telling: Telling) -> set[str]:
    """Copy what `index` tells of from `contents` to `target`, durably; gives the SHA-256 of what is lacking or damaged.

    Raises MachineFault, Stopped or OSError.
    """
    lacking = {entry.sha256 for entry in index if entry.missing}
    return lacking | _carry(contents, [entry for entry in index if not entry.missing], target, telling)


class Packed:
    """The content that lies in the backup `source` from `start` on, one after the other, as `index` tells."""

    def __init__(self, source: BinaryIO, start: int, index: list[Entry]) -> None:
        self._source = source
        self._places: dict[str, tuple[int, int]] = {}
        for entry in index:
            if not entry.missing:
                self._places[entry.sha256] = (start, entry.size)
                start += entry.size

    @contextmanager
    def opened(self, sha256: str) -> Iterator[Readable]:
        """The content `sha256` for reading, unchecked. Raises LookupError."""
        yield _Slice(self._source, *self._places[sha256])


class _Slice:
    """A part of a file, read as one."""

    def __init__(self, source: BinaryIO, start: int, size: int) -> None:
        self._source = source
        self._at = start
        self._end = start + size

    def read(self, size: int) -> bytes:
        """At most `size` bytes more; none at the end."""
        self._source.seek(self._at)
        piece = self._source.read(min(size, self._end - self._at))
        self._at += len(piece)
        return piece


class _DamagedError(Exception):
    """What was to be copied is missing, damaged or cannot be read."""


class _Arriving:
    """Content that comes out of another store."""

    def __init__(self, entry: Entry, pieces: Iterator[bytes], telling: Telling) -> None:
        self.name = entry.name
        self._pieces = pieces
        self._telling = telling

    def read(self, _size: int) -> bytes:
        """One piece more; none at the end."""
        piece = next(self._pieces, b"")
        self._telling.carried(len(piece))
        return piece


def _carry(source: Contents, entries: list[Entry], target: FolderScans, telling: Telling) -> set[str]:
    """Copy `entries` from `source` to `target`; gives the SHA-256 of those that could not be."""
    damaged = set()
    for start in range(0, len(entries), _AT_ONCE):
        batch = entries[start : start + _AT_ONCE]
        try:
            _keep(source, batch, target, telling)
        except _DamagedError:
            for entry in batch:
                try:
                    _keep(source, [entry], target, telling)
                except _DamagedError:
                    damaged.add(entry.sha256)
    return damaged


def _keep(source: Contents, entries: list[Entry], target: FolderScans, telling: Telling) -> None:
    def arriving() -> Iterator[Incoming]:
        for entry in entries:
            with closing(_pieces(source, entry)) as pieces:
                yield _Arriving(entry, pieces, telling)

    with target.keeping(arriving()):
        pass


def _pieces(source: Contents, entry: Entry) -> Generator[bytes]:
    try:
        yield from checked_pieces(source, entry.sha256, unreadable(entry.sha256))
    except ConnectionLost:
        raise
    except MachineFault:
        raise _DamagedError from None
