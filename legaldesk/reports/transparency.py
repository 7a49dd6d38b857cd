"""The half-yearly transparency report: requests by kind of instrument, requester, country and outcome."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.clocks.period_words import day_words
from legaldesk.domain.figures import Outcome
from legaldesk.domain.vocabulary import Disposition, InstrumentKind, RequesterKind
from legaldesk.domain.words import say
from legaldesk.reports.report import Column, Kind, Report, Value

_NO_COUNTRY = "Not stated"
_JULY = 7
_OUTCOMES = {
    "accepted": "Accepted",
    "refused": "Not valid or sent elsewhere",
    "open": "Not decided yet",
    "other": "Duplicate or withdrawn",
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
        rows.append((say(kind), say(requester), country, sum(counts.values()), *counts.values()))
    columns = (
        Column("instrument", "Instrument"),
        Column("requester", "Requester"),
        Column("country", "Country"),
        Column("requests", "Requests", Kind.COUNT),
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
    chart = Chart("Requests by instrument and outcome", tuple(map(say, drawn)), series, "requests")
    every = sum(one.count for one in outcomes)
    requests = (
        f"{every:,} {'request' if every == 1 else 'requests'} received from {day_words(first)} to {day_words(last)}"
    )
    says = (
        f"{requests}; each delivery is one request, void ones are left out.",
        "The country is the one that was entered for the requester.",
    )
    charts = (chart,) if drawn else ()
    return Report("transparency", "Transparency report", first, last, says, columns, tuple(rows), charts)
