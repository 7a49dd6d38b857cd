"""Between the domain's values and what the tables store: columns out of a delivery and its verdict, and back."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.duplicates import docket_key, tracking_of
from legaldesk.domain.errors import DeskError
from legaldesk.domain.folding import folded
from legaldesk.domain.handling import Handling
from legaldesk.domain.logged import Decision, LoggedDelivery
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Verdict
from legaldesk.domain.vocabulary import Disposition, Status
from legaldesk.records.chain import as_bytes, moment, stamp
from legaldesk.records.lines import damaged
from legaldesk.records.tables import DELIVERIES, FACTS, HANDLINGS

KEY_LENGTH = 200
"""Characters of a key at most."""
_FIGURES = 9
_FIGURES_OR_LETTERS = re.compile(r"[0-9]+|[^\W_0-9]+")
# What the state seals, in this order: everything but the keys of other tables, whose content it seals instead.
SEALED_DELIVERY = tuple(
    column.name for column in DELIVERIES.columns if column.name not in {"state", "judged_id", "verdict_id"}
)
SHOWN = SEALED_DELIVERY[2:]
"""The columns of SEALED_DELIVERY after id and reference."""
SEALED_FACTS = tuple(column.name for column in FACTS.columns if column.name != "delivery_id")
SEALED_HANDLING = tuple(column.name for column in HANDLINGS.columns if column.name != "delivery_id")
"""What is sealed besides where a delivery has a row there; without one the seal is as if there was no such table."""
_NUMBERS = frozenset(
    column.name
    for column in (*DELIVERIES.columns, *FACTS.columns, *HANDLINGS.columns)
    if issubclass(column.type.python_type, int)
)
_KINDS = tuple((name, int if name in _NUMBERS else str) for name in (*SEALED_DELIVERY, *SEALED_FACTS, *SEALED_HANDLING))


@lru_cache(maxsize=1024)  # a policy gives the same few verdicts again and again
def store_verdict(verdict: Verdict) -> tuple[str, bytes]:
    """What the row of `verdict` keeps: its JSON, and the SHA-256 of that."""
    body = as_bytes(verdict.as_json())
    return body.decode(), hashlib.sha256(body).digest()


def load_verdict(body: str, digest: bytes) -> Verdict:
    """The verdict that a row keeps. Raises ValueError (among others) if `body` is not what `digest` seals."""
    verdict, sealed = _read_verdict(body)
    if sealed != digest:
        raise ValueError("the verdict was changed after it was stored")
    return verdict


@lru_cache(maxsize=1_024)
def _read_verdict(body: str) -> tuple[Verdict, bytes]:
    """Many deliveries share a verdict: an export reads each once."""
    return Verdict.from_json(json.loads(body)), hashlib.sha256(body.encode()).digest()


def facts_row(record: LoggedDelivery) -> dict[str, Any]:
    """The row of FactsRow for `record`."""
    decision = record.decision
    told = None
    if decision is not None:
        told = as_bytes(
            {
                "disposition": decision.disposition.value,
                "reason": decision.reason,
                "by": decision.by,
                "at": stamp(decision.at),
            }
        ).decode()
    return {
        "delivery_id": record.id,
        "facts": record.delivery.as_json_text(),
        "decision": told,
        "tracking_key": tracking_of(record.delivery)[:KEY_LENGTH],
        "logged_at": stamp(record.logged_at),
        "logged_by": record.logged_by,
    }


def delivery_row(record: LoggedDelivery, *, letter_waits: bool) -> dict[str, Any]:
    """The row of DeliveryRow for `record`, all but `state` and the ids of its verdicts."""
    confirmed = record.handling.response
    shown = shown_values(
        record.delivery,
        record.verdict,
        record.status,
        revision=record.revision,
        letter_waits=letter_waits,
        response=confirmed.date if confirmed else None,
    )
    return dict(zip(SEALED_DELIVERY, (record.id, record.reference, *shown), strict=True))


def shown_values(
    delivery: Delivery, verdict: Verdict, status: Status, *, revision: int, letter_waits: bool, response: date | None
) -> tuple[str | int | None, ...]:
    """The values of SHOWN, in its order; `response` is the response date that counts, if somebody confirmed one."""
    instrument = delivery.instrument
    sender, case_number = sender_of(delivery), instrument.case_number
    response = response or instrument.response_date
    return (
        revision,
        status._value_,
        stamp(delivery.received_at),
        delivery.channel._value_,
        delivery.requester.kind._value_,
        instrument.kind._value_,
        sender,
        sender_key(sender),
        case_number,
        case_key(delivery),
        case_order(case_number),
        instrument.caption,
        None if response is None else response.isoformat(),
        verdict.disposition._value_,
        verdict.extra_processing._value_,
        verdict.letter._value_,
        int(verdict.needs_person),
        int(letter_waits),
    )


def handling_row(record: LoggedDelivery) -> dict[str, Any]:
    """The row of HandlingRow for `record`."""
    handling = record.handling
    return {
        "delivery_id": record.id,
        "body": as_bytes(handling.as_json()).decode(),
        "assigned": person_key(handling.assigned_to),
        "attention": "".join(attention_of(name) for name in handling.mentions),
        "linked": handling.linked_to,
    }


def person_key(name: str) -> str:
    """What people are compared by: folded, on one line."""
    return " ".join(folded(name).split())[:KEY_LENGTH]


def attention_of(name: str) -> str:
    """How the person `name` stands in the list of those who are mentioned."""
    return f"\n{person_key(name)}\n"


def state_digest(
    delivery: Mapping[str, Any],
    facts: Mapping[str, Any],
    judged: bytes,
    verdict: bytes,
    handling: Mapping[str, Any] | None = None,
) -> bytes:
    """The SHA-256 over everything that is saved of a delivery: its rows' stored values and its verdicts' digests.

    What is hashed is a JSON list of texts in UTF-8: the values in the order of SEALED_DELIVERY and SEALED_FACTS
    (numbers in figures, null for none), those of SEALED_HANDLING if there is such a row, then both digests in hex.
    Text that was read as bytes may be given as such.
    """
    values = [*map(delivery.__getitem__, SEALED_DELIVERY), *map(facts.__getitem__, SEALED_FACTS)]
    if handling is not None:
        values += map(handling.__getitem__, SEALED_HANDLING)
    texts = [value if isinstance(value, str) else _as_text(value) for value in values]
    return hashlib.sha256(as_bytes([*texts, judged.hex(), verdict.hex()])).digest()


def sealed_by(one: int, reference: str, rest: bytes) -> bytes:
    """The same for a delivery with the id `one`; `rest` is that JSON list from after the reference on."""
    return hashlib.sha256(b'["%d","%s",%s' % (one, reference.encode(), rest)).digest()


def _as_text(value: bytes | int | None) -> str | None:
    if value is None:
        return None
    # Bytes that are no UTF-8 give back themselves and so another digest than any text did.
    return value.decode(errors="surrogateescape") if isinstance(value, bytes) else str(value)


def sender_of(delivery: Delivery) -> str:
    """Who a list shows as the sender: the requester's name, or whoever sent or served the papers."""
    return (
        delivery.requester.name
        or (delivery.sender.name if delivery.sender else "")
        or (delivery.server.name if delivery.server else "")
        or (delivery.email.from_address if delivery.email else "")
        or (delivery.fax.tsid if delivery.fax else "")
    )


