"""One catalogue of the fields of a delivery: it drives form, search, export, history and letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any

from legaldesk.domain.vocabulary import (
    AgentMethod,
    Channel,
    InstrumentKind,
    NamedEntity,
    Place,
    RequesterKind,
    ServerKind,
)
from legaldesk.domain.words import say


class FieldKind(Enum):
    """What a field holds, and so how it is edited."""

    LINE = "line"
    BLOCK = "block"
    CHOICE = "choice"
    DATE = "date"
    MOMENT = "moment"
    COUNT = "count"
    FLAG = "flag"
    REFERENCE = "reference"


class Group(StrEnum):
    """The part of the form that a field stands in, in the order of the form."""

    ARRIVAL = "How it arrived"
    ASKER = "Requester"
    PAPERS = "Papers"
    REMARKS = "Remarks"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field. `path` is its dotted path in the contract's JSON; `channels` empty means every channel."""

    path: str
    label: str
    kind: FieldKind
    group: Group
    channels: frozenset[Channel] = frozenset()
    words: type[StrEnum] | None = None
    required: bool = False
    hint: str = ""
    searchable: bool = False

    def shows_for(self, channel: Channel) -> bool:
        """Whether the field belongs to a delivery by `channel`."""
        return not self.channels or channel in self.channels


def _field(path: str, label: str, kind: FieldKind, group: Group, *channels: Channel, **more: Any) -> FieldSpec:
    return FieldSpec(path, label, kind, group, frozenset(channels), **more)


_L, _B, _C, _D, _N, _F, _R = (
    FieldKind.LINE,
    FieldKind.BLOCK,
    FieldKind.CHOICE,
    FieldKind.DATE,
    FieldKind.COUNT,
    FieldKind.FLAG,
    FieldKind.REFERENCE,
)
_ARRIVAL, _ASKER, _PAPERS, _REMARKS = Group.ARRIVAL, Group.ASKER, Group.PAPERS, Group.REMARKS
_PERSON, _AGENT, _FAX, _MAIL = Channel.PERSONAL_SERVICE, Channel.REGISTERED_AGENT, Channel.FAX, Channel.MAIL
_COURIER, _EMAIL, _PORTAL = Channel.COURIER, Channel.EMAIL, Channel.PORTAL

