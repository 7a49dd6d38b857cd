"""The half-yearly transparency report: requests by kind of instrument, requester, country and outcome."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.figures import Outcome
from legaldesk.domain.phrase import Phrase, word
from legaldesk.domain.vocabulary import Disposition, InstrumentKind, RequesterKind
from legaldesk.domain.words import say
from legaldesk.reports.report import Column, Kind, Report, Value

_NO_COUNTRY = Phrase("Not stated")
_JULY = 7
_OUTCOMES = {
    "accepted": Phrase("Accepted"),
    "refused": Phrase("Not valid or sent elsewhere"),
    "open": Phrase("Not decided yet"),
    "other": Phrase("Duplicate or withdrawn"),
}
_OUTCOME = {
    Disposition.ACCEPTED: "accepted",
    Disposition.ACCEPTED_WITH_RESERVATION: "accepted",
    Disposition.EMERGENCY_ESCALATED: "accepted",
    Disposition.NOT_VALID_SERVICE: "refused",
    Disposition.REDIRECTED: "refused",
    Disposition.COUNSEL_REVIEW: "open",
    Disposition.DUPLICATE: "other",
    Disposition.WITHDRAWN: "other",
}


def last_half_year(today: date) -> tuple[date, date]:
    """The first and last day of the half-year that ended last before `today`."""
    if today.month >= _JULY:
        return date(today.year, 1, 1), date(today.year, 6, 30)
    return date(today.year - 1, 7, 1), date(today.year, 1, 1) - timedelta(days=1)


def transparency_report(outcomes: Sequence[Outcome], first: date, last: date) -> Report:
    """The report; one row for each instrument, requester and country, with what became of it."""
    table: dict[tuple[InstrumentKind, RequesterKind, str], dict[str, int]] = {}
    by_kind = {kind: dict.fromkeys(_OUTCOMES, 0) for kind in InstrumentKind}
    for one in outcomes:
        outcome = _OUTCOME[one.disposition]
        key = (one.instrument, one.requester, one.country or _NO_COUNTRY)
        table.setdefault(key, dict.fromkeys(_OUTCOMES, 0))[outcome] += one.count
        by_kind[one.instrument][outcome] += one.count
    kinds, requesters = list(InstrumentKind), list(RequesterKind)
    rows: list[tuple[Value, ...]] = []
    for kind, requester, country in sorted(
        table, key=lambda key: (kinds.index(key[0]), requesters.index(key[1]), key[2])
    ):
        counts = table[kind, requester, country]
        rows.append((word(say(kind)), word(say(requester)), country, sum(counts.values()), *counts.values()))
    columns = (
        Column("instrument", Phrase("Instrument")),
        Column("requester", Phrase("Requester")),
        Column("country", Phrase("Country")),
        Column("requests", Phrase("Requests"), Kind.COUNT),
        *(Column(key, title, Kind.COUNT) for key, title in _OUTCOMES.items()),
    )
    drawn = sorted(
        (kind for kind in kinds if any(by_kind[kind].values())), key=lambda kind: -sum(by_kind[kind].values())
    )
    series = tuple(
        Series(title, tuple(by_kind[kind][key] for kind in drawn))
        for key, title in _OUTCOMES.items()
        if any(by_kind[kind][key] for kind in drawn)
    )
    chart = Chart(
        Phrase("Requests by instrument and outcome"),
        tuple(word(say(kind)) for kind in drawn),
        series,
        Phrase("requests"),
    )
    every = sum(one.count for one in outcomes)
    counted = Phrase(
        "1 request received from {first} to {last}; each delivery is one request, void ones are left out."
        if every == 1
        else "{count} requests received from {first} to {last}; each delivery is one request, void ones are left out.",
        count=every, first=first, last=last,
    )  # fmt: skip
    says = (counted, Phrase("The country is the one that was entered for the requester."))
    charts = (chart,) if drawn else ()
    return Report("transparency", Phrase("Transparency report"), first, last, says, columns, tuple(rows), charts)
