"""The address of a shared desk's database, `postgresql://USER@HOST[:PORT]/NAME`, taken apart so that no password stays.

Form of the address: PostgreSQL 18, section 32.1.1.2, connection URIs.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase

FORM = "postgresql://USER@HOST[:PORT]/NAME"
_SCHEMES = frozenset({"postgresql", "postgres"})
_SECRETS = frozenset({"password", "sslpassword"})


def typed_address(text: str, user: str) -> str:
    """The address that a person means who types `text`, perhaps without `postgresql://`, and the `user` beside it.

    `user` goes before one that stands in `text`. Raises BadInput whose field is "user" where neither names one.
    """
    address = text.strip() if "://" in text else f"postgresql://{text.strip()}"
    try:
        parts = urlsplit(address)
        there, secret = parts.username or "", parts.password
    except ValueError:
        raise BadInput(Phrase("is not the address of a database; write {form}", form=FORM)) from None
    name = user.strip() or unquote(there)
    if not name:
        raise BadInput(Phrase("is missing; name the user that the server's administrator gave you"), "user")
    whose = quote(name, safe="") + (f":{secret}" if secret and name == unquote(there) else "")
    return urlunsplit(parts._replace(netloc=f"{whose}@{parts.netloc.rpartition('@')[2]}"))


def without_password(address: str) -> tuple[str, str | None]:
    """`address` as it may be written down, and the password that was in it (None if there was none).

    What means the same is written the same: `postgres://` becomes `postgresql://`. Raises BadInput, without naming what
    was given, for anything that is no address of a PostgreSQL database.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
        asked = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError:
        raise BadInput(Phrase("is not the address of a database; write {form}", form=FORM)) from None
    if parts.scheme not in _SCHEMES or any(letter.isspace() or not letter.isprintable() for letter in address):
        raise BadInput(Phrase("is not the address of a database; write {form}", form=FORM))
    if not parts.path.strip("/") or parts.path.count("/") > 1 or parts.fragment:
        raise BadInput(Phrase("names no database; write {form}", form=FORM))
    if not parts.username or not (parts.hostname or any(key == "host" for key, _ in asked)):
        raise BadInput(Phrase("names no user or no host; write {form}", form=FORM))
    secrets = dict(asked)
    if secrets.get("sslpassword"):
        raise BadInput(Phrase("holds a password for a certificate; leave sslpassword out and use a key without one"))
    password = unquote(parts.password) if parts.password else secrets.get("password")
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    place = f"{quote(unquote(parts.username), safe='')}@{host}{f':{port}' if port else ''}"
    query = urlencode([(key, value) for key, value in asked if key not in _SECRETS], quote_via=quote, safe="/:,")
    return urlunsplit(("postgresql", place, parts.path, query, "")), password or None


def with_password(address: str, password: str) -> str:
    """`address`, which names a user and no password, with `password` in it: to connect with, never to be kept."""
    parts = urlsplit(address)
    user, _, place = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{user}:{quote(password, safe='')}@{place}"))
