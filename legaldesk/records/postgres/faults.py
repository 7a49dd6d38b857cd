"""What PostgreSQL and the network complain about, said as one sentence that tells what is safe.

Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html. What is not listed here is a defect of the
program and is raised as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from legaldesk.domain.errors import BadInput, ConnectionLost, DeskError, MachineFault
from legaldesk.domain.phrase import Phrase, later

_LOST = ("08", "57P01", "57P02", "57P03", "57P05")
_SENTENCES = MappingProxyType(
    {
        "55P03": later(
            "another workstation keeps the log locked; nothing of this was saved, everything saved before is"
            " safe: wait, then try again"
        ),
        "40P01": later(
            "another workstation got in the way; nothing of this was saved, everything saved before is safe: try again"
        ),
        "40001": later(
            "another workstation got in the way; nothing of this was saved, everything saved before is safe: try again"
        ),
        "53100": later(
            "the server's disk is full; nothing of this was saved, everything saved before is safe: tell the"
            " server's administrator"
        ),
        "53200": later(
            "the server's memory is used up; nothing of this was saved, everything saved before is safe: try"
            " again later"
        ),
        "53300": later(
            "the server takes no more connections; nothing of this was saved, everything saved before is"
            " safe: try again later, or tell its administrator"
        ),
        "25006": later(
            "the server is read-only at present; nothing of this was saved, everything saved before is safe:"
            " tell its administrator"
        ),
        "58030": later(
            "the server's disk fails; nothing of this was saved, everything saved before is safe: tell the"
            " server's administrator"
        ),
    }
)
_REFUSED = MappingProxyType(
    {
        "28P01": later("the server refuses the user or the password; check both"),
        "28000": later("the server refuses this user from this computer; ask its administrator"),
        "3D000": later("there is no such database on the server; have its administrator make it (CREATE DATABASE)"),
    }
)
_CONCERNED = MappingProxyType({"28P01": "password", "28000": "user", "3D000": "address"})
"""Which part of what a person gave to connect is refused."""
_DAMAGED = ("XX001", "XX002")


@contextmanager
def guarded(name: str) -> Iterator[None]:
    """Turn a fault of the server `name` or of the network inside the block into MachineFault or BadInput.

    A transaction that was under way has been rolled back by the time the fault gets here.
    """
    try:
        yield
    except DeskError:
        raise
    except DBAPIError as fault:
        raise _told(fault.orig, name, lost=fault.connection_invalidated) or fault from None
    except psycopg.Error as fault:
        raise _told(fault, name) or fault from None
    except PoolTimeout:
        raise MachineFault(
            Phrase(
                "{name}: all connections are busy; nothing of this was saved, everything saved before is safe:"
                " try again",
                name=name,
            )
        ) from None
    except UnicodeEncodeError:
        raise BadInput(Phrase("the text holds a character that is not valid Unicode; retype it")) from None


def is_lost(fault: DBAPIError | psycopg.Error) -> bool:
    """Whether the connection is gone, rather than the statement refused."""
    if isinstance(fault, DBAPIError):
        return fault.connection_invalidated or isinstance(_told(fault.orig, ""), ConnectionLost)
    return isinstance(_told(fault, ""), ConnectionLost)


def unreachable(name: str) -> ConnectionLost:
    """The fault to raise where the server cannot be reached."""
    return ConnectionLost(_host(name))


def unknown(name: str) -> ConnectionLost:
    """The fault to raise where the connection broke in the moment of saving and the server stays away."""
    return ConnectionLost(
        _host(name),
        Phrase(
            "{name}: the connection broke while this was saved, and whether it was is not known"
            " yet; everything saved before is safe: look for it in the log before you repeat it",
            name=name,
        ),
    )


def _host(name: str) -> str:
    return name.rpartition(" at ")[2]


def _told(fault: BaseException | None, name: str, *, lost: bool = False) -> DeskError | None:
    """The error to raise for a driver's error, or None if it is a defect of the program."""
    code = getattr(fault, "sqlstate", None) or ""
    words = " ".join(str(fault).split())
    if code in _REFUSED or (not code and (code := _refusal(words))):
        return BadInput(Phrase("{name}: {why}", name=name, why=Phrase(_REFUSED[code])), _CONCERNED[code])
    if code in _SENTENCES:
        return MachineFault(Phrase("{name}: {why}", name=name, why=Phrase(_SENTENCES[code])))
    if code == "42501":
        return MachineFault(
            Phrase(
                "{name}: the user may not do this there ({words}); ask the server's administrator",
                name=name,
                words=words,
            )
        )
    if code in _DAMAGED:
        return MachineFault(
            Phrase(
                "{name}: the database on the server is damaged ({words}); nothing was changed: tell its administrator",
                name=name,
                words=words,
            )
        )
    if lost or code.startswith(_LOST) or (not code and isinstance(fault, psycopg.OperationalError)):
        return unreachable(name)
    return None


def _refusal(words: str) -> str:
    """The code of a refusal at the door, which the driver tells in words only."""
    if "password authentication failed" in words or "no password supplied" in words:
        return "28P01"
    if "no pg_hba.conf entry" in words or ("role" in words and "does not exist" in words):
        return "28000"
    if "database" in words and "does not exist" in words:
        return "3D000"
    return ""
