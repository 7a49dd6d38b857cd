"""A desk filled with invented deliveries, for trying it out and for benchmarks. No real person or case is meant."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from legaldesk.desk.demo_cast import (
    AGENCIES,
    AUTHORITIES,
    CITIES,
    CLAIMANTS,
    COURTS,
    FIRMS,
    PEOPLE,
    RESPONDENTS,
    SERVERS,
    SITUATIONS,
    STREETS,
    Situation,
)
from legaldesk.desk.desk import Desk
from legaldesk.domain.delivery import Delivery
from legaldesk.domain.errors import BadInput
from legaldesk.domain.phrase import Phrase
from legaldesk.domain.reading import parse_delivery
from legaldesk.domain.verdict import Verdict

DEFAULT_COUNT = 200
MOST = 5_000_000
"""Most invented deliveries in one go."""
_LARGE = 2_000
_PER_DAY = 40
_MOST_DAYS = 9 * 261
"""Business days over which many deliveries are spread: nine years, so that all policies and dates stay plausible."""
_SEED = 20240227
_FIRST_MINUTE, _LAST_MINUTE = 8 * 60 + 10, 16 * 60 + 55


def fill(desk: Desk, count: int = DEFAULT_COUNT, progress: Callable[[int, int], bool] | None = None) -> int:
    """Log `count` invented deliveries in one transaction; returns how many.

    They are the same for the same count and day. Raises BadInput if the desk already holds deliveries or `count` is
    out of range. `progress(done, all)` is called now and then; returning False gives up and leaves the desk empty.
    """
    if not 1 <= count <= MOST:
        raise BadInput(
            Phrase("demo: {count} is not a number of deliveries between 1 and {most}", count=count, most=MOST)
        )
    if desk.log.total():
        raise BadInput(Phrase("demo: this desk already holds deliveries; give an empty data folder with --data-dir"))
    return len(desk.log.add_many(_items(desk, count, progress), anew=count >= _LARGE))


def _items(
    desk: Desk, count: int, progress: Callable[[int, int], bool] | None
) -> Iterator[tuple[Delivery, Verdict, str, datetime]]:
    dice = random.Random(_SEED)  # noqa: S311  (invented data, no secret)
    for index, received in enumerate(_receipts(desk.now().astimezone(desk.zone), count, dice)):
        if progress is not None and index % 1000 == 0 and not progress(index, count):
            raise BadInput(Phrase("demo: given up; nothing was logged"))
        facts = _facts(dice, received)
        delivery = parse_delivery(facts, desk.zone)
        yield delivery, desk.judge.judge(delivery), dice.choice(_CLERKS), received + timedelta(minutes=4)


_CLERKS = ("Ana Ruiz", "Ben Okafor", "Mei Chen")


def _receipts(now: datetime, count: int, dice: random.Random) -> Iterator[datetime]:
    """`count` moments of receipt up to `now`, the oldest first, during office hours: some forty each
    business day, or more where there are too many for nine years.
    """
    days = min(max(1, -(-count // _PER_DAY)), _MOST_DAYS)
    day = now.date()
    if now.hour * 60 + now.minute < _FIRST_MINUTE + 30:  # hardly begun: the last full day is the newest
        day -= timedelta(days=1)
    dates: list[date] = []
    while len(dates) < days:
        if day.weekday() < 5:
            dates.append(day)
        day -= timedelta(days=1)
    left = count
    for place, day in enumerate(reversed(dates)):
        today = -(-left // (days - place))
        left -= today
        end = min(_LAST_MINUTE, now.hour * 60 + now.minute - 10) if day == now.date() else _LAST_MINUTE
        for minute in sorted(dice.randrange(_FIRST_MINUTE, end) for _ in range(today)):
            yield datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=now.tzinfo)


def _facts(dice: random.Random, received: datetime) -> dict[str, Any]:
    situation = dice.choices(SITUATIONS, [entry.weight for entry in SITUATIONS])[0]
    number = dice.randrange(1, 99999)
    year = received.year % 100
    facts: dict[str, Any] = {
        "channel": situation.channel,
        "received_at": received.isoformat(),
        "requester": {"kind": situation.requester, **_asker(dice, situation)},
        "instrument": {"kind": situation.instrument},
    }
    if situation.in_court:
        court, docket = dice.choice(COURTS)
        facts["instrument"].update(
            court=court,
            case_number=docket.format(year=year, number=number),
            caption=f"{dice.choice(CLAIMANTS)} v. {dice.choice(RESPONDENTS)}",
        )
        if dice.random() < 0.7:
            facts["instrument"]["response_date"] = str(received.date() + timedelta(days=dice.randrange(10, 40)))
    elif situation.asker == "agency":
        facts["instrument"]["case_number"] = f"{dice.choice('ABKS')}W-{year:02d}-{number % 10000:04d}"
    facts.update(_arrival(dice, situation, number))
    return facts


def _asker(dice: random.Random, situation: Situation) -> dict[str, str]:
    city, state, postal = dice.choice(CITIES)
    address = f"{dice.randrange(1, 2400)} {dice.choice(STREETS)}\n{city}, {state} {postal}"
    if situation.asker == "agency":
        names = AUTHORITIES.get(situation.requester, AGENCIES)
        return {"name": dice.choice(names), "reply_address": address, "contact": dice.choice(PEOPLE)}
    if situation.asker == "firm":
        return {"name": dice.choice(FIRMS), "reply_address": address, "contact": dice.choice(PEOPLE)}
    return {"name": dice.choice(PEOPLE), "reply_address": address}


def _arrival(dice: random.Random, situation: Situation, number: int) -> dict[str, Any]:
    """The facts of the channel."""
    pages = dice.randrange(2, 30)
    if situation.channel == "fax":
        stated = pages + (dice.randrange(1, 6) if dice.random() < 0.08 else 0)
        return {
            "fax": {"pages_received": pages, "pages_stated": stated, "from_number": f"(415) 555-{number % 10000:04d}"}
        }
    if situation.channel == "mail":
        certified = dice.random() < 0.5
        tracking = f"9407 1118 9956 {number:05d} {dice.randrange(1000, 9999)}"
        return {
            "mail": {"mail_class": "Certified", "tracking_number": tracking}
            if certified
            else {"mail_class": "First-class"}
        }
    if situation.channel == "courier":
        return {"courier": {"carrier": dice.choice(("FedEx", "UPS")), "tracking_number": f"1Z999AA1{number:010d}"}}
    if situation.channel == "registered_agent":
        return {"agent": {"method": situation.agent_method, "transmittal_number": str(31_000_000 + number)}}
    if situation.channel == "personal_service":
        name, kind = dice.choice(SERVERS)
        return {"place": situation.place, "server": {"name": name, "kind": kind}}
    if situation.channel == "portal":
        return {"portal": {"request_number": f"GRP-{number:06d}"}}
    return {"email": {"from_address": f"clerk{number}@example.com", "subject": "Service of process"}}
