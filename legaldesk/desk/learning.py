"""Learning from the log what is typed again and again: senders, agencies, courts, carriers, and what goes with them."""

from __future__ import annotations

from typing import Any

from legaldesk.desk.desk import Desk
from legaldesk.domain.names import Learned, Name

NAME = "requester.name"
LINES = (
    NAME,
    "requester.contact",
    "instrument.court",
    "sender.name",
    "server.name",
    "service.received_by",
    "mail.mail_class",
    "mail.signed_by",
    "courier.carrier",
    "courier.signed_by",
    "email.to_address",
    "fax.number",
    "agent.name",
)
"""The fields whose texts are learned."""
CHOICES = ("requester.kind", "instrument.kind", "server.kind")
"""The pick lists whose words come in the order of their use."""
NEWEST = 10_000
"""How many deliveries are looked at when learning begins: at forty a day, those of a year."""
_BESIDE = {NAME: "requester.reply_address"}


def learn(desk: Desk, before: Learned | None = None) -> Learned:
    """What the log teaches; with `before`, what was logged since is added to that. Raises MachineFault."""
    from legaldesk.records.names import Names  # SQLAlchemy: imported when a desk is open

    paths = [(path, _BESIDE.get(path, "")) for path in (*LINES, *CHOICES)]
    known = before or Learned()
    names, through = Names(desk.log.store).used(paths, NEWEST, known.through)
    return known.and_then(names, through) if names else known


def particulars(desk: Desk, name: Name) -> tuple[str, dict[str, Any]]:
    """The reference of the delivery that tells more about a requester's name, and its facts about the requester.

    Those are in the contract's JSON shape. Raises NotFound or MachineFault, also where that delivery is not what was
    sealed.
    """
    rows = desk.log.rows([name.source])
    record = desk.log.get(rows[0].reference if rows else "")
    return record.reference, {"requester": record.delivery.as_json()["requester"]}
