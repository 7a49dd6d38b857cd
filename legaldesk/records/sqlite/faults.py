"""What the driver complains about, said as one sentence that tells what is safe.

SQLite's result codes: https://www.sqlite.org/rescode.html. What is not listed here is a defect of the program and is
raised as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from legaldesk.domain.errors import BadInput, DeskError, MachineFault
from legaldesk.domain.phrase import Phrase
from legaldesk.records.disk_faults import disk_sentence, full, unwritable

_PRIMARY = 0xFF
_ERROR = 1
_PERM, _BUSY, _LOCKED, _NOMEM, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = (
    3,
    5,
    6,
    7,
    8,
    10,
    11,
    13,
    14,
    26,
)
# Reading failed, rather than writing: all other SQLITE_IOERR_* that a save meets are a full or failing disk.
_IOERR_READS = frozenset({266, 522, 7178, 8458})
# The driver's own `backup` tells SQLite's words without the code (https://www.sqlite.org/c3ref/errcode.html).
_WORDS = MappingProxyType(
    {
        "database is locked": _BUSY,
        "attempt to write a readonly database": _READONLY,
        "disk I/O error": _IOERR,
        "database disk image is malformed": _CORRUPT,
        "database or disk is full": _FULL,
        "unable to open database file": _CANTOPEN,
        "file is not a database": _NOTADB,
    }
)
# No statement of ours asks for what is not there: the file's list of tables, or what an index is made of, is damaged.
_OF_THE_TABLES = (
    "no such table",
    "no such column",
    "no such index",
    "no such module",
    "no such tokenizer",
    "no such collation sequence",
    "has no column named",
    "malformed database schema",
    "vtable constructor failed",
    "invalid fts5 file format",
    "unrecognized parameter",
    "unrecognized option",
    "unrecognized column option",
    "directive",  # malformed detail=... directive, and the like
    "contentless",
    "error in tokenizer constructor",
    "parse error in",
    "reserved fts5",
    "duplicate column name",
    "unable to use function MATCH",
    "recursively defined",
    "foreign key mismatch",
)


@contextmanager
def guarded(file: Path) -> Iterator[None]:
    """Turn a fault of the disk or the database `file` inside the block into a MachineFault.

    Text that cannot be stored at all (a lone surrogate is no Unicode) becomes BadInput.

    A transaction that was under way has been rolled back by the time the fault gets here.
    """
    try:
        yield
    except DeskError:
        raise
    except DBAPIError as fault:
        told = database_sentence(fault.orig, file)
        if told is None:
            raise
        raise MachineFault(told) from None
    except dbapi2.Error as fault:
        told = database_sentence(fault, file)
        if told is None:
            raise
        raise MachineFault(told) from None
    except UnicodeDecodeError:  # the driver tells of damage in words that are damaged too
        raise MachineFault(_damaged(file)) from None
    except UnicodeEncodeError:
        raise BadInput(Phrase("the text holds a character that is not valid Unicode; retype it")) from None
    except OSError as fault:
        raise MachineFault(disk_sentence(fault, file)) from None


def database_sentence(fault: BaseException | None, file: Path) -> str | None:
    """The sentence for a driver's error about `file`, or None if it is a defect of the program."""
    code = _code(fault)
    if code is None:
        return _damaged(file) if "decode" in str(fault).lower() else None
    primary = code & _PRIMARY
    if primary == _FULL or (primary == _IOERR and code not in _IOERR_READS):
        return full(file)
    if primary in (_BUSY, _LOCKED):
        return Phrase(
            "{file}: another program keeps the log locked; nothing of this was saved, everything"
            " saved before is safe: close the other program or wait, then try again",
            file=file,
        )
    if primary in (_READONLY, _CANTOPEN, _PERM):
        return unwritable(file)
    if primary in (_CORRUPT, _NOTADB) or code in _IOERR_READS:
        return _damaged(file)
    if primary == _ERROR and any(words in str(fault) for words in _OF_THE_TABLES):
        return _damaged(file)
    if primary == _NOMEM:
        return Phrase(
            "{file}: the memory is used up; nothing of this was saved: close other programs and try again", file=file
        )
    return None


def is_lock(fault: dbapi2.Error) -> bool:
    """Whether the driver complains that somebody else has the database."""
    return (_code(fault) or 0) & _PRIMARY in (_BUSY, _LOCKED)


def is_about_reading(fault: dbapi2.Error) -> bool:
    """Whether the driver complains about what it reads, or waits for, rather than about what it writes."""
    code = _code(fault) or 0
    return is_lock(fault) or code & _PRIMARY in (_CORRUPT, _NOTADB) or code in _IOERR_READS


def _code(fault: BaseException | None) -> int | None:
    code: int | None = getattr(fault, "sqlite_errorcode", None)
    return _WORDS.get(str(fault)) if code is None else code


def _damaged(file: Path) -> str:
    return Phrase(
        "{file}: the database is damaged or is no database; nothing was changed: copy the"
        " file away untouched and restore the last backup (legaldesk verify names what is"
        " wrong)",
        file=file,
    )
