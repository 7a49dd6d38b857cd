"""The daily mail log: what came in on a day, line by line, to be printed and signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.logged import LoggedDelivery
from legaldesk.domain.phrase import Phrase, word
from legaldesk.domain.vocabulary import Status
from legaldesk.domain.words import say
from legaldesk.reports.report import Column, Kind, Report, Value


def mail_log(
    records: Sequence[LoggedDelivery], sender_of: dict[str, str], first: date, last: date, zone: tzinfo
) -> Report:
    """The report; `records` in order of receipt, `sender_of` the name that the log shows for each reference.

    Void deliveries keep their line, marked as such: a number never goes missing.
    """
    one_day = first == last
    rows = tuple(
        (
            record.reference,
            f"{record.delivery.received_at.astimezone(zone):{'%H:%M' if one_day else '%Y-%m-%d %H:%M'}}",
            word(say(record.delivery.channel)),
            sender_of.get(record.reference, ""),
            word(say(record.delivery.instrument.kind)),
            record.delivery.instrument.case_number,
            carried_by(record.delivery),
            _pages(record.delivery),
            record.logged_by,
            word(say(Status.VOID)) if record.status is Status.VOID else None,
        )
        for record in records
    )
    columns = (
        Column("reference", Phrase("Reference")),
        Column("received", Phrase("Received"), Kind.MOMENT),
        Column("channel", Phrase("Channel")),
        Column("sender", Phrase("From")),
        Column("instrument", Phrase("What")),
        Column("case_number", Phrase("Docket number")),
        Column("carried_by", Phrase("Carrier, tracking")),
        Column("pages", Phrase("Pages"), Kind.COUNT),
        Column("logged_by", Phrase("Logged by")),
        Column("remark", Phrase("Handed to")),
    )
    return Report("mail-log", Phrase("Mail log"), first, last, (_says(rows),), columns, rows, signed=True)


def carried_by(delivery: Delivery) -> str:
    """Who carried it, and the number that it can be traced by: carrier, mail class, transmittal or request number."""
    parts: list[str] = []
    if delivery.mail is not None:
        parts = [delivery.mail.mail_class, delivery.mail.tracking_number]
    elif delivery.courier is not None:
        parts = [delivery.courier.carrier, delivery.courier.tracking_number]
    elif delivery.agent is not None:
        parts = [delivery.agent.name, delivery.agent.transmittal_number]
    elif delivery.portal is not None:
        parts = [delivery.portal.request_number]
    elif delivery.fax is not None:
        parts = [delivery.fax.tsid or delivery.fax.from_number]
    elif delivery.server is not None:
        parts = [delivery.server.name]
    return " ".join(part for part in parts if part)


def _says(rows: Sequence[tuple[Value, ...]]) -> Phrase:
    if not rows:
        return Phrase("0 deliveries.")
    return Phrase(
        "1 delivery; {first} to {last}." if len(rows) == 1 else "{count} deliveries; {first} to {last}.",
        count=len(rows), first=rows[0][0], last=rows[-1][0],
    )  # fmt: skip


def _pages(delivery: Delivery) -> int | None:
    return delivery.fax.pages_received if delivery.fax is not None else None
