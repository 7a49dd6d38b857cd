"""How two deliveries resemble each other: the same paper, perhaps an amended one, or only the same case.

The dangerous neighbor is the amended paper with a new date, so nothing is merged: a person is told and chooses.
"""

from __future__ import annotations

import re
from enum import StrEnum

from legaldesk.domain.delivery import Delivery
from legaldesk.domain.folding import folded


class Likeness(StrEnum):
    """How a logged delivery resembles a new one."""

    SAME = "same"
    AMENDED = "amended"
    SAME_CASE = "same_case"


class Evidence(StrEnum):
    """What a likeness rests on."""

    DOCKET = "docket"
    TRACKING = "tracking"
    NAMES = "names"


_DOCKET_NOISE = re.compile(r"[^0-9a-z]+")
_RUNS = re.compile("[0-9]+|[a-z]+")


def docket_key(case_number: str) -> str:
    """A docket number however it was punctuated: `23-cv-01234` and `23cv1234` give one key."""
    key = _without_zeros(folded(case_number))
    return _without_zeros(key) if "0" in key else key  # parts that were all zeros now stand together


def _without_zeros(text: str) -> str:
    """The letters and figures of `text` in a row, each row of figures without its leading zeros."""
    return "".join([run.lstrip("0") or "0" for run in _RUNS.findall(text)])


def tracking_key(number: str) -> str:
    """A tracking number however it was spaced; unlike in a docket number every zero counts."""
    return _DOCKET_NOISE.sub("", folded(number))


def tracking_of(delivery: Delivery) -> str:
    """The tracking, transmittal or request number that came with the delivery, as a key; empty if there is none."""
    parts = (
        delivery.mail.tracking_number if delivery.mail else "",
        delivery.courier.tracking_number if delivery.courier else "",
        delivery.agent.transmittal_number if delivery.agent else "",
        delivery.portal.request_number if delivery.portal else "",
    )
    return next((tracking_key(part) for part in parts if part), "")


def likeness(new: Delivery, logged: Delivery) -> Likeness | None:
    """How `logged` resembles `new`, or None if it does not.

    One tracking number is one envelope: the same, unless two case numbers tell two papers in it apart. One case number
    and one kind of instrument is the same paper, unless the dates that it bears, its title or what it seeks differ:
    then it may be amended. One case number alone is the same case.
    """
    rests_on = evidence(new, logged)
    if rests_on is None or (rests_on is Evidence.TRACKING and cases_differ(new, logged)):
        return None
    if courts_differ(new, logged) and not _one_envelope(new, logged):
        return None
    if _asked_by_others(new, logged):
        return Likeness.SAME_CASE
    return of_one_case(new, logged)


def of_one_case(new: Delivery, logged: Delivery) -> Likeness:
    """How two deliveries in one case, by one sender, resemble each other."""
    if new.instrument.kind != logged.instrument.kind:
        return Likeness.SAME_CASE
    return Likeness.AMENDED if _bears_other_dates(new, logged) else Likeness.SAME


def evidence(new: Delivery, logged: Delivery) -> Evidence | None:
    """The number that both bear: that of the case before that of the envelope; None if there is none."""
    docket = docket_key(new.instrument.case_number)
    if docket and docket == docket_key(logged.instrument.case_number):
        return Evidence.DOCKET
    return Evidence.TRACKING if _one_envelope(new, logged) else None


def cases_differ(new: Delivery, logged: Delivery) -> bool:
    """Whether both bear a case number, and not the same."""
    ours, theirs = docket_key(new.instrument.case_number), docket_key(logged.instrument.case_number)
    return bool(ours and theirs and ours != theirs)


def _one_envelope(new: Delivery, logged: Delivery) -> bool:
    tracking = tracking_of(new)
    return bool(tracking) and tracking == tracking_of(logged)


def courts_differ(new: Delivery, logged: Delivery) -> bool:
    """Whether both name courts, and these have no word in common."""
    ours, theirs = folded(new.instrument.court), folded(logged.instrument.court)
    # One name may be the short form of the other; only two names without a word in common are two courts.
    return bool(ours) and bool(theirs) and not set(ours.split()) & set(theirs.split())


def _asked_by_others(new: Delivery, logged: Delivery) -> bool:
    ours, theirs = folded(new.requester.name), folded(logged.requester.name)
    return bool(ours) and bool(theirs) and not set(ours.split()) & set(theirs.split())


def _bears_other_dates(new: Delivery, logged: Delivery) -> bool:
    ours, theirs = new.instrument, logged.instrument
    pairs = (
        (ours.response_date, theirs.response_date),
        (ours.issued_on, theirs.issued_on),
        (folded(ours.title), folded(theirs.title)),
        (folded(ours.records_sought), folded(theirs.records_sought)),
    )
    return any(mine and other and mine != other for mine, other in pairs)
