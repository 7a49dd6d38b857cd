"""What one delivery of a stack hands on to the next: the same carrier, the same day; or all that stood on one envelope.

Nothing that the policy's verdict depends on is handed on but the channel, which the eye sees at once, and the day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from legaldesk.domain.fields import FIELDS, Group
from legaldesk.domain.vocabulary import Channel
from ui.intake.reading import CHANNEL, DAY, RECEIVED, TIME, written_day_of
from ui.language.moments import written_day

_OF_THE_STACK: dict[Channel, tuple[str, ...]] = {
    Channel.PERSONAL_SERVICE: ("service.received_by",),
    Channel.MAIL: ("mail.mail_class", "mail.signed_by"),
    Channel.COURIER: ("courier.carrier", "courier.signed_by"),
    Channel.FAX: ("fax.number", "fax.csid"),
    Channel.EMAIL: ("email.to_address",),
    Channel.REGISTERED_AGENT: ("agent.name",),
    Channel.PORTAL: ("portal.account",),
}


def for_the_next(values: Mapping[str, str], today: date) -> dict[str, str]:
    """What the next delivery of a stack has in common with the one whose fields hold `values`.

    The moment of receipt is handed on unless it is of `today`: then it is now.
    """
    channel = values.get(CHANNEL, "")
    paths = [CHANNEL, *(_OF_THE_STACK[Channel(channel)] if channel else ())]
    kept = {path: values[path] for path in paths if values.get(path)}
    if (day := _other_day(values, today)) is not None:
        kept[DAY] = day
        kept[TIME] = values.get(TIME, "")
    return kept


def for_the_same_envelope(values: Mapping[str, str], today: date) -> dict[str, str]:
    """What the next paper out of the same envelope has in common: how it arrived, and who asks."""
    channel = values.get(CHANNEL, "")
    kept = {path: values[path] for path in (CHANNEL, DAY, TIME, *_of_the_envelope(channel)) if values.get(path)}
    day = _other_day(values, today)
    return kept if day is None else {**kept, DAY: day}


def _of_the_envelope(channel: str) -> Iterator[str]:
    for spec in FIELDS:
        mine = spec.group in (Group.ARRIVAL, Group.ASKER) and spec.path not in (CHANNEL, RECEIVED)
        if mine and channel and spec.shows_for(Channel(channel)):
            yield spec.path


def _other_day(values: Mapping[str, str], today: date) -> str | None:
    """The day of receipt, written out, if it is another than `today`."""
    try:
        day = written_day_of(DAY, values.get(DAY, ""), today)
    except ValueError:
        return None
    return None if day == written_day(today) else day
