"""The share of civil process that was not validly served, by sender."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.figures import Served
from legaldesk.domain.phrase import Phrase, Share, later
from legaldesk.reports.report import Column, Kind, Report

_DRAWN = 15
"""Senders in the picture; the table has all."""
_NOBODY = Phrase("(no name)")


def service_report(served: Sequence[Served], first: date, last: date) -> Report:
    """The report; whoever served most comes first in `served`."""
    rows = tuple(
        (one.sender or _NOBODY, one.valid + one.not_valid, one.not_valid, one.not_valid / (one.valid + one.not_valid))
        for one in served
    )
    columns = (
        Column("sender", Phrase("Sender")),
        Column("served", Phrase("Civil process"), Kind.COUNT),
        Column("not_valid", Phrase("Not valid service"), Kind.COUNT),
        Column("share", Phrase("Share not valid"), Kind.SHARE),
    )
    drawn = served[:_DRAWN]
    chart = Chart(
        Phrase("Civil process by sender"),
        tuple(one.sender or _NOBODY for one in drawn),
        (
            Series(Phrase("Not valid service"), tuple(one.not_valid for one in drawn)),
            Series(Phrase("Valid service"), tuple(one.valid for one in drawn)),
        ),
        Phrase("deliveries"),
    )
    every, bad = sum(one.valid + one.not_valid for one in served), sum(one.not_valid for one in served)
    if not every:
        says: tuple[Phrase, ...] = (Phrase("No civil process whose service was judged was received in this time."),)
    else:
        says = (
            Phrase(
                "{bad} of {every} pieces of civil process ({share}) were not validly served.",
                bad=bad,
                every=every,
                share=Share(bad / every),
            ),
            Phrase("What counsel has not decided yet, and what is no question of service, is left out."),
        )
        if len(served) > _DRAWN:
            says += (_drawn_only(len(served)),)
    return Report(
        "service",
        Phrase("Civil process not validly served"),
        first,
        last,
        says,
        columns,
        rows,
        (chart,) if every else (),
    )


def _drawn_only(every: int) -> Phrase:
    form = later("The picture shows the {drawn} senders who served most; the table has all {every}.")
    return Phrase(form, drawn=_DRAWN, every=every)
