"""The values of the fields that a letter text may print or ask about, taken from the request as plain text."""

from __future__ import annotations

from legaldesk.domain.deciding import released_letter
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.policy import Policy
from legaldesk.domain.vocabulary import Channel, Disposition, LetterKind
from legaldesk.letters.compose.words import Words
from legaldesk.letters.plain import one_line
from legaldesk.letters.request import LetterRequest

VALUE_LIMIT = 200
"""Longest value of a field inside a sentence, in characters."""
_YES = "yes"
_POSTED = frozenset({Channel.MAIL, Channel.COURIER})


def field_values(request: LetterRequest, words: Words) -> dict[str, str]:
    """A plain text for each field of the grammar; an empty one counts as "no" and as "not there"."""
    company, delivery = request.policy.company, request.delivery
    instrument, fax = delivery.instrument, delivery.fax
    local = delivery.received_at.astimezone(request.policy.office.zone)
    incomplete = (
        fax is not None
        and fax.pages_received is not None
        and fax.pages_stated is not None
        and fax.pages_received < fax.pages_stated
    )
    raw = {
        "company.name": company.name,
        "company.legal_name": company.legal_name,
        "company.department": company.department,
        "company.headquarters": ", ".join(company.headquarters),
        "company.registered_agent": company.registered_agent,
        "company.portal_name": company.portal_name,
        "company.portal_url": company.portal_url,
        "company.abuse_url": company.abuse_url,
        "letter.reference": request.reference,
        "letter.date": words.day(request.dated),
        "letter.policy_version": request.verdict.policy_version,
        "letter.extra_days": str(request.extra_days) if request.extra_days else "",
        "letter.supersedes": request.supersedes,
        "requester.kind": delivery.requester.kind,
        "requester.name": delivery.requester.name,
        "instrument.kind": instrument.kind,
        "instrument.name": papers_name(delivery, words),
        "instrument.case_number": instrument.case_number,
        "instrument.court": instrument.court,
        "instrument.caption": instrument.caption,
        "received.day": words.day(local.date()),
        "received.by": came_by(delivery, words, company.portal_name),
        "received.channel": delivery.channel,
        "received.posted": _YES if delivery.channel in _POSTED or _agent_got_post(delivery) else "",
        "fax.received": str(fax.pages_received) if incomplete and fax else "",
        "fax.stated": str(fax.pages_stated) if incomplete and fax else "",
        "fax.incomplete": _YES if incomplete else "",
        "papers.civil_process": _YES if is_civil_process(request.policy, delivery) else "",
        "earlier.reference": delivery.same_instrument_as or delivery.refers_to or "",
    }
    return {name: one_line(value, VALUE_LIMIT) for name, value in raw.items()}


def papers_name(delivery: Delivery, words: Words) -> str:
    """What the papers are, for the middle of a sentence: "civil subpoena for records"."""
    kind = delivery.instrument.kind
    if words.has("papers", kind):
        return words.say("papers", kind)
    name = words.name(kind)
    return name[0].lower() + name[1:]


def came_by(delivery: Delivery, words: Words, portal: str) -> str:
    """How the papers came, for the middle of a sentence: "by fax", "by email through our registered agent"."""
    if delivery.channel is Channel.REGISTERED_AGENT and delivery.agent and delivery.agent.method:
        return words.say("agent_by", delivery.agent.method)
    if delivery.channel is Channel.PERSONAL_SERVICE and delivery.place and words.has("by_hand", delivery.place):
        return words.say("by_hand", delivery.place)
    return words.say("by", delivery.channel, portal=portal)


def is_civil_process(policy: Policy, delivery: Delivery) -> bool:
    """Whether the policy counts the papers as civil process: then accepting them would be a receipt of process."""
    return released_letter(policy, delivery, Disposition.ACCEPTED) is LetterKind.SERVICE_RECEIPT


def _agent_got_post(delivery: Delivery) -> bool:
    return delivery.agent is not None and delivery.agent.method in {"mail", "courier"}
