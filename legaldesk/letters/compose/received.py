"""The table of a letter: what was received, how and when, so that both sides know which papers are meant."""

from __future__ import annotations

from collections.abc import Iterator

from legaldesk.domain.delivery import Delivery, Fax
from legaldesk.domain.vocabulary import Channel, ServerKind
from legaldesk.letters.compose.words import Words
from legaldesk.letters.content import Row
from legaldesk.letters.plain import one_line
from legaldesk.letters.request import LetterRequest

VALUE_LIMIT = 320
"""Longest value in the table, in characters; the rest of it is in the papers themselves."""
CORNER_LIMIT = 30
"""Longest case number, in characters, that is said whole beside the address; a longer one stands in the table too."""


def rows_of(request: LetterRequest, words: Words) -> tuple[Row, ...]:
    """The rows that have something to say, in reading order."""
    cleaned = ((key, one_line(value, VALUE_LIMIT)) for key, value in _facts(request, words))
    return tuple(Row(words.say("table", key), value) for key, value in cleaned if value)


def _facts(request: LetterRequest, words: Words) -> Iterator[tuple[str, str]]:
    delivery, instrument = request.delivery, request.delivery.instrument
    local = delivery.received_at.astimezone(request.policy.office.zone)
    yield "papers", words.name(instrument.kind) if instrument.kind != "unknown" else instrument.title
    yield "received", words.moment(local)
    if instrument.kind != "unknown":
        yield "title", instrument.title
    yield "how", _how(delivery, words, request.policy.company.portal_name)
    yield "court", instrument.court
    if len(instrument.case_number) > CORNER_LIMIT:
        yield "case_number", instrument.case_number
    yield "caption", instrument.caption
    yield "issued", words.day(instrument.issued_on, short=True) if instrument.issued_on else ""
    yield "requester", delivery.requester.name
    yield from _by_channel(delivery, words)
    if delivery.sender and delivery.sender.name != delivery.requester.name:
        yield "sender", delivery.sender.name


def _how(delivery: Delivery, words: Words, portal: str) -> str:
    if delivery.channel is Channel.REGISTERED_AGENT and delivery.agent and delivery.agent.method:
        return words.say("agent_how", delivery.agent.method)
    how = words.say("how", delivery.channel, portal=portal)
    if delivery.channel is Channel.MAIL and delivery.mail:
        return _joined(how, delivery.mail.mail_class)
    if delivery.channel is Channel.COURIER and delivery.courier:
        return _joined(how, delivery.courier.carrier)
    if delivery.channel is Channel.FAX and delivery.fax:
        return _joined(how, _pages(delivery.fax, words))
    return how


def _by_channel(delivery: Delivery, words: Words) -> Iterator[tuple[str, str]]:
    if delivery.channel is Channel.PERSONAL_SERVICE:
        if delivery.place:
            yield "where", words.say("place", delivery.place)
        yield "server", _server(delivery, words)
    elif delivery.channel is Channel.FAX and delivery.fax:
        yield "tsid", delivery.fax.tsid
        yield "from_number", delivery.fax.from_number
    elif delivery.channel is Channel.MAIL and delivery.mail:
        yield "tracking", delivery.mail.tracking_number
        yield "postmark", delivery.mail.postmark
    elif delivery.channel is Channel.COURIER and delivery.courier:
        yield "tracking", delivery.courier.tracking_number
    elif delivery.channel is Channel.EMAIL and delivery.email:
        yield "from_address", delivery.email.from_address
        yield "subject", delivery.email.subject
    elif delivery.channel is Channel.REGISTERED_AGENT and delivery.agent:
        yield "transmittal", _joined(delivery.agent.name, delivery.agent.transmittal_number)
        yield "agent_served", delivery.agent.served_at
    elif delivery.channel is Channel.PORTAL and delivery.portal:
        yield "request_number", delivery.portal.request_number


def _server(delivery: Delivery, words: Words) -> str:
    server = delivery.server
    if server is None:
        return ""
    capacity = "" if server.kind is ServerKind.NOT_STATED else words.name(server.kind)
    if server.name and capacity:
        capacity = capacity[0].lower() + capacity[1:]
    return _joined(one_line(server.name, VALUE_LIMIT // 2), capacity, server.registration)


def _pages(fax: Fax, words: Words) -> str:
    received, stated = fax.pages_received, fax.pages_stated
    if received is None:
        return "" if stated is None else words.say("pages", "stated", stated=str(stated))
    if stated is not None and stated != received:
        return words.say("pages", "of_stated", received=str(received), stated=str(stated))
    return words.say("pages", "one") if received == 1 else words.say("pages", "some", received=str(received))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