@lru_cache(maxsize=8192)
def sender_key(name: str) -> str:
    """What senders are sorted and compared by."""
    return folded(name)[:KEY_LENGTH]


def case_key(delivery: Delivery) -> str:
    """What case numbers are compared by."""
    return docket_key(delivery.instrument.case_number)[:KEY_LENGTH]


def case_order(case_number: str) -> str:
    """What case numbers are sorted by: figures as numbers, letters as words."""
    parts = _FIGURES_OR_LETTERS.findall(folded(case_number))
    return " ".join(part.zfill(_FIGURES) if part.isdecimal() else part for part in parts)[:KEY_LENGTH]


def load_delivery(row: Any) -> LoggedDelivery:
    """The record that a joined row tells of: all that is sealed, the seal, and both verdicts with their digests.

    Raises MachineFault if what is stored cannot be read or is not what was sealed: better no answer than a wrong one.
    """
    check_seal(row)
    try:
        return LoggedDelivery(
            id=row.id,
            reference=row.reference,
            delivery=parse_delivery(row.facts),
            judged=load_verdict(row.judged, row.judged_digest),
            verdict=load_verdict(row.verdict, row.verdict_digest),
            decision=None if row.decision is None else _decision(json.loads(row.decision)),
            status=Status(row.status),
            revision=row.revision,
            logged_at=moment(row.logged_at),
            logged_by=row.logged_by,
            handling=Handling() if row.body is None else Handling.from_json(json.loads(row.body)),
        )
    except (ValueError, KeyError, TypeError, DeskError):
        raise damaged(row.reference) from None


def check_seal(row: Any) -> None:
    """See whether a joined row holds what was sealed. Raises MachineFault if not, or if a part of it is missing."""
    stored: Mapping[str, Any] = row._mapping  # noqa: SLF001  (SQLAlchemy's public name for it)
    whole = row.facts is not None and row.judged_digest is not None and row.verdict_digest is not None
    # The seal is over texts; that a text is none that was marked as bytes, or as a number, only its kind can tell.
    typed = all(stored[name] is None or type(stored[name]) is kind for name, kind in _KINDS)
    sealed = (stored, stored, row.judged_digest, row.verdict_digest, None if row.body is None else stored)
    if not whole or not typed or state_digest(*sealed) != row.state:
        raise damaged(row.reference)


def _decision(told: Mapping[str, str]) -> Decision:
    at: datetime = moment(told["at"])
    return Decision(Disposition(told["disposition"]), told["reason"], told["by"], at)
