"""Response dates proposed by a rule of court, each with its citation and its steps; a person confirms one or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from legaldesk.domain.clocks.calendars import Calendar, OutsideCalendar
from legaldesk.domain.clocks.computing import compute
from legaldesk.domain.clocks.periods import Direction, Period, System, Unit
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.folding import folded
from legaldesk.domain.phrase import Phrase, later
from legaldesk.domain.vocabulary import AgentMethod, Channel, Disposition, InstrumentKind, Place

Calendars = Callable[[System], Calendar]
_GOVERNED = frozenset({Disposition.ACCEPTED, Disposition.ACCEPTED_WITH_RESERVATION, Disposition.COUNSEL_REVIEW})
_FEDERAL = re.compile(
    r"united states|\bu\.? ?s\.? (district|bankruptcy|court)|\busdc\b|federal (district )?court|bankruptcy court"
)
_FEDERAL_DOCKET = re.compile(r"\d{1,2}:\d{2}-(cv|ap|mc|bk)-\d+")
_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_US_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_SUBSTITUTED = 10


@dataclass(frozen=True, slots=True)
class Proposal:
    """A date that a rule leads to: what it is for, the rule's name and citation, and how it was found.

    `date` is None where something is missing that the rule counts from; `steps` then say what.
    """

    what: str
    rule: str
    citation: str
    date: date | None
    steps: tuple[str, ...]


def propose(
    delivery: Delivery, disposition: Disposition, received_on: date, calendars: Calendars
) -> tuple[Proposal, ...]:
    """The response dates that rules propose for `delivery`, the one that most likely holds first; empty: no rule does.

    `received_on` is its day of receipt at the office, `calendars` gives the calendar of each system. A delivery that is
    not valid service, redirected or a copy gets none. The court is known by its name, its state or its docket number;
    where it is not known nothing is proposed. Never a date on its own: a person confirms it.
    """
    if disposition not in _GOVERNED:
        return ()
    system = court_system(delivery)
    if system is None:
        return ()
    rules = _RULES.get((system, delivery.instrument.kind))
    if rules is None:
        return ()
    return tuple(rules(delivery, received_on, calendars))


def court_system(delivery: Delivery) -> System | None:
    """Whose rules count for the papers of `delivery`: a federal court's, California's, or None where that is open."""
    court = folded(delivery.instrument.court)
    if _FEDERAL.search(court) or _FEDERAL_DOCKET.search(folded(delivery.instrument.case_number)):
        return System.FEDERAL
    state = folded(delivery.instrument.issuing_state)
    if state == "ca" or (not state and re.search(r"\bcalifornia\b|\bcal\.", court)):
        return System.CALIFORNIA
    return None


def _federal_summons(delivery: Delivery, received_on: date, calendars: Calendars) -> Iterator[Proposal]:
    served = _served(delivery, received_on)
    if served is not None:
        yield _counted(
            (later("Answer to the complaint"), later("Answer after service"), "Fed. R. Civ. P. 12(a)(1)(A)(i)"),
            *served,
            (System.FEDERAL, 21),
            calendars,
        )


def _waiver(delivery: Delivery, _: date, calendars: Calendars) -> Iterator[Proposal]:
    rules = (
        ((later("Return of the waiver"), later("Waiver of service"), "Fed. R. Civ. P. 4(d)(1)(F)"), 30),
        (
            (
                later("Answer, if service is waived"),
                later("Answer after a waiver"),
                "Fed. R. Civ. P. 4(d)(3), 12(a)(1)(A)(ii)",
            ),
            60,
        ),
    )
    for rule, days in rules:
        yield _from_paper(delivery, rule, days, Phrase("the day on which the request was sent"), calendars)


def _adversary(delivery: Delivery, _: date, calendars: Calendars) -> Iterator[Proposal]:
    rule = (
        later("Answer in the adversary proceeding"),
        later("Answer after issue of the summons"),
        "Fed. R. Bankr. P. 7012(a)",
    )
    issued = Phrase("the day on which the summons was issued")
    yield _from_paper(delivery, rule, 30, issued, calendars)


def _federal_subpoena(delivery: Delivery, received_on: date, calendars: Calendars) -> Iterator[Proposal]:
    rule = (later("Written objection"), later("Objection to a subpoena"), "Fed. R. Civ. P. 45(d)(2)(B)")
    day, steps = _served(delivery, received_on) or (received_on, ())
    made = _counted(rule, day, steps, (System.FEDERAL, 14), calendars)
    stated = delivery.instrument.response_date
    if made.date is not None and stated is not None and stated < made.date:
        earlier = Phrase(
            "The time stated for compliance, {day}, is earlier: an objection is served before the earlier of the two.",
            day=stated,
        )
        made = Proposal(made.what, made.rule, made.citation, stated, (*made.steps, earlier))
    yield made


def _california_summons(delivery: Delivery, received_on: date, calendars: Calendars) -> Iterator[Proposal]:
    served = _served(delivery, received_on)
    if served is None:
        return
    what, citation = later("Response to the summons"), "Cal. Code Civ. Proc. 412.20(a)(3)"
    day, steps = served
    complete = Phrase("Personal service is complete when the papers are handed over (Cal. Code Civ. Proc. 415.10).")
    yield _counted(
        (what, later("Response after personal service"), citation),
        day,
        (*steps, complete),
        (System.CALIFORNIA, 30),
        calendars,
    )
    if delivery.channel is not Channel.PERSONAL_SERVICE:
        return
    complete_on = day + timedelta(_SUBSTITUTED)
    substituted = Phrase(
        "If the papers were left with the person in charge of the office and a copy was mailed the same day, service is"
        " complete on the 10th day after the mailing, {day} (Cal. Code Civ. Proc. 415.20(a)); mailing adds no further"
        " days (413.20).",
        day=complete_on,
    )
    yield _counted(
        (what, later("Response after substituted service"), f"{citation}, 415.20(a)"),
        complete_on,
        (*steps, substituted),
        (System.CALIFORNIA, 30),
        calendars,
    )


def _acknowledgment(delivery: Delivery, _: date, calendars: Calendars) -> Iterator[Proposal]:
    rule = (later("Return of the acknowledgment"), later("Acknowledgment of receipt"), "Cal. Code Civ. Proc. 415.30(d)")
    made = _from_paper(delivery, rule, 20, Phrase("the day of mailing"), calendars, System.CALIFORNIA)
    warned = Phrase(
        "Returning it completes service on the day of signing (415.30(c)), and the response is then due 30 days later"
        " (412.20(a)(3)): counsel decides whether it is returned."
    )
    yield Proposal(made.what, made.rule, made.citation, made.date, (*made.steps, warned))


def _served(delivery: Delivery, received_on: date) -> tuple[date, tuple[str, ...]] | None:
    """The day of service in person, with what is to be said of it; None for papers that came in another way."""
    if delivery.channel is Channel.PERSONAL_SERVICE and delivery.place in (
        Place.HEADQUARTERS,
        Place.REGISTERED_AGENT,
    ):
        return received_on, (Phrase("The papers were handed over on {day}.", day=received_on),)
    if delivery.channel is not Channel.REGISTERED_AGENT or delivery.agent is None:
        return None
    if delivery.agent.method is not AgentMethod.PERSONAL:
        return None
    served = _day_in(delivery.agent.served_at)
    if served is not None and served <= received_on:
        return served, (Phrase("The registered agent was served on {day}, as its transmittal says.", day=served),)
    unsaid = Phrase(
        "The transmittal came on {day}; when the agent itself was served is not recorded. That day counts and may be"
        " earlier: look at the transmittal.",
        day=received_on,
    )
    return received_on, (unsaid,)


def _day_in(text: str) -> date | None:
    """The day in what was noted of the agent's service; None where there is none that can be read."""
    iso, us = _ISO_DAY.search(text), _US_DAY.search(text)
    try:
        if iso is not None:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if us is not None:
            return date(int(us[3]), int(us[1]), int(us[2]))
    except ValueError:
        return None
    return None


