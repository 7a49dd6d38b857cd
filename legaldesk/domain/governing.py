"""Several deliveries of one instrument: which of them governs the clock, why, and when another took over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.typed_moments import written_day
from legaldesk.domain.vocabulary import Channel, Disposition, Status
from legaldesk.domain.words import by_channel, say

ACCEPTED = frozenset({Disposition.ACCEPTED, Disposition.ACCEPTED_WITH_RESERVATION, Disposition.EMERGENCY_ESCALATED})
"""What is taken as delivered: an emergency request, too, came with whom it had to reach."""
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Copy:
    """One delivery of an instrument. `received_at` is aware; `response` is the response date that it bears."""

    reference: str
    channel: Channel
    received_at: datetime
    disposition: Disposition
    status: Status
    response: date | None

    @property
    def accepted(self) -> bool:
        """Whether it can govern: it was accepted and is not void."""
        return self.disposition in ACCEPTED and self.status is not Status.VOID

    @property
    def undecided(self) -> bool:
        """Whether counsel may still accept it."""
        return self.disposition is Disposition.COUNSEL_REVIEW and self.status is not Status.VOID


@dataclass(frozen=True, slots=True)
class Governed:
    """Which of `copies`, in the order of the log, governs: the earliest accepted one, None where none was accepted."""

    copies: tuple[Copy, ...]
    copy: Copy | None


def copy_of(record: LoggedDelivery) -> Copy:
    """What is needed of a delivery to tell whether it governs."""
    confirmed = record.handling.response
    return Copy(
        reference=record.reference,
        channel=record.delivery.channel,
        received_at=record.delivery.received_at,
        disposition=record.verdict.disposition,
        status=record.status,
        response=confirmed.date if confirmed else record.delivery.instrument.response_date,
    )


def governing(copies: Iterable[Copy]) -> Governed:
    """Which of `copies`, given in the order in which they were logged, governs the clock.

    It is the accepted one that was received first; of two at one moment the one that was logged first.
    """
    known = tuple(copies)
    accepted = [copy for copy in known if copy.accepted]
    return Governed(known, min(accepted, key=lambda copy: copy.received_at, default=None))


def takeovers(copies: Sequence[Copy]) -> tuple[tuple[Copy | None, Copy], ...]:
    """Each time that another delivery took over as they were logged, with today's verdicts: (the one before, it)."""
    changes: list[tuple[Copy | None, Copy]] = []
    before: Copy | None = None
    for count in range(1, len(copies) + 1):
        now = governing(copies[:count]).copy
        if now is not None and now != before:
            changes.append((before, now))
        before = now
    return tuple(changes)


def explained(found: Governed, zone: tzinfo) -> tuple[str, ...]:
    """Why the one that governs does, and what became of the others, sentence by sentence; days are those of `zone`."""
    governs = found.copy
    if governs is None:
        said = ["No delivery of this instrument was accepted, so none governs the clock."]
    else:
        came = f"{governs.reference} governs the clock: it came {by_channel(governs.channel)}"
        said = [f"{came} on {_day(governs, zone)} and is the earliest that was accepted."]
        if governs.response is not None:
            said.append(f"Its response date, {written_day(governs.response)}, is that of the instrument.")
    for copy in found.copies[:_SHOWN]:
        if copy != governs:
            said.append(_about(copy, governs, zone))
    if len(found.copies) > _SHOWN:
        said.append(f"{len(found.copies) - _SHOWN} more deliveries of it are in the log.")
    for before, after in takeovers(found.copies):
        if before is not None:
            said.append(_took_over(before, after, zone))
    return tuple(said)


def _about(copy: Copy, governs: Copy | None, zone: tzinfo) -> str:
    came = f"{copy.reference} came {by_channel(copy.channel)} on {_day(copy, zone)}"
    if copy.status is Status.VOID:
        return f"{came} and is void: it never governs."
    if copy.disposition is Disposition.NOT_VALID_SERVICE:
        return f"{came} and is not valid service: it never governs."
    if copy.undecided:
        if governs is not None and copy.received_at < governs.received_at:
            return f"{came}, earlier, and waits for counsel: if it is accepted, it governs."
        return f"{came} and waits for counsel."
    if copy.accepted:
        return f"{came}, later, and was accepted too."
    return f"{came}: {say(copy.disposition).lower()}; it does not govern."


def _took_over(before: Copy, after: Copy, zone: tzinfo) -> str:
    dates = ""
    if before.response != after.response:
        old, new = (written_day(one.response) if one.response else "none" for one in (before, after))
        dates = f" The response date changed from {old} to {new}."
    return (
        f"When {after.reference} was logged it took over from {before.reference}: it was received earlier, on"
        f" {_day(after, zone)} instead of {_day(before, zone)}.{dates}"
    )


def _day(copy: Copy, zone: tzinfo) -> str:
    return written_day(copy.received_at.astimezone(zone).date())
