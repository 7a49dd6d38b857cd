"""Where the fields of the form stand: twelve columns a group, by hand for those that are used each day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legaldesk.domain.fields import FIELDS, FieldKind, Group
from legaldesk.domain.vocabulary import Channel
from ui.intake.reading import CHANNEL, DAY, RECEIVED, TIME

COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """A field's place in its group's grid. `rare` ones show only when asked for or filled."""

    path: str
    row: int
    column: int
    width: int
    height: int = 1
    rare: bool = False


_MOMENT = (Cell(DAY, 0, 0, 2), Cell(TIME, 0, 2, 2))
_ARRIVAL: dict[Channel, tuple[Cell, ...]] = {
    Channel.PERSONAL_SERVICE: (
        *_MOMENT,
        Cell("place", 0, 4, 4),
        Cell("service.received_by", 0, 8, 4),
        Cell("server.name", 1, 0, 4),
        Cell("server.kind", 1, 4, 4),
        Cell("server.registration", 1, 8, 4),
    ),
    Channel.MAIL: (
        *_MOMENT,
        Cell("mail.mail_class", 0, 4, 3),
        Cell("mail.tracking_number", 0, 7, 5),
        Cell("mail.postmark", 1, 0, 4),
        Cell("mail.signed_by", 1, 4, 3),
        Cell("mail.enclosures", 1, 7, 2),
        Cell("sender.name", 1, 9, 3),
    ),
    Channel.COURIER: (
        *_MOMENT,
        Cell("courier.carrier", 0, 4, 3),
        Cell("courier.tracking_number", 0, 7, 5),
        Cell("courier.signed_by", 1, 0, 4),
        Cell("sender.name", 1, 4, 8),
    ),
    Channel.FAX: (
        *_MOMENT,
        Cell("fax.pages_received", 0, 4, 2),
        Cell("fax.pages_stated", 0, 6, 2),
        Cell("fax.tsid", 0, 8, 4),
        Cell("fax.from_number", 1, 0, 4),
        Cell("fax.number", 1, 4, 2),
        Cell("fax.csid", 1, 6, 2),
        Cell("sender.name", 1, 8, 4),
    ),
    Channel.EMAIL: (
        *_MOMENT,
        Cell("email.from_address", 0, 4, 4),
        Cell("email.to_address", 0, 8, 4),
        Cell("email.subject", 1, 0, 4),
        Cell("email.message_id", 1, 4, 4),
        Cell("sender.name", 1, 8, 4),
    ),
    Channel.REGISTERED_AGENT: (
        *_MOMENT,
        Cell("agent.method", 0, 4, 4),
        Cell("agent.transmittal_number", 0, 8, 4),
        Cell("agent.name", 1, 0, 4),
        Cell("agent.served_at", 1, 4, 4),
    ),
    Channel.PORTAL: (
        *_MOMENT,
        Cell("portal.request_number", 0, 4, 4),
        Cell("portal.account", 0, 8, 4),
    ),
}
_OTHERS: dict[Group, tuple[Cell, ...]] = {
    Group.ASKER: (
        Cell("requester.name", 0, 0, 4),
        Cell("requester.kind", 0, 4, 4),
        Cell("requester.reply_address", 0, 8, 4, 2),
        Cell("requester.contact", 1, 0, 4),
        Cell("requester.email", 1, 4, 4),
        Cell("requester.phone", 2, 0, 4, rare=True),
        Cell("requester.fax", 2, 4, 4, rare=True),
        Cell("requester.country", 2, 8, 4, rare=True),
    ),
    Group.PAPERS: (
        Cell("instrument.kind", 0, 0, 4),
        Cell("instrument.court", 0, 4, 4),
        Cell("instrument.case_number", 0, 8, 4),
        Cell("instrument.caption", 1, 0, 4),
        Cell("instrument.response_date", 1, 4, 2),
        Cell("instrument.issuing_state", 1, 6, 2),
        Cell("named_entity", 1, 8, 4),
        Cell("instrument.title", 2, 0, 4, rare=True),
        Cell("instrument.issued_on", 2, 4, 2, rare=True),
        Cell("instrument.records_sought", 2, 6, 6, rare=True),
    ),
    Group.REMARKS: (
        Cell("emergency", 0, 0, 4),
        Cell("threat_to_life", 0, 4, 4),
        Cell("courtesy_copy", 1, 0, 4),
        Cell("civil_matter", 1, 4, 4),
        Cell("notes", 0, 8, 4, 2),
        Cell("same_instrument_as", 2, 0, 4, rare=True),
        Cell("refers_to", 2, 4, 4, rare=True),
    ),
}
_OVERFLOW_ROW = 9


def cells_of(group: Group, channel: Channel | None) -> tuple[Cell, ...]:
    """The places of the group's fields for `channel`; before it is chosen there are none of its own.

    One that the catalogue has and no table here comes last.
    """
    if channel is None:
        return () if group is Group.ARRIVAL else _OTHERS[group]
    placed = _ARRIVAL[channel] if group is Group.ARRIVAL else _OTHERS[group]
    return (*placed, *_overflow(group, channel, {cell.path for cell in placed}))


def _overflow(group: Group, channel: Channel, placed: set[str]) -> Iterator[Cell]:
    number = 0
    for spec in FIELDS:
        if spec.group is not group or not spec.shows_for(channel) or spec.path in (*placed, CHANNEL, RECEIVED):
            continue
        width = 6 if spec.kind is FieldKind.BLOCK else 4
        place = number * width
        yield Cell(spec.path, _OVERFLOW_ROW + place // COLUMNS, place % COLUMNS, width, rare=True)
        number += 1
