"""How long deliveries took until they were answered, by channel, with announced extra time kept apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.phrase import Phrase, word
from legaldesk.domain.vocabulary import Channel, ExtraProcessing
from legaldesk.domain.words import say
from legaldesk.reports.report import Column, Kind, Report

_EXTRA = {
    ExtraProcessing.YES: Phrase("announced"),
    ExtraProcessing.NO: Phrase("none"),
    ExtraProcessing.UNDECIDED: Phrase("not decided"),
}


class Took(NamedTuple):
    """One answered delivery: its channel, whether extra time is announced for it, and its business days."""

    channel: Channel
    extra: ExtraProcessing
    days: int


def processing_report(took: Sequence[Took], figures: Mapping[Channel, int], first: date, last: date) -> Report:
    """The report; `figures` are the extra business days that the office has set, by channel."""
    groups: dict[tuple[Channel, ExtraProcessing], list[int]] = {}
    for one in took:
        groups.setdefault((one.channel, one.extra), []).append(one.days)
    baseline = groups.get((Channel.PORTAL, ExtraProcessing.NO))
    usual = quantile(baseline, 0.5) if baseline else None
    order = [(channel, extra) for channel in Channel for extra in ExtraProcessing if (channel, extra) in groups]
    rows = []
    for channel, extra in order:
        days = groups[channel, extra]
        median = quantile(days, 0.5)
        rows.append(
            (
                word(say(channel)),
                _EXTRA[extra],
                len(days),
                median,
                quantile(days, 0.9),
                figures.get(channel) if extra is ExtraProcessing.YES else None,
                None if usual is None else median - usual,
            )
        )
    columns = (
        Column("channel", Phrase("Channel")),
        Column("extra", Phrase("Extra time")),
        Column("answered", Phrase("Answered"), Kind.COUNT),
        Column("median", Phrase("Median days"), Kind.DAYS),
        Column("p90", Phrase("90 % within"), Kind.DAYS),
        Column("announced", Phrase("Announced extra"), Kind.COUNT),
        Column("over_portal", Phrase("Over the portal"), Kind.DAYS),
    )
    labels = tuple(
        Phrase("{channel}, extra time", channel=word(say(channel)))
        if extra is ExtraProcessing.YES
        else word(say(channel))
        for channel, extra in order
    )
    medians = tuple(float(row[3]) for row in rows)
    chart = Chart(
        Phrase("Business days until answered"),
        labels,
        (
            Series(Phrase("Half were answered within"), medians),
            Series(Phrase("Nine of ten within"), tuple(float(row[4]) - float(row[3]) for row in rows)),
        ),
        Phrase("business days"),
    )
    return Report(
        "processing",
        Phrase("Processing time by channel"),
        first,
        last,
        _says(rows, usual),
        columns,
        tuple(rows),
        (chart,) if rows else (),
    )


def quantile(values: Sequence[int], share: float) -> float:
    """The value below which `share` of `values` lie, between neighbors in proportion. `values` is not empty."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def _says(rows: Sequence[tuple[object, ...]], usual: float | None) -> tuple[Phrase, ...]:
    if not rows:
        return (Phrase("Nothing that was received in this time has been answered or closed yet."),)
    counted = Phrase(
        "Business days of the office's calendar from the day on which the receipt counts to the day on which the first"
        " letter was printed or saved, or the delivery was closed; what is not answered yet is left out."
    )
    if usual is None:
        return (counted, Phrase("Nothing through the portal was answered in this time, so there is no baseline."))
    return (counted, Phrase("The baseline is what came through the portal: a median of {days} days.", days=usual))
