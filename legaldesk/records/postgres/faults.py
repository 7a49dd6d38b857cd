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

_SAVED = "nothing of this was saved, everything saved before is safe"
_LOST = ("08", "57P01", "57P02", "57P03", "57P05")
_SENTENCES = MappingProxyType(
    {
        "55P03": f"another workstation keeps the log locked; {_SAVED}: wait, then try again",
        "40P01": f"another workstation got in the way; {_SAVED}: try again",
        "40001": f"another workstation got in the way; {_SAVED}: try again",
        "53100": f"the server's disk is full; {_SAVED}: tell the server's administrator",
        "53200": f"the server's memory is used up; {_SAVED}: try again later",
        "53300": f"the server takes no more connections; {_SAVED}: try again later, or tell its administrator",
        "25006": f"the server is read-only at present; {_SAVED}: tell its administrator",
        "58030": f"the server's disk fails; {_SAVED}: tell the server's administrator",
    }
)
_REFUSED = MappingProxyType(
    {
        "28P01": "the server refuses the user or the password; check both",
        "28000": "the server refuses this user from this computer; ask its administrator",
        "3D000": "there is no such database on the server; have its administrator make it (CREATE DATABASE)",
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
        raise MachineFault(f"{name}: all connections are busy; {_SAVED}: try again") from None
    except UnicodeEncodeError:
        raise BadInput("the text holds a character that is not valid Unicode; retype it") from None


def is_lost(fault: DBAPIError) -> bool:
    """Whether the connection is gone, rather than the statement refused."""
    return fault.connection_invalidated or isinstance(_told(fault.orig, ""), ConnectionLost)


def unreachable(name: str) -> ConnectionLost:
    """The fault to raise where the server cannot be reached."""
    return ConnectionLost(_host(name))


def unknown(name: str) -> ConnectionLost:
    """The fault to raise where the connection broke in the moment of saving and the server stays away."""
    return ConnectionLost(
        _host(name),
        f"{name}: the connection broke while this was saved, and whether it was is not known yet; everything saved"
        " before is safe: look for it in the log before you repeat it",
    )


def _host(name: str) -> str:
    return name.rpartition(" at ")[2]


def _told(fault: BaseException | None, name: str, *, lost: bool = False) -> DeskError | None:
    """The error to raise for a driver's error, or None if it is a defect of the program."""
    code = getattr(fault, "sqlstate", None) or ""
    words = " ".join(str(fault).split())
    if code in _REFUSED or (not code and (code := _refusal(words))):
        return BadInput(f"{name}: {_REFUSED[code]}", _CONCERNED[code])
    if code in _SENTENCES:
        return MachineFault(f"{name}: {_SENTENCES[code]}")
    if code == "42501":
        return MachineFault(f"{name}: the user may not do this there ({words}); ask the server's administrator")
    if code in _DAMAGED:
        return MachineFault(
            f"{name}: the database on the server is damaged ({words}); nothing was changed: tell its administrator"
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
