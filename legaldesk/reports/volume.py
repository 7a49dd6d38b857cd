"""How many deliveries came, by week and channel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.clocks.period_words import counted, day_words
from legaldesk.domain.vocabulary import Channel
from legaldesk.domain.words import by_channel, say
from legaldesk.reports.report import Column, Kind, Report, Value

_WEEK = timedelta(days=7)


def volume_report(counts: Mapping[tuple[date, Channel], int], first: date, last: date) -> Report:
    """The report; `counts` are the deliveries by day of receipt and channel.

    A week begins on Monday; in the table the last one stands first.
    """
    start = first - timedelta(days=first.weekday())
    weeks = [start + number * _WEEK for number in range((last - start).days // 7 + 1)]
    table = {week: dict.fromkeys(Channel, 0) for week in weeks}
    for (day, channel), count in counts.items():
        table[day - timedelta(days=day.weekday())][channel] += count
    used = [channel for channel in Channel if any(row[channel] for row in table.values())]
    columns = (
        Column("week", "Week from", Kind.MOMENT),
        *(Column(channel.value, say(channel), Kind.COUNT) for channel in used),
        Column("all", "All", Kind.COUNT),
    )
    rows: list[tuple[Value, ...]] = [
        (str(week), *(row[channel] for channel in used), sum(row.values())) for week, row in reversed(table.items())
    ]
    labels = tuple(day_words(week).partition(", ")[2] for week in weeks)
    series = tuple(Series(say(channel), tuple(row[channel] for row in table.values())) for channel in used)
    chart = Chart("Deliveries a week, by channel", labels, series, "deliveries", over_time=True)
    says = _says({channel: sum(row[channel] for row in table.values()) for channel in used}, table)
    return Report(
        "volume", "Volume by week and channel", first, last, says, columns, tuple(rows), (chart,) if used else ()
    )


def _says(by: Mapping[Channel, int], table: Mapping[date, Mapping[Channel, int]]) -> tuple[str, ...]:
    if not by:
        return ("Nothing was received in this time.",)
    most = max(by, key=lambda channel: by[channel])
    busiest = max(table, key=lambda week: sum(table[week].values()))
    every = sum(by.values())
    deliveries = f"{every:,} {'delivery' if every == 1 else 'deliveries'} in {counted(len(table), 'week')}"
    return (
        f"{deliveries}; most came {by_channel(most)} ({by[most]:,}).",
        f"The busiest week began on {day_words(busiest)} ({sum(table[busiest].values()):,}).",
    )