FIELDS: tuple[FieldSpec, ...] = (
    _field("channel", "Channel", _C, _ARRIVAL, words=Channel, required=True),
    _field("received_at", "Received", FieldKind.MOMENT, _ARRIVAL, required=True, hint="t, y, -3, mon, 11/23 · 914, 2p"),
    _field("place", "Where it was left", _C, _ARRIVAL, _PERSON, words=Place, hint="The policy depends on it"),
    _field("server.name", "Handed over by", _L, _ARRIVAL, _PERSON, hint="Process server, deputy …", searchable=True),
    _field("server.kind", "In the capacity of", _C, _ARRIVAL, _PERSON, words=ServerKind),
    _field("server.registration", "Registration no.", _L, _ARRIVAL, _PERSON),
    _field("service.received_by", "Taken by", _L, _ARRIVAL, _PERSON, hint="Our person at the counter"),
    _field("mail.mail_class", "Class", _L, _ARRIVAL, _MAIL, hint="First-class, certified …"),
    _field("mail.tracking_number", "Tracking number", _L, _ARRIVAL, _MAIL, searchable=True),
    _field("mail.postmark", "Postmark", _L, _ARRIVAL, _MAIL, hint="Date and place on the envelope"),
    _field("mail.signed_by", "Signed for by", _L, _ARRIVAL, _MAIL),
    _field("mail.enclosures", "Enclosures", _L, _ARRIVAL, _MAIL),
    _field("courier.carrier", "Carrier", _L, _ARRIVAL, _COURIER),
    _field("courier.tracking_number", "Tracking number", _L, _ARRIVAL, _COURIER, searchable=True),
    _field("courier.signed_by", "Signed for by", _L, _ARRIVAL, _COURIER),
    _field("fax.pages_received", "Pages received", _N, _ARRIVAL, _FAX),
    _field("fax.pages_stated", "Pages stated", _N, _ARRIVAL, _FAX, hint="On the cover sheet"),
    _field("fax.tsid", "TSID", _L, _ARRIVAL, _FAX, hint="What the sender's machine calls itself"),
    _field("fax.from_number", "From number", _L, _ARRIVAL, _FAX, searchable=True),
    _field("fax.number", "To our number", _L, _ARRIVAL, _FAX),
    _field("fax.csid", "CSID", _L, _ARRIVAL, _FAX, hint="Our own machine"),
    _field("email.from_address", "From address", _L, _ARRIVAL, _EMAIL, searchable=True),
    _field("email.to_address", "To address", _L, _ARRIVAL, _EMAIL),
    _field("email.subject", "Subject", _L, _ARRIVAL, _EMAIL, searchable=True),
    _field("email.message_id", "Message ID", _L, _ARRIVAL, _EMAIL),
    _field("agent.method", "How the agent got it", _C, _ARRIVAL, _AGENT, words=AgentMethod,
           hint="The policy depends on it"),
    _field("agent.transmittal_number", "Transmittal number", _L, _ARRIVAL, _AGENT, searchable=True),
    _field("agent.name", "Agent", _L, _ARRIVAL, _AGENT),
    _field("agent.served_at", "Agent served on", _L, _ARRIVAL, _AGENT, hint="Date and time on the transmittal"),
    _field("portal.request_number", "Request number", _L, _ARRIVAL, _PORTAL, searchable=True),
    _field("portal.account", "Portal account", _L, _ARRIVAL, _PORTAL),
    _field("sender.name", "Sender as shown", _L, _ARRIVAL, _MAIL, _COURIER, _FAX, _EMAIL, searchable=True,
           hint="If it is not who asks"),
    _field("sender.address", "Sender's address", _B, _ARRIVAL, _MAIL, _COURIER),
    _field("requester.kind", "They are", _C, _ASKER, words=RequesterKind, required=True),
    _field("requester.name", "Who asks", _L, _ASKER, searchable=True, hint="Law firm, agency, person: not the server"),
    _field("requester.contact", "Contact person", _L, _ASKER, searchable=True),
    _field("requester.reply_address", "Reply address", _B, _ASKER),
    _field("requester.email", "Email", _L, _ASKER, searchable=True),
    _field("requester.phone", "Phone", _L, _ASKER),
    _field("requester.fax", "Fax", _L, _ASKER),
    _field("requester.country", "Country", _L, _ASKER),
    _field("instrument.kind", "What it is", _C, _PAPERS, words=InstrumentKind, required=True),
    _field("instrument.court", "Court or agency", _L, _PAPERS, searchable=True),
    _field("instrument.case_number", "Case number", _L, _PAPERS, searchable=True),
    _field("instrument.caption", "Caption", _L, _PAPERS, searchable=True),
    _field("instrument.title", "Title", _L, _PAPERS, searchable=True),
    _field("instrument.issued_on", "Issued on", _D, _PAPERS),
    _field("instrument.response_date", "Response date", _D, _PAPERS, hint="As the papers state it"),
    _field("instrument.issuing_state", "Issuing state", _L, _PAPERS, hint="Letters, such as NV"),
    _field("instrument.records_sought", "Records sought", _B, _PAPERS),
    _field("named_entity", "Whom it names", _C, _PAPERS, words=NamedEntity),
    _field("emergency", "Emergency: danger of death or serious injury", _F, _REMARKS),
    _field("threat_to_life", "Somebody's life is threatened", _F, _REMARKS),
    _field("courtesy_copy", "Courtesy copy, not offered as service", _F, _REMARKS),
    _field("civil_matter", "Civil matter", _F, _REMARKS, hint="For a prosecutor's paper in a civil case"),
    _field("same_instrument_as", "Second copy of", _R, _REMARKS, hint="LD-2026-000123"),
    _field("refers_to", "Refers to", _R, _REMARKS, hint="LD-2026-000123"),
    _field("notes", "Notes", _B, _REMARKS, searchable=True),
)  # fmt: skip
"""Every field of a delivery, in the order of the form."""

_BY_PATH = {spec.path: spec for spec in FIELDS}


def field_at(path: str) -> FieldSpec | None:
    """The field with the dotted `path`, or None."""
    return _BY_PATH.get(path)


def label_of(path: str) -> str:
    """What the screen calls the field at `path`; the path itself for one that is not in the catalogue."""
    spec = _BY_PATH.get(path)
    return spec.label if spec else path


def in_words(path: str, value: Any) -> str:
    """The value of the field at `path` as a person reads it: its English words, true and false as yes and no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    spec = _BY_PATH.get(path)
    if spec is not None and spec.words is not None and value in {word.value for word in spec.words}:
        return say(spec.words(value))
    return "" if value is None else str(value)


def value_at(facts: Mapping[str, Any], path: str) -> Any:
    """The value at a dotted `path` in a delivery's JSON shape, or None."""
    value: Any = facts
    for key in path.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(key)
    return value


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """The contract's JSON shape from a mapping of dotted paths to values; None, "" and False are left out."""
    facts: dict[str, Any] = {}
    for path, value in values.items():
        if value is None or value is False or value == "":
            continue
        *groups, last = path.split(".")
        target = facts
        for group in groups:
            target = target.setdefault(group, {})
        target[last] = value
    return facts


def flattened(facts: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """A mapping of dotted paths to values from the contract's JSON shape: the inverse of `nested`."""
    values: dict[str, Any] = {}
    for key, value in facts.items():
        if isinstance(value, Mapping):
            values.update(flattened(value, f"{prefix}{key}."))
        else:
            values[prefix + key] = value
    return values
