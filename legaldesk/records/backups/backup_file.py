"""The backup file: the database as it is, the attached files, and what seals both. Writing and checking that seal.

One file, so that nothing can be left behind when a person carries it away:

    database      exactly the bytes of a SQLite database in one piece (no journal)
    scans         the content of the attached files, each once, one after the other (or in a folder beside)
    index         a line of JSON for each of them, in that order: SHA-256, size, name
    manifest      a new line of JSON: SHA-256 and length of database and index, count and digest of the history, ...
    last line     "LegalDesk backup 2", the manifest's length in bytes, the manifest's SHA-256

Format 1 had no scans and no index; it is read still.

Why not a zip or a manifest beside it: the database is written once, at the speed of a copy, and sealed by appending, so
a file that was cut off has no last line and is known at once; every byte is under one of the hashes; SQLite opens
the file as it stands (it takes the length from its own header and leaves the rest alone), and
`tail -n 2 FILE` and `head -c LENGTH FILE | sha256sum` prove it without LegalDesk.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase

FORMAT = 2
_LINE = "LegalDesk backup {format} {length:06d} {digest}\n"
_LINE_SIZE = len(_LINE.format(format=FORMAT, length=0, digest="0" * 64))
_MARK = b"LegalDesk backup "
_MOST = 100_000
"""Bytes of the longest manifest that is read."""
_PIECE = 4 << 20
_DATABASE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class ScansPart:
    """What a backup tells of the attached files in it, or beside it in the folder `beside`.

    `files` is how many different ones there are; `missing` names those that were damaged already (some twenty at most),
    `lacking` is how many those are.
    """

    files: int = 0
    content_bytes: int = 0
    index_bytes: int = 0
    index_sha256: str = ""
    beside: str = ""
    lacking: int = 0
    missing: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """All of it as JSON."""
        return asdict(self) | {"missing": list(self.missing)}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup file tells of itself.

    `database_bytes` and `sha256` (hex) are of the database in it, `history_head` (hex) is the digest of the last of its
    `history_entries`, `created_at` is an aware moment.
    """

    created_at: datetime
    program_version: str
    schema_version: int
    deliveries: int
    history_entries: int
    history_head: str
    database_bytes: int
    sha256: str
    scans: ScansPart = field(default_factory=ScansPart)

    def as_json(self) -> dict[str, Any]:
        """All of it as JSON."""
        return {
            "program": "LegalDesk",
            "program_version": self.program_version,
            "schema_version": self.schema_version,
            "created_at": self.created_at.isoformat(),
            "deliveries": self.deliveries,
            "history_entries": self.history_entries,
            "history_head": self.history_head,
            "database_bytes": self.database_bytes,
            "sha256": self.sha256,
            "scans": self.scans.as_json(),
        }


def seal(file: Path, manifest: Manifest) -> None:
    """Append the manifest and the last line to the backup `file`. Raises OSError."""
    told = f"\n{json.dumps(manifest.as_json(), separators=(',', ':'))}\n".encode()
    last = _LINE.format(format=FORMAT, length=len(told), digest=hashlib.sha256(told).hexdigest())
    with file.open("ab") as opened:
        opened.write(told + last.encode())


def read_manifest(file: BinaryIO, name: str) -> Manifest:
    """What the backup `file` tells of itself; `name` stands in errors.

    Raises BadInput if it is no backup, a newer program's, or was cut off or changed behind the database.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(max(size - _LINE_SIZE, 0))
    last = file.read(_LINE_SIZE)
    file.seek(0)
    begins = file.read(len(_DATABASE))
    if not last.startswith(_MARK):
        if begins != _DATABASE:
            raise BadInput(
                Phrase("{name}: is no backup that LegalDesk made, or it is damaged; choose another backup", name=name)
            )
        raise BadInput(
            Phrase("{name}: is no whole backup: its end is missing or damaged; choose another backup", name=name)
        )
    number, length, digest = _last_line(last, name)
    if number > FORMAT:
        raise BadInput(
            Phrase("{name}: was made by a newer LegalDesk; install the newer version to restore it", name=name)
        )
    start = size - _LINE_SIZE - length
    file.seek(max(start, 0))
    told = file.read(length)
    if start < 0 or number < 1 or length > _MOST or hashlib.sha256(told).hexdigest() != digest:
        raise _damaged(name)
    manifest = _manifest(told, name)
    whole = manifest.database_bytes + manifest.scans.content_bytes + manifest.scans.index_bytes
    if whole != start:
        raise BadInput(
            Phrase(
                "{name}: is damaged: it holds {start} bytes instead of {whole}; choose another backup",
                name=name,
                start=start,
                whole=whole,
            )
        )
    return manifest


def digest_of(
    file: BinaryIO, length: int, seen: Callable[[bytes, int], None] = lambda _piece, _done: None, start: int = 0
) -> str:
    """The SHA-256 (hex) of `length` bytes of `file` from `start` on.

    `seen(piece, done)` gets each piece that was read, and how many bytes were read by then.
    """
    sha, done = hashlib.sha256(), 0
    file.seek(start)
    while done < length and (piece := file.read(min(_PIECE, length - done))):
        sha.update(piece)
        done += len(piece)
        seen(piece, done)
    return sha.hexdigest()


def _last_line(line: bytes, name: str) -> tuple[int, int, str]:
    """Format, length and digest that the last line tells of."""
    parts = line.removeprefix(_MARK).decode("ascii", errors="replace").split()
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() for part in parts[:2]):
        raise _damaged(name)
    number, length, digest = int(parts[0]), int(parts[1]), parts[2]
    if line != _LINE.format(format=number, length=length, digest=digest).encode():
        raise _damaged(name)
    return number, length, digest


def _manifest(told: bytes, name: str) -> Manifest:
    try:
        read = json.loads(told)
        return Manifest(
            created_at=datetime.fromisoformat(read["created_at"]),
            program_version=str(read["program_version"]),
            schema_version=int(read["schema_version"]),
            deliveries=int(read["deliveries"]),
            history_entries=int(read["history_entries"]),
            history_head=str(read["history_head"]),
            database_bytes=int(read["database_bytes"]),
            sha256=str(read["sha256"]),
            scans=_scans(read.get("scans", {})),
        )
    except (ValueError, KeyError, TypeError):
        raise _damaged(name) from None


def _scans(told: dict[str, Any]) -> ScansPart:
    return ScansPart(
        files=int(told.get("files", 0)),
        content_bytes=int(told.get("content_bytes", 0)),
        index_bytes=int(told.get("index_bytes", 0)),
        index_sha256=str(told.get("index_sha256", "")),
        beside=str(told.get("beside", "")),
        lacking=int(told.get("lacking", 0)),
        missing=tuple(map(str, told.get("missing", ()))),
    )


def _damaged(name: str) -> BadInput:
    return BadInput(Phrase("{name}: is damaged: what it tells of itself was changed; choose another backup", name=name))
