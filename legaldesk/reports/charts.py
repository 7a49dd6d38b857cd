"""A report's charts as a picture, and what they show in words."""

from __future__ import annotations

from legaldesk.domain.clocks.period_words import day_words
from legaldesk.letters.palette import Palette
from legaldesk.reports.report import Report


def draw_png(report: Report, palette: Palette, dots_per_inch: int = 150) -> bytes | None:
    """The charts of `report` as a PNG, one below the other; None where it has none.

    The file carries its text alternative as its description.
    """
    if not report.charts:
        return None
    from legaldesk.letters.charts import charts_png  # what draws is loaded when the first one is drawn

    return charts_png(report.charts, palette, report.title, text_alternative(report), dots_per_inch)


def text_alternative(report: Report) -> str:
    """What the charts of `report` show, in words: its sentences, then every chart with its numbers."""
    parts = [f"{report.title}, {day_words(report.first)} to {day_words(report.last)}.", *report.says]
    for chart in report.charts:
        for series in chart.series:
            told = ", ".join(
                f"{label} {value:g}" for label, value in zip(chart.labels, series.values, strict=True) if value
            )
            parts.append(f"{chart.title}, {series.name} ({chart.unit}): {told or 'none'}.")
    return " ".join(parts)
