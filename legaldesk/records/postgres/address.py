"""The address of a shared desk, `postgresql://USER@HOST:PORT/NAME`: read, checked, and said without its password."""

from __future__ import annotations

import hashlib

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase

SCHEMES = frozenset({"postgresql", "postgres"})
"""How an address begins, before `://`."""
_FORM = "postgresql://USER@HOST/NAME"


def read_address(text: str, source: str) -> URL:
    """The address that `text` holds; `source` names where it comes from. Raises BadInput."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise BadInput(
            Phrase("{source}: is not the address of a database; write {form}", source=source, form=_FORM)
        ) from None
    if url.drivername not in SCHEMES:
        raise BadInput(
            Phrase(
                "{source}: {drivername} is not a database that LegalDesk opens; write {form}",
                source=source,
                drivername=repr(url.drivername),
                form=_FORM,
            )
        )
    if not url.database:
        raise BadInput(Phrase("{source}: names no database; write {form}", source=source, form=_FORM))
    return url.set(drivername="postgresql+psycopg")


def spoken(url: URL) -> str:
    """How errors and screens call the database: `NAME at HOST`, never with a password."""
    host = url.host or str(url.query.get("host", "")) or "this computer"
    return f"{url.database} at {host}{f':{url.port}' if url.port else ''}"


def short_name(url: URL) -> str:
    """A name for files that belong to this database, the same whoever logs in: ten hexadecimal figures."""
    told = f"{url.host or url.query.get('host', '')}|{url.port or 5432}|{url.database}"
    return hashlib.sha256(told.encode()).hexdigest()[:10]
