"""Connecting this workstation to a shared desk: tried first, then remembered, the password in the keyring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from legaldesk.desk.desk import Desk
from legaldesk.desk.opening import open_desk, present_moment
from legaldesk.desk.passwords import keep_password
from legaldesk.desk.places import DeskAddress
from legaldesk.desk.settings import change_setting
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.settings import DATABASE
from legaldesk.domain.shared_address import typed_address, with_password, without_password


@dataclass(frozen=True, slots=True)
class Connected:
    """The open desk, and why its password could not be kept ("" where it was, or none is needed)."""

    desk: Desk
    not_kept: str


def connect(
    folder: Path,
    address: str,
    user: str,
    password: str,
    *,
    by: str | None = None,
    now: Callable[[], datetime] = present_moment,
) -> Connected:
    """Open the shared desk at `address` as `user`, and have the data folder `folder` open it from now on.

    `address` may leave out `postgresql://`, and may name the user or the password itself. Where the keyring does not
    take the password the desk is open all the same; the next start asks for it again. Raises BadInput, whose `field` is
    address, user or password, or MachineFault, also ConnectionLost; then nothing is remembered.
    """
    try:
        bare, given = without_password(typed_address(address, user))
    except BadInput as refused:
        raise BadInput(refused.sentence, refused.field or "address") from None
    secret = password or given or ""
    desk = open_desk(DeskAddress(folder, with_password(bare, secret) if secret else bare), by=by, now=now)
    try:
        change_setting(folder, DATABASE.name, bare)
        not_kept = _kept(bare, secret)
    except BaseException:
        desk.close()
        raise
    return Connected(desk if not_kept else replace(desk, address=DeskAddress(folder, bare)), not_kept)


def _kept(address: str, password: str) -> str:
    """Keep `password` in the keyring; why it could not be kept, or ""."""
    if not password:
        return ""
    try:
        keep_password(address, password)
    except MachineFault as fault:
        return fault.sentence
    return ""
