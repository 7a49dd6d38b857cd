"""A delivery: the facts that a paralegal records about papers that arrived, as frozen values.

Only `channel`, `received_at`, `requester.kind` and `instrument.kind` are required. The party that asks
(`requester`), the person who handed the papers over (`server`) and the name on the envelope or message (`sender`) are
three different people and are kept apart.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationInfo

from legaldesk.domain.moments import parse_day, parse_receipt
from legaldesk.domain.vocabulary import (
    AgentMethod,
    Channel,
    InstrumentKind,
    NamedEntity,
    Place,
    RequesterKind,
    ServerKind,
)

LINE_LIMIT = 10_000
"""Longest single-line text, in characters."""
BLOCK_LIMIT = 100_000
"""Longest multi-line text, in characters."""
PAGE_LIMIT = 100_000
"""Most pages that one delivery may count."""

# C0 and C1 controls, and the code points that are no characters; a block may hold tabs and line breaks.
_LINE_PATTERN = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]*$"
_BLOCK_PATTERN = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]*$"

Line = Annotated[
    str, Field(strict=True), StringConstraints(strip_whitespace=True, max_length=LINE_LIMIT, pattern=_LINE_PATTERN)
]
Block = Annotated[
    str, Field(strict=True), StringConstraints(strip_whitespace=True, max_length=BLOCK_LIMIT, pattern=_BLOCK_PATTERN)
]
Pages = Annotated[int, Field(strict=True, ge=0, le=PAGE_LIMIT)]
Flag = Annotated[bool, Field(strict=True)]
Reference = Annotated[
    str, Field(strict=True), StringConstraints(strip_whitespace=True, pattern=r"^LD-[0-9]{4}-[0-9]{6,9}$")
]


def _moment(value: object, info: ValidationInfo) -> datetime:
    return parse_receipt(value, info.context.get("zone") if info.context else None)


def _day(value: object) -> date | None:
    return None if value is None else parse_day(value)


Moment = Annotated[datetime, BeforeValidator(_moment)]
Day = Annotated[date, BeforeValidator(_day)]


class _Facts(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Requester(_Facts):
    """Who asks for something, or whose case it is; the letter goes to `reply_address`."""

    kind: RequesterKind
    name: Line = ""
    contact: Line = ""
    reply_address: Block = ""
    email: Line = ""
    phone: Line = ""
    fax: Line = ""
    country: Line = ""


class Server(_Facts):
    """Who handed the papers over. A sheriff who carries a private subpoena is a server, not a requester."""

    name: Line = ""
    kind: ServerKind = ServerKind.NOT_STATED
    registration: Line = ""


class Sender(_Facts):
    """The name and address that the envelope, the message or the fax itself bears."""

    name: Line = ""
    address: Block = ""


class Instrument(_Facts):
    """The papers themselves. `issuing_state` is the two-letter code of the state whose court issued them."""

    kind: InstrumentKind
    court: Line = ""
    case_number: Line = ""
    caption: Line = ""
    title: Line = ""
    issued_on: Day | None = None
    issuing_state: Line = ""
    response_date: Day | None = None
    records_sought: Block = ""


class Fax(_Facts):
    """What the fax machine noted. The TSID is what the sender's machine calls itself; the CSID is our own machine."""

    number: Line = ""
    from_number: Line = ""
    tsid: Annotated[Line, Field(max_length=20)] = ""
    csid: Annotated[Line, Field(max_length=20)] = ""
    pages_received: Pages | None = None
    pages_stated: Pages | None = None


class Mail(_Facts):
    """What the envelope shows."""

    mail_class: Line = ""
    tracking_number: Line = ""
    postmark: Line = ""
    signed_by: Line = ""
    enclosures: Line = ""


class Courier(_Facts):
    """What the courier's label and receipt show."""

    carrier: Line = ""
    tracking_number: Line = ""
    signed_by: Line = ""


class Email(_Facts):
    """What the message's header shows."""

    from_address: Line = ""
    to_address: Line = ""
    subject: Line = ""
    message_id: Line = ""


class Agent(_Facts):
    """What the registered agent's transmittal says; `method` is how the agent itself was served."""

    method: AgentMethod | None = None
    name: Line = ""
    transmittal_number: Line = ""
    served_at: Line = ""


class Portal(_Facts):
    """What the request portal shows."""

    request_number: Line = ""
    account: Line = ""


class Service(_Facts):
    """What happened at the counter when papers were handed over in person."""

    received_by: Line = ""


class Delivery(_Facts):
    """The facts of one delivery. `received_at` is the date and time of receipt, with its offset from UTC."""

    channel: Channel
    received_at: Moment
    requester: Requester
    instrument: Instrument
    place: Place | None = None
    server: Server | None = None
    sender: Sender | None = None
    fax: Fax | None = None
    mail: Mail | None = None
    courier: Courier | None = None
    email: Email | None = None
    agent: Agent | None = None
    portal: Portal | None = None
    service: Service | None = None
    emergency: Flag = False
    courtesy_copy: Flag = False
    civil_matter: Flag = False
    threat_to_life: Flag = False
    named_entity: NamedEntity = NamedEntity.OWN
    same_instrument_as: Reference | None = None
    refers_to: Reference | None = None
    notes: Block = ""

    def as_json(self) -> dict[str, Any]:
        """The delivery in the JSON shape of the contract, without the keys that say nothing.

        Returns a dict of plain JSON values; `parse_delivery(d.as_json())` gives an equal delivery back.
        """
        facts = self.model_dump(mode="json", exclude_defaults=True)  # what says nothing is everywhere the default
        return {key: value for key, value in facts.items() if value != {}}

    def as_json_text(self) -> str:
        """`as_json` as compact JSON, made in one step: saving and importing write it for each delivery."""
        text = self.model_dump_json(exclude_defaults=True)
        if ":{}" not in text:
            return text
        return json.dumps(self.as_json(), ensure_ascii=False, separators=(",", ":"))
