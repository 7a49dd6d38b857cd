"""Several deliveries of one instrument: which of them governs the clock, why, and when another took over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.phrase import Phrase, later, word
from legaldesk.domain.vocabulary import Channel, Disposition, Status
from legaldesk.domain.words import by_channel

ACCEPTED = frozenset({Disposition.ACCEPTED, Disposition.ACCEPTED_WITH_RESERVATION, Disposition.EMERGENCY_ESCALATED})
"""What is taken as delivered: an emergency request, too, came with whom it had to reach."""
_REFUSED = {
    Disposition.REDIRECTED: Phrase("wrong channel"),
    Disposition.DUPLICATE: Phrase("duplicate"),
    Disposition.WITHDRAWN: Phrase("withdrawn"),
}
"""What is neither accepted, nor undecided, nor bad service, in the middle of a sentence."""
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
        said = [Phrase("No delivery of this instrument was accepted, so none governs the clock.")]
    else:
        form = later("{reference} governs the clock: it came {way} on {day} and is the earliest that was accepted.")
        said = [_said(form, governs, zone)]
        if governs.response is not None:
            said.append(Phrase("Its response date, {day}, is that of the instrument.", day=governs.response))
    for copy in found.copies[:_SHOWN]:
        if copy != governs:
            said.append(_about(copy, governs, zone))
    if len(found.copies) > _SHOWN:
        said.append(Phrase("{count} more deliveries of it are in the log.", count=len(found.copies) - _SHOWN))
    for before, after in takeovers(found.copies):
        if before is not None:
            said.append(_took_over(before, after, zone))
    return tuple(said)


def _about(copy: Copy, governs: Copy | None, zone: tzinfo) -> Phrase:
    if copy.status is Status.VOID:
        form = later("{reference} came {way} on {day} and is void: it never governs.")
    elif copy.disposition is Disposition.NOT_VALID_SERVICE:
        form = later("{reference} came {way} on {day} and is not valid service: it never governs.")
    elif copy.undecided and governs is not None and copy.received_at < governs.received_at:
        form = later("{reference} came {way} on {day}, earlier, and waits for counsel: if it is accepted, it governs.")
    elif copy.undecided:
        form = later("{reference} came {way} on {day} and waits for counsel.")
    elif copy.accepted:
        form = later("{reference} came {way} on {day}, later, and was accepted too.")
    else:
        form = later("{reference} came {way} on {day}: {disposition}; it does not govern.")
    return _said(form, copy, zone)


def _said(form: str, copy: Copy, zone: tzinfo) -> Phrase:
    became = _REFUSED.get(copy.disposition, "")
    way = word(by_channel(copy.channel))
    return Phrase(form, reference=copy.reference, way=way, day=_day(copy, zone), disposition=became)


def _took_over(before: Copy, after: Copy, zone: tzinfo) -> Phrase:
    form = later(
        "When {reference} was logged it took over from {before}: it was received earlier, on {day} instead of {former}."
    )
    if before.response != after.response:
        form = later(
            "When {reference} was logged it took over from {before}: it was received earlier, on {day} instead of"
            " {former}. The response date changed from {old} to {new}."
        )
    old, new = (one.response or Phrase("none") for one in (before, after))
    return Phrase(
        form,
        reference=after.reference, before=before.reference,
        day=_day(after, zone), former=_day(before, zone), old=old, new=new,
    )  # fmt: skip


def _day(copy: Copy, zone: tzinfo) -> date:
    return copy.received_at.astimezone(zone).date()