def _from_paper(
    delivery: Delivery,
    rule: tuple[str, str, str],
    days: int,
    what: str,
    calendars: Calendars,
    system: System = System.FEDERAL,
) -> Proposal:
    """A date counted from the day on which the paper was issued or sent."""
    issued = delivery.instrument.issued_on
    if issued is None:
        missing = Phrase(
            "The {days} days run from {what}, which is not recorded: enter it under “Issued on”.", days=days, what=what
        )
        return Proposal(*rule, None, (missing,))
    return _counted(
        rule, issued, (Phrase("It runs from {what}, {day}.", what=what, day=issued),), (system, days), calendars
    )


def _counted(
    rule: tuple[str, str, str],
    start: date,
    steps: tuple[str, ...],
    period: tuple[System, int],
    calendars: Calendars,
) -> Proposal:
    system, days = period
    try:
        computed = compute(Period(system, start, days, Unit.DAYS, Direction.AFTER), calendars(system))
    except (BadInput, OutsideCalendar) as fault:
        return Proposal(*rule, None, (*steps, Phrase("It cannot be counted: {why}.", why=fault)))
    ends = computed.ends
    day = ends.date() if isinstance(ends, datetime) else ends
    return Proposal(*rule, day, (*steps, *computed.steps))


_Rules = Callable[[Delivery, date, Calendars], Iterator[Proposal]]
_RULES: dict[tuple[System, InstrumentKind], _Rules] = {
    (System.FEDERAL, InstrumentKind.SUMMONS_AND_COMPLAINT): _federal_summons,
    (System.FEDERAL, InstrumentKind.WAIVER_REQUEST): _waiver,
    (System.FEDERAL, InstrumentKind.ADVERSARY_SUMMONS): _adversary,
    (System.FEDERAL, InstrumentKind.CIVIL_SUBPOENA_RECORDS): _federal_subpoena,
    (System.CALIFORNIA, InstrumentKind.SUMMONS_AND_COMPLAINT): _california_summons,
    (System.CALIFORNIA, InstrumentKind.NOTICE_AND_ACKNOWLEDGMENT): _acknowledgment,
}
