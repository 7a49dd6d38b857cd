"""How many deliveries came, by week and channel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from legaldesk.domain.chart import Chart, Series
from legaldesk.domain.day_words import MONTHS
from legaldesk.domain.phrase import Phrase, later, word
from legaldesk.domain.vocabulary import Channel
from legaldesk.domain.words import by_channel, say
from legaldesk.reports.report import Column, Kind, Report, Value

_WEEK = timedelta(days=7)
_CAME = {
    (False, False): later("{count} deliveries in {weeks} weeks; most came {way} ({most})."),
    (False, True): later("{count} deliveries in 1 week; most came {way} ({most})."),
    (True, False): later("1 delivery in {weeks} weeks; most came {way} ({most})."),
    (True, True): later("1 delivery in 1 week; most came {way} ({most})."),
}
"""What is said of one delivery or more, in one week or more."""


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
        Column("week", Phrase("Week from"), Kind.MOMENT),
        *(Column(channel.value, word(say(channel)), Kind.COUNT) for channel in used),
        Column("all", Phrase("All"), Kind.COUNT),
    )
    rows: list[tuple[Value, ...]] = [
        (str(week), *(row[channel] for channel in used), sum(row.values())) for week, row in reversed(table.items())
    ]
    labels = tuple(map(_label, weeks))
    series = tuple(Series(word(say(channel)), tuple(row[channel] for row in table.values())) for channel in used)
    chart = Chart(Phrase("Deliveries a week, by channel"), labels, series, Phrase("deliveries"), over_time=True)
    says = _says({channel: sum(row[channel] for row in table.values()) for channel in used}, table)
    return Report(
        "volume",
        Phrase("Volume by week and channel"),
        first,
        last,
        says,
        columns,
        tuple(rows),
        (chart,) if used else (),
    )


def _label(week: date) -> Phrase:
    month = Phrase(MONTHS[week.month - 1][:3])
    return Phrase("{month} {day}, {year}", month=month, day=str(week.day), year=f"{week.year:04d}")


def _says(by: Mapping[Channel, int], table: Mapping[date, Mapping[Channel, int]]) -> tuple[Phrase, ...]:
    if not by:
        return (Phrase("Nothing was received in this time."),)
    most = max(by, key=lambda channel: by[channel])
    busiest = max(table, key=lambda week: sum(table[week].values()))
    every, weeks = sum(by.values()), len(table)
    came = Phrase(_CAME[every == 1, weeks == 1], count=every, weeks=weeks, way=word(by_channel(most)), most=by[most])
    began = Phrase("The busiest week began on {day} ({count}).", day=busiest, count=sum(table[busiest].values()))
    return came, began
