"""The share of civil process that was not validly served, by sender."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.figures import Served
from legaldesk.reports.report import Column, Kind, Report, shown

_DRAWN = 15
"""Senders in the picture; the table has all."""
_NOBODY = "(no name)"


def service_report(served: Sequence[Served], first: date, last: date) -> Report:
    """The report; whoever served most comes first in `served`."""
    rows = tuple(
        (one.sender or _NOBODY, one.valid + one.not_valid, one.not_valid, one.not_valid / (one.valid + one.not_valid))
        for one in served
    )
    columns = (
        Column("sender", "Sender"),
        Column("served", "Civil process", Kind.COUNT),
        Column("not_valid", "Not valid service", Kind.COUNT),
        Column("share", "Share not valid", Kind.SHARE),
    )
    drawn = served[:_DRAWN]
    chart = Chart(
        "Civil process by sender",
        tuple(one.sender or _NOBODY for one in drawn),
        (
            Series("Not valid service", tuple(one.not_valid for one in drawn)),
            Series("Valid service", tuple(one.valid for one in drawn)),
        ),
        "deliveries",
    )
    every, bad = sum(one.valid + one.not_valid for one in served), sum(one.not_valid for one in served)
    if not every:
        says: tuple[str, ...] = ("No civil process whose service was judged was received in this time.",)
    else:
        says = (
            f"{bad:,} of {every:,} pieces of civil process ({shown(bad / every, Kind.SHARE)}) were not validly served.",
            "What counsel has not decided yet, and what is no question of service, is left out.",
        )
        if len(served) > _DRAWN:
            says += (f"The picture shows the {_DRAWN} senders who served most; the table has all {len(served):,}.",)
    return Report(
        "service", "Civil process not validly served", first, last, says, columns, rows, (chart,) if every else ()
    )
