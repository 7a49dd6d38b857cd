"""The password of a shared desk, kept in the system's keyring and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.phrase import Phrase, later
from legaldesk.domain.shared_address import with_password, without_password

if TYPE_CHECKING:  # imported when a password is asked for: it looks for the keyrings of this computer
    from keyring.backend import KeyringBackend

SERVICE = "LegalDesk"
"""Under which name the keyring shows the entries; the user name of an entry is the address of the database."""
WAY_OUT = later("set PGPASSWORD, or write it into the file .pgpass that PostgreSQL's own programs read")
"""How the database gets its password where there is no keyring."""


def password_for(address: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """The password for the database at `address`: the one in it, else the one in the keyring.

    None where there is none, where the keyring is locked or missing, or where PGPASSWORD is set, which goes first; then
    the driver looks for one itself. Raises BadInput if `address` is none.
    """
    bare, given = without_password(address)
    if given is not None or "PGPASSWORD" in environment:
        return given
    try:
        return _keyring().get_password(SERVICE, bare)
    except Exception:  # noqa: BLE001  (a keyring raises whatever its system does)
        return None


def with_kept_password(address: str) -> str:
    """`address` as it is connected to: with its password where `password_for` knows one, else as it is."""
    try:
        bare, given = without_password(address)
        password = given or password_for(bare)
    except BadInput:
        return address  # whoever connects says what is wrong with it
    return address if given or password is None else with_password(bare, password)


def keep_password(address: str, password: str) -> None:
    """Keep `password` for the database at `address` in the keyring, in place of an earlier one.

    Raises MachineFault that says what to do where there is no keyring or it refuses, BadInput if `address` is none.
    """
    bare, _ = without_password(address)
    keyring = _keyring()
    if _writes_plain_text(keyring):
        raise MachineFault(
            Phrase(
                "this computer's keyring ({name}) would write the password into a file that others"
                " can read; nothing was kept: {way_out}",
                name=keyring.name,
                way_out=Phrase(WAY_OUT),
            )
        )
    try:
        keyring.set_password(SERVICE, bare, password)
    except Exception as fault:  # noqa: BLE001  (a keyring raises whatever its system does)
        raise MachineFault(_no_keyring(fault)) from None


def forget_password(address: str) -> None:
    """Take the password for the database at `address` out of the keyring, if it is there. Raises BadInput."""
    bare, _ = without_password(address)
    try:
        keyring = _keyring()
        if keyring.get_password(SERVICE, bare) is not None:
            keyring.delete_password(SERVICE, bare)
    except Exception:  # noqa: BLE001  (where there is no keyring there is nothing to forget)
        return


def _keyring() -> KeyringBackend:
    import keyring

    return keyring.get_keyring()


def _writes_plain_text(keyring: KeyringBackend) -> bool:
    first = next(iter(getattr(keyring, "backends", ())), keyring)
    return "plaintext" in type(first).__name__.lower()


def _no_keyring(fault: Exception) -> str:
    from keyring.errors import KeyringLocked, NoKeyringError

    if isinstance(fault, NoKeyringError):
        return Phrase(
            "this computer has no keyring to keep the password in; nothing was kept: {way_out}", way_out=Phrase(WAY_OUT)
        )
    if isinstance(fault, KeyringLocked):
        return Phrase(
            "this computer's keyring is locked; nothing was kept: unlock it and try again, or {way_out}",
            way_out=Phrase(WAY_OUT),
        )
    return Phrase(
        "this computer's keyring refuses to keep the password; nothing was kept: {way_out}", way_out=Phrase(WAY_OUT)
    )
