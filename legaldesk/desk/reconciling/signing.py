"""Signing off a day: that a list was compared with the log, by whom, and what was left open and why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from legaldesk.desk.desk import Desk
from legaldesk.desk.reconciling.comparing import Reconciled
from legaldesk.domain.errors import BadInput, MachineFault
from legaldesk.domain.logged import OfficeDocument
from legaldesk.domain.phrase import Phrase, later
from legaldesk.domain.reconciling import Source

KIND = "sign_off"
"""The kind of these documents of the office."""
_LISTED = 500
"""Most lines and deliveries that a sign-off names one by one."""
_REASON = 2_000


@dataclass(frozen=True, slots=True)
class SignOff:
    """That the list `file` of `source`, whose bytes have the SHA-256 `sha256`, was compared from `first` to `last`.

    `matched`, `missing`, `extra` and `unread` count what was found; `reason` says why it was signed although list and
    log differ. `number` counts the sign-offs of these days and this list from 1: the latest holds.
    """

    source: Source
    first: date
    last: date
    file: str
    sha256: str
    matched: int
    missing: int
    extra: int
    unread: int
    reason: str
    number: int
    by: str
    at: datetime


def sign_off(desk: Desk, reconciled: Reconciled, reason: str = "") -> SignOff:
    """Sign off what `reconciled` shows, durably and for all workstations.

    Where list and log differ a `reason` is needed. Raises BadInput or MachineFault.
    """
    why = " ".join(reason.split())
    if len(why) > _REASON:
        raise BadInput(Phrase("reason: longer than {count} characters; say it in a few sentences", count=_REASON))
    if not reconciled.agrees and not why:
        raise BadInput(
            Phrase(
                "reason: {differences}; log what is missing, or say why the day is signed off so",
                differences=differences(reconciled),
            )
        )
    told = {
        "source": reconciled.source.value,
        "first": reconciled.first.isoformat(),
        "last": reconciled.last.isoformat(),
        "file": reconciled.file,
        "sha256": reconciled.sha256,
        "matched": len(reconciled.found) - len(reconciled.missing),
        "missing": [one.line.text for one in reconciled.missing[:_LISTED]],
        "missing_count": len(reconciled.missing),
        "extra": [row.reference for row in reconciled.extra[:_LISTED]],
        "extra_count": len(reconciled.extra),
        "unread_count": len(reconciled.unread) + reconciled.more_unread,
        "reason": why,
    }
    name = f"{reconciled.source.value} {reconciled.first} to {reconciled.last}"
    body = json.dumps(told, ensure_ascii=False, indent=1)
    return _read(desk.log.documents.add(KIND, name, body, desk.by, desk.now()))


def sign_offs(desk: Desk, day: date | None = None) -> tuple[SignOff, ...]:
    """The sign-offs of `day`, or all, the latest first; of each list and days the last one. Raises MachineFault."""
    latest: dict[str, OfficeDocument] = {one.name: one for one in desk.log.documents.of(KIND)}
    found = sorted(map(_read, latest.values()), key=lambda one: (one.last, one.first, one.at), reverse=True)
    return tuple(one for one in found if day is None or one.first <= day <= one.last)


def differences(reconciled: Reconciled) -> str:
    """In what list and log differ, for the middle of a sentence."""
    parts: list[str] = []
    if reconciled.missing:
        count = len(reconciled.missing)
        form = later("1 line is missing in the log") if count == 1 else later("{count} lines are missing in the log")
        parts.append(Phrase(form, count=count))
    if reconciled.extra:
        count = len(reconciled.extra)
        form = later("1 delivery is not on the list") if count == 1 else later("{count} deliveries are not on the list")
        parts.append(Phrase(form, count=count))
    unread = len(reconciled.unread) + reconciled.more_unread
    if unread:
        form = later("1 line is unreadable") if unread == 1 else later("{count} lines are unreadable")
        parts.append(Phrase(form, count=unread))
    return Phrase("{parts}", parts=tuple(parts)) if parts else Phrase("list and log agree")


def _read(document: OfficeDocument) -> SignOff:
    try:
        told: Mapping[str, Any] = json.loads(document.body)
        return SignOff(
            source=Source(told["source"]),
            first=date.fromisoformat(told["first"]),
            last=date.fromisoformat(told["last"]),
            file=str(told["file"]),
            sha256=str(told["sha256"]),
            matched=int(told["matched"]),
            missing=int(told["missing_count"]),
            extra=int(told["extra_count"]),
            unread=int(told["unread_count"]),
            reason=str(told["reason"]),
            number=document.number,
            by=document.added_by,
            at=document.added_at,
        )
    except (ValueError, KeyError, TypeError):
        raise MachineFault(
            Phrase(
                "the sign-off {name} cannot be read; it may be of a newer LegalDesk; nothing has changed",
                name=document.name,
            )
        ) from None
